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
import { html } from "lit-html";
import * as numbers from "../charts/numbers.js";
import { drawAllNow } from "../charts/plot.js";
import { addressOf } from "./address.js";
import { unknownAttributes } from "./attributes.js";
import { Clicker, SlideScroll } from "./clicker.js";
import { isForPaper } from "./color_scheme.js";
import { Controller } from "./controller.js";
import { failure, frame, waiting } from "./frame.js";
import { listenToKeys } from "./host_keys.js";
import { actionOf } from "./keys.js";
import { filledTables } from "./number_tables.js";
import {
  isBehindSlide,
  leavePresentation,
  presentOther,
  sequenceOf,
  toggleFullScreen,
} from "./presenting.js";
import { figures } from "./registry.js";
import { attributeOf, nameOf } from "./settings.js";
import { ShadowView } from "./shadow_view.js";
import { engineIsLoaded, sharedEngine } from "./shared_engine.js";
import { Sharing } from "./sharing.js";
import { whenSwallowing } from "./unclosed.js";
import { whenNear } from "./visibility.js";
import { registerLanguages, settingWords } from "./words.js";

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
   * A script that brings a language calls this.
   * @param {string} name as HTML’s `lang` has it
   * @param {(numbers: typeof import("../charts/numbers.js")) => import("./words.js").Words} makeWords
   */
  static addLanguage(name, makeWords) {
    registerLanguages({ [name]: makeWords(numbers) });
  }

  /**
   * For the page round the figures: the engine that they share.
   * @returns {Promise<import("../engine/engine.js").Engine>} rejects where it cannot start
   */
  static async loadEngine() {
    await engineIsLoaded();
    return /** @type {any} */ (sharedEngine());
  }

  #view = new ShadowView(this, {
    template: () => html`<div class="container">${this.#template()}</div>`,
    outOfSight: () => this.#controller.sleep(),
    inSight: () => isBehindSlide(this) || this.#controller.wake(),
    hostChanged: () => this.#hostChanged(),
    languageChanged: () => this.#controller.languageChanged(),
  });
  #controller = new Controller(this.#host());
  /** Attributes that are no settings, as they were when the figure was told. @type {Map<string, string>} */
  #unknown = new Map();
  #sharing = new Sharing(this, () => this.#view.draw());
  /** @type {import("./dialog.js").Dialog | null} what has opened in front of the figure */
  #dialog = null;
  #actions = {
    ...this.#controller.actions,
    ...this.#sharing.actions(() => this.#shared),
    reveal: () => this.#reveal(),
    restart: () => {
      this.#controller.actions.restart();
      this.#focus();
    },
    present: () => this.setAttribute("present", ""),
    leavePresent: () => this.#leavePresent(),
    nextFigure: () => this.#presentOther(1),
    previousFigure: () => this.#presentOther(-1),
    onward: () => this.#clicker.next(this.#isCovered),
    backward: () => this.#clicker.previous(this.#controller.viewModel.isRevealed),
    fullScreen: toggleFullScreen,
    openKeys: () => this.#open({ name: "keys" }),
    saveNumbers: () => {
      const filled = filledTables({
        ...this.#shared,
        figureWords: this.#view.words.figures[this.#controller.figure.name],
      });
      this.#sharing.message = null;
      if (filled.length === 1) this.#actions.saveTable(filled[0]);
      else this.#open({ name: "tables" });
    },
    openCode: () => {
      this.pause();
      this.#open({ name: "code", link: this.#sharing.link(this.#shared) });
    },
    // The browser reports it some time after it has closed: what was opened meanwhile stays.
    dialogClosed: ({ target }) => target.open || this.#showDialog(null),
  };

  #clicker = new Clicker(
    this.#controller,
    new SlideScroll(this, this.#view.root),
    /** @type {any} */ (this.#actions),
  );

  connectedCallback() {
    this.#takeEarlySettings();
    this.#takeUnknownAttributes();
    const signal = this.#view.connect();
    const observer = new MutationObserver(() => this.#takeUnknownAttributes());
    observer.observe(this, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    whenSwallowing(this, signal);
    whenNear(this, () => this.#controller.activate(), signal);
    const elsewhere = (event) => this.#isPresented && this.#onKey(event);
    listenToKeys({ root: this.#view.root, here: this.#onKey, elsewhere }, signal);
    this.#view.drawSoon();
    this.#start();
    if (this.#isPresented) this.#presentChanged();
  }

  disconnectedCallback() {
    this.#controller.stop();
    this.#dialog = null;
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

  get #isPresented() {
    return this.hasAttribute("present");
  }

  /** What a link, a code or a file is made of. */
  get #shared() {
    const { figure, state, settingsHere: settings } = this.#controller;
    return { figure, state, settings, words: this.#view.words };
  }

  #template() {
    const { scheme, words } = this.#view;
    const { figure, phase } = this.#controller;
    if (phase === "idle") return waiting({ scheme, words, figure });
    const shown = phase === "broken" ? null : this.#controller.attempt(() => this.#frame());
    return shown ?? failure({ scheme, words, problem: this.#controller.problem }, this.#actions);
  }

  #frame() {
    const { scheme, words } = this.#view;
    const { figure } = this.#controller;
    const viewModel = {
      scheme,
      ...this.#controller.viewModel,
      words: { ...words, settings: settingWords(words, figure) },
      figureWords: words.figures[figure.name],
      message: this.#sharing.message,
      dialog: this.#dialog,
      paper: isForPaper() ? { link: this.#sharing.link(this.#shared) } : null,
      stage: (isCovered) => this.#clicker.stage(isCovered),
      present: this.#isPresented,
      sequence: sequenceOf(this),
    };
    return frame(viewModel, this.#actions);
  }

  #onKey = (event) => {
    const wanted = actionOf(event, this.#isPresented);
    const { session, figure } = this.#controller;
    if (!wanted || !session) return;
    const { action, number = 0 } = wanted;
    const section = action === "goToStep" && !figure.steps && this.#section(number);
    if (action === "goToStep" && number > figure.steps && !section) return;
    event.preventDefault();
    if (section) goTo(section);
    else this.#actions[action](number);
  };

  #section(number) {
    return this.#view.root.querySelectorAll("section.part")[number - 1];
  }

  /** To the figure as a whole, where the button that had the focus is gone. */
  #focus() {
    this.#view.query(".figure").focus({ preventScroll: true });
  }

  /** Tells listeners; from then on the keys are the figure's. */
  #presentChanged() {
    if (!this.isConnected) return;
    this.#emit("present", { presented: this.#isPresented });
    if (!this.#isPresented) return;
    this.#view.query(".figure").focus();
    this.#controller.wake();
  }

  /** What goes on here rests until this figure is presented again. */
  #presentOther(offset) {
    if (presentOther(this, offset)) this.#controller.sleep();
  }

  #leavePresent() {
    leavePresentation(this, () => this.#focus());
  }

  get #isCovered() {
    return this.#view.query(".reveal") !== null;
  }

  /** Uncovers an answer, where there is one. */
  #reveal() {
    if (!this.#isCovered) return;
    this.#controller.actions.reveal();
    this.#focus();
    this.#view.query(".question").scrollIntoView({ block: "nearest" });
  }

  #open(dialog) {
    if (this.#view.query("dialog")?.open) return;
    this.#showDialog(dialog);
    // The browser keeps the focus inside, closes at Escape, and gives the focus back.
    this.#view.query("dialog").showModal();
  }

  #showDialog(dialog) {
    this.#dialog = dialog;
    this.#view.draw();
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

/** To its beginning; from there Tab and the reading of a screen reader go on. */
function goTo(section) {
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}
