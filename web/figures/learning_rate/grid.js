/**
 * The cells of the map. Batch sizes and learning rates are powers of two, so that a line of equal rate per
 * sample runs through the middles of cells.
 *
 * @typedef {{column: number, row: number, batchSize: number, learningRate: number}} Place
 */

export const SAMPLES = 1024;

/** From the smallest; so are the rates. */
export const BATCH_SIZES = powersOfTwo(0, 10);
export const RATES = powersOfTwo(-8, 2);

/** Every fourth column and row first, then every second, then all: so the map can be read early. */
const STRIDES = [4, 2, 1];

/** @type {Place[]} in the order in which they are run */
export const PLACES = STRIDES.flatMap((_, pass) =>
  RATES.flatMap((learningRate, row) =>
    BATCH_SIZES.map((batchSize, column) => ({ column, row, batchSize, learningRate })),
  ).filter(({ column, row }) => passOf(column, row) === pass),
);

/** By how many places an arrow key moves. */
export const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };

/** The number of the cell in that column and row, among PLACES; −1 beyond the edges. */
export function numberOf(column, row) {
  return PLACES.findIndex((place) => place.column === column && place.row === row);
}

/** @returns {Place} the cell that the settings name */
export function chosenPlace({ batchSize, learningRate }) {
  const column = BATCH_SIZES.indexOf(Number(batchSize));
  const row = RATES.indexOf(Number(learningRate));
  return PLACES[numberOf(column, row)];
}

/** 1/128, 1/2, 4: exact, and short. */
export function rateText(rate) {
  return rate < 1 ? `1/${1 / rate}` : String(rate);
}

function passOf(column, row) {
  return STRIDES.findIndex((stride) => column % stride === 0 && row % stride === 0);
}

function powersOfTwo(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => 2 ** (from + i));
}
