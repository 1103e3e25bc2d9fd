/**
 * `<mini-batch figure="update" batch-size="2" seed="42">`: a figure with its controls.
 *
 * Settings are attributes (or the property `settings`); `results` holds the numbers shown. Methods:
 * step(), back(), play(), pause(), reset(). Events, bubbling and composed: mini-batch-ready,
 * mini-batch-change, mini-batch-result (an update is complete), mini-batch-error, mini-batch-present (it
 * fills the window now, or no longer). Further attributes: `theme` (light or dark; else as the host page
 * is), `lang` (else that of what is round it), `present` (fills the window, for a projector) and `page` (the
 * address that “Copy link” leads to).
 */
import * as numbers from "../charts/numbers.js";
import { drawAllNow } from "../charts/plot.js";
import { addressOf } from "./address.js";
import { unknownAttributes } from "./attributes.js";
import { isForPaper } from "./color_scheme.js";
import { Controller } from "./controller.js";
import { Front } from "./front.js";
import { listenToKeys } from "./host_keys.js";
import { isBehindSlide } from "./presenting.js";
import { figures } from "./registry.js";
import { attributeOf, nameOf } from "./settings.js";
import { ShadowView } from "./shadow_view.js";
import { engineIsLoaded, sharedEngine } from "./shared_engine.js";
import { whenSwallowing } from "./unclosed.js";
import { whenNear } from "./visibility.js";
import { inLanguage, registerLanguages, wordsFor } from "./words.js";

/** The element's own attributes; all others that it observes are settings. */
const OWN_ATTRIBUTES = ["figure", "theme", "present"];
/** Read when it is needed. */
const PAGE = "page";
/** All of these, and the settings of all figures. @type {string[] | undefined} */
let knownAttributes;

export class MiniBatch extends HTMLElement {
  /** Read once, when the element is defined. */
  static get observedAttributes() {
    const schemas = Object.values(figures).flatMap(({ schema }) => schema);
    return [...OWN_ATTRIBUTES, ...new Set(schemas.map(({ name }) => attributeOf(name)))];
  }

  /**
   * A script that brings a language calls this. Making its words takes some milliseconds: they wait for a reader.
   * @param {string} name as HTML’s `lang` has it
   * @param {(numbers: typeof import("../charts/numbers.js")) => import("./words.js").Words} makeWords
   */
  static addLanguage(name, makeWords) {
    /** @type {import("./words.js").Words | undefined} */
    let words;
    registerLanguages({
      get [name]() {
        words ??= makeWords(numbers);
        return words;
      },
    });
  }

  /**
   * For the page round the figures: the engine that they share.
   * @returns {Promise<import("../engine/engine.js").Engine>} rejects where it cannot start
   */
  static async loadEngine() {
    await engineIsLoaded();
    return /** @type {any} */ (sharedEngine());
  }

  /**
   * For the page round the figures: texts whose numbers are written as in the figures.
   * @template T
   * @param {string} language as HTML’s `lang` has it
   * @param {(numbers: typeof import("../charts/numbers.js")) => T} make
   * @returns {T}
   */
  static writeNumbers(language, make) {
    return inLanguage(wordsFor(language), () => make(numbers));
  }

  #view = new ShadowView(this, {
    template: () => this.#front.template(),
    outOfSight: () => this.#controller.sleep(),
    inSight: () => isBehindSlide(this) || this.#controller.wake(),
    hostChanged: () => this.#hostChanged(),
    languageChanged: () => this.#controller.languageChanged(),
  });
  #controller = new Controller(this.#host());
  #front = new Front(this, this.#controller, this.#view);
  /** Attributes that are no settings, as they were when the figure was told. @type {Map<string, string>} */
  #unknown = new Map();

  connectedCallback() {
    this.#takeEarlySettings();
    this.#takeUnknownAttributes();
    const signal = this.#view.connect();
    const observer = new MutationObserver(() => this.#takeUnknownAttributes());
    observer.observe(this, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    whenSwallowing(this, signal);
    whenNear(this, () => this.#controller.activate(), signal);
    const { onKey } = this.#front;
    const elsewhere = (event) => this.#front.isPresented && onKey(event);
    listenToKeys({ root: this.#view.root, here: onKey, elsewhere }, signal);
    this.#view.begin();
    this.#start();
    // When it is drawn.
    if (this.#front.isPresented) queueMicrotask(() => this.#presentChanged());
  }

  disconnectedCallback() {
    this.#controller.stop();
    this.#front.forgetDialog();
    this.#view.disconnect();
  }

  attributeChangedCallback(attribute, before, text) {
    if (text === before) return;
    if (!OWN_ATTRIBUTES.includes(attribute)) {
      this.#controller.set({ [nameOf(attribute)]: text ?? undefined });
    } else if (attribute === "figure" && this.isConnected) {
      this.#start();
    } else {
      this.#view.draw();
      if (attribute === "present" && (text === null) !== (before === null)) this.#presentChanged();
    }
  }

  /** Resolves when the figure can be used for the first time. */
  get ready() {
    return this.#controller.ready;
  }

  /** All settings in force, the place in the run included. What is assigned is checked and moved into range. */
  get settings() {
    return this.#controller.settingsHere;
  }

  set settings(given) {
    if (typeof given !== "object" || given === null) {
      throw new TypeError("settings has to be an object, such as { batchSize: 2 }");
    }
    this.#controller.set(given);
  }

  /** The numbers that the figure shows now; null until it is ready. */
  get results() {
    return this.#controller.results;
  }

  /** The figure and its exact state as text for an address: `figure=update&preset=seed`. */
  get address() {
    const { figure } = this.#controller;
    return figure ? addressOf(figure, this.settings) : "";
  }

  /** Of the script. */
  get version() {
    return PACKAGE_VERSION;
  }

  step() {
    this.#controller.actions.step();
  }

  back() {
    this.#controller.actions.back();
  }

  reset() {
    this.#controller.actions.reset();
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  play() {
    return this.#controller.play();
  }

  pause() {
    this.#controller.pause();
  }

  #start() {
    this.#controller.start(this.getAttribute("figure") ?? "");
  }

  /** What the controller knows of the element. */
  #host() {
    const view = this.#view;
    return {
      requestUpdate: () => view.draw(),
      emit: (name, detail) => this.#emit(name, detail),
      get words() {
        return view.words;
      },
    };
  }

  /** Tells listeners; from then on the keys are the figure's. */
  #presentChanged() {
    if (!this.isConnected) return;
    this.#emit("present", { presented: this.#front.isPresented });
    if (!this.#front.isPresented) return;
    this.#view.query(".figure").focus();
    this.#controller.wake();
  }

  /** In other colours, or for paper. */
  #hostChanged() {
    if (isForPaper()) this.#controller.finishNow();
    this.#view.draw();
    if (isForPaper()) drawAllNow();
  }

  /** A property set before the script had loaded hides the accessor: its value is handed over. */
  #takeEarlySettings() {
    if (!Object.hasOwn(this, "settings")) return;
    const { settings } = this;
    delete this.settings;
    this.settings = settings;
  }

  /** They are misspelt, and the figure says so. */
  #takeUnknownAttributes() {
    knownAttributes ??= [...MiniBatch.observedAttributes, PAGE];
    const unknown = unknownAttributes(this, knownAttributes).filter(
      ([name, text]) => this.#unknown.get(name) !== text,
    );
    if (unknown.length === 0) return;
    for (const [name, text] of unknown) this.#unknown.set(name, text);
    this.#controller.set(Object.fromEntries(unknown));
  }

  #emit(name, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`mini-batch-${name}`, options));
  }
}
