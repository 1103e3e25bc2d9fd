/** The figure “update” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { AVERAGE, KNOWN_FROM } from "./beats.js";
import { formatParameters, formatUpdate, placeOf } from "./format.js";
import { formula } from "./formula.js";
import { dataPlot, planePlot } from "./plots.js";
import { answer, hasWarning, sentence } from "./sentence.js";
import { batchTable, epochTable, parameterTable } from "./tables.js";

export function view(shown, act) {
  const { state, words, scheme } = shown;
  const charts = [
    {
      name: "data",
      title: words.data.title,
      alt: dataAlt(shown),
      drawing: dataPlot(state, words.data),
    },
    {
      name: "plane",
      title: words.plane.title,
      alt: planeAlt(shown),
      drawing: planePlot(state, words.plane),
    },
  ].map((one) => chart(one, scheme));
  return html`
    ${beats(shown, act)}
    ${beatText(shown, act)}
    <div class="stage">
      ${charts[0]}
      <div class="tables">${batchTable(shown)} ${parameterTable(shown)} ${epochTable(shown)}</div>
      ${charts[1]}
    </div>
  `;
}

export function question(shown, act) {
  return questionView(shown, act, answer(shown));
}

/** The claim, with the colours' meanings, and where the data come from. */
export function caption({ settings, words }) {
  const { claim, worked, seed } = words.caption;
  const { preset, order, loss, batchSize, samples } = settings;
  const isByHand = order === "sequential" && loss === "half-mse" && batchSize === 2;
  const isWhole = order !== "with-replacement" && batchSize === samples;
  const source = preset === "worked" ? worked({ isByHand }) : seed(settings);
  return html`<p>${renderMarkup(claim({ isWhole }))}</p><p>${renderMarkup(source)}</p>`;
}

function beats({ state, words }, act) {
  const step = (name, i) => {
    const beat = i + 1;
    const now = state.beat === beat;
    return html`
      <li class=${now ? "now" : state.beat > beat ? "past" : ""}>
        <button type="button" aria-current=${now ? "step" : nothing} @click=${() => act.goToStep(beat)}>
          <span class="ordinal">${beat}</span> <span>${name}</span>
        </button>
      </li>
    `;
  };
  return html`<ol class="beats" aria-label=${words.beatsLabel}>${words.beats.map(step)}</ol>`;
}

function beatText(shown, act) {
  const { state, settings, words } = shown;
  return runText(shown, act, {
    className: "telling",
    place: placeText(shown),
    isWarning: hasWarning(state),
    text: () => html`
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
      <div class="formula" role="group" aria-label=${words.formula}>${formula(state, settings)}</div>
    `,
  });
}

function placeText({ state, words }) {
  if (state.beat > 0) return positionLabel(words.where(placeOf(state)));
  return html`<p class="where">${words.atStart({ batches: state.updatesPerEpoch })}</p>`;
}

function dataAlt({ state, words }) {
  const { w, b } = formatParameters(state.parameters, state.loss);
  const batch = formatUpdate(state)?.columns.sample.join(", ");
  return words.data.alt({ n: state.data.samples, w, b, batch });
}

function planeAlt({ state, words }) {
  const { update, beat } = state;
  const formatted = formatUpdate(state);
  return words.plane.alt({
    samples: beat >= KNOWN_FROM.dw && update.indices.length,
    average: beat >= AVERAGE && formatted?.average,
    full: beat >= AVERAGE && formatted?.full,
  });
}
