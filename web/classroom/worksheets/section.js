/** The section of the worksheets: the form, a preview for the first pupil, and what is printed. */
import { html, nothing } from "lit-html";
import { inLanguage, wordsFor } from "../../figure/words.js";
import { readEntries, usualEntries } from "./choices.js";
import { formView } from "./form_view.js";
import { keyHead, keyTable } from "./key_view.js";
import { Paper } from "./paper.js";
import { sheetView } from "./sheet_view.js";
import { makeSheets } from "./sheets.js";

/** @typedef {import("../sections.js").Context} Context */
/** @typedef {import("./paper.js").Order} Order */

class Worksheets {
  #entries = usualEntries();
  #read = readEntries(this.#entries);
  /** @type {Paper | null} */
  #paper = null;
  /** What would be printed now. @type {Order | null} */
  #order = null;
  /** @type {{done: number, total: number} | null} */
  #progress = null;
  /** The first pupil's, as long as the choices are the same. @type {import("./sheets.js").Sheet[]} */
  #sheets = [];
  /** @type {Context | null} */
  #context = null;

  /** @param {Context} context */
  view(context) {
    const { words, engine, language } = context;
    if (language !== this.#context?.language) this.#order = null;
    this.#context = context;
    const head = html`<div class="worksheets-screen"><h1>${words.title}</h1><p>${words.lead}</p></div>`;
    if (!engine) return html`${head}<p role="status">${words.loading}</p>`;
    const paper = this.#listenForPrinting();
    const order = this.#orderFor(context, engine);
    const shown = { words, titleOf: this.#titleOf, progress: this.#progress };
    return html`
      ${head}
      <div class="worksheets-screen">
        ${formView(this.#entries, this.#read, shown, { set: this.#set, print: this.#print })}
        ${order ? this.#preview(order) : nothing}
      </div>
      ${paper.element}
    `;
  }

  #set = (changes) => {
    Object.assign(this.#entries, changes);
    this.#read = readEntries(this.#entries);
    this.#order = null;
    this.#context?.update();
  };

  #titleOf = (name) =>
    name === "whole"
      ? this.#context?.words.wholeTitle
      : wordsFor(this.#context?.language ?? "en").figures[name].title;

  /** @param {Context} context @param {NonNullable<Context["engine"]>} engine @returns {Order | null} */
  #orderFor({ words, language }, engine) {
    const { choices } = this.#read;
    if (this.#order || !choices) return this.#order;
    this.#sheets = makeSheets(engine, choices.figures, choices.seeds[0]);
    this.#paper?.clear();
    this.#progress = null;
    this.#order = {
      choices,
      engine,
      words,
      titleOf: this.#titleOf,
      addressOf,
      inLanguage: (make) => inLanguage(wordsFor(language), make),
    };
    return this.#order;
  }

  /** @param {Order} order */
  #preview({ choices, words, titleOf }) {
    const sheets = choices.hasSheets
      ? this.#sheets.map((sheet) => {
          const address = addressOf(sheet.name, sheet.seed);
          return sheetView(sheet, { words, title: titleOf(sheet.name), address });
        })
      : nothing;
    const key = choices.hasKey
      ? html`<div class="key-pages">
          ${keyHead(words)}${this.#sheets.map((sheet) => keyTable(titleOf(sheet.name), [sheet], words))}
        </div>`
      : nothing;
    return html`<section class="preview" tabindex="0" aria-label=${words.preview}>${sheets}${key}</section>`;
  }

  #print = async () => {
    const order = this.#order;
    if (!order || !this.#paper) return;
    const begun = performance.now();
    const total = order.choices.seeds.length;
    const isWhole = await this.#paper.fill(order, (done) => {
      // What is done in a moment needs no progress.
      if (performance.now() - begun < SHORTEST_PROGRESS || done === this.#progress?.done) return;
      this.#progress = { done, total };
      this.#context?.update();
    });
    if (!isWhole) return;
    this.#progress = null;
    this.#context?.update();
    window.print();
  };

  /** The browser's own command prints the same. */
  #listenForPrinting() {
    if (this.#paper) return this.#paper;
    const paper = new Paper();
    this.#paper = paper;
    addEventListener("beforeprint", () => {
      if (this.#order && paper.element.isConnected) paper.fillNow(this.#order);
    });
    return paper;
  }
}

/** Milliseconds of preparation from which on its progress is shown. */
const SHORTEST_PROGRESS = 300;

/** @param {string} name @param {number} seed @returns {string | null} null where the class has no address to go to */
function addressOf(name, seed) {
  if (name === "whole" || !location.protocol.startsWith("http")) return null;
  return new URL(`index.html#figure=${name}&seed=${seed}`, location.href).href;
}

const worksheets = new Worksheets();

/** @type {import("../sections.js").Section} */
export const worksheetsSection = {
  name: "worksheets",
  view: (context) => worksheets.view(context),
};
