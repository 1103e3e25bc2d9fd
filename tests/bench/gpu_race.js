// In the page: this engine and TensorFlow.js make the same updates on the same adapter, in turns.
import "@tensorflow/tfjs-backend-webgpu";
import * as gpu from "./peers/gpu.js";
import * as tensorflow from "./peers/tensorflow.js";

/**
 * @param {any} workload as peers/workload.js reads it
 * @param {{rounds: number, updates: number}} work of a round
 * @returns {Promise<{seconds: number[][], losses: number[]}>} of an update, round by round; and of all data after them:
 *   of this engine and of TensorFlow.js
 */
async function race(workload, { rounds, updates }) {
  const own = await gpu.open(workload);
  /** @type {any[]} */
  const contestants = [own, await tensorflow.open(workload, "webgpu")];
  /** @type {number[][]} */
  const seconds = contestants.map(() => []);
  // The first round compiles and warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { run }] of contestants.entries()) {
      const start = performance.now();
      await run(updates);
      if (round > 0) seconds[i].push((performance.now() - start) / 1000 / updates);
    }
  }
  const losses = [await contestants[0].loss(), await contestants[1].loss()];
  own.close();
  return { seconds, losses };
}

Object.assign(globalThis, { race });
