/** The slider that makes one and the same function as sharp as one likes. */
import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { curve, points, segments } from "../../charts/marks.js";
import { fixed, scaleNumber } from "../../charts/numbers.js";
import { logAxis, logRange } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { compareNumbers, timesText } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { memoize } from "../../figure/memoize.js";
import { compareRescaled } from "./findings.js";
import { FACTORS } from "./measurements.js";

const FACTOR_TICKS = FACTORS.map((value, i) => ({
  value,
  label: ["⅛", "¼", "½", "1", "2", "4", "8"][i],
}));

/** The three measures of sharpness, and how each is drawn. */
const STYLES = {
  topEigenvalue: { colour: "ink", shape: "rect" },
  boxSharpness: { colour: "muted", shape: "triangle", dash: [7, 4] },
  perturbationRise: { colour: "ink", shape: "circle", dash: [2, 4] },
};

export function rescale({ state, settings, words, scheme }, act) {
  const { results } = state.measured.rescale;
  const { rescale: texts } = words;
  const factor = 2 ** settings.doublings;
  const { label } = FACTOR_TICKS.find(({ value }) => value === factor);
  const drawing = rescalePlot(results, factor, texts.plot);
  return html`
    <div class="panels flat">
      <div>
        <div class="field scaling">
          <label class="label" for="doublings">${texts.slider}</label>
          <input
            id="doublings"
            type="range"
            min="-3"
            max="3"
            step="1"
            aria-valuetext="a = ${label}"
            .value=${live(String(settings.doublings))}
            @input=${(event) => act.set({ doublings: event.target.value })}
          />
          <output for="doublings">a = ${label}</output>
        </div>
        <p class="sentence">${renderMarkup(rescaleSentence(results[0], factor, texts))}</p>
      </div>
      ${wordedChart("rescaled", texts.plot, {}, drawing, scheme)}
    </div>
    <p class="about">${renderMarkup(texts.legend)}</p>
    <p class="about finding">${conclusion(results[0], texts)}</p>
  `;
}

export function rescaleSentence(result, factor, texts) {
  if (!result) return texts.waiting;
  if (!Number.isFinite(result.trainLoss)) return texts.diverged;
  const { rows, predictionSize, testAccuracy } = result;
  const row = rows.find((one) => one.factor === factor);
  const unscaled = rows.find((one) => one.factor === 1);
  const told = (name, decimals) => ({
    value: fixed(row[name], decimals),
    times: isChanged(unscaled[name], row[name]) ? timesText(row[name] / unscaled[name]) : null,
  });
  return texts.numbers({
    isRescaled: factor !== 1,
    top: told("topEigenvalue", 2),
    box: told("boxSharpness", 2),
    rise: told("perturbationRise", 3),
    error: fixed(row.perturbationRiseError, 3),
    change: changeText(row.predictionChange),
    size: fixed(predictionSize, 2),
    accuracy: fixed(100 * testAccuracy, 1),
  });
}

const isChanged = (before, after) => ["larger", "smaller"].includes(compareNumbers(before, after));

/** Which rulers see the factor, and what follows; nothing where none does. */
function conclusion(result, { conclusion: told, measures }) {
  if (!result || !Number.isFinite(result.trainLoss)) return "";
  const { changed, same } = compareRescaled(result.rows);
  const named = (names) => names.map((name) => measures[name]);
  return changed.length ? told({ changed: named(changed), same: named(same) }) : "";
}

/** Where there is a change at all, it comes from rounding. */
function changeText(change) {
  if (change === 0 || change >= 0.001) return fixed(change, change ? 3 : 0);
  return scaleNumber(change);
}

/** Three measures of sharpness of one and the same function, as multiples of what they are at a = 1. */
const rescalePlot = memoize((results, factor, words) => {
  const rows = results[0]?.rows ?? [];
  const unscaled = rows.find((row) => row.factor === 1);
  const measures = Object.entries(STYLES).map(([name, style]) => ({
    values: rows.map((row) => ({ x: row.factor, y: row[name] / unscaled[name] })),
    style,
  }));
  const multiples = measures.flatMap(({ values }) => values.map(({ y }) => y));
  const range = logRange(multiples, 1.4, { min: 0.5, max: 50 });
  return {
    x: { min: 0.1, max: 10, log: true, title: words.x, ticks: FACTOR_TICKS },
    y: logAxis(range, words.y),
    marks: [
      segments([{ x: factor, from: range.min, to: range.max }], { colour: "chosen", width: 3 }),
      ...measures.flatMap(({ values, style: { colour, shape, dash } }) => [
        curve(values, { colour, width: 2, dash }),
        points(values, { colour, shape, radius: 5 }),
      ]),
    ],
  };
});
