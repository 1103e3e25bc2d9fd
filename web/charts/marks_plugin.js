import { range } from "d3-array";
import { drawCells, labelCells } from "./cells.js";
import { drawBand, drawBoxes, drawCurve, drawRegion, pixelOf } from "./curves.js";

/**
 * A Chart.js plugin that draws what Chart.js has no type for: every mark but points, and all labels.
 *
 * @typedef {import("./marks.js").Mark} Mark
 * @typedef {import("./theme.js").Theme} Theme
 */

const DRAWN = {
  band: drawBand,
  region: drawRegion,
  boxes: drawBoxes,
  cells: drawCells,
  line: drawLine,
  segments: drawSegments,
  curve: drawCurve,
  arrows: drawArrows,
};
const LABELLED = {
  points: labelPlaces,
  arrows: labelPlaces,
  curve: labelCurve,
  cells: labelCells,
};

/** Directions in which a label is tried, from the one that is wanted to the opposite one. */
const TURNS = [0, 1, -1, 2, -2, 3, -3, 4].map((eighths) => (eighths * Math.PI) / 4);

/**
 * The marks are drawn in their order, the points among them by Chart.js; the labels are on top of all.
 * @param {() => {marks: Mark[], theme: Theme}} current what to draw at this moment
 */
export function marksPlugin(current) {
  const draw = (chart, marks, kinds) => {
    const { ctx, chartArea } = chart;
    for (const mark of marks) {
      if (!kinds[mark.kind]) continue;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      kinds[mark.kind](chart, mark, current().theme);
      ctx.restore();
    }
  };
  return {
    id: "marks",
    /** @param {any} chart @param {{index: number}} dataset which counts from the mark on top */
    beforeDatasetDraw(chart, { index }) {
      const { marks } = current();
      const places = placesOfPoints(marks);
      const place = places.length - 1 - index;
      draw(chart, marks.slice((places[place - 1] ?? -1) + 1, places[place]), DRAWN);
    },
    afterDatasetsDraw(chart) {
      const { marks } = current();
      draw(chart, marks.slice((placesOfPoints(marks).at(-1) ?? -1) + 1), DRAWN);
      draw(chart, marks, LABELLED);
    },
  };
}

/** Where in the list the marks are that Chart.js draws. @param {Mark[]} marks */
function placesOfPoints(marks) {
  return marks.flatMap(({ kind }, i) => (kind === "points" ? [i] : []));
}

function drawLine({ ctx, scales }, { slope, intercept, colour, width, dash, faint }, theme) {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return;
  const { min, max } = scales.x;
  ctx.strokeStyle = theme[colour];
  ctx.setLineDash(dash ?? (faint ? [2, 4] : []));
  ctx.lineWidth = width ?? (faint ? 2 : 2.5) * theme.weight;
  ctx.beginPath();
  ctx.moveTo(scales.x.getPixelForValue(min), scales.y.getPixelForValue(slope * min + intercept));
  ctx.lineTo(scales.x.getPixelForValue(max), scales.y.getPixelForValue(slope * max + intercept));
  ctx.stroke();
}

function drawSegments({ ctx, scales }, { values, colour, width }, theme) {
  ctx.strokeStyle = theme[colour];
  ctx.lineWidth = width;
  for (const { x, from, to } of values) {
    const across = scales.x.getPixelForValue(x);
    ctx.beginPath();
    ctx.moveTo(across, scales.y.getPixelForValue(from));
    ctx.lineTo(across, scales.y.getPixelForValue(to));
    ctx.stroke();
  }
}

function drawArrows({ ctx, scales }, { values, colour, width, dashed, faint }, theme) {
  ctx.strokeStyle = theme[colour];
  ctx.fillStyle = theme[colour];
  ctx.lineWidth = width;
  if (faint) ctx.globalAlpha = 0.4;
  for (const value of values) {
    drawArrow(ctx, tailOf(scales, value), pixelOf(scales, value), { width, dashed });
  }
}

function tailOf(scales, { from = { x: 0, y: 0 } }) {
  return pixelOf(scales, from);
}

function drawArrow(ctx, from, to, { width, dashed }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const head = Math.min(6 + 2.5 * width, length);
  ctx.save();
  ctx.translate(from.x, from.y);
  ctx.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  ctx.setLineDash(dashed ? [7, 5] : []);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(length - head * 0.8, 0);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(length, 0);
  ctx.lineTo(length - head, head * 0.42);
  ctx.lineTo(length - head, -head * 0.42);
  ctx.fill();
  ctx.restore();
}

/**
 * Labels of one or two digits: to the right of a point, and beyond the tip of an arrow, where no other one passes; or
 * in another direction, or farther away, where they would cover a point, a tip or a label.
 */
function labelPlaces({ ctx, scales, chartArea }, { kind, values, radius }, theme) {
  const { size } = theme;
  const isArrow = kind === "arrows";
  const distance = isArrow ? 1.2 * size : radius + 0.6 * size;
  const taken = values.map((value) => pixelOf(scales, value));
  for (const [i, value] of values.entries()) {
    if (!value.label) continue;
    const at = taken[i];
    const tail = tailOf(scales, value);
    const wanted = isArrow ? Math.atan2(at.y - tail.y, at.x - tail.x) : 0;
    const places = range(4 * TURNS.length).map((n) => {
      const angle = wanted + TURNS[n % TURNS.length];
      const away = distance + size * Math.floor(n / TURNS.length);
      const place = { x: at.x + away * Math.cos(angle), y: at.y + away * Math.sin(angle) };
      return inside(chartArea, place, 0.8 * size, 0.8 * size);
    });
    const isFree = ({ x, y }) =>
      !taken.some((other) => Math.hypot(other.x - x, other.y - y) < size);
    const place = places.find(isFree) ?? places[0];
    taken.push(place);
    writeLabel(ctx, value.label, place, theme);
  }
}

/** Above its end. */
function labelCurve({ ctx, scales, chartArea }, { values, label, rise = 0.8 }, theme) {
  const last = label && values.findLast(({ y }) => Number.isFinite(y));
  if (!last) return;
  const { x, y } = pixelOf(scales, last);
  const air = theme.size * 0.5;
  ctx.font = `600 ${theme.size * 0.85}px ${theme.font}`;
  const half = ctx.measureText(label).width / 2 + air;
  const place = inside(chartArea, { x, y: y - rise * theme.size }, half, air);
  writeLabel(ctx, label, place, theme);
}

/** The nearest place that is so far from the edges of the chart, px. */
function inside({ left, right, top, bottom }, { x, y }, across, upright) {
  return {
    x: Math.min(Math.max(x, left + across), right - across),
    y: Math.min(Math.max(y, top + upright), bottom - upright),
  };
}

/** On a halo of the paper's colour, so that it can be read on top of lines. */
function writeLabel(ctx, label, { x, y }, theme) {
  ctx.save();
  ctx.font = `600 ${theme.size * 0.85}px ${theme.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.strokeText(label, x, y);
  ctx.fillStyle = theme.ink;
  ctx.fillText(label, x, y);
  ctx.restore();
}
