/** What a class answers: the words of cards, of the tally, of the plot of seeds, and of a pupil’s own view. */
import { fixed } from "../../charts/numbers.js";

const votes = (count) => `${count} ${count === 1 ? "vote" : "votes"}`;
const samples = (count) => `${count} ${count === 1 ? "salary" : "salaries"}`;

export const words = {
  keysTitle: "Keys on this slide",
  tally: {
    label: "Votes (T)",
    total: votes,
    clear: "All to 0",
    percent: (percent) => `${percent} %`,
    change: { more: "+1 vote", less: "−1 vote" },
    help: ({ last }) => `Type here, or A … ${last}: +1, with Shift −1.`,
    refusal: ({ options, most }) =>
      `Enter ${options} whole numbers from 0 to ${most}, one for each answer, such as ${Array.from({ length: options }, (_, i) => 12 - i).join(" / ")}.`,
    says: ({ votes: count, total }) => `: ${count} of ${votes(total)}.`,
    keys: [
      ["T", "to the field of the votes"],
      ["A, B …", "there: one vote more for this answer"],
      ["Shift + A …", "there: one vote less"],
      ["Enter", "there: take what was typed"],
    ],
  },
  seeds: {
    title: "Thirty seeds, thirty pupils",
    about: ({ k, n }) =>
      k === n
        ? `Each pupil takes a seed and reads out one number: {batch|∂w}, averaged over all ${n} salaries, at w = b = 0.`
        : `Each pupil takes a seed, which draws ${k} of the same ${n} salaries, and reads out one number: {batch|∂w} ` +
          `${k === 1 ? "of that one" : `averaged over these ${k}`}, at w = b = 0.`,
    refusedSize: ({ given, n, k }) =>
      `The batch size “${given}” cannot be used: it has to be a whole number from 1 to ${n}. ${k} is used.`,
    label: "Seed and number",
    add: "Add",
    undo: "Undo",
    fill: (seeds) => `Fill in the rest, up to ${seeds}`,
    help: (next) => `Such as 7 −1.23, then Enter. A number alone is for seed ${next}.`,
    refusal: "Enter a seed from 1 to 999 and a number, such as 7 −1.23, or a number alone.",
    entered: ({ seed, value, exact }) =>
      exact === null
        ? `Seed ${seed}: ${value}.`
        : `Seed ${seed}: ${value} is kept; the engine has ${fixed(exact, 2)} for seed ${seed}.`,
    differs: ({ seed, exact }) => `the engine has ${exact} for seed ${seed}`,
    removed: (seed) => `The number of seed ${seed} is removed.`,
    undone: "The last change is undone.",
    filled: (count) => `The engine has filled in ${count} ${count === 1 ? "seed" : "seeds"}.`,
    plot: {
      title: ({ count }) =>
        `{batch|∂w} of ${count} ${count === 1 ? "batch" : "batches"}, a dot for each`,
      alt: ({ count, filled, lowest, highest, full }) =>
        (count + filled === 0
          ? "no number yet"
          : `${count} of the class, ${filled} of the engine, from ${lowest} to ${highest}`) +
        `; a line at ${full}, the gradient over all ten salaries. The list below has them all.`,
      x: "∂w, average of a batch",
      legend: ({ filled, other, spread }) => [
        "{batch|● the class}",
        ...(other ? ["{error|◆ differs from the engine}"] : []),
        ...(filled ? ["{ink|○ the engine}"] : []),
        ...(spread ? ["{batch|▬ mean ± standard deviation of the class}"] : []),
        "{full|│ all ten salaries}",
        "{full|▬ ± expected, without replacement}",
      ],
    },
    table: {
      title: "How far the numbers scatter",
      count: "numbers",
      mean: "mean",
      spread: "standard deviation",
      ofClass: "{batch|the class}",
      withEngine: "with the engine’s",
      without: "{full|expected: σ/√k · √((n − k)/(n − 1))}",
      replaced: "σ/√k alone",
      tooFew: "too few to say",
      note: ({ k, n }) =>
        `With n = ${n} and k = ${k}. No salary is twice in a batch (without replacement), so the first formula ` +
        "applies; σ/√k alone is for batches drawn with replacement. Fewer than 6 numbers are too few to say.",
    },
    list: {
      title: (count) => `All numbers (${count})`,
      columns: ["seed", "number", "compared with the engine", "remove"],
      engine: "filled in by the engine",
      same: "the same",
      remove: (seed) => `Remove the number of seed ${seed}`,
      none: "No number has been entered yet.",
      save: "Save numbers (CSV)",
    },
    slips: {
      title: "A slip for each pupil",
      about: (seeds) =>
        `${seeds} slips to cut out: on each a seed, what its batch holds, and a line for the number.`,
      code: "Each has a QR code, which opens the batch on a phone; the QR code for the whole class asks for the seed (Q, while this is presented).",
      noCode:
        "They have no QR code: this page was opened from a file of this machine, which a phone cannot open.",
      print: "Print the slips",
    },
    keys: [["Enter", "in the field: add the number"]],
  },
  pupil: {
    title: (seed) => `Seed ${seed}`,
    ask: "Which seed is yours?",
    seed: (highest) => `Your seed, 1 to ${highest}`,
    take: "Show my batch",
    loading: "Loading the trainer …",
    about: (count) =>
      `This seed draws ${samples(count)}. At w = b = 0 every prediction is 0, the error is 0 − y, and ` +
      "{batch|∂w} is the error times x.",
    columns: ["salary", "x", "y", "∂w"],
    average: (count) =>
      count === 1
        ? "Your number: ∂w of this salary"
        : `Your number: the average of the ${count} ∂w`,
    check: "Check",
    show: "Show it",
    refused: "Enter one number, such as −1.23.",
    other:
      "The engine has another number. Add the ∂w with their signs, and divide by how many there are.",
    same: ({ seed, exact }) => `Yes, ${exact}. Read it out: seed ${seed}, ${exact}.`,
    shown: ({ seed, exact }) => `Seed ${seed}: ${exact}.`,
    slip: (count) =>
      `Your batch: ${samples(count)}, each with its own ∂w at w = b = 0. ${count === 1 ? "Read it out." : "Take the average."}`,
    sample: ({ number, gradient }) => `salary ${number}: ∂w = ${gradient}`,
    answer: "Average:",
    code: (seed) => `QR code of the batch of seed ${seed}`,
  },
};
