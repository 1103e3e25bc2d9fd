/** What the figure says in words: how far the run is, what came out, and the post's sentence beside it. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { stanceOf, summarizeProtocols } from "./findings.js";
import { longEpochsOf, PROTOCOLS } from "./measurements.js";
import { protocolNumbers } from "./protocols.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  if (finished === 0) return texts.start({ seeds: settings.seeds, jobs });
  const all = allProtocols(measured, settings);
  if (!all) return texts.soFar({ finished, jobs });
  const conclusion = conclusionOf(all.map(stanceOf));
  const hasDiverged = conclusion && all.some(({ diverged }) => diverged > 0);
  return texts.conclusions[conclusion ?? "unknown"] + (hasDiverged ? ` ${texts.endedOnly}` : "");
}

/** What the conclusion rests on: where the large batch is better, and where it is sharper. */
function findingsText(all, settings, { sentence: texts, protocols }) {
  const numbers = protocolNumbers(settings);
  const namesOf = (list) => list.map(({ protocol }) => protocols.compared[protocol](numbers));
  const groupsOf = (key, values) =>
    Object.fromEntries(
      values.map((value) => [value, namesOf(all.filter((one) => one[key] === value))]),
    );
  const findings = groupsOf("finding", ["better", "worse", "unclear", "few", "diverged"]);
  const widths = groupsOf("width", ["sharper", "flatter", "alike", "unclear", "few"]);
  return [texts.findings(findings), texts.widths({ ...widths, count: all.length })]
    .filter(Boolean)
    .join(" ");
}

/** The sentence, and what it rests on. @returns {string} in the notation of markup.js */
export function summary(state, settings, words) {
  const all = allProtocols(state.measured, settings);
  const findings = all ? ` ${findingsText(all, settings, words)}` : "";
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
  const measuredText = (all) => findingsText(all, settings, words);
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

/** What the protocols together say of the claim that flatter is better; nothing where it is not known who is flatter. */
function conclusionOf(stances) {
  const has = (stance) => stances.includes(stance);
  if (has("denies")) return has("supports") ? "depends" : "denied";
  if (has("supports")) return stances.every((one) => one === "supports") ? "always" : "supported";
  return has("undecided") ? "undecided" : null;
}
