/** Two updates by hand, as in the post: two batches of two samples, from w = b = 0. */

import { withTrainer } from "../../../engine/with_trainer.js";
import { lineSpec, tenths } from "../calculate.js";
import { box, given } from "../task.js";

const RATE = 0.1;

/** @type {import("../task.js").Maker} */
export function twoUpdates(draws, engine) {
  const first = draws.own(-20, 20);
  // A sample at x = 0 says nothing about w.
  const x = [first < 0 ? first : first + 1, ...[1, 2, 3].map(() => nonzero(draws))];
  const y = x.map((tenth) => 2 * tenth + draws.whole(-4, 4));
  // With an odd sum the parameters would have more decimals than anyone wants to go on with.
  if ((x[0] * y[0] + x[1] * y[1]) % 2 !== 0 || (y[0] + y[1]) % 2 !== 0) return null;
  if (new Set(x).size < 4) return null;
  const spec = lineSpec(x.map(tenths), y.map(tenths), { batchSize: 2, learningRate: RATE });
  const [one, two] = withTrainer(engine, spec, (trainer) => [trainer.step(), trainer.step()]);
  return [task("firstUpdate", one, [2, 3]), task("secondUpdate", two, [4, 3])];
}

/** @param {import("../draws.js").Draws} draws */
function nonzero(draws) {
  const tenth = draws.whole(-20, 19);
  return tenth < 0 ? tenth : tenth + 1;
}

/**
 * @param {string} name
 * @param {import("../../../engine/engine.js").Update} update
 * @param {[table: number, boxes: number]} digits
 * @returns {import("../task.js").Task}
 */
function task(name, update, [digits, boxDigits]) {
  const { indices, x, y, predictions, errors, sampleGradients, gradient, after } = update;
  // From gradients with four decimals comes an average that differs in the fifth.
  const slack = name === "firstUpdate" ? 0 : 1e-4;
  return {
    name,
    given: [given("rate", RATE, 1)],
    table: {
      columns: ["sample", "x", "y", "prediction", "error", "dw", "db"],
      rows: Array.from(indices, (sample, i) => [
        given("sample", sample),
        given("x", x[i], 1),
        given("y", y[i], 1),
        box("prediction", predictions[i], digits),
        box("error", errors[i], digits),
        box("dw", sampleGradients[2 * i], digits),
        box("db", sampleGradients[2 * i + 1], digits),
      ]),
    },
    boxes: [
      box("averageDw", gradient[0], boxDigits, slack),
      box("averageDb", gradient[1], boxDigits, slack),
      box("newW", after[0], boxDigits, slack),
      box("newB", after[1], boxDigits, slack),
    ],
  };
}

export const makers = [twoUpdates];
