/** What the post says of momentum and the others, and what was measured. */
import { fixed } from "../../charts/numbers.js";
import {
  compareNumbers,
  comparePairs,
  compareRatios,
  describeInterval,
  leastOf,
  summarize,
  timesText,
} from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { TURN_DECIMALS } from "./findings.js";
import { bySeed, LONG, SLOWER } from "./measurements.js";
import { inRunColours, NAMES, optimizerRun, rateOf } from "./optimizer_runs.js";

/** The optimisers, without plain SGD on standardised x. */
const OPTIMIZERS = NAMES.filter((name) => name !== "standardized");

/** The sentences of the post, and what was measured. */
export function verdicts(state, settings, { verdicts: words }) {
  const found = bySeed(state.measured.seeds.results);
  const isLong = state.updates >= 2 * state.updatesPerEpoch;
  const swings = smoothness(state.runs);
  const all = [
    verdict(words.smooth, isLong || swings.lost.length > 0 ? swings : null),
    verdict(words.noise, found && remainingNoise(found, state, settings)),
    verdict(words.best, found && fewestUpdates(found, settings)),
  ];
  return all.map(({ said, measured }) => ({ said, measured: inRunColours(measured) }));
}

/** Of the one run that is shown: how often momentum turns across the valley and how wide it swings, against SGD. */
function smoothness(runs) {
  const [sgd, momentum] = ["sgd", "momentum"].map((name) => runs.find((run) => run.name === name));
  const lost = [sgd, momentum].filter(({ diverged }) => diverged).map(({ name }) => name);
  const compared = (key, rounded = (value) => value) => ({
    answer: compareNumbers(sgd[key], momentum[key]),
    times: timesText(rounded(momentum[key]) / rounded(sgd[key])),
  });
  // Of the numbers in the table, which stand beside it.
  const turns = compared("stepFlips", (flips) => Number(flips?.toFixed(TURN_DECIMALS)));
  return { lost, turns, width: compared("meanAcross") };
}

/** Of long runs of SGD and of momentum at the same η/(1 − β), at SGD's rate and at a part of it. */
function remainingNoise({ seeds, runs }, { valley }, settings) {
  const rate = rateOf(optimizerRun("sgd"), settings);
  const compared = (suffix, part) =>
    comparedNoise(
      runs[`noise-sgd${suffix}`].noise,
      runs[`noise-momentum${suffix}`].noise,
      leftByDescent(valley, part * rate),
      settings.seeds,
    );
  const [slower, tuned] = [compared("-slower", SLOWER), compared("", 1)];
  return {
    seeds,
    wanted: settings.seeds,
    hasNoise: settings.noise > 0 && settings.batchSize < settings.samples,
    slower,
    tuned,
    both: slower.kind === tuned.kind ? slower.kind : null,
  };
}

/** What a run without noise would still have before it when the last quarter begins, as excess loss. */
function leftByDescent({ minimum: [w, b], directions, limit, condition }, rate) {
  const steepest = 2 / limit;
  const along = ([x, y], curvature) => {
    const atStart = (curvature * (w * x + b * y) ** 2) / 2;
    return atStart * (1 - Math.min(1, rate * curvature)) ** (1.5 * LONG);
  };
  return along(directions.slice(0, 2), steepest) + along(directions.slice(2), steepest / condition);
}

function comparedNoise(sgd, momentum, left, wanted) {
  const { answer, low, high, median } = compareRatios(sgd, momentum, wanted);
  const medians = [sgd, momentum].map((values) => summarize(values).median);
  const lost = [sgd, momentum].map((values) => values.filter((value) => !Number.isFinite(value)));
  const isAtNoise = (value) => ["close", "equal"].includes(compareNumbers(value, value - left));
  const texts = describeInterval({ median, low, high }, 2);
  const kind = lost.some(({ length }) => length > 0)
    ? "diverged"
    : medians.every(isAtNoise)
      ? answer
      : "travelling";
  return {
    kind,
    ...texts,
    from: low,
    to: high,
    sgdLost: lost[0].length,
    momentumLost: lost[1].length,
  };
}

/** Who needs the fewest updates over seeds, and what plain SGD needs, as it is and on standardised x. */
function fewestUpdates({ seeds, runs }, { seeds: wanted }) {
  const updatesOf = (name) => runs[name].updatesToTarget;
  const { answer, best } = leastOf(OPTIMIZERS.map(updatesOf), wanted);
  const names = best.map((i) => OPTIMIZERS[i]);
  const told = (name) => {
    const { median, infinite } = summarize(updatesOf(name));
    return {
      name,
      updates: Number.isFinite(median) ? fixed(median, 0) : null,
      reached: seeds - infinite,
    };
  };
  return {
    answer,
    seeds,
    wanted,
    best: names.map(told),
    sgd: names.includes("sgd") ? null : told("sgd"),
    standardized: told("standardized"),
    finding:
      names.length > 0
        ? comparePairs(updatesOf(names[0]), updatesOf("standardized"), wanted).answer
        : null,
  };
}
