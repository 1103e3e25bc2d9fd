/** The quiz as a pure function of its questions. */
import { html, nothing } from "lit-html";
import { renderMarkup } from "../../figure/markup.js";
import { presenting } from "../../figure/presenting.js";
import { fieldsView } from "./fields_view.js";

/** @typedef {import("./question_state.js").QuestionState} QuestionState */

/**
 * @param {{states: QuestionState[], words: any, scheme: string, slide: number | null, sequence: any}} viewModel with the
 *   question that is presented alone
 * @param {any} act
 */
export function view({ states, words, scheme, slide, sequence }, act) {
  const isPresented = slide !== null;
  const about = html`<p class="about">${words.quiz.about}</p>`;
  return html`
    <div class="figure quiz ${scheme}" lang=${words.language} dir=${words.direction}>
      ${isPresented ? nothing : about}
      ${states.map((state, i) => (isPresented && i !== slide ? nothing : questionView(state, i + 1, words, act)))}
      ${isPresented ? presenting({ sequence, words, ...slideOf(states[slide], words.quiz) }, act) : nothing}
    </div>
  `;
}

/** @param {QuestionState} state */
function slideOf({ question, progress, isSolved, isRevealed }, { questions }) {
  const stage = progress ? "wait" : isSolved || isRevealed ? "goOn" : "reveal";
  return { title: questions[question.name].title, stage };
}

/** @param {QuestionState} state */
function questionView(state, number, words, act) {
  const { name } = state.question;
  const { quiz } = words;
  const { title, asks, fields } = quiz.questions[name];
  const isOver = state.isSolved || state.isRevealed;
  const { failure } = state;
  return html`
    <section id=${name} aria-labelledby="${name}-title">
      <h3 id="${name}-title" tabindex="-1">${number}. ${title}</h3>
      ${asks.map((text) => html`<p>${renderMarkup(text)}</p>`)}
      ${fieldsView(state, quiz, fields, () => act.check(state))}
      ${state.progress ? progressView(state, words) : buttons(state, quiz, isOver, act)}
      <p class="outcome" role="status">${outcome(state, quiz, isOver)}</p>
      ${failure ? html`<p class="refusal" role="alert">${words.controls.measuring.failed({ message: failure })}</p>` : nothing}
      ${isOver ? explanation(state, quiz.questions[name], act) : nothing}
    </section>
  `;
}

function buttons(state, { check, reveal, again }, isOver, act) {
  return html`
    <div class="buttons">
      ${
        isOver
          ? html`<button type="button" @click=${() => state.restart()}>${again}</button>`
          : html`
            <button type="button" class="primary" @click=${() => act.check(state)}>${check}</button>
            <button type="button" @click=${() => state.reveal()}>${reveal}</button>
          `
      }
    </div>
  `;
}

function progressView(state, { controls, quiz }) {
  const { label, cancel, progress } = controls.measuring;
  const { done, total, secondsLeft } = state.progress;
  return html`
    <div class="measuring">
      <button type="button" @click=${() => state.cancel()}>${cancel}</button>
      <progress max=${total} .value=${done} aria-label=${label}></progress>
      <span class="progress-text">${quiz.measuring} ${progress({ done, total, secondsLeft, running: true })}</span>
    </div>
  `;
}

/** @param {QuestionState} state */
function outcome(state, quiz, isOver) {
  if (state.isSolved) return quiz.solved;
  if (isOver) return quiz.revealed;
  const refused = Object.keys(state.refusals).length;
  if (refused > 0) return quiz.refused(refused);
  const all = state.question.fields.length;
  if (Object.keys(state.verdicts).length < all) return "";
  return quiz.partly({ right: state.rightCount, all });
}

/** @param {QuestionState} state */
function explanation(state, { explains, tryIt }, act) {
  const { texts, shows } = state.question;
  return html`
    <div class="explanation">
      ${explains(texts(state.found))
        .filter(Boolean)
        .map((text) => html`<p>${renderMarkup(text)}</p>`)}
      <div class="buttons">
        <button type="button" @click=${() => act.tryIt(state)}>
          <span class="icon" aria-hidden="true">→</span>${tryIt}
        </button>
      </div>
      ${
        state.isFigureShown
          ? html`<mini-batch tabindex="-1" figure=${shows.figure} .settings=${shows.settings}></mini-batch>`
          : nothing
      }
    </div>
  `;
}
