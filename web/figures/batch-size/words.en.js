/** The words of the figure “batch-size”. Numbers come in as texts, already formatted. */
import { guessed, list, trouble } from "../../figure/words/en.js";

const count = (text, one, many) => `${text} ${text === "1" ? one : many}`;

const units = {
  updates: (text) => count(text, "update", "updates"),
  samples: (text) => count(text, "sample", "samples"),
};

const names = (sizes) => list(sizes.map((k) => `k = ${k}`));

const progress = {
  reached: ({ who, have, target }) => `${who} ${have} reached the target ${target}`,
  left: ({ who, have, are, target }) =>
    `${who} ${have} reached the target ${target} and ${are} above it again`,
  below: ({ who, are, target }) => `${who} ${are} below ${target}, but not yet for an epoch`,
  touched: ({ who, have, target }) => `${who} ${have} been below ${target}, but not for an epoch`,
  open: ({ who, have, isAll, target }) =>
    isAll ? `No run has been below ${target} yet` : `${who} ${have} not been below ${target} yet`,
};

export const words = {
  title: "Batch sizes compared",
  keys: [],
  settings: {
    batchSize: { label: "Chosen batch size k", help: "The one between 1 and all n." },
    startW: {
      label: "w at the start",
      help: "Where all runs begin; it can be dragged on the map.",
    },
    startB: { label: "b at the start", help: "The same, of b." },
    unit: {
      label: "Step by",
      options: { sample: "sample", update: "k samples", epoch: "epoch" },
    },
    epochs: { label: "Epochs to play", help: "Play stops when this many more are complete." },
  },

  caption: {
    claim: ({ hasChosen }) =>
      "The same samples, order, start and learning rate: only the batch differs. " +
      "{small|k = 1, thin ○}, makes an update after every sample; " +
      `${hasChosen ? "{chosen|the chosen k, bold ◆}, after k of them; " : ""}` +
      "{whole|k = n, dashed ■}, once an epoch. Lines of the map: equal loss, as labelled; " +
      "{prediction|× is the lowest place, the dotted line the target}, reached when the loss stays below it for " +
      "an epoch. An arrow: the curve goes on.",
    source: ({ seed }) =>
      `Data and order are NumPy’s for seed ${seed}; the loss is the post’s mean squared error.`,
  },

  questions: {
    ask: {
      updates: ({ target }) =>
        `Your guess: which run reaches loss ${target} with the fewest updates?`,
      samples: () => "And which after reading the fewest samples?",
    },
    options: ({ k, n }) => ({
      small: "k = 1",
      chosen: `k = ${k}`,
      whole: `k = n = ${n}`,
      same: "about the same",
    }),
    answer: ({ names: best, counts, isAll, unit, guess, options }) => {
      const who = list(best.map((name) => options[name]));
      const needed = `${list(counts)} ${unit}`;
      const isRight = guess === "same" ? isAll : !isAll && best.includes(guess);
      const found =
        best.length === 0
          ? "None: all of them diverge."
          : isAll
            ? `With this seed all needed about the same: ${needed}.`
            : best.length > 1
              ? `With this seed ${who} needed about the same, and the fewest: ${needed}.`
              : `With this seed ${who} needed the fewest: ${units[unit](counts[0])}.`;
      return found + guessed(guess, options, isRight);
    },
  },

  atStart: ({ n, w, b, isRace }) =>
    `At the start: ${w === b ? `w = b = ${w}` : `w = ${w}, b = ${b}`}. All runs read the same ${n} samples, epoch after epoch.` +
    `${isRace ? " Play, and see who is first at the target." : ""}`,
  where: ({ seen, epochs }) => [
    ["samples seen", seen],
    ["epochs", epochs],
  ],
  made: ({ seen, runs: [first, ...others] }) =>
    `After ${units.samples(seen)}: ` +
    `${list([`${units.updates(first.updates)} with k = ${first.k}`, ...others.map(({ k, updates }) => `${updates} with k = ${k}`)])}.`,
  progress: ({ groups, isAll, target }) =>
    `${groups
      .map(({ status, sizes }) =>
        progress[status]({
          who: isAll ? (sizes.length > 2 ? "All three" : "Both") : names(sizes),
          isAll,
          have: sizes.length > 1 ? "have" : "has",
          are: sizes.length > 1 ? "are" : "is",
          target,
        }),
      )
      .join("; ")}.`,
  target: {
    low: ({ target, loss }) =>
      `No run can get below ${target} on these data: the lowest possible loss is ${loss}.`,
    high: ({ target, loss }) =>
      `There is nothing to reach: the loss at the start, ${loss}, is below ${target}.`,
    use: ({ target }) => `Use target ${target}`,
  },

  plane: {
    title: "The paths of w and b",
    start: "the start of all runs",
    handle: "The large ring is the start. Drag it.",
    x: "w, slope",
    y: "b, intercept",
    alt: ({ w, b, loss, runs }) =>
      `Lines of equal loss round the lowest place, w = ${w}, b = ${b}, loss ${loss}. ` +
      `${runs.map((one) => `k = ${one.k} is at w = ${one.w}, b = ${one.b}`).join("; ")}.`,
  },
  loss: {
    titles: {
      updates: "Loss against updates",
      samples: "Loss against samples seen",
      seconds: "Loss against measured time",
    },
    x: {
      updates: "updates",
      samples: "samples seen",
      seconds: (unit) => `time, ${unit}, measured on this machine`,
    },
    y: "loss",
    alt: ({ axis, target, runs }) =>
      `Against ${axis}. Target ${target}. ` +
      `${runs.map((one) => `k = ${one.k}: loss ${one.loss} after ${units.updates(one.updates)}`).join("; ")}.`,
  },
  axisLabel: "Third chart: loss against",
  axisOptions: { updates: "updates", samples: "samples seen", seconds: "measured seconds" },

  measurements: { seconds: { start: "Measure the seconds" } },
  seconds: {
    none: "Press the button to time an epoch. It takes a second or two.",
    about:
      "An epoch’s median time in five loops × epochs; for a line, on one core. Large networks and graphics cards " +
      "share their time out differently.",
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
    target: ({ target }) => `Reached ${target} after:`,
    costs: {
      updates: "updates",
      epochs: "epochs",
      samples: "samples",
      seconds: "time, measured",
      notMeasured: "time, not measured",
    },
    firstBelow: ({ target }) => `first below ${target} at update`,
    notYet: "not yet",
    diverges: "diverges",
    none: "–",
  },

  verdict: {
    title: "What the post says of this",
    says: "With small batches, training makes more updates in an epoch, and so needs far fewer epochs.",
    waiting: "Play until the runs have reached the target.",
    late: ({ epochs }) => `Not both have reached the target within ${epochs} epochs.`,
    measured({ k, n, small, whole, epochs, isFar, updates, times }) {
      const needed = (name, cost) =>
        cost
          ? `${name} needed ${count(cost.epochs, "epoch", "epochs")}`
          : `${name} diverges and never gets there`;
      const isAbout = epochs === "close" || epochs === "equal";
      const factor = epochs === "larger" && times ? `: ${times} times as many` : "";
      const conclusion = isAbout
        ? "That is about the same, so it does not hold here."
        : epochs === "larger" && !isFar
          ? "Fewer, but not far fewer."
          : `So that ${isFar ? "holds" : "does not hold"} here.`;
      const found = `Measured here: ${needed(`k = ${k}`, small)}, ${needed(`k = n = ${n}`, whole)}${factor}. ${conclusion}`;
      if (!small || !whole) return found;
      const isReading = epochs === "larger" && (updates === "close" || updates === "equal");
      return (
        `${found} Counted in updates it was ${small.updates} against ${whole.updates}` +
        `${isReading ? ": about the same. The small batch saves reading, not updates." : "."}`
      );
    },
    failed: "Both runs diverge: there is nothing to compare.",
    noTarget: "With this target there is nothing to compare.",
  },

  working: {
    label: "Progress",
    text: ({ percent, secondsLeft }) =>
      `${percent} %${secondsLeft === null ? "" : `, about ${Math.max(1, Math.ceil(secondsLeft))} s left`}`,
    halt: "Stop here",
  },

  trouble: {
    ...trouble,
    text: ({ sizes, rate, startLoss }) =>
      `With learning rate ${rate}, k = ${list(sizes)} ${sizes.length > 1 ? "are" : "is"} diverging: ` +
      `the loss is more than a hundred times that of the start, ${startLoss}. Go back to see it happen, or use a ` +
      "smaller rate.",
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
        firstBelow: "first below, update",
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
