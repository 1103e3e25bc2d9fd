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
  points: labelPoints,
  arrows: labelArrows,
  curve: labelCurve,
  cells: labelCells,
};

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

/** Beyond the tip: there no other arrow passes. */
function labelArrows({ ctx, scales, chartArea }, { values }, theme) {
  const air = theme.size * 0.8;
  const taken = [];
  for (const value of values) {
    if (!value.label) continue;
    const origin = tailOf(scales, value);
    const tip = pixelOf(scales, value);
    const length = Math.hypot(tip.x - origin.x, tip.y - origin.y) || 1;
    const x = tip.x + (air * (tip.x - origin.x)) / length;
    const y = tip.y + (air * (tip.y - origin.y)) / length;
    const inside = {
      x: Math.min(Math.max(x, chartArea.left + air), chartArea.right - air),
      y: Math.min(Math.max(y, chartArea.top + air), chartArea.bottom - air),
    };
    writeLabel(ctx, value.label, clearOf(taken, inside, { chartArea, theme }), theme);
  }
}

function labelPoints({ ctx, scales, chartArea }, { values, radius }, theme) {
  const taken = [];
  for (const { x, y, label } of values) {
    if (!label) continue;
    const at = pixelOf(scales, { x, y });
    const right = at.x + radius + theme.size < chartArea.right;
    at.x += (right ? 1 : -1) * (radius + theme.size * 0.55);
    writeLabel(ctx, label, clearOf(taken, at, { chartArea, theme }), theme);
  }
}

/**
 * A label of one or two digits goes below those that it would cover, or above them where the chart ends.
 * @param {{x: number, y: number}[]} taken where labels of the same mark are, and this one is then
 * @param {{x: number, y: number}} wanted
 * @returns {{x: number, y: number}} where it is written
 */
function clearOf(taken, { x, y }, { chartArea, theme: { size } }) {
  const way = y + 2 * size < chartArea.bottom ? size : -size;
  const at = { x, y };
  while (taken.some((other) => Math.abs(other.x - x) < size && Math.abs(other.y - at.y) < size)) {
    at.y += way;
  }
  taken.push(at);
  return at;
}

/** Above its end, and inside. */
function labelCurve({ ctx, scales, chartArea }, { values, label, rise = 0.8 }, theme) {
  const last = label && values.findLast(({ y }) => Number.isFinite(y));
  if (!last) return;
  const at = pixelOf(scales, last);
  const air = theme.size * 0.5;
  ctx.font = `600 ${theme.size * 0.85}px ${theme.font}`;
  const half = ctx.measureText(label).width / 2 + air;
  writeLabel(
    ctx,
    label,
    {
      x: Math.min(Math.max(at.x, chartArea.left + half), chartArea.right - half),
      y: Math.min(Math.max(at.y - rise * theme.size, chartArea.top + air), chartArea.bottom - air),
    },
    theme,
  );
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
