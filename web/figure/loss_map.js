/** The loss of a line over (w, b) as a map: its level lines and its lowest point, and where it ends. */
import { curve, points } from "../charts/marks.js";
import { levelLine } from "./level_line.js";

/** Heights of the level lines above the lowest loss, as parts of the height of the start. */
const HEIGHTS = [0.003, 0.01, 0.03, 0.1, 0.25, 0.5, 1, 1.6, 2.5, 4];

/**
 * @param {import("../engine/engine.js").QuadraticLoss} surface
 * @param {number} startLoss at (0, 0)
 * @returns {{x: {min: number, max: number}, y: {min: number, max: number}, marks: import("../charts/marks.js").Mark[]}}
 */
export function lossMap(surface, startLoss) {
  const {
    minimum: [w, b],
    loss,
  } = surface;
  // From the start, (0, 0), to as far beyond the lowest point; one unit is as long in w as in b.
  const reach = 0.8 * Math.max(Math.abs(w), Math.abs(b), 0.5);
  const range = (value) => {
    const [min, max] = [value / 2 - reach, value / 2 + reach].map((end) => Number(end.toFixed(1)));
    return { min, max };
  };
  return {
    x: range(w),
    y: range(b),
    marks: [
      ...HEIGHTS.map((part) =>
        curve(levelLine(surface, part * (startLoss - loss)), { colour: "level", width: 1.2 }),
      ),
      points([{ x: w, y: b }], { colour: "ink", shape: "crossRot", radius: 6, hollow: true }),
    ],
  };
}
