/** What k = 1, a mini-batch and k = n do for the same number of updates, and in the same number of epochs. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { epochOf, lineSpec } from "../calculate.js";
import { box, given } from "../task.js";

const SIZES = [4, 8, 16, 32, 64];

/** @type {import("../task.js").Maker} */
export function countsBySize(draws, engine) {
  const n = draws.own(120, 939);
  const k = draws.one(SIZES);
  const updates = 10 * draws.whole(5, 60);
  const sizes = [1, k, n];
  const epochs = sizes.map((size) => epochOf(engine, n, size));
  const points = new Float64Array(n);
  const complete = withTrainer(engine, lineSpec(points, points, { batchSize: k }), (trainer) => {
    trainer.run(updates);
    return trainer.epoch;
  });
  return [
    {
      name: "updatesBySize",
      given: [given("n", n)],
      table: {
        columns: ["k", "updates", "lastBatch"],
        rows: sizes.map((size, i) => [
          given("k", size),
          box("updates", epochs[i].updates),
          box("lastBatch", epochs[i].last),
        ]),
      },
      boxes: [],
    },
    {
      name: "samplesBySize",
      given: [given("n", n), given("updatesMade", updates)],
      table: {
        columns: ["k", "samplesRead"],
        rows: sizes.map((size, i) => [
          given("k", size),
          box("samplesRead", samplesRead(n, size, epochs[i].updates, updates)),
        ]),
      },
      boxes: [],
    },
    {
      name: "completeEpochs",
      given: [given("n", n), given("k", k), given("updatesMade", updates)],
      boxes: [box("completeEpochs", complete)],
    },
  ];
}

/** Every epoch reads n; the batches of the one that is not complete are whole ones. */
function samplesRead(n, k, perEpoch, updates) {
  return Math.floor(updates / perEpoch) * n + (updates % perEpoch) * k;
}

export const makers = [countsBySize];
