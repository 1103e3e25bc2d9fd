/** The quiz as a pure function of its questions. */
import { html, nothing } from "lit-html";
import { renderMarkup } from "../../figure/markup.js";
import { presenting } from "../../figure/presenting.js";
import { fieldsView } from "./fields_view.js";
import { tabs } from "./tabs.js";

/** @typedef {import("./question_state.js").QuestionState} QuestionState */

/**
 * One question is shown. The others are there, too: they keep its place as high as the highest, and are printed. A
 * presentation has one alone.
 * @param {{states: QuestionState[], chosen: number, isPresented: boolean, words: any, scheme: string, sequence: any}} viewModel
 *   with the question that is shown
 * @param {any} act
 */
export function view({ states, chosen, isPresented, words, scheme, sequence }, act) {
  const { quiz, language, direction } = words;
  const over = html`
    <div class="over">
      <p class="about">${quiz.about}</p>
      ${tabs(states, chosen, words, act.chooseTab)}
    </div>
  `;
  const question = (state, i) => {
    if (isPresented) return i === chosen ? questionView(state, i, words, act) : nothing;
    const neighbours = neighbourButtons(state, i, states.length, quiz, act);
    return questionView(state, i, words, act, { isShown: i === chosen, neighbours });
  };
  return html`
    <div class="container"><div class="figure quiz ${scheme}" lang=${language} dir=${direction}>
      ${isPresented ? nothing : over}
      <div class="questions">${states.map(question)}</div>
      ${isPresented ? presenting({ sequence, words, ...slideOf(states[chosen], quiz) }, act) : nothing}
    </div></div>
  `;
}

/** @param {QuestionState} state */
function slideOf({ question, progress, isSolved, isRevealed }, { questions }) {
  const stage = progress ? "wait" : isSolved || isRevealed ? "goOn" : "reveal";
  return { title: questions[question.name].title, stage };
}

/**
 * @param {QuestionState} state
 * @param {number} place
 * @param {{isShown: boolean, neighbours: unknown}} [tab] where it is one of several
 */
function questionView(state, place, words, act, tab) {
  const { name } = state.question;
  const { quiz } = words;
  const { title, asks, fields } = quiz.questions[name];
  const isOver = state.isSolved || state.isRevealed;
  const { failure } = state;
  return html`
    <section
      id=${name}
      class=${tab?.isShown === false ? "" : "shown"}
      role=${tab ? "tabpanel" : nothing}
      aria-labelledby="${name}-title"
    >
      <h3 id="${name}-title" tabindex="-1">${place + 1}. ${title}</h3>
      ${asks.map((text) => html`<p>${renderMarkup(text)}</p>`)}
      ${fieldsView(state, quiz, fields, () => act.check(state))}
      <div class="turns">
        ${state.progress ? progressView(state, words) : buttons(state, quiz, isOver, act)} ${tab?.neighbours}
      </div>
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

/** To the question before and to the one after. */
function neighbourButtons({ isSolved, isRevealed }, place, count, { previous, next }, { choose }) {
  const isOver = isSolved || isRevealed;
  const idle = (isEnd) => (isEnd ? "true" : nothing);
  const icon = (sign) => html`<span class="icon" aria-hidden="true">${sign}</span>`;
  return html`
    <div class="buttons">
      <button type="button" aria-disabled=${idle(place === 0)} @click=${() => choose(place - 1)}>
        ${icon("←")}${previous}
      </button>
      <button
        type="button"
        class=${isOver ? "primary" : ""}
        aria-disabled=${idle(place === count - 1)}
        @click=${() => choose(place + 1)}
      >
        ${icon("→")}${next}
      </button>
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
  if (!state.isChecked) return "";
  return quiz.partly({ right: state.rightCount, all: state.question.fields.length });
}

/** @param {QuestionState} state */
function explanation(state, { explains, tryIt }, act) {
  const { texts, shows } = state.question;
  const { shownBelow } = state;
  return html`
    <div class="explanation">
      ${explains(texts(state.found))
        .filter(Boolean)
        .map((text) => html`<p>${renderMarkup(text)}</p>`)}
      <div class="buttons">
        ${shows.map(
          (shown) => html`
            <button type="button" @click=${() => act.tryIt(state, shown)}>
              <span class="icon" aria-hidden="true">→</span>${tryIt[shown.figure]}
            </button>
          `,
        )}
      </div>
      ${
        shownBelow
          ? html`<mini-batch tabindex="-1" figure=${shownBelow.figure} .settings=${shownBelow.settings}></mini-batch>`
          : nothing
      }
    </div>
  `;
}
