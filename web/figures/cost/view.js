/** The figure “cost” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictEntries, verdictList } from "../../figure/verdicts.js";
import {
  epochLimits,
  epochPlot,
  samplesPlot,
  timeLimits,
  timePlot,
  updatesPlot,
} from "./charts.js";
import { arrivedOf, epochTimes, timedTargets, updatesToTarget } from "./findings.js";
import { isCounted, MOST_COUNTED_SAMPLES, RATES, TARGET } from "./measurements.js";
import { powersTable, targetTable, tradeTable } from "./results.js";
import { answer, moreVerdicts, sentence, updatesText, verdicts } from "./sentence.js";

export function view(shown) {
  const { state, settings, words, measuring } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence cost-sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${charts(shown)}
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    <details class="cost-more">
      <summary>${words.more}</summary>
      <div class="cost-tables">
        ${tradeTable(shown)} ${targetTable(shown)}
        <div class="verdicts">${verdictEntries(moreVerdicts(state, settings, words))}</div>
        <div class="cost-powers">${measuring("powers")} ${powersTable(shown)}</div>
        <p class="machine">${words.machine(state.machine)}</p>
      </div>
    </details>
  `;
}

/** Nothing is asked that is not going to be answered. */
export function question(shown, act) {
  return isCounted(shown.settings) ? questionView(shown, act, answer(shown)) : nothing;
}

export function caption({ settings, words }) {
  const { claim, measured, timed } = words.caption;
  const numbers = {
    repeats: settings.repeats,
    percent: 100 * TARGET,
    rates: RATES.length,
    most: counted(MOST_COUNTED_SAMPLES),
  };
  const method = isCounted(settings) ? measured(numbers) : timed(numbers);
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(method)}</p>`;
}

/** The time to the target, and below it what it is made of; only times where nothing is counted. */
function charts({ state, settings, words, scheme }) {
  const { samples, batchSize } = settings;
  const times = epochTimes(state);
  const targets = updatesToTarget(state);
  const known = timedTargets(state);
  const named = (name, rows, describe, textOf) => {
    const numbers = rows.map((row) => [counted(row.batchSize), textOf(row)]);
    const drawing = describe(rows, samples, batchSize, words[name]);
    return wordedChart(name, words[name], numbers, drawing, scheme);
  };
  /** In seconds, as soon as there are any; before, between which limits it will lie. */
  const timed = (name, rows, describe, limits) =>
    rows.length > 0
      ? named(name, rows, describe, (row) => secondsText(row.seconds))
      : wordedChart(`${name} untimed`, words[name], [], limits, scheme);
  const counts = isCounted(settings);
  const epoch = timed("epoch", times, epochPlot, epochLimits(samples, words.limits));
  if (!counts) return html`<div class="cost-time">${epoch}</div>`;
  const arrived = arrivedOf(targets);
  return html`
    <div class="cost-time">
      ${timed("time", known, timePlot, timeLimits(samples, words.limits))}
    </div>
    <div class="panels">
      ${epoch}
      ${named("target", arrived, updatesPlot, (row) => updatesText(row.updates))}
      ${named("read", arrived, samplesPlot, (row) => counted(Math.round(row.samples)))}
    </div>
  `;
}
