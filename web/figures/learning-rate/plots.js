/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { logTicks } from "../../charts/scale.js";
import { createPlotMemoizer } from "../../figure/memoize.js";
import { BATCH_SIZES, RATES, rateText, SAMPLES } from "./grid.js";
import { leftOf } from "./session.js";
import { cellText } from "./texts.js";

const keep = createPlotMemoizer();
const NONE = [];

/** The ramp goes from this part of the removable loss to all of it. */
export const LEAST_LEFT = 1e-3;

/** The chosen cell and its neighbours; where two lines may cross, dashes tell them apart. */
export const LOOKS = {
  chosen: { colour: "chosen", width: 3.5, dash: [] },
  lessRate: { colour: "ink", width: 2, dash: [2, 4] },
  moreRate: { colour: "ink", width: 2, dash: [9, 4] },
  smaller: { colour: "small", width: 2, dash: [5, 3] },
  larger: { colour: "whole", width: 2, dash: [12, 3, 2, 3] },
};

/** The map, with nothing round it; in a picture with axes, and with the chosen cell framed. */
export function mapPlot({ cells, limits, diagonal, chosen }, words) {
  const key = `${limits.filter(Boolean).length} ${chosen.column} ${chosen.row}`;
  return keep(cells, words, `map ${key}`, () => {
    const x = {
      min: -0.5,
      max: BATCH_SIZES.length - 0.5,
      title: words.x,
      ticks: ticks(BATCH_SIZES, String),
    };
    const y = { min: -0.5, max: RATES.length - 0.5, title: words.y, ticks: ticks(RATES, rateText) };
    const marks = [
      { kind: "cells", values: cells.map(drawnCell) },
      ...(diagonal ? [diagonalOf(diagonal)] : NONE),
      limitOf(limits),
    ];
    const { column, row } = chosen;
    const frame = { left: column - 0.5, right: column + 0.5, from: row - 0.5, to: row + 0.5 };
    const framed = [...marks, { kind: "boxes", values: [frame], colour: "ink", hollow: true }];
    return { x, y, marks, bare: true, inPicture: { x, y, marks: framed } };
  });
}

/** How much loss is left in the course of the chosen cell's run and of its neighbours', those that are known. */
export function curvesPlot(known, totalEpochs, words) {
  const owner = known[0]?.cell.run ?? words;
  const key = known.map(({ name, cell }) => `${name}${cell.column},${cell.row}`).join(" ");
  return keep(owner, words, `curves ${key} ${totalEpochs}`, () => {
    const curves = known.map(({ name, cell }) => curveOf(name, cell));
    const parts = curves.flatMap(({ values }) => values.map(({ y }) => y)).filter((y) => y > 0);
    const y = { min: Math.max(Math.min(...parts, 0.1) / 1.5, 1e-7), max: 5 };
    const start = [0, totalEpochs].map((x) => ({ x, y: 1 }));
    return {
      x: { min: 0, max: totalEpochs, title: words.x },
      y: { ...y, log: true, title: words.y, ticks: percentTicks(y) },
      marks: [
        { kind: "curve", values: start, colour: "rule", width: 1 },
        // The chosen one on top.
        ...curves.reverse(),
      ],
    };
  });
}

/** The gradient noise scale on the way from the start to the lowest loss: exact, and from batches. */
export function noisePlot(scales, words) {
  return keep(scales[0] ?? words, words, `noise ${scales.length}`, () => {
    const sizes = scales.flatMap(({ noiseScale, estimatedNoiseScale }) => [
      noiseScale,
      estimatedNoiseScale,
    ]);
    const known = sizes.filter((size) => size > 0);
    const y = { min: Math.min(...known, 10) / 2, max: Math.max(...known, 1000) * 2 };
    const exact = scales.map(({ fraction, noiseScale }) => ({ x: fraction, y: noiseScale }));
    const estimated = scales.map((one) => ({ x: one.fraction, y: one.estimatedNoiseScale }));
    return {
      x: { min: -0.03, max: 1.03, title: words.x },
      y: { ...y, log: true, title: words.y, ticks: logTicks(y) },
      marks: [
        { kind: "curve", values: exact, colour: "full", width: 2 },
        { kind: "points", values: exact, colour: "full", shape: "rectRot", radius: 6 },
        {
          kind: "points",
          values: estimated,
          colour: "batch",
          shape: "circle",
          radius: 8,
          hollow: true,
        },
      ],
    };
  });
}

function drawnCell(cell) {
  const { column, row, diverged, left } = cell;
  const heat = left === null ? null : heatOf(left);
  return { x: column, y: row, heat, hatched: diverged > 0, text: cellText(cell) };
}

/** 0 at the least, 1 where nothing was learned. */
function heatOf(left) {
  return 1 - Math.log(Math.max(Math.min(left, 1), LEAST_LEFT)) / Math.log(LEAST_LEFT);
}

function limitOf(limits) {
  const values = BATCH_SIZES.flatMap((_, column) => {
    return limits[column] ? [{ x: column, y: Math.log2(limits[column] / RATES[0]) }] : NONE;
  });
  return { kind: "curve", values, colour: "ink", width: 2.5, halo: true };
}

/** As far as the map reaches: it ends where the rates do. */
function diagonalOf({ cells }) {
  const values = cells.map(({ column, row }) => ({ x: column, y: row }));
  return { kind: "curve", values, colour: "batch", width: 2.5, dash: [3, 4], halo: true };
}

/** Against epochs, so that batch sizes can be compared: each epoch reads all samples once. */
function curveOf(name, { run, batchSize }) {
  const values = run.update.map((update, i) => {
    return { x: (update * batchSize) / SAMPLES, y: leftOf(run, run.loss[i]) };
  });
  return { kind: "curve", values, ...LOOKS[name] };
}

function ticks(values, label) {
  return values.map((value, i) => ({ value: i, label: label(value) }));
}

function percentTicks(range) {
  const percent = { min: 100 * range.min, max: 100 * range.max };
  return logTicks(percent).map(({ value, label }) => ({ value: value / 100, label: `${label} %` }));
}
