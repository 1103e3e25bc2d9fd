/** What can be set in the figure “program”: the numbers that stand in its lines. */
import { courseLength } from "./course.js";
import { POSTS_SETTINGS } from "./post.js";

function lengthOf({ samples, batchSize, epochs }) {
  return courseLength({ updatesPerEpoch: Math.ceil(samples / batchSize), epochs });
}

const { samples, batchSize, learningRate, seed, epochs } = POSTS_SETTINGS;

/** @type {import("../settings.js").Setting[]} */
export const schema = [
  { name: "samples", kind: "integer", min: 2, max: 100, default: samples, group: "more" },
  {
    name: "batchSize",
    kind: "integer",
    min: 1,
    max: (settings) => settings.samples,
    default: batchSize,
    group: "main",
  },
  {
    name: "learningRate",
    kind: "number",
    min: 1e-6,
    max: 1000,
    default: learningRate,
    group: "main",
  },
  { name: "seed", kind: "integer", min: 0, max: 2 ** 32 - 1, default: seed, group: "main" },
  { name: "epochs", kind: "integer", min: 1, max: 100, default: epochs, group: "main" },
  {
    name: "unit",
    kind: "choice",
    options: ["line", "update", "epoch"],
    default: "line",
    group: "transport",
    restarts: false,
  },
  {
    name: "pace",
    kind: "choice",
    options: ["slow", "steady", "fast", "rapid"],
    default: "fast",
    group: "transport",
    restarts: false,
  },
  {
    name: "lines",
    kind: "integer",
    min: 0,
    max: lengthOf,
    default: 0,
    restarts: false,
    place: true,
  },
];
