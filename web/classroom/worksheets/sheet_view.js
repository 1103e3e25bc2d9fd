/** One pupil's sheet of one figure, on a page of its own. */
import { html, nothing } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { qrCode } from "../../figure/qr_code.js";
import { commonDecimals, givenTexts, valueText } from "./cell_texts.js";
import { cellsOf } from "./task.js";

/** @typedef {import("./task.js").Cell} Cell */

/**
 * @param {import("./sheets.js").Sheet} sheet
 * @param {{words: any, title: string, address: string | null}} shown `address` of the figure with the seed, where the
 *   file has one
 */
export function sheetView({ name, seed, tasks }, { words, title, address }) {
  const { sheet: texts, questions } = words;
  return html`
    <article class="sheet">
      <div class="sheet-head">
        <div>
          <h2>${title}</h2>
          <p class="question">${questions[name]}</p>
        </div>
        ${address ? qrCode(address, texts.link) : nothing}
      </div>
      <p class="who">
        <span class="line">${texts.name}</span><span class="line">${texts.date}</span>
        <strong>${texts.seed({ seed })}</strong>
      </p>
      <ol class="tasks">${tasks.map((task) => html`<li>${taskView(task, words)}</li>`)}</ol>
      ${name === "whole" ? nothing : html`<p class="try">${texts.inFigure({ seed })}</p>`}
    </article>
  `;
}

/** @param {import("./task.js").Task} task @param {any} words */
function taskView(task, words) {
  const common = commonDecimals(cellsOf(task));
  const hint = common ? ` ${words.sheet.decimals({ digits: common })}` : "";
  /** @param {Cell[]} cells */
  const suffix = (cells) => {
    const digits = commonDecimals(cells);
    if (common !== null || !digits) return "";
    return words.sheet.shortDecimals({ unit: fixed(10 ** -digits, digits) });
  };
  const { table, boxes } = task;
  return html`
    <p>${renderMarkup(words.tasks[task.name](givenTexts(task, words)))}${hint}</p>
    ${table ? tableView(table, suffix, words) : nothing}
    ${boxes.length > 0 ? html`<p class="boxes">${boxes.map((cell) => boxView(cell, suffix([cell]), words))}</p>` : nothing}
  `;
}

/** More rows than these lie on their side, so that the sheet stays on its page. */
const MOST_ROWS = 6;

/**
 * @param {import("./task.js").Table} table
 * @param {(cells: Cell[]) => string} suffix
 * @param {any} words
 */
function tableView({ columns, rows }, suffix, words) {
  if (rows.length > MOST_ROWS) return sideways({ columns, rows }, words);
  const column = (name, i) => {
    const decimals = suffix(rows.map((row) => row[i]));
    return html`<th scope="col">${words.names[name]}${decimals ? html` <small>${decimals}</small>` : nothing}</th>`;
  };
  return html`
    <table class="data">
      <thead><tr>${columns.map(column)}</tr></thead>
      <tbody>${rows.map((row) => rowView(valueText(row[0], words), row.slice(1), words))}</tbody>
    </table>
  `;
}

/** @param {import("./task.js").Table} table @param {any} words */
function sideways({ columns, rows }, words) {
  const [head, ...others] = columns.map((name, i) => ({
    name: words.names[name],
    cells: rows.map((row) => row[i]),
  }));
  return html`
    <table class="data sideways">
      <thead>
        <tr>
          <th scope="col">${head.name}</th>
          ${head.cells.map((cell) => html`<th scope="col">${valueText(cell, words)}</th>`)}
        </tr>
      </thead>
      <tbody>${others.map(({ name, cells }) => rowView(name, cells, words))}</tbody>
    </table>
  `;
}

/** @param {string} head @param {Cell[]} cells @param {any} words */
function rowView(head, cells, words) {
  return html`
    <tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cellView(cell, words)}</td>`)}</tr>
  `;
}

/** @param {Cell} cell @param {string} decimals @param {any} words */
function boxView(cell, decimals, words) {
  const label = words.names[cell.name];
  return html`
    <span class="answer">
      <span>${label}${decimals ? html` <small>(${decimals})</small>` : nothing}</span>
      ${cellView(cell, words)}
    </span>
  `;
}

/** @param {Cell} cell @param {any} words */
function cellView(cell, words) {
  if (cell.kind === "choice") {
    return cell.options.map(
      (option) => html`<span class="tick"><span class="mark"></span> ${words.names[option]}</span>`,
    );
  }
  if (cell.kind !== "box" && cell.kind !== "numbers") return valueText(cell, words);
  const label = words.sheet.emptyBox({ label: words.names[cell.name] });
  const kind = cell.kind === "numbers" ? "box list" : "box";
  return html`<span class=${kind} role="img" aria-label=${label}></span>`;
}
