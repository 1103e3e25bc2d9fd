/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { cells as cellMarks, curve, points, segments } from "../../charts/marks.js";
import { ticksAt } from "../../charts/scale.js";
import { CLOSE } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { columnsOf, costsOf, growthOf } from "./findings.js";
import { RATES, RULE_NAMES, rateText, rowOf, rowsUp, SIZES } from "./grid.js";

/** The ramp goes from the least of a column to so many times as much. */
export const MOST_TIMES = 8;
/** The row from which the rules are drawn before the best rate of k = 1 is known. */
const FIRST_ROW = 2;
/** Costs are drawn up to here; a mark at the upper edge stands for more, and for runs that diverged. */
const HIGHEST = 12;
const SHOWN_HIGHEST = 10;
const COST_TICKS = [1, CLOSE, 2, 5, SHOWN_HIGHEST];

/** How each rule is drawn, in both charts. */
const LINES = {
  linear: { colour: "batch", width: 2.5, dash: [3, 4], shape: "rect" },
  root: { colour: "average", width: 2.5, dash: [9, 4], shape: "circle" },
  same: { colour: "ink", width: 2, dash: [2, 6], shape: "triangle" },
};

/** Every fourth power of √2 has a number. */
const ROW_TICKS = RATES.flatMap((rate, row) =>
  row % 4 === 0 ? [{ value: row, label: rateText(rate) }] : [],
);

/** The map of one optimiser: cells, the two rules, and the ridge with its line. */
export const mapPlot = memoize((results, { optimizer, fitEnd }, words) => {
  const columns = columnsOf(results, optimizer);
  const last = SIZES.length - 1;
  const end = SIZES.indexOf(Number(fitEnd));
  const base = columns[0].lowest ?? FIRST_ROW;
  const known = columns.filter(({ best }) => best.count > 0);
  const rowAt = (rate) => rowOf(rate);
  const ruleLine = (rule) =>
    curve(
      [0, last].map((x) => ({ x, y: base + rowsUp(rule, x) })),
      { ...LINES[rule], halo: true },
    );
  return {
    x: { min: -0.5, max: last + 0.5, title: words.x, ticks: sizeTicks },
    y: { min: -0.5, max: RATES.length - 0.5, title: words.y, ticks: ROW_TICKS },
    marks: [
      cellMarks(columns.flatMap(cellsOf)),
      segments([{ x: end + 0.5, from: -0.5, to: RATES.length - 0.5 }], {
        colour: "chosen",
        width: 3,
      }),
      ruleLine("linear"),
      ruleLine("root"),
      curve(fittedEnds(growthOf(results, optimizer, Number(fitEnd)), end), {
        colour: "chosen",
        width: 3,
        halo: true,
      }),
      segments(
        known
          .filter(({ best }) => best.low < best.high)
          .map(({ column, best }) => ({ x: column, from: rowAt(best.low), to: rowAt(best.high) })),
        { colour: "ink", width: 2 },
      ),
      ...dots(known.map(({ column, best }) => ({ x: column, y: rowAt(best.median) }))),
    ],
  };
});

const sizeTicks = SIZES.map((size, i) => ({ value: i, label: String(size) }));

/** Set off from cells of any colour. */
const dots = (values) => [
  points(values, { colour: "paper", radius: 6 }),
  points(values, { colour: "ink", radius: 4.5 }),
];

function fittedEnds({ median, rate }, end) {
  if (!Number.isFinite(median)) return [];
  return [-0.4, end + 0.4].map((x) => ({ x, y: rowOf(rate) + 2 * median * x }));
}

/** @param {import("./findings.js").Column} column @returns {import("../../charts/cells.js").Cell[]} */
function cellsOf({ column, runs, medians, lowest }) {
  if (runs.length === 0) return [];
  const least = lowest === null ? Number.NaN : medians[lowest];
  return medians.map((median, row) => {
    const isLost = !Number.isFinite(median);
    const heat = isLost ? null : Math.log(Math.max(median / least, 1)) / Math.log(MOST_TIMES);
    return { x: column, y: row, heat: heat === null ? null : Math.min(heat, 1), hatched: isLost };
  });
}

/** What each rule costs against k, and the line up to which it counts as about as good. */
export const costsPlot = memoize((results, optimizer, words) => {
  const x = { min: 0.8, max: 1.25 * SIZES[SIZES.length - 1] };
  const across = (y) =>
    curve(
      [x.min, x.max].map((place) => ({ x: place, y })),
      { colour: "ink", width: 1.5, dash: [2, 3] },
    );
  const rules = RULE_NAMES.map((rule) => ({ rule, costs: costsOf(results, optimizer, rule) }));
  return {
    x: { ...x, log: true, title: words.x, ticks: ticksAt(SIZES) },
    y: { min: 0.9, max: HIGHEST, log: true, title: words.y, ticks: ticksAt(COST_TICKS) },
    marks: [
      across(1),
      across(CLOSE),
      ...rules.flatMap(({ rule, costs }) => costMarks(costs, LINES[rule])),
    ],
  };
});

/** @param {import("./findings.js").Cost[]} costs */
function costMarks(costs, { colour, width, dash, shape }) {
  const at = ({ batchSize: x, median }) => ({ x, y: Math.min(median, SHOWN_HIGHEST) });
  const isIn = ({ median }) => median <= SHOWN_HIGHEST;
  const firstOut = costs.findIndex((cost) => !isIn(cost));
  const line = firstOut < 0 ? costs : costs.slice(0, firstOut + 1);
  return [
    segments(
      costs
        .filter((cost) => isIn(cost) && cost.low < cost.high)
        .map(({ batchSize: x, low: from, high }) => ({ x, from, to: Math.min(high, HIGHEST) })),
      { colour, width: 2 },
    ),
    curve(line.map(at), { colour, width, dash }),
    points(costs.filter(isIn).map(at), { colour, shape, radius: 4.5 }),
    points(costs.filter((cost) => !isIn(cost)).map(at), { colour, shape, radius: 5, hollow: true }),
  ];
}
