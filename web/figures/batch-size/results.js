/** The numbers that the figure shows, in full: for programs, for the tables below it, for the file. */
import { counted, fixed, plain } from "../../charts/numbers.js";
import { secondsOf } from "./seconds.js";
import { epochsText } from "./texts.js";
import { isDiverging, trouble } from "./trouble.js";

/**
 * @param {object} state
 * @returns {object} plain; w, b, loss and update at the top are those of the chosen batch size
 */
export function results(state) {
  const { seen, samples, epochs, target, startLoss, valley } = state;
  const contestants = state.contestants.map((contestant) => ({
    batchSize: contestant.batchSize,
    updatesPerEpoch: contestant.updatesPerEpoch,
    update: contestant.updates,
    w: contestant.w,
    b: contestant.b,
    loss: contestant.loss,
    diverged: contestant.diverged,
    target: reachedOf(state, contestant),
    secondsPerEpoch: secondsOf(state, contestant),
  }));
  const { update, w, b, loss, diverged } = contestants[1];
  return {
    seen,
    samples,
    epoch: Math.floor(epochs),
    update,
    w,
    b,
    loss,
    diverged,
    targetLoss: target,
    startLoss,
    lowest: { ...valley.lowest },
    contestants,
  };
}

/** What it took to get below the target; null while it is above. */
export function reachedOf(state, contestant) {
  if (!contestant.reached) return null;
  const { updates, samples, epochs } = contestant.reached;
  const measured = secondsOf(state, contestant);
  return { updates, samples, epochs, seconds: measured && epochs * measured.median };
}

/** Some sentences for those who do not see the figure. */
export function summary(state, settings, words) {
  if (isDiverging(state)) return trouble(state, settings, words);
  const { seen, samples, epochs, contestants, target } = state;
  if (seen === 0) return words.atStart({ n: counted(samples) });
  return words.summary({
    seen: counted(seen),
    epochs: epochsText(epochs),
    target: plain(target),
    contestants: contestants.map((contestant) => ({
      k: counted(contestant.batchSize),
      updates: counted(contestant.updates),
      loss: fixed(contestant.loss, 4),
      reached: contestant.reached && counted(contestant.reached.updates),
    })),
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, words) {
  const { race, paths, columns } = words.tables;
  const rows = results(state).contestants;
  return [
    {
      title: race,
      columns: columns.race,
      rows: rows.map((row) => [
        row.batchSize,
        row.updatesPerEpoch,
        row.update,
        row.w,
        row.b,
        row.loss,
        row.target?.updates ?? null,
        row.target?.samples ?? null,
        row.target?.epochs ?? null,
        row.target?.seconds ?? null,
        row.secondsPerEpoch?.median ?? null,
        row.secondsPerEpoch?.lowerQuartile ?? null,
        row.secondsPerEpoch?.upperQuartile ?? null,
      ]),
    },
    {
      title: paths,
      columns: columns.paths,
      rows: state.contestants.flatMap(({ batchSize, seenAt, points }) =>
        points.map(({ update, w, b, loss }) => [batchSize, update, seenAt(update), w, b, loss]),
      ),
    },
  ];
}
