/** The figure “learning-rate” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { chosenPlace, rateText } from "./grid.js";
import { map } from "./map.js";
import { noiseScales } from "./measurements.js";
import { curvesPlot, noisePlot } from "./plots.js";
import { answer, numbersOf, sentence, verdicts } from "./sentence.js";
import { isNearKnown, nearCells } from "./session.js";

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
  const runs = nearCells(state, settings);
  const { batchSize, learningRate } = chosenPlace(settings);
  const place = { k: batchSize, rate: rateText(learningRate) };
  const known = runs.filter(({ cell }) => cell.run);
  const ends = known.map(({ name, cell }) => ({
    name,
    k: cell.batchSize,
    rate: rateText(cell.learningRate),
    ...numbersOf(cell, words),
  }));
  return html`
    <div class="near">
      ${chart(
        {
          name: "curves",
          title: words.curves.title(place),
          alt: words.curves.alt(ends),
          drawing: curvesPlot(known, settings.totalEpochs, words.curves),
        },
        scheme,
      )}
      ${isNearKnown(state, settings) ? nothing : measuring("near")}
    </div>
  `;
}

function noiseScale({ state, words, scheme, measuring }) {
  const scales = noiseScales(state.measured.noiseScale);
  return html`
    <div class="noise-scale">
      ${chart(
        {
          name: "scales",
          title: words.noiseScale.title,
          alt: words.noiseScale.alt(
            scales.map(({ fraction, noiseScale: size }) => [fraction, size.toFixed(1)]),
          ),
          drawing: noisePlot(scales, words.noiseScale),
        },
        scheme,
      )}
      <p class="noise-about">${words.noiseScale.about}</p>
      ${measuring("noiseScale")}
    </div>
  `;
}
