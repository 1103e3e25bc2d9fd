/** The figure “batch-size” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { choices } from "../../figure/choices.js";
import { waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { working } from "../../figure/move_progress.js";
import { positionLabel } from "../../figure/position_label.js";
import { lossPlot, planePlot } from "./plots.js";
import { questions } from "./questions.js";
import { raceTable } from "./race_table.js";
import { secondsOf } from "./seconds.js";
import { epochsText } from "./texts.js";
import { isDiverging, trouble } from "./trouble.js";
import { verdict } from "./verdict.js";

/**
 * @param {object} shown as for every figure; see registry.js
 * @param {object} act
 */
export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const plane = {
    title: words.plane.title,
    alt: planeAlt(shown),
    drawing: planePlot(state, words.plane),
  };
  const loss = {
    title: words.loss.title,
    alt: lossAlt(shown),
    drawing: lossPlot(state, settings, words.loss),
  };
  return html`
    <div class="race-questions">${questions(shown, act)}</div>
    ${shown.transport} ${progressOf(shown, act)}
    <div class="race-stage">
      ${chart({ name: "valley", ...plane }, scheme)}
      <div>${chart({ name: "losses", ...loss }, scheme)} ${axisChoice(shown, act)}</div>
      <div class="race-numbers">${raceTable(shown)} ${seconds(shown)}</div>
      ${verdict(shown)}
    </div>
  `;
}

export function caption({ settings, words }) {
  const { claim, source } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${source(settings)}</p>`;
}

/** How far they are; how far the page is on the way there; or what is wrong. */
function progressOf(shown, act) {
  const { state, settings, words } = shown;
  const counts = words.where({
    seen: counted(state.seen),
    epochs: epochsText(state.epochs),
  });
  return html`
    <div class="race-where">
      ${positionLabel(counts)}
      ${working(shown, act)}
      ${
        isDiverging(state)
          ? html`<p class="race-trouble">${trouble(state, settings, words)}</p>${waysBack(shown, act)}`
          : nothing
      }
    </div>
  `;
}

function axisChoice({ settings, words }, act) {
  const axis = { chosen: settings.axis, choose: (value) => act.set({ axis: value }) };
  return html`
    <div class="field" role="radiogroup" aria-labelledby="axis-label">
      <span class="label" id="axis-label">${words.axisLabel}</span>
      ${choices("axis", Object.entries(words.axisOptions), axis)}
    </div>
  `;
}

function seconds({ state, words, measuring }) {
  const isKnown = secondsOf(state, state.contestants[0]) !== null;
  return html`
    <div class="race-seconds">
      <p>${isKnown ? words.seconds.about : words.seconds.none}</p>
      ${measuring("seconds")}
    </div>
  `;
}

function planeAlt({ state, words }) {
  const { lowest } = state.valley;
  const contestants = state.contestants.map(({ batchSize, w, b }) => ({
    k: batchSize,
    w: fixed(w, 3),
    b: fixed(b, 3),
  }));
  const [w, b, loss] = [lowest.w, lowest.b, lowest.loss].map((value) => fixed(value, 4));
  return words.plane.alt({ w, b, loss, contestants });
}

function lossAlt({ state, settings, words }) {
  const contestants = state.contestants.map(({ batchSize, updates, loss }) => ({
    k: batchSize,
    updates,
    loss: fixed(loss, 4),
  }));
  const axis = words.axisOptions[settings.axis];
  return words.loss.alt({ axis, target: plain(state.target), contestants });
}
