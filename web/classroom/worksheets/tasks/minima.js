/** How much the loss rises beside the lowest point of a wide valley and of a sharp one. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { lineSpec, tenths } from "../calculate.js";
import { box, given } from "../task.js";

/** @type {import("../task.js").Maker} */
export function twoValleys(draws, engine) {
  // Of a single sample at x the loss has the curvature x² along w.
  const x = [tenths(draws.whole(4, 12)), tenths(draws.own(15, 55))];
  const distance = tenths(draws.whole(3, 12));
  const limit = tenths(draws.whole(2, 9));
  const valleys = x.map((place) =>
    withTrainer(engine, lineSpec([place], [0]), (trainer) => ({
      curvature: trainer.quadraticLoss().hessian[0],
      rise: trainer.loss([distance, 0]),
    })),
  );
  // Of rises with three decimals.
  const ratioSlack =
    (valleys[1].rise / valleys[0].rise) * (5e-4 / valleys[0].rise + 5e-4 / valleys[1].rise);
  const [wide, sharp] = valleys.map(({ curvature }) => curvature);
  return [
    {
      name: "rise",
      given: [given("wide", wide, 2), given("sharp", sharp, 2), given("distance", distance, 1)],
      boxes: [box("wideRise", valleys[0].rise, 3), box("sharpRise", valleys[1].rise, 3)],
    },
    {
      name: "riseRatio",
      given: [],
      boxes: [box("timesAsHigh", valleys[1].rise / valleys[0].rise, 0, ratioSlack)],
    },
    {
      name: "allowedDistance",
      given: [given("riseLimit", limit, 1)],
      boxes: [
        box("wideDistance", Math.sqrt((2 * limit) / wide), 3),
        box("sharpDistance", Math.sqrt((2 * limit) / sharp), 3),
      ],
    },
  ];
}

export const makers = [twoValleys];
