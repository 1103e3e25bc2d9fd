/** Batches of one against one batch of all, for a network with more parameters than samples. */
import { fixed } from "../../../charts/numbers.js";
import { spread } from "../../../figure/statistics.js";
import { TOY_SIZES } from "../../../figures/minima/measurements.js";
import { differenceOver } from "../judgement.js";

const SAMPLES = 128;
const SEEDS = [42, 43, 44, 45, 46, 47];
/** One at which batches of one do not diverge. */
const RATE = 0.05;
/** @type {{protocol: string, updates?: number, epochs?: number}[]} */
const PROTOCOLS = [
  { protocol: "equal-updates", updates: 6000 },
  { protocol: "equal-epochs", epochs: 1500 },
];
/** Of the pairs, from which on one side counts as the wider one. */
const MOST = 0.8;

const OPTIONS = ["first", "second", "neither"];

/** @type {import("../questions.js").Question} */
export const oneOrAll = {
  name: "one-or-all",
  measurements: {
    pairs: {
      experiment: "minima-pair",
      jobs: () =>
        SEEDS.flatMap((seed) =>
          PROTOCOLS.map((protocol) => ({
            samples: SAMPLES,
            seed,
            smallBatch: 1,
            largeBatch: SAMPLES,
            learningRate: RATE,
            checkpoints: 1,
            ...protocol,
          })),
        ),
      reduce: ({ testAccuracy, topEigenvalue }) => ({
        accuracy: Array.from(testAccuracy.values),
        top: Array.from(topEigenvalue.values),
      }),
    },
  },
  fields: [
    { name: "wider", options: OPTIONS, right: ({ wider }) => wider },
    { name: "updates", options: OPTIONS, right: ({ protocols }) => protocols[0].gap.side },
    { name: "epochs", options: OPTIONS, right: ({ protocols }) => protocols[1].gap.side },
  ],
  find({ pairs }) {
    const wider = pairs.filter(({ top: [one, all] }) => one < all).length;
    const share = wider / pairs.length;
    return {
      pairs: pairs.length,
      widerCount: wider,
      wider: share >= MOST ? "first" : share <= 1 - MOST ? "second" : "neither",
      tops: [0, 1].map((side) => spread(pairs.map(({ top }) => top[side])).median),
      protocols: PROTOCOLS.map((_, i) => ofProtocol(pairs.filter((_pair, at) => at % 2 === i))),
    };
  },
  texts: ({ pairs, widerCount, tops, protocols }) => ({
    pairs,
    widerCount,
    tops: tops.map((top) => fixed(top, 1)),
    seeds: SEEDS.length,
    updates: PROTOCOLS[0].updates,
    epochs: PROTOCOLS[1].epochs,
    protocols: protocols.map(({ accuracies, gap }) => ({
      accuracies: accuracies.map((part) => fixed(100 * part, 1)),
      gap: fixed(100 * gap.mean, 1),
      standardError: fixed(100 * gap.standardError, 1),
    })),
  }),
  shows: {
    figure: "minima",
    settings: {
      smallBatch: 1,
      learningRate: RATE,
      seed: SEEDS[0],
      seeds: SEEDS.length,
      labelNoise: 0.1,
      updates: PROTOCOLS[0].updates,
      done: TOY_SIZES.length + SEEDS.length,
    },
  },
};

function ofProtocol(pairs) {
  return {
    accuracies: [0, 1].map((side) => spread(pairs.map(({ accuracy }) => accuracy[side])).median),
    gap: differenceOver(pairs.map(({ accuracy: [one, all] }) => one - all)),
  };
}
