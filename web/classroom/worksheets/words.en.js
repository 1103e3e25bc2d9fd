/** Words of the class file's worksheets. Numbers come in as texts. */
import { names, tasks } from "./task_words.en.js";

export const words = {
  title: "Worksheets",
  lead:
    "One sheet for each figure, to be solved by hand. Each pupil has a seed, and the seed draws the numbers, so that no " +
    "two sheets of a class are alike. The key has every pupil’s answers, worked out by the same trainer as the figures.",
  loading: "The trainer is loading, which draws the numbers.",

  form: {
    figures: "Sheets",
    all: "All",
    none: "None",
    whole: "Mixed: one task from each of six figures",
    firstSeed: "First seed",
    pupils: "Pupils",
    seedsHelp: ({ first, last }) =>
      first === last ? `The pupil has seed ${first}.` : `They have the seeds ${first} to ${last}.`,
    contents: "What to print",
    contentsOptions: { both: "sheets and key", sheets: "sheets only", key: "key only" },
    print: "Print",
    pages: ({ sheets, hasKey }) =>
      `${sheets === "1" ? "One sheet" : `${sheets} sheets`}${hasKey ? " and the key" : ""}.`,
    keyOnly: "The key.",
    preparing: ({ done, total }) => `Preparing pupil ${done} of ${total}`,
  },
  problems: {
    range: ({ field, value, low, high }) =>
      `${field}: ${value === "" ? "nothing was entered" : `“${value}” cannot be used`}. Allowed are whole numbers from ${low} to ${high}.`,
    figures: ({ field, most }) => `${field}: none is chosen. Choose 1 to ${most} of them.`,
  },

  preview: "The first pupil’s",
  sheet: {
    name: "Name",
    date: "Date",
    seed: ({ seed }) => `Seed ${seed}`,
    inFigure: ({ seed }) => `To try it out: set seed ${seed} in the figure.`,
    link: "The figure with this seed",
    task: ({ number }) => `${number}.`,
    emptyBox: ({ label }) => `${label}: to be filled in`,
    decimals: ({ digits }) => `Write ${counts[digits]} ${digits === 1 ? "decimal" : "decimals"}.`,
    shortDecimals: ({ unit }) => `to ${unit}`,
  },
  key: {
    title: "Key",
    explains:
      "For the teacher. In each line, what the sheet gives comes before the arrow, and the answers after it.",
    seed: "Seed",
    task: "Task",
    answers: "Numbers and answers",
  },
  wholeTitle: "Mixed tasks",

  questions: {
    update: "What does one update do with w and b?",
    program: "How does the program cut an epoch into batches?",
    "batch-size": "What do k = 1, a mini-batch and k = n do in the same number of updates?",
    noise: "How far can the gradient of one batch be from that of all samples?",
    shuffle: "Why are the samples shuffled before each epoch?",
    cost: "Which batch size reaches the target first, by the clock?",
    minima: "What is different about a wide and a sharp minimum?",
    sharpness: "How sharp may a minimum be for a learning rate?",
    generalization:
      "Which network is right more often on new points, and on what does that depend?",
    "learning-rate": "How does the learning rate follow the batch size?",
    optimizers: "How do SGD, momentum and Adagrad use the same gradients?",
    sandbox: "How does a line learn from points of your own?",
    whole: "What do you know about mini-batch gradient descent?",
  },
  names,
  tasks,
};

const counts = ["no", "one", "two", "three", "four"];
