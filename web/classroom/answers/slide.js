/**
 * What cards and the plot of seeds have in common: an element that is a part of a page, and with the attribute
 * `present` fills the window, as a figure does, with the same bar, the same keys and the same event.
 */
import { html, nothing } from "lit-html";
import { SlideScroll } from "../../figure/clicker.js";
import { dialog } from "../../figure/dialog.js";
import { listenToKeys } from "../../figure/host_keys.js";
import { actionOf } from "../../figure/keys.js";
import {
  leavePresentation,
  presenting,
  presentOther,
  sequenceOf,
  toggleFullScreen,
} from "../../figure/presenting.js";
import { ShadowView } from "../../figure/shadow_view.js";
import { classWords } from "./words.js";

export class Slide extends HTMLElement {
  static observedAttributes = ["theme", "present"];

  /** @type {import("../../figure/dialog.js").Dialog | null} what has opened in front of it */
  #dialog = null;
  #view = new ShadowView(this, {
    template: () => this.#template(),
    outOfSight: () => {},
    hostChanged: () => this.draw(),
    languageChanged: () => this.draw(),
  });
  #scroll = new SlideScroll(this, this.#view.root);

  connectedCallback() {
    this.dataset.slide = "";
    const signal = this.#view.connect();
    const elsewhere = (event) => this.isPresented && this.#onKey(event);
    listenToKeys({ root: this.#view.root, here: this.#onKey, elsewhere }, signal);
    this.#view.begin();
    // When it is drawn.
    if (this.isPresented) queueMicrotask(() => this.#presentChanged());
  }

  disconnectedCallback() {
    this.#dialog = null;
    this.#view.disconnect();
  }

  attributeChangedCallback(attribute, before, text) {
    if (text === before) return;
    this.draw();
    const isOther = (text === null) !== (before === null);
    if (attribute === "present" && isOther && this.isConnected) this.#presentChanged();
  }

  get isPresented() {
    return this.hasAttribute("present");
  }

  /** Its class. */
  get kind() {
    return "";
  }

  /** What the bar of a presentation calls it. @returns {string} */
  get heading() {
    return "";
  }

  /** Where a code leads a phone; null where it has none. @returns {string | null} */
  get link() {
    return null;
  }

  /** What it shows. @returns {unknown} a lit template */
  content() {
    return nothing;
  }

  /** Of the figures. @returns {import("../../figure/words.js").Words} */
  get figureWords() {
    return this.#view.words;
  }

  /** Of this folder. */
  get words() {
    return classWords(this.#view.words.language);
  }

  get scheme() {
    return this.#view.scheme;
  }

  get root() {
    return this.#view.root;
  }

  draw() {
    this.#view.draw();
  }

  /** @returns {any} the first element in it that matches */
  query(selector) {
    return this.#view.query(selector);
  }

  #presentChanged() {
    if (!this.isConnected) return;
    const detail = { presented: this.isPresented };
    this.dispatchEvent(
      new CustomEvent("mini-batch-present", { bubbles: true, composed: true, detail }),
    );
    if (!this.isPresented) return;
    this.#scroll.reset();
    this.#focus();
  }

  #focus() {
    this.query(".figure")?.focus({ preventScroll: true });
  }

  /** What a speaker can do. */
  #speaker = {
    onward: () => this.#scroll.on() || presentOther(this, 1),
    backward: () => this.#scroll.back() || presentOther(this, -1),
    nextFigure: () => presentOther(this, 1),
    previousFigure: () => presentOther(this, -1),
    fullScreen: toggleFullScreen,
    leavePresent: () => leavePresentation(this, () => this.#focus()),
    openKeys: () => this.#open({ name: "keys" }),
  };

  /** Beside these, what only some slides have, and what a page has. */
  get #actions() {
    const { link } = this;
    return {
      ...this.#speaker,
      ...(link && { openCode: () => this.#open({ name: "code", link }) }),
      ...(!this.isPresented && { present: () => this.setAttribute("present", "") }),
    };
  }

  #onKey = (event) => {
    const { action = "" } = actionOf(event, this.isPresented) ?? {};
    const actions = this.#actions;
    if (!Object.hasOwn(actions, action)) return;
    event.preventDefault();
    actions[action]();
  };

  #open(opened) {
    if (this.query("dialog")?.open) return;
    this.#dialog = opened;
    this.draw();
    this.query("dialog").showModal();
  }

  #template() {
    const { kind, scheme, heading } = this;
    const words = this.#barWords;
    const sequence = sequenceOf(this);
    const act = {
      ...this.#actions,
      dialogClosed: ({ target }) => {
        if (target.open) return;
        this.#dialog = null;
        this.draw();
      },
    };
    const bar = () => presenting({ sequence, words, title: heading, stage: "goOn" }, act);
    return html`
      <div class="container">
        <div
          class="figure slide ${kind} ${scheme}"
          lang=${words.language}
          dir=${words.direction}
          role="group"
          aria-label=${heading || nothing}
          tabindex="-1"
        >
          <div class="view">${this.content()}</div>
          ${this.isPresented ? bar() : nothing} ${dialog(this.#dialogModel(words, sequence), act)}
        </div>
      </div>
    `;
  }

  /** Of the keys, those of a run mean nothing here. */
  get #barWords() {
    const { figureWords, link } = this;
    const { keys, presentKeys } = figureWords.controls;
    const used = presentKeys.filter(([key]) => key !== "A" && (link || key !== "Q"));
    const { keysTitle } = this.words;
    const controls = {
      ...figureWords.controls,
      keysTitle,
      keys: keys.slice(-1),
      presentKeys: used,
    };
    return { ...figureWords, controls };
  }

  #dialogModel(words, sequence) {
    return {
      dialog: this.#dialog,
      words,
      figureWords: { keys: this.keyHelp },
      present: this.isPresented,
      sequence,
    };
  }

  /** Its own keys, and what each does. @returns {[key: string, does: string][]} */
  get keyHelp() {
    return [];
  }
}
