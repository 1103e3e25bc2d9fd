/** Shuffled once before the run, against never and against before every epoch. */
import { fixed } from "../../../charts/numbers.js";
import { spread } from "../../../figure/statistics.js";
import { presets } from "../../../figures/shuffle/schema.js";

const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch"];
const SEEDS = Array.from({ length: 10 }, (_, i) => 42 + i);
const EPOCHS = 30;
/** From the first on a few times as much, from the second on many times. */
const TIMES = [2, 10];

const OPTIONS = ["alike", "few", "many"];
const inWords = (ratio) => OPTIONS[TIMES.filter((at) => ratio >= at).length];

/** @type {import("../questions.js").Question} */
export const shuffledOnce = {
  name: "shuffled-once",
  measurements: {
    orders: {
      experiment: "shuffling",
      jobs() {
        const { model, samples, center, batchSize, learningRate } = presets.classes;
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
    { name: "never", options: OPTIONS, right: ({ never }) => inWords(never) },
    { name: "each", options: OPTIONS, right: ({ each }) => inWords(each) },
    { name: "average", options: OPTIONS, right: ({ average }) => inWords(average) },
  ],
  find({ orders }) {
    const median = (which, name) =>
      spread(orders.filter((_, i) => i % ORDERS.length === which).map((run) => run[name])).median;
    const ends = ORDERS.map((_, i) => median(i, "end"));
    const averages = ORDERS.map((_, i) => median(i, "average"));
    return {
      ends,
      averages,
      never: ends[0] / ends[1],
      each: ends[1] / ends[2],
      average: averages[1] / averages[2],
    };
  },
  texts: ({ ends, averages, never, each, average }) => ({
    ends: ends.map((loss) => fixed(loss, 4)),
    averages: averages.map((loss) => fixed(loss, 5)),
    never: fixed(never, 0),
    each: fixed(each, 1),
    average: fixed(average, 0),
    seeds: SEEDS.length,
    epochs: EPOCHS,
  }),
  shows: {
    figure: "shuffle",
    settings: { preset: "classes", unit: "epoch", update: EPOCHS * (512 / 8) },
  },
};
