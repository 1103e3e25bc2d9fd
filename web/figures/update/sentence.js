/** What the figure says in words: the sentence of the present beat, and the answer to the question. */
import { fixed, plain } from "../../charts/numbers.js";
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
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
  const n = data.samples;
  const formatted = formatUpdate(state);
  if (!update || !formatted) return say.start({ n, k: settings.batchSize });

  const { columns, average, full } = formatted;
  const before = formatParameters(update.before, state.lossBefore);
  const isTwice = settings.loss === "mse";
  const says = [
    () => say.pick({ ...placeOf(state), indices: truncateList(columns.sample, 6), n, ...settings }),
    () =>
      say.predict({
        ...before,
        first: updates === 1,
        predictions: truncateList(columns.prediction),
      }),
    () => say.error({ errors: truncateList(columns.error) }),
    () =>
      say.gradients({ w: truncateList(columns.dw), b: truncateList(columns.db), twice: isTwice }),
    () => say.average({ w: average[0], b: average[1], fullW: full[0], fullB: full[1], n }),
    () =>
      say.step({
        ...formatParameters(update.after, state.loss),
        before,
        rate: plain(settings.learningRate),
        outcome: outcomeOf(state, update),
        lossBefore: before.loss,
      }),
  ];
  return says[beat - 1]();
}

/** One sentence for those who do not see the figure. */
export function summary(state, settings, words) {
  if (hasWarning(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

/** Which way w moved; empty until the update is complete. */
export function answer({ state, words, guess }) {
  if (state.beat !== STEP) return "";
  const { before, after } = state.update;
  const change = after[0] - before[0];
  const way = change > 0 ? "up" : change < 0 ? "down" : "still";
  return words.question.answer({ way, by: fixed(Math.abs(change), 3), guess });
}

/** What the step did to the loss, and if it rose, why. */
function outcomeOf({ loss, lossBefore }, { gradient, fullGradient }) {
  const agreement = gradient.reduce((sum, value, i) => sum + value * fullGradient[i], 0);
  if (loss <= lossBefore) return "fell";
  return agreement < 0 ? "misled" : "overshot";
}
