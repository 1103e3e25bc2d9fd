/** What the figure says in words: how far the run is, what came out, and the post's sentence beside it. */
import { plain, signed } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { medianTexts } from "./ends.js";
import { summarizeDoses, summarizeTrios, trendOf } from "./findings.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, words) {
  const { sentence: texts } = words;
  const { seeds } = settings;
  if (finished === 0) return texts.start({ seeds, jobs });
  const found = summarizeTrios(measured.trios.results, seeds);
  if (!found?.isComplete) return texts.soFar({ finished, jobs });
  return texts.finding(numbersOf(found, words));
}

/** To which network the penalised one is nearer; empty until all trios are in. */
export function answer({ state, settings, words, guess }) {
  const found = summarizeTrios(state.measured.trios.results, settings.seeds);
  if (!found?.isComplete) return "";
  const right = {
    effect: "small",
    noise: "whole",
    unclear: "neither",
  }[found.conclusion];
  return words.question.answer({ guess, right, ...numbersOf(found, words) });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} the post's sentences and what was measured */
export function verdicts({ measured, settings }, words) {
  const found = summarizeTrios(measured.trios.results, settings.seeds);
  const told = found?.isComplete ? numbersOf(found, words) : null;
  return [verdict(words.verdicts.noise, told), verdict(words.verdicts.right, told)];
}

/** What stands below the chart of the strengths: what follows from them, and who diverged. */
export function doseSentence({ measured }, { seeds }, { doses: texts }) {
  const doses = summarizeDoses(measured);
  const lost = doses.filter(({ diverged }) => diverged > 0);
  return texts.trend({
    trend: trendOf(doses, seeds),
    lost: lost.map(({ factor, diverged, runs }) => ({
      factor: plain(factor),
      diverged,
      count: runs.length,
    })),
  });
}

/** What all of them are made of, formatted. */
function numbersOf(found, words) {
  const { near, wider, ratio, right, conclusion, count, diverged } = found;
  const points = (compared) => ({
    answer: compared.answer,
    better: compared.larger,
    worse: compared.smaller,
    ...describeInterval(compared, 1, signed),
  });
  return {
    conclusion,
    count,
    diverged,
    tops: medianTexts(found, "topEigenvalue", words),
    shares: medianTexts(found, "testAccuracy", words),
    near: near.larger,
    compared: near.pairs,
    wider: wider.smaller,
    ratio: describeInterval(ratio, 2),
    thanWhole: points(right.thanWhole),
    thanSmall: points(right.thanSmall),
  };
}
