/**
 * Marks made of many values: curves, bands between two curves, boxes.
 *
 * @typedef {{kind: "curve", values: {x: number, y: number}[], colour: string, width?: number,
 *   dash?: number[], label?: string, rise?: number, halo?: boolean}} Curve broken where a value is not
 *   finite; its label stands so many em above its end; a halo of paper sets it off from colours below
 * @typedef {{kind: "band", values: {x: number, from: number, to: number}[], colour: string}} Band
 * @typedef {{kind: "boxes", values: {left: number, right: number, from: number, to: number}[],
 *   colour: string, hollow?: boolean}} Boxes
 */

const isDrawable = ({ x, y }) => Number.isFinite(x) && Number.isFinite(y);

export function drawCurve(
  { ctx, scales },
  { values, colour, width = 2, dash = [], halo = false },
  theme,
) {
  ctx.lineJoin = "round";
  ctx.beginPath();
  let isDown = false;
  for (const value of values) {
    const at = pixelOf(scales, value);
    if (!isDrawable(at)) isDown = false;
    else if (isDown) ctx.lineTo(at.x, at.y);
    else {
      ctx.moveTo(at.x, at.y);
      isDown = true;
    }
  }
  if (halo) {
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = width + 3;
    ctx.stroke();
  }
  ctx.strokeStyle = theme[colour];
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.stroke();
}

export function drawBand({ ctx, scales }, { values, colour }, theme) {
  const edge = (end) =>
    values.map((value) => pixelOf(scales, { x: value.x, y: value[end] })).filter(isDrawable);
  const outline = [...edge("from"), ...edge("to").reverse()];
  if (outline.length < 3) return;
  ctx.fillStyle = theme[colour];
  ctx.globalAlpha = 0.16;
  ctx.beginPath();
  for (const { x, y } of outline) ctx.lineTo(x, y);
  ctx.fill();
}

export function drawBoxes({ ctx, scales }, { values, colour, hollow }, theme) {
  ctx.fillStyle = theme[colour];
  ctx.strokeStyle = theme[colour];
  ctx.lineWidth = 1.5;
  for (const { left, right, from, to } of values) {
    const start = pixelOf(scales, { x: left, y: from });
    const end = pixelOf(scales, { x: right, y: to });
    const box = [start.x, start.y, end.x - start.x, end.y - start.y];
    if (hollow) ctx.strokeRect(...box);
    else ctx.fillRect(...box);
  }
}

function pixelOf(scales, { x, y }) {
  return { x: scales.x.getPixelForValue(x), y: scales.y.getPixelForValue(y) };
}
