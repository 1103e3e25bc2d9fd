/** The figure “cost” as a pure function of its state. */
import { html } from "lit-html";
import { secondsText } from "../../charts/quantities.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { perUpdate, timedRows } from "./findings.js";
import { epochPlot, targetPlot, updatePlot } from "./plots.js";
import { answer, sentence, verdicts } from "./sentence.js";
import { powersTable, tradeTable } from "./tables.js";
import { fitUpdates, reachedOf } from "./target.js";

export function view(shown, act) {
  const { state, settings, words, measuring } = shown;
  return html`
    <div class="long-answer">${question(shown, act, answer(shown))}</div>
    ${shown.transport} ${progress(shown)}
    <p class="sentence cost-sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels">${charts(shown)}</div>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    <div class="cost-tables">
      ${tradeTable(shown)}
      <div class="cost-powers">${measuring("powers")} ${powersTable(shown)}</div>
    </div>
    <p class="machine">${words.machine(state.machine)}</p>
  `;
}

export function caption({ settings, words }) {
  const { claim, measured } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measured(settings))}</p>`;
}

/** Of what is under way, else of what comes next. */
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
  const rows = timedRows(state);
  const reached = reachedOf(state);
  const known = reached.filter(({ updates }) => updates !== null);
  const epochs = rows.map(({ batchSize, seconds }) => [batchSize, secondsText(seconds)]);
  const updates = rows.map((row) => [row.batchSize, secondsText(perUpdate(row))]);
  const counts = known.map((one) => [one.batchSize, one.updates.toFixed(0)]);
  const one = (name, numbers, drawing) => {
    const { title, alt } = words[name];
    return chart({ name, title, alt: alt(numbers), drawing }, scheme);
  };
  return html`
    ${one("epoch", epochs, epochPlot(rows, settings, words.epoch))}
    ${one("update", updates, updatePlot(rows, settings, words.update))}
    ${one("target", counts, targetPlot(reached, fitUpdates(reached), words.target))}
  `;
}
