/** Radio buttons: a choice of a few options, all of them in sight. */
import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

const stay = (event) => event.preventDefault();

/**
 * @param {string} name of the group
 * @param {[value: any, label: unknown][]} options
 * @param {{chosen: unknown, choose: (value: any) => unknown}} choice the value that is chosen now, and what
 *   choosing another one does
 */
export function choices(name, options, { chosen, choose }) {
  const choice = ([value, label]) => html`
    <label class="choice">
      <input
        type="radio"
        name=${name}
        .checked=${live(chosen === value)}
        @change=${() => choose(value)}
      />
      <span>${label}</span>
    </label>
  `;
  // A form, because Chromium keeps the radio buttons of a group that was taken out of a shadow tree, and with
  // them the whole figure; the group of a form goes with the form.
  return html`<form class="choices" @submit=${stay}>${options.map(choice)}</form>`;
}
