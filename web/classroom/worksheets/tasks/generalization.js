/** Two networks compared twice: after as many epochs, and after as many updates. */
import { tenths } from "../calculate.js";
import { box, choice, given, label } from "../task.js";

const PROTOCOLS = ["equalEpochs", "equalUpdates"];
const OPTIONS = ["smallBatches", "allSamples"];

/** @type {import("../task.js").Maker} */
export function gaps(draws) {
  const test = [
    [draws.own(870, 910), draws.whole(810, 865)],
    [draws.whole(870, 900), draws.whole(870, 900)],
  ];
  const train = test.map((pair) => pair.map((tenth) => tenth + draws.whole(15, 80)));
  if (Math.abs(test[1][0] - test[1][1]) < 5) return null;
  return [
    ...PROTOCOLS.map((protocol, i) => ({
      name: `gap${protocol === "equalEpochs" ? "Epochs" : "Updates"}`,
      given: [],
      table: {
        columns: ["network", "train", "test", "gap"],
        rows: OPTIONS.map((network, j) => [
          label(network),
          given("train", tenths(train[i][j]), 1),
          given("test", tenths(test[i][j]), 1),
          box("gap", tenths(test[i][j] - train[i][j]), 1),
        ]),
      },
      boxes: [],
    })),
    {
      name: "testDifference",
      given: [],
      table: {
        columns: ["protocol", "testDifference", "better"],
        rows: PROTOCOLS.map((protocol, i) => [
          label(protocol),
          box("testDifference", tenths(test[i][1] - test[i][0]), 1),
          choice("better", OPTIONS, OPTIONS[test[i][0] > test[i][1] ? 0 : 1]),
        ]),
      },
      boxes: [],
    },
  ];
}

/** From counts of right answers to percent. @type {import("../task.js").Maker} */
export function accuracies(draws) {
  const points = draws.one([200, 400, 500]);
  const right = [points - draws.own(10, 50), points - draws.whole(10, 60)];
  return [
    {
      name: "accuracy",
      given: [given("points", points), given("rightSmall", right[0]), given("rightAll", right[1])],
      boxes: [
        box("accuracySmall", (100 * right[0]) / points, 2),
        box("accuracyAll", (100 * right[1]) / points, 2),
      ],
    },
  ];
}

export const makers = [gaps, accuracies];
