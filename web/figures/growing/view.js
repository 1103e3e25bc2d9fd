/** The figure “growing” as a pure function of its state. */
import { html } from "lit-html";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { leftPlot, legend, schedulePlot, startHandle } from "./charts.js";
import { answer, summarizeRuns } from "./findings.js";
import { wayColumns, wayRows } from "./results.js";
import { notes, scheduleNumbers, sentence, verdicts } from "./sentence.js";

/** The answer has a line of its own. */
export function question(shown, act) {
  return html`<div class="long-answer">${questionView(shown, act, answer(shown))}</div>`;
}

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.runs;
  const { table, charts } = words;
  const found = summarizeRuns(results, settings.seeds);
  const rows = wayRows(found, settings);
  const numbers = { ...scheduleNumbers(settings), rows: found?.ways ?? [] };
  const handles = [startHandle(shown, act)];
  const left = (name, key) =>
    wordedChart(name, charts[key], numbers, leftPlot(results, key, settings, charts[key]), scheme);
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels">
      ${wordedChart("schedules", charts.schedules, numbers, schedulePlot(settings, charts.schedules), scheme, { handles })}
      ${left("by-epochs", "epoch")}
      ${left("by-updates", "updates")}
    </div>
    ${scrollingTable({ title: table.ways, columns: wayColumns, headings: table.headings, rows }, shown)}
    <p class="about notes">${notes(found, words).join(" ")}</p>
    ${verdictList(words.verdicts.title, verdicts(state, words))}
  `;
}

export function caption({ settings, words }) {
  const { claim, ways, measure } = words.caption;
  const numbers = scheduleNumbers(settings);
  return html`<p>${renderMarkup(claim)}</p>
    <p>${renderMarkup(ways({ names: legend(words.names), ...numbers }))}</p>
    <p>${renderMarkup(measure({ samples: settings.samples }))}</p>`;
}
