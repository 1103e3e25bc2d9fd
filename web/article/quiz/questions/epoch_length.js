/** How many updates an epoch has, how long it takes, and what a batch twice as large costs. */
import { fixed } from "../../../charts/numbers.js";
import { secondsText } from "../../../charts/quantities.js";
import { describeInterval, medianInterval, namesWithin } from "../../../figure/evidence.js";
import { languages } from "../../../figure/words.js";
import { timedRows, timing } from "../../../figures/cost/measurements.js";

const SAMPLES = 1000;
const SIZES = [32, 64];
const SECONDS = 0.01;
/** How many times as long a batch twice as large may take. */
const TIMES = { same: 1, longer: Math.SQRT2, twice: 2 };
/** A busy moment of the machine then hits one of them. */
const ROUNDS = 11;

const network = { model: "mlp", samples: SAMPLES, hiddenUnits: 128, seed: 42 };

/** @type {import("../questions.js").Question} */
export const epochLength = {
  name: "epoch-length",
  measurements: {
    times: {
      experiment: "epoch-time",
      exclusive: true,
      jobs: () => Array.from({ length: ROUNDS }, () => timing({ ...network, repeats: 1 }, SIZES)),
      reduce: timedRows,
    },
  },
  fields: [
    { name: "updates", judge: (given, found) => whole(given, found, 0, 1) },
    {
      name: "seconds32",
      units,
      judge: (given, found) => whole(given, found, 0, SECONDS),
    },
    {
      name: "seconds64",
      units,
      judge: (given, found) => whole(given, found, 1, SECONDS),
    },
    {
      name: "longer",
      options: Object.keys(TIMES),
      right: ({ ratio }) => namesWithin(ratio, TIMES),
    },
  ],
  find({ times: rounds }) {
    const middle = (measure) => SIZES.map((_, i) => medianInterval(rounds.map(measure(i))).median);
    return {
      updates: rounds[0].map(({ updatesPerEpoch }) => updatesPerEpoch),
      seconds: middle((i) => (rows) => rows[i].seconds),
      perUpdate: middle((i) => (rows) => rows[i].secondsPerUpdate),
      ratio: medianInterval(
        rounds.map(([small, large]) => large.secondsPerUpdate / small.secondsPerUpdate),
      ),
    };
  },
  texts: ({ updates, seconds, perUpdate, ratio }) => ({
    updates,
    samples: SAMPLES,
    rest: SIZES.map((k) => SAMPLES % k),
    full: SIZES.map((k) => Math.floor(SAMPLES / k)),
    assumed: [updates, SIZES.map((k) => Math.floor(SAMPLES / k))].map((counts) =>
      counts.map((count) => fixed(count * SECONDS, 2)),
    ),
    seconds: seconds.map(secondsText),
    perUpdate: perUpdate.map(secondsText),
    ratio: describeInterval(ratio, 2),
    kinds: namesWithin(ratio, TIMES),
  }),
  shows: [
    {
      figure: "cost",
      settings: {
        ...network,
        repeats: ROUNDS,
        batchSize: SIZES[1],
        done: ROUNDS,
      },
      at: ".cost-time",
    },
  ],
};

/** Of seconds, as a reader may write them, in any language. */
function units() {
  const names = Object.values(languages).flatMap(({ quiz }) => quiz.secondsNames);
  return { s: 1, sec: 1, ms: 1e-3, ...Object.fromEntries(names.map((name) => [name, 1])) };
}

/** With the last short batch or, where it is dropped, without it; but never with a part of it. */
function whole(given, { updates }, which, each) {
  const full = Math.floor(SAMPLES / SIZES[which]);
  const isAbout = (count, tolerance) => Math.abs(given / each - count) < tolerance;
  if (isAbout(updates[which], 1e-6) || isAbout(full, 1e-6)) return null;
  return isAbout(SAMPLES / SIZES[which], 0.1) ? "part" : "off";
}
