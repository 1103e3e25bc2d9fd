/** From the time of an update to that of an epoch, and to that of a run until its target. */
import { tenths, updatesOf } from "../calculate.js";
import { box, choice, given } from "../task.js";

/** @type {import("../task.js").Maker} */
export function times(draws, engine) {
  const n = 10 * draws.own(100, 919);
  const sizes = [1, draws.one([16, 32, 64]), draws.one([256, 512])];
  // In tenths of a microsecond: what an update costs anyway, and what each of its samples adds.
  const fixed = draws.whole(150, 490);
  const each = draws.whole(1, 9);
  const duration = sizes.map((k) => tenths(fixed + each * k));
  const updates = sizes.map((k) => updatesOf(engine, n, k));
  const needed = [draws.whole(800, 2400), draws.whole(150, 700), draws.whole(100, 300)];
  const wait = needed.map((count, i) => (count * duration[i]) / 1000);
  const [shortest, next] = [...wait].sort((one, other) => one - other);
  // The answer is not to hang on the last digit.
  if (next - shortest < 1) return null;
  return [
    {
      name: "epochTime",
      given: [given("n", n)],
      table: {
        columns: ["k", "updateTime", "updates", "epochTime"],
        rows: sizes.map((k, i) => [
          given("k", k),
          given("updateTime", duration[i], 1),
          box("updates", updates[i]),
          box("epochTime", (updates[i] * duration[i]) / 1000, 1),
        ]),
      },
      boxes: [],
    },
    {
      name: "sampleTime",
      given: [],
      boxes: sizes.map((k, i) => box(`sampleTime${i + 1}`, duration[i] / k, 2)),
    },
    {
      name: "targetTime",
      given: [],
      table: {
        columns: ["k", "updatesNeeded", "targetTime"],
        rows: sizes.map((k, i) => [
          given("k", k),
          given("updatesNeeded", needed[i]),
          box("targetTime", wait[i], 1),
        ]),
      },
      boxes: [
        choice(
          "firstAtTarget",
          ["small", "middle", "large"],
          ["small", "middle", "large"][wait.indexOf(shortest)],
        ),
      ],
    },
  ];
}

export const makers = [times];
