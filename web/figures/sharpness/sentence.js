/** What the figure says in words: how far the run is, what came out, and the post's sentence beside it. */
import { fixed, plain } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { medianText } from "../minima/sentence.js";
import { compareHalved, edgeRuns, isComplete, summarizeSwaps } from "./findings.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds } = settings;
  const { whole, small } = edgeRuns(measured.edge.results, seeds);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!isComplete([...whole, ...small], seeds)) return texts.soFar({ finished, jobs });
  return ["whole", "small"]
    .map((side) => texts.finding({ side, ...edgeNumbers({ whole, small }[side], texts.lost) }))
    .join(" ");
}

/** How λmax follows a learning rate that is halved; empty until that is known. */
export function answer({ state, settings, words, guess }) {
  const { seeds } = settings;
  const found = compareHalved(edgeRuns(state.measured.edge.results, seeds), seeds);
  if (!found) return "";
  const { follows, isFew, ...interval } = found;
  return words.question.answer({ guess, follows, isFew, ...describeInterval(interval, 2) });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} the post's sentence and what was measured */
export function verdicts({ measured, settings }, { verdicts: { noise } }) {
  return [verdict(noise, swapNumbers(measured.swap, settings))];
}

/**
 * The learning rates by how λmax compares with 2/η there, how near it is where it is near, and how many runs diverged.
 */
function edgeNumbers(runs, lostText) {
  const those = (wanted) => runs.filter(({ answer: one }) => one === wanted);
  const ratesOf = (wanted) => rangesOf(runs.map((run) => run.answer === wanted && plain(run.rate)));
  const shares = those("near").map(({ median, threshold }) => median / threshold);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => fixed(share, 2));
  return {
    ratesOf,
    lost: runs
      .filter(({ infinite }) => infinite > 0)
      .map(({ rate, infinite, runs: all }) => lostText(plain(rate), infinite, all.length)),
    isFew: those("few").length > 0,
    low,
    high,
  };
}

/** Of texts that stand side by side, the first and the last, as “0.2–0.5”. @param {(string | false)[]} texts */
function rangesOf(texts) {
  const all = [...texts, false];
  return texts.flatMap((first, i) => {
    const last = all[all.indexOf(false, i) - 1];
    return first && !all[i - 1] ? [first === last ? first : `${first}–${last}`] : [];
  });
}

function swapNumbers({ results }, settings) {
  const found = summarizeSwaps(results, settings);
  if (!found) return null;
  const sides = found.sides.map(({ first, last, compared }) => ({
    before: medianText(first, 1),
    after: medianText(last, 1),
    answer: compared.answer,
    isComplete: compared.isComplete,
    larger: compared.larger,
    smaller: compared.smaller,
    compared: compared.pairs,
    diverged: found.count - compared.pairs,
  }));
  return { count: found.count, sides };
}
