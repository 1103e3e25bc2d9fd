/** The figure “learning-rate” as a pure function of its state. */
import { html } from "lit-html";
import { fixed, plain } from "../../charts/numbers.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictEntries, verdictList } from "../../figure/verdicts.js";
import { noisePlot } from "./charts.js";
import { map } from "./map.js";
import { noiseScales } from "./measurements.js";
import { nearChart, nearTable } from "./near.js";
import { answer, sentence, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  const [stability, scale, noise] = verdicts(state, settings, words);
  return html`
    ${runProgress(shown)}
    <div class="rate-stage">
      ${map(shown, act)}
      <div class="rate-side">
        <p class="sentence rate-sentence">${renderMarkup(sentence(state, settings, words))}</p>
        ${nearTable(shown)} ${verdictList(words.verdicts.title, [stability, scale])}
      </div>
    </div>
    <div class="verdicts">${verdictEntries([noise])}</div>
    <details>
      <summary>${words.beyond}</summary>
      <div class="rate-beyond">${nearChart(shown)} ${noiseScale(shown)}</div>
    </details>
  `;
}

export function question(shown, act) {
  return html`<div class="long-answer">${questionView(shown, act, answer(shown))}</div>`;
}

export function caption({ words }) {
  const { claim, take } = words.caption;
  return html`<p>${claim}</p><p>${renderMarkup(take)}</p>`;
}

function noiseScale({ state, words, scheme, measuring }) {
  const { results } = state.measured.noiseScale;
  const sizes = noiseScales({ results }).map((one) => [
    plain(one.fraction),
    fixed(one.noiseScale, 1),
  ]);
  const drawing = noisePlot(results, words.noiseScale);
  return html`
    <div class="noise-scale">
      ${wordedChart("scales", words.noiseScale, sizes, drawing, scheme)}
      <p class="noise-about">${words.noiseScale.about}</p>
      ${measuring("noiseScale")}
    </div>
  `;
}
