// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { pairs, SALARY } from "../../figure/pictured_run.mjs";

/**
 * The gradients of all batches of two, of all batches of eight, and of all ten.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  return withTrainer(engine, { ...SALARY, batchSize: 10 }, (trainer) => {
    const { sampleGradients, gradient } = trainer.step();
    const each = pairs(sampleGradients);
    const two = each.flatMap((one, i) => each.slice(i + 1).map((other) => average([one, other])));
    const eight = each.flatMap((_, i) =>
      each.slice(i + 1).map((_, j) => average(each.filter((_, k) => k !== i && k !== i + 1 + j))),
    );
    return {
      dots: [
        { points: two, colour: "orange", radius: 12 },
        { points: eight, colour: "blue", radius: 9 },
        { points: [Array.from(gradient)], colour: "ink", radius: 16 },
      ],
    };
  });
}

/** @param {number[][]} places */
function average(places) {
  return [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);
}
