/** The numbers that the figure shows, in full. */
import { stripMarkup } from "../../figure/markup.js";
import { perUpdate, powersOf, shapeOf, timedRows } from "./findings.js";
import { sentence } from "./sentence.js";
import { fitUpdates, reachedOf } from "./target.js";

/** @param {{measured: object, finished: number, jobs: number, machine: object}} state */
export function results(state) {
  const { measured, finished, jobs, machine } = state;
  const rows = timedRows(state);
  const reached = reachedOf(state);
  return {
    done: finished,
    jobs,
    machine: { ...machine },
    epochTimes: rows.map((row) => ({ ...row, secondsPerUpdate: perUpdate(row) })),
    turns: (measured.turns.results[0] ?? []).map((row) => ({ ...row })),
    shape: shapeOf(state),
    updatesToTarget: reached.map(({ each, ...row }) => ({ ...row, each: [...each] })),
    fit: fitUpdates(reached),
    noise: (measured.noise.results[0] ?? []).map((row) => ({ ...row })),
    powersOfTwo: powersOf(state).map(({ power, rows: triple, verdict }) => ({
      batchSize: power,
      verdict,
      epochTimes: triple.map((row) => ({ ...row })),
    })),
  };
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

export function tables(state, words) {
  const { epochTimes, turns, updatesToTarget, noise, powersOfTwo } = results(state);
  const { titles, columns, verdicts } = words.table;
  return [
    { title: titles.times, columns: columns.times, rows: epochTimes.map(Object.values) },
    { title: titles.turns, columns: columns.turns, rows: turns.map(Object.values) },
    {
      title: titles.updates,
      columns: columns.updates,
      rows: updatesToTarget.map(({ each, ...row }) => [...Object.values(row), each.join(" ")]),
    },
    { title: titles.noise, columns: columns.noise, rows: noise.map(Object.values) },
    {
      title: titles.powers,
      columns: columns.powers,
      rows: powersOfTwo.flatMap(({ batchSize, verdict, epochTimes: triple }) =>
        triple.map((row) => [
          row.batchSize,
          row.seconds,
          row.lowerQuartile,
          row.upperQuartile,
          row.batchSize === batchSize ? verdicts[verdict] : null,
        ]),
      ),
    },
  ];
}
