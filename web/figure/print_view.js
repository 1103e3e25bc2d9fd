/** What paper has in place of controls: the settings, the address, and the numbers. */
import { html, nothing } from "lit-html";
import { plain } from "../charts/numbers.js";
import { isPublic } from "./links.js";
import { tables } from "./number_tables.js";

/** Longer tables have only their last rows on paper; the file that “Save numbers” writes has all. */
const ROWS_ON_PAPER = 24;
/** Significant digits on paper. */
const DIGITS = 6;

/** @param {any} viewModel as for the frame */
export function printView(viewModel) {
  const { figure, settings, paper, words } = viewModel;
  const parts = figure.schema
    .filter(
      ({ group, applies }) => group && group !== "transport" && (!applies || applies(settings)),
    )
    .map((setting) => [words.settings[setting.name].label, valueText(setting, settings, words)]);
  return html`
    <div class="handout">
      <dl class="state">${parts.map(part)}</dl>
      ${isPublic(paper.link) ? html`<p class="state-link">${paper.link}</p>` : nothing}
      ${tables(viewModel, ROWS_ON_PAPER, DIGITS)}
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
  return typeof value === "number" ? plain(value) : value;
}
