/** How many updates an epoch has, how long it takes, and what a batch twice as large costs. */
import { fixed } from "../../../charts/numbers.js";
import { secondsText } from "../../../charts/quantities.js";
import { languages } from "../../../figure/words.js";
import { timedRows, timing } from "../../../figures/cost/measurements.js";

const SAMPLES = 1000;
const SIZES = [32, 64];
const SECONDS = 0.01;
/** A batch twice as large takes about as long; clearly longer; from the second on, about twice as long. */
const LONGER = [1.2, 1.7];

const network = { model: "mlp", samples: SAMPLES, hidden: 128, repeats: 9, seed: 42 };

/** @type {import("../questions.js").Question} */
export const epochLength = {
  name: "epoch-length",
  measurements: {
    times: {
      experiment: "epoch-time",
      exclusive: true,
      jobs: () => [timing(network, SIZES)],
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
      options: ["same", "longer", "twice"],
      right: ({ ratio }) => ["same", "longer", "twice"][LONGER.filter((at) => ratio >= at).length],
    },
  ],
  find({ times: [rows] }) {
    const updates = rows.map(({ updatesPerEpoch }) => updatesPerEpoch);
    const seconds = rows.map((row) => row.seconds);
    const perUpdate = seconds.map((all, i) => all / updates[i]);
    return { updates, seconds, perUpdate, ratio: perUpdate[1] / perUpdate[0] };
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
    ratio: fixed(ratio, 2),
  }),
  shows: {
    figure: "cost",
    settings: {
      ...network,
      batchSize: SIZES[1],
      done: network.repeats,
    },
  },
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
