/** The numbers that the figure shows: for programs, and for the file. */
import { counted, fixed } from "../../charts/numbers.js";
import { column, fileTable, resultOf } from "../../figure/columns.js";
import { troubleText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { rowOf } from "./own_data.js";
import { parameterNames, parametersInUnits } from "./parameters.js";
import { LOOKS, THIS_RUN } from "./plots.js";
import { differences, runNames } from "./saved_runs.js";

/**
 * @typedef {import("./run.js").State} State
 * @typedef {import("./run.js").State | import("./saved_runs.js").SavedRun} Run
 */

/** @type {import("../../figure/columns.js").Column<{run: Run, name?: string}>[]} */
const runColumns = [
  { key: "run", cell: ({ name = "" }) => name },
  { key: "update", value: ({ run }) => run.updates },
  { key: "seen", value: ({ run }) => run.epochs.seenAt(run.updates) },
  { key: "loss", value: ({ run }) => run.loss },
];

/** @typedef {{name: string, value: number, inUnits?: number, averaged?: number}} Parameter */
/** @type {import("../../figure/columns.js").Column<Parameter>[]} */
const parameterColumns = [column("name"), column("value"), column("inUnits"), column("averaged")];

/** @type {import("../../figure/columns.js").Column<{run: Run, i: number, update: number, loss: number}>[]} */
const curveColumns = [
  { key: "run", value: ({ i }) => i + 1 },
  { key: "update", value: ({ update }) => update },
  { key: "seen", value: ({ run, update }) => run.epochs.seenAt(update) },
  { key: "loss", value: ({ loss }) => loss },
];

/** @type {import("../../figure/columns.js").Column<{i: number, inBatch: boolean, numbers: number[]}>[]} */
const sampleColumns = [
  { key: "sample", value: ({ i }) => i },
  { key: "inBatch", value: ({ inBatch }) => Number(inBatch) },
  { key: "numbers", value: ({ numbers }) => numbers },
];

/** @param {State} state */
export function results(state) {
  const { settings, data, updates, updatesPerEpoch, parameters, loss, startLoss, saved } = state;
  const { epochs, curve } = state;
  const { averaged } = curve[curve.length - 1];
  const differing = differences([...saved.map((run) => run.settings), settings], state.schema);
  return {
    epoch: epochs.at(updates),
    update: updates,
    updatesPerEpoch,
    seen: epochs.seenAt(updates),
    samples: data.samples,
    features: data.features,
    parameters,
    parametersInUnits: parametersInUnits(state),
    loss,
    startLoss,
    ...(averaged && { averagedParameters: averaged.parameters, averagedLoss: averaged.loss }),
    diverged: state.diverged,
    batch: Array.from(state.batch),
    kept: saved.map((run, i) => ({ settings: differing[i], ...resultOf(runColumns, { run }) })),
  };
}

/** The same as texts, for sentences. @param {State} state */
export function textsOf(state) {
  const { update, epoch, seen, loss, parameters, batch, samples, features } = results(state);
  const { averaged } = state.curve[state.curve.length - 1];
  const isLine = state.settings.model === "linear" && features === 1;
  const pair = (values) => ({ w: fixed(values[0], 4), b: fixed(values[1], 4) });
  const inUnits = parametersInUnits(state);
  return {
    update: counted(update),
    epoch: counted(epoch),
    seen: counted(seen),
    loss: fixed(loss, 4),
    batch: counted(batch.length),
    samples: counted(samples),
    parameters: counted(parameters.length),
    ...(isLine && pair(inUnits ?? parameters)),
    averaged: averaged && fixed(averaged.loss, 4),
    standardized: isLine && inUnits ? pair(parameters) : null,
  };
}

export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return words.summary(textsOf(state));
}

/** @param {State} state */
export function tables(state, words) {
  const { titles, columns } = words.tables;
  const { data, batch, saved } = state;
  const { averagedParameters } = results(state);
  const runs = [...saved, state];
  const names = runNames(state, words);
  const named = [
    ...saved.map((run, i) => ({ run, name: `${LOOKS[run.look].symbol} ${names[i]}` })),
    { run: state, name: `${THIS_RUN.symbol} ${names[saved.length]}` },
  ];
  const parts = parameterNames(state);
  const inUnits = parametersInUnits(state);
  const parameters = state.parameters.map((value, i) => {
    return { name: parts[i], value, inUnits: inUnits?.[i], averaged: averagedParameters?.[i] };
  });
  const has = { inUnits, averaged: averagedParameters };
  const shownColumns = parameterColumns.filter(({ key }) => !(key in has) || has[key]);
  const points = runs.flatMap((run, i) => run.curve.map((point) => ({ run, i, ...point })));
  const inBatch = new Set(batch);
  const samples = Array.from(data.y, (y, i) => ({
    i,
    inBatch: inBatch.has(i),
    numbers: [...rowOf(data, i), y],
  }));
  const headings = { ...columns.data, numbers: data.columns ?? columnNames(data) };
  return [
    fileTable(titles.runs, runColumns, columns.runs, named, words),
    fileTable(titles.parameters, shownColumns, columns.parameters, parameters),
    fileTable(titles.curves, curveColumns, columns.curves, points),
    { ...fileTable(titles.data, sampleColumns, headings, samples), isOnPaper: true },
  ];
}

function columnNames({ features }) {
  if (features === 1) return ["x", "y"];
  return [...Array.from({ length: features }, (_, i) => `x${i + 1}`), "y"];
}
