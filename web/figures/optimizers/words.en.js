/** The words of the figure “optimizers”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import { NAMES } from "./optimizer_runs.js";

const names = {
  sgd: "SGD",
  momentum: "Momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  standardized: "SGD on standardised x",
  "nesterov-iterate": "Nesterov, where it looks ahead from",
  "sgd-slower": "SGD, a quarter of the rate",
  "momentum-slower": "Momentum, a quarter of the rate",
};

const rateWords = (name) => ({
  label: `η of ${names[name]}`,
  help: "Tuned on this valley, unless you change it.",
});

export const words = {
  keys: [],
  title: "Optimisers in a narrow valley",
  names,
  settings: {
    rateFactor: {
      label: "All learning rates ×",
      help: "Multiplies the seven tuned rates. Try 2, and see who survives.",
    },
    focus: {
      label: "Look at",
      help: "Its path is bold, and drawn beside plain SGD’s.",
      options: Object.fromEntries(NAMES.map((name) => [name, names[name]])),
    },
    targetPart: {
      label: "Target",
      help: "There, when the loss above the lowest, averaged over an epoch, is below this part of the loss at the start.",
    },
    seeds: { label: "Seeds", help: "How many sets of data to run all seven on." },
    ...Object.fromEntries(NAMES.map((name) => [`${name}Rate`, rateWords(name)])),
  },

  caption: {
    claim:
      "Same data, same start, same batches: only what is done with the batch’s gradient differs. " +
      "{sgd|● SGD}, {momentum|▲ Momentum}, {nesterov|◆ Nesterov, dashed}, {adagrad|■ Adagrad, dotted}, " +
      "{rmsprop|× RMSProp, dash-dot}, {adam|∗ Adam}, and {standardized|▢ SGD on standardised x, dashed}. " +
      "The claim to be tested: momentum smooths the path and averages the noise away, and an own rate for each parameter " +
      "helps where the valley is narrow.",
    source: ({ samples, batchSize }) =>
      `${samples} samples, x from 0 to 10 and not centred, y = 2x + 5 plus noise; k = ${batchSize}, loss ½ · MSE, ` +
      "w = b = 0 at the start. Each learning rate was tuned to need as few updates as it can. The loss is a long " +
      "valley: ellipses join places of equal loss, the dotted one is the target, + is the lowest place.",
  },

  question: {
    ask: "Your guess first: who is below the target after the fewest updates?",
    options: Object.fromEntries(NAMES.map((name) => [name, names[name]])),
    answer: ({ guess, names: first, updates }) =>
      `${list(first.map((name) => names[name]))}${first.length > 1 ? ", equal," : ""} with ${updates} updates.` +
      guessed(guess, names, first.includes(guess)),
  },

  where: ({ updates, epochs }) => [
    ["updates made", updates],
    ["epochs complete", epochs],
  ],
  sentence: {
    start: ({ condition, limit }) =>
      `The valley is ${condition} times as curved across as along. So plain SGD may not take a rate above ` +
      `2/λmax = ${limit}, or it would climb the walls; and with that rate it creeps along the floor.`,
    under: ({ updates, sgd, focus, focused, there }) =>
      `After ${updates} ${updates === "1" ? "update" : "updates"} {sgd|SGD is ${sgd}} above the lowest loss` +
      `${focus === "sgd" ? "" : `, {${focus}|${names[focus]} ${focused}}`}. ${
        there.length === 0
          ? "Nobody is below the target yet."
          : `Below the target: ${list(
              there.map(({ name, reached }) => `{${name}|${names[name]}} since update ${reached}`),
            )}.`
      }`,
  },

  plane: {
    title: "The way through the valley",
    w: "w, slope",
    b: "b, intercept",
    alt: (all) => all.map(({ name, w, b }) => `${name} at w = ${w}, b = ${b}`).join("; "),
  },
  loss: {
    title: ({ focus }) =>
      `Loss above the lowest: mean of each epoch; thin: each update of ${focus}`,
    x: "updates",
    y: "loss above the lowest",
    alt: (all) => all.map(({ name, excess }) => `${name}: ${excess}`).join("; "),
  },
  across: {
    title: ({ focus }) => `Across the valley: SGD${focus ? ` and ${focus}` : ""}`,
    x: "updates",
    y: "distance from the floor",
    alt: "How far to either side of the valley’s floor each of the last 120 updates lies.",
  },

  table: {
    title: "The seven, now and over many seeds",
    columns: {
      learningRate: "η",
      w: "w",
      b: "b",
      excessLoss: "above the lowest",
      stepFlips: "turns across per update",
      updatesToTarget: "updates to target",
      overSeeds: "over seeds",
    },
    ahead: ({ updates }) =>
      "Turns: how often, per update, a step changes its side across the valley. Over seeds: mean ± standard deviation. " +
      "Of Nesterov’s method the point looked ahead to is kept and drawn, as in PyTorch" +
      `${updates ? `; the point it looks ahead from is at the target after ${updates} updates` : ""}.`,
    reachedOf: ({ reached, seeds }) => `(${reached} of ${seeds})`,
    notYet: "not yet",
    never: "never",
    diverged: "diverged",
    titles: {
      now: "Optimisers now",
      seeds: "Updates to target over seeds",
      noise: "Noise left at the same eta / (1 - beta)",
      path: "Paths",
    },
    heads: {
      now: {
        optimizer: "optimizer",
        w: "w",
        b: "b",
        loss: "loss",
        excessLoss: "loss above the lowest",
        updatesToTarget: "updates to target",
        stepFlips: "step flips per update",
        gradientFlips: "gradient flips per update",
        meanAcross: "mean distance from the floor",
        diverged: "diverged",
      },
      seeds: {
        optimizer: "optimizer",
        seeds: "seeds",
        reached: "reached",
        updates: "mean updates to target",
        deviation: "standard deviation",
        stepFlips: "step flips per update",
        gradientFlips: "gradient flips per update",
      },
      noise: { optimizer: "optimizer", noise: "mean excess loss of the last quarter" },
      path: {
        optimizer: "optimizer",
        update: "update",
        w: "w",
        b: "b",
        loss: "loss",
        excessLoss: "loss above the lowest",
      },
    },
  },

  verdicts: {
    title: "What the post says of momentum and the others, and what came out here",
    smooth: {
      said: "Momentum smooths the oscillation across a narrow valley.",
      waiting: "Play two epochs to compare.",
      measured: ({ sgd, momentum, finding, sgdAcross, momentumAcross, width }) =>
        `{sgd|SGD} turns across the valley in ${sgd} of its updates, {momentum|Momentum} in ${momentum}: ${
          {
            less: "that holds.",
            same: "about as often, so that does not hold here.",
            more: "more often, so that does not hold here.",
          }[finding]
        } Their mean distance from the floor so far is {sgd|${sgdAcross}} and {momentum|${momentumAcross}}${
          {
            less: ": narrower swings, too.",
            same: ": swings about as wide.",
            more: ": wider swings, though.",
          }[width]
        }`,
    },
    noise: {
      said: "Its steps remember past gradients, so it deals with their noise.",
      waiting: "Run all over many seeds to see how much noise is left at the end.",
      measured: ({ seeds, tuned, slower }) => {
        const found = ({ finding, times }) =>
          ({ less: `${times} times less`, same: "about the same", more: `${times} times more` })[
            finding
          ];
        return (
          `The batches’ gradients are as noisy as before. What noise leaves of the loss at the end of long runs, at equal ` +
          `η/(1 − β), over ${seeds} ${seeds === 1 ? "seed" : "seeds"}: {sgd|SGD ${tuned.sgd}}, ` +
          `{momentum|Momentum ${tuned.momentum}}, ${found(tuned)}; at a quarter of these rates ${slower.sgd} and ` +
          `${slower.momentum}, ${found(slower)}.`
        );
      },
    },
    best: {
      said: "Adagrad, RMSProp and Adam adapt the rate of each parameter.",
      waiting: "Run all over many seeds to see what that is worth.",
      none: "With these settings nobody gets there.",
      measured: ({ name, updates, sgd, standardized, finding }) =>
        `Fewest updates of the six: {${name}|${names[name]}} with ${updates}${
          sgd ? `; plain {sgd|SGD} needs ${sgd}` : ""
        }. ${
          standardized
            ? `Plain SGD on {standardized|standardised x} needs ${standardized}: ${
                {
                  less: "better than any of them, by choosing the units of x.",
                  same: "as good as the best of them, by nothing but choosing the units of x.",
                  more: "more than the best of them.",
                }[finding]
              }`
            : ""
        }`,
    },
  },

  diverged: {
    text: ({ names: lost }) =>
      `Diverged: ${lost}. Each step went past the floor by more than the one before, until the loss was a million ` +
      "times that of the start. The others go on.",
    tuned: "Use the tuned rates",
    start: "Back to the start",
  },

  measurements: { seeds: { start: "Run all over many seeds" } },
};
