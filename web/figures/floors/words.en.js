/** The words of the figure “floors”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import { diverged, interval } from "../minima/words/common.en.js";

const guesses = { half: "a half", quarter: "a quarter", eighth: "an eighth" };
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

const orders = {
  "with-replacement": "{replaced|with replacement ◆}",
  sorted: "{never|sorted ■}",
  "shuffle-once": "{once|shuffled once ▲}",
  "shuffle-each-epoch": "{each|shuffled every epoch ●}",
  "reversed-pairs": "{palette-1|every second order reversed ✕}",
  balanced: "{palette-5|gradient balancing ✳}",
};
const named = (found) => list(found.map((order) => orders[order].replace(/ [^ ]\}$/, "}")));

/** How an order compares with a new shuffle each epoch, learning rate by learning rate. */
const againstEach =
  (name) =>
  ({ all, smaller, larger, unclear, few, none }) => {
    if (few.length) return `${name}: too few seeds to say.`;
    if (smaller.length === all) return `${name}: a lower floor at every η.`;
    if (larger.length === all) return `${name}: a higher floor at every η.`;
    const told = [
      smaller.length ? `lower at η = ${list(smaller)}` : "",
      larger.length ? `higher at η = ${list(larger)}` : "",
      unclear.length ? `no clear difference at η = ${list(unclear)}` : "",
      none.length ? `not both have a floor at η = ${list(none)}` : "",
    ].filter(Boolean);
    return `${name}: ${told.join("; ")}.`;
  };

