/** What is known before anything is measured: nothing. All the rest is `state.measured`. */
import { createMemoizer } from "../../figure/memoize.js";
import { nearPlaces, numberOf, PLACES } from "./grid.js";

/**
 * @typedef {object} Cell what the runs of a cell came to
 * @property {number} column
 * @property {number} row
 * @property {number} batchSize
 * @property {number} learningRate
 * @property {number} runs so many seeds are done
 * @property {number} diverged so many of them diverged
 * @property {number | null} finalLoss the median; null before any run, or if half of them diverged
 * @property {number | null} left of the loss that can be removed, the part that is left: 1 is the start, 0
 *   the lowest loss there is; the median, as above
 * @property {object | undefined} run of the first seed: its curve
 */

const keep = createMemoizer();
const NOTHING = [];

export function create() {
  return { state: {}, delete() {} };
}

/** @returns {Cell[]} in the order of PLACES */
export function cellsOf({ measured }) {
  const { results, finished } = measured.map;
  const known = finished ? results : NOTHING;
  return keep(known, String(finished), () =>
    PLACES.map((place, i) => {
      const runs = known.filter((run, job) => run && job % PLACES.length === i);
      return cellOf(place, runs, known[i]);
    }),
  );
}

/**
 * The chosen cell and its neighbours: from the map, or while that has not got there, from runs of their own.
 * @returns {{name: string, cell: Cell}[]} the chosen one first
 */
export function nearCells(state, settings) {
  const cells = cellsOf(state);
  return nearPlaces(settings).map(({ name, place }, i) => {
    const cell = cellAt(cells, place);
    const own = state.measured.near.results[i];
    return { name, cell: cell.run || !own ? cell : cellOf(place, [own], own) };
  });
}

export function isNearKnown(state, settings) {
  const cells = cellsOf(state);
  return nearPlaces(settings).every(({ place }) => cellAt(cells, place).run);
}

/** @returns {Cell | undefined} undefined beyond the edges */
export function cellAt(cells, { column, row }, [right, up] = [0, 0]) {
  return cells[numberOf(column + right, row + up)];
}

/** The part of the removable loss that is left. */
export function leftOf({ startLoss, minimumLoss }, loss) {
  return (loss - minimumLoss) / (startLoss - minimumLoss);
}

function cellOf(place, runs, run) {
  const lost = (value, { diverged }) => (diverged ? Number.POSITIVE_INFINITY : value);
  return {
    ...place,
    runs: runs.length,
    diverged: runs.filter(({ diverged }) => diverged).length,
    finalLoss: median(runs.map((one) => lost(one.finalLoss, one))),
    left: median(runs.map((one) => lost(leftOf(one, one.finalLoss), one))),
    run,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  return Number.isFinite(middle) ? middle : null;
}
