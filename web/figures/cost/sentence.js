/** What was measured, in words: so far, beside the post's claims, and in answer to the reader's guess. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import {
  arrivedOf,
  epochTimes,
  fitUpdates,
  powersOfTwo,
  scatterOf,
  shapeOf,
  updatesToTarget,
} from "./findings.js";

/** Quartiles farther apart than this are worth a warning. */
const RESTLESS = 0.15;

/** @returns {string} in the notation of markup.js */
export function sentence(state, { batchSize, samples }, { sentence: texts }) {
  const rows = epochTimes(state);
  if (rows.length === 0) return texts.start;
  const timeWith = (k) => {
    const row = rows.find((one) => one.batchSize === k);
    return row && secondsText(row.seconds);
  };
  const scatter = scatterOf(rows);
  const best = rows.reduce((least, row) => (row.seconds < least.seconds ? row : least));
  return texts.soFar({
    k: counted(batchSize),
    n: counted(samples),
    one: timeWith(1),
    chosen: timeWith(batchSize),
    whole: timeWith(samples),
    best: { k: counted(best.batchSize), time: secondsText(best.seconds) },
    sizes: rows.length,
    scatter: scatter > RESTLESS ? fixed(100 * scatter, 0) : null,
  });
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts(state, settings, { verdicts: words }) {
  const { shape, step, powers } = words;
  const found = powersOfTwo(state);
  const stepWords = { ...step, said: step.said({ k: settings.batchSize }) };
  return [
    verdict(shape, shapeNumbers(state, settings)),
    verdict(stepWords, stepNumbers(state, settings)),
    targetVerdict(state, words),
    verdict(powers, found.length > 0 && found.map(powerNumbers)),
  ];
}

/** The verdict that is the same on every machine. */
export function targetText(state, _settings, words) {
  return targetVerdict(state, words.verdicts).measured;
}

/** @returns {string} empty until the shape is known */
export function answer({ state, settings, words, guess }) {
  const numbers = shapeNumbers(state, settings);
  return numbers ? words.question.answer({ guess, ...numbers }) : "";
}

function shapeNumbers(state, { samples }) {
  const shape = shapeOf(state);
  return (
    shape && {
      kind: shape.kind,
      between: counted(shape.between),
      slower: fixed(shape.slower, 1),
      upturn: fixed(shape.upturn, 2),
      flatFrom: shape.flatFrom && counted(shape.flatFrom),
      n: counted(samples),
    }
  );
}

function stepNumbers(state, { batchSize }) {
  const rows = epochTimes(state);
  const [one, chosen] = [1, batchSize].map((k) => rows.find((row) => row.batchSize === k));
  if (!one || !chosen) return null;
  const times = chosen.secondsPerUpdate / one.secondsPerUpdate;
  return {
    k: counted(batchSize),
    one: secondsText(one.secondsPerUpdate),
    chosen: secondsText(chosen.secondsPerUpdate),
    times: fixed(times, 1),
    isNearlyAsFast: times < 1.5,
    isCheaper: times < batchSize,
  };
}

function targetVerdict(state, { updates }) {
  return verdict(updates, state.measured.updates.status === "done" && targetNumbers(state));
}

function targetNumbers(state) {
  const targets = updatesToTarget(state);
  const fit = fitUpdates(targets);
  if (!fit) return null;
  const arrived = arrivedOf(targets);
  const [first, last] = [arrived[0], arrived.at(-1)];
  const describe = ({ batchSize, updates }) => ({
    k: counted(batchSize),
    updates: counted(Math.round(updates)),
  });
  return {
    seeds: first.seeds,
    first: describe(first),
    last: describe(last),
    times: fixed(first.updates / last.updates, 0),
    sizes: counted(last.batchSize / first.batchSize),
    fewest: fixed(fit.fewest, 1),
    noiseBatch: counted(Math.round(fit.noiseBatch)),
  };
}

/** How much longer a power of two takes than the mean of its neighbours, in percent. */
function powerNumbers({ power, rows: [before, middle, after], verdict: comparison }) {
  const others = (before.seconds + after.seconds) / 2;
  const percent = `${signed(100 * (middle.seconds / others - 1), 1)} %`;
  return { power, verdict: comparison, percent };
}
