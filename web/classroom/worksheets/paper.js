/** All sheets of a class and the key, as they are printed: made only when they are wanted, with pauses for the page. */
import { html, nothing, render } from "lit-html";
import { yieldToMain } from "../../figure/yield_to_main.js";
import { keyHead, keyTable } from "./key_view.js";
import { sheetView } from "./sheet_view.js";
import { makeSheets } from "./sheets.js";

/**
 * @typedef {object} Order
 * @property {import("./choices.js").Choices} choices
 * @property {import("../../engine/engine.js").Engine} engine
 * @property {any} words
 * @property {(name: string) => string} titleOf
 * @property {(name: string, seed: number) => string | null} addressOf
 * @property {<T>(make: () => T) => T} inLanguage makes texts with the numbers of the page's language
 */

/** So many milliseconds the page may wait for its turn. */
const LONGEST_TASK = 40;

export class Paper {
  /** Holds what is printed, and is not shown on a screen. */
  element = document.createElement("div");
  /** What it holds, or is being filled with. @type {Order | null} */
  #order = null;
  /** @type {Generator<number, void> | null} */
  #work = null;

  constructor() {
    this.element.className = "paper";
  }

  clear() {
    this.#order = null;
    this.#work = null;
    this.element.replaceChildren();
  }

  /**
   * @param {Order} order the same object as long as it is the same order
   * @param {(done: number) => void} onProgress how many pupils are done
   * @returns {Promise<boolean>} whether it holds all of that order: another may have come meanwhile
   */
  async fill(order, onProgress) {
    const work = this.#begin(order);
    for (let since = performance.now(); ; ) {
      const { done, value } = work.next();
      if (done) return true;
      if (performance.now() - since < LONGEST_TASK) continue;
      onProgress(value);
      await yieldToMain();
      if (this.#work !== work) return false;
      since = performance.now();
    }
  }

  /** At once, for a browser that prints now. @param {Order} order */
  fillNow(order) {
    const work = this.#begin(order);
    while (!work.next().done);
  }

  /** @param {Order} order @returns {Generator<number, void>} */
  #begin(order) {
    if (order === this.#order && this.#work) return this.#work;
    this.clear();
    this.#order = order;
    this.#work = this.#fill(order);
    return this.#work;
  }

  /** @param {Order} order @returns {Generator<number, void>} */
  *#fill({ choices, engine, words, titleOf, addressOf, inLanguage }) {
    const { figures, seeds, hasSheets, hasKey } = choices;
    /** @type {Map<string, import("./sheets.js").Sheet[]>} */
    const byFigure = new Map(figures.map((name) => [name, []]));
    for (const [i, seed] of seeds.entries()) {
      for (const sheet of makeSheets(engine, figures, seed)) {
        byFigure.get(sheet.name)?.push(sheet);
        if (!hasSheets) continue;
        const shown = { words, title: titleOf(sheet.name), address: addressOf(sheet.name, seed) };
        this.#append("page", () => inLanguage(() => sheetView(sheet, shown)));
        yield i;
      }
      yield i + 1;
    }
    if (!hasKey) return;
    const key = this.#append("key-pages", () => nothing);
    for (const [name, sheets] of byFigure) {
      // A heading alone is not to fill a page.
      const head = name === figures[0] ? keyHead : () => nothing;
      const make = () => html`${head(words)}${keyTable(titleOf(name), sheets, words)}`;
      this.#append("key-part", () => inLanguage(make), key);
      yield seeds.length;
    }
  }

  /** @param {string} kind @param {() => unknown} make @param {HTMLElement} [parent] @returns {HTMLElement} */
  #append(kind, make, parent = this.element) {
    const part = document.createElement("div");
    part.className = kind;
    render(make(), part);
    parent.append(part);
    return part;
  }
}
