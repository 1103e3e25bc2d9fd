/** The figure “noise” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { counted, fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { isDiverging, troubleText, waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { beyond, cloudPlot, deviationPlot, spreadPlot } from "./plots.js";
import { answer, sentence } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  return html`
    <div class="long-answer">${question(shown, act, answer(shown))}</div>
    ${shown.transport}
    ${isDiverging(state) ? warning(shown, act) : telling(shown)}
    <div class="panels">
      ${chart(
        {
          name: "cloud",
          title: words.cloud.title({ k: settings.batchSize }),
          alt: words.cloud.alt(cloudNumbers(shown)),
          drawing: cloudPlot(state, words.cloud, settings),
        },
        scheme,
      )}
      ${chart(
        {
          name: "spread",
          title: words.spread.title({ ...settings, beyond: beyond(state, settings.parameter) }),
          alt: words.spread.alt,
          drawing: spreadPlot(state, words.spread, settings),
        },
        scheme,
      )}
      ${chart(
        {
          name: "deviation",
          title: words.deviation.title(settings),
          alt: words.deviation.alt,
          drawing: deviationPlot(state, words.deviation, settings),
        },
        scheme,
      )}
    </div>
    ${shown.measuring("draws")} ${sizeTable(shown)}
  `;
}

export function caption({ settings, words }) {
  const { claim, post } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(post(settings))}</p>`;
}

function telling(shown) {
  const { state, settings, words } = shown;
  return html`
    <div class="noise-telling">
      ${placeText(shown)}
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    </div>
  `;
}

function warning(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <div class="noise-telling trouble">
      ${placeText(shown)}
      <p>${troubleText(state, settings, words)}</p>
      ${waysBack(shown, act)}
    </div>
  `;
}

function placeText({ state, words }) {
  const { updates, updatesPerEpoch, parameters, loss } = state;
  const [w, b] = parameters.map((value) => fixed(value, 3));
  const epoch = Math.floor(updates / updatesPerEpoch);
  return positionLabel(words.where({ updates, epoch, w, b, loss: fixed(loss, 4) }));
}

function cloudNumbers({ state, settings }) {
  const digits = (pair) => pair.map((value) => fixed(value, 3));
  const { chosen, fullGradient, next } = state;
  return {
    k: settings.batchSize,
    count: chosen.gradients.w.length,
    mean: digits(chosen.mean),
    full: digits(fullGradient),
    next: digits(Array.from(next.gradient)),
  };
}

/** For each batch size what was measured, and how it compares with both formulas. */
function sizeTable({ state, settings, words }) {
  const column = settings.parameter === "w" ? 0 : 1;
  const { title, columns, all } = words.sizes;
  const [without, withIt] = state.measured.draws.results;
  const row = (size, i) => {
    const ratio = (of, to) => (to > 1e-12 && of !== undefined ? fixed(of / to, 3) : "–");
    const measured = size.deviation[column];
    const post = size.withReplacement[column];
    const cells = [
      `${counted(size.gradients.w.length)}${size.exact ? ` ${all}` : ""}`,
      fixed(size.mean[column], 4),
      fixed(measured, 4),
      ratio(measured, post),
      ratio(measured, size.finitePopulation[column]),
      ratio(without?.[i].deviation[column], size.finitePopulation[column]),
      ratio(withIt?.[i].deviation[column], post),
    ];
    return html`
      <tr class=${classMap({ chosen: size === state.chosen })}>
        <th scope="row">${size.batchSize}</th>
        ${cells.map((text) => html`<td>${text}</td>`)}
      </tr>
    `;
  };
  return html`
    <div class="sizes" tabindex="0" role="region" aria-label=${title(settings)}>
      <table>
        <caption>${title(settings)}</caption>
        <thead><tr>${columns.map((text) => html`<th scope="col">${text || nothing}</th>`)}</tr></thead>
        <tbody>${state.sizes.map(row)}</tbody>
      </table>
    </div>
  `;
}
