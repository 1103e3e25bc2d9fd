/** The numbers that the figure shows, in full. */
import { counted, fixed } from "../../charts/numbers.js";
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { LOOKS, seenAt, THIS } from "./plots.js";
import { differences, runNames } from "./run_names.js";

/** @param {import("./session.js").State} state */
export function results(state) {
  const { settings, data, updates, updatesPerEpoch, parameters, loss, startLoss } = state;
  const differing = differences([...state.kept.map((run) => run.settings), settings]);
  return {
    epoch: Math.floor(updates / updatesPerEpoch),
    update: updates,
    updatesPerEpoch,
    seen: seenAt(state, updates),
    samples: data.samples,
    features: data.features,
    parameters,
    loss,
    startLoss,
    diverged: state.diverged,
    batch: Array.from(state.batch),
    kept: state.kept.map((run, i) => ({
      settings: differing[i],
      update: run.updates,
      seen: seenAt(run, run.updates),
      loss: run.loss,
    })),
  };
}

export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  const { update, epoch, loss, batch, parameters, seen } = results(state);
  return words.summary({
    update: counted(update),
    epoch: counted(epoch),
    seen: counted(seen),
    loss: fixed(loss, 4),
    batch: counted(batch.length),
    ...lineOf(state, parameters),
  });
}

/** Slope and intercept, where the model is a line. */
export function lineOf({ data, settings }, parameters) {
  if (settings.model !== "linear" || data.features !== 1) return {};
  return { w: fixed(parameters[0], 4), b: fixed(parameters[1], 4) };
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, words) {
  const { titles, columns } = words.tables;
  const runs = [...state.kept, state];
  const names = runNames(
    runs.map(({ settings }) => settings),
    words,
  );
  return [
    {
      title: titles.runs,
      columns: columns.runs,
      rows: runs.map((run, i) => [
        i < state.kept.length
          ? `${LOOKS[run.look].symbol} ${names[i]}`
          : `${THIS.symbol} ${words.runs.this(names[i])}`,
        run.updates,
        seenAt(run, run.updates),
        run.loss,
      ]),
    },
    {
      title: titles.parameters,
      columns: columns.parameters,
      rows: state.parameters.map((value, i) => [i + 1, value]),
    },
    {
      title: titles.curves,
      columns: columns.curves,
      rows: runs.flatMap((run, i) =>
        run.curve.map(({ update, loss }) => [i + 1, update, seenAt(run, update), loss]),
      ),
    },
    dataTable(state, words),
  ];
}

function dataTable({ data, batch }, { tables: { titles, columns } }) {
  const { x, y, samples, features } = data;
  const taken = new Set(batch);
  const rows = Array.from({ length: samples }, (_, i) => [
    i,
    taken.has(i) ? 1 : 0,
    ...x.subarray(i * features, (i + 1) * features),
    y[i],
  ]);
  const named = Array.from({ length: features }, (_, i) => (features === 1 ? "x" : `x${i + 1}`));
  return {
    title: titles.data,
    columns: [...columns.data, ...(data.columns ?? [...named, "y"])],
    rows,
  };
}
