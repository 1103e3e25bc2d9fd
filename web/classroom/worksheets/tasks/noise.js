/** How far the gradient of a batch lies from that of all samples, on the ten salaries that the pupil's seed draws. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { lineSpec, toTenths } from "../calculate.js";
import { box, given, givenNumbers } from "../task.js";

/** The gradients' average has no more than three decimals with these. */
const SIZES = [2, 5];
const SCATTER_SIZES = [2, 3, 4, 5, 6, 7, 8];

/** @type {import("../task.js").Maker} */
export function batchAgainstAll(draws, engine) {
  const k = draws.one(SIZES);
  const n = 10;
  const sizes = [draws.one(SCATTER_SIZES), draws.one(SCATTER_SIZES)];
  if (sizes[0] === sizes[1]) return null;
  const { data, indices } = firstBatch(draws.seed, k, engine);
  const x = Array.from(data.x, toTenths);
  const y = Array.from(data.y, toTenths);
  const of = (samples) => {
    const spec = lineSpec(
      samples.map((i) => x[i]),
      samples.map((i) => y[i]),
    );
    return withTrainer(engine, spec, (trainer) => trainer.step());
  };
  const all = of(x.map((_, i) => i));
  const batch = of(Array.from(indices));
  const noise = withTrainer(engine, lineSpec(x, y), (trainer) => trainer.gradientNoise(sizes));
  const [sigma] = noise.sigma;
  return [
    {
      name: "yourBatch",
      given: [given("k", k), givenNumbers("batch", indices)],
      table: {
        columns: ["sample", "x", "y", "dw"],
        rows: x.map((value, i) => [
          given("sample", i),
          given("x", value, 1),
          given("y", y[i], 1),
          given("dw", all.sampleGradients[2 * i], 2),
        ]),
      },
      boxes: [
        box("batchDw", batch.gradient[0], 3),
        box("allDw", all.gradient[0], 3),
        box("difference", batch.gradient[0] - all.gradient[0], 3),
      ],
    },
    {
      name: "scatter",
      given: [given("sigma", sigma, 3), given("n", n)],
      table: {
        columns: ["k", "withReplacement", "finitePopulation"],
        rows: noise.batches.map(({ batchSize, withReplacement, finitePopulation }) => [
          given("k", batchSize),
          // σ is printed with three decimals, and half a unit of the last may be missing.
          box("withReplacement", withReplacement[0], 2, 5e-4),
          box("finitePopulation", finitePopulation[0], 2, 5e-4),
        ]),
      },
      boxes: [],
    },
  ];
}

/** @param {number} seed @param {number} k @param {import("../../../engine/engine.js").Engine} engine */
function firstBatch(seed, k, engine) {
  const spec = { data: { name: "salary" }, batchSize: k, learningRate: 0.1, seed };
  return withTrainer(engine, spec, (trainer) => ({
    data: trainer.data,
    indices: trainer.step().indices,
  }));
}

/** How many samples make a batch's gradient so many times as exact. @type {import("../task.js").Maker} */
export function moreExact(draws) {
  const k = draws.own(3, 84);
  const times = draws.whole(2, 5);
  return [
    {
      name: "moreExact",
      given: [given("k", k), given("times", times)],
      boxes: [box("largerK", k * times ** 2)],
    },
  ];
}

export const makers = [batchAgainstAll, moreExact];
