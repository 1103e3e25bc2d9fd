/**
 * The cells of the map. Batch sizes and learning rates are powers of two, so that a line of equal rate per
 * sample runs through the middles of cells.
 *
 * @typedef {{column: number, row: number, batchSize: number, learningRate: number}} Place
 */
import { range } from "d3-array";

export const SAMPLES = 1024;

/** In ascending order, as the rates are. */
export const BATCH_SIZES = powersOfTwo(0, 10);
export const RATES = powersOfTwo(-8, 2);

/** Every fourth column and row is run first, then every second one, then all: the map can be read early. */
const STRIDES = [4, 2, 1];

/** @type {Place[]} in the order in which they are run */
export const PLACES = STRIDES.flatMap((_, pass) =>
  RATES.flatMap((learningRate, row) =>
    BATCH_SIZES.map((batchSize, column) => ({ column, row, batchSize, learningRate })),
  ).filter(({ column, row }) => passOf(column, row) === pass),
);

/** The columns and rows from the chosen cell to itself and to each of its neighbours. */
const NEIGHBOURS = {
  chosen: [0, 0],
  lessRate: [0, -1],
  moreRate: [0, 1],
  smaller: [-1, 0],
  larger: [1, 0],
};

/** The index of a cell among PLACES; −1 beyond the edges. */
export function indexOf(column, row) {
  return PLACES.findIndex((place) => place.column === column && place.row === row);
}

/** @returns {Place} the cell that the settings name */
export function chosenPlace({ batchSize, learningRate }) {
  const column = BATCH_SIZES.indexOf(Number(batchSize));
  const row = RATES.indexOf(Number(learningRate));
  return PLACES[indexOf(column, row)];
}

/** @returns {{name: string, place: Place}[]} the chosen cell, and its neighbours inside the edges */
export function nearPlaces(settings) {
  const { column, row } = chosenPlace(settings);
  return Object.entries(NEIGHBOURS).flatMap(([name, [right, up]]) => {
    const place = PLACES[indexOf(column + right, row + up)];
    return place ? [{ name, place }] : [];
  });
}

/** 1/128, 1/2, 4: exact, and short. */
export function rateText(rate) {
  return rate < 1 ? `1/${1 / rate}` : String(rate);
}

function passOf(column, row) {
  return STRIDES.findIndex((stride) => column % stride === 0 && row % stride === 0);
}

/** @returns {number[]} */
function powersOfTwo(from, to) {
  return range(from, to + 1).map((exponent) => 2 ** exponent);
}
