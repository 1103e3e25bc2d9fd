/** The words of the figure “average”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import { beyond, interval } from "../minima/words/common.en.js";

const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;
const points = (text) => `${text} ${text === "1.0" ? "point" : "points"}`;
const lastBatch = ({ last, lastIsOne }) => (lastIsOne ? "one sample" : `${last} samples`);

const guesses = {
  equal: () => "as much as any other",
  times: ({ times }) => `${times} times as much`,
  less: () => "less than the others",
};

const lostRuns = ({ diverged, count }) =>
  diverged ? ` ${diverged} of ${count} runs diverged and count as infinitely high.` : "";

const cutOf = ({ parts, size }) => `${parts}\u00a0×\u00a0${size}`;

/** What cutting costs a network, of one number of parts. */
const cost = ({ parts, size, answer, pairs, equal, larger, smaller, cost: size95, median }) => {
  const cut = cutOf({ parts, size });
  if (answer === "few") return `${cut}: too few seeds to say`;
  if (answer === "unclear") {
    return equal === pairs
      ? `${cut}: exactly as often right, in all ${pairs} seeds`
      : `${cut}: no clear difference (worse in ${larger}, better in ${smaller} of ${pairs})`;
  }
  const how = answer === "larger" ? "less" : "more";
  return median
    ? `${cut}: {whole|${points(size95.median ?? median)} ${how}}${interval(ends(answer, size95))}`
    : `${cut}: {whole|${how}}, mostly because networks diverged`;
};

/** Without a sign the smaller end comes first. */
const ends = (answer, { low, high }) =>
  answer === "larger" ? { low, high } : { low: high, high: low };

