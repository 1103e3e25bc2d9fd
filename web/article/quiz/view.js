/** The quiz as a pure function of its questions. */
import { html, nothing } from "lit-html";
import { renderMarkup } from "../../figure/markup.js";
import { fieldsView } from "./fields_view.js";

/**
 * @param {{runs: import("./question_state.js").QuestionState[], words: object, scheme: string}} shown
 * @param {object} act `check(run)`, `tryIt(run)`
 */
export function view({ runs, words, scheme }, act) {
  const say = words.quiz;
  return html`
    <div class="figure quiz ${scheme}" lang=${words.language} dir=${words.direction}>
      <p class="about">${say.about}</p>
      ${runs.map((run, i) => questionView(run, { words, number: i + 1 }, act))}
    </div>
  `;
}

function questionView(run, { words, number }, act) {
  const { name } = run.about;
  const say = words.quiz;
  const own = say.questions[name];
  const isOver = run.isSolved || run.isRevealed;
  return html`
    <section id=${name} aria-labelledby="${name}-title">
      <h3 id="${name}-title" tabindex="-1">${number}. ${own.title}</h3>
      ${own.asks.map((text) => html`<p>${renderMarkup(text)}</p>`)}
      ${fieldsView(run, say, own)}
      ${run.progress ? progress(run, words) : buttons(run, say, isOver, act)}
      <p class="outcome" role="status">${outcome(run, say, isOver)}</p>
      ${run.failure ? html`<p class="refusal" role="alert">${words.controls.measuring.failed({ message: run.failure })}</p>` : nothing}
      ${isOver ? explanation(run, own, act) : nothing}
    </section>
  `;
}

function buttons(run, { check, reveal, again }, isOver, act) {
  return html`
    <div class="buttons">
      ${
        isOver
          ? html`<button type="button" @click=${() => run.again()}>${again}</button>`
          : html`
            <button type="button" class="primary" @click=${() => act.check(run)}>${check}</button>
            <button type="button" @click=${() => run.reveal()}>${reveal}</button>
          `
      }
    </div>
  `;
}

function progress(run, words) {
  const { label, cancel, progress: say } = words.controls.measuring;
  const { done, total, secondsLeft } = run.progress;
  return html`
    <div class="measuring">
      <button type="button" @click=${() => run.cancel()}>${cancel}</button>
      <progress max=${total} .value=${done} aria-label=${label}></progress>
      <span class="progress-text">${words.quiz.measuring} ${say({ done, total, secondsLeft, running: true })}</span>
    </div>
  `;
}

function outcome(run, say, isOver) {
  if (run.isSolved) return say.solved;
  if (isOver) return say.revealed;
  if (Object.keys(run.refusals).length > 0) return say.refused;
  const judged = Object.keys(run.verdicts).length;
  const { length } = run.about.fields;
  return judged === length ? say.partly({ right: run.rightCount, all: length }) : "";
}

function explanation(run, own, act) {
  const texts = run.about.texts(run.found);
  const { figure, settings } = run.about.shows;
  return html`
    <div class="explanation">
      ${own.explains(texts).map((text) => html`<p>${renderMarkup(text)}</p>`)}
      <div class="buttons">
        <button type="button" @click=${() => act.tryIt(run)}>
          <span class="icon" aria-hidden="true">→</span>${own.tryIt}
        </button>
      </div>
      ${
        run.isShown
          ? html`<mini-batch tabindex="-1" figure=${figure} .settings=${settings}></mini-batch>`
          : nothing
      }
    </div>
  `;
}
