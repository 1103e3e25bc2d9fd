/** Radio buttons: a choice of a few options, all of them in sight. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { renderMarkup } from "./markup.js";

const stay = (event) => event.preventDefault();

/**
 * @param {string} name of the group
 * @param {[value: any, label: unknown][]} options
 * @param {{chosen: unknown, choose: (value: any) => unknown, isOver?: boolean}} choice the value that is chosen now,
 *   what choosing another one does, and whether it is too late for that; then the buttons keep the focus
 */
export function choices(name, options, { chosen, choose, isOver = false }) {
  const choice = ([value, label]) => html`
    <label class="choice">
      <input
        type="radio"
        name=${name}
        .checked=${live(chosen === value)}
        aria-disabled=${isOver ? "true" : nothing}
        @click=${isOver ? stay : nothing}
        @change=${() => choose(value)}
      />
      <span>${typeof label === "string" ? renderMarkup(label) : label}</span>
    </label>
  `;
  // A form, because Chromium keeps the radio buttons of a group that was taken out of a shadow tree, and with
  // them the whole figure; the group of a form goes with the form.
  return html`<form class="choices" @submit=${stay}>${options.map(choice)}</form>`;
}
