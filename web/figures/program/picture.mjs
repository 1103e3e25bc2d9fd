// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { SALARY } from "../../figure/pictured_run.mjs";

/**
 * The loss that the program prints, epoch by epoch.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  return withTrainer(engine, SALARY, (trainer) => {
    const points = Array.from({ length: 12 }, (_, epoch) => {
      const loss = trainer.loss();
      trainer.run(trainer.updatesPerEpoch);
      return [epoch, loss];
    });
    return {
      bars: [{ points, colour: "blue", width: 60 }],
      range: [...points, [-0.4, 0], [11.4, 0]],
    };
  });
}
