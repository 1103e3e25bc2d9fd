/** A batch in which all samples have the same label. */
import { fixed } from "../../../charts/numbers.js";
import { compareWithTheory, describeSigns } from "../../../figure/evidence.js";
import { presets } from "../../../figures/shuffle/schema.js";

const { model, samples, center, batchSize, learningRate, seed } = presets.classes;
const SMALL = 2;
/** Sorted; shuffled; shuffled, in batches of two. */
const RUNS = [
  { order: "sequential", batchSize },
  { order: "shuffle-each-epoch", batchSize },
  { order: "shuffle-each-epoch", batchSize: SMALL },
];
const DIRECTIONS = { positive: "up", negative: "down" };

/** @type {import("../questions.js").Question} */
export const oneClass = {
  name: "one-class",
  measurements: {
    runs: {
      experiment: "shuffling",
      jobs: () =>
        RUNS.map((run) => ({
          model,
          samples,
          center,
          learningRate,
          seed,
          epochs: 1,
          ...run,
        })),
      reduce: (result) => ({ batches: batchesOf(result), swing: result.swing.values[0] }),
    },
  },
  fields: [
    {
      name: "gradient",
      options: ["positive", "negative", "either"],
      right: ({ signs }) => [signs.isAll ? signs.answer : "either"],
    },
    {
      name: "bias",
      options: ["up", "down", "either"],
      right: ({ moves }) => [moves.isAll ? DIRECTIONS[moves.answer] : "either"],
    },
    {
      name: "share",
      judge(given, { shares, counts }) {
        // The relative standard error of a share of so many batches.
        const error = Math.sqrt((1 - shares[2]) / (shares[2] * counts[2]));
        if (compareWithTheory(given / 100, shares[2], error).answer === "agrees") return null;
        return given > 0 && given <= 1 ? "part" : "off";
      },
    },
  ],
  find({ runs }) {
    const ones = runs.flatMap(({ batches }) => batches.filter(({ label }) => label === 1));
    const signs = describeSigns(ones.map(({ gradient }) => gradient));
    const moves = describeSigns(ones.map(({ change }) => change));
    return {
      ones: ones.length,
      signs,
      moves,
      negative: signs.negative,
      rising: moves.positive,
      counts: runs.map(({ batches }) => batches.length),
      pure: runs.map(({ batches }) => batches.filter(isPure).length),
      shares: runs.map(({ batches }) => batches.filter(isPure).length / batches.length),
      swings: runs.map(({ swing }) => swing),
    };
  },
  texts: ({ shares, swings, signs, moves, ...counts }) => ({
    ...counts,
    k: batchSize,
    share: fixed(100 * shares[2], 0),
    swings: swings.map((swing) => fixed(swing, 2)),
  }),
  // Three quarters of the first epoch: the batches of class 1 have been coming for a while.
  shows: [
    {
      figure: "shuffle",
      settings: { preset: "classes", parameter: "b", update: 48 },
      at: ".order-runs",
    },
  ],
};

const isPure = ({ label }) => label !== null;

/** Of each batch of the first epoch: the label that all its samples have, ∂b, and how b changed. */
function batchesOf({ firstOrder, firstGradients, firstTrace, targets }) {
  const [count, parameters] = firstGradients.shape;
  const size = firstOrder.values.length / count;
  const b = ({ values }, batch) => values[(batch + 1) * parameters - 1];
  return Array.from({ length: count }, (_, batch) => {
    const order = firstOrder.values.slice(batch * size, (batch + 1) * size);
    const labels = new Set(Array.from(order, (sample) => targets.values[sample]));
    return {
      label: labels.size === 1 ? [...labels][0] : null,
      gradient: b(firstGradients, batch),
      change: b(firstTrace, batch) - (batch === 0 ? 0 : b(firstTrace, batch - 1)),
    };
  });
}
