/** The figure “update” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { chart } from "../../figure/chart_view.js";
import { troubleText, waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { formula } from "./formula.js";
import { dataPlot, planePlot } from "./plots.js";
import { answer } from "./question.js";
import { sentence } from "./sentence.js";
import { AVERAGE, KNOWN_FROM, shownParameters, shownPlace, shownUpdate } from "./shown.js";
import { batchTable, epochTable, parameterTable } from "./tables.js";
import { hasTrouble } from "./trouble.js";

/**
 * @param {object} shown
 * @param {import("./session.js").State} shown.state
 * @param {object} shown.settings
 * @param {object} shown.words of this figure
 * @param {unknown} shown.transport the buttons of the run, which stand where the view puts them
 * @param {"light" | "dark"} shown.scheme
 * @param {string | null} shown.guess the reader's answer to the question, for this update
 * @param {{goToPart(beat: number): void, guess(answer: string): void, set(settings: object): void,
 *   back(): void, reset(): void}} act
 */
export function view(shown, act) {
  const { state, words, scheme } = shown;
  const { data, plane } = words;
  return html`
    ${question(shown, act, answer(shown))} ${beats(shown, act)} ${shown.transport}
    ${hasTrouble(state) ? warning(shown, act) : telling(shown)}
    <div class="stage">
      ${chart({ name: "data", title: data.title, alt: dataAlt(shown), drawing: dataPlot(state, data) }, scheme)}
      <div class="tables">
        ${batchTable(shown)}
        ${parameterTable(shown)} ${epochTable(shown)}
      </div>
      ${chart({ name: "plane", title: plane.title, alt: planeAlt(shown), drawing: planePlot(state, plane) }, scheme)}
    </div>
  `;
}

/** The claim, with the colours' meanings, and where the data come from. */
export function caption({ settings, words }) {
  const { claim, worked, seed } = words.caption;
  const shuffled = settings.order !== "sequential";
  const source = settings.preset === "worked" ? worked : seed({ seed: settings.seed, shuffled });
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(source)}</p>`;
}

function beats({ state, words }, act) {
  const step = (name, i) => {
    const beat = i + 1;
    const now = state.beat === beat;
    return html`
      <li class=${now ? "now" : state.beat > beat ? "past" : ""}>
        <button type="button" aria-current=${now ? "step" : nothing} @click=${() => act.goToPart(beat)}>
          <span class="ordinal">${beat}</span> <span>${name}</span>
        </button>
      </li>
    `;
  };
  return html`<ol class="beats" aria-label=${words.beatsLabel}>${words.beats.map(step)}</ol>`;
}

function telling(shown) {
  const { state, settings, words } = shown;
  return html`
    <div class="telling">
      ${placeText(shown)}
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
      <div class="formula" role="group" aria-label=${words.formula}>${formula(state, settings)}</div>
    </div>
  `;
}

function warning(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <div class="telling trouble">
      ${placeText(shown)}
      <p>${troubleText(state, settings, words)}</p>
      ${waysBack(shown, act)}
    </div>
  `;
}

function placeText({ state, words }) {
  if (state.beat === 0) {
    return html`<p class="where">${words.atStart({ batches: state.updatesPerEpoch })}</p>`;
  }
  return positionLabel(words.where(shownPlace(state)));
}

function dataAlt({ state, words }) {
  const { w, b } = shownParameters(state.parameters, state.loss);
  const samples = shownUpdate(state)?.columns.sample.join(", ");
  return words.data.alt({ n: state.data.samples, w, b, batch: samples });
}

function planeAlt({ state, words }) {
  const shown = shownUpdate(state);
  const { beat } = state;
  return words.plane.alt({
    samples: shown && beat >= KNOWN_FROM.dw && state.update.indices.length,
    average: shown && beat >= AVERAGE && shown.average,
    full: shown && beat >= AVERAGE && shown.full,
  });
}
