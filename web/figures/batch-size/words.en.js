/** The words of the figure “batch-size”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";

const optionsOf = ({ k, n }) => ({
  small: "k = 1",
  chosen: `k = ${k}`,
  whole: `k = n = ${n}`,
});

const units = { updates: "updates", samples: "samples" };

export const words = {
  title: "Three batch sizes, one valley",
  keys: [],
  settings: {
    batchSize: { label: "Chosen batch size k", help: "The one between 1 and all n." },
    unit: {
      label: "Step by",
      options: { sample: "sample", update: "k samples", epoch: "epoch" },
    },
    epochs: { label: "Epochs to play", help: "Play stops when this many more are complete." },
  },

  caption: {
    claim:
      "The same samples in the same order, the same start, the same learning rate: only the batch differs. " +
      "{small|k = 1, thin ●}, turns after every sample; {chosen|the chosen k, bold ◆}, after k of them; " +
      "{whole|k = n, dashed ■}, once an epoch. Each line of the map joins places of equal loss, " +
      "{prediction|× is the lowest place}, and the {prediction|dotted line is the target}.",
    source: ({ seed }) =>
      `The three have always read equally many samples. Data and order are NumPy’s for seed ${seed}, the loss is ` +
      "the mean squared error of the post’s program.",
  },

  questions: {
    ask: {
      updates: ({ target }) =>
        `Your guess first: whose loss falls below ${target} with the fewest updates?`,
      samples: () => "And whose after the fewest samples?",
    },
    options: optionsOf,
    answer: ({ names, count, unit, guess, k, n }) => {
      const options = optionsOf({ k, n });
      const who = list(names.map((name) => options[name]));
      return (
        `${who}${names.length > 1 ? ", equal," : ""} with ${count} ${units[unit]}.` +
        guessed(guess, options, names.includes(guess))
      );
    },
  },

  atStart: ({ n }) =>
    `At the start: w = b = 0. All three are about to read the same ${n} samples, epoch after epoch.`,
  where: ({ seen, epochs }) => [
    ["samples seen", seen],
    ["epochs", epochs],
  ],
  summary: ({ seen, epochs, runs, target }) =>
    `After ${seen} samples (${epochs} ${epochs === "1" ? "epoch" : "epochs"}): ` +
    `${list(
      runs.map(
        ({ k, updates, loss, reached }) =>
          `k = ${k} has made ${updates} ${updates === "1" ? "update" : "updates"}, loss ${loss}` +
          `${reached ? ` (below ${target} since update ${reached})` : ""}`,
      ),
    )}.`,

  plane: {
    title: "The way through the valley",
    x: "w, slope",
    y: "b, intercept",
    alt: ({ w, b, loss, runs }) =>
      `Lines of equal loss round the lowest place, w = ${w}, b = ${b}, loss ${loss}. ` +
      `${runs.map((one) => `k = ${one.k} is at w = ${one.w}, b = ${one.b}`).join("; ")}.`,
  },
  loss: {
    title: "The loss over all data",
    x: {
      updates: "updates",
      samples: "samples seen",
      seconds: "seconds, measured on this machine",
    },
    y: "loss",
    alt: ({ axis, target, runs }) =>
      `Against ${axis}. Target ${target}. ` +
      `${runs.map((one) => `k = ${one.k}: loss ${one.loss} after ${one.updates} ${String(one.updates) === "1" ? "update" : "updates"}`).join("; ")}.`,
  },
  axisLabel: "Draw the loss against",
  axisOptions: { updates: "updates", samples: "samples seen", seconds: "measured seconds" },

  measurements: { seconds: { start: "Measure the seconds" } },
  seconds: {
    none:
      "How long an epoch takes is not known yet. The measurement runs beside the page and takes a second " +
      "or two.",
    about:
      "The median of five loops of at least 0.05 s, so long that the grain of the browser’s clock " +
      "(up to 0.001 s) does not matter, times the epochs. It is this machine, busy as it is now, training a " +
      "line on one core: a graphics card and a large network share their time out differently.",
  },

  race: {
    title: "The race",
    rows: {
      updatesPerEpoch: "updates in an epoch",
      update: "updates so far",
      w: "w",
      b: "b",
      loss: "loss",
    },
    target: ({ target }) => `First below ${target} after:`,
    costs: {
      updates: "updates",
      epochs: "epochs",
      samples: "samples",
      seconds: "time, measured",
    },
    notYet: "not yet",
    never: "never",
    notMeasured: "–",
  },

  verdict: {
    title: "What the post says of this",
    says: "With small batches it makes more updates in an epoch, and so needs far fewer epochs.",
    waiting: "Play until all three are below the target, and it will be compared.",
    measured: ({ k, n, epochs, updates, holds, isReading }) =>
      `Measured here: k = ${k} needed ${epochs.chosen} epochs, k = n = ${n} needed ${epochs.whole}. So that ` +
      `${holds ? "holds" : "does not hold here"}. Counted in updates it was ${updates.chosen} against ` +
      `${updates.whole}${isReading ? ": what a small batch saves is reading, not steps." : "."}`,
    failed: "Not all three get there with these settings, so there is nothing to compare.",
  },

  working: {
    label: "Progress",
    text: ({ percent, secondsLeft }) =>
      `${percent} %${secondsLeft === null ? "" : `, about ${Math.max(1, Math.ceil(secondsLeft))} s left`}`,
    halt: "Stop here",
  },

  trouble: {
    text: ({ sizes, rate, startLoss }) =>
      `With learning rate ${rate}, k = ${list(sizes.map(String))} ${sizes.length > 1 ? "are" : "is"} diverging: ` +
      `each step lands farther from the lowest place than it began, and the loss is more than a hundred ` +
      `times the ${startLoss} of the start. A small batch needs a smaller rate. Go back to see it happen, ` +
      `or start again.`,
    start: "Back to the start",
    smaller: ({ rate }) => `Use learning rate ${rate}`,
  },

  tables: {
    race: "The race",
    paths: "The paths",
    columns: {
      race: {
        batchSize: "batch size",
        updatesPerEpoch: "updates per epoch",
        update: "update",
        w: "w",
        b: "b",
        loss: "loss",
        target: ["updates to target", "samples to target", "epochs to target", "seconds to target"],
        secondsPerEpoch: ["seconds per epoch", "lower quartile", "upper quartile"],
      },
      paths: {
        batchSize: "batch size",
        update: "update",
        seen: "samples seen",
        w: "w",
        b: "b",
        loss: "loss",
      },
    },
  },
};
