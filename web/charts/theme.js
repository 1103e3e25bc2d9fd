/**
 * The colours and type of the charts. They come from the style sheet's custom properties, so that a
 * colour is decided in one place and means one thing in text, tables and charts.
 */

/** What a colour can mean; each is a custom property. */
const MEANINGS = [
  "ink",
  "muted",
  "rule",
  "level",
  "paper",
  "batch",
  "average",
  "full",
  "error",
  "prediction",
  "small",
  "chosen",
  "whole",
  "never",
  "once",
  "each",
  "replaced",
  "heat",
];

/** How many colours there are for the things of a list. */
const PALETTE_SIZE = 8;

/**
 * @typedef {Record<string, any>} Theme a CSS colour for each meaning and each colour of the palette (for `heat` a ramp),
 *   `font` and `size` (px), and `weight`, how thick lines are
 */

/**
 * The colour of a thing in a list, which has no meaning but to tell it from the others; also the class of
 * words in that colour.
 * @param {number} i
 */
export function paletteColour(i) {
  return `palette-${i % PALETTE_SIZE}`;
}

/**
 * @param {Element} element where the chart stands
 * @returns {Theme}
 */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const palette = Array.from({ length: PALETTE_SIZE }, (_, i) => paletteColour(i));
  const colours = [...MEANINGS, ...palette].map((name) => [
    name,
    style.getPropertyValue(`--${name}`).trim(),
  ]);
  return {
    ...Object.fromEntries(colours),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 14,
    weight: Number(style.getPropertyValue("--weight")) || 1,
  };
}
