/** The inside of an element: what lit draws into its shadow tree, in the colours and the language round it. */
import { render } from "lit-html";
import { schemeFor, whenHostChanges } from "./color_scheme.js";
import { languageOf, whenLanguageChanges } from "./language.js";
import { styleSheets } from "./styles/sheets.js";
import { forbidsTemplates } from "./template_policy.js";
import { whenOutOfSight } from "./visibility.js";
import { inLanguage, languageArrivals, wordsFor } from "./words.js";

export class ShadowView {
  /** of the language round the element */
  words = wordsFor("");
  root;
  #element;
  #listener;
  /** @type {import("lit-html").RootPart | undefined} */
  #part;
  #connection = new AbortController();
  /** @type {() => import("./color_scheme.js").Scheme} */
  #hostScheme = () => "light";

  /**
   * @param {HTMLElement} element
   * @param {object} listener
   * @param {() => unknown} listener.template what to draw
   * @param {() => void} listener.outOfSight
   * @param {() => void} [listener.inSight] again
   * @param {() => void} listener.hostChanged the colours round the element may be others, or the page is printed
   * @param {() => void} listener.languageChanged
   */
  constructor(element, listener) {
    this.#element = element;
    this.#listener = listener;
    this.root = element.attachShadow({ mode: "open" });
  }

  /** @returns {AbortSignal} aborted when the element leaves the page */
  connect() {
    const { outOfSight, inSight, hostChanged } = this.#listener;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.words = wordsFor(languageOf(this.#element));
    whenOutOfSight(this.#element, outOfSight, signal, inSight);
    this.#hostScheme = whenHostChanges(this.#element, hostChanged, signal);
    const readLanguage = () => this.#readLanguage();
    whenLanguageChanges(this.#element, readLanguage, signal);
    languageArrivals.addEventListener("language", readLanguage, { signal });
    this.#part?.setConnected(true);
    return signal;
  }

  disconnect() {
    this.#connection.abort();
    this.#part?.setConnected(false);
  }

  /**
   * Draws for the first time, when this task is done with. Where many elements begin at once, each reads the host's styles,
   * and what one had drawn before would have the browser calculate them anew for the next. What was only moved is drawn at
   * once.
   */
  begin() {
    if (this.#part) this.draw();
    else queueMicrotask(() => this.draw());
  }

  /** Draws at once; out of the page there is nothing to draw. */
  draw() {
    if (!this.#element.isConnected) return;
    if (forbidsTemplates()) {
      const text = this.words.controls.failed.noTemplates;
      this.root.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
      return;
    }
    if (this.root.adoptedStyleSheets.length === 0) this.root.adoptedStyleSheets = styleSheets();
    const { template } = this.#listener;
    this.#part = inLanguage(this.words, () => render(template(), this.root));
  }

  get scheme() {
    return schemeFor(this.#element.getAttribute("theme"), this.#hostScheme());
  }

  /** @returns {any} the first element in the shadow tree that matches */
  query(selector) {
    return this.root.querySelector(selector);
  }

  #readLanguage() {
    const words = wordsFor(languageOf(this.#element));
    if (words === this.words) return;
    this.words = words;
    this.#listener.languageChanged();
  }
}
