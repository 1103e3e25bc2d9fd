/** Each pupil’s number as a dot, stacked where they are close, and below them how far they scatter. */
import { curve, points } from "../../charts/marks.js";
import { differs } from "./class_numbers.js";

/** Dots side by side over the whole width. */
const COLUMNS = 34;
/** Dots above each other, before the axis has to reach higher. */
const FEWEST_LEVELS = 7;
/** Heights of the two bars below the dots. */
const BARS = { class: -0.9, expected: -1.8 };
const FLOOR = -2.6;

/**
 * Where each dot stands: as low as it touches no other, so that those that were there stay where they are.
 * @param {number[]} values in the order in which they came
 * @param {number} width of a dot
 * @returns {{x: number, y: number}[]}
 */
export function stacked(values, width) {
  /** @type {number[][]} */
  const levels = [];
  return values.map((x) => {
    let level = 0;
    while (levels[level]?.some((other) => Math.abs(other - x) < width)) level++;
    levels[level] = [...(levels[level] ?? []), x];
    return { x, y: level + 0.5 };
  });
}

/**
 * @param {object} shown
 * @param {import("./class_numbers.js").Entry[]} shown.entries
 * @param {(seed: number) => number} shown.numberOf as the engine has it
 * @param {import("./seed_batches.js").Expected} shown.expected
 * @param {{mean: number | null, spread: number | null}} shown.summary of the class
 * @param {{x: string, full: string}} words
 * @returns {import("../../charts/chart.js").Plot}
 */
export function seedsPlot({ entries, numberOf, expected, summary }, words) {
  const range = rangeOf(expected);
  const inside = (value) => Math.min(Math.max(value, range.min), range.max);
  const places = stacked(
    entries.map(({ value }) => inside(value)),
    (range.max - range.min) / COLUMNS,
  );
  const kind = ({ value, seed, source }) => {
    if (source === "engine") return "engine";
    return differs(value, numberOf(seed)) ? "other" : "class";
  };
  const dots = (wanted, look) =>
    points(
      places.filter((_, i) => kind(entries[i]) === wanted),
      look,
    );
  const top = Math.max(FEWEST_LEVELS, ...places.map(({ y }) => y + 0.5)) + 0.5;
  const bar = (middle, half, y, colour) =>
    curve(
      [-half, half].map((offset) => ({ x: inside(middle + offset), y })),
      { colour, width: 6 },
    );
  const { full, withoutReplacement } = expected;
  return {
    x: { ...range, title: words.x },
    y: { min: FLOOR, max: top, title: "", ticks: [] },
    marks: [
      curve(
        [FLOOR, top].map((y) => ({ x: full, y })),
        { colour: "full", width: 2 },
      ),
      dots("engine", { colour: "muted", radius: 5, hollow: true }),
      dots("class", { colour: "batch", radius: 6 }),
      dots("other", { colour: "error", shape: "rectRot", radius: 7 }),
      bar(full, withoutReplacement, BARS.expected, "full"),
      ...(summary.mean === null || summary.spread === null
        ? []
        : [bar(summary.mean, summary.spread, BARS.class, "batch")]),
    ],
  };
}

/** From the lowest to the highest average that a batch can have, and some air: it does not change with the numbers. */
function rangeOf({ lowest, highest, full }) {
  const reach = highest - lowest || Math.abs(full) || 1;
  return { min: lowest - 0.12 * reach, max: highest + 0.12 * reach };
}
