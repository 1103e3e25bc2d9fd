/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { counted, fixed } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { secondsPerEpoch } from "./measurements.js";

/**
 * @typedef {import("./run.js").State & {measured?: any}} State
 *
 * @typedef {import("./batch_size_run.js").Cost & {seconds: number | null}} Cost of reaching the target; seconds are
 *   null before they are measured
 *
 * @typedef {object} Measured
 * @property {Cost | null} target null before it is reached
 * @property {ReturnType<typeof secondsPerEpoch>} secondsPerEpoch
 *
 * @typedef {import("./run.js").Run & Measured} Row
 */

const UNITS = /** @type {const} */ (["updates", "samples", "epochs", "seconds"]);
const QUARTILES = /** @type {const} */ (["median", "lowerQuartile", "upperQuartile"]);

/** In the figure these columns are rows. @type {import("../../figure/columns.js").Column<Row>[]} */
export const runColumns = [
  column("batchSize"),
  ...["updatesPerEpoch", "update"].map((key) => column(key, counted)),
  ...["w", "b", "loss"].map((key) => column(key, (value) => fixed(value, 4))),
  column("firstBelow"),
  { key: "target", cell: ({ target }) => UNITS.map((unit) => target?.[unit] ?? null) },
  {
    key: "secondsPerEpoch",
    cell: ({ secondsPerEpoch: seconds }) => QUARTILES.map((name) => seconds?.[name] ?? null),
  },
];

const pathColumns = columnsOf("batchSize", "update", "seen", "w", "b", "loss");

/** The runs with what was measured. @param {State} state @returns {Row[]} */
export function runRows(state) {
  return state.runs.map((run) => {
    const seconds = secondsPerEpoch(state, run);
    const { target } = run;
    const cost = target && { ...target, seconds: seconds && target.epochs * seconds.median };
    return { ...run, target: cost, secondsPerEpoch: seconds };
  });
}

/**
 * @param {State} state
 * @returns {object} plain; w, b, loss and update at the top are those of the chosen batch size
 */
export function results(state) {
  const { seen, samples, epochs, target, start, startLoss, surface, runs } = state;
  const chosen = runs.find(({ batchSize }) => batchSize === state.batchSize);
  const { update, w, b, loss, diverged } = /** @type {import("./run.js").Run} */ (chosen);
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
    start: { ...start },
    startLoss,
    lowest: { w: surface.minimum[0], b: surface.minimum[1], loss: surface.loss },
    contestants: runRows(state).map((row) => ({
      ...resultOf(runColumns, row),
      diverged: row.diverged,
      target: row.target,
      secondsPerEpoch: row.secondsPerEpoch,
    })),
  };
}

/** @param {State} state */
export function tables(state, words) {
  const { race, paths, columns } = words.tables;
  const points = state.runs.flatMap(({ batchSize, points: path }) =>
    path.map((point) => ({ ...point, batchSize })),
  );
  return [
    fileTable(race, runColumns, columns.race, runRows(state)),
    fileTable(paths, pathColumns, columns.paths, points),
  ];
}
