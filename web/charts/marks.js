/**
 * What a chart is made of, one constructor for each kind of mark. A plot lists its marks in the order in
 * which they are drawn. A curve, and the rings of a region, break where a point is not finite.
 *
 * @typedef {{x: number, y: number, label?: string}} Point only points and arrows have labels
 * @typedef {Point & {from?: Point}} Arrow its tip, and its tail, by default the origin
 * @typedef {{x: number, from: number, to: number}} Interval of y
 * @typedef {{left: number, right: number, from: number, to: number}} Box
 *
 * @typedef {object} Look
 * @property {string} colour by its meaning; see theme.js
 * @property {number} [width] of lines, px
 * @property {number[]} [dash] of lines, px
 * @property {string} [shape] of points: one of Chart.js' point styles
 * @property {number} [radius] of points, px
 * @property {boolean} [hollow] points, boxes
 * @property {boolean} [faint] translucent points without a border; translucent arrows; a thin dotted line
 * @property {boolean} [dashed] arrows
 * @property {string} [label] above the end of a curve
 * @property {number} [rise] em by which that label stands higher
 * @property {boolean} [halo] a rim of paper sets a curve off from colours below
 *
 * @typedef {{kind: string, values?: any[], slope?: number, intercept?: number, colour?: string} & Partial<Look>} Mark
 */

/** Circles, unless the look has another shape. @type {(values: Point[], look: Look) => Mark} */
export const points = (values, look) => ({ kind: "points", shape: "circle", values, ...look });

/** A straight line through the whole chart. @type {(slope: number, intercept: number, look: Look) => Mark} */
export const line = (slope, intercept, look) => ({ kind: "line", slope, intercept, ...look });

/** A dotted horizontal line through the whole chart. @type {(y: number, look: Look) => Mark} */
export const rule = (y, look) => line(0, y, { faint: true, ...look });

/** Vertical bars. @type {(values: Interval[], look: Look) => Mark} */
export const segments = (values, look) => ({ kind: "segments", values, ...look });

/** @type {(values: Arrow[], look: Look) => Mark} */
export const arrows = (values, look) => ({ kind: "arrows", values, ...look });

/** @type {(values: Point[], look: Look) => Mark} */
export const curve = (values, look) => ({ kind: "curve", values, ...look });

/** The area between two curves. @type {(values: Interval[], look: Look) => Mark} */
export const band = (values, { colour }) => ({ kind: "band", values, colour });

/**
 * The inside of rings, one after the other, each followed by a point that is not finite.
 * @type {(values: Point[], look: Look) => Mark}
 */
export const region = (values, { colour }) => ({ kind: "region", values, colour });

/** @type {(values: Box[], look: Look) => Mark} */
export const boxes = (values, look) => ({ kind: "boxes", values, ...look });

/** The cells of a map. @type {(values: import("./cells.js").Cell[]) => Mark} */
export const cells = (values) => ({ kind: "cells", values });
