/** What paper has instead of controls: the settings as they are, the address, and the numbers. */
import { html, nothing } from "lit-html";
import { tables } from "./number_tables.js";
import { isPublic } from "./share.js";

/** Of longer tables the last rows; the rest is in the file that “Save numbers” writes. */
const ROWS_ON_PAPER = 24;

const rounded = (value) => Number(value.toPrecision(6));

/** @param {object} shown as for the frame */
export function printView(shown) {
  const { figure, settings, paper, words } = shown;
  const told = figure.schema
    .filter(
      ({ group, applies }) => group && group !== "transport" && (!applies || applies(settings)),
    )
    .map((setting) => [words.settings[setting.name].label, valueText(setting, settings, words)]);
  return html`
    <div class="handout">
      <dl class="state">${told.map(part)}</dl>
      ${isPublic(paper.link) ? html`<p class="state-link">${paper.link}</p>` : nothing}
      ${tables(shown, ROWS_ON_PAPER, rounded)}
    </div>
  `;
}

function part([name, value]) {
  return html`<div class="state-part"><dt>${name}:</dt> <dd>${value}</dd></div>`;
}

function valueText({ name, kind }, settings, words) {
  const value = settings[name];
  if (kind === "choice") return words.settings[name].options[value];
  if (kind === "flag") return value ? words.controls.yes : words.controls.no;
  return String(value);
}
