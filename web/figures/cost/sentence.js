/** What was measured, in words: so far, beside the post's claims, and in answer to the reader's guess. */
import { counted, fixed } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { perUpdate, powersOf, scatterOf, shapeOf, timedRows } from "./findings.js";
import { fitUpdates, reachedOf } from "./target.js";

/** Quartiles farther apart than this are worth a warning. */
const RESTLESS = 0.15;

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const rows = timedRows(state);
  const say = words.sentence;
  if (rows.length === 0) return say.start;
  const named = (k) => rows.find(({ batchSize }) => batchSize === k);
  const text = (row) => row && secondsText(row.seconds);
  const scatter = scatterOf(rows);
  const best = rows.reduce((least, row) => (row.seconds < least.seconds ? row : least));
  return say.soFar({
    k: counted(settings.batchSize),
    n: counted(settings.samples),
    one: text(named(1)),
    chosen: text(named(settings.batchSize)),
    whole: text(named(settings.samples)),
    best: { k: counted(best.batchSize), time: text(best) },
    sizes: rows.length,
    scatter: scatter > RESTLESS ? fixed(100 * scatter, 0) : null,
  });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what came of them */
export function verdicts(state, settings, words) {
  const { shape, step, powers, updates } = words.verdicts;
  return [
    { said: shape.said, measured: shapeText(state, settings, shape) },
    { said: step.said({ k: settings.batchSize }), measured: stepText(state, settings, step) },
    { said: updates.said, measured: updatesText(state, updates) },
    { said: powers.said, measured: powersText(state, powers) },
  ];
}

/** The one of them that is the same on every machine. */
export function updatesToTarget(state, _settings, { verdicts: { updates } }) {
  return updatesText(state, updates);
}

/** @returns {string} empty until the machine has answered */
export function answer({ state, words, guess }) {
  const shape = shapeOf(state);
  if (!shape) return "";
  return words.question.answer({
    guess,
    kind: shape.kind,
    between: counted(shape.between),
    slower: fixed(shape.slower, 1),
    upturn: fixed(shape.upturn, 2),
  });
}

function shapeText(state, { samples }, say) {
  const shape = shapeOf(state);
  if (!shape) return say.waiting;
  return say.measured({
    kind: shape.kind,
    between: counted(shape.between),
    slower: fixed(shape.slower, 1),
    upturn: fixed(shape.upturn, 2),
    flatFrom: shape.flatFrom && counted(shape.flatFrom),
    n: counted(samples),
  });
}

function stepText(state, { batchSize }, say) {
  const rows = timedRows(state);
  const [one, chosen] = [1, batchSize].map((k) => rows.find((row) => row.batchSize === k));
  if (!one || !chosen) return say.waiting;
  const times = perUpdate(chosen) / perUpdate(one);
  return say.measured({
    k: counted(batchSize),
    one: secondsText(perUpdate(one)),
    chosen: secondsText(perUpdate(chosen)),
    times: fixed(times, 1),
    isNearlyAsFast: times < 1.5,
    isCheaper: times < batchSize,
  });
}

function updatesText(state, say) {
  const reached = reachedOf(state);
  const fit = fitUpdates(reached);
  if (!fit || state.measured.updates.status !== "done") return say.waiting;
  const known = reached.filter(({ updates }) => updates !== null);
  const about = ({ batchSize, updates }) => ({
    k: counted(batchSize),
    updates: counted(Math.round(updates)),
  });
  return say.measured({
    seeds: known[0].seeds,
    first: about(known[0]),
    last: about(known.at(-1)),
    times: fixed(known[0].updates / known.at(-1).updates, 0),
    sizes: counted(known.at(-1).batchSize / known[0].batchSize),
    fewest: fixed(fit.fewest, 1),
    noiseBatch: counted(Math.round(fit.noiseBatch)),
  });
}

function powersText(state, say) {
  const found = powersOf(state);
  if (found.length === 0) return say.waiting;
  return say.measured(
    found.map(({ power, rows: [before, middle, after], verdict }) => ({
      power,
      verdict,
      percent: differenceText(middle, before, after),
    })),
  );
}

/** How much longer than the mean of its neighbours', in percent. */
function differenceText(middle, before, after) {
  const others = (before.seconds + after.seconds) / 2;
  const percent = 100 * (middle.seconds / others - 1);
  return `${percent >= 0 ? "+" : ""}${fixed(percent, 1)} %`;
}
