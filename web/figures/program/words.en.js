/** The words of the figure “program”. Numbers come in as texts, already formatted. */
import { guessed, list, trouble } from "../../figure/words/en.js";

const samples = (indices) => `${indices.length === 1 ? "sample" : "samples"} ${list(indices)}`;

const moved = (name, { answer, before, after }) =>
  answer === "same"
    ? `${name} stays at ${before}`
    : `${name} goes from ${before} to {average|${after}}`;

const ranges = { low: "below 0.8", middle: "from 0.8 to 1.4", high: "above 1.4" };

export const words = {
  title: "The program, line by line",
  keys: [],
  settings: {
    epochs: { label: "Epochs", help: "How often the outer loop runs." },
    lines: { label: "Lines executed" },
  },

  caption: {
    claim:
      "The program draws the data, shuffles them and learns batch by batch. The {now|▶ marked line} has just run; " +
      "beside each line stands what it assigned: the {batch|batch}, the {prediction|predictions}, the " +
      "{average|average gradient and its step}. {old|Grey and slanted}: from the round before, or overwritten since.",
    source:
      "It is the post’s program; only the numbers that are set here change in it. This page calculates the same numbers " +
      "as Python with NumPy, to the last bit.",
  },

  question: {
    ask: "Your guess: w starts at 0, and the data are made with slope 2. Where is w after epoch 1?",
    options: ranges,
    answer: ({ w, range, guess }) =>
      w === null
        ? "By the end of epoch 1 the run had diverged: w was no number any more."
        : `After epoch 1, w was ${w}.${guessed(guess, ranges, guess === range)}`,
  },

  listing: "The program",
  where: ({ epoch, epochs, batch, batches, line }) =>
    [
      line && ["line", line],
      epoch && ["epoch", `${epoch} of ${epochs}`],
      batch && ["batch", `${batch} of ${batches}`],
    ].filter(Boolean),
  executed: ({ position, length }) => `${position} of ${length} lines run`,

  /** By the number of the line that has just run; 0 is the start. */
  sentence: {
    0: () => "Nothing has run yet. “Step” goes one step on, “Play” to the end.",
    1: () => "NumPy is there; the program calls it np.",
    3: ({ seed }) => `The random numbers begin at seed ${seed}: every run will draw the same ones.`,
    4: ({ n }) =>
      `X is ${n} numbers drawn from the normal distribution: the experience of ${n} people.`,
    5: () =>
      "y, the salary, is twice X plus a little random noise: the line behind the data has slope w = 2.",
    7: ({ learningRate, k }) =>
      `The start: w and b are 0. The learning rate is ${learningRate}, and a batch has ` +
      `${k === 1 ? "1 sample" : `${k} samples`}.`,
    9: ({ isLoopEnd, epoch, batches }) =>
      isLoopEnd
        ? "No epoch is left, and the program ends."
        : `Epoch ${epoch} begins; Python counts from 0. It will be ${batches} ` +
          `${batches === 1 ? "update" : "updates"}.`,
    10: ({ value, epoch }) =>
      `The order for epoch ${epoch} is drawn, every sample once: ${value("idx")}.`,
    11: () => "X in that order.",
    12: () => "y in the same order, so that each salary stays with its experience.",
    13: ({ isLoopEnd, batch, batches, value, indices }) =>
      isLoopEnd
        ? "No batch is left: every sample has been used once."
        : `Batch ${batch} of ${batches} begins at place ${value("start")} of that order: ` +
          `{batch|${samples(indices)}}.`,
    14: ({ indices, value }) => `The x of {batch|${samples(indices)}}: {batch|${value("Xb")}}.`,
    15: ({ indices, value }) => `The y of {batch|${samples(indices)}}: {batch|${value("yb")}}.`,
    16: ({ value }) =>
      `With w = ${value("w")} and b = ${value("b")}, the line predicts {prediction|${value("y_hat")}}.`,
    17: ({ value }) =>
      `Twice the mean, over the batch, of error times x: {average|dw = ${value("dw")}}.`,
    18: ({ value }) => `Twice the mean of the errors: {average|db = ${value("db")}}.`,
    19: ({ learningRate, change }) =>
      `A step against dw, ${learningRate} times its length: ${moved("w", change("w"))}.`,
    20: ({ change, isLastUpdate }) =>
      `The same for b: ${moved("b", change("b"))}. The update is complete` +
      `${isLastUpdate ? "." : "; the next batch is predicted with the new line."}`,
    21: ({ n, value }) =>
      `The loss over all ${n} samples, with w and b as the last batch left them: ${value("loss")}.`,
    22: ({ epoch }) => `Epoch ${epoch} is over, and its line is printed.`,
  },

  beside: {
    numpy: "np",
    seed: ({ seed }) => `random numbers from seed ${seed}`,
    noBatch: "no batch left",
    noEpoch: "no epoch left",
    printed: "one line printed",
  },

  output: {
    title: "Printed here",
    none: "Nothing yet.",
    later: "Shown when something is printed here.",
    posted: "Printed in the post",
  },

  post: {
    title: "Why the two differ",
    same:
      "The lines in the post cannot be this program’s: with seed 42 it prints, in NumPy as here, what stands under " +
      "“Printed here”. No order helps: all 113\u202f400 ways to put ten samples into five " +
      "batches of two leave w after epoch 1 between 0.916 and 1.100. Nor do the post’s numbers fit each " +
      "other (see the table). Their point still holds, only more slowly: w moves toward 2.",
    other: "The post’s lines go with its own numbers. Set those to compare.",
    set: "Set the post’s numbers",
    table: "The post’s w and b, tried on these data",
    columns: {
      epoch: "epoch",
      w: "w",
      b: "b",
      loss: "loss in the post",
      measured: "loss measured here",
    },
  },

  trouble: {
    ...trouble,
    diverged: ({ rate }) =>
      `The run has diverged: with learning rate ${rate} the numbers became too large to hold. ` +
      "Python goes on with inf and nan, and so does this.",
  },

  table: {
    variables: "Variables",
    epochs: "Epochs",
    columns: {
      variables: { variable: "variable", value: "value" },
      epochs: { epoch: "epoch", w: "w", b: "b", loss: "loss", printed: "printed" },
    },
  },
};
