/** What opens in front of a figure: its keys, and the code that takes its state to a phone. */
import { html, nothing } from "lit-html";
import { qrCode } from "./qr_code.js";

export class Dialogs {
  /** @type {{name: "keys"} | {name: "code", link: string} | null} */
  shown = null;
  #shadow;
  #changed;

  /**
   * @param {ShadowRoot} shadow
   * @param {() => void} changed draws at once
   */
  constructor(shadow, changed) {
    this.#shadow = shadow;
    this.#changed = changed;
  }

  open(shown) {
    if (this.#shadow.querySelector("dialog")?.open) return;
    this.#show(shown);
    // The browser keeps the focus inside, closes at Escape, and gives the focus back.
    this.#shadow.querySelector("dialog").showModal();
  }

  close = () => this.#show(null);

  /** The browser says so some time after it has: what has been opened meanwhile stays. */
  closed = ({ target }) => {
    if (!target.open) this.close();
  };

  #show(shown) {
    this.shown = shown;
    this.#changed();
  }
}

/** @param {object} shown as for the frame, and `dialog` */
export function dialog(shown, act) {
  if (!shown.dialog) return nothing;
  const { controls } = shown.words;
  const [title, content] =
    shown.dialog.name === "keys"
      ? [controls.keysTitle, keyList(shown)]
      : [controls.code.title, code(shown)];
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

function keyList({ words, figureWords, sequence }) {
  const { keys, presentKeys, sequenceKeys } = words.controls;
  const all = [
    ...keys,
    ...figureWords.keys,
    ...presentKeys,
    ...(sequence.count > 1 ? sequenceKeys : []),
  ];
  return html`
    <dl class="key-list">
      ${all.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
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
