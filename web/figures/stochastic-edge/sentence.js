/** What the figure says in words: how far the run is, and which curvature ends at 2/η. */
import { fixed } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { sizeText } from "./charts.js";
import { allEnds, compareGuessed, GUESSED_SIZE, isComplete } from "./findings.js";
import { SIZES } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds } = settings;
  const { random, moons } = allEnds(measured, settings);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!isComplete([...random, ...moons], seeds)) return texts.soFar({ finished, jobs });
  return texts.finding({
    batch: endNumbers(random, "batchSharpness"),
    top: endNumbers(random, "topEigenvalue"),
    lost: lostSizes(random),
  });
}

/** Where the batch sharpness of one size ends; empty until that is known. */
export function answer({ state, settings, words, guess }) {
  const { random } = allEnds(state.measured, settings);
  const found = compareGuessed(random, settings.seeds);
  if (!found) return "";
  const { near, isFew, top, ...interval } = found;
  return words.question.answer({
    guess,
    near,
    isFew,
    k: GUESSED_SIZE,
    top: fixed(top, 2),
    ...describeInterval(interval, 2),
  });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what is said of the edge, and what was measured */
export function verdicts({ measured, settings }, { verdicts: words }) {
  const { random, moons } = allEnds(measured, settings);
  const told = (ends) =>
    isComplete(ends, settings.seeds)
      ? { ...endNumbers(ends, "batchSharpness"), lost: lostSizes(ends) }
      : null;
  return [verdict(words.random, told(random)), verdict(words.moons, told(moons))];
}

/** The batch sizes by how a curvature compares with 2/η, and how near it is where it is near. */
function endNumbers(ends, name) {
  const those = (wanted) => ends.filter(({ curvatures }) => curvatures[name].answer === wanted);
  const shares = those("near").map(({ curvatures }) => curvatures[name].ratio.median);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => fixed(share, 2));
  return {
    sizesOf: (wanted) => those(wanted).map(({ size }) => sizeText(size)),
    isFew: those("few").length > 0,
    low,
    high,
    all: SIZES.length,
  };
}

/** Batch sizes with runs that diverged, and how many of them. */
function lostSizes(ends) {
  return ends
    .filter(({ diverged }) => diverged > 0)
    .map(({ size, diverged, runs }) => ({ k: sizeText(size), diverged, count: runs.length }));
}
