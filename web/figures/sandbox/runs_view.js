/** The runs that are compared: what each differs in, its loss, and how to save or drop one. */
import { html, nothing } from "lit-html";
import { counted, fixed } from "../../charts/numbers.js";
import { LOOKS, THIS_RUN } from "./plots.js";
import { incomparable, MOST_SAVED, runNames } from "./saved_runs.js";
import { initialFrom } from "./start.js";

export function comparedRuns({ state, words: { runs, ...words } }, act) {
  const { saved } = state;
  const names = runNames(state, { runs, ...words });
  const nameWithNote = ({ settings }, i) => {
    const reason = incomparable(settings, state.settings);
    return reason ? `${names[i]} (${runs.incomparable[reason]})` : names[i];
  };
  const isFull = saved.length === MOST_SAVED;
  return html`
    <div class="sandbox-runs">
      <p class="chart-title" id="runs-title">${runs.title}</p>
      <ul aria-labelledby="runs-title">
        ${row(state, THIS_RUN, names[saved.length], runs)}
        ${saved.map((run, i) => row(run, LOOKS[run.look], nameWithNote(run, i), runs, act))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="keep"
          aria-disabled=${isFull ? "true" : nothing}
          @click=${() => act.perform("keep")}
        >${runs.keep}</button>
        <button
          type="button"
          aria-disabled=${state.updates > 0 ? nothing : "true"}
          @click=${state.updates > 0 ? () => act.set({ initial: initialFrom(state.parameters), update: 0 }) : nothing}
        >${runs.startHere}</button>
      </div>
      <p class="run-numbers" role="status">${saved.length > 0 ? runs.count(saved.length) : ""}</p>
      <p class="help">${isFull ? runs.full(MOST_SAVED) : runs.help}</p>
    </div>
  `;
}

/**
 * @param {{id?: number, updates: number, loss: number}} run
 * @param {import("./plots.js").Look} look
 * @param {string} name
 * @param {any} words
 * @param {any} [act] of a run that can be dropped
 */
function row({ id, updates, loss }, { symbol, colour }, name, words, act) {
  const numbers = words.numbers({ updates: counted(updates), loss: fixed(loss, 4) });
  const drop = ({ currentTarget }) => {
    // The button goes with the run, so the focus has to be taken somewhere else.
    currentTarget.closest(".sandbox-runs").querySelector(".keep").focus();
    act.perform("drop", id);
  };
  return html`
    <li>
      <span class="meaning ${colour}" aria-hidden="true">${symbol}</span>
      <span>${name} <span class="run-numbers">${numbers}</span></span>
      ${
        act
          ? html`<button type="button" aria-label=${words.dropName(name)} @click=${drop}>${words.drop}</button>`
          : nothing
      }
    </li>
  `;
}
