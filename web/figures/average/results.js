/** The numbers that the figure shows, in full: for programs and for the file. */
import { fileTables } from "../../figure/columns.js";
import { columnsOf, finiteOrNull } from "../minima/results.js";
import { lastSize, lastWeight } from "./findings.js";
import { LEARNING_RATES } from "./measurements.js";

const columns = {
  cut: columnsOf("place", "sample", "part", "weight", "dw", "db"),
  averages: columnsOf("part", "samples", "dw", "db"),
  lastBatch: columnsOf("seed", "order", "learningRate", "excessPercent", "predictedPercent"),
  batchNorm: columnsOf("seed", "batchNorm", "parts", "testAccuracy", "trainLoss", "usedLoss"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number, cutOf: any}} state */
export function results({ finished, jobs, measured, settings, cutOf }) {
  const { sizes, weights, partGradients, averageOfAverages, average } = cutOf(settings);
  return finiteOrNull({
    done: finished,
    jobs,
    parts: sizes,
    weights,
    partGradients,
    averageOfAverages,
    average,
    lastBatchSize: lastSize(settings),
    lastBatchWeight: lastWeight(settings),
    learningRates: LEARNING_RATES,
    lastBatch: measured.lastBatch.results.filter(Boolean),
    batchNorm: measured.batchNorm.results.filter(Boolean),
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings, cutOf }, words) {
  const cut = cutOf(settings);
  const rows = {
    cut: sampleRows(cut),
    averages: averageRows(cut, words.table),
    lastBatch: measured.lastBatch.results.filter(Boolean).flatMap(rateRows),
    batchNorm: measured.batchNorm.results.filter(Boolean),
  };
  return fileTables(columns, rows, words);
}

/** A row for each sample of the pack. */
function sampleRows({ sizes, order, weights, sampleGradients }) {
  const partOf = sizes.flatMap((size, part) => Array(size).fill(part + 1));
  return order.map((sample, i) => {
    const [dw, db] = sampleGradients[i];
    return { place: i + 1, sample, part: partOf[i], weight: weights[i], dw, db };
  });
}

/** A row for each part, and for the averages. */
function averageRows({ sizes, order, partGradients, averageOfAverages, average }, { averages }) {
  const row = (part, samples, [dw, db]) => ({ part, samples, dw, db });
  return [
    ...sizes.map((size, i) => row(String(i + 1), size, partGradients[i])),
    row(averages.averageOfAverages, order.length, averageOfAverages),
    row(averages.average, order.length, average),
  ];
}

/** A row for each learning rate of a run. */
function rateRows({ seed, order, excess, predicted }) {
  return excess.map((excessPercent, i) => ({
    seed,
    order,
    learningRate: LEARNING_RATES[i],
    excessPercent,
    predictedPercent: predicted,
  }));
}
