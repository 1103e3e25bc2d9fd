/** What paper has in place of controls: the settings, the address, and numbers to work with. */
import { html, nothing } from "lit-html";
import { plain } from "../charts/numbers.js";
import { isPublic } from "./links.js";
import { paperTables } from "./number_tables.js";

/** Longer tables are not printed: the file that “Save numbers” writes has them. */
const ROWS_ON_PAPER = 24;
/** Significant digits on paper. */
const DIGITS = 6;

/** @param {any} viewModel as for the frame */
export function printView(viewModel) {
  const { figure, settings, paper, words } = viewModel;
  return html`
    <div class="handout">
      <dl class="state">${settingTexts(figure, settings, words).map(part)}</dl>
      ${isPublic(paper.link) ? html`<p class="state-link">${paper.link}</p>` : nothing}
      ${paperTables(viewModel, ROWS_ON_PAPER, DIGITS)}
    </div>
  `;
}

/**
 * The settings that a reader can make, with their values.
 * @param {import("./registry.js").Figure} figure
 * @param {import("./registry.js").Settings} settings
 * @param {any} words with those of the figure's own settings
 * @returns {[label: string, value: string][]}
 */
export function settingTexts(figure, settings, words) {
  return figure.schema
    .filter(
      ({ group, applies }) => group && group !== "transport" && (!applies || applies(settings)),
    )
    .map((setting) => [words.settings[setting.name].label, valueText(setting, settings, words)]);
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
