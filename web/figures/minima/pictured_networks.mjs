// Two networks for the pictures of the figures about minima; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { MOONS, SEED } from "../../figure/pictured_run.mjs";

/** @typedef {import("../../engine/engine.js").Engine} Engine */

/** Two networks from the same start, of small and of large batches. @param {Engine} engine */
export function twoNetworks(engine) {
  const [small, large] = [2, 64].map((batchSize) =>
    withTrainer(engine, network({ batchSize }), (trainer) => {
      trainer.run((300 * 64) / batchSize);
      return Array.from(trainer.parameters);
    }),
  );
  return { small, large };
}

/** @param {object} options */
export function network(options) {
  const model = { kind: "mlp", hidden: [16], activation: "tanh" };
  return {
    data: MOONS,
    model,
    loss: "cross-entropy",
    seed: SEED,
    learningRate: 0.3,
    batchSize: 64,
    ...options,
  };
}

/** @param {number[]} one @param {number[]} other @param {number} part */
function between(one, other, part) {
  return one.map((value, i) => value + part * (other[i] - value));
}

/** Places on the line through both: the one at 0, the other at 1. */
export const PARTS = Array.from({ length: 81 }, (_, i) => -0.5 + i / 40);

/** The loss on the line through both, of the data they learnt and of new data. @param {Engine} engine @param {string[]} sets */
export function lossBetween(engine, sets) {
  const { small, large } = twoNetworks(engine);
  const curve = (/** @type {number} */ seed) =>
    withTrainer(engine, network({ seed }), (trainer) =>
      PARTS.map((part) => [part, trainer.loss(between(small, large, part))]),
    );
  const [train, test] = [curve(SEED), curve(SEED + 1)];
  const ends = train.filter(([part]) => part === 0 || part === 1);
  return {
    lines: [
      { points: train, colour: /** @type {const} */ ("ink"), width: 6 },
      ...(sets.includes("test")
        ? [{ points: test, colour: /** @type {const} */ ("blue"), dashes: "18 12" }]
        : []),
    ],
    dots: [{ points: ends, colour: /** @type {const} */ ("orange"), radius: 16 }],
  };
}
