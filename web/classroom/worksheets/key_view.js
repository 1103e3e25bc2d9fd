/** The teacher's key: for each figure a table, with a block of rows for each pupil. */
import { html } from "lit-html";
import { valueText } from "./cell_texts.js";
import { isAsked } from "./task.js";

/** @typedef {import("./task.js").Cell} Cell */
/** @typedef {import("./task.js").Task} Task */

/** @param {any} words */
export function keyHead({ key }) {
  return html`<h2>${key.title}</h2><p>${key.explains}</p>`;
}

/**
 * @param {string} title of the figure
 * @param {import("./sheets.js").Sheet[]} sheets of that figure, one for each pupil
 * @param {any} words
 */
export function keyTable(title, sheets, words) {
  const { key } = words;
  return html`
    <table class="key">
      <caption>
        <h3>${title}</h3>
      </caption>
      <thead>
        <tr><th scope="col">${key.seed}</th><th scope="col">${key.task}</th><th scope="col">${key.answers}</th></tr>
      </thead>
      ${sheets.map(({ seed, tasks }) => html`<tbody>${tasks.map((task, i) => row(task, i, seed, tasks.length, words))}</tbody>`)}
    </table>
  `;
}

/** @param {Task} task @param {number} i @param {number} seed @param {number} count @param {any} words */
function row(task, i, seed, count, words) {
  const head = html`<th scope="rowgroup" rowspan=${count}>${seed}</th>`;
  return html`
    <tr>${i === 0 ? head : ""}<td>${i + 1}</td><td>${linesOf(task).map((cells) => line(cells, words))}</td></tr>
  `;
}

/** The rows that ask something, and what stands round the table. @param {Task} task @returns {Cell[][]} */
function linesOf({ given, table, boxes }) {
  const rows = table?.rows.filter((cells) => cells.some(isAsked)) ?? [];
  if (rows.length === 0) return [[...given, ...boxes]];
  return [given, ...rows, boxes].filter((cells) => cells.length > 0);
}

/** @param {Cell[]} cells @param {any} words */
function line(cells, words) {
  const told = cells.filter((cell) => !isAsked(cell)).map((cell) => named(cell, words));
  const asked = cells.filter(isAsked).map((cell) => named(cell, words));
  const answers = asked.length > 0 ? html`<strong>${asked.join("; ")}</strong>` : "";
  const arrow = told.length > 0 && asked.length > 0 ? " → " : "";
  return html`<div>${told.join("; ")}${arrow}${answers}</div>`;
}

/** @param {Cell} cell @param {any} words */
function named(cell, words) {
  const value = valueText(cell, words);
  return cell.kind === "label" ? value : `${words.names[cell.name]}: ${value}`;
}
