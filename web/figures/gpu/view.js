/** The figure “gpu” as a pure function of its state. */

import { range } from "d3-array";
import { html, nothing } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictEntries, verdictList } from "../../figure/verdicts.js";
import {
  epochPlot,
  limits,
  ratePlot,
  targetPlot,
  updatePlot,
  withCriticalBatch,
} from "./charts.js";
import { arithmeticRate, byDevice, timesToTarget } from "./findings.js";
import { devicesTable, powersTable, rateCell } from "./results.js";
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
        ${devicesTable(shown)}
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
  const { repeats, hiddenUnits } = settings;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(method({ repeats, hidden: hiddenUnits }))}</p>`;
}

/** As soon as there are times; before, between which limits they will lie. */
function charts({ state, settings, words, scheme }, act) {
  const { samples, hiddenUnits, criticalBatch } = settings;
  const [cpu, gpu] = [byDevice(state).cpu.rows, byDevice(state).gpu.rows];
  const isTimed = cpu.length + gpu.length > 0;
  const drawn = (name, plot) =>
    isTimed ? plot : limits[name](samples, criticalBatch, words[name], words.limits);
  const target = drawn(
    "target",
    isTimed && targetPlot(cpu, gpu, samples, criticalBatch, words.target),
  );
  const charted = (name, drawing, textOf, more = {}) => {
    const numbers = { cpu: listed(cpu, textOf), gpu: listed(gpu, textOf) };
    return wordedChart(name, words[name], numbers, drawing, scheme, more);
  };
  return html`
    ${charted("update", drawn("update", isTimed && updatePlot(cpu, gpu, samples, words.update)), (row) => secondsText(row.secondsPerUpdate))}
    ${charted(
      "target",
      withCriticalBatch(target, criticalBatch),
      (row) => secondsText(timesToTarget([row], criticalBatch)[0].seconds),
      {
        handles: [criticalHandle(settings, words, act)],
      },
    )}
    ${charted("epoch", drawn("epoch", isTimed && epochPlot(cpu, gpu, samples, words.epoch)), (row) => secondsText(row.seconds))}
    ${charted("rate", drawn("rate", isTimed && ratePlot(cpu, gpu, samples, hiddenUnits, words.rate)), (row) => `${rateCell(arithmeticRate(settings, row.seconds))} GFLOP/s`)}
  `;
}

const listed = (rows, textOf) => rows.map((row) => [counted(row.batchSize), textOf(row)]);

/** The critical batch, taken hold of in the chart; its values are the slider's. */
function criticalHandle({ samples, criticalBatch }, words, act) {
  return {
    name: "critical",
    label: words.target.handle,
    x: criticalBatch,
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops: range(Math.floor(Math.log2(samples)) + 1).map((exponent) => 2 ** exponent),
    moved: ({ x }) => act.set({ criticalBatch: Math.round(x) }),
  };
}
