/** The figure “sandbox” as a pure function of its state. */
import { html } from "lit-html";
import { counted, fixed, scaleNumber } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { isDiverging, troubleText, waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { working } from "../../figure/move_progress.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { isOwn } from "./data.js";
import { addClicked, ownData } from "./own_view.js";
import { dataPlot, lossPlot } from "./plots.js";
import { lineOf, results } from "./results.js";
import { comparedRuns } from "./runs_view.js";

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { kind } = state.fit;
  const canAdd = isOwn(settings) && kind !== "agreement";
  return html`
    <div class="long-answer">${question(shown, act, answer(shown))}</div>
    ${shown.transport} ${telling(shown, act)}
    <div class="panels">
      ${chart(
        {
          name: canAdd ? "fit adding" : "fit",
          title: words.fit.title[kind]({ canAdd, ...drawnOf(state) }),
          alt: words.fit.alt({ ...numbersOf(state), kind }),
          drawing: dataPlot(state, words.fit),
          clicked: canAdd ? (event) => addClicked(event, shown, act) : undefined,
        },
        scheme,
      )}
      ${chart(
        {
          name: "course",
          title: words.course.title,
          alt: words.course.alt({ ...numbersOf(state), kept: state.kept.length }),
          drawing: lossPlot(state, settings, words.course),
        },
        scheme,
      )}
      ${comparedRuns(shown, act)}
    </div>
    ${ownData(shown, act)}
  `;
}

export function caption({ words }) {
  return html`<p>${renderMarkup(words.caption.what)}</p><p>${renderMarkup(words.caption.how)}</p>`;
}

/** Where the run is; and how far the page is on the way there, or what is wrong. */
function telling(shown, act) {
  const { state, settings, words } = shown;
  const place = positionLabel(words.where(numbersOf(state)));
  if (isDiverging(state)) {
    return html`
      <div class="sandbox-telling trouble">
        ${place}
        <p>${troubleText(state, settings, words)}</p>
        ${waysBack(shown, act)}
      </div>
    `;
  }
  return html`<div class="sandbox-telling">${place} ${working(shown, act)}</div>`;
}

/** How far the loss has come, when the epochs that one Play makes are complete; of a run that diverges its warning tells. */
function answer({ state, settings, words, guess }) {
  const { epoch, loss, startLoss } = results(state);
  if (epoch < settings.epochs || isDiverging(state)) return "";
  const part = loss / startLoss;
  const found = part > 1 ? "higher" : part > 0.1 ? "lower" : "tenth";
  const percent = scaleNumber(100 * part);
  return words.question.answer({
    guess,
    found,
    epoch: counted(epoch),
    loss: fixed(loss, 4),
    percent,
  });
}

function numbersOf(state) {
  const { update, epoch, seen, loss, parameters, batch } = results(state);
  return {
    update: counted(update),
    epoch: counted(epoch),
    seen: counted(seen),
    loss: fixed(loss, 4),
    batch: counted(batch.length),
    samples: counted(state.data.samples),
    parameters: counted(parameters.length),
    ...lineOf(state, parameters),
  };
}

function drawnOf({ data, fit }) {
  const isAll = fit.drawn.length === data.samples;
  return { drawn: isAll ? "" : counted(fit.drawn.length), samples: counted(data.samples) };
}
