/** Shuffled once before the run, against never and against before every epoch. */
import { fixed } from "../../../charts/numbers.js";
import { compareRatios, describeInterval, medianInterval } from "../../../figure/evidence.js";
import { seedsOf } from "../../../figure/seeds.js";
import { presets } from "../../../figures/shuffle/schema.js";

const { model, samples, center, batchSize, learningRate } = presets.classes;
const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch"];
const [NEVER, ONCE, EACH] = ORDERS.keys();
const SEEDS = seedsOf({ seed: 42, seeds: 20 });
const EPOCHS = 30;

const OPTIONS = ["nearer", "unclear", "farther"];
/** @type {Record<string, string>} by how the excess losses compare */
const SIDES = { smaller: "nearer", unclear: "unclear", larger: "farther", few: "unclear" };
const judge = (name) => (found) => [SIDES[found[name].answer]];

/** @type {import("../questions.js").Question} */
export const shuffledOnce = {
  name: "shuffled-once",
  measurements: {
    orders: {
      experiment: "shuffling",
      jobs() {
        const options = { model, samples, center, batchSize, learningRate, epochs: EPOCHS };
        return SEEDS.flatMap((seed) => ORDERS.map((order) => ({ ...options, seed, order })));
      },
      reduce: ({ excessLoss, averageExcess }) => ({
        end: excessLoss.values[excessLoss.values.length - 1],
        average: averageExcess,
      }),
    },
  },
  fields: [
    { name: "never", options: OPTIONS, right: judge("never") },
    { name: "each", options: OPTIONS, right: judge("each") },
    { name: "average", options: OPTIONS, right: judge("average") },
  ],
  find({ orders }) {
    const column = (order, name) =>
      orders.filter((_, job) => job % ORDERS.length === order).map((run) => run[name]);
    const median = (name) => (_, order) => medianInterval(column(order, name)).median;
    return {
      ends: ORDERS.map(median("end")),
      averages: ORDERS.map(median("average")),
      never: compareRatios(column(ONCE, "end"), column(NEVER, "end")),
      each: compareRatios(column(EACH, "end"), column(ONCE, "end")),
      average: compareRatios(column(EACH, "average"), column(ONCE, "average")),
    };
  },
  texts: ({ ends, averages, never, each, average }) => ({
    ends: ends.map((loss) => fixed(loss, 4)),
    averages: averages.map((loss) => fixed(loss, 5)),
    never: ratioTexts(never),
    each: ratioTexts(each),
    average: ratioTexts(average),
    isUsual: [never, each, average].map(({ answer }) => answer).join() === "larger,unclear,larger",
    seeds: SEEDS.length,
    epochs: EPOCHS,
  }),
  shows: [
    {
      figure: "shuffle",
      settings: { preset: "classes", unit: "epoch", update: EPOCHS * (samples / batchSize) },
      at: ".seeds",
      press: ".seeds .measuring > button:only-child",
    },
  ],
};

/** @param {import("../../../figure/evidence.js").PairedComparison} ratio */
function ratioTexts(ratio) {
  return { answer: ratio.answer, ...describeInterval(ratio, ratio.median < 10 ? 1 : 0) };
}
