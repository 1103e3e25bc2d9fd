/**
 * Cells of a map, each one unit wide and high round its place: filled from the heat ramp, hatched where a
 * run came to nothing, with a short text.
 *
 * @typedef {object} Cell
 * @property {number} x
 * @property {number} y
 * @property {number | null} heat 0 … 1 along the ramp; null: not filled
 * @property {boolean} [hatched]
 * @property {string} [text] left out where it does not fit
 */

/** Pixels between the lines of the hatching. */
const HATCH = 7;

export function drawCells({ ctx, scales }, { values }, theme) {
  for (const cell of values) {
    const box = boxOf(cell, scales);
    if (cell.heat !== null) {
      ctx.fillStyle = css(heatAt(theme.heat, cell.heat));
      ctx.fillRect(box.x, box.y, box.width, box.height);
    }
    if (cell.hatched) hatch(ctx, box, theme);
  }
}

/** On top of the lines that cross the map, each text on its cell's colour: a dot beside a point would be a colon. */
export function labelCells({ ctx, scales }, { values }, theme) {
  ctx.font = `600 ${theme.size * 0.78}px ${theme.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const cell of values) {
    if (!cell.text) continue;
    const { x, y, width, height } = boxOf(cell, scales);
    if (ctx.measureText(cell.text).width > width - 2) continue;
    const colour = cell.heat === null ? null : heatAt(theme.heat, cell.heat);
    ctx.lineWidth = colour ? theme.size * 0.6 : 3;
    ctx.strokeStyle = colour ? css(colour) : theme.paper;
    ctx.fillStyle = textColour(colour, theme);
    ctx.strokeText(cell.text, x + width / 2, y + height / 2);
    ctx.fillText(cell.text, x + width / 2, y + height / 2);
  }
}

/**
 * The colour at a place of the ramp.
 * @param {string} ramp colours from low to high, `#rrggbb`, separated by commas
 * @param {number} place 0 … 1
 * @returns {number[]} red, green, blue
 */
export function heatAt(ramp, place) {
  const stops = ramp.split(",").map((text) => rgbOf(text.trim()));
  const at = Math.min(Math.max(place, 0), 1) * (stops.length - 1);
  const below = Math.min(Math.floor(at), stops.length - 2);
  return stops[below].map((from, i) =>
    Math.round(from + (at - below) * (stops[below + 1][i] - from)),
  );
}

function boxOf({ x, y }, scales) {
  const left = scales.x.getPixelForValue(x - 0.5);
  const top = scales.y.getPixelForValue(y + 0.5);
  // Half a pixel more, so that no paper shines through between two.
  const width = scales.x.getPixelForValue(x + 0.5) - left + 0.5;
  const height = scales.y.getPixelForValue(y - 0.5) - top + 0.5;
  return { x: left, y: top, width, height };
}

function css(colour) {
  return `rgb(${colour.join(" ")})`;
}

function rgbOf(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

function hatch(ctx, { x, y, width, height }, theme) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.strokeStyle = theme.rule;
  ctx.lineWidth = 2;
  ctx.beginPath();
  // Along one set of lines through the whole chart, so that neighbours' lines meet.
  const first = Math.floor((x + y) / HATCH) * HATCH;
  for (let sum = first; sum < x + y + width + height; sum += HATCH) {
    ctx.moveTo(sum - y, y);
    ctx.lineTo(sum - y - height, y + height);
  }
  ctx.stroke();
  ctx.restore();
}

/** Of this luminance, black and white have the same contrast to it (WCAG 2): (L + 0.05)² = 1.05 · 0.05. */
const MIDDLE = 0.18;

/** Dark on light, and light on dark. */
function textColour(colour, theme) {
  if (!colour) return theme.ink;
  return luminance(colour) > MIDDLE ? "#000000" : "#ffffff";
}

/** As the eye sees it, 0 … 1. */
function luminance(colour) {
  const linear = colour.map((part) => (part / 255) ** 2.2);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}
