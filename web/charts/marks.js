/**
 * What a chart is made of, one constructor for each kind of mark. A plot lists its marks in the order in
 * which they are drawn. A colour is named by its meaning; see theme.js.
 *
 * @typedef {{x: number, y: number}} Point a curve, and the rings of a region, break where one is not finite
 * @typedef {{x: number, y: number, label?: string}} LabelledPoint
 * @typedef {{x: number, from: number, to: number}} Interval of y
 * @typedef {{left: number, right: number, from: number, to: number}} Box
 * @typedef {import("./cells.js").Cell} Cell
 *
 * @typedef {object} PointsLook
 * @property {string} colour
 * @property {number} radius px
 * @property {string} [shape] one of Chart.js' point styles; a circle if left out
 * @property {boolean} [hollow]
 * @property {boolean} [faint] translucent and without a border, for many points
 *
 * @typedef {object} LineLook
 * @property {string} colour
 * @property {number} [width] px
 * @property {number[]} [dash] px
 * @property {boolean} [faint] thin and dotted
 *
 * @typedef {object} CurveLook
 * @property {string} colour
 * @property {number} [width] px
 * @property {number[]} [dash] px
 * @property {string} [label] above the end of the curve
 * @property {number} [rise] em by which the label stands higher
 * @property {boolean} [halo] a rim of paper sets the curve off from colours below
 *
 * @typedef {object} ArrowsLook
 * @property {string} colour
 * @property {number} width px
 * @property {boolean} [dashed]
 *
 * @typedef {{kind: "points", values: LabelledPoint[], shape: string} & PointsLook} Points
 * @typedef {{kind: "line", slope: number, intercept: number} & LineLook} Line
 * @typedef {{kind: "segments", values: Interval[], colour: string, width: number}} Segments
 * @typedef {{kind: "arrows", values: LabelledPoint[]} & ArrowsLook} Arrows
 * @typedef {{kind: "curve", values: Point[]} & CurveLook} Curve
 * @typedef {{kind: "band", values: Interval[], colour: string}} Band
 * @typedef {{kind: "region", values: Point[], colour: string}} Region
 * @typedef {{kind: "boxes", values: Box[], colour: string, hollow?: boolean}} Boxes
 * @typedef {{kind: "cells", values: Cell[]}} Cells
 * @typedef {Points | Line | Segments | Arrows | Curve | Band | Region | Boxes | Cells} Mark
 */

/**
 * @param {LabelledPoint[]} values
 * @param {PointsLook} look
 * @returns {Points}
 */
export function points(values, look) {
  return { kind: "points", shape: "circle", values, ...look };
}

/**
 * A straight line through the whole chart.
 * @param {number} slope
 * @param {number} intercept
 * @param {LineLook} look
 * @returns {Line}
 */
export function line(slope, intercept, look) {
  return { kind: "line", slope, intercept, ...look };
}

/**
 * A dotted horizontal line through the whole chart.
 * @param {number} y
 * @param {{colour: string}} look
 */
export function rule(y, { colour }) {
  return line(0, y, { colour, faint: true });
}

/**
 * Vertical bars.
 * @param {Interval[]} values
 * @param {{colour: string, width: number}} look
 * @returns {Segments}
 */
export function segments(values, look) {
  return { kind: "segments", values, ...look };
}

/**
 * Arrows from the origin.
 * @param {LabelledPoint[]} values the tips
 * @param {ArrowsLook} look
 * @returns {Arrows}
 */
export function arrows(values, look) {
  return { kind: "arrows", values, ...look };
}

/**
 * @param {Point[]} values
 * @param {CurveLook} look
 * @returns {Curve}
 */
export function curve(values, look) {
  return { kind: "curve", values, ...look };
}

/**
 * The area between two curves.
 * @param {Interval[]} values
 * @param {{colour: string}} look
 * @returns {Band}
 */
export function band(values, { colour }) {
  return { kind: "band", values, colour };
}

/**
 * The inside of rings.
 * @param {Point[]} values one ring after the other, each followed by a point that is not finite
 * @param {{colour: string}} look
 * @returns {Region}
 */
export function region(values, { colour }) {
  return { kind: "region", values, colour };
}

/**
 * @param {Box[]} values
 * @param {{colour: string, hollow?: boolean}} look
 * @returns {Boxes}
 */
export function boxes(values, look) {
  return { kind: "boxes", values, ...look };
}

/**
 * The cells of a map.
 * @param {Cell[]} values
 * @returns {Cells}
 */
export function cells(values) {
  return { kind: "cells", values };
}
