/** Up to which curvature a learning rate is stable, and what an update does to the distance from the lowest point. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { hundredths, lineSpec, tenths } from "../calculate.js";
import { box, choice, given } from "../task.js";

const OPTIONS = ["stable", "unstable"];

/** @type {import("../task.js").Maker} */
export function stability(draws, engine) {
  const rate = hundredths(draws.own(6, 46));
  const limit = 2 / rate;
  // Of a single sample at x the loss has the largest curvature x² + 1.
  const x = [0.5, 0.8, 1.3].map(
    (part) => Math.round(10 * Math.sqrt(limit * part)) + draws.whole(-2, 2),
  );
  const networks = x.map((tenth) => network(engine, tenths(tenth), rate));
  const curvatures = networks.map(({ curvature }) => curvature);
  if (new Set(curvatures).size < 3) return null;
  // Nobody is to decide by the last digit.
  if (curvatures.some((curvature) => Math.abs(curvature / limit - 1) < 0.03)) return null;
  const order = draws.one([
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
    [2, 1, 0],
  ]);
  return [
    { name: "limit", given: [given("rate", rate, 2)], boxes: [box("limit", limit, 2)] },
    {
      name: "stable",
      given: [given("rate", rate, 2)],
      table: {
        columns: ["curvature", "factor", "stability"],
        rows: order.map((i) => [
          given("curvature", curvatures[i], 2),
          box("factor", networks[i].factor, 3),
          choice("stability", OPTIONS, OPTIONS[networks[i].isStable ? 0 : 1]),
        ]),
      },
      boxes: [],
    },
  ];
}

/**
 * @param {import("../../../engine/engine.js").Engine} engine
 * @param {number} x
 * @param {number} rate
 */
function network(engine, x, rate) {
  // The update changes only the direction (x, 1), in which the curvature is the largest.
  const spec = lineSpec([x], [0], { learningRate: rate, initial: [x, 1] });
  return withTrainer(engine, spec, (trainer) => {
    const start = trainer.loss();
    const [curvature] = trainer.quadraticLoss().curvatures;
    const { after } = trainer.step();
    return { curvature, factor: after[1], isStable: trainer.loss() < start };
  });
}

/** The largest rate that is stable where the curvature is known. @type {import("../task.js").Maker} */
export function largestRate(draws) {
  const curvature = tenths(draws.own(40, 245));
  return [
    {
      name: "largestRate",
      given: [given("curvature", curvature, 1)],
      boxes: [box("largestRate", 2 / curvature, 3)],
    },
  ];
}

export const makers = [stability, largestRate];
