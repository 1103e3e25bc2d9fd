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
import { html, render } from "lit-html";
import { drawNow } from "../charts/frames.js";
import { addressOf } from "./address.js";
import { isForPaper, schemeFor, whenHostChanges } from "./color_scheme.js";
import { Controller } from "./controller.js";
import { Dialogs } from "./dialogs.js";
import { failure, frame, waiting } from "./frame.js";
import { actionOf } from "./keys.js";
import { languageOf, whenLanguageChanges } from "./language.js";
import { leaveFullScreen, presentOther, sequenceOf, toggleFullScreen } from "./presenting.js";
import { figures } from "./registry.js";
import { attributeOf, nameOf } from "./settings.js";
import { Sharing } from "./sharing.js";
import { styleSheets } from "./styles/sheets.js";
import { whenNear, whenOutOfSight } from "./visibility.js";
import { settingWords, wordsFor } from "./words.js";

/** The element's own attributes; all others that it observes are settings. */
const OWN_ATTRIBUTES = ["figure", "theme", "present"];

export class MiniBatch extends HTMLElement {
  /** Read once, when the element is defined. */
  static get observedAttributes() {
    const schemas = Object.values(figures).flatMap(({ schema }) => schema);
    return [...OWN_ATTRIBUTES, ...new Set(schemas.map(({ name }) => attributeOf(name)))];
  }

