/**
 * The colours and type of the charts. They come from the style sheet's custom properties, so that a
 * colour is decided in one place and means one thing in text, tables and charts.
 */

/** What a colour can mean; each is a custom property. */
const MEANINGS = [
  "ink",
  "muted",
  "rule",
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
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "rmsprop",
  "adam",
  "standardized",
];

/**
 * @param {Element} element where the chart stands
 * @returns {object} a CSS colour for each meaning (for `heat` a ramp), `font` and `size` (px), and `weight`, how
 *   thick lines are
 */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const colours = MEANINGS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return {
    ...Object.fromEntries(colours),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 14,
    weight: Number(style.getPropertyValue("--weight")) || 1,
  };
}
