/** The pairs of networks: each measure's dots, the loss between the two, λmax in the course of training. */
import { html, nothing } from "lit-html";
import { jitter } from "../../charts/dots.js";
import { curve, points, segments } from "../../charts/marks.js";
import { fixed } from "../../charts/numbers.js";
import { logAxis, logRange, rangeWithAir } from "../../charts/scale.js";
import { chart, wordedChart } from "../../figure/chart_view.js";
import { orInfinity, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { DOTS, LINES, level, medianCurve, SIDES, spreadBand, spreadsAt } from "./charts.js";
import { isAccuracy, MEASURES, measureOf, summarizePairs } from "./findings.js";
import { SAMPLES, SHARPNESS } from "./measurements.js";

/** Measures that span more than a linear axis shows. */
const isLogarithmic = (name) => !isAccuracy(name) && name !== "trainLoss";

/** The measures of sharpness, and the loss between the two networks. */
export function pairs(shown) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.pairs;
  const { pairs: texts } = words;
  const found = summarizePairs(results, settings.seeds);
  const lineWords = { ...texts.line, ...(!found && { alt: texts.nothing }) };
  const line = linePlot(results, texts.line);
  const hasDiverged = found && found.diverged.small + found.diverged.large > 0;
  return html`
    <div class="panels pair-panels">
      ${SHARPNESS.map((name) => dots(name, found, shown))}
      ${wordedChart("pair-line", lineWords, lineNumbers(results, words), line, scheme)}
    </div>
    <p class="about">${hasDiverged ? texts.diverged(found.diverged) : nothing}</p>
  `;
}

/** The losses, what is right, λmax on the way, and all medians. */
export function pairsBeyond(shown) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.pairs;
  const { pairs: texts } = words;
  const found = summarizePairs(results, settings.seeds);
  const { learningRate, updates } = settings;
  const pathNumbers = found && {
    ...medianTexts(found, "topEigenvalue", words),
    edge: fixed(2 / learningRate, 2),
  };
  const pathWords = { ...texts.path, ...(!found && { alt: texts.nothing }) };
  const path = pathPlot(results, learningRate, updates, texts.path);
  const { title, columns: headings } = texts.table;
  const others = MEASURES.filter((name) => found && !SHARPNESS.includes(name));
  return html`
    <div class="panels pair-panels">
      ${others.map((name) => dots(name, found, shown))}
      ${wordedChart("pair-path", pathWords, pathNumbers, path, scheme)}
    </div>
    ${scrollingTable({ title, columns: measureColumns, headings, rows: MEASURES }, shown)}
  `;
}

/** The dots of a measure. */
function dots(name, found, { state, settings, words, scheme }) {
  const { pairs: texts } = words;
  const alt = found ? texts.dotAlt(medianTexts(found, name, words)) : texts.nothing;
  const drawing = dotsPlot(state.measured.pairs.results, name, settings.smallBatch, texts);
  return chart({ name: `dots ${name}`, title: texts.measures[name], alt, drawing }, scheme);
}

/** A column of the table, which has a row for each measure. */
const measureColumn = (key, text) => ({
  key,
  text(name, { state, settings, words }) {
    const found = summarizePairs(state.measured.pairs.results, settings.seeds);
    return found ? text(name, found, words) : "–";
  },
});
const measureColumns = [
  { key: "measure", text: (name, { words }) => words.pairs.measures[name] },
  measureColumn("small", (name, { measures }, words) =>
    medianText(name, measures[name].small, words),
  ),
  measureColumn("large", (name, { measures }, words) =>
    medianText(name, measures[name].large, words),
  ),
  measureColumn("larger", (name, { measures, compared }, { pairs: { table } }) =>
    compared === 0 ? "–" : table.larger({ larger: measures[name].larger, compared }),
  ),
];

/** The median in the units of the measure’s chart: accuracies in percent. */
function medianText(name, { median }, { diverged }) {
  if (!Number.isFinite(median)) return diverged;
  return isAccuracy(name)
    ? `${fixed(100 * median, 1)} %`
    : fixed(median, name === "topEigenvalue" ? 2 : 3);
}

function medianTexts({ measures }, name, words) {
  const { small, large } = measures[name];
  return { small: medianText(name, small, words), large: medianText(name, large, words) };
}

