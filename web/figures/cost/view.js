/** The figure “cost” as a pure function of its state. */
import { html } from "lit-html";
import { secondsText } from "../../charts/quantities.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { epochPlot, targetPlot, timePlot, updatePlot } from "./charts.js";
import { arrivedOf, costsToTarget, epochTimes, updatesToTarget } from "./findings.js";
import { powersTable, targetTable, tradeTable } from "./results.js";
import { answer, sentence, verdicts } from "./sentence.js";

export function view(shown) {
  const { state, settings, words, measuring } = shown;
  return html`
   ${progress(shown)}
    <p class="sentence cost-sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels">${charts(shown)}</div>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    <div class="cost-tables">
      ${tradeTable(shown)}
      <div class="cost-powers">
        ${targetTable(shown)} ${measuring("powers")} ${powersTable(shown)}
      </div>
    </div>
    <p class="machine">${words.machine(state.machine)}</p>
  `;
}

export function question(shown, act) {
  return html`<div class="long-answer">${questionView(shown, act, answer(shown))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, measured } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measured(settings))}</p>`;
}

/** The progress of the measurement that is under way, or else of the next one. */
function progress({ figure, state, words, measuring }) {
  const { finished, jobs, measured } = state;
  const { playableMeasurements: names } = figure;
  const name = names.find((one) => measured[one].status !== "done") ?? names.at(-1);
  return html`
    <div class="run-progress">
      ${positionLabel(words.where({ what: words.parts[name], finished, jobs }))} ${measuring(name)}
    </div>
  `;
}

function charts({ state, settings, words, scheme }) {
  const { samples, batchSize } = settings;
  const rows = epochTimes(state);
  const targets = updatesToTarget(state);
  const epochs = rows.map((row) => [row.batchSize, secondsText(row.seconds)]);
  const updates = rows.map((row) => [row.batchSize, secondsText(row.secondsPerUpdate)]);
  const counts = arrivedOf(targets).map((row) => [row.batchSize, row.updates.toFixed(0)]);
  const costs = costsToTarget(state);
  const times = costs
    .filter(({ seconds }) => seconds !== null)
    .map((row) => [row.batchSize, secondsText(row.seconds)]);
  const named = (name, numbers, drawing) =>
    wordedChart(name, words[name], numbers, drawing, scheme);
  return html`
    ${named("epoch", epochs, epochPlot(rows, samples, batchSize, words.epoch))}
    ${named("update", updates, updatePlot(rows, samples, batchSize, words.update))}
    ${named("target", counts, targetPlot(targets, words.target))}
    ${named("time", times, timePlot(costs, words.time))}
  `;
}
