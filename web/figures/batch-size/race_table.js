/** The three contestants side by side: where they are, and what it took them to reach the target. */
import { html } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { reachedOf } from "./results.js";
import { epochsText } from "./texts.js";

const SYMBOLS = { small: "●", chosen: "◆", whole: "■" };

export function raceTable({ state, words }) {
  const { contestants, target } = state;
  const { title, rows } = words.race;
  const row = (label, text) => html`
    <tr>
      <th scope="row">${label}</th>
      ${contestants.map((one) => html`<td>${text(one)}</td>`)}
    </tr>
  `;
  const reached = (unit, text) => (one) =>
    reachedText(one, reachedOf(state, one)?.[unit], text, words);
  return html`
    <div class="sideways" tabindex="0" role="group" aria-label=${title}>
      <table class="race">
        <caption>${title}</caption>
        <thead>
          <tr>
            <td></td>
            ${contestants.map(
              ({ name, batchSize }) =>
                html`<th scope="col"><span class="meaning ${name}">${SYMBOLS[name]} k = ${counted(batchSize)}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${row(rows.updatesPerEpoch, (one) => counted(one.updatesPerEpoch))}
          ${row(rows.updates, (one) => counted(one.updates))}
          ${row(rows.w, (one) => fixed(one.w, 4))}
          ${row(rows.b, (one) => fixed(one.b, 4))}
          ${row(rows.loss, (one) => fixed(one.loss, 4))}
          <tr class="group"><th scope="rowgroup" colspan="4">${rows.target({ target: plain(target) })}</th></tr>
          ${row(rows.reachedUpdates, reached("updates", counted))}
          ${row(rows.reachedEpochs, reached("epochs", epochsText))}
          ${row(rows.reachedSamples, reached("samples", counted))}
          ${row(rows.reachedSeconds, reached("seconds", secondsText))}
        </tbody>
      </table>
    </div>
  `;
}

function reachedText({ reached, diverged }, value, text, { race }) {
  if (!reached) return diverged ? race.never : race.notYet;
  return value === null ? race.notMeasured : text(value);
}
