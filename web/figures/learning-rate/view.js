/** The figure “learning-rate” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { chart, wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { curvesPlot, noisePlot } from "./charts.js";
import { isNearKnown, nearCells } from "./findings.js";
import { chosenPlace } from "./grid.js";
import { map } from "./map.js";
import { noiseScales } from "./measurements.js";
import { answer, cellNumbers, placeNumbers, sentence, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <div class="long-answer">${question(shown, act, answer(shown))}</div>
    ${shown.transport} ${progress(shown)}
    <div class="rate-stage">
      ${map(shown, act)}
      <div class="rate-side">
        <p class="sentence rate-sentence">${renderMarkup(sentence(state, settings, words))}</p>
        ${curves(shown)} ${noiseScale(shown)}
      </div>
    </div>
    ${verdictList(words.verdicts.title, verdicts(state, words))}
  `;
}

export function caption({ words }) {
  const { claim, lines } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(lines)}</p>`;
}

function progress({ state, words, measuring }) {
  const { finished, jobs, measured } = state;
  const name = measured.map.status === "done" ? "limits" : "map";
  return html`
    <div class="run-progress">${positionLabel(words.where({ finished, jobs }))} ${measuring(name)}</div>
  `;
}

function curves({ state, settings, words, scheme, measuring }) {
  const known = nearCells(state, settings).filter(({ cell }) => cell.run);
  const outcomes = known.map(({ name, cell }) => ({ name, ...cellNumbers(cell, words) }));
  const drawing = curvesPlot(known, settings.totalEpochs, words.curves);
  const title = words.curves.title(placeNumbers(chosenPlace(settings)));
  return html`
    <div class="near">
      ${chart({ name: "curves", title, alt: words.curves.alt(outcomes), drawing }, scheme)}
      ${isNearKnown(state, settings) ? nothing : measuring("near")}
    </div>
  `;
}

function noiseScale({ state, words, scheme, measuring }) {
  const { results } = state.measured.noiseScale;
  const sizes = noiseScales({ results }).map((one) => [one.fraction, one.noiseScale.toFixed(1)]);
  const drawing = noisePlot(results, words.noiseScale);
  return html`
    <div class="noise-scale">
      ${wordedChart("scales", words.noiseScale, sizes, drawing, scheme)}
      <p class="noise-about">${words.noiseScale.about}</p>
      ${measuring("noiseScale")}
    </div>
  `;
}
