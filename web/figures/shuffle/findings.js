/** What is said of the runs: where they are, and what they say about the post's sentences. */
import { fixed } from "../../charts/numbers.js";
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import { overSeeds } from "./measurements.js";

/** @typedef {import("./run.js").State & {measured?: any}} State */

/** Half of the swing that was there: it fades; this much more: it grows. */
const FADED = 0.5;
const GROWN = 1.5;
/** A half of an epoch has a sign where this share of its batches agrees. */
const CLEAR = 0.75;
/** By the signs of both halves: 1 is the opposite of what the post says, −1 what it says. */
const PATTERNS = { "1 1": "reversed", "-1 -1": "as-said", "0 1": "late", "1 0": "early" };

/** Where the runs are, in the notation of markup.js. @param {State} state */
export function sentence(state, settings, words) {
  const { updates, updatesPerEpoch, epoch, runs } = state;
  const { samples: n, batchSize: k, dataOrder } = settings;
  const { start, update } = words.sentence;
  if (updates === 0) return start({ n, k, dataOrder, batches: updatesPerEpoch });
  const batch = updates - epoch * updatesPerEpoch;
  return update({
    epoch: epoch + 1,
    batch,
    batches: updatesPerEpoch,
    gradients: runs.map((run) => fixed(Number(run.epoch.gradients[batch - 1].at(-1)), 3)),
    excess: runs.map(({ excessLoss }) => formatExcess(excessLoss)),
  });
}

/** The same for those who do not see the figure. @param {State} state */
export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

/** The answer to the question; empty until the run says something. */
export function answer({ state, words, guess }) {
  const change = swingChange(state);
  return change ? words.question.answer({ ...formatSwings(change), guess }) : "";
}

/** The post's sentences, and what came of them. @param {State} state */
export function verdicts(state, { dataOrder }, words) {
  const { sign, rest, seeds } = words.verdicts;
  const change = swingChange(state);
  const orders = overSeeds(state.measured.seeds);
  return [
    verdict(sign, gradientSigns(state)),
    verdict(rest, change && formatSwings(change)),
    verdict(seeds, orders && { ...formatOrders(orders), dataOrder }),
  ];
}

/** Small numbers keep their first digits. @param {number} value */
export function formatExcess(value) {
  const size = Math.abs(value);
  if (!(size < 0.01)) return fixed(value, 3);
  return fixed(value, Math.min(8, Math.ceil(-Math.log10(size || 1)) + 2));
}

/**
 * The signs of ∂b in both halves of the last whole epoch of the run that is never shuffled, in batches; null
 * before there is such an epoch.
 * @param {State} state
 */
function gradientSigns({ wholeEpoch, updatesPerEpoch }) {
  if (updatesPerEpoch < 2 || !wholeEpoch) return null;
  const values = wholeEpoch.gradients.map((gradient) => Number(gradient.at(-1)));
  const half = Math.floor(values.length / 2);
  const positiveFirst = values.slice(0, half).filter((b) => b > 0).length;
  const negativeLast = values.slice(-half).filter((b) => b < 0).length;
  const signOf = (count) => (count >= CLEAR * half ? 1 : count <= (1 - CLEAR) * half ? -1 : 0);
  return {
    epoch: wholeEpoch.number,
    positiveFirst,
    first: half,
    negativeLast,
    last: half,
    finding: PATTERNS[`${signOf(positiveFirst)} ${signOf(negativeLast)}`] ?? "mixed",
  };
}

/**
 * The swing of b within an early and a late epoch of the run that is never shuffled; null before five epochs.
 * @param {State} state
 */
function swingChange({ runs }) {
  const { swings } = runs[0];
  if (swings.length < 5) return null;
  // The first epoch still has the way from the start in it.
  const early = swings[1];
  const late = swings[swings.length - 1];
  const ratio = late / early;
  const trend = ratio < FADED ? "fades" : ratio > GROWN ? "grows" : "stays";
  return { early, late, lateEpoch: swings.length, trend };
}

function formatSwings(change) {
  return { ...change, early: fixed(change.early, 3), late: fixed(change.late, 3) };
}

/** @param {import("./measurements.js").OrderOverSeeds[]} orders */
function formatOrders(orders) {
  const medians = orders.map(({ excessLoss }) => excessLoss[excessLoss.length - 1].median);
  const times = medians[0] / medians[1];
  return {
    seeds: orders[0].seeds,
    medians: medians.map(formatExcess),
    times: fixed(times, times < 10 ? 1 : 0),
    averages: orders.map(({ averageExcess }) => formatExcess(averageExcess.median)),
  };
}
