/** A line: where small batches are on average, beside least squares, and what the penalty says of that. */
import { html } from "lit-html";
import { curve, points, rule, segments } from "../../charts/marks.js";
import { fixed, plain, signed } from "../../charts/numbers.js";
import { ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { memoize } from "../../figure/memoize.js";
import { SHIFT_RATES } from "./measurements.js";

export const PARAMETERS = ["w", "b"];
const DECIMALS = 4;
/** Standard errors on each side of a dot. */
const ERRORS = 2;

export function shift(shown) {
  const { state, words, scheme } = shown;
  const numbers = { rows: shiftRows(shown) };
  const charts = PARAMETERS.map((name, i) => {
    const texts = words.shift[name];
    const drawing = shiftPlot(state.measured.shifts.results, state.predicted, i, texts);
    return wordedChart(`shift ${name}`, texts, numbers, drawing, scheme);
  });
  return html`<div class="panels flat">${charts}</div>`;
}

/** The shifts of both parameters by learning rate, as texts. */
export function shiftRows({ state }) {
  return state.measured.shifts.results.filter(Boolean).map((one) => ({
    rate: plain(one.rate),
    ...Object.fromEntries(
      PARAMETERS.flatMap((name, i) => [
        [name, measuredText(one, i)],
        [`${name}Predicted`, signed(one.predicted[i], DECIMALS)],
      ]),
    ),
  }));
}

function measuredText({ shift: values, error }, i) {
  if (!Number.isFinite(values[i])) return "–";
  return `${signed(values[i], DECIMALS)} ± ${fixed(error[i], DECIMALS)}`;
}

export const shiftColumns = ["rate", "w", "wPredicted", "b", "bPredicted"].map((key) =>
  column(key, String),
);

/** The measured averages with their errors on the curve of theory; dotted: least squares. */
const shiftPlot = memoize((results, predicted, i, words) => {
  const known = results.filter((one) => one && Number.isFinite(one.shift[i]));
  const theory = predicted.map(({ rate, shift: values }) => ({ x: rate, y: values[i] }));
  const ends = theory.map(({ y }) => y);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = 0.2 * (high - low || 1e-3);
  return {
    x: {
      min: predicted[0].rate,
      max: predicted[predicted.length - 1].rate,
      log: true,
      title: words.x,
      ticks: ticksAt(SHIFT_RATES),
    },
    y: { min: low - air, max: high + air, title: words.y },
    marks: [
      rule(0, { colour: "ink" }),
      curve(theory, { colour: "average", width: 2.5 }),
      segments(
        known.map(({ rate, shift: values, error }) => ({
          x: rate,
          from: values[i] - ERRORS * error[i],
          to: values[i] + ERRORS * error[i],
        })),
        { colour: "small", width: 2 },
      ),
      points(
        known.map(({ rate, shift: values }) => ({ x: rate, y: values[i] })),
        { colour: "small", radius: 5 },
      ),
    ],
  };
});
