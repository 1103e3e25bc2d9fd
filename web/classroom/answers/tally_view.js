/** The votes of a class as bars, one below the other, and the field in which they are typed. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { letterOf, MOST_VOTES, sharesOf, totalOf, votesText } from "./tally.js";

/**
 * @param {object} viewModel
 * @param {string} viewModel.name
 * @param {unknown[]} viewModel.options
 * @param {number[]} viewModel.votes one number for each option
 * @param {string | null} viewModel.draft what is being typed
 * @param {boolean} viewModel.isRefused whether that cannot be used
 * @param {number | null} viewModel.changed the option that was voted for last
 * @param {any} viewModel.words
 * @param {{vote(option: number, change: number): void, clear(): void, draft(text: string): void,
 *   type(text: string): boolean, onKey(event: KeyboardEvent): void}} act
 */
export function tallyView({ name, options, votes, draft, isRefused, changed, words }, act) {
  const shares = sharesOf(votes);
  const total = totalOf(votes);
  const field = `${name}-votes`;
  const numbers = { options: options.length, most: MOST_VOTES, last: letterOf(options.length - 1) };
  return html`
    <ul class="tally-bars" role="list">
      ${options.map((option, i) => bar(option, i, { name, votes, shares, total, words }, act))}
    </ul>
    <div class="tally-entry">
      <label class="label" for=${field}>${words.label}</label>
      <input
        id=${field}
        type="text"
        autocomplete="off"
        spellcheck="false"
        class=${isRefused ? "refused" : ""}
        aria-invalid=${isRefused ? "true" : nothing}
        aria-describedby="${field}-help"
        .value=${live(draft ?? votesText(votes))}
        @keydown=${act.onKey}
        @input=${({ target }) => act.draft(target.value)}
        @change=${({ target }) => act.type(target.value)}
      />
      <span class="tally-total">${words.total(total)}</span>
      <button type="button" @click=${act.clear}>${words.clear}</button>
      <p id="${field}-help" class=${isRefused ? "refusal" : "tally-help"} role=${isRefused ? "alert" : nothing}>
        ${isRefused ? words.refusal(numbers) : words.help(numbers)}
      </p>
    </div>
    <p class="for-ears" role="status">${changed === null ? nothing : [options[changed], words.says({ votes: votes[changed], total })]}</p>
  `;
}

function bar(option, i, { name, votes, shares, total, words }, { vote }) {
  const id = `${name}-option-${i}`;
  const button = (change) => html`
    <button type="button" aria-label=${words.change[change > 0 ? "more" : "less"]} aria-describedby=${id} @click=${() => vote(i, change)}>
      ${change > 0 ? "+1" : "−1"}
    </button>
  `;
  return html`
    <li>
      <span class="tally-option" id=${id}><kbd>${letterOf(i)}</kbd> ${option}</span>
      <span class="tally-bar" aria-hidden="true"><span .style=${`inline-size: ${100 * shares[i]}%`}></span></span>
      <span class="tally-count">${votes[i]}</span>
      <span class="tally-share">${total > 0 ? words.percent(Math.round(100 * shares[i])) : nothing}</span>
      <span class="tally-buttons">${button(-1)}${button(1)}</span>
    </li>
  `;
}
