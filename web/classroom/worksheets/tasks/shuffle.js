/** An epoch in the order that the pupil's seed draws, and one sorted by y: what each batch's mean of y is. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { meanOf, toTenths } from "../calculate.js";
import { box, given, givenNumbers, numbers } from "../task.js";

/** Batches of these have means with at most three decimals. */
const SIZES = [4, 5];

/** @type {import("../task.js").Maker} */
export function meansOfBatches(draws, engine) {
  const k = draws.one(SIZES);
  const spec = { data: { name: "salary" }, batchSize: 10, learningRate: 0.1, seed: draws.seed };
  const { order, y } = withTrainer(engine, spec, (trainer) => ({
    y: Array.from(trainer.data.y, toTenths),
    order: Array.from(trainer.step().indices),
  }));
  const sorted = y.map((_, i) => i).sort((one, other) => y[one] - y[other]);
  const [shuffledRows, sortedRows] = [order, sorted].map((samples) =>
    cut(samples, k).map((batch) => ({
      batch,
      mean: meanOf(
        engine,
        batch.map((i) => y[i]),
      ),
    })),
  );
  return [
    {
      name: "shuffledEpoch",
      given: [given("k", k), givenNumbers("order", order)],
      table: {
        columns: ["sample", "y"],
        rows: y.map((value, i) => [given("sample", i), given("y", value, 1)]),
      },
      boxes: shuffledRows.flatMap(({ batch, mean }, i) => [
        numbers(`batch${i + 1}`, batch),
        box("meanY", mean, 3),
      ]),
    },
    {
      name: "sortedEpoch",
      given: [given("k", k)],
      boxes: sortedRows.map(({ mean }, i) => box(`meanY${i + 1}`, mean, 3)),
    },
    {
      name: "spreadOfMeans",
      given: [],
      boxes: [
        box("spreadShuffled", spread(shuffledRows), 3),
        box("spreadSorted", spread(sortedRows), 3),
      ],
    },
  ];
}

/** @param {number[]} samples @param {number} k @returns {number[][]} */
function cut(samples, k) {
  const count = Math.ceil(samples.length / k);
  return Array.from({ length: count }, (_, i) => samples.slice(i * k, (i + 1) * k));
}

/** @param {{mean: number}[]} rows */
function spread(rows) {
  const means = rows.map(({ mean }) => mean);
  return Math.max(...means) - Math.min(...means);
}

export const makers = [meansOfBatches];
