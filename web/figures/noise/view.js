/** The figure “noise” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { clickedAt } from "../../charts/plot.js";
import { chart } from "../../figure/chart_view.js";
import { runText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { scrollingTable } from "../../figure/table.js";
import { cloudPlot, deviationPlot, mapPlot, sizeAt, spreadPlot } from "./charts.js";
import { answer, askedSizes, freshFindings, isAsking, sentence } from "./findings.js";
import { sizeColumns } from "./results.js";

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  return html`
    ${placeText(shown, act)}
    <div class="panels">${charts(shown, act).map((one) => chart(one, scheme))}</div>
    <div class="noise-fresh">
      ${
        isDiverging(state)
          ? nothing
          : html`${shown.measuring("draws")}<p>${renderMarkup(freshFindings(shown) || words.notFresh({ draws: counted(settings.draws) }))}</p>`
      }
    </div>
    <details>
      <summary>${words.sizes.more}</summary>
      ${scrollingTable(
        {
          title: words.sizes.title(settings),
          columns: sizeColumns.filter(({ key }) => isMeasured(state) || !key.startsWith("fresh")),
          headings: words.sizes.columns,
          rows: state.sizes,
          rowClass: (size) => (size === state.chosen ? "chosen" : ""),
        },
        shown,
      )}
      <p>${words.caption.setting({ rate: plain(settings.learningRate) })}</p>
    </details>
  `;
}

/** Whether fresh batches were drawn at this place. */
function isMeasured({ measured }) {
  return measured.draws.results.length > 0;
}

function charts(shown, act) {
  const { state, settings, words } = shown;
  const { parameter, batchSize: k } = settings;
  const drawings = {
    map: mapPlot(state, words.map),
    cloud: cloudPlot(state, words.cloud),
    spread: spreadPlot(state, words.spread, parameter, isAsking(shown)),
    deviation: deviationPlot(state, words.deviation, settings, isAsking(shown)),
  };
  const numbers = { parameter, k, ...cloudNumbers(shown) };
  const choose = (event) => {
    const at = clickedAt(event);
    if (at) act.set({ batchSize: sizeAt(at.x, state) });
  };
  return Object.entries(drawings).map(([name, drawing]) => ({
    name,
    title: words[name].title(numbers),
    alt: words[name].alt(numbers),
    drawing,
    ...(name === "map" && { handles: isDiverging(state) ? [] : [placeHandle(shown, act)] }),
    clicked: name === "spread" || name === "deviation" ? choose : undefined,
  }));
}

export function question(shown, act) {
  const { words, settings } = shown;
  const numbers = askedNumbers(shown);
  if (!numbers) return html`<p>${words.question.none({ n: settings.samples })}</p>`;
  const ask = words.question.ask(numbers);
  const asked = { ...shown, words: { question: { ...words.question, ask } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, post } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(post(settings))}</p>`;
}

/** The place can be moved: the run begins anew there. */
function placeHandle({ state, words }, act) {
  const [x, y] = state.parameters;
  const moved = ({ x: startW, y: startB }) => act.set({ startW, startB });
  return { name: "place", label: words.map.handle, x, y, moved };
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

function cloudNumbers({ state }) {
  const digits = (pair) => Array.from(pair, (value) => fixed(value, 3));
  const { chosen, fullGradient, next, parameters } = state;
  return {
    count: chosen.batches,
    mean: digits(chosen.mean),
    full: digits(fullGradient),
    next: digits(next.gradient),
    place: digits(parameters),
  };
}
