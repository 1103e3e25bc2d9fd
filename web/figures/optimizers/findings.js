/** What the figure says in words: where the runs are, what the post says, and what was measured. */
import { counted, fixed } from "../../charts/numbers.js";
import { stripMarkup } from "../../figure/markup.js";
import { overSeeds } from "./measurements.js";
import { inRunColours } from "./optimizer_runs.js";

/** Two numbers whose ratio is closer to 1 than this are about the same. */
const CLOSE = 0.8;

/** @returns {string} in the notation of markup.js */
export function sentence({ updates, epoch, updatesPerEpoch, runs, valley }, { focus }, words) {
  const say = words.sentence;
  const condition = fixed(valley.condition, 0);
  if (updates === 0) return say.start({ condition, limit: fixed(valley.limit, 4) });
  const arrived = [...runsAtTarget(runs)].sort((a, b) => a.updatesToTarget - b.updatesToTarget);
  const text = say.under({
    updates: counted(updates),
    epochs: updates % updatesPerEpoch === 0 ? counted(epoch) : null,
    sgd: formatExcess(runNamed(runs, "sgd").excessLoss),
    focus,
    focused: formatExcess(runNamed(runs, focus).excessLoss),
    there: arrived.map(({ name, updatesToTarget }) => ({
      name,
      reached: counted(updatesToTarget),
    })),
  });
  return inRunColours(text);
}

/** One sentence for those who do not see the figure. */
export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {string} empty until a run is at the target: from then on none can be earlier */
export function answer({ state, words, guess }) {
  const arrived = runsAtTarget(state.runs);
  if (arrived.length === 0) return "";
  const fewest = Math.min(...arrived.map(({ updatesToTarget }) => updatesToTarget));
  const names = arrived
    .filter(({ updatesToTarget }) => updatesToTarget === fewest)
    .map(({ name }) => name);
  return words.question.answer({ guess, names, updates: counted(fewest) });
}

/** The sentences of the post, and what was measured. */
export function verdicts(
  { runs, measured: { seeds }, updates, updatesPerEpoch },
  { verdicts: words },
) {
  const found = overSeeds(seeds.results);
  const isLong = updates >= 2 * updatesPerEpoch;
  const { smooth, noise, best } = words;
  const all = [
    { said: smooth.said, measured: isLong ? smoothness(runs, smooth) : smooth.waiting },
    { said: noise.said, measured: found ? remainingNoise(found, noise) : noise.waiting },
    { said: best.said, measured: found ? fewestUpdates(found, best) : best.waiting },
  ];
  return all.map(({ said, measured }) => ({ said, measured: inRunColours(measured) }));
}

/** Small numbers keep their first digits. */
export function formatExcess(value) {
  if (!Number.isFinite(value)) return "∞";
  const size = Math.abs(value);
  const isSmall = size < 0.1 && size > 0;
  return fixed(value, isSmall ? Math.min(8, Math.ceil(-Math.log10(size)) + 1) : 3);
}

function runNamed(runs, name) {
  return runs.find((run) => run.name === name);
}

function runsAtTarget(runs) {
  return runs.filter(({ updatesToTarget }) => updatesToTarget);
}

function smoothness(runs, words) {
  const [sgd, momentum] = ["sgd", "momentum"].map((name) => runNamed(runs, name));
  return words.measured({
    sgd: fixed(sgd.stepFlips, 2),
    momentum: fixed(momentum.stepFlips, 2),
    finding: compare(momentum.stepFlips, sgd.stepFlips),
    sgdAcross: fixed(sgd.meanAcross, 2),
    momentumAcross: fixed(momentum.meanAcross, 2),
    width: compare(momentum.meanAcross, sgd.meanAcross),
  });
}

function remainingNoise({ noise, seeds }, words) {
  const pair = (rate) => {
    const [sgd, momentum] = [noise[`sgd${rate}`], noise[`momentum${rate}`]];
    return {
      sgd: formatExcess(sgd),
      momentum: formatExcess(momentum),
      finding: compare(momentum, sgd),
      times: fixed(Math.max(sgd / momentum, momentum / sgd), 1),
    };
  };
  return words.measured({ seeds, tuned: pair(""), slower: pair("-slower") });
}

function fewestUpdates({ rows }, words) {
  const racers = rows.filter(
    ({ name, updates }) => name !== "nesterov-iterate" && Number.isFinite(updates),
  );
  const standardized = runNamed(racers, "standardized");
  const others = racers.filter(({ name }) => name !== "standardized");
  if (others.length === 0) return words.none;
  const first = others.reduce((one, other) => (other.updates < one.updates ? other : one));
  const sgd = runNamed(others, "sgd");
  return words.measured({
    name: first.name,
    updates: fixed(first.updates, 0),
    sgd: sgd ? fixed(sgd.updates, 0) : null,
    standardized: standardized ? fixed(standardized.updates, 0) : null,
    finding: standardized ? compare(standardized.updates, first.updates, 0.9) : null,
  });
}

/** @returns {"less" | "same" | "more"} */
function compare(value, other, close = CLOSE) {
  if (value < close * other) return "less";
  return value > other / close ? "more" : "same";
}
