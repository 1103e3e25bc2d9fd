/** Draws marks made of many values: curves, bands, regions and boxes. */

const isDrawable = ({ x, y }) => Number.isFinite(x) && Number.isFinite(y);

/** Points of a path: a long zigzag that is stroked at once takes the rasteriser many times as long. */
const PIECE = 64;
/** Pixels that nobody sees. */
const NEAR = 0.5;

export function drawCurve(
  { ctx, scales },
  { values, colour, width, dash = [], halo = false },
  theme,
) {
  const points = apart(values.map((value) => pixelOf(scales, value)));
  const thickness = width ?? 2 * theme.weight;
  ctx.lineJoin = "round";
  // Where one piece ends and the next begins, nothing shows; dashes would begin anew.
  const isWhole = dash.length > 0;
  ctx.lineCap = isWhole ? "butt" : "round";
  const pieces = isWhole ? [points] : piecesOf(points);
  if (halo) stroke(ctx, pieces, { colour: theme.paper, width: thickness + 3 });
  ctx.setLineDash(dash);
  stroke(ctx, pieces, { colour: theme[colour], width: thickness });
}

/** Without the points that hardly move the pen: a run that has arrived makes thousands of them. */
function apart(points) {
  let last = null;
  return points.filter((at, i) => {
    const isNear = last && Math.abs(at.x - last.x) < NEAR && Math.abs(at.y - last.y) < NEAR;
    if (isNear && i < points.length - 1) return false;
    last = isDrawable(at) ? at : null;
    return true;
  });
}

/** Each begins where the one before it ends. */
function piecesOf(points) {
  const pieces = [];
  for (let i = 0; i === 0 || i < points.length - 1; i += PIECE) {
    pieces.push(points.slice(i, i + PIECE + 1));
  }
  return pieces;
}

function stroke(ctx, pieces, { colour, width }) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  for (const piece of pieces) {
    ctx.beginPath();
    let isDown = false;
    for (const at of piece) {
      if (!isDrawable(at)) isDown = false;
      else if (isDown) ctx.lineTo(at.x, at.y);
      else {
        ctx.moveTo(at.x, at.y);
        isDown = true;
      }
    }
    ctx.stroke();
  }
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

export function drawRegion({ ctx, scales }, { values, colour }, theme) {
  ctx.fillStyle = theme[colour];
  ctx.globalAlpha = 0.12;
  ctx.beginPath();
  let isDown = false;
  for (const value of values) {
    const at = pixelOf(scales, value);
    if (!isDrawable(at)) ctx.closePath();
    else if (isDown) ctx.lineTo(at.x, at.y);
    else ctx.moveTo(at.x, at.y);
    isDown = isDrawable(at);
  }
  ctx.fill("evenodd");
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

/** Where a point of the chart is on the canvas. */
export function pixelOf(scales, { x, y }) {
  return { x: scales.x.getPixelForValue(x), y: scales.y.getPixelForValue(y) };
}
