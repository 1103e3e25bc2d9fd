/**
 * The steps that lesson plans are made of: which figure is shown, what is pressed, and what is seen then. The sentences
 * take their numbers from here (texts.js), and a test presses all of it in the figures.
 *
 * @typedef {object} Step
 * @property {import("../lesson/lesson.js").Kind} kind
 * @property {string} [figure]
 * @property {Record<string, string>} [settings]
 * @property {Move[]} [moves] one after the other, in the same figure
 * @property {Record<string, Derived>} [derived] numbers that follow from what is seen
 *
 * @typedef {object} Move
 * @property {Press[]} press empty where the figure shows it from the start
 * @property {Record<string, Expected>} see by the name that the sentences have for it
 *
 * @typedef {object} Press exactly one of these
 * @property {number} [step] how often Step is pressed
 * @property {true} [play] until the run has ended
 * @property {Record<string, string>} [set] attributes: settings of the figure
 * @property {string} [measure] name of a measurement, whose button is pressed until it is done
 * @property {string} [key] of the keyboard
 *
 * @typedef {object} Expected
 * @property {string} path in the figure's results: `sizes.batchSize=2.deviation.0` is the first deviation of that of the
 *   `sizes` whose `batchSize` is 2; `-1` is the last of a list
 * @property {number | string} value
 * @property {number} [digits] decimals of a number; none for a count
 * @property {true} [isSigned] a difference, written with its sign
 *
 * @typedef {object} Derived
 * @property {(numbers: Record<string, number>) => number} from what the numbers that are seen make it
 * @property {number} digits
 */

/** A number with its decimals. */
const number = (path, value, digits = 3) => ({ path, value, digits });
/** A whole number, or a word of the results. */
const exact = (path, value) => ({ path, value });
/** Points of accuracy between two networks, with their sign. @returns {Expected} */
const points = (path, value) => ({ path, value, digits: 1, isSigned: true });

/** Reads of the three runs of the figure “batch-size”, at the target. */
const race = (small, chosen, whole) => ({
  small: exact("contestants.batchSize=1.target.samples", small),
  chosen: exact("contestants.batchSize=2.target.samples", chosen),
  whole: exact("contestants.batchSize=10.target.samples", whole),
});

const swing = (order, value, epoch = -1) => number(`orders.${order}.swings.${epoch}`, value);
const excess = (order, value, digits = 5) =>
  number(`seeds.order=${order}.excessLoss.-1.median`, value, digits);
const protocol = (name, key) => `protocols.protocol=${name}.${key}`;

