/** The figure “update” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { renderMarkup, stripMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { AVERAGE, KNOWN_FROM } from "./beats.js";
import { formatParameters, formatUpdate, placeOf } from "./format.js";
import { formula } from "./formula.js";
import { dataNote, mapNote, planeNote } from "./notes.js";
import { dataPlot, dataPoints, gradientTips, mapPlot, planePlot } from "./plots.js";
import { pointing } from "./pointing.js";
import { hasWarning, sentence } from "./sentence.js";
import { batchTable, epochTable, parameterTable } from "./tables.js";

/** The calculation of more samples than these has more lines. */
const FEW = 2;

export function view(shown, act) {
  const { state } = shown;
  const plots = plotsOf(shown, act);
  const { point, leave, move } = pointing(state, plots, act);
  return html`
    ${beats(shown, act)}
    <div
      class="stage"
      @pointerover=${point}
      @pointermove=${point}
      @pointerdown=${point}
      @pointerleave=${leave}
      @focusin=${point}
      @focusout=${leave}
      @keydown=${move}
    >
      <div class="work">${beatText(shown, act)} ${batchTable(shown)}</div>
      <div class="charts">${charts(shown, plots)}</div>
    </div>
    <div class="tables">${parameterTable(shown)} ${epochTable(shown)}</div>
  `;
}

function plotsOf({ state, words }, act) {
  return {
    data: { plot: dataPlot(state, words.data), points: dataPoints(state) },
    plane: { plot: planePlot(state, words.plane, act), points: gradientTips(state) },
  };
}

/** Each with what has to be said of it below. */
function charts(shown, { data, plane }) {
  const { state, words, scheme } = shown;
  const map = mapPlot(state, words.map);
  const ofMap = mapNote(shown, map);
  const one = (name, alt, drawing, note) => html`
    <div>
      ${chart({ name, title: words[name].title, alt, drawing }, scheme)}
      <p class="note">${renderMarkup(note)}</p>
    </div>
  `;
  return [
    one("data", dataAlt(shown), data.plot, dataNote(shown, data.plot)),
    one("plane", planeAlt(shown), plane.plot, planeNote(shown, plane.plot)),
    one("map", stripMarkup(ofMap), map, ofMap),
  ];
}

/** The claim, with the colours' meanings, and where the data come from. */
export function caption({ settings, words }) {
  const { claim, worked, seed } = words.caption;
  const { preset, order, batchSize, samples } = settings;
  const isWhole = order !== "with-replacement" && batchSize === samples;
  const source = preset === "worked" ? worked : seed(settings);
  return html`<p>${renderMarkup(claim({ isWhole, k: batchSize }))}</p><p>${renderMarkup(source)}</p>`;
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
    className: settings.batchSize > FEW ? "beat-telling many" : "beat-telling",
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
  const { update, beat, data } = state;
  const formatted = formatUpdate(state);
  return words.plane.alt({
    n: data.samples,
    samples: beat >= KNOWN_FROM.dw && update.indices.length,
    average: beat >= AVERAGE && formatted?.average,
    full: beat >= AVERAGE && formatted?.full,
  });
}
