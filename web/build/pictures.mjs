// The pictures that go with a link to the page, or to one of its figures: 1200 × 630, drawn from what the trainer
// computes. They have no words, so that they suit every language.
import { figureNames } from "./found.mjs";
import { drawPng } from "./png.mjs";
import { pictureName } from "./publication.mjs";

export const WIDTH = 1200;
export const HEIGHT = 630;
const MARGIN = 70;
/** The figure whose picture the page has. */
const OF_PAGE = "batch-size";

/** @type {Record<Colour, string>} */
const COLOURS = {
  ink: "#1c1b19",
  grey: "#b9b4a8",
  orange: "#d55e00",
  blue: "#0072b2",
  green: "#009e73",
};

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @returns {Promise<Record<string, Uint8Array>>} PNGs by name
 */
export async function socialPictures(engine) {
  const figures = await figureNames("whole");
  const wanted = [[pictureName(), OF_PAGE], ...figures.map((name) => [pictureName(name), name])];
  /** @type {Record<string, Uint8Array>} */
  const pictures = {};
  for (const [file, name] of wanted) {
    const { picture } = await import(`../figures/${name}/picture.mjs`);
    pictures[file] = await drawPng(svgOf(picture(engine)), WIDTH);
  }
  return pictures;
}

/** @typedef {import("../figure/pictured_run.mjs").Scene} Scene @typedef {import("../figure/pictured_run.mjs").Colour} Colour */

/** @param {Scene} scene */
function svgOf({ lines = [], dots = [], bars = [], cells = [], range }) {
  const all = range ?? [...lines, ...dots, ...bars, ...cells].flatMap(({ points }) => points);
  const toX = scaleOf(
    all.map(([x]) => x),
    MARGIN,
    WIDTH - MARGIN,
  );
  const toY = scaleOf(
    all.map(([, y]) => y),
    HEIGHT - MARGIN,
    MARGIN,
  );
  const place = (/** @type {number[]} */ [x, y]) => `${round(toX(x))} ${round(toY(y))}`;
  const marks = [
    ...cells.flatMap(({ points, shade, width, height }) =>
      points.map(([x, y], i) => {
        const [left, top] = [toX(x - width / 2), toY(y + height / 2)];
        const size = `width="${round(toX(x + width / 2) - left)}" height="${round(toY(y - height / 2) - top)}"`;
        return `<rect x="${round(left)}" y="${round(top)}" ${size} fill="${COLOURS.blue}" fill-opacity="${round(shade[i])}"/>`;
      }),
    ),
    ...bars.flatMap(({ points, colour, width }) =>
      points.map(([x, y]) => stroke(`M${place([x, 0])}L${place([x, y])}`, colour, width)),
    ),
    ...lines.map(({ points, colour, width = 5, dashes }) =>
      stroke(`M${points.map(place).join("L")}`, colour, width, dashes),
    ),
    ...dots.flatMap(({ points, colour, radius = 9 }) =>
      points.map(
        ([x, y]) =>
          `<circle cx="${round(toX(x))}" cy="${round(toY(y))}" r="${radius}" fill="${COLOURS[colour]}" fill-opacity=".85"/>`,
      ),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fffefb"/>${marks.join("")}</svg>`;
}

/** @param {string} path @param {Colour} colour @param {number} width @param {string} [dashes] */
function stroke(path, colour, width, dashes = "none") {
  return `<path d="${path}" fill="none" stroke="${COLOURS[colour]}" stroke-width="${width}" stroke-dasharray="${dashes}" stroke-linejoin="round"/>`;
}

/** @param {number[]} values @param {number} from @param {number} to */
function scaleOf(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (/** @type {number} */ value) => from + ((value - least) / (most - least)) * (to - from);
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
