/** Texts at axes that have little room. */

/** About what the other axis takes of a chart's width or height, in px. */
export const AROUND = 56;

/** Between two texts of an axis, in px. */
const GAP = 4;

/**
 * Every other name moves to a second line where one is too long for its share of the axis. Numbers stay: of these,
 * clearColliding() takes some away.
 * @param {any} scale of Chart.js, across, with its labels, which are equally far apart if they are names
 */
export function staggerNames({ ticks, ctx, chart, options }) {
  const isName = ({ label }) => /[a-z]/i.test(label);
  const isTight = ({ label }) =>
    widthOf(label, ctx, options) + GAP > (chart.width - AROUND) / ticks.length;
  if (!ticks.every(isName) || !ticks.some(isTight)) return;
  for (let i = 1; i < ticks.length; i += 2) ticks[i].label = ["", ticks[i].label];
}

/**
 * Takes numbers away that would run into others; the first and the last stay.
 * @param {any} scale of Chart.js, across
 */
export function clearColliding(scale) {
  const { ticks, ctx, options } = scale;
  const kept = [];
  const last = ticks.length - 1;
  const others = ticks.map((_, i) => i).slice(1, -1);
  for (const i of last > 0 ? [0, last, ...others] : []) {
    const { label } = ticks[i];
    // A name in the second line is in the way of none in the first.
    if (!label || Array.isArray(label)) continue;
    const half = (widthOf(label, ctx, options) + GAP) / 2;
    const middle = scale.getPixelForTick(i);
    if (kept.some((one) => Math.abs(one.middle - middle) < one.half + half)) ticks[i].label = "";
    else kept.push({ middle, half });
  }
}

function widthOf(label, ctx, { ticks: { font } }) {
  ctx.font = `${font.size}px ${font.family}`;
  return ctx.measureText(label).width;
}

/**
 * A title in two lines where one would be too long, which Chart.js would squeeze.
 * @param {string} title
 * @param {CanvasRenderingContext2D} ctx
 * @param {{size: number, family: string}} font
 * @param {number} room in px
 * @returns {string | string[]}
 */
export function inLines(title, ctx, { size, family }, room) {
  ctx.font = `${size}px ${family}`;
  const { width } = ctx.measureText(title);
  const breaks = [...title.matchAll(/ /g)].map(({ index }) => index);
  if (width <= room || breaks.length === 0) return title;
  const middle = title.length / 2;
  const at = breaks.reduce((best, i) =>
    Math.abs(i - middle) < Math.abs(best - middle) ? i : best,
  );
  return [title.slice(0, at), title.slice(at + 1)];
}
