/** The figure “shuffle” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { questionView } from "../../figure/question_view.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { LOOKS, seedsPlot, stripPlot, tracePlot } from "./charts.js";
import { answer, formatExcess, isWholeBatch, sentence, verdicts } from "./findings.js";
import { overSeeds } from "./measurements.js";
import { nameOf, parameterOf } from "./order_run.js";
import { endColumns } from "./results.js";
import { ORDERS } from "./run.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runText(shown, act, {
      className: "shuffle-telling",
      isWarning: isDiverging(state),
      text: () => html`<p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>`,
    })}
    <div class="order-runs">${state.runs.map((run) => orderCharts(run, shown))}</div>
    ${verdictList(words.verdicts.title(settings), verdicts(state, settings, words))}
    ${seedsComparison(shown)}
  `;
}

export function question(shown, act) {
  const { state, settings, words } = shown;
  if (isWholeBatch(state)) return nothing;
  const { ask, options } = words.question;
  const parameter = nameOf(settings.parameter, state.data.features);
  const asked = { ...shown, words: { question: { ask: ask({ parameter }), options } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, strip } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(strip(settings))}</p>`;
}

/** The charts of one order, with its numbers. */
function orderCharts(run, { state, settings, words, scheme }) {
  const parameter = nameOf(settings.parameter, state.data.features);
  const name = words.orders[run.order];
  const numbers = formatRun(run, settings);
  const gradients = run.epoch.gradients.slice(0, run.made);
  const positive = gradients.filter(
    (gradient) => parameterOf(gradient, settings.parameter) > 0,
  ).length;
  const charts = [
    {
      name: "epoch-strip",
      of: name,
      title: words.run.strip({ epoch: state.epoch + 1, parameter }),
      alt: words.run.stripAlt({ name, made: run.made, positive, parameter }),
      drawing: stripPlot(run, state, settings.parameter, words.run),
    },
    {
      name: "trace",
      of: name,
      title: words.run.trace({ parameter }),
      alt: words.run.traceAlt({ name, ...numbers }),
      drawing: tracePlot(run, state, settings.parameter, words.traceAxis),
    },
  ];
  return html`
    <section class="order-run" aria-label=${name}>
      <p class="order-title">
        <b class="meaning ${LOOKS[run.order].colour}">${name}</b>
        <span>${words.run.numbers(numbers)}</span>
      </p>
      ${charts.map((one) => chart(one, scheme))}
    </section>
  `;
}

/** `swing` is null before there is a whole epoch, and where an epoch has but one update. */
function formatRun({ excessLoss, swings, accuracy, parameters, epoch }, { parameter }) {
  const all = swings[parameter];
  return {
    excess: formatExcess(excessLoss),
    swing: all.length > 0 && epoch.visits.length > 1 ? fixed(all[all.length - 1], 3) : null,
    accuracy: accuracy === null ? null : fixed(100 * accuracy, 1),
    parameter: nameOf(parameter, parameters.length - 1),
    value: fixed(parameterOf(parameters, parameter), 3),
  };
}

/** The four orders over many seeds. */
function seedsComparison(shown) {
  const { state, settings, words, scheme } = shown;
  const known = overSeeds(state.measured.seeds, state);
  const { title, alt, caption: tableTitle, columns } = words.seeds;
  const table = {
    title: tableTitle,
    columns: endColumns.filter(({ key }) => key !== "accuracy" || settings.model === "logistic"),
    headings: columns,
    rows: ORDERS.map((order, i) => ({ order, known: known?.[i] })),
  };
  const plot = {
    name: "over-seeds",
    title: title({ seeds: known?.[0].seeds ?? 0 }),
    alt: alt({ known: known !== null }),
    drawing: seedsPlot(known, settings.totalEpochs, words.seeds),
  };
  return html`
    <div class="seeds">
      <div class="seeds-side">${shown.measuring("seeds")} ${scrollingTable(table, shown)}</div>
      ${chart(plot, scheme)}
    </div>
  `;
}
