/** What a question asks for: radio buttons and lines to write a number on, each with its verdict. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { live } from "lit-html/directives/live.js";
import { choices } from "../../figure/choices.js";
import { renderMarkup } from "../../figure/markup.js";

/** @param {import("./question_state.js").QuestionState} run */
export function fieldsView(run, say, own) {
  return run.about.fields.map((field) => {
    const id = `${run.about.name}-${field.name}`;
    const isOpen = field.options !== undefined;
    const shown = { run, say, id, words: own.fields[field.name] };
    return html`
      <div class="field" data-field="${run.about.name} ${field.name}">
        ${isOpen ? openChoice(field, shown) : line(field, shown)}
        <p class="verdict" id="${id}-verdict">${verdict(field, shown)}</p>
      </div>
    `;
  });
}

function openChoice({ name, options }, { run, id, words }) {
  const named = options.map((option) => [option, words.options[option]]);
  const choice = {
    chosen: run.answers[name],
    choose: (option) => run.answer(name, option),
  };
  return html`
    <div role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-verdict">
      <p class="asked" id="${id}-label">${renderMarkup(words.label)}</p>
      ${choices(id, named, choice)}
    </div>
  `;
}

function line({ name }, { run, id, words }) {
  const isRefused = Boolean(run.refusals[name]);
  return html`
    <label class="asked" for=${id}>${renderMarkup(words.label)}</label>
    <span class="line">
      <input
        id=${id}
        class=${classMap({ refused: isRefused })}
        type="text"
        inputmode="decimal"
        maxlength="40"
        autocomplete="off"
        spellcheck="false"
        .value=${live(run.answers[name] ?? "")}
        aria-invalid=${isRefused ? "true" : nothing}
        aria-describedby="${id}-verdict"
        @input=${({ target }) => run.answer(name, target.value)}
      />
      <span>${words.unit}</span>
    </span>
  `;
}

function verdict({ name, options, right }, { run, say, words }) {
  const refusal = run.refusals[name];
  if (refusal) return html`<span class="wrong">${say.refusals[refusal](run.answers[name])}</span>`;
  const judged = run.verdicts[name];
  if (judged?.isRight) return html`<span class="right">✓ ${say.right}</span>`;
  if (run.isRevealed) {
    const { found } = run;
    const answer = options ? words.options[right(found)] : words.answer(run.about.texts(found));
    return html`<span class="right">→ ${say.answer(answer)}</span>`;
  }
  if (!judged) return nothing;
  const hint = options ? words.hint : words.hints[judged.hint];
  return html`<span class="wrong">✗ ${say.wrong} ${hint}</span>`;
}
