// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { SALARY } from "../../figure/pictured_run.mjs";

/**
 * The data, and the line before and after an update.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  return withTrainer(engine, SALARY, (trainer) => {
    trainer.run(3);
    const { before, after, x, y } = trainer.step();
    const { data } = trainer;
    const ends = [Math.min(...data.x), Math.max(...data.x)];
    const line = (/** @type {number[]} */ [w, b]) => ends.map((end) => [end, w * end + b]);
    return {
      lines: [
        { points: line(Array.from(before)), colour: "grey", dashes: "16 12" },
        { points: line(Array.from(after)), colour: "ink", width: 7 },
      ],
      dots: [
        {
          points: Array.from(data.x, (value, i) => [value, data.y[i]]),
          colour: "grey",
          radius: 14,
        },
        { points: Array.from(x, (value, i) => [value, y[i]]), colour: "orange", radius: 20 },
      ],
    };
  });
}
