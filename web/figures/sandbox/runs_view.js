/** The runs that are compared: what each differs in, its loss, and how to keep or drop one. */
import { html, nothing } from "lit-html";
import { counted, fixed } from "../../charts/numbers.js";
import { LOOKS, THIS } from "./plots.js";
import { runNames } from "./run_names.js";
import { MOST_KEPT } from "./saved_runs.js";

export function comparedRuns({ state, words }, act) {
  const { kept } = state;
  const names = runNames([...kept.map(({ settings }) => settings), state.settings], words);
  const isFull = kept.length === MOST_KEPT;
  const drop = ({ currentTarget }, { id }) => {
    // Its button goes with the run, so the focus has to be taken somewhere else.
    currentTarget.closest(".sandbox-runs").querySelector(".keep").focus();
    act.perform("drop", id);
  };
  return html`
    <div class="sandbox-runs">
      <p class="chart-title" id="runs-title">${words.runs.title}</p>
      <ul aria-labelledby="runs-title">
        ${row(state, THIS, kept.length ? words.runs.this(names.at(-1)) : words.runs.only, words)}
        ${kept.map((run, i) => row(run, LOOKS[run.look], names[i], words, (event) => drop(event, run)))}
      </ul>
      <button
        type="button"
        class="keep"
        aria-disabled=${isFull ? "true" : nothing}
        @click=${() => act.perform("keep")}
      >${words.runs.keep}</button>
      <p class="run-numbers" role="status">${kept.length ? words.runs.count(kept.length) : ""}</p>
      <p class="help">${isFull ? words.runs.full(MOST_KEPT) : words.runs.help}</p>
    </div>
  `;
}

function row({ updates, loss }, { symbol, colour }, name, words, dropped) {
  const numbers = words.runs.numbers({ updates: counted(updates), loss: fixed(loss, 4) });
  return html`
    <li>
      <span class="meaning ${colour}" aria-hidden="true">${symbol}</span>
      <span>${name} <span class="run-numbers">${numbers}</span></span>
      ${
        dropped
          ? html`<button type="button" aria-label=${words.runs.dropName(name)} @click=${dropped}>${words.runs.drop}</button>`
          : nothing
      }
    </li>
  `;
}
