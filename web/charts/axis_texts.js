/** Texts at axes that have little room. */

/** Between two numbers of an axis, in px. */
const GAP = 4;

/**
 * Takes numbers away that would run into others; the first and the last stay.
 * @param {any} scale of Chart.js, across
 */
export function clearColliding(scale) {
  const { ticks, ctx, options } = scale;
  const { size, family } = options.ticks.font;
  ctx.font = `${size}px ${family}`;
  const kept = [];
  const last = ticks.length - 1;
  const others = ticks.map((_, i) => i).slice(1, -1);
  for (const i of last > 0 ? [0, last, ...others] : []) {
    const half = (ctx.measureText(ticks[i].label ?? "").width + GAP) / 2;
    const middle = scale.getPixelForTick(i);
    if (!ticks[i].label) continue;
    if (kept.some((one) => Math.abs(one.middle - middle) < one.half + half)) ticks[i].label = "";
    else kept.push({ middle, half });
  }
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
