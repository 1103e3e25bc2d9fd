/** The figure “batch-size” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { awaitedChart } from "../../figure/awaited_chart.js";
import { chart } from "../../figure/chart_view.js";
import { choices } from "../../figure/choices.js";
import { waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { working } from "../../figure/move_progress.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { lossPlot, planePlot } from "./charts.js";
import {
  divergingRuns,
  fewest,
  formatEpochs,
  isDiverging,
  sentence,
  targetText,
  targetToOffer,
  verdict,
  warningText,
} from "./findings.js";
import { secondsPerEpoch } from "./measurements.js";
import { runColumns, runRows } from "./results.js";

const SYMBOLS = { small: "○", chosen: "◆", whole: "■" };

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { title, says: said } = words.verdict;
  const measured = verdict(state, words.verdict);
  const second = secondAxis(settings);
  const plane = {
    name: "valley",
    title: words.plane.title,
    alt: planeAlt(shown),
    drawing: planePlot(state, words.plane),
    handles: [startHandle(shown, act)],
  };
  return html`
    ${placeText(shown, act)}
    <div class="race-charts">
      ${chart(plane, scheme)}
      <p class="race-start">${words.plane.handle}</p>
      ${lossChart("updates", shown)} ${lossChart(second, shown)} ${axisChoice(second, shown, act)}
    </div>
    <div class="race-numbers">
      <div>${runTable(shown)} ${secondsNote(shown)}</div>
      ${verdictList(title, [{ said, measured }])}
    </div>
  `;
}

/** What the second chart of the loss is against. In older links that can be updates, which the first one is against. */
function secondAxis({ axis }) {
  return axis === "seconds" ? "seconds" : "samples";
}

/** The start of all runs, which can be moved on the map; they are made anew, as far as they had come. */
function startHandle({ state, words }, act) {
  const { start, seen } = state;
  return {
    name: "start",
    label: words.plane.start,
    x: start.w,
    y: start.b,
    moved: ({ x, y }) => act.set({ startW: x, startB: y, seen }),
  };
}

function lossChart(axis, { state, settings, words, scheme, measuring }) {
  const name = `losses ${axis}`;
  const title = words.loss.titles[axis];
  if (axis === "seconds" && !areSecondsKnown(state)) {
    return awaitedChart(name, title, html`<p>${words.seconds.none}</p>${measuring("seconds")}`);
  }
  const drawing = lossPlot(state, axis, settings.epochs, words.loss);
  return chart({ name, title, alt: lossAlt(axis, state, words), drawing }, scheme);
}

const areSecondsKnown = (state) => secondsPerEpoch(state, state.runs[0]) !== null;

