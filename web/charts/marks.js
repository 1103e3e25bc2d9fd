/**
 * What Chart.js has no type for: lines through the whole chart, vertical segments, arrows from the
 * origin, and labels beside points. A mark names its colour by meaning; see theme.js.
 *
 * @typedef {{kind: "points", values: {x: number, y: number, label?: string}[], colour: string,
 *   shape: string, radius: number, hollow?: boolean}} Points
 * @typedef {{kind: "line", slope: number, intercept: number, colour: string, faint?: boolean}} Line
 * @typedef {{kind: "segments", values: {x: number, from: number, to: number}[], colour: string,
 *   width: number}} Segments
 * @typedef {{kind: "arrows", values: {x: number, y: number, label?: string}[], colour: string,
 *   width: number, dashed?: boolean}} Arrows
 * @typedef {Points | Line | Segments | Arrows} Mark
 */

const BELOW_THE_POINTS = { line: drawLine, segments: drawSegments };
const ABOVE_THE_POINTS = { points: drawLabels, arrows: drawArrows };

/**
 * A Chart.js plugin that draws marks.
 * @param {() => {marks: Mark[], theme: object}} current
 */
export function marksPlugin(current) {
  const draw = (chart, kinds) => {
    const { marks, theme } = current();
    const { ctx, chartArea } = chart;
    for (const mark of marks) {
      if (!kinds[mark.kind]) continue;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      kinds[mark.kind](chart, mark, theme);
      ctx.restore();
    }
  };
  return {
    id: "marks",
    beforeDatasetsDraw: (chart) => draw(chart, BELOW_THE_POINTS),
    afterDatasetsDraw: (chart) => draw(chart, ABOVE_THE_POINTS),
  };
}

function drawLine({ ctx, scales }, { slope, intercept, colour, faint }, theme) {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return;
  const { min, max } = scales.x;
  ctx.strokeStyle = theme[colour];
  ctx.setLineDash(faint ? [2, 4] : []);
  ctx.lineWidth = faint ? 2 : 2.5;
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

function drawArrows(chart, { values, colour, width, dashed }, theme) {
  const { ctx, scales } = chart;
  const origin = { x: scales.x.getPixelForValue(0), y: scales.y.getPixelForValue(0) };
  ctx.strokeStyle = theme[colour];
  ctx.fillStyle = theme[colour];
  ctx.lineWidth = width;
  for (const { x, y, label } of values) {
    const tip = { x: scales.x.getPixelForValue(x), y: scales.y.getPixelForValue(y) };
    const arrow = drawArrow(ctx, origin, tip, { width, dashed });
    if (label) drawArrowLabel(chart, tip, arrow, { label, theme });
  }
}

/** @returns {{angle: number, head: number}} its direction and the length of its head, in px */
function drawArrow(ctx, from, to, { width, dashed }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = Math.min(6 + 2.5 * width, length);
  ctx.save();
  ctx.translate(from.x, from.y);
  ctx.rotate(angle);
  ctx.setLineDash(dashed ? [7, 5] : []);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(length - head * 0.8, 0);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(length, 0);
  ctx.lineTo(length - head, head * 0.42);
  ctx.lineTo(length - head, -head * 0.42);
  ctx.fill();
  ctx.restore();
  return { angle, head };
}

/** Beside the tip, on the side away from the chart's edge. */
function drawArrowLabel({ ctx, chartArea }, tip, { angle }, { label, theme }) {
  const distance = theme.size * 0.8;
  const side = tip.y - chartArea.top < 2 * theme.size ? 1 : -1;
  const normal = angle + (Math.cos(angle) >= 0 ? 1 : -1) * side * (Math.PI / 2);
  const x = tip.x + distance * Math.cos(normal) - distance * 0.5 * Math.cos(angle);
  const y = tip.y + distance * Math.sin(normal) - distance * 0.5 * Math.sin(angle);
  writeLabel(ctx, label, { x, y }, theme);
}

function drawLabels({ ctx, scales, chartArea }, { values, radius }, theme) {
  for (const { x, y, label } of values) {
    if (!label) continue;
    const at = { x: scales.x.getPixelForValue(x), y: scales.y.getPixelForValue(y) };
    const right = at.x + radius + theme.size < chartArea.right;
    at.x += (right ? 1 : -1) * (radius + theme.size * 0.55);
    writeLabel(ctx, label, at, theme);
  }
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
