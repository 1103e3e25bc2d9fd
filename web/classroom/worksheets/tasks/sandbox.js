/** Three points of the pupil's own, as they can be put into the sandbox: the line's gradient, and one update. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { lineSpec, tenths } from "../calculate.js";
import { box, given } from "../task.js";

const RATE = 0.1;

/** @type {import("../task.js").Maker} */
export function ownPoints(draws, engine) {
  const x = [tenths(draws.own(10, 50)), tenths(draws.whole(-30, -1)), tenths(draws.whole(1, 30))];
  const y = x.map(() => tenths(draws.whole(-40, 60)));
  const initial = [draws.one([-1, 1, 2]), draws.one([-1, 1, 2])];
  if (x[0] === x[2]) return null;
  const place = draws.whole(2, 6);
  const [start, update, end, slope, prediction] = withTrainer(
    engine,
    lineSpec(x, y, { learningRate: RATE, initial }),
    (trainer) => [
      trainer.loss(),
      trainer.step(),
      trainer.loss(),
      trainer.gradient(),
      trainer.predict([place])[0],
    ],
  );
  // Of new parameters rounded to three decimals.
  const lossSlack = 6e-4 * (Math.abs(slope[0]) + Math.abs(slope[1]));
  const { predictions, errors, sampleGradients, gradient, after } = update;
  const told = [given("rate", RATE, 1), given("startW", initial[0]), given("startB", initial[1])];
  return [
    {
      name: "ownGradient",
      given: told,
      table: {
        columns: ["x", "y", "prediction", "error", "dw", "db"],
        rows: x.map((value, i) => [
          given("x", value, 1),
          given("y", y[i], 1),
          box("prediction", predictions[i], 2),
          box("error", errors[i], 2),
          box("dw", sampleGradients[2 * i], 2),
          box("db", sampleGradients[2 * i + 1], 2),
        ]),
      },
      boxes: [
        box("averageDw", gradient[0], 3),
        box("averageDb", gradient[1], 3),
        // A tenth of an average that was rounded to three decimals.
        box("newW", after[0], 3, 6e-5),
        box("newB", after[1], 3, 6e-5),
      ],
    },
    {
      name: "newPrediction",
      given: [given("place", place)],
      boxes: [box("newPrediction", prediction, 2, 1e-3 * (place + 1))],
    },
    {
      name: "ownLoss",
      given: [],
      boxes: [box("lossBefore", start, 2), box("lossAfter", end, 1, lossSlack)],
    },
  ];
}

export const makers = [ownPoints];
