/** The words of the figure “optimizers”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";

/** Those that are compared, in their order. */
const contestants = {
  sgd: "SGD",
  momentum: "Momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  standardized: "SGD on standardised\u00a0x",
};

const names = {
  ...contestants,
  "nesterov-iterate": "Nesterov, where it looks ahead from",
  "sgd-slower": "SGD, a quarter of the rate",
  "momentum-slower": "Momentum, a quarter of the rate",
};

const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;
const soFar = (seeds, wanted) =>
  `${seedsOf(seeds)} of ${wanted} so far: nothing is said before all are in.`;

const rateWords = (name) => ({
  label: `η of ${names[name]}`,
  help: "How far a step goes for a gradient of 1. The usual one was tuned on the usual valley.",
});

export const words = {
  keys: [],
  title: "Optimisers in a narrow valley",
  names,
  settings: {
    rateFactor: {
      label: "All learning rates ×",
      help: "Multiplies all seven rates. Try 2, and see which diverge.",
    },
    focus: {
      label: "Look at",
      help: "Its path is bold, and drawn beside plain SGD’s.",
      options: contestants,
    },
    startW: { label: "Start at w", help: "The ring on the map can be dragged there, too." },
    startB: { label: "Start at b", help: "The same for b." },
    targetPart: {
      label: "Target",
      help: "Of the excess loss, as a part of the loss at the start.",
    },
    seeds: { label: "Seeds", help: "How many sets of data to run all seven on." },
    ...Object.fromEntries(Object.keys(contestants).map((name) => [`${name}Rate`, rateWords(name)])),
  },

  caption: {
    claim:
      "Same data, start and batches: only what is done with the gradient differs. " +
      "{sgd|● SGD}, {momentum|▲ Momentum}, {nesterov|◆ Nesterov} (long dashes), {adagrad|■ Adagrad} (dotted), " +
      "{rmsprop|× RMSProp} (dash-\u2060dot), {adam|∗ Adam}, and {standardized|▢ SGD on standardised\u00a0x} (short dashes). " +
      "Excess loss: loss above the lowest possible.",
    source: ({ samples, batchSize, target }) =>
      `${samples} samples, x from 0 to 10, not centred, y = 2x + 5 plus noise; k = ${batchSize}, loss ½ · MSE. ` +
      `Ellipses: equal loss. {plain|Dotted: target}, excess loss ${target} (ellipse, horizontal line). {plain|+ lowest} loss.`,
    tuned: ({ samples, batchSize, noise }) =>
      `The usual rates η were tuned for ${samples} samples, noise ${noise}, k = ${batchSize}; all else (μ, α, β, ε) is as in PyTorch. Other values might change the ranking.`,
  },

  question: {
    ask: "Your guess: which reaches the target after the fewest updates?",
    options: contestants,
    answer: ({ guess, names: first, updates }) =>
      `In this run ${list(first.map((name) => names[name]))} reached it first, with ` +
      `${updates} ${updates === "1" ? "update" : "updates"}.` +
      guessed(guess, names, first.includes(guess)),
  },

  where: ({ updates, epochs }) => [
    ["updates made", updates],
    ["epochs complete", epochs],
  ],
  sentence: {
    start: ({ condition, limit }) =>
      `λmax, the curvature across the valley, is ${condition} times that along it. With a rate above 2/\u2060λmax = ${limit} plain SGD ` +
      "climbs the walls, even with the gradient of all data; with a smaller one it creeps along the floor.",
    under({ updates, isMean, known, lost, isOver, there, left, new: fresh, touched }) {
      const told = ({ name, first, excess }) =>
        `${excess ? `${excess} for ` : ""}{${name}|${names[name]}}${first ? ` (first, at update ${first})` : ""}`;
      const say = (all, start) => (all.length > 0 ? [`${start} ${list(all.map(told))}.`] : []);
      const after = `After ${updates} ${updates === "1" ? "update" : "updates"} the excess loss`;
      const groups = [
        ...say(there, "Reached the target, and below it now:"),
        ...say(left, "Reached the target, but above it again:"),
        ...say(fresh, "Below the target, but not yet for an epoch:"),
        ...say(touched, "Below the target for less than an epoch, and above it again:"),
      ];
      if (groups.length === 0 && !isOver) groups.push("None has reached the target yet.");
      return [
        ...say(known, `${after}${isMean ? ", averaged over the last epoch," : ""} is`),
        ...say(lost, "Diverged:"),
        ...groups,
      ].join(" ");
    },
  },

  plane: {
    title: "Paths through the valley, thin: the others. Drag the ring",
    w: "w, slope",
    b: "b, intercept",
    start: "Start",
    alt: (all) => all.map(({ name, w, b }) => `${name} at w = ${w}, b = ${b}`).join("; "),
  },
  target: { title: "The same, near the target" },
  loss: {
    title: ({ focus }) => `Excess loss, mean of an epoch; thin: each update of ${focus}`,
    x: "updates",
    y: "excess loss",
    alt: (all) => all.map(({ name, excess }) => `${name}: ${excess}`).join("; "),
  },
  across: {
    title: ({ focus }) =>
      `Across the valley: SGD${focus ? ` and ${focus}` : ""}; dotted: SGD without noise`,
    x: "updates, the last 120",
    y: "± distance from the floor",
    alt: "How far to either side of the valley’s floor each of the last 120 updates lies.",
  },

  table: {
    title: "The seven, now and over many seeds",
    columns: {
      learningRate: "η",
      besides: "the rest",
      meanExcess: "excess loss, mean of an epoch",
      stepFlips: "turns across per update",
      updatesToTarget: "updates to target",
      overSeeds: "over seeds",
    },
    seedsStart: "Over seeds, all runs start at w = b = 0.",
    ahead: ({ updates, long, momentum }) =>
      "At the target: below it, averaged over the last epoch of updates, for an " +
      "epoch. Turns: how often, per update, a step changes its side across the valley. Over seeds: the median with its 95 % " +
      "interval; a run that does not arrive counts as later than all others. Nesterov’s method is measured where it " +
      `looks ahead to, as in PyTorch${updates ? `; where it looks ahead from: ${updates}` : ""}. Noise left: the ` +
      `excess loss in the last quarter of ${long} updates; momentum has μ = ${momentum} there, and 1 − μ times the rate of SGD.`,
    reachedOf: ({ reached, seeds }) => `${reached} of ${seeds} seeds`,
    notYet: "not yet",
    above: "now above",
    firstBelow: ({ update }) => `below at ${update}`,
    never: "never",
    diverged: "diverged",
    titles: {
      now: "Optimisers now",
      seeds: "Updates to target over seeds",
      noise: "Noise left at the same eta / (1 - mu)",
      path: "Paths",
    },
    heads: {
      now: {
        optimizer: "optimiser",
        w: "w",
        b: "b",
        loss: "loss",
        excessLoss: "excess loss",
        meanExcess: "excess loss, mean of the last epoch of updates",
        firstBelow: "first below the target at update",
        isBelow: "below the target",
        updatesToTarget: "updates to target",
        stepFlips: "step flips per update",
        gradientFlips: "gradient flips per update",
        meanAcross: "mean distance from the floor",
        diverged: "diverged",
      },
      seeds: {
        optimizer: "optimiser",
        seeds: "seeds",
        reached: "reached",
        updates: "median updates to target",
        low: "interval from",
        high: "interval to",
        deviation: "standard deviation",
        stepFlips: "step flips per update",
        gradientFlips: "gradient flips per update",
      },
      noise: { optimizer: "optimiser", noise: "median excess loss of the last quarter" },
      path: {
        optimizer: "optimiser",
        update: "update",
        w: "w",
        b: "b",
        loss: "loss",
        excessLoss: "excess loss",
      },
    },
  },

  verdicts: {
    title: "What the post says, and what came out here",
    smooth: {
      said: "Momentum smooths the oscillation across a narrow valley.",
      waiting: "Play two epochs to compare.",
      measured({ lost, turns, width }) {
        if (lost.length > 0) {
          return `Diverged: ${list(lost.map((name) => `{${name}|${names[name]}}`))}. There are no swings to compare.`;
        }
        const even = { equal: "as", close: "about as" };
        const compared = ({ answer, times }, how) => {
          const as = even[answer] ?? (times && `${times} times as`);
          return as
            ? [`${as} ${how}`, "as"]
            : [`${answer === "larger" ? "more" : "less"} ${how}`, "than"];
        };
        const isMixed = turns.answer === "smaller" && width.answer === "larger";
        return (
          `Over all updates so far, {momentum|Momentum} turns across the valley ${compared(turns, "often").join(" ")} {sgd|SGD}` +
          `${isMixed ? ", but" : " and"} swings ${compared(width, "wide")[0]}.`
        );
      },
    },
    noise: {
      said: "Momentum remembers gradients, so it deals with their noise.",
      waiting: "Run all seven with many seeds to see how much noise is left at the end.",
      measured({ seeds, wanted, hasNoise, slower, tuned, both }) {
        const of = seedsOf(seeds);
        if (!hasNoise) return "At the lowest place there is no noise here: it is 0, or k = n.";
        if (seeds < wanted) return soFar(seeds, wanted);
        const times = ({ median, low, high }) =>
          `${median} times as much${low === high ? "" : ` (${low} to ${high})`}`;
        const leaves = "{momentum|Momentum} leaves";
        const found = {
          smaller: (one) => `${leaves} ${times(one)}, less than {sgd|SGD}`,
          larger: (one) => `${leaves} ${times(one)}, more than {sgd|SGD}`,
          unclear: (one) => `${leaves} ${times(one)}, no clear difference`,
          few: () => `${of} are too few to tell`,
          travelling: () => "the runs are still on their way down",
          diverged: ({ sgdLost, momentumLost }) =>
            `{sgd|SGD} diverged with ${sgdLost} and {momentum|Momentum} with ${momentumLost} of ${of}`,
        };
        const together = {
          smaller: `${leaves} less of the noise than {sgd|SGD}`,
          larger: `${leaves} more of the noise than {sgd|SGD}`,
          unclear: `${leaves} no clearly different part of the noise than {sgd|SGD}`,
        }[both];
        const told = (one) => (found[one.kind] ?? found.few)(one);
        const answer = together
          ? `${together}: ${times(slower)} at a quarter of SGD’s rate, ${times(tuned)} at the whole.`
          : told(slower) === told(tuned)
            ? `At a quarter of SGD’s rate and at the whole ${told(tuned)}.`
            : `At a quarter of SGD’s rate ${told(slower)}; at the whole ${told(tuned)}.`;
        return `${answer} Medians of ${of}.`;
      },
    },
    best: {
      said: "Adagrad, RMSProp and Adam adapt the rate of each parameter.",
      waiting: "Run all seven with many seeds to see what that is worth.",
      measured({ answer, seeds, wanted, best, sgd, standardized, finding }) {
        const of = seedsOf(seeds);
        if (answer === "few") {
          return seeds < wanted
            ? soFar(seeds, wanted)
            : `${of}: too few to say which needs fewest updates.`;
        }
        if (answer === "none") {
          return "None of the six gets to the target with more than half of the seeds.";
        }
        const name = (one) => `{${one.name}|${names[one.name]}}`;
        const all = list(best.map((one) => `${name(one)} with ${one.updates}`));
        const needs = ({ updates, reached }) =>
          updates === null
            ? `gets there with ${reached > 0 ? `only ${reached}` : "none"} of ${of}`
            : `needs ${updates}`;
        const compared = {
          smaller: "fewer than the first",
          unclear: "no clear difference from the first",
          larger: "more than the first",
        }[finding];
        const isByUnits = finding === "smaller" || (finding === "unclear" && sgd);
        return (
          `Fewest updates of the six, medians of ${of}: ${all}` +
          `${best.length > 1 ? ", not clearly different" : ""}.` +
          `${sgd ? ` Plain {sgd|SGD} ${needs(sgd)}.` : ""} On {standardized|standardised\u00a0x}, SGD ` +
          `${needs(standardized)}${standardized.updates === null ? "" : `: ${compared}`}` +
          `${standardized.updates !== null && isByUnits ? ", thanks to x’s units" : ""}.`
        );
      },
    },
  },

  diverged: {
    text: ({ names: lost, others }) =>
      `Diverged: ${list(lost)}. A run ends where its loss exceeds a hundred times that of the start.` +
      `${others > 0 ? " The others go on." : ""}`,
    tuned: "Use the usual rates",
    smaller: "A quarter of all rates",
    start: "Back to the start",
  },

  beyond: "More: how it is counted",

  measurements: { seeds: { start: "Run all seven with many seeds" } },
};
