/** What opens in front of a figure: its keys, and the code that takes its state to a phone. */
import { html, nothing } from "lit-html";
import { keysFor } from "./keys.js";
import { qrCode } from "./qr_code.js";

/** @typedef {{name: "keys"} | {name: "code", link: string}} Dialog */

/** @param {any} viewModel as for the frame, with a Dialog or none */
export function dialog(viewModel, act) {
  if (!viewModel.dialog) return nothing;
  const { controls } = viewModel.words;
  const [title, content] =
    viewModel.dialog.name === "keys"
      ? [controls.keysTitle, keyList(viewModel)]
      : [controls.code.title, code(viewModel)];
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

function code({ dialog: { link }, words }) {
  const { alt, onThisMachine, tooLong, address } = words.controls.code;
  const image = qrCode(link, alt);
  return html`
    ${link.startsWith("http") ? nothing : html`<p>${onThisMachine}</p>`}
    ${image ?? html`<p>${tooLong({ length: link.length })}</p>`}
    <label class="code-address">${address}<textarea readonly rows="2" .value=${link}></textarea></label>
  `;
}
