/** Small batches against one batch of all, for a network with more parameters than samples. */
import { fixed } from "../../../charts/numbers.js";
import { medianInterval } from "../../../figure/evidence.js";
import { seedsOf } from "../../../figure/seeds.js";
import { rangeOf } from "../../../figure/settings.js";
import { longEpochsOf } from "../../../figures/generalization/measurements.js";
import { schema } from "../../../figures/generalization/schema.js";
import { SAMPLES } from "../../../figures/minima/measurements.js";
import { compareSides, pointsTexts, SIDES } from "../sides.js";

/** As the figure has them. */
const SETTINGS = { smallBatch: 4, learningRate: 0.3, labelNoise: 0.1, updates: 6000 };
const SEEDS = { seed: 42, seeds: 20 };
const EPOCHS = longEpochsOf(SETTINGS);
/** @type {{updates?: number, protocol?: string, epochs?: number}[]} */
const PROTOCOLS = [{ updates: SETTINGS.updates }, { protocol: "equal-epochs", epochs: EPOCHS }];

/** @type {import("../questions.js").Question} */
export const oneOrAll = {
  name: "one-or-all",
  measurements: {
    pairs: {
      experiment: "minima-pair",
      jobs() {
        const { smallBatch, learningRate, labelNoise } = SETTINGS;
        const options = { samples: SAMPLES, smallBatch, largeBatch: SAMPLES, learningRate };
        return seedsOf(SEEDS).flatMap((seed) =>
          PROTOCOLS.map((protocol) => ({
            ...options,
            labelNoise,
            seed,
            checkpoints: 1,
            ...protocol,
          })),
        );
      },
      reduce: ({ testAccuracy, topEigenvalue }) => ({
        accuracy: Array.from(testAccuracy.values),
        top: Array.from(topEigenvalue.values),
      }),
    },
  },
  fields: [
    { name: "wider", options: SIDES, right: ({ wider }) => [wider] },
    { name: "updates", options: SIDES, right: ({ protocols }) => [protocols[0].gap.side] },
    { name: "epochs", options: SIDES, right: ({ protocols }) => [protocols[1].gap.side] },
  ],
  find({ pairs }) {
    const protocols = PROTOCOLS.map((_, i) =>
      ofProtocol(pairs.filter((_pair, job) => job % PROTOCOLS.length === i)),
    );
    const [{ sharper, tops }] = protocols;
    return {
      pairs: sharper.pairs,
      widerCount: sharper.larger,
      wider: { first: "second", second: "first", neither: "neither" }[sharper.side],
      tops,
      protocols,
    };
  },
  texts: ({ pairs, widerCount, wider, tops, protocols }) => ({
    pairs,
    widerCount,
    wider,
    tops: tops.map((top) => fixed(top, 1)),
    k: SETTINGS.smallBatch,
    n: SAMPLES,
    updates: SETTINGS.updates,
    epochs: EPOCHS,
    gaps: protocols.map(({ gap }) => ({ side: gap.side, ...pointsTexts(gap) })),
    // Whoever is wider is the same both times, and whoever is better is not.
    isReversed:
      protocols.every(({ sharper }) => sharper.side === "second") &&
      protocols[0].gap.side === "first" &&
      protocols[1].gap.side === "second",
  }),
  shows: [
    {
      figure: "generalization",
      settings: { ...SETTINGS, ...SEEDS, done: allResults() },
      at: ".protocols-part",
    },
  ],
};

/** The place at the end of the figure's run. */
function allResults() {
  const { min, max } = schema.find(({ name }) => name === "done") ?? {};
  return rangeOf({ min, max }, { ...SETTINGS, ...SEEDS }).max;
}

function ofProtocol(pairs) {
  return {
    gap: compareSides(pairs.map(({ accuracy }) => accuracy)),
    sharper: compareSides(pairs.map(({ top }) => top)),
    tops: [0, 1].map((side) => medianInterval(pairs.map(({ top }) => top[side])).median),
  };
}
