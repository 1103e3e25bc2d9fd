/** The figure “optimizers” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { acrossPlot, lossPlot, planePlot, targetPlot } from "./charts.js";
import { formatExcess, sentence } from "./findings.js";
import { LONG } from "./measurements.js";
import {
  areRatesTuned,
  inRunColours,
  isStartUsual,
  MOMENTUM,
  OPTIMIZER_RUNS,
  optimizerRun,
  rateOf,
  rateSetting,
  TUNED_FOR,
} from "./optimizer_runs.js";
import { verdicts } from "./post_claims.js";
import { formatOverSeeds, runColumns } from "./results.js";

/** The part of all rates that is offered where the tuned ones are too large. */
const SMALLER = 0.25;

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { focus } = settings;
  const focusName = words.names[focus];
  const numbers = state.runs.map(({ name, w, b, meanExcess }) => ({
    name: words.names[name],
    w: fixed(w, 2),
    b: fixed(b, 2),
    excess: formatExcess(meanExcess, state.valley),
  }));
  const charts = [
    {
      name: "narrow-valley",
      title: words.plane.title,
      alt: words.plane.alt(numbers),
      drawing: planePlot(state, focus, words.plane),
      handles: [startHandle(shown, act)],
    },
    {
      name: "near-target",
      title: words.target.title,
      alt: words.plane.alt(numbers),
      drawing: targetPlot(state, focus, words.plane),
    },
    {
      name: "excess",
      title: words.loss.title({ focus: focusName }),
      alt: words.loss.alt(numbers),
      drawing: lossPlot(state, focus, words.loss),
    },
    {
      name: "across",
      title: words.across.title({ focus: focus === "sgd" ? null : focusName }),
      alt: words.across.alt,
      drawing: acrossPlot(state, focus, words.across, rateOf(optimizerRun("sgd"), settings)),
    },
  ];
  return html`
    <div class="telling optimizers-telling">
      ${positionLabel(words.where({ updates: counted(state.updates), epochs: counted(state.epoch) }))}
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
      ${divergedRuns(shown, act)}
    </div>
    <div class="panels">${charts.map((one) => chart(one, scheme))}</div>
    ${scrollingTable(
      {
        title: words.table.title,
        columns: runColumns,
        headings: words.table.columns,
        rows: state.runs,
        rowClass: ({ name }) => (name === focus ? "looked" : ""),
      },
      shown,
    )}
    <div class="over-seeds">
      ${shown.measuring("seeds")}
      ${isStartUsual(settings) ? nothing : html`<p class="ahead">${words.table.seedsStart}</p>`}
    </div>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    <details>
      <summary>${words.beyond}</summary>
      <p class="ahead">
        ${words.table.ahead({
          updates: formatOverSeeds("nesterov-iterate", state, words),
          long: counted(LONG),
          momentum: plain(MOMENTUM),
        })}
      </p>
    </details>
  `;
}

/** Where the runs start. Moved, they are made anew as far as they have come, or are to come. */
function startHandle({ state, settings, words }, act) {
  const { startW, startB, update } = settings;
  return {
    name: "start",
    label: words.plane.start,
    x: startW,
    y: startB,
    moved: ({ x, y }) =>
      act.set({ startW: x, startB: y, update: state.isUnderWay ? update : state.updates }),
  };
}

export function caption({ state, settings, words }) {
  const { claim, source, tuned } = words.caption;
  const { samples, batchSize } = settings;
  const target = formatExcess(state.target, state.valley);
  return html`
    <p>${renderMarkup(inRunColours(claim))}</p>
    <p>
      ${renderMarkup(source({ samples: counted(samples), batchSize: counted(batchSize), target }))}
      ${tuned(TUNED_FOR)}
    </p>
  `;
}

/** Which runs have diverged, and the ways back. */
function divergedRuns({ state, settings, words }, act) {
  const diverged = OPTIMIZER_RUNS.filter((_, i) => state.runs[i].diverged);
  if (diverged.length === 0) return nothing;
  const { text, tuned, smaller, start } = words.diverged;
  const names = diverged.map(
    (run) => `${words.names[run.name]} (η ${plain(rateOf(run, settings))})`,
  );
  const tunedRates = Object.fromEntries(
    OPTIMIZER_RUNS.map(({ name, learningRate }) => [rateSetting(name), learningRate]),
  );
  const way = (label, go) => html`<button type="button" @click=${go}>${label}</button>`;
  return html`
    <div class="trouble">
      <p>${text({ names, others: OPTIMIZER_RUNS.length - diverged.length })}</p>
      <div class="ways">
        ${
          areRatesTuned(settings)
            ? way(smaller, () => act.set({ rateFactor: SMALLER * settings.rateFactor }))
            : way(tuned, () => act.set({ ...tunedRates, rateFactor: TUNED_FOR.rateFactor }))
        }
        ${way(start, act.reset)}
      </div>
    </div>
  `;
}