export const words = {
  keys: [["1 – 3", "a section"]],
  title: "When is an average of averages not the average?",
  settings: {
    preset: {
      label: "Why the batch is cut",
      help: "Each comes with its cuts, which can be moved.",
      options: {
        ragged: "accumulation, unequal parts",
        parallel: "data parallel, four workers",
        accumulation: "accumulation, equal parts",
        "short-last": "an epoch with a short last batch",
        "batch-norm": "equal parts and BatchNorm",
      },
    },
    cards: { label: "Samples in the pack", help: "The cuts stay; the last part grows or shrinks." },
    parts: { label: "Parts" },
    samples: { label: "Samples n" },
    batchSize: { label: "Batch size k" },
    seeds: {
      label: "Seeds",
      help: "Of each run; fewer than 6 say little. More are added to those there are.",
    },
    seed: { label: "First seed", help: "Also of the pack. The others follow it." },
    updates: {
      label: "Updates of the networks",
      help: "After a change, Play trains the networks anew.",
    },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "The gradient of a batch is the average over its samples. Often a batch is cut: one part for each worker, or one after " +
      "the other where memory is short (gradient accumulation); and the parts’ averages are averaged. That is the " +
      "average of averages, and not always the average.",
    legend:
      "{batch|A card ■} is a sample, as high as it counts; at the dotted line, as much as its fair share, 1/k. " +
      "Arrows: grey, each sample’s gradient (∂w, ∂b) at w = b = 0; {batch|thin, the parts’ " +
      "averages}; {average|thick, the average of averages}; {full|dashed, the average}.",
  },

  question: {
    ask: (numbers) =>
      `Your guess: ${numbers.samples} samples in batches of ${numbers.batchSize}, their order drawn once. ${
        numbers.lastIsOne ? "One sample is" : `${numbers.last} samples are`
      } left for the last batch of every epoch. At a small learning rate, how much does ${
        numbers.lastIsOne ? "it" : "each of them"
      } count in where the run ends?`,
    options: guesses,
    answer: ({ guess, right, asPredicted, ratio, ...numbers }) => {
      const { samples, batchSize } = numbers;
      const names = Object.fromEntries(
        Object.entries(guesses).map(([key, text]) => [key, text(numbers)]),
      );
      const measured = {
        close: `the loss at the end is ${ratio.median} times${interval(ratio)} as far above the lowest as if it counted ${numbers.times} times as much; so it does`,
        few: "too few seeds to say",
      }[asPredicted];
      const other = ratio.median
        ? `the loss at the end is ${ratio.median} times${interval(ratio)} as far above the lowest as if it counted ${numbers.times} times as much; that is not clearly the same`
        : "too many runs diverged";
      return `Measured, n = ${samples} and k = ${batchSize}: ${measured ?? other}.${guessed(guess, names, right && guess === right)}`;
    },
  },

  cut: {
    finding: ({ isWhole, isFair, isSame, sizes, average, other, times }) => {
      const [averageText, otherText] = [average, other].map(([w, b]) => `∂w = ${w}, ∂b = ${b}`);
      if (isWhole)
        return `Not cut: the average is {full|${averageText}}. Cut it, and move the cut.`;
      const parts = sizes.join(" + ");
      if (isFair) {
        return `Cut into ${parts}: all parts are equal, so every sample counts the same, and {average|the average of averages} is {full|the average}: ${averageText}.`;
      }
      const weight = `a sample of the smallest part counts ${times} times as much as one of the largest`;
      return isSame
        ? `Cut into ${parts}: ${weight}, and yet the averages agree in eight decimals here: ${averageText}.`
        : `Cut into ${parts}: {average|the average of averages} is {average|${otherText}}, {full|the average ${averageText}}; ${weight}.`;
    },
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains lines with a short last batch, and networks with and without BatchNorm, with ${seedsOf(seeds)}: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    ends: ({ isWhole, size, excess, samples, batchSize }) => {
      const where = `With n = ${samples} and k = ${batchSize}`;
      if (isWhole) return `${where}, every batch is whole: no sample counts more than another.`;
      if (size === "few") return `${where}: too few seeds to say where the runs end.`;
      if (!excess.median) return `${where}, most runs diverged.`;
      const matters = { much: "matters", little: "hardly matters", unclear: "may matter" }[size];
      return `${where}, the short last batch ${matters}: the loss ends {once|${excess.median} %} above the lowest in the median seed.`;
    },
    norms: ({ without: [without], normalised: [normalised] }) =>
      without.equal === without.pairs && normalised.answer === "larger" && normalised.cost.median
        ? `Equal parts do not matter to a network without BatchNorm; with it, ${cutOf(normalised)} costs {whole|${points(normalised.cost.median)}} of accuracy.`
        : `Equal parts, in percentage points of accuracy: without BatchNorm, ${cost(without)}; with BatchNorm, ${cost(normalised)}.`,
  },
  where: ({ finished, jobs }) => [["results", `${finished} of ${jobs}`]],

  beyond,

  diverged: "diverged",

  pack: {
    title: "A batch as a pack of cards",
    texts: {
      ragged:
        "Gradient accumulation as it is often written. With sequences of unequal length, that was the bug in Hugging Face’s Trainer until " +
        "October 2024 ({@debut-2024|Debut et al. (2024)}). The remedy: add up the losses of all tokens, and divide once.",
      parallel:
        "Data-parallel training: four workers average over their own samples, then their gradients are averaged (all-reduce). With " +
        "unequal parts, a worker with few samples counts too much. The remedy: divide by the samples of the whole batch, as " +
        "{@goyal-2017|Goyal et al. (2017)} say.",
      accumulation:
        "Gradient accumulation with micro-batches of the same size: several passes, each loss divided by their number, and one step. With " +
        "equal parts it is the large batch, but for the last digit.",
      "short-last":
        "An epoch is cut, too: the last batch has what is left, and the post’s program divides by its own size (np.mean). Over the " +
        "epoch, the few samples of the last batch count as much as all those of a whole one. What becomes of that, the next section measures.",
      "batch-norm":
        "Equal parts: every sample counts the same, and for the line the averages agree. But BatchNorm " +
        "({@ioffe-2015|Ioffe and Szegedy (2015)}) subtracts the mean of the part, so that a sample’s gradient depends on who is in its part: " +
        "see the last section.",
    },
    cut: ({ before, after }) => `Cut between a part of ${before} and one of ${after}`,
    cutMore: "Cut once more",
    cutLess: "Take back the last cut",
    plot: {
      title: "How much each sample counts; drag the rings to move the cuts",
      x: "samples, in the order of the first epoch",
      y: "× its fair share",
      alt: ({ sizes }) =>
        `${sizes.length === 1 ? "One part" : `Parts of ${list(sizes)}`}. The table has their averages.`,
    },
    plane: {
      title: "Gradients, and what they average to",
      x: "∂w",
      y: "∂b",
      alt: "The table has the averages.",
    },
    table: {
      title: "What the parts average to",
      columns: { name: "", samples: "samples", dw: "∂w", db: "∂b", weight: "each counts" },
      part: ({ part }) => `part ${part}`,
      averages: "{average|average of averages}",
      average: "{full|average}",
    },
  },

  last: {
    title: "An epoch with a short last batch: where does the run end?",
    text:
      "The post’s program. {once|● Order drawn once}: the last batch always has the same samples, and as η\u00a0→\u00a00 the run ends at " +
      "least squares weighted by 1/|batch|. {each|◆ Shuffled every epoch}: all take a turn.",
    finding: (numbers) => {
      const { isWhole, size, answer, asPredicted, each, excess, ratio, ...others } = numbers;
      if (isWhole) return "Does it matter? Not here: no batch is short. Move n or k.";
      if (size === "few") return "Does it matter? Too few seeds to say.";
      if (!excess.median) return "Most runs diverged.";
      const verdict = { much: "It does", little: "Hardly", unclear: "It may" }[size];
      const { smallest, largest, count, larger, pairs } = others;
      const range = `from ${smallest} % to ${largest ? `${largest} %` : "no end"} over ${seedsOf(count)}`;
      const law =
        asPredicted === "close"
          ? `, ${ratio.median} times what least squares weighted by 1/|batch| predict`
          : "";
      const shuffled =
        each && answer === "larger"
          ? ` Shuffled every epoch, {each|${each} %} in the median seed: less in ${larger} of ${pairs}.`
          : "";
      return `Does it matter? ${verdict}: with ${lastBatch(numbers)} in the last batch, the loss ends {once|${excess.median} %} above the lowest in the median seed${interval(excess)}, ${range}${law}.${shuffled}${lostRuns(others)}`;
    },
    rates: {
      title: ({ seed }) => `Seed ${seed}: loss at the end`,
      x: "learning rate η",
      y: "% above the lowest",
      predicted: "weighted by 1/|batch|",
      alt: ({ once, each, predicted }) =>
        once && each
          ? `At the smallest rate: order drawn once ${once} %, every epoch ${each} %; weighted least squares ${predicted} %.`
          : "Nothing yet.",
    },
    seeds: {
      title: "All seeds, at η = 0.002",
      x: "% above the lowest, weighted by 1/|batch|",
      y: "% measured",
      alt: "A dot for each seed. On the dotted line the run ends where weighted least squares do.",
    },
  },

  norm: {
    title: "Equal parts and BatchNorm",
    text:
      "A network learns two moons, {small|● without BatchNorm} or {whole|■ with it}: each part has its own mean and variance, as on each " +
      "worker ({@wu-he-2018|Wu and He (2018)}; on purpose, {@hoffer-2017|Hoffer et al. (2017)}). ◆ median, bar: 95 %.",
    finding: ({ without, normalised }) => {
      const isSame = without.every(({ equal, pairs }) => equal === pairs);
      if (without[0].answer === "few") return "Does it matter? Too few seeds to say.";
      const isWorse = normalised.every(({ answer }) => answer === "larger");
      const first = isSame
        ? `Without BatchNorm it does not: the parts make the network of the whole batch, in all ${without[0].pairs} seeds.`
        : `Without BatchNorm, in percentage points against the whole batch: ${without.map(cost).join("; ")}.`;
      return `Does it matter? ${first} With BatchNorm${isWorse ? " it does" : ""}, in percentage points against the whole batch: ${normalised.map(cost).join("; ")}.`;
    },
    names: {
      parts: ({ parts, size }) => (parts === 1 ? `${size}` : `${parts} × ${size}`),
      short: ({ parts, size }) => (parts === 1 ? `${size}` : `${parts}×${size}`),
      with: "with BatchNorm",
      without: "without",
    },
    plot: {
      title: "Right on new points: {small|● without} and {whole|■ with BatchNorm}",
      x: "how each batch of 32 is cut (2‑16‑16‑1, n = 512, 10 % wrong labels)",
      y: "% right",
      alt: ({ rows }) => rows.map(({ name, accuracy }) => `${name}: ${accuracy}`).join("; "),
    },
    table: {
      title: "Networks by their parts: medians over the seeds",
      columns: {
        name: "a batch of 32 as",
        accuracy: "% right on new points (95\u00a0%)",
        trainLoss: "loss in training",
        usedLoss: "loss in use",
      },
      interval: ({ median, low, high }) => `${median} (${low} to ${high})`,
    },
  },

  table: {
    titles: {
      cut: "Samples",
      averages: "Averages",
      lastBatch: "Short last batch",
      batchNorm: "Networks with and without BatchNorm",
    },
    averages: { averageOfAverages: "average of averages", average: "average" },
    headings: {
      place: "place",
      sample: "sample",
      part: "part",
      weight: "times its fair share",
      samples: "samples",
      dw: "dw",
      db: "db",
      seed: "seed",
      order: "order",
      learningRate: "learning rate",
      excessPercent: "% above the lowest loss",
      predictedPercent: "% predicted",
      batchNorm: "with BatchNorm",
      parts: "parts",
      testAccuracy: "test accuracy",
      trainLoss: "training loss",
      usedLoss: "training set's loss in use",
    },
  },
};
