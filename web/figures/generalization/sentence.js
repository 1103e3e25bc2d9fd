/** What the figure says in words: how far the run is, what came out, and the post's sentence beside it. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { stanceOf, summarizeProtocols } from "./findings.js";
import { longEpochsOf, PROTOCOLS } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  if (finished === 0) return texts.start({ seeds: settings.seeds, jobs });
  const all = allProtocols(measured, settings);
  if (!all) return texts.soFar({ finished, jobs });
  const conclusion = conclusionOf(all);
  const hasDiverged = conclusion !== "unknown" && all.some(({ diverged }) => diverged > 0);
  return texts.conclusions[conclusion] + (hasDiverged ? ` ${texts.endedOnly}` : "");
}

/** What the conclusion rests on: in how many protocols the network with all samples is better, and in how many sharper. */
function findingsText(all, { sentence: texts }) {
  const count = (key, value) => all.filter((one) => one[key] === value).length;
  const findings = ["better", "worse", "few", "diverged"].map((one) => [
    one,
    count("finding", one),
  ]);
  return texts.findings({
    count: all.length,
    ...Object.fromEntries(findings),
    sharper: count("width", "sharper"),
    wider: count("width", "flatter"),
  });
}

/** The sentence, and what it rests on. @returns {string} in the notation of markup.js */
export function summary(state, settings, words) {
  const all = allProtocols(state.measured, settings);
  const findings = all ? ` ${findingsText(all, words)}` : "";
  return sentence(state, settings, words) + findings;
}

/** Who is right more often when both have read the data equally often; empty until there is a pair to compare. */
export function answer({ state, settings, words, guess }) {
  const found = summarizeProtocols(state.measured, settings.seeds).find(
    ({ protocol }) => protocol === "long-epochs",
  );
  if (!found) return "";
  const { count, finding, isComplete } = found;
  const right = { better: "large", worse: "small", unclear: "neither" }[finding];
  const epochs = counted(longEpochsOf(settings));
  const gap = words.question.gap(gapNumbers(found, count));
  return words.question.answer({ guess, right, isComplete, epochs, gap });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} the post's sentence and what was measured */
export function verdicts({ measured, settings }, words) {
  const measuredText = (all) =>
    `${words.sentence.conclusions[conclusionOf(all)]} ${findingsText(all, words)}`;
  const better = { ...words.verdicts.better, measured: measuredText };
  return [verdict(better, allProtocols(measured, settings))];
}

/** Every protocol's summary; null until all pairs of all of them are in. */
function allProtocols(measured, { seeds }) {
  const all = summarizeProtocols(measured, seeds);
  return all.length === PROTOCOLS.length && all.every(({ isComplete }) => isComplete) ? all : null;
}

/** Formatted; without a sign where the words say which way. */
function gapNumbers(accuracy, count) {
  const { finding, better, worse } = accuracy;
  const isSided = finding === "better" || finding === "worse";
  const size = isSided ? (value, digits) => fixed(Math.abs(value), digits) : signed;
  const { median, low, high } = describeInterval(accuracy, 1, size);
  const ends = finding === "worse" ? { low: high, high: low } : { low, high };
  return { finding, better, worse, count, median, ...ends };
}

/** What the protocols together say of the claim that wider is better; “unknown”: it is not known who is wider. */
function conclusionOf(all) {
  const stances = all.map(stanceOf);
  const has = (stance) => stances.includes(stance);
  if (has("denies")) return has("supports") ? "depends" : "denied";
  if (has("supports")) return stances.every((one) => one === "supports") ? "always" : "supported";
  return has("undecided") ? "undecided" : "unknown";
}
