/** The swap: a solution of one batch size is trained on with the other. */
import { fixed } from "../../charts/numbers.js";
import { logAxis, logRange, logTicks } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { memoize } from "../../figure/memoize.js";
import { LINES, level, medianCurve, spreadBand } from "../minima/charts.js";
import { summarizeSwaps } from "./findings.js";
import { SWAP_RATE } from "./measurements.js";

/** Where the chart has the solution before the swap, in updates. */
const BEFORE = 0.5;

export function swap({ state, settings, words, scheme }) {
  const { results } = state.measured.swap;
  const { plot } = words.swap;
  const found = summarizeSwaps(results, settings);
  const rows = (found?.sides ?? []).map(({ first, last }, side) => {
    const [before, after] = [first, last].map(({ median }) =>
      Number.isFinite(median) ? fixed(median, 2) : words.diverged,
    );
    return plot.row({ from: plot.sides[side], first: before, last: after });
  });
  const drawing = swapPlot(found, settings.updates, plot);
  return wordedChart("swapped flat", plot, { rows: rows.join(" ") }, drawing, scheme);
}

/** λmax after the batch size was swapped. */
const swapPlot = memoize((found, updates, words) => {
  const sides = found?.sides ?? [];
  const [toSmall = [], toLarge = []] = sides.map(({ first, after }) => [
    { ...first, x: BEFORE },
    ...after,
  ]);
  const x = { min: 0.45, max: updates * 1.2 };
  const edge = 2 / SWAP_RATE;
  const ends = [...toSmall, ...toLarge].flatMap(({ median, low, high }) => [median, low, high]);
  const before = { value: BEFORE, label: words.before };
  return {
    x: { ...logAxis(x, words.x), ticks: [before, ...logTicks({ min: 1, max: x.max })] },
    // There is room for the label above the line.
    y: logAxis(logRange([1, 1.6 * edge, ...ends], 1.4), words.y),
    marks: [
      level(edge, x, { label: words.edge, rise: 0.9 }),
      spreadBand(toSmall, LINES.small),
      spreadBand(toLarge, LINES.large),
      medianCurve(toSmall, LINES.small),
      medianCurve(toLarge, LINES.large),
    ],
  };
});
