/** How the learning rate follows the batch size: in proportion to k, or to √k. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { hundredths, lineSpec, updatesOf } from "../calculate.js";
import { box, given, label } from "../task.js";

const SIZES = [8, 16, 32];
const FACTORS = [2, 4, 8];

/** @type {import("../task.js").Maker} */
export function scaledRates(draws, engine) {
  const rate = hundredths(draws.own(2, 42));
  const k = draws.one(SIZES);
  const epochs = draws.whole(12, 40);
  const n = 8 * k * epochs;
  const linear = FACTORS.map((factor) => scaled(engine, rate, k, factor * k));
  const updates = [k, 8 * k].map((size) => updatesOf(engine, n, size));
  return [
    {
      name: "scaledRates",
      given: [given("rate", rate, 2), given("k", k)],
      table: {
        columns: ["newK", "linearRate", "rootRate"],
        rows: FACTORS.map((factor, i) => [
          given("newK", factor * k),
          box("linearRate", linear[i], 3),
          box("rootRate", rate * Math.sqrt(factor), 3),
        ]),
      },
      boxes: [],
    },
    {
      name: "distanceOfEpoch",
      given: [given("n", n), given("k", k), given("largeK", 8 * k)],
      table: {
        columns: ["case", "updates", "rateSum"],
        rows: [
          [
            label("smallUnscaled"),
            box("updates", updates[0]),
            box("rateSum", updates[0] * rate, 2),
          ],
          [
            label("largeUnscaled"),
            box("updates", updates[1]),
            box("rateSum", updates[1] * rate, 2),
          ],
          [
            label("largeLinear"),
            box("updates", updates[1]),
            box("rateSum", updates[1] * linear[2], 2),
          ],
        ],
      },
      boxes: [],
    },
  ];
}

/**
 * @param {import("../../../engine/engine.js").Engine} engine
 * @param {number} base the rate for batches of `from`
 * @param {number} from
 * @param {number} to
 * @returns {number} the rate for batches of `to`, in proportion
 */
function scaled(engine, base, from, to) {
  const points = new Float64Array(to);
  const learningRate = { base, baseBatchSize: from };
  const spec = lineSpec(points, points, { learningRate });
  return withTrainer(engine, spec, (trainer) => trainer.step().learningRate);
}

export const makers = [scaledRates];
