/** What measured times allow to be said: which of two is longer, and which shape they have against a size. */
import { FEWEST_PAIRS, medianInterval, ratioAnswer } from "./paired_evidence.js";

/** Two times whose ratio is closer to 1 than this are level; machines differ by as much from hour to hour. */
const LEVEL = 1.15;
export const LEVEL_PERCENT = Math.round(100 * (LEVEL - 1));
/** So many more sizes than one have to be level with the last, for a curve to have a level part. */
const LEVEL_PART = 2;

/**
 * @typedef {"larger" | "smaller" | "level" | "noisy" | "few"} TimingAnswer of the second time compared with the first;
 *   “noisy”: the scatter exceeds the effect
 */

/**
 * Compares times that were measured in turns, round by round.
 * @param {ArrayLike<number>} ratios second / first of each round
 * @returns {{answer: TimingAnswer, median: number, low: number, high: number}}
 */
export function compareTimes(ratios) {
  const { median, low, high } = medianInterval(ratios);
  return { answer: timingAnswer(ratios.length, low, high), median, low, high };
}

/** @returns {TimingAnswer} */
function timingAnswer(rounds, low, high) {
  const answer = rounds < FEWEST_PAIRS ? "few" : ratioAnswer(low, high, LEVEL);
  if (answer === "close") return "level";
  return answer === "unclear" ? "noisy" : answer;
}

/**
 * @typedef {"upturn" | "flat" | "falls" | "rises" | "level" | "uneven" | "noisy" | "few"} Shape of times against a
 *   size. “upturn”: both ends are larger than the least, a U; “flat”: falls, then is level, an L; “level”: all are as
 *   small as the least; “uneven”: none of these, as where both ends are small and something between is not
 */

/**
 * Which shape times have against a size.
 * @param {ArrayLike<number>[]} times of each size, ascending: one of each round
 * @returns {{shape: Shape, least: number, levelFrom: number, ratios: ReturnType<typeof compareTimes>[]}} least:
 *   the place of the smallest median; levelFrom: from this place on all are certainly level with it, as long as
 *   the sizes measured last are; ratios: each size / the least
 */
export function describeShape(times) {
  const medians = times.map((each) => medianInterval(each).median);
  const least = medians.indexOf(Math.min(...medians));
  const ratios = times.map((each) =>
    compareTimes(Array.from(each, (seconds, round) => ratioOf(seconds, times[least][round]))),
  );
  const answers = ratios.map(({ answer }) => answer);
  let levelFrom = answers.length;
  while (levelFrom > 0 && answers[levelFrom - 1] === "level") levelFrom -= 1;
  return { shape: shapeOf(answers, levelFrom), least, levelFrom, ratios };
}

/** 1 for two equal values, also where both are infinite. */
export function ratioOf(value, other) {
  return value === other ? 1 : value / other;
}

/** @returns {Shape} */
function shapeOf(answers, levelFrom) {
  const [first, last] = [answers[0], answers[answers.length - 1]];
  if (answers.includes("few")) return "few";
  if (first === "noisy" || last === "noisy") return "noisy";
  if (first === "larger" && last === "larger") return "upturn";
  if (last === "larger") return "rises";
  if (first !== "larger") return answers.includes("larger") ? "uneven" : levelOr(answers, "level");
  // A level part of one doubling may be the foot of a fall.
  const isLong = answers.length - levelFrom > LEVEL_PART;
  return isLong ? "flat" : levelOr(answers.slice(levelFrom - 1), "falls");
}

/** The shape, unless noise hides it. @param {Shape} shape @returns {Shape} */
function levelOr(answers, shape) {
  return answers.includes("noisy") ? "noisy" : shape;
}
