/** The plot of a class’s numbers, the field for the next one, and what theory says of them. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { differs, summaryOf } from "./class_numbers.js";
import { seedsPlot } from "./seeds_plot.js";

/** As pupils read their numbers out. */
const DECIMALS = 2;

export function waitingView(words, loading) {
  return html`<h2>${words.title}</h2><p>${loading}</p>`;
}

export function failedView(words, title, message) {
  return html`<h2>${words.title}</h2><p role="alert">${title} ${message}</p>`;
}

/** @param {any} shown @param {any} act */
export function seedsView(shown, act) {
  const { words, batchSize, samples, seeds, refusedSize } = shown;
  const summary = summaryOf(shown.numbers.ofClass);
  return html`
    <h2>${words.title}</h2>
    <p class="paragraph">${renderMarkup(words.about({ k: batchSize, n: samples, seeds }))}</p>
    ${refusedSize === null ? nothing : html`<p class="refusal">${words.refusedSize({ given: refusedSize, n: samples, k: batchSize })}</p>`}
    ${entry(shown, act)}
    <div class="seeds-shown">
      ${plotOf(shown, summary)} ${summaryTable(shown, summary)}
    </div>
    <div class="seeds-more">${entries(shown, act)} ${slips(shown, act)}</div>
  `;
}

/** The field, and what happened last. */
function entry({ words, numbers, seeds, draft, isRefused, message }, act) {
  const idle = (isIdle) => (isIdle ? "true" : nothing);
  const isFull = numbers.missingSeeds.length === 0;
  return html`
    <form
      class="seeds-entry"
      @submit=${(event) => {
        event.preventDefault();
        act.enter(event.target.querySelector("input").value);
      }}
    >
      <label class="label" for="number">${words.label}</label>
      <input
        id="number"
        type="text"
        autocomplete="off"
        spellcheck="false"
        class=${isRefused ? "refused" : ""}
        aria-invalid=${isRefused ? "true" : nothing}
        aria-describedby="number-help"
        .value=${live(draft)}
        @input=${({ target }) => act.draft(target.value)}
        @keydown=${leave}
      />
      <button type="submit" class="primary">${words.add}</button>
      <button type="button" aria-disabled=${idle(!numbers.canUndo)} @click=${act.undo}>${words.undo}</button>
      <button type="button" aria-disabled=${idle(isFull)} @click=${act.fill}>${words.fill(seeds)}</button>
      <p id="number-help" class=${isRefused ? "refusal" : "seeds-help"} role=${isRefused ? "alert" : nothing}>
        ${isRefused ? words.refusal : words.help(numbers.nextSeed)}
      </p>
      <p class="seeds-message" role="status">${message}</p>
    </form>
  `;
}

function plotOf({ words, scheme, numbers, numberOf, expected }, summary) {
  const { entries: all } = numbers;
  const values = all.map(({ value }) => value);
  const texts = {
    count: summary.count,
    filled: all.length - summary.count,
    lowest: all.length > 0 ? fixed(Math.min(...values), DECIMALS) : "",
    highest: all.length > 0 ? fixed(Math.max(...values), DECIMALS) : "",
    full: fixed(expected.full, DECIMALS),
  };
  const drawing = seedsPlot({ entries: all, numberOf, expected, summary }, words.plot);
  const { title, alt } = words.plot;
  const hasOther = all.some(
    ({ value, seed, source }) => source === "class" && differs(value, numberOf(seed)),
  );
  return html`
    <div>
      ${chart({ name: "seeds-plot", title: title(texts), alt: alt(texts), drawing }, scheme)}
      <p class="seeds-legend">${words.plot
        .legend({ filled: texts.filled > 0, other: hasOther, spread: summary.spread !== null })
        .map((text) => html`<span>${renderMarkup(text)}</span> `)}</p>
    </div>
  `;
}

/** The numbers of the class beside what theory expects; no verdict. */
function summaryTable({ words, numbers, expected, batchSize: k, samples: n }, summary) {
  const { table } = words;
  /** @type {(label: string, numbers: {count?: number, mean: number | null, spread: number | null}) => unknown} */
  const row = (label, { count, mean, spread }) => html`
    <tr>
      <th scope="row">${renderMarkup(label)}</th>
      <td>${count ?? nothing}</td>
      <td>${mean === null ? "–" : fixed(mean, DECIMALS)}</td>
      <td>${spread === null ? table.tooFew : fixed(spread, DECIMALS)}</td>
    </tr>
  `;
  const all = summaryOf(numbers.entries);
  const { full, withReplacement, withoutReplacement } = expected;
  return html`
    <div>
      <div class="seeds-table" tabindex="0" role="region" aria-label=${table.title}>
      <table>
        <caption>${table.title}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${table.count}</th><th scope="col">${table.mean}</th><th scope="col">${table.spread}</th>
          </tr>
        </thead>
        <tbody>
          ${row(table.ofClass, summary)} ${row(table.withEngine, all)}
          ${row(table.without, { mean: full, spread: withoutReplacement })}
          ${row(table.replaced, { mean: full, spread: withReplacement })}
        </tbody>
      </table>
      </div>
      <p class="seeds-note">${renderMarkup(table.note({ k, n }))}</p>
    </div>
  `;
}

/** All numbers, the newest first, which is the one to be taken back. */
function entries({ words, numbers, numberOf }, act) {
  const all = [...numbers.entries].reverse();
  const { title, columns, engine, same, remove, none, save } = words.list;
  const row = ({ seed, value, source }) => {
    const exact = numberOf(seed);
    const isOther = source === "class" && differs(value, exact);
    return html`
      <tr class=${isOther ? "other" : ""}>
        <th scope="row">${seed}</th>
        <td>${source === "engine" ? fixed(value, DECIMALS) : plain(value)}</td>
        <td>${source === "engine" ? engine : isOther ? words.differs({ seed, exact: fixed(exact, DECIMALS) }) : same}</td>
        <td><button type="button" aria-label=${remove(seed)} @click=${() => act.remove(seed)}>×</button></td>
      </tr>
    `;
  };
  return html`
    <details class="entries">
      <summary>${title(all.length)}</summary>
      ${
        all.length === 0
          ? html`<p>${none}</p>`
          : html`
            <div class="seeds-list" tabindex="0" role="region" aria-label=${title(all.length)}>
              <table>
                <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
                <tbody>${all.map(row)}</tbody>
              </table>
            </div>
            <button type="button" @click=${act.save}>${save}</button>
          `
      }
    </details>
  `;
}

function slips({ words, hasLink, seeds }, act) {
  const { title, about, print, code, noCode } = words.slips;
  return html`
    <details class="slips">
      <summary>${title}</summary>
      <p class="paragraph">${about(seeds)} ${hasLink ? code : noCode}</p>
      <button type="button" @click=${act.print}>${print}</button>
    </details>
  `;
}

/** From the field Escape leads back to the slide, whose keys act again. */
function leave({ key, target }) {
  if (key === "Escape") target.blur();
}