  #shadow = this.attachShadow({ mode: "open" });
  #controller = new Controller({
    draw: () => this.#draw(),
    tell: (name, detail) => this.#tell(name, detail),
    words: () => this.#words,
  });
  #sharing = new Sharing(this, this.#shadow, () => this.#draw());
  #dialogs = new Dialogs(this.#shadow, () => this.#draw());
  #act = {
    ...this.#controller.act,
    ...this.#sharing.actions(() => this.#toShare()),
    reveal: () => this.#reveal(),
    present: () => this.setAttribute("present", ""),
    leavePresent: () => this.#leavePresent(),
    nextFigure: () => presentOther(this, 1),
    previousFigure: () => presentOther(this, -1),
    fullScreen: toggleFullScreen,
    beginAnew: () => this.#beginAnew(),
    openKeys: () => this.#dialogs.open({ name: "keys" }),
    openCode: () => {
      this.pause();
      this.#dialogs.open({ name: "code", link: this.#sharing.link(this.#toShare()) });
    },
    dialogClosed: this.#dialogs.closed,
  };
  /** what stops watching the page, while the element is in it */
  #watches = [];
  #part;
  #words = wordsFor("");

  connectedCallback() {
    this.#takeEarlySettings();
    this.#words = wordsFor(languageOf(this));
    this.#shadow.adoptedStyleSheets = styleSheets();
    this.#watches = [
      whenNear(this, () => this.#controller.call()),
      whenOutOfSight(this, () => this.#controller.rest()),
      whenHostChanges(() => this.#redraw()),
      whenLanguageChanges(this, () => this.#changeLanguage()),
      listen(this, "keydown", this.#onKey),
      listen(document, "keydown", (event) => this.hasAttribute("present") && this.#onKey(event)),
    ];
    this.#draw();
    this.#part?.setConnected(true);
    this.#start();
    if (this.hasAttribute("present")) this.#presented();
  }

  disconnectedCallback() {
    for (const stop of this.#watches) stop();
    this.#controller.stop();
    this.#dialogs.close();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute, before, text) {
    if (text === before) return;
    if (!OWN_ATTRIBUTES.includes(attribute)) {
      this.#controller.set({ [nameOf(attribute)]: text ?? undefined });
    } else if (attribute === "figure" && this.isConnected) {
      this.#start();
    } else {
      this.#draw();
      if (attribute === "present" && (text === null) !== (before === null)) this.#presented();
    }
  }

  /** Resolves when the figure can be used for the first time. */
  get ready() {
    return this.#controller.ready;
  }

  /** All settings in force, the place in the run included. What is assigned is checked and moved into range. */
  get settings() {
    return this.#current.settingsHere;
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
    const { figure } = this.#current;
    return figure ? addressOf(figure, this.settings) : "";
  }

  step() {
    this.#controller.step();
  }

  back() {
    this.#controller.back();
  }

  reset() {
    this.#controller.reset();
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  play() {
    return this.#controller.play();
  }

  pause() {
    this.#controller.pause();
  }

  get #current() {
    return this.#controller.run;
  }

  #start() {
    this.#controller.start(this.getAttribute("figure") ?? "");
  }

  #toShare() {
    const { figure, settingsHere: settings } = this.#current;
    return { figure, state: this.#controller.state, settings, words: this.#words };
  }

  #changeLanguage() {
    const words = wordsFor(languageOf(this));
    if (words === this.#words) return;
    this.#words = words;
    this.#controller.changeLanguage();
  }

  #onKey = (event) => {
    const isPresented = this.hasAttribute("present");
    const wanted = actionOf(event, { isPresented, isSequence: sequenceOf(this).count > 1 });
    const { session, figure } = this.#current;
    if (!wanted || !session) return;
    const { action, part } = wanted;
    const section = action === "goToPart" && !figure.parts && this.#section(part);
    if (action === "goToPart" && part > figure.parts && !section) return;
    event.preventDefault();
    if (section) goTo(section);
    else this.#act[action](part);
  };

  #section(number) {
    return this.#shadow.querySelectorAll("section.part")[number - 1];
  }

  /** To whom it concerns, and then the keys are the figure's. */
  #presented() {
    if (!this.isConnected) return;
    this.#tell("present", { presented: this.hasAttribute("present") });
    if (this.hasAttribute("present")) this.#shadow.querySelector(".figure").focus();
  }

  /** Once there is an answer, and not before; the button that had the focus is gone then. */
  #reveal() {
    if (!this.#shadow.querySelector(".reveal")) return;
    this.#controller.act.reveal();
    this.#shadow.querySelector(".figure").focus({ preventScroll: true });
  }

  /** The button that had the focus is gone then. */
  #beginAnew() {
    this.#controller.act.beginAnew();
    this.#shadow.querySelector(".figure").focus({ preventScroll: true });
  }

  #leavePresent() {
    leaveFullScreen();
    this.removeAttribute("present");
    this.scrollIntoView();
    this.#shadow.querySelector(".figure").focus({ preventScroll: true });
  }

  /** In other colours, or for paper. */
  #redraw() {
    if (isForPaper()) this.#controller.beginNow();
    this.#draw();
    if (isForPaper()) drawNow();
  }

  #draw() {
    if (!this.isConnected) return;
    this.#part = render(html`<div class="container">${this.#template()}</div>`, this.#shadow);
  }

  #template() {
    const words = this.#words;
    const look = { scheme: schemeFor(this, this.getAttribute("theme")), words };
    const { figure, session } = this.#current;
    const { problem } = this.#controller.trouble;
    if (problem) return failure(look, problem, this.#act);
    if (!session) return waiting({ ...look, figure });
    const shown = {
      ...look,
      ...this.#controller.shown,
      words: { ...words, settings: settingWords(words, figure) },
      figureWords: words.figures[figure.name],
      message: this.#sharing.message,
      dialog: this.#dialogs.shown,
      paper: isForPaper() ? { link: this.#sharing.link(this.#toShare()) } : null,
      present: this.hasAttribute("present"),
      sequence: sequenceOf(this),
    };
    return frame(shown, this.#act);
  }

  /** A property set before the script had loaded hides the accessor: hand its value over. */
  #takeEarlySettings() {
    if (!Object.hasOwn(this, "settings")) return;
    const { settings } = this;
    delete this.settings;
    this.settings = settings;
  }

  #tell(name, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`mini-batch-${name}`, options));
  }
}

/** To its beginning; from there Tab and the reading of a screen reader go on. */
function goTo(section) {
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}

/** @returns {() => void} stops listening */
function listen(target, type, listener) {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