/** Median training losses at three places of the line between the solutions. */
function lineNumbers(results, words) {
  const lossAt = (alpha) => {
    const points = results
      .filter(Boolean)
      .map(({ line }) => line.find((point) => Math.abs(point.alpha - alpha) < 1e-9));
    const losses = points.map(({ trainLoss }) => orInfinity(trainLoss, false));
    return medianText("trainLoss", summarize(losses), words);
  };
  return { small: lossAt(0), half: lossAt(0.5), large: lossAt(1) };
}

/** Two columns of dots, the two of a seed joined by a line; a bar at each median. */
const dotsPlot = memoize((results, name, smallBatch, words) => {
  const known = results.filter(Boolean);
  const factor = isAccuracy(name) ? 100 : 1;
  // Not at 0, where a chart has a line.
  const columns = SIDES.map((side, i) =>
    known.map((pair, dot) => ({
      x: i + 1 + 0.16 * jitter(dot),
      y: factor * measureOf(pair[side], name),
    })),
  );
  const [small, large] = columns;
  const medians = columns.map((column, i) => {
    const { median: y } = summarize(column.map((dot) => dot.y));
    return level(y, { min: i + 0.66, max: i + 1.34 }, { width: 3, dash: [] });
  });
  const joined = small.flatMap((dot, i) => [dot, large[i], { x: Number.NaN, y: Number.NaN }]);
  const ticks = [smallBatch, SAMPLES].map((k, i) => ({ value: i + 1, label: String(k) }));
  const values = columns.flat().map(({ y }) => y);
  return {
    x: { min: 0.4, max: 2.6, title: words.k, ticks },
    y: measureAxis(name, values, words.units[name]),
    marks: [
      curve(joined, { colour: "muted", width: 0.5 }),
      ...medians,
      points(small.filter(isDrawable), { ...DOTS.small, radius: 4 }),
      points(large.filter(isDrawable), { ...DOTS.large, radius: 4 }),
    ],
  };
});

const isDrawable = ({ y }) => Number.isFinite(y);

function measureAxis(name, values, title) {
  if (isLogarithmic(name)) return logAxis(logRange(values, 1.4, { min: 0.1, max: 10 }), title);
  const finite = values.filter(Number.isFinite);
  const usual = isAccuracy(name) ? [80, 100] : [0, 0.3];
  return { ...rangeWithAir(finite.length ? finite : usual), title };
}

/** λmax in the course of training, both sides, with 2/η as the level that a full batch hardly exceeds. */
const pathPlot = memoize((results, learningRate, updates, words) => {
  const known = results.filter(Boolean);
  const [small, large] = SIDES.map((side) =>
    spreadsAt(
      (known[0]?.[side].path ?? []).map(({ update }) => update),
      known,
      (pair, i) => pair[side].path[i].topEigenvalue,
    ),
  );
  const x = { min: 2, max: updates * 1.2 };
  const edge = 2 / learningRate;
  const ends = [...small, ...large].flatMap(({ median, low, high }) => [median, low, high]);
  return {
    x: logAxis(x, words.x),
    y: logAxis(logRange([edge, ...ends], 1.4), words.y),
    marks: [
      level(edge, x, { label: words.edge, rise: 0.9 }),
      spreadBand(large, LINES.large),
      spreadBand(small, LINES.small),
      medianCurve(large, LINES.large),
      medianCurve(small, LINES.small),
    ],
  };
});

/** The loss from a little before the small-batch solution to a little beyond the large-batch one. */
const linePlot = memoize((results, words) => {
  const known = results.filter(Boolean);
  const alphas = (known[0]?.line ?? []).map(({ alpha }) => alpha);
  const [train, test] = ["trainLoss", "testLoss"].map((name) =>
    spreadsAt(alphas, known, ({ line }, i) => line[i][name]),
  );
  const highs = [...train, ...test].flatMap(({ median, high }) => [median, high]);
  const highest = Math.max(0, ...highs.filter(Number.isFinite)) || 1;
  const upright = (x, { colour }) =>
    segments([{ x, from: 0, to: highest * 1.05 }], { colour, width: 1.5 });
  return {
    x: { min: -0.25, max: 1.25, title: words.x, ticks: words.ends },
    y: { min: 0, max: highest * 1.08, title: words.y },
    marks: [
      upright(0, LINES.small),
      upright(1, LINES.large),
      spreadBand(train, { colour: "ink" }),
      medianCurve(test, { colour: "muted", width: 2.5, dash: [2, 4] }),
      medianCurve(train, { colour: "ink", width: 2.5 }),
    ],
  };
});
