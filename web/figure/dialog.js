/** What opens in front of a figure: its keys, its tables as files, and the code that takes its state to a phone. */
import { html, nothing } from "lit-html";
import { keysFor } from "./keys.js";
import { filledTables } from "./number_tables.js";
import { qrCode } from "./qr_code.js";

/** @typedef {{name: "keys"} | {name: "tables"} | {name: "code", link: string}} Dialog */

/** @param {any} viewModel as for the frame, with a Dialog or none */
export function dialog(viewModel, act) {
  if (!viewModel.dialog) return nothing;
  const { controls } = viewModel.words;
  const { keysTitle, table } = controls;
  const [title, content] = {
    keys: () => [keysTitle, keyList(viewModel)],
    tables: () => [table, tableList(viewModel, act)],
    code: () => [controls.code.title, code(viewModel)],
  }[viewModel.dialog.name]();
  return html`
    <dialog aria-labelledby="dialog-title" @close=${act.dialogClosed}>
      <h2 id="dialog-title">${title}</h2>
      ${content}
      <button type="button" class="primary" @click=${(event) => event.target.closest("dialog").close()}>
        ${controls.close}
      </button>
    </dialog>
  `;
}

function keyList(viewModel) {
  const keys = keysFor(viewModel);
  return html`
    <dl class="key-list">
      ${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
    </dl>
  `;
}

/** One file for each table. */
function tableList(viewModel, act) {
  const { rowCount } = viewModel.words.controls;
  return html`
    <ul class="table-list">
      ${filledTables(viewModel).map(
        (table) => html`
          <li>
            <button type="button" @click=${() => act.saveTable(table)}>${table.title}</button>
            ${rowCount(table.rows.length)}
          </li>
        `,
      )}
    </ul>
    <p role="status">${viewModel.message?.text(viewModel.words.controls) ?? ""}</p>
  `;
}

function code({ dialog: { link }, words }) {
  const { alt, onThisMachine, tooLong, address } = words.controls.code;
  const image = qrCode(link, alt);
  return html`
    ${link.startsWith("http") ? nothing : html`<p>${onThisMachine}</p>`}
    ${image ?? html`<p>${tooLong({ length: link.length })}</p>`}
    <label class="code-address">${address}<textarea readonly rows="2" .value=${link}></textarea></label>
  `;
}
