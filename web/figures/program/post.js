/** What the post prints under its program, and the settings with which it prints it. */
import { printedLine } from "./python.js";

export const POSTS_SETTINGS = { samples: 10, batchSize: 2, learningRate: 0.1, seed: 42, epochs: 3 };

export const POSTS = [
  { epoch: 1, w: 1.7284, b: 0.0213, loss: 0.1083 },
  { epoch: 2, w: 1.8812, b: 0.0226, loss: 0.0343 },
  { epoch: 3, w: 1.945, b: 0.0196, loss: 0.013 },
];

export const postedLines = POSTS.map(printedLine);

/** Whether the settings are those of the post's program. */
export function runsAsPosted(settings) {
  return Object.entries(POSTS_SETTINGS).every(([name, value]) => settings[name] === value);
}
