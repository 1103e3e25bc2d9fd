/** What was measured, in words: which device is faster, the post's sentences for this GPU, and what stands in the way. */
import { counted, scaleNumber } from "../../charts/numbers.js";
import { bytesText, secondsText } from "../../charts/quantities.js";
import { bufferBytes } from "../../engine/gpu/shape.js";
import { describeInterval, LEVEL_PERCENT } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { compareTargets, powersOfTwo } from "../cost/findings.js";
import { FEATURES, OUTPUTS } from "../cost/measurements.js";
import { powerNumbers, shapeNumbers, stepNumbers, updatesText } from "../cost/sentence.js";
import {
  arithmeticRate,
  byDevice,
  compareDevices,
  firstToTarget,
  graphicsProcessor,
  saturation,
} from "./findings.js";
import { isCounted, MOST_COUNTED } from "./measurements.js";
import { wallSecondsOf } from "./results.js";

/** Batches larger than any device takes. */
const MOST_DOUBLINGS = 40;

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, { sentence: texts }) {
  const { finished, jobs, machine } = state;
  if (finished === 0) return texts.start({ hasWebGpu: machine.hasWebGpu });
  const processor = graphicsProcessor(state);
  const compared = compareDevices(state);
  const parts = [
    compared ? texts.measured(comparedNumbers(compared)) : soFar(state, settings, texts),
    processor && processor.problem !== "none" && texts.problems[processor.problem](bytesOf(state)),
    processor?.isSoftware && texts.software,
    !compared && finished < jobs && texts.goesOn({ finished, jobs }),
  ];
  return parts.filter(Boolean).join(" ");
}

/** Times of updates, as far as there are any. */
function soFar(state, { batchSize }, texts) {
  const { cpu, gpu } = byDevice(state);
  const timeWith = (rows, k) => {
    const row = rows.find((one) => one.batchSize === k);
    return row && secondsText(row.secondsPerUpdate);
  };
  const timesOf = ({ rows }) => ({ one: timeWith(rows, 1), chosen: timeWith(rows, batchSize) });
  return texts.soFar({ k: counted(batchSize), cpu: timesOf(cpu), gpu: timesOf(gpu) });
}

function comparedNumbers({ kind, sizes, faster }) {
  const [first, last] = [sizes[0], sizes[sizes.length - 1]];
  const ends = first === last ? [first] : [first, last];
  return {
    kind,
    ends: ends.map(speedNumbers),
    from: faster.length ? counted(faster[0].batchSize) : "",
    sizes: faster.map(({ batchSize }) => counted(batchSize)),
  };
}

/** How many times as fast, or as slow, the GPU is. */
function speedNumbers({ batchSize, answer, median, low, high }) {
  const isFaster = median < 1;
  const ratio = isFaster
    ? { median: 1 / median, low: 1 / high, high: 1 / low }
    : { median, low, high };
  const texts = describeInterval(ratio, ratio.median < 10 ? 2 : 0);
  return { k: counted(batchSize), answer, times: texts.median, low: texts.low, high: texts.high };
}

/** What a buffer would need, and what is allowed. */
function bytesOf(state) {
  const { tooLarge = [], allowedBytes } = graphicsProcessor(state) ?? {};
  const sizes = tooLarge.map(({ batchSize, neededBytes }) => ({
    k: counted(batchSize),
    needed: bytesText(neededBytes),
  }));
  return { sizes, allowed: allowedBytes > 0 ? bytesText(allowedBytes) : "" };
}

/** @returns {{said: string, measured: string}[]} the post's sentences, and what was measured of this GPU */
export function verdicts(state, settings, { verdicts: words }) {
  const { gpu } = byDevice(state);
  const none = state.finished > 0 && gpu.jobs.length > 0 && gpu.rows.length === 0;
  const step = { ...words.step, said: words.step.said({ k: counted(settings.batchSize) }) };
  const ofGpu = (one, numbers) =>
    none ? { said: one.said, measured: words.none } : verdict(one, numbers);
  return [
    ofGpu(step, stepNumbers(gpu.state, settings)),
    ofGpu(words.shape, shapeNumbers(gpu.state, settings)),
    ofGpu(words.saturation, saturationNumbers(state, settings)),
  ];
}

