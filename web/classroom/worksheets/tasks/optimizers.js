/** Two updates of one parameter by SGD, with momentum, and by Adagrad: the loss is ½ · (b − y)², as of a sample at x = 0. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { lineSpec, tenths } from "../calculate.js";
import { box, given } from "../task.js";

const MOMENTUM = 0.9;

/** @type {import("../task.js").Maker} */
export function threeOptimizers(draws, engine) {
  const rate = tenths(draws.one([1, 2, 5]));
  const start = tenths(draws.own(10, 91));
  const y = [tenths(draws.whole(-30, 5)), tenths(draws.whole(-30, 60))];
  /** @param {string} kind @param {object} [options] */
  const updatesOf = (kind, options) => {
    const spec = lineSpec([0, 0], y, {
      batchSize: 1,
      learningRate: rate,
      initial: [0, start],
      optimizer: { kind, ...options },
    });
    return withTrainer(engine, spec, (trainer) =>
      [trainer.step(), trainer.step()].map(({ gradient, after }) => ({
        gradient: gradient[1],
        after: after[1],
      })),
    );
  };
  const sgd = updatesOf("sgd");
  const momentum = updatesOf("momentum", { momentum: MOMENTUM });
  const adagrad = updatesOf("adagrad");
  const velocity = [start, momentum[0].after, momentum[1].after]
    .slice(1)
    .map((after, i, ends) => ((i === 0 ? start : ends[0]) - after) / rate);
  const squares = adagrad.reduce((sum, { gradient }) => sum + gradient ** 2, 0);
  // The step is η · ∂b/√s, at most η; of s and of √s three decimals are written.
  const rootSlack = rate * (5e-4 / (2 * squares) + 5e-4 / Math.sqrt(squares));
  const told = [
    given("rate", rate, 1),
    given("startB", start, 1),
    given("y1", y[0], 1),
    given("y2", y[1], 1),
  ];
  return [
    { name: "sgdSteps", given: told, boxes: steps(sgd, 3) },
    {
      name: "momentumSteps",
      given: [given("momentum", MOMENTUM, 1)],
      boxes: [
        box("gradient1", momentum[0].gradient, 3),
        box("velocity1", velocity[0], 3),
        box("b1", momentum[0].after, 3),
        box("gradient2", momentum[1].gradient, 3),
        box("velocity2", velocity[1], 3),
        box("b2", momentum[1].after, 3),
      ],
    },
    {
      name: "adagradSteps",
      given: [],
      boxes: [
        ...steps(adagrad, 3).slice(0, 3),
        box("squares", squares, 3),
        box("b2", adagrad[1].after, 3, rootSlack),
      ],
    },
  ];
}

/** @param {{gradient: number, after: number}[]} updates @param {number} digits */
function steps(updates, digits) {
  return updates.flatMap(({ gradient, after }, i) => [
    box(`gradient${i + 1}`, gradient, digits),
    box(`b${i + 1}`, after, digits),
  ]);
}

export const makers = [threeOptimizers];
