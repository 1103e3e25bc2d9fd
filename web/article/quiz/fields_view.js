/** What a question asks for: radio buttons and lines to write a number on, each with its verdict. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { live } from "lit-html/directives/live.js";
import { choices } from "../../figure/choices.js";
import { renderMarkup } from "../../figure/markup.js";

/**
 * @param {import("./question_state.js").QuestionState} state
 * @param {any} quizWords
 * @param {any} fieldWords by the name of the field
 * @param {() => void} check what Enter does
 */
export function fieldsView(state, quizWords, fieldWords, check) {
  const { name, fields } = state.question;
  return fields.map((field) => {
    const words = fieldWords[field.name];
    const id = `${name}-${field.name}`;
    const checkOnEnter = ({ key }) => key === "Enter" && check();
    return html`
      <div class="field" data-field="${name} ${field.name}" @keydown=${checkOnEnter}>
        ${field.options ? choice(field, state, words, id) : line(field, state, words, id)}
        <p class="verdict" id="${id}-verdict">${verdict(field, state, words, quizWords)}</p>
      </div>
    `;
  });
}

/** @param {import("./questions.js").ChoiceField} field */
function choice({ name, options }, state, words, id) {
  /** @type {[string, string][]} */
  const labelled = options.map((option) => [option, words.options[option]]);
  const choose = (option) => state.answer(name, option);
  return html`
    <div role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-verdict">
      <p class="asked" id="${id}-label">${renderMarkup(words.label)}</p>
      ${choices(id, labelled, { chosen: state.answers[name], choose })}
    </div>
  `;
}

function line({ name }, state, words, id) {
  const isRefused = name in state.refusals;
  return html`
    <label class="asked" for=${id}>${renderMarkup(words.label)}</label>
    <span class="line">
      <input
        id=${id}
        enterkeyhint="done"
        class=${classMap({ refused: isRefused })}
        type="text"
        inputmode="decimal"
        maxlength="40"
        autocomplete="off"
        spellcheck="false"
        .value=${live(state.answers[name] ?? "")}
        aria-invalid=${isRefused ? "true" : nothing}
        aria-describedby="${id}-verdict"
        @input=${({ target }) => state.answer(name, target.value)}
      />
      <span>${words.unit}</span>
    </span>
  `;
}

/** @param {import("./questions.js").Field} field */
function verdict(field, { question, refusals, answers, verdicts, isRevealed, found }, words, quiz) {
  const { name } = field;
  const refusal = refusals[name];
  if (refusal) return html`<span class="wrong">${quiz.refusals[refusal](answers[name])}</span>`;
  const right = field.options && found ? field.right(found) : [];
  const isUndecided = right.length > 0 && right.length === field.options?.length;
  if (verdicts[name]?.isRight) {
    return html`<span class="right">✓ ${isUndecided ? quiz.undecided : quiz.right}</span>`;
  }
  if (isRevealed) {
    const answer = field.options
      ? quiz.either(right.map((option) => words.options[option]))
      : words.answer(question.texts(found));
    return html`<span class="right">→ ${isUndecided ? quiz.undecided : quiz.answer(answer)}</span>`;
  }
  if (!verdicts[name]) return nothing;
  const hint = field.options ? words.hint : words.hints[verdicts[name].hint ?? ""];
  return html`<span class="wrong">✗ ${quiz.wrong} ${hint}</span>`;
}