export const words = {
  keys: [],
  title: "How near does each order come to the minimum?",
  orders,
  settings: {
    preset: {
      label: "Data",
      help: "Or set their number, the noise and k yourself.",
      options: {
        post: "the post’s ten points, k = 2",
        line: "512 points with more noise, k = 8",
      },
    },
    seeds: {
      label: "Seeds",
      help: "Each draws its own data and orders; fewer than 6 say little. More are added to those there are.",
    },
    learningRate: {
      label: "Largest learning rate η",
      help: "The other four are a half, a quarter, an eighth and a sixteenth of it.",
    },
    seed: { label: "First seed", help: "The others follow it." },
    halvings: {
      label: "Halvings of η",
      help: "Of which learning rate the runs are drawn: 0 is the largest.",
    },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "At a constant learning rate η, batches keep pushing the run away from the minimum: it stays above it, at a floor. How " +
      "does the floor fall when η does? In theory like η with replacement, and like η² or faster when every epoch " +
      "visits each sample once: {@mishchenko-2020|Mishchenko et al. (2020)}.",
    orders:
      "Orders: {replaced|with replacement ◆}; {never|sorted by y ■}; {once|shuffled once ▲} or {each|every epoch ●}; " +
      "shuffled, {palette-1|then the same backwards ✕}, as in {@rajput-2022|Rajput et al. (2022)}; {palette-5|gradient " +
      "balancing ✳} of {@lu-2022|Lu et al. (2022)}, which makes the next order from this epoch’s gradients, so that they " +
      "cancel early.",
    measure: ({ samples, batchSize, noise, epochs: [fewest, most] }) =>
      `${samples} samples of a line with noise ${noise}, k = ${batchSize}. The floor is the excess loss (the loss above its minimum) at ` +
      `the ends of epochs, averaged over the last quarter of ${fewest} epochs, or with the smallest η of ${most}. Shown are medians ` +
      "over the seeds with their intervals of 95 % (sign test, from six seeds on).",
  },

  question: {
    ask: "Your guess: shuffled every epoch. If the learning rate is half as large, what is left of the floor?",
    options: guesses,
    answer: ({ guess, name, isFew, median, ...ends }) =>
      `Measured, on average over four halvings: ${median} % are left${interval(ends)}${
        isFew ? "; too few seeds to say more" : ""
      }.${guessed(guess, guesses, name ? guess === name : undefined)}`,
    noFloor: ({ guess, kind }) =>
      `${
        {
          zero: "There is no floor here: the run reaches the minimum.",
          falling: "There is no floor yet: at the end the loss still falls.",
          diverged: "At some η most runs diverged: there is no floor to compare with.",
        }[kind]
      }${guessed(guess, guesses)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains with five learning rates, in six orders each, from ${seedsOf(seeds)}: ` +
      `${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    finding: ({ parts, isFew, diverged: lost, zero, falling, lowest }) => {
      const left = parts.map(({ order, percent }) => `${percent} % ${named([order])}`);
      const told = [
        left.length ? `Half the learning rate leaves, on average, ${list(left)} of the floor.` : "",
        isFew ? "That is of too few seeds to say more." : "",
        lowest
          ? `Lowest at η = ${lowest.rate}: ${named(lowest.orders)}${
              lowest.orders.length > 1 ? ", with no clear difference" : ""
            }.`
          : "",
        lost.length ? `Most runs diverged at some η: ${named(lost)}.` : "",
        zero.length ? `Nothing is left above the minimum at some η: ${named(zero)}.` : "",
        falling.length ? `Still falling at the end at some η: ${named(falling)}.` : "",
      ];
      return told.filter(Boolean).join(" ");
    },
  },
  where: ({ finished, jobs }) => [["results", `${finished} of ${jobs}`]],

  floors: {
    title: "The floor against the learning rate; drag the ring to choose η",
    handle: "learning rate η of the runs",
    x: "learning rate η",
    y: "floor",
    powers: ["η", "η²", "η³"],
    alt: ({ rate, rows }) =>
      `Dotted: theory’s slopes. At η = ${rate}: ${rows
        .map(({ order, floor, slope }) => `${named([order])} ${floor}, slope ${slope}`)
        .join("; ")}`.replace(/\{[\w-]+\|([^}]*)\}/g, "$1"),
  },
  way: {
    title: ({ rate }) => `The runs with η = ${rate}`,
    x: "epochs",
    y: "excess loss",
    alt: "One curve for each order, the median over the seeds. Dotted: theory’s floor with replacement. The table has the floors.",
  },

  kinds: { zero: "no floor", falling: "still falling", diverged },
  theory: {
    "with-replacement": "1",
    sorted: "2",
    "shuffle-once": "2",
    "shuffle-each-epoch": "3, then 2",
    "reversed-pairs": "–",
    balanced: "–",
  },
  interval: ({ median, low, high }) => `${median} (${low} to ${high})`,
  ordersTable: {
    title: ({ rate }) => `Slopes, and the floors at η = ${rate}: medians over the seeds`,
    columns: {
      order: "order",
      slope: "slope (95 %)",
      theory: "theory, small η",
      floor: "floor",
      ratio: "÷ every epoch, by seed",
    },
  },
  notes: {
    usual:
      "Why “3, then 2”: in a new order each epoch a part of the floor comes from chance, like η³, and a smaller one, like η², " +
      "from what all orders have in common: {@haochen-2019|HaoChen and Sra (2019)}.",
    ragged: ({ batchSize, rest }) =>
      `k does not divide n: the last batch of an epoch has ${rest} instead of ${batchSize} samples, and each of them counts ` +
      "more. In an order that stays they are always the same samples, so the run settles beside the minimum however small η is.",
    whole:
      "All samples are in each batch: without replacement every order is the same run, full-batch gradient descent, and that " +
      "has no floor.",
    two: "A line passes through two samples exactly: at the minimum no gradient is left, and there is no floor.",
  },

  verdicts: {
    title: "What is said of the orders, and what came out here",
    setEpoch: {
      said:
        "PyTorch’s DistributedSampler shuffles every epoch only if set_epoch is called each time. Forgotten, the order of the " +
        "first epoch stays.",
      waiting: "Not measured yet.",
      measured: ({ rate, answer, times, ...ends }) => {
        const where = `At η = ${rate}, shuffled once`;
        if (answer === "larger")
          return `${where} the floor is higher than shuffled every epoch${times ? `, ${times} times${interval(ends)}` : ""}.`;
        if (answer === "smaller") return `${where} the floor is lower than shuffled every epoch.`;
        if (answer === "unclear") return `${where} and every epoch: no clear difference.`;
        if (answer === "few") return `${where} and every epoch: too few seeds to say.`;
        return `${where} and every epoch: not both have a floor.`;
      },
    },
    reversed: {
      said: "A shuffled order, then the same backwards, is better than a new one each time, if the loss is quadratic.",
      waiting: "Not measured yet.",
      measured: againstEach("{palette-1|Every second order reversed}"),
    },
    balanced: {
      said: "Gradient balancing finds orders that are better than random ones.",
      waiting: "Not measured yet.",
      measured: againstEach("{palette-5|Gradient balancing}"),
    },
  },

  table: {
    titles: { slopes: "Slopes", floors: "Floors", way: "The runs" },
    headings: {
      order: "order",
      seeds: "seeds",
      slope: "slope",
      low: "low (95 %)",
      high: "high (95 %)",
      seed: "seed",
      learningRate: "learning rate",
      earlier: "excess loss, third quarter",
      floor: "floor",
      epoch: "epoch",
      excess: "excess loss",
    },
  },
};
