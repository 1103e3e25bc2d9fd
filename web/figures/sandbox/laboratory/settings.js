/** What can be set in the laboratory's sandbox: also what changes along the run, and which parameters are averaged. */
import { schema as article } from "../schema.js";

/** @typedef {import("../../../figure/settings.js").Setting} Setting */

export const NO_MILESTONES = "none";
const EXAMPLES = [NO_MILESTONES, "10", "5 10 15"];
/** The trainer's bounds. */
const MOST_MILESTONES = 64;
const LATEST = 1_000_000;

export const hasMilestones = ({ milestones }) => milestones !== NO_MILESTONES;
/** Whether the parameters are averaged. @param {{averaging: string}} settings */
export const isAveraged = ({ averaging }) => averaging !== "none";

/** @type {Setting[]} */
const stages = [
  {
    name: "milestones",
    kind: "text",
    group: "more",
    default: NO_MILESTONES,
    read: readMilestones,
  },
  {
    name: "batchFactor",
    kind: "number",
    group: "more",
    min: 1,
    max: 1000,
    default: 1,
    applies: hasMilestones,
  },
  {
    name: "rateFactor",
    kind: "number",
    group: "more",
    min: 1e-6,
    max: 1,
    default: 0.1,
    applies: hasMilestones,
  },
  {
    name: "averaging",
    kind: "choice",
    group: "more",
    options: ["none", "equal", "exponential"],
    default: "none",
  },
  {
    name: "averageStart",
    kind: "integer",
    group: "more",
    min: 0,
    max: LATEST,
    default: 10,
    applies: isAveraged,
  },
  {
    name: "decay",
    kind: "number",
    group: "more",
    min: 1e-6,
    max: 1 - 1e-6,
    default: 0.99,
    applies: ({ averaging }) => averaging === "exponential",
  },
];

const afterRate = article.findIndex(({ name }) => name === "warmupEpochs") + 1;

/** @type {Setting[]} */
export const schema = [...article.slice(0, afterRate), ...stages, ...article.slice(afterRate)];

/** Epochs, increasing, in the spelling `5 10`. @param {string} text */
function readMilestones(text) {
  const words = text.trim().split(/[\s,;]+/, MOST_MILESTONES + 1);
  if (words[0] === NO_MILESTONES) return { value: NO_MILESTONES };
  const epochs = words.map(Number);
  const isGood =
    words.length <= MOST_MILESTONES &&
    words.every((word) => /^\d{1,7}$/.test(word)) &&
    epochs.every((epoch, i) => epoch > (epochs[i - 1] ?? 0) && epoch <= LATEST);
  return isGood
    ? { value: epochs.join(" ") }
    : { problem: { reason: "choice", options: EXAMPLES } };
}
