/** What the two networks of a pair have learnt, as maps of the plane. */
import { html } from "lit-html";
import { levelLine } from "../../charts/contours.js";
import { curve, points } from "../../charts/marks.js";
import { fixed } from "../../charts/numbers.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { LINES, SIDES } from "./charts.js";
import { PLANE, SURFACE } from "./run.js";

export function maps(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { maps: texts } = words;
  const pair = state.measured.pairs.results[settings.pair - 1];
  const seed = seedsOf(settings)[settings.pair - 1];
  const map = pair ? state.mapOf(pair, seed) : null;
  const samples = state.samplesOf(seed);
  const title = texts[pair ? "title" : "waiting"]({ pair: settings.pair, seed });
  const mapOf = (side) => {
    const { testAccuracy } = pair?.[side] ?? {};
    const accuracy = Number.isFinite(testAccuracy) ? fixed(100 * testAccuracy, 1) : "";
    const hasDiverged = pair !== undefined && !accuracy;
    const chartWords = { title: texts[side], alt: pair ? texts.alt : title };
    const numbers = { k: settings.smallBatch, accuracy, hasDiverged };
    return wordedChart("moon-map", chartWords, numbers, mapPlot(samples, map, side, texts), scheme);
  };
  return html`
    <div class="maps" role="group" aria-label=${title}>
      <div class="maps-side">
        <p class="chart-title">${title}</p>
        <p class="about">${renderMarkup(texts.text)}</p>
        ${chooser(settings, texts, act)}
      </div>
      ${SIDES.map(mapOf)}
    </div>
  `;
}

/** Leads to the pairs before and after this one. */
function chooser({ pair, seeds }, { before, next }, act) {
  const button = (to, text) => {
    const isIdle = to < 1 || to > seeds;
    return html`
      <button type="button" aria-disabled=${isIdle} @click=${() => !isIdle && act.set({ pair: to })}>${text}</button>
    `;
  };
  return html`<div class="buttons">${button(pair - 1, before)} ${button(pair + 1, next)}</div>`;
}

/** The samples, and the line on which the network cannot decide. */
const mapPlot = memoize((samples, map, side, words) => {
  const those = (target, isFlipped, look) =>
    points(
      samples.filter((sample) => sample.target === target && sample.isFlipped === isFlipped),
      look,
    );
  const boundary = map?.[side]
    ? levelLine({ ...SURFACE, size: map.size, values: map[side] }, 0)
    : [];
  const circle = { colour: "muted", shape: "circle" };
  const triangle = { colour: "ink", shape: "triangle" };
  return {
    x: { ...PLANE.x, title: words.x },
    y: { ...PLANE.y, title: words.y },
    marks: [
      those(-1, false, { ...circle, radius: 3 }),
      those(1, false, { ...triangle, radius: 4 }),
      those(-1, true, { ...circle, radius: 6, hollow: true }),
      those(1, true, { ...triangle, radius: 7, hollow: true }),
      curve(boundary, { ...LINES[side], width: 3 }),
    ],
  };
});
