/** How the program's loop cuts an epoch into batches, and what a short last batch does to averages. */
import { epochOf, meanOf, tenths, updatesOf } from "../calculate.js";
import { box, given, givenNumbers } from "../task.js";

const SIZES = [8, 12, 16, 20, 24, 32];
const EPOCHS = 3;

/** @type {import("../task.js").Maker} */
export function epochCounts(draws, engine) {
  const n = draws.own(100, 919);
  const k = draws.one(SIZES);
  if (n % k === 0) return null;
  const all = epochOf(engine, n, k);
  const whole = updatesOf(engine, n, k, true);
  return [
    {
      name: "oneEpoch",
      given: [given("n", n), given("k", k)],
      boxes: [box("updates", all.updates), box("lastBatch", all.last)],
    },
    {
      name: "threeEpochs",
      given: [given("n", n), given("k", k), given("epochs", EPOCHS)],
      boxes: [
        box("withLast", EPOCHS * all.updates),
        box("withoutLast", EPOCHS * whole),
        box("unread", n - whole * k),
      ],
    },
  ];
}

/** @type {import("../task.js").Maker} */
export function averageOfAverages(draws, engine) {
  const values = [
    tenths(draws.own(10, 91)),
    ...[1, 2, 3, 4, 5].map(() => tenths(draws.whole(5, 99))),
  ];
  const [first, last] = [values.slice(0, 4), values.slice(4)];
  const means = [first, last].map((batch) => meanOf(engine, batch));
  const mean = meanOf(engine, values);
  const averaged = meanOf(engine, means);
  // What is to be seen is a difference.
  if (Math.abs(averaged - mean) < 0.1) return null;
  return [
    {
      name: "averageOfAverages",
      given: [givenNumbers("firstBatch", first, 1), givenNumbers("lastBatch", last, 1)],
      boxes: [
        box("firstMean", means[0], 3),
        box("lastMean", means[1], 3),
        box("averagedMeans", averaged, 3),
        box("meanOfAll", mean, 3),
      ],
    },
  ];
}

export const makers = [epochCounts, averageOfAverages];
