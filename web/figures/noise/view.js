/** The figure “noise” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { scrollingTable } from "../../figure/table.js";
import { cloudPlot, countBeyond, deviationPlot, spreadPlot } from "./charts.js";
import { answer, askedSizes, freshFindings, sentence } from "./findings.js";
import { sizeColumns } from "./results.js";

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { parameter } = settings;
  const charts = [
    {
      name: "cloud",
      title: words.cloud.title({ k: settings.batchSize }),
      alt: words.cloud.alt(cloudNumbers(shown)),
      drawing: cloudPlot(state, words.cloud),
    },
    {
      name: "spread",
      title: words.spread.title({ ...settings, beyond: countBeyond(state, parameter) }),
      alt: words.spread.alt,
      drawing: spreadPlot(state, words.spread, parameter),
    },
    {
      name: "deviation",
      title: words.deviation.title(settings),
      alt: words.deviation.alt,
      drawing: deviationPlot(state, words.deviation, settings),
    },
  ];
  return html`
    ${placeText(shown, act)}
    <div class="panels">${charts.map((one) => chart(one, scheme))}</div>
    ${isDiverging(state) ? nothing : shown.measuring("draws")}
    <p class="noise-fresh">${renderMarkup(freshFindings(shown))}</p>
    ${scrollingTable(
      {
        title: words.sizes.title(settings),
        columns: sizeColumns,
        headings: words.sizes.columns,
        rows: state.sizes,
        rowClass: (size) => (size === state.chosen ? "chosen" : ""),
      },
      shown,
    )}
  `;
}

export function question(shown, act) {
  const { words } = shown;
  const ask = words.question.ask(askedNumbers(shown));
  const asked = { ...shown, words: { question: { ...words.question, ask } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, post, setting } = words.caption;
  return html`
    <p>${renderMarkup(claim)}</p>
    <p>${renderMarkup(post(settings))}</p>
    <p>${setting({ rate: plain(settings.learningRate) })}</p>
  `;
}

/** Which batch sizes the question is about; null where no size has another four times as large. */
function askedNumbers({ state, settings }) {
  const asked = askedSizes(state);
  if (!asked) return null;
  const [small, large] = asked.map(({ batchSize }) => batchSize);
  return { small, large, n: settings.samples };
}

/** Where the run is, and what was measured there or what is wrong. */
function placeText(shown, act) {
  const { state, settings, words } = shown;
  const { updates, updatesPerEpoch, parameters, loss } = state;
  const [w, b] = parameters.map((value) => fixed(value, 3));
  const epoch = Math.floor(updates / updatesPerEpoch);
  const place = positionLabel(words.where({ updates, epoch, w, b, loss: fixed(loss, 4) }));
  return runText(shown, act, {
    className: "noise-telling",
    place,
    isWarning: isDiverging(state),
    text: () => html`<p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>`,
  });
}

function cloudNumbers({ state, settings }) {
  const digits = (pair) => Array.from(pair, (value) => fixed(value, 3));
  const { chosen, fullGradient, next } = state;
  return {
    k: settings.batchSize,
    count: chosen.batches,
    mean: digits(chosen.mean),
    full: digits(fullGradient),
    next: digits(next.gradient),
  };
}
