/** The form of the worksheets, with what is wrong with an entry beside it. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { counted } from "../../charts/numbers.js";
import { CONTENTS } from "./choices.js";
import { sheetNames } from "./sheets.js";

/**
 * @param {import("./choices.js").Entries} entries
 * @param {ReturnType<typeof import("./choices.js").readEntries>} read
 * @param {{words: any, titleOf: (name: string) => string, progress: {done: number, total: number} | null}} shown
 * @param {{set: (changes: Partial<import("./choices.js").Entries>) => void, print: () => void}} act
 */
export function formView(entries, { choices, problems }, { words, titleOf, progress }, act) {
  const { form } = words;
  const problemOf = (field) => problems.find((problem) => problem.field === field);
  return html`
    <form class="worksheet-form" novalidate @submit=${(event) => submit(event, act)}>
      ${figuresField(entries, problemOf("figures"), { words, titleOf }, act)}
      <div class="fields">
        ${numberField("firstSeed", entries, problemOf("firstSeed"), words, act)}
        ${numberField("pupils", entries, problemOf("pupils"), words, act)}
      </div>
      <p class="help" id="seeds-help">${choices ? form.seedsHelp(ends(choices.seeds)) : nothing}</p>
      <fieldset>
        <legend>${form.contents}</legend>
        <div class="options">
          ${CONTENTS.map(
            (name) => html`
              <label>
                <input type="radio" name="contents" value=${name} .checked=${live(entries.contents === name)}
                  @change=${() => act.set({ contents: name })} />
                ${form.contentsOptions[name]}
              </label>
            `,
          )}
        </div>
      </fieldset>
      <p class="go">
        <button type="submit" ?disabled=${progress !== null}>${form.print}</button>
        <span class="amount">${choices ? amount(choices, form) : nothing}</span>
      </p>
      <div role="status">${progress ? progressView(progress, form) : nothing}</div>
    </form>
  `;
}

/** @param {Event} event @param {{print: () => void}} act */
function submit(event, act) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const wrong = form.querySelector("[aria-invalid=true]");
  if (wrong) /** @type {HTMLElement} */ (wrong).focus();
  else act.print();
}

function figuresField({ figures }, problem, { words, titleOf }, act) {
  const { form } = words;
  const toggle = (name, isChosen) =>
    act.set({ figures: isChosen ? [...figures, name] : figures.filter((one) => one !== name) });
  return html`
    <fieldset tabindex="-1" aria-invalid=${problem ? "true" : nothing} aria-describedby=${problem ? "figures-problem" : nothing}>
      <legend>${form.figures}</legend>
      <div class="options sheets">
        ${sheetNames.map(
          (name) => html`
            <label>
              <input type="checkbox" name="figures" value=${name} .checked=${live(figures.includes(name))}
                @change=${({ target }) => toggle(name, target.checked)} />
              ${name === "whole" ? form.whole : titleOf(name)}
            </label>
          `,
        )}
      </div>
      <p>
        <button type="button" @click=${() => act.set({ figures: [...sheetNames] })}>${form.all}</button>
        <button type="button" @click=${() => act.set({ figures: [] })}>${form.none}</button>
      </p>
      ${problemView("figures", problem, words)}
    </fieldset>
  `;
}

function numberField(field, entries, problem, words, act) {
  const described = problem ? `${field}-problem` : "seeds-help";
  return html`
    <div class="number">
      <label for=${field}>${words.form[field]}</label>
      <input id=${field} type="text" inputmode="numeric" autocomplete="off" .value=${live(entries[field])}
        aria-invalid=${problem ? "true" : nothing} aria-describedby=${described}
        @input=${({ target }) => act.set({ [field]: target.value })} />
      ${problemView(field, problem, words)}
    </div>
  `;
}

/** Has to be there before its text, for this to be read out. */
function problemView(field, problem, words) {
  return html`<p class="problem" id="${field}-problem" role="alert">${problem ? problemText(problem, words) : nothing}</p>`;
}

/** @param {import("./choices.js").Problem} problem @param {any} words @returns {string} */
export function problemText({ field, value, low, high }, { form, problems }) {
  if (field === "figures") return problems.figures({ field: form.figures, most: high });
  const given = value.trim().slice(0, 40);
  return problems.range({
    field: form[field],
    value: given,
    low: counted(low),
    high: counted(high),
  });
}

/** @param {number[]} seeds */
function ends(seeds) {
  return { first: String(seeds[0]), last: String(seeds[seeds.length - 1]) };
}

/** @param {import("./choices.js").Choices} choices @param {any} form */
function amount({ figures, seeds, hasSheets, hasKey }, form) {
  if (!hasSheets) return form.keyOnly;
  return form.pages({ sheets: counted(figures.length * seeds.length), hasKey });
}

function progressView({ done, total }, form) {
  const text = form.preparing({ done: counted(done), total: counted(total) });
  return html`<label class="preparing">${text} <progress max=${total} value=${done}></progress></label>`;
}
