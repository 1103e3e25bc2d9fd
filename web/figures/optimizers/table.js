/** The contestants one below the other: where they are, and what it took them over many seeds. */
import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { CONTESTANTS, rateOf } from "./contestants.js";
import { overSeeds } from "./measurements.js";
import { small } from "./sentence.js";

export function contestantTable({ state, settings, words }) {
  const { title, columns, ahead } = words.table;
  const found = overSeeds(state.measured.seeds);
  const rows = CONTESTANTS.map((one, i) =>
    contestantRow(one, state.contestants[i], { found, settings, words }),
  );
  const iterate = found?.rows.find(({ name }) => name === "nesterov-iterate");
  return html`
    <div class="sizes" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>${title}</caption>
        <thead><tr>${columns.map((text) => (text ? html`<th scope="col">${text}</th>` : html`<td></td>`))}</tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
    <p class="ahead">${iterate ? ahead({ updates: overText(iterate, found, words.table) }) : ahead({ updates: null })}</p>
  `;
}

function contestantRow(one, state, { found, settings, words }) {
  const { name, look } = one;
  const over = found?.rows.find((row) => row.name === name);
  const share = (value) => (value === null ? "–" : fixed(value, 2));
  const cells = [
    plain(rateOf(one, settings)),
    fixed(state.w, 3),
    fixed(state.b, 3),
    state.diverged ? words.table.diverged : small(state.excess),
    share(state.stepFlips),
    state.reached ? counted(state.reached) : words.table.notYet,
    over ? overText(over, found, words.table) : "–",
  ];
  return html`
    <tr class=${classMap({ looked: name === settings.focus })}>
      <th scope="row"><span class="meaning ${name}">${look.symbol} ${words.names[name]}</span></th>
      ${cells.map((text) => html`<td>${text}</td>`)}
    </tr>
  `;
}

/** Mean ± standard deviation; of those that got there, and how many those are. */
function overText({ updates, deviation, reached }, { seeds }, { never, reachedOf }) {
  if (reached === 0) return never;
  const spread = Number.isFinite(deviation) ? ` ± ${fixed(deviation, 0)}` : "";
  return `${fixed(updates, 0)}${spread}${reached < seeds ? ` ${reachedOf({ reached, seeds })}` : ""}`;
}
