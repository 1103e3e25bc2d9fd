/** The words of the figure “critical-batch”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import { PLACES } from "./grid.js";

const guesses = { quarter: "a quarter of it", same: "about the same", four: "4 times as large" };

const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

/** An interval of 95 %, which may be open on one side. */
const interval = ({ low, high }) => (low && high ? ` (95 %: ${low} to ${high})` : "");

/** How the critical batch compares with the noise scale. */
const compared = ({ known, lost, runs, low, high, isFew, ...places }) => {
  if (!known) return "At no place could a critical batch be fitted.";
  const range = low === high ? `${low} times` : `${low} to ${high} times`;
  const where = (how, those) => (those.length ? `${how} at ${list(those)} %` : "");
  const parts = [
    where("about as large", places.close),
    where("larger, perhaps only a little,", places.somewhatLarger),
    where("clearly larger", places.larger),
    where("smaller, perhaps only a little,", places.somewhatSmaller),
    where("clearly smaller", places.smaller),
    where("not clear", places.unclear),
  ].filter(Boolean);
  const said = isFew ? "too few seeds to say more" : `${parts.join("; ")} of the way`;
  const gone = lost ? ` In ${lost} of ${runs} results no critical batch could be fitted.` : "";
  return `The measured critical batch is ${range} the noise scale (medians): ${said}.${gone}`;
};

export const words = {
  keys: [],
  title: "From which batch size on does a larger one hardly save updates?",
  settings: {
    place: {
      label: "Place on the way",
      help: "Of which the second chart shows the updates. All six are measured.",
      options: Object.fromEntries(
        PLACES.map((place) => [place, place ? `${Math.round(100 * place)} %` : "start"]),
      ),
    },
    removed: {
      label: "Excess loss to remove, %",
      help: "How far a run has to come. After a change, Play trains anew.",
    },
    seeds: {
      label: "Seeds",
      help: "Each has data of its own; fewer than 6 say little. More are added to those there are.",
    },
    condition: {
      label: "Condition number",
      help: "How much more the data vary along their widest direction than their narrowest. 1: alike in all.",
    },
    features: { label: "Features", help: "How many numbers describe a sample." },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "Twice the batch saves half of the updates, as long as a batch’s noise is larger than the gradient; then it saves hardly any. Where the two " +
      "are equally large is the {full|noise scale}, tr Σ/|G|², and {@mccandlish-2018|McCandlish et al. (2018)} say that it predicts the " +
      "{batch|critical batch}: there, twice the fewest updates are needed.",
    measure:
      "Measured on linear regressions (4096 samples, ½ · MSE): from a place on the straight way to the lowest loss, SGD makes updates until " +
      "a part of the excess loss is removed, on average over 32 runs, with the best rate for each of 13 batch sizes. Medians over the seeds, intervals of 95 % " +
      "(sign test, from six seeds on).",
  },

  question: {
    ask: "Your guess: how large is the measured critical batch at 90 % of the way, compared with the line there?",
    options: guesses,
    answer: ({ guess, isRight, median, count, seeds, ...ends }) =>
      median === null
        ? "Measured: no critical batch could be fitted there."
        : `Measured: ${median} times the noise scale${interval(ends)}${count < seeds ? `, of ${count} of ${seedsOf(seeds)}` : ""}.${guessed(guess, guesses, isRight)}`,
  },

  sentence: {
    start: ({ seeds, jobs, removed, places }) =>
      `Nothing has run yet. Play counts the updates that remove ${removed} % of the excess loss, at ${places} places, ${seedsOf(seeds)} each: ` +
      `${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    finding: compared,
  },
  where: ({ finished, jobs }) => [["results", `${finished} of ${jobs}`]],

  places: {
    title: "Critical batch on the way; drag the ring",
    x: "part of the way, 0: start, 1: lowest loss",
    y: "batch size",
    alt: ({ rows }) =>
      rows
        .filter(({ critical }) => critical !== "–")
        .map(
          ({ place, noiseScale, critical }) =>
            `${place}: noise scale ${noiseScale}, critical batch ${critical}`,
        )
        .join("; ") || "Nothing measured yet; the noise scale rises.",
    legend: ({ removed }) =>
      `{full|Line: noise scale}, known beforehand (first seed); band: up to what it has become when ${removed} % of the excess loss is removed. ` +
      "{batch|●: critical batch, measured}.",
  },

  updates: {
    title: ({ place, removed }) => `Updates to remove ${removed} %, from ${place} on`,
    x: "batch size k",
    y: "updates",
    alt: "Measured updates against k, with the fitted curve. The table has its numbers.",
    legend:
      "{ink|●: measured}; {batch|solid: fitted, S = S₀ · (1 + B/k), with the bar at B}; {full|dashed: with the noise scale for B}. Less than one update: a part of a step is enough.",
  },

  table: {
    places: {
      title: "Critical batch and noise scale on the way: medians over the seeds",
      columns: {
        place: "of the way",
        noiseScale: "noise scale",
        critical: "critical batch (95\u00a0%)",
        ratio: "÷ noise scale (95\u00a0%)",
        fewest: "fewest updates S₀",
      },
    },
    percent: (place) => `${place} %`,
    interval: ({ median, low, high }) => (low && high ? `${median} (${low} to ${high})` : median),
    titles: {
      critical: "Critical batch sizes",
      updates: "Updates with the best rate of each batch size",
      line: "Noise scale on the way, first seed",
    },
    headings: {
      seed: "seed",
      place: "part of the way",
      noiseScale: "noise scale",
      criticalBatch: "critical batch size",
      fewestUpdates: "fewest updates",
      batchSize: "batch size k",
      updates: "updates",
      learningRate: "learning rate",
    },
  },

  verdicts: {
    title: "What was found elsewhere, and what was measured here",
    predicts: {
      said: "The noise scale predicts the critical batch ({@mccandlish-2018|McCandlish et al., 2018}).",
      waiting: "Not all is measured yet.",
      measured: ({ known, low, high }) =>
        known
          ? `Measured: ${low === high ? low : `${low} to ${high}`} times as large, by the medians of ${known} ${known === 1 ? "place" : "places"}. The ` +
            "noise scale is that where a run starts; the band shows what becomes of it."
          : "At no place could a critical batch be fitted.",
    },
    grows: {
      said: "It grows during training, so that the batch may grow along ({@merrill-2025|Merrill et al., 2025}).",
      waiting: "Not measured yet.",
      measured: ({ answer, median, low, high, first, last, end }) => {
        if (median === null) return "No critical batch could be fitted at both ends.";
        const size = `From ${first} at the start to ${last} at ${end} % of the way: ${median} times as large in the median seed${interval({ low, high })}.`;
        const says = {
          larger: " It grows.",
          smaller: " It shrinks.",
          unclear: " Not clear which way.",
          few: " Too few seeds to say more.",
        };
        return `${size}${says[answer]}`;
      },
    },
  },
};