/** @type {Record<string, Step>} */
export const steps = {
  opening: { kind: "text" },

  "one-update": {
    kind: "figure",
    figure: "update",
    settings: { preset: "worked" },
    moves: [
      {
        press: [{ step: 4 }],
        see: {
          firstW: number("samples.0.dw", -2.88, 2),
          secondW: number("samples.1.dw", -0.5, 2),
        },
      },
      {
        press: [{ step: 1 }],
        see: {
          averageW: number("gradient.0", -1.69),
          averageB: number("gradient.1", 0.7),
          fullW: number("fullGradient.0", -1.588),
          fullB: number("fullGradient.1", -0.615),
        },
      },
      {
        press: [{ step: 1 }],
        see: {
          w: number("after.0", 0.169),
          b: number("after.1", -0.07),
          loss: number("loss", 1.339),
        },
      },
    ],
  },

  "epoch-length": { kind: "question" },

  "whole-epoch": {
    kind: "figure",
    figure: "update",
    settings: { preset: "worked", unit: "epoch" },
    moves: [
      {
        press: [{ step: 1 }],
        see: {
          updates: exact("update", 5),
          w: number("w", 0.688),
          loss: number("loss", 0.597),
        },
      },
      {
        press: [{ set: { "batch-size": "10" } }, { step: 1 }],
        see: {
          wholeUpdates: exact("update", 1),
          wholeW: number("w", 0.159),
          wholeLoss: number("loss", 1.28),
        },
      },
    ],
  },

  "short-batch": {
    kind: "figure",
    figure: "update",
    // At so small a rate nothing moves, and all batches of the epoch are read at the same w and b.
    settings: {
      preset: "worked",
      "batch-size": "4",
      "learning-rate": "0.000001",
      unit: "update",
    },
    moves: [
      {
        press: [{ step: 1 }, { key: "5" }],
        see: { first: number("gradient.0", -2.146), full: number("fullGradient.0", -1.588) },
      },
      // The first press ends the update that was gone back into.
      { press: [{ step: 2 }, { key: "5" }], see: { second: number("gradient.0", -1.576) } },
      {
        press: [{ step: 2 }, { key: "5" }],
        see: { third: number("gradient.0", -0.498), left: exact("samples.length", 2) },
      },
    ],
    derived: {
      plainMean: { from: ({ first, second, third }) => (first + second + third) / 3, digits: 3 },
      weightedMean: {
        from: ({ first, second, third }) => (4 * first + 4 * second + 2 * third) / 10,
        digits: 3,
      },
    },
  },

  seeds: { kind: "seeds", settings: { "batch-size": "2" } },

  "noise-ten": {
    kind: "figure",
    figure: "noise",
    settings: { preset: "post" },
    moves: [
      {
        press: [],
        see: {
          batches: exact("sizes.batchSize=2.batches", 45),
          mean: number("sizes.batchSize=2.mean.0", -1.302),
          full: number("fullGradient.0", -1.302),
          one: number("sizes.batchSize=1.deviation.0", 1.679),
          two: number("sizes.batchSize=2.deviation.0", 1.12),
          formula: number("sizes.batchSize=2.withReplacement.0", 1.187),
        },
      },
      {
        press: [{ set: { "batch-size": "8" } }],
        see: {
          eight: number("sizes.batchSize=8.deviation.0", 0.28),
          eightFormula: number("sizes.batchSize=8.withReplacement.0", 0.594),
        },
      },
      {
        press: [{ set: { "batch-size": "10" } }],
        see: { ten: number("sizes.batchSize=10.deviation.0", 0) },
      },
    ],
    derived: { ratio: { from: ({ two, eight }) => eight / two, digits: 2 } },
  },

  "noise-many": {
    kind: "figure",
    figure: "noise",
    settings: { preset: "many" },
    moves: [
      { press: [], see: { small: number("sizes.batchSize=32.deviation.0", 0.507) } },
      {
        press: [{ set: { "batch-size": "128" } }],
        see: { large: number("sizes.batchSize=128.deviation.0", 0.247) },
      },
      {
        press: [{ set: { "batch-size": "512" } }],
        see: {
          largest: number("sizes.batchSize=512.deviation.0", 0.093),
          largestFormula: number("sizes.batchSize=512.withReplacement.0", 0.13),
        },
      },
    ],
    derived: { ratio: { from: ({ small, large }) => large / small, digits: 2 } },
  },

  race: {
    kind: "figure",
    figure: "batch-size",
    moves: [
      {
        press: [{ play: true }],
        see: {
          ...race(35, 70, 360),
          target: number("targetLoss", 0.01, 2),
          smallUpdates: exact("contestants.batchSize=1.target.updates", 35),
          chosenUpdates: exact("contestants.batchSize=2.target.updates", 35),
          wholeUpdates: exact("contestants.batchSize=10.target.updates", 36),
        },
      },
      {
        press: [{ set: { "learning-rate": "0.2" } }, { play: true }],
        see: Object.fromEntries(
          Object.entries(race(127, 36, 180)).map(([name, expected]) => [`${name}Fast`, expected]),
        ),
      },
    ],
  },

  shuffle: {
    kind: "figure",
    figure: "shuffle",
    settings: { preset: "few", pace: "rapid" },
    moves: [
      {
        press: [{ step: 1 }],
        see: { first: swing("sequential", 1.1), firstOnce: swing("shuffle-once", 0.374) },
      },
      {
        press: [{ play: true }],
        see: {
          epochs: exact("epoch", 30),
          tenth: swing("sequential", 0.744, 9),
          last: swing("sequential", 0.742),
          lastOnce: swing("shuffle-once", 0.331),
          lastEach: swing("shuffle-each-epoch", 0.209),
        },
      },
      {
        press: [{ measure: "seeds" }],
        see: {
          seeds: exact("seeds.order=shuffle-once.excessLoss.-1.count", 40),
          never: excess("sequential", 0.0135, 4),
          once: excess("shuffle-once", 0.00098),
          each: excess("shuffle-each-epoch", 0.00018),
        },
      },
      {
        press: [{ set: { preset: "classes" } }, { measure: "seeds" }],
        see: {
          onceClasses: excess("shuffle-once", 0.0021, 4),
          eachClasses: excess("shuffle-each-epoch", 0.0018, 4),
        },
      },
    ],
  },

  generalization: {
    kind: "figure",
    figure: "generalization",
    settings: { seeds: "10" },
    moves: [
      {
        press: [{ play: true }],
        see: {
          pairs: exact(protocol("equal-updates", "compared"), 10),
          sharper: exact(protocol("equal-updates", "sharper"), 10),
          updatesGap: points(protocol("equal-updates", "median"), -6.2),
          updatesFinding: exact(protocol("equal-updates", "finding"), "worse"),
          epochsFinding: exact(protocol("equal-epochs", "finding"), "unclear"),
          longSharper: exact(protocol("long-epochs", "sharper"), 10),
          longGap: points(protocol("long-epochs", "median"), 3),
          longFinding: exact(protocol("long-epochs", "finding"), "better"),
        },
      },
    ],
  },

  quiz: { kind: "quiz" },
  "exit-updates": { kind: "question" },
  "exit-noise": { kind: "question" },
  closing: { kind: "text" },
};
