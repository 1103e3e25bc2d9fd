/** The numbers that the figure shows: for programs and for the file. */
import { sort } from "d3-array";
import { columnsOf, fileTables, resultOf } from "../../figure/columns.js";
import { cellsOf, scaling } from "./findings.js";
import { noiseScales } from "./measurements.js";
import { noiseAlongRun } from "./noise_scale.js";

const columns = {
  cells: columnsOf("batchSize", "learningRate", "seeds", "diverged", "finalLoss", "excessLeft"),
  limits: columnsOf("batchSize", "learningRate"),
  noiseOfRun: columnsOf("update", "noiseScale"),
  noise: columnsOf(
    "fraction",
    "noiseScale",
    "estimatedNoiseScale",
    "estimatedNoiseScaleError",
    "draws",
  ),
  curves: columnsOf("batchSize", "learningRate", "update", "loss", "left"),
};
const scaledColumns = columnsOf("batchSize", "learningRate", "excessLeft");

/** @param {{measured: any, settings: any, limits: any[], finished: number, jobs: number}} state */
export function results(state) {
  const scaled = scaling(cellsOf(state))?.cells ?? [];
  return {
    done: state.finished,
    jobs: state.jobs,
    cells: knownCells(state).map((cell) => resultOf(columns.cells, cell)),
    stabilityLimits: state.limits,
    linearScaling: scaled.map((cell) => resultOf(scaledColumns, cell)),
    noiseAlongRun: noiseAlongRun(state.settings),
    noiseScale: noiseScales(state.measured.noiseScale),
  };
}

export function tables(state, words) {
  const courseOf = ({ batchSize, learningRate, run: { update, loss, left } }) =>
    update.map((number, i) => {
      return { batchSize, learningRate, update: number, loss: loss[i], left: left[i] };
    });
  const rows = {
    cells: knownCells(state),
    limits: state.limits,
    noiseOfRun: noiseAlongRun(state.settings),
    noise: noiseScales(state.measured.noiseScale),
    curves: knownCells(state)
      .filter(({ run }) => run)
      .flatMap(courseOf),
  };
  return fileTables(columns, rows, words);
}

/** By batch size and rate, in whatever order they were run. @returns {any[]} */
function knownCells(state) {
  const known = cellsOf(state).filter(({ seeds }) => seeds > 0);
  return sort(
    known,
    ({ batchSize }) => batchSize,
    ({ learningRate }) => learningRate,
  );
}
