// The picture that goes with a link to the figure; for the build alone.
import { withTrainer } from "../../engine/with_trainer.js";
import { network, PARTS, twoNetworks } from "../minima/pictured_networks.mjs";

/**
 * The loss across two networks, along the gradient of each.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const { small, large } = twoNetworks(engine);
  return withTrainer(engine, network({}), (trainer) => {
    const curve = (/** @type {number[]} */ place) => {
      const gradient = Array.from(trainer.gradient(place));
      const length = Math.hypot(...gradient);
      return PARTS.map((part) => {
        const offset = part - 0.5;
        return [
          offset,
          trainer.loss(place.map((value, i) => value + (offset * gradient[i]) / length)),
        ];
      });
    };
    return {
      lines: [
        { points: curve(small), colour: "orange", width: 6 },
        { points: curve(large), colour: "blue", width: 6 },
      ],
    };
  });
}
