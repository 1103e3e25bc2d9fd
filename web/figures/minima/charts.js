/** What the charts of the figure have in common: how its two batch sizes are drawn, and values over seeds. */
import { band, curve } from "../../charts/marks.js";
import { orInfinity, summarize } from "../../figure/evidence.js";

/** @typedef {{x: number, median: number, low: number, high: number}} SpreadPoint see medianInterval */

/** The sides of a pair. Shapes and dashes tell them apart where colours do not. */
export const SIDES = ["small", "large"];
export const DOTS = {
  small: { colour: "small", shape: "circle" },
  large: { colour: "whole", shape: "rect" },
};
export const LINES = {
  small: { colour: "small", width: 2.5 },
  large: { colour: "whole", width: 2.5, dash: [7, 4] },
};

/**
 * The median over seeds, with its interval, at each of some places.
 * @template Row
 * @param {number[]} places
 * @param {Row[]} rows one for each seed
 * @param {(row: Row, i: number) => number} quantity of a seed at place i; NaN where its run has diverged
 * @returns {SpreadPoint[]}
 */
export function spreadsAt(places, rows, quantity) {
  return places.map((x, i) => ({
    x,
    ...summarize(rows.map((row) => orInfinity(quantity(row, i), false))),
  }));
}

/** @param {SpreadPoint[]} values where there is no interval, there is no band */
export function spreadBand(values, { colour }) {
  const intervals = values
    .filter(({ low, high }) => Number.isFinite(high - low))
    .map(({ x, low, high }) => ({ x, from: low, to: high }));
  return band(intervals, { colour });
}

/** @param {SpreadPoint[]} values */
export function medianCurve(values, look) {
  return curve(
    values.map(({ x, median }) => ({ x, y: median })),
    look,
  );
}

/** A dotted level across a part of the chart. */
export function level(y, { min, max }, look = {}) {
  return curve(
    [min, max].map((x) => ({ x, y })),
    { colour: "ink", width: 1.5, dash: [2, 3], ...look },
  );
}
