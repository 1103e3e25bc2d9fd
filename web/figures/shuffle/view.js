/** The figure “shuffle” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { questionView } from "../../figure/question_view.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictEntries, verdictList } from "../../figure/verdicts.js";
import { LOOKS, seedsPlot, stripPlot, tracePlot } from "./charts.js";
import {
  answer,
  formatExcesses,
  formatSwing,
  isWholeBatch,
  seedsVerdict,
  sentence,
  verdicts,
} from "./findings.js";
import { overSeeds } from "./measurements.js";
import { nameOf, parameterOf } from "./order_run.js";
import { endColumns } from "./results.js";
import { ORDERS } from "./run.js";

/** A key moves a handle by a hundredth of its axis. */
const FEWEST_UPDATES = 50;

export function view(shown, act) {
  const { state, settings, words } = shown;
  const isWhole = isWholeBatch(state);
  const excesses = formatExcesses(state.runs.map(({ excessLoss }) => excessLoss));
  return html`
    ${runText(shown, act, {
      className: "shuffle-telling",
      isWarning: isDiverging(state),
      text: () => html`<p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>`,
    })}
    <div class="order-runs">${state.runs.map((run, i) => orderCharts(run, excesses[i], shown, i === 0 ? placeHandles(shown, act) : []))}</div>
    ${verdictList(words.verdicts.title(settings), verdicts(state, settings, words))}
    ${isWhole ? nothing : seedsComparison(shown)}
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

export function caption({ state, settings, words }) {
  const { claim, strip } = words.caption;
  const parameter = nameOf(settings.parameter, state.data.features);
  const texts = [claim({ parameter }), strip({ model: settings.model, parameter })];
  return html`${texts.map((text) => html`<p>${renderMarkup(text)}</p>`)}`;
}

/** The charts of one order, with its numbers. */
function orderCharts(run, excess, { state, settings, words, scheme }, handles) {
  const parameter = nameOf(settings.parameter, state.data.features);
  const name = words.orders[run.order];
  const numbers = { excess, ...formatRun(run, state, settings.parameter) };
  const gradients = run.epoch.gradients.slice(0, run.made);
  const positive = gradients.filter(
    (gradient) => parameterOf(gradient, settings.parameter) > 0,
  ).length;
  const charts = [
    {
      name: "epoch-strip",
      of: name,
      title: words.run.strip({ epoch: state.epoch + 1, parameter }),
      alt: words.run.stripAlt({ name, made: run.made, positive, ...numbers }),
      drawing: stripPlot(run, state, settings.parameter, words.run),
    },
    {
      name: "trace",
      of: name,
      title: words.run.trace({ parameter, canDrag: handles.length > 0 }),
      alt: words.run.traceAlt({ name, ...numbers }),
      drawing: tracePlot(run, state, settings.parameter, words.traceAxis),
      handles,
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

/**
 * The place can be dragged through the epochs; all four runs follow.
 * @returns {import("../../charts/handles.js").Handle[]} none where a step of the handle would be no whole update
 */
function placeHandles({ state, settings, words }, act) {
  const { runs, updates, updatesPerEpoch, totalUpdates } = state;
  if (totalUpdates < FEWEST_UPDATES) return [];
  const y = parameterOf(runs[0].parameters, settings.parameter);
  const moved = ({ x }) => act.set({ update: Math.round(x * updatesPerEpoch) });
  return [
    { name: "place", label: words.run.handle, x: updates / updatesPerEpoch, y, along: "x", moved },
  ];
}

/** `swing` is null before there is a whole epoch, and where an epoch has but one update. */
function formatRun(run, { epoch, updatesPerEpoch }, parameter) {
  const { swings, parameters, path } = run;
  const all = swings[parameter];
  const textOf = (one) => fixed(parameterOf(one, parameter), 3);
  return {
    swing: all.length > 0 && updatesPerEpoch > 1 ? formatSwing(all) : null,
    epoch: all.length,
    parameter: nameOf(parameter, parameters.length - 1),
    from: textOf(path[epoch * updatesPerEpoch]),
    value: textOf(parameters),
  };
}

/** The four orders over many seeds, and whether one shuffle is enough. */
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
    drawing: seedsPlot(known, state, words.seeds),
  };
  return html`
    <div class="seeds">
      <div class="seeds-side verdicts">
        ${shown.measuring("seeds")} ${verdictEntries([seedsVerdict(state, settings, words)])}
      </div>
      ${chart(plot, scheme)}
      <details>
        <summary>${words.seeds.more}</summary>
        ${scrollingTable(table, shown)}
      </details>
    </div>
  `;
}