/** The same of what is beside the question. */
export function moreVerdicts(state, settings, { verdicts: { powers, fits } }) {
  const isDone = state.measured.powers.status === "done" && powersOfTwo(state).length > 0;
  return [
    verdict(powers, isDone && powersOfTwo(state).map(powerNumbers)),
    verdict(fits, fitNumbers(state, settings)),
  ];
}

function saturationNumbers(state, settings) {
  const found = saturation(state);
  if (!found) return null;
  const { kind, from, first, best } = found;
  const describe = ({ batchSize, seconds }) => {
    const rate = arithmeticRate(settings, seconds);
    return { k: counted(batchSize), rate: Number.isFinite(rate) ? scaleNumber(rate) : null };
  };
  return {
    kind,
    from: from && counted(from.batchSize),
    first: describe(first),
    best: describe(best),
    percent: LEVEL_PERCENT,
  };
}

/** The largest power of two that the adapter takes, and which of the measured sizes has the least time of an epoch. */
function fitNumbers(state, { hiddenUnits }) {
  const processor = graphicsProcessor(state);
  if (state.measured.times.status !== "done" || !(processor?.allowedBytes > 0)) return null;
  const first = firstToTarget(state, "gpu");
  const shape = { features: FEATURES, hidden: hiddenUnits, outputs: OUTPUTS, epochs: 1 };
  let largest = 1;
  for (let doubling = 1; doubling < MOST_DOUBLINGS; doubling++) {
    const k = 2 ** doubling;
    const bytes = bufferBytes({ ...shape, samples: k }, k);
    if (Math.max(...Object.values(bytes)) > processor.allowedBytes) break;
    largest = k;
  }
  const { sizes, allowed } = bytesOf(state);
  return {
    ...{ allowed, sizes, largest: counted(largest) },
    first: first && isSure(first) ? counted(first.first.batchSize) : null,
  };
}

/** Whether it is known which size is first. */
const isSure = ({ shape }) => shape !== "few" && shape !== "noisy";

/** Which k is first at the target on each device, and the fitted count of updates; empty until all is measured. */
export function targetFinding(state, settings, { target: words }) {
  if (!isCounted(settings)) return words.tooMany({ most: counted(MOST_COUNTED) });
  const { times, updates } = state.measured;
  if (times.status !== "done" || updates.status !== "done") return "";
  const fit = compareTargets(state)?.fit;
  return words.finding({
    cpu: firstNumbers(state, "cpu"),
    gpu: byDevice(state).gpu.rows.length > 0 ? firstNumbers(state, "gpu") : null,
    fit: fit && {
      fewest: updatesText(fit.fewest),
      noiseBatch: counted(Math.round(fit.noiseBatch)),
    },
  });
}

function firstNumbers(state, device) {
  const found = firstToTarget(state, device);
  if (!found) return { kind: "none" };
  return {
    kind: isSure(found) ? "known" : found.shape,
    k: counted(found.first.batchSize),
    time: secondsText(found.first.seconds),
    near: found.near.map(({ batchSize }) => counted(batchSize)),
  };
}

/** @returns {string} empty until all is measured */
export function answer({ state, words, guess }) {
  const compared = compareDevices(state);
  if (compared) return words.question.answer({ guess, kind: compared.kind });
  return state.finished > 0 && state.finished === state.jobs ? words.question.none : "";
}

/** How times were taken, and what that costs. */
export function machineText(state, { machine: words }) {
  const { gpu } = byDevice(state);
  const processor = graphicsProcessor(state);
  const [one] = gpu.rows;
  const wall = one && wallSecondsOf(gpu.jobs, one.batchSize) / one.seconds;
  return words({
    ...state.machine,
    adapter: processor?.adapter,
    hasTimestamps: processor?.hasTimestamps,
    isTimed: gpu.rows.length > 0,
    k: one && counted(one.batchSize),
    wall: wall > 0 && Number.isFinite(wall) ? scaleNumber(wall) : null,
    empty: processor?.emptySeconds > 0 ? secondsText(processor.emptySeconds) : null,
  });
}
