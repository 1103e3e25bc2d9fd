/** What the figure says in words: how far the run is, what came out, and what has been claimed beside it. */
import { counted, plain, scaleNumber } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { summarizeRuns } from "./findings.js";
import { milestonesOf, stageAt, updatesOf, WAYS } from "./schedules.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  if (finished === 0) return texts.start({ jobs });
  const found = summarizeRuns(measured.runs.results, settings.seeds);
  if (!found?.isComplete) return texts.soFar({ finished, jobs });
  const { answer, best } = found.least;
  if (answer === "none") return texts.diverged;
  if (answer === "few") return texts.few({ count: found.count });
  const nearest = texts.nearest({ names: best.map((i) => WAYS[i]) });
  return `${nearest} ${texts.updates(updateNumbers(settings))}`;
}

/** The sentence, and what the average and the growing batch leave beside the falling rate. */
export function summary(state, settings, words) {
  const found = completeRuns(state.measured, settings);
  if (!found) return sentence(state, settings, words);
  const { batchAgainstRate, averageAgainstRate } = found;
  const told = [
    words.verdicts.noise.measured(ratioNumbers(batchAgainstRate)),
    words.verdicts.average.measured(ratioNumbers(averageAgainstRate)),
  ];
  return [sentence(state, settings, words), ...told, ...notes(found, words)].join(" ");
}

/** How many updates each of the two needs for the same samples. */
export function updateNumbers(settings) {
  const [rate, batch] = ["rate", "batch"].map((way) => updatesOf(way, settings));
  return { rate: counted(rate), batch: counted(batch), isFewer: batch < rate };
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what others have said, and what was measured */
export function verdicts({ measured, settings }, { verdicts: texts }) {
  const found = completeRuns(measured, settings);
  return [
    verdict(texts.noise, found && ratioNumbers(found.batchAgainstRate)),
    verdict(texts.updates, found && updateNumbers(settings)),
    verdict(texts.average, found && ratioNumbers(found.averageAgainstRate)),
  ];
}

/** Which runs diverged, and that they count; empty where none did. @returns {string[]} */
export function notes(found, words) {
  const lost = (found?.ways ?? []).filter(({ diverged }) => diverged > 0);
  return lost.length ? [words.lost({ lost })] : [];
}

function completeRuns(measured, { seeds }) {
  const found = summarizeRuns(measured.runs.results, seeds);
  return found?.isComplete ? found : null;
}

/** Texts of a ratio over seeds. @param {import("./findings.js").Comparison} ratio */
export function ratioNumbers(ratio) {
  const { answer, size, isSame, isLost, pairs } = ratio;
  return {
    answer,
    isClose: size === "close",
    isSame,
    isLost,
    pairs,
    ...describeInterval(ratio, 2),
  };
}

/** What the schedules come to, as texts. */
export function scheduleNumbers(settings) {
  const { epochs, start, factor } = settings;
  const last = (way) => stageAt(way, epochs - 1, settings);
  return {
    changes: milestonesOf(settings).length,
    factor: plain(factor),
    start,
    epochs,
    batchSize: counted(settings.batchSize),
    lastBatch: counted(last("batch").batchSize),
    isWhole: last("batch").batchSize === settings.samples,
    learningRate: plain(settings.learningRate),
    lastRate: scaleNumber(last("rate").learningRate, 2),
  };
}
