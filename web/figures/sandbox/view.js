/** The figure “sandbox” as a pure function of its state. */
import { mean, range } from "d3-array";
import { html, nothing } from "lit-html";
import { counted, fixed, scaleNumber } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { choices } from "../../figure/choices.js";
import { runText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { renderMarkup } from "../../figure/markup.js";
import { working } from "../../figure/move_progress.js";
import { positionLabel } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { isOwn } from "./data.js";
import { canDrag, sampleHandles } from "./drag.js";
import { addClicked, ownData } from "./own_view.js";
import { comparableRuns, dataPlot, lossPlot } from "./plots.js";
import { results, textsOf } from "./results.js";
import { comparedRuns } from "./runs_view.js";
import { AXES } from "./schema.js";

/** Standardised x have a mean square of 1: with as many times more, so much smaller rates diverge. */
const LARGE_UNITS = 2;
/** More digits than a double has. */
const MOST_DIGITS = 17;

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { kind } = state.fit;
  const canAdd = isOwn(settings) && kind !== "agreement";
  const texts = textsOf(state);
  const fit = {
    name: canAdd ? "fit adding" : "fit",
    title: words.fit.title[kind]({ canAdd, canDrag: canDrag(state), ...drawnSamples(state) }),
    alt: words.fit.alt({ ...texts, kind }),
    drawing: dataPlot(state, words.fit),
    handles: sampleHandles(shown, act),
    clicked: canAdd ? (event) => addClicked(event, shown, act) : undefined,
  };
  const course = {
    name: "course",
    title: words.course.title,
    alt: words.course.alt({ ...texts, kept: comparableRuns(state).length }),
    drawing: lossPlot(state, settings, words.course),
  };
  return html`
    ${runText(shown, act, {
      className: "sandbox-telling",
      place: positionLabel(words.where(texts)),
      isWarning: isDiverging(state),
      text: () => working(shown, act),
      firstWay: () => standardizing(shown, act),
    })}
    <div class="panels">
      ${chart(fit, scheme)}
      <div>${chart(course, scheme)} ${axisChoice(shown, act)}</div>
      ${comparedRuns(shown, act)}
    </div>
    ${ownData(shown, act)}
  `;
}

/** What the loss is drawn against. */
function axisChoice({ settings, words: { names } }, act) {
  const { label, options } = names.axis;
  const axis = { chosen: settings.axis, choose: (value) => act.set({ axis: value }) };
  const named = AXES.map((value) => [value, options[value]]);
  return html`
    <div class="sandbox-axis" role="radiogroup" aria-labelledby="axis-label">
      <span class="label" id="axis-label">${label}</span> ${choices("axis", named, axis)}
    </div>
  `;
}

/** The first remedy where the units make the valley steep. */
function standardizing({ state: { data }, settings, words }, act) {
  const isLarge = mean(data.x, (value) => value ** 2) > LARGE_UNITS;
  if (settings.standardize || !isLarge) return nothing;
  return html`<button type="button" @click=${() => act.set({ standardize: true })}>${words.names.standardize.label}</button>`;
}

export function question(shown, act) {
  const { ask, ...others } = shown.words.question;
  const epochs = counted(shown.settings.epochs);
  const asked = { ...shown, words: { question: { ...others, ask: ask({ epochs }) } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function caption({ words }) {
  return html`<p>${renderMarkup(words.caption.what)}</p><p>${renderMarkup(words.caption.how)}</p>`;
}

/** How far the loss has come, when the epochs that one Play makes are complete and the run does not diverge. */
function answer({ state, settings, words, guess }) {
  const { epoch, loss, startLoss } = results(state);
  if (epoch < settings.epochs || isDiverging(state)) return "";
  const part = loss / startLoss;
  const found =
    loss === startLoss ? "same" : loss > startLoss ? "higher" : part > 0.1 ? "lower" : "tenth";
  const percent = startLoss > 0 ? percentText(part) : null;
  return words.question.answer({
    guess,
    found,
    epoch: counted(epoch),
    loss: fixed(loss, 4),
    percent,
  });
}

/** With as many digits as keep it apart from 10 % and from 100 %, if it is. */
function percentText(part) {
  const texts = range(2, MOST_DIGITS).map((digits) => scaleNumber(100 * part, digits));
  return texts.find((text) => text !== "10" && text !== "100") ?? texts[0];
}

function drawnSamples({ data, fit }) {
  const isAll = fit.drawn.length === data.samples;
  return { drawn: isAll ? "" : counted(fit.drawn.length), samples: counted(data.samples) };
}
