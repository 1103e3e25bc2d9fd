/** The numbers that the figure shows, in full. */
import { stripMarkup } from "../../figure/markup.js";
import { scaling } from "./findings.js";
import { BATCH_SIZES } from "./grid.js";
import { noiseScales } from "./measurements.js";
import { sentence } from "./sentence.js";
import { cellsOf, leftOf } from "./session.js";

/** @param {{measured: object, finished: number, jobs: number}} state */
export function results(state) {
  const { measured, finished } = state;
  const all = cellsOf(state);
  const cells = all.filter(({ runs }) => runs > 0);
  const limits = measured.limits.results;
  const scaled = scaling(all);
  return {
    done: finished,
    jobs: state.jobs,
    cells: cells.map(({ batchSize, learningRate, runs, diverged, finalLoss, left }) => ({
      batchSize,
      learningRate,
      seeds: runs,
      diverged,
      finalLoss,
      excessLeft: left,
    })),
    stabilityLimits: BATCH_SIZES.flatMap((batchSize, i) =>
      limits[i] === undefined ? [] : [{ batchSize, learningRate: limits[i] }],
    ),
    linearScaling: (scaled?.cells ?? []).map(({ batchSize, learningRate, left }) => ({
      batchSize,
      learningRate,
      excessLeft: left,
    })),
    noiseScale: noiseScales(measured.noiseScale),
  };
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

export function tables(state, words) {
  const { cells, stabilityLimits, noiseScale } = results(state);
  const { titles, columns } = words.table;
  return [
    { title: titles.cells, columns: columns.cells, rows: cells.map(Object.values) },
    { title: titles.limits, columns: columns.limits, rows: stabilityLimits.map(Object.values) },
    { title: titles.noise, columns: columns.noise, rows: noiseScale.map(Object.values) },
    { title: titles.curves, columns: columns.curves, rows: curveRows(cellsOf(state)) },
  ];
}

function curveRows(cells) {
  return cells.flatMap(({ batchSize, learningRate, run }) =>
    (run?.update ?? []).map((update, i) => [
      batchSize,
      learningRate,
      update,
      run.loss[i],
      leftOf(run, run.loss[i]),
    ]),
  );
}