export function question(shown, act) {
  const units = shown.state.targetProblem ? [] : ["updates", "samples"];
  return html`<div class="race-questions">${units.map((unit) => questionAbout(unit, shown, act))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, source } = words.caption;
  const { batchSize, samples } = settings;
  const hasChosen = batchSize > 1 && batchSize < samples;
  return html`<p>${renderMarkup(claim({ hasChosen }))}</p><p>${source(settings)}</p>`;
}

/** Answered as soon as no run can do with fewer, or as few. */
function questionAbout(unit, shown, act) {
  const { state, settings, words, guess } = shown;
  const { ask, options, answer } = words.questions;
  const named = options({ k: counted(settings.batchSize), n: counted(settings.samples) });
  const own = guess?.[unit] ?? null;
  const found = fewest(state, unit);
  return questionView(
    {
      ...shown,
      words: {
        question: {
          ask: ask[unit]({ target: plain(settings.target) }),
          options: Object.fromEntries(
            [...state.runs.map(({ name }) => name), "same"].map((name) => [name, named[name]]),
          ),
        },
      },
      guess: own,
    },
    { guess: (value) => act.guess({ ...guess, [unit]: value }) },
    found
      ? answer({ ...found, counts: found.counts.map(counted), options: named, unit, guess: own })
      : "",
    `guess-${unit}`,
  );
}

/** How far the runs are, and how far the page is on the way there; or what is wrong. */
function placeText(shown, act) {
  const { state, settings, words } = shown;
  const counts = words.where({ seen: counted(state.seen), epochs: formatEpochs(state.epochs) });
  return html`
    <div class="race-where">
      ${positionLabel(counts)} ${working(shown, act)}
      ${
        isDiverging(state)
          ? trouble(warningText(state, settings, words), waysBack(shown, act))
          : html`<p class="sentence">${renderMarkup(sentence(state, words))}</p>`
      }
      ${targetNotice(shown, act)}
    </div>
  `;
}

/** Why the target says nothing, with one that does. */
function targetNotice({ state, words }, act) {
  const text = targetText(state, words);
  const target = targetToOffer(state);
  if (!text) return nothing;
  const button = html`
    <button type="button" @click=${() => act.set({ target })}>
      ${words.target.use({ target: plain(target) })}
    </button>
  `;
  return trouble(text, target === null ? nothing : button);
}

function trouble(text, ways) {
  return html`<div class="trouble"><p>${text}</p>${ways}</div>`;
}

function axisChoice(chosen, { words: { axisLabel, axisOptions } }, act) {
  const axis = { chosen, choose: (value) => act.set({ axis: value }) };
  const options = ["samples", "seconds"].map((name) => [name, axisOptions[name]]);
  return html`
    <div class="field race-axis" role="radiogroup" aria-labelledby="axis-label">
      <span class="label" id="axis-label">${axisLabel}</span>
      ${choices("axis", options, axis)}
    </div>
  `;
}

/** The runs side by side: where they are, and what it took them to reach the target. */
function runTable({ state, words }) {
  const { title, rows, costs, target, firstBelow, none } = words.race;
  const runs = runRows(state);
  const diverging = divergingRuns(state).map(({ name }) => name);
  const row = (heading, textOf) => html`
    <tr>
      <th scope="row">${heading}</th>
      ${runs.map((run) => html`<td>${textOf(run)}</td>`)}
    </tr>
  `;
  const cost = (run, value, format) =>
    costText({ value, format, hasDiverged: diverging.includes(run.name), state }, words.race);
  const costRow = (unit, format) =>
    row(costs[unit], (run) => cost(run, run.target && { of: run.target[unit] }, format));
  const areKnown = areSecondsKnown(state);
  return html`
    <div class="sideways" tabindex="0" role="group" aria-label=${title}>
      <table class="race">
        <caption>${title}</caption>
        <thead>
          <tr>
            <td></td>
            ${runs.map(
              ({ name, batchSize }) =>
                html`<th scope="col"><span class="meaning ${name}">${SYMBOLS[name]} ${renderMarkup(`k = ${counted(batchSize)}`)}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${runColumns.map(({ key, text }) => text && row(rows[key], text))}
          ${row(firstBelow({ target: plain(state.target) }), (run) => cost(run, run.firstBelow && { of: run.firstBelow }, counted))}
          <tr class="group"><th scope="rowgroup" colspan=${runs.length + 1}>${target({ target: plain(state.target) })}</th></tr>
          ${costRow("updates", counted)} ${costRow("epochs", formatEpochs)}
          ${costRow("samples", counted)}
          ${areKnown ? costRow("seconds", secondsText) : row(costs.notMeasured, () => none)}
        </tbody>
      </table>
    </div>
  `;
}

/** @param {{value: {of: number} | null, format: (value: number) => string, hasDiverged: boolean, state: any}} cost */
function costText({ value, format, hasDiverged, state }, { notYet, diverges, none }) {
  if (state.targetProblem) return none;
  if (!value) return hasDiverged ? diverges : notYet;
  return format(value.of);
}

/** Unless the chart of the seconds has the button. */
function secondsNote({ state, settings, words, measuring }) {
  const areKnown = areSecondsKnown(state);
  if (settings.axis === "seconds" && !areKnown) return nothing;
  return html`
    <div class="race-seconds">
      ${measuring("seconds")}
      <p>${areKnown ? words.seconds.about : words.seconds.none}</p>
    </div>
  `;
}

function planeAlt({ state, words }) {
  const { minimum, loss } = state.surface;
  return words.plane.alt({
    w: fixed(minimum[0], 4),
    b: fixed(minimum[1], 4),
    loss: fixed(loss, 4),
    runs: state.runs.map(({ batchSize, w, b }) => ({
      k: counted(batchSize),
      w: fixed(w, 3),
      b: fixed(b, 3),
    })),
  });
}

function lossAlt(axis, state, words) {
  return words.loss.alt({
    axis: words.axisOptions[axis],
    target: plain(state.target),
    runs: state.runs.map(({ batchSize, update, loss }) => ({
      k: counted(batchSize),
      updates: counted(update),
      loss: fixed(loss, 4),
    })),
  });
}
