/** What the figure says in words: the sentence of the present beat, and the answer to the question. */
import { plain } from "../../charts/numbers.js";
import { troubleText } from "../../figure/divergence.js";
import { describeChange, isDiverging } from "../../figure/evidence.js";
import { truncateList } from "../../figure/truncate_list.js";
import { STEP } from "./beats.js";
import { formatParameters, formatUpdate, placeOf } from "./format.js";

/** Whether to warn instead: at the end of an update. */
export function hasWarning(state) {
  return state.beat === STEP && isDiverging(state);
}

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const { update, updates, beat, data } = state;
  const say = words.sentence;
  const formatted = formatUpdate(state);
  if (!update || !formatted) return say.start({ n: data.samples, k: settings.batchSize });

  const { columns, average, full } = formatted;
  const place = placeOf(state);
  const isLastOfEpoch = beat === STEP && place.batch === place.batches;
  if (isLastOfEpoch && settings.unit === "epoch") return say.epoch(epochChange(state));
  const isTwice = settings.loss === "mse";
  const says = [
    () =>
      say.pick({
        ...place,
        indices: truncateList(columns.sample, 6),
        ...sizes(state),
        ...settings,
      }),
    () =>
      say.predict({
        ...formatParameters(update.before, state.lossBefore),
        first: updates === 1,
        predictions: truncateList(columns.prediction),
      }),
    () => say.error({ errors: truncateList(columns.error) }),
    () =>
      say.gradients({
        w: truncateList(columns.dw),
        twice: isTwice,
        k: update.indices.length,
      }),
    () =>
      say.average({
        w: average[0],
        b: average[1],
        fullW: full[0],
        fullB: full[1],
        ...sizes(state),
        isWhole: isWholeBatch(state, settings),
      }),
    () =>
      say.step({
        w: describeChange(update.before[0], update.after[0], 3),
        b: describeChange(update.before[1], update.after[1], 3),
        loss: lossChange(state.lossBefore, state.loss),
        rate: plain(settings.learningRate),
        isMisled: isMisled(update),
      }),
  ];
  return says[beat - 1]();
}

/** How many samples there are, and how many are in this batch. */
function sizes({ data, update }) {
  return { n: data.samples, k: update.indices.length };
}

/** Whether the batch is all data, each sample once. */
export function isWholeBatch({ data, update }, { order }) {
  return order !== "with-replacement" && update.indices.length === data.samples;
}

/** What the epoch that ends here has changed. */
function epochChange({ epochs, updatesPerEpoch }) {
  const [before, now] = epochs.slice(-2);
  return {
    epoch: now.epoch,
    updates: updatesPerEpoch,
    w: describeChange(before.w, now.w, 3),
    b: describeChange(before.b, now.b, 3),
    loss: lossChange(before.loss, now.loss),
  };
}

function lossChange(before, after) {
  return describeChange(before, after, 4);
}

/** One sentence for those who do not see the figure. */
export function summary(state, settings, words) {
  if (hasWarning(state)) return troubleText(state, settings, words);
  return sentence(state, settings, words);
}

/** Which way w moved; empty until the update is complete, and where it has diverged. */
export function answer({ state, words, guess }) {
  if (state.beat !== STEP) return "";
  const { before, after } = state.update;
  const { answer: change } = describeChange(before[0], after[0], 3);
  if (change === "unknown") return "";
  const way = { rises: "up", falls: "down", same: "still" }[change];
  const { after: by } = describeChange(0, Math.abs(after[0] - before[0]), 3);
  return words.question.answer({ way, by, guess });
}

/** Whether the batch pointed uphill: its gradient and that over all data are more than 90° apart. */
function isMisled({ gradient, fullGradient }) {
  return gradient.reduce((sum, value, i) => sum + value * fullGradient[i], 0) < 0;
}
