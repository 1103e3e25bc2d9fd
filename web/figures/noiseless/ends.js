/** Where the three networks of each seed end: a column of dots for each, for three measures. */
import { html } from "lit-html";
import { jitter } from "../../charts/dots.js";
import { curve, points } from "../../charts/marks.js";
import { fixed } from "../../charts/numbers.js";
import { logAxis, logRange, rangeWithAir } from "../../charts/scale.js";
import { chart } from "../../figure/chart_view.js";
import { summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { level, DOTS as SIDE_DOTS, LINES as SIDE_LINES } from "../minima/charts.js";
import { isAccuracy, measureOf } from "../minima/findings.js";
import { summarizeTrios, triosOf } from "./findings.js";
import { SIDES } from "./measurements.js";

/** Shapes and dashes tell the contestants apart where colours do not. */
export const DOTS = {
  small: SIDE_DOTS.small,
  whole: SIDE_DOTS.large,
  penalised: { colour: "average", shape: "triangle" },
};
export const LINES = {
  small: SIDE_LINES.small,
  whole: SIDE_LINES.large,
  penalised: { colour: "average", width: 2.5, dash: [2, 3] },
};
const CHARTED = ["topEigenvalue", "gradientNoise", "testAccuracy"];
/** The build keeps no mark that has a gap: the column with one is what the reader guesses. */
const GAP = { x: Number.NaN, y: Number.NaN };

export function ends(shown) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.trios;
  const { ends: texts } = words;
  const found = summarizeTrios(results, settings.seeds);
  const dots = CHARTED.map((name) => {
    const alt = found ? texts.alt(medianTexts(found, name, words)) : texts.nothing;
    const drawing = dotsPlot(results, name, texts);
    return chart({ name: `dots ${name}`, title: texts.measures[name], alt, drawing }, scheme);
  });
  return html`<div class="panels trio-panels">${dots}</div>`;
}

/** A median in the units of the measure’s chart: accuracies in percent. */
export function medianText(name, { median }, { diverged }) {
  if (!Number.isFinite(median)) return diverged;
  return isAccuracy(name) ? `${fixed(100 * median, 1)} %` : fixed(median, decimalsOf(name));
}

const decimalsOf = (name) => (name === "trainLoss" ? 3 : 2);

/** The medians of the three contestants. */
export function medianTexts({ measures }, name, words) {
  return Object.fromEntries(
    SIDES.map((side) => [side, medianText(name, measures[name][side], words)]),
  );
}

/** Three columns of dots, those of a seed joined by a line; a bar at each median; hollow at the edge: diverged. */
const dotsPlot = memoize((results, name, texts) => {
  const trios = triosOf(results);
  const factor = isAccuracy(name) ? 100 : 1;
  const columns = SIDES.map((side, i) =>
    trios.map((trio, dot) => ({
      x: i + 1 + 0.16 * jitter(dot),
      y: factor * measureOf(trio[side], name),
    })),
  );
  const values = columns.flat().map(({ y }) => y);
  const y = axisOf(name, values, texts.units[name]);
  const edge = isAccuracy(name) ? y.min : y.max;
  const marks = SIDES.flatMap((side, i) => {
    const isGuessed = side === "penalised";
    const kept = (list) => (isGuessed && list.length ? [...list, GAP] : list);
    const { median } = summarize(columns[i].map((dot) => dot.y));
    const bar = level(median, { min: i + 0.66, max: i + 1.34 }, { width: 3, dash: [] });
    const look = { ...DOTS[side], radius: isGuessed ? 5 : 4 };
    const lost = columns[i].filter((dot) => !Number.isFinite(dot.y));
    return [
      { ...bar, values: kept(bar.values ?? []) },
      points(kept(columns[i].filter((dot) => Number.isFinite(dot.y))), look),
      points(kept(lost.map(({ x }) => ({ x, y: edge }))), { ...look, hollow: true }),
    ];
  });
  const joined = columns[0].flatMap((_, i) => [
    ...columns.map((column) => (Number.isFinite(column[i].y) ? column[i] : GAP)),
    GAP,
  ]);
  return {
    x: { min: 0.4, max: SIDES.length + 0.6, title: "", ticks: ticksOf(texts) },
    y,
    marks: [curve(joined, { colour: "muted", width: 0.5 }), ...marks],
  };
});

const ticksOf = ({ sides }) => SIDES.map((side, i) => ({ value: i + 1, label: sides[side] }));

function axisOf(name, values, title) {
  if (!isAccuracy(name)) return logAxis(logRange(values, 1.4, { min: 0.1, max: 10 }), title);
  const finite = values.filter(Number.isFinite);
  return { ...rangeWithAir(finite.length ? finite : [80, 100]), title };
}
