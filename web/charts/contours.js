/** Lines of equal height of a surface over a square or oblong range. */
import { contours } from "d3-contour";

/**
 * @typedef {object} Surface
 * @property {number} size points on each side; they stand at the middles of size × size cells
 * @property {ArrayLike<number>} values row by row, from the smallest y
 * @property {{min: number, max: number}} x
 * @property {{min: number, max: number}} y
 */

/**
 * The line at one level.
 * @param {Surface} surface
 * @returns {{x: number, y: number}[]} its rings, one after the other, each followed by a point that is
 *   not a number: a curve is broken there
 */
export function levelLine({ size, values, x, y }, level) {
  const xAt = (cell) => x.min + (cell / size) * (x.max - x.min);
  const yAt = (cell) => y.min + (cell / size) * (y.max - y.min);
  const { coordinates } = contours().size([size, size]).contour(Array.from(values), level);
  return coordinates
    .flat()
    .flatMap((ring) => [
      ...ring.map(([column, row]) => ({ x: xAt(column), y: yAt(row) })),
      { x: Number.NaN, y: Number.NaN },
    ]);
}
