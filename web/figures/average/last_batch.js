/** Where a run ends whose last batch is short. */
import { html } from "lit-html";
import { curve, points, rule } from "../../charts/marks.js";
import { plain } from "../../charts/numbers.js";
import { logAxis, roundUp, ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { memoize } from "../../figure/memoize.js";
import { slider } from "../../figure/slider.js";
import { level } from "../minima/charts.js";
import { runsByOrder } from "./findings.js";
import { LEARNING_RATES } from "./measurements.js";
import { epochBatch, epochSamples } from "./schema.js";
import { percentText } from "./sentence.js";

/** How the two orders are drawn. */
const LOOKS = {
  "shuffle-once": { colour: "once", shape: "circle" },
  "shuffle-each-epoch": { colour: "each", shape: "rectRot", hollow: true },
};
const RATES = { min: 0.0015, max: 0.068 };
/** Smaller percentages are drawn here. */
const LEAST_PERCENT = 0.001;
/** What diverged is drawn at the upper edge. */
const EDGE = 0.95;

export function lastBatch(shown, act) {
  const { state, words, settings, scheme } = shown;
  const { last: texts } = words;
  const byOrder = runsByOrder(state.measured.lastBatch.results);
  const [once, each] = Object.keys(LOOKS).map((order) => byOrder[order]);
  const numbers = { seed: plain(settings.seed), ...alt(once, each) };
  return html`
    <div class="last-sliders">
      ${sliderField(epochSamples, shown, act)} ${sliderField(epochBatch, shown, act)}
    </div>
    <div class="panels flat">
      ${wordedChart("last-rates", texts.rates, numbers, ratesPlot(once, each, texts.rates), scheme)}
      ${wordedChart("last-seeds", texts.seeds, numbers, seedsPlot(once, each, texts.seeds), scheme)}
    </div>
  `;
}

function sliderField(setting, shown, act) {
  const { settings, words } = shown;
  const { label } = words.settings[setting.name];
  return html`
    <div class="field">
      <span class="label">${label}: <output>${plain(settings[setting.name])}</output></span>
      ${slider(setting, shown, act)}
    </div>
  `;
}

/** The numbers of the first seed, for ears. */
function alt([once], [each]) {
  const ends = (run) => (run ? percentText(run.excess.at(-1)) : null);
  return {
    once: ends(once),
    each: ends(each),
    predicted: once ? percentText(once.predicted) : null,
  };
}

/** The first seed: how far above the lowest loss the run ends, against the learning rate. */
const ratesPlot = memoize((once, each, words) => {
  const firsts = [once[0], each[0]];
  const known = firsts.flatMap((run) => run?.excess ?? []).filter(Number.isFinite);
  const top = roundUp(1.15 * Math.max(1, once[0]?.predicted ?? 0, ...known));
  const placesOf = (run, isKnown) =>
    (run?.excess ?? [])
      .map((y, i) => ({ x: LEARNING_RATES[i], y }))
      .filter(({ y }) => Number.isFinite(y) === isKnown)
      .map((point) => (isKnown ? point : { ...point, y: EDGE * top }));
  const predicted = once[0]
    ? [level(once[0].predicted, RATES, { label: words.predicted, rise: -0.9 })]
    : [];
  return {
    x: { ...RATES, log: true, title: words.x, ticks: ticksAt([...LEARNING_RATES].reverse()) },
    y: { min: 0, max: top, title: words.y },
    marks: [
      rule(0, { colour: "ink" }),
      ...predicted,
      ...Object.values(LOOKS).flatMap((look, i) => [
        curve(placesOf(firsts[i], true), { colour: look.colour, width: 1.5 }),
        points(placesOf(firsts[i], true), { ...look, radius: 5 }),
        points(placesOf(firsts[i], false), { ...look, radius: 6, shape: "crossRot" }),
      ]),
    ],
  };
});

/** All seeds: measured at the smallest learning rate against what weighted least squares predict. */
const seedsPlot = memoize((once, each, words) => {
  const range = { min: LEAST_PERCENT / 1.6, max: 400 };
  const clamp = (value) =>
    Number.isFinite(value) ? Math.min(Math.max(value, LEAST_PERCENT), 300) : 300;
  // The prediction does not depend on how the run is shuffled.
  const placesOf = (runs) =>
    runs.map(({ predicted, excess }) => ({ x: clamp(predicted), y: clamp(excess.at(-1)) }));
  return {
    x: logAxis(range, words.x),
    y: logAxis(range, words.y),
    marks: [
      curve(
        [range.min, range.max].map((x) => ({ x, y: x })),
        { colour: "ink", width: 1.5, dash: [2, 3] },
      ),
      points(placesOf(each), { ...LOOKS["shuffle-each-epoch"], radius: 4 }),
      points(placesOf(once), { ...LOOKS["shuffle-once"], radius: 5 }),
    ],
  };
});
