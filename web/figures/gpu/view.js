/** The figure “gpu” as a pure function of its state. */

import { html, nothing } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictEntries, verdictList } from "../../figure/verdicts.js";
import { updatesPlot } from "../cost/charts.js";
import { arrivedOf, timedTargets, updatesToTarget } from "../cost/findings.js";
import { updatesText } from "../cost/sentence.js";
import { epochPlot, limits, ratePlot, targetPlot, updatePlot, withChosen } from "./charts.js";
import { arithmeticRate, byDevice } from "./findings.js";
import { isCounted, RATES, sizesOf, TARGET } from "./measurements.js";
import { devicesTable, powersTable, rateCell, targetTable } from "./results.js";
import {
  answer,
  machineText,
  moreVerdicts,
  sentence,
  targetFinding,
  verdicts,
} from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words, measuring } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence gpu-sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels gpu-panels">${charts(shown, act)}</div>
    <p class="finding gpu-finding">${renderMarkup(targetFinding(state, settings, words))}</p>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    <details class="gpu-more">
      <summary>${words.more}</summary>
      <div class="gpu-tables">
        ${devicesTable(shown)} ${isCounted(settings) ? targetTable(shown) : nothing}
        <div class="gpu-powers">${measuring("powers")} ${powersTable(shown)}</div>
        <div class="verdicts">${verdictEntries(moreVerdicts(state, settings, words))}</div>
        <p class="machine">${renderMarkup(machineText(state, words))}</p>
      </div>
    </details>
  `;
}

/** Nothing is asked that cannot be answered. */
export function question(shown, act) {
  return shown.state.machine.hasWebGpu ? questionView(shown, act, answer(shown)) : nothing;
}

export function caption({ settings, words }) {
  const { claim, method } = words.caption;
  const { repeats, hiddenUnits, seeds } = settings;
  const numbers = {
    repeats,
    seeds,
    hidden: hiddenUnits,
    rates: RATES.length,
    percent: 100 * TARGET,
  };
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(method(numbers))}</p>`;
}

/** As soon as there are times; before, between which limits they will lie. */
function charts(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { samples, hiddenUnits, batchSize } = settings;
  const { cpu, gpu } = byDevice(state);
  const drawn = (name, ofCore, ofGpu, plotOf) =>
    ofCore.length + ofGpu.length > 0
      ? plotOf(ofCore, ofGpu, samples, words[name])
      : limits[name](samples, words[name], words.limits);
  const charted = (name, [ofCore, ofGpu], drawing, textOf, more = {}) => {
    const numbers = { cpu: listed(ofCore, textOf), gpu: listed(ofGpu, textOf) };
    return wordedChart(name, words[name], numbers, drawing, scheme, more);
  };
  const times = [cpu.rows, gpu.rows];
  const update = withChosen(drawn("update", ...times, updatePlot), batchSize);
  const rates = (ofCore, ofGpu, n, texts) => ratePlot(ofCore, ofGpu, n, hiddenUnits, texts);
  return html`
    ${charted("update", times, update, (row) => secondsText(row.secondsPerUpdate), { handles: [chosenHandle(settings, words, act)] })}
    ${isCounted(settings) ? targetCharts(shown, charted, drawn) : nothing}
    ${charted("epoch", times, drawn("epoch", ...times, epochPlot), (row) => secondsText(row.seconds))}
    ${charted("rate", times, drawn("rate", ...times, rates), (row) => `${rateCell(arithmeticRate(settings, row.seconds))} GFLOP/s`)}
  `;
}

/** How many updates it takes to the target, and how long. */
function targetCharts({ state, settings, words, scheme }, charted, drawn) {
  const { cpu, gpu } = byDevice(state);
  const arrived = arrivedOf(updatesToTarget(state));
  const counts = listed(arrived, (row) => updatesText(row.updates));
  const plot = updatesPlot(arrived, settings.samples, settings.batchSize, words.updates);
  const targets = [timedTargets(cpu.state), timedTargets(gpu.state)];
  return html`
    ${wordedChart("updates", words.updates, counts, plot, scheme)}
    ${charted("target", targets, drawn("target", ...targets, targetPlot), (row) => secondsText(row.seconds))}
  `;
}

const listed = (rows, textOf) => rows.map((row) => [counted(row.batchSize), textOf(row)]);

/** The chosen batch size, taken hold of in the chart, at those that are measured anyway. */
function chosenHandle({ samples, batchSize }, words, act) {
  const stops = sizesOf({ samples, batchSize }).filter((k) => k > 1 && k < samples);
  return {
    name: "chosen",
    label: words.update.handle,
    x: batchSize,
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops,
    moved: ({ x }) => act.set({ batchSize: Math.round(x) }),
  };
}
