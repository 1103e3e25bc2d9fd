/** The front of a figure: what is drawn of it, and what a reader does there with buttons, dialogs and keys. */
import { html } from "lit-html";
import { Clicker, SlideScroll } from "./clicker.js";
import { isForPaper } from "./color_scheme.js";
import { failure, frame, waiting } from "./frame.js";
import { actionOf } from "./keys.js";
import { filledTables } from "./number_tables.js";
import { leavePresentation, presentOther, sequenceOf, toggleFullScreen } from "./presenting.js";
import { Sharing } from "./sharing.js";
import { settingWords } from "./words.js";

export class Front {
  #element;
  #controller;
  #view;
  #sharing;
  #actions;
  #clicker;
  /** @type {import("./dialog.js").Dialog | null} what has opened in front of the figure */
  #dialog = null;

  /**
   * @param {HTMLElement} element
   * @param {import("./controller.js").Controller} controller
   * @param {import("./shadow_view.js").ShadowView} view
   */
  constructor(element, controller, view) {
    this.#element = element;
    this.#controller = controller;
    this.#view = view;
    this.#sharing = new Sharing(element, () => view.draw());
    this.#actions = this.#makeActions();
    const scroll = new SlideScroll(element, view.root);
    this.#clicker = new Clicker(controller, scroll, /** @type {any} */ (this.#actions));
  }

  get isPresented() {
    return this.#element.hasAttribute("present");
  }

  template() {
    return html`<div class="container">${this.#inside()}</div>`;
  }

  /** Does what a key means, if it means something here. */
  onKey = (event) => {
    const wanted = actionOf(event, this.isPresented);
    const { session, figure } = this.#controller;
    if (!wanted || !session) return;
    const { action, number = 0 } = wanted;
    const section = action === "goToStep" && !figure.steps && this.#section(number);
    if (action === "goToStep" && number > figure.steps && !section) return;
    event.preventDefault();
    if (section) goTo(section);
    else this.#actions[action](number);
  };

  /** What was open is gone with the element. */
  forgetDialog() {
    this.#dialog = null;
  }

  #makeActions() {
    const controller = this.#controller;
    return {
      ...controller.actions,
      ...this.#sharing.actions(() => this.#shared),
      reveal: () => this.#reveal(),
      restart: () => {
        controller.actions.restart();
        this.#focus();
      },
      present: () => this.#element.setAttribute("present", ""),
      leavePresent: () => leavePresentation(this.#element, () => this.#focus()),
      nextFigure: () => this.#presentOther(1),
      previousFigure: () => this.#presentOther(-1),
      onward: () => this.#clicker.next(this.#isCovered),
      backward: () => this.#clicker.previous(controller.viewModel.isRevealed),
      fullScreen: toggleFullScreen,
      openKeys: () => this.#open({ name: "keys" }),
      saveNumbers: () => {
        const figureWords = this.#view.words.figures[controller.figure.name];
        const filled = filledTables({ ...this.#shared, figureWords });
        this.#sharing.message = null;
        if (filled.length === 1) this.#actions.saveTable(filled[0]);
        else this.#open({ name: "tables" });
      },
      openCode: () => {
        controller.pause();
        this.#open({ name: "code", link: this.#sharing.link(this.#shared) });
      },
      // The browser reports it some time after it has closed: what was opened meanwhile stays.
      dialogClosed: ({ target }) => target.open || this.#showDialog(null),
    };
  }

  /** What a link, a code or a file is made of. */
  get #shared() {
    const { figure, state, settingsHere: settings } = this.#controller;
    return { figure, state, settings, words: this.#view.words };
  }

  #inside() {
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
      present: this.isPresented,
      sequence: sequenceOf(this.#element),
    };
    return frame(viewModel, this.#actions);
  }

  #section(number) {
    return this.#view.root.querySelectorAll("section.part")[number - 1];
  }

  /** What goes on here rests until this figure is presented again. */
  #presentOther(offset) {
    if (presentOther(this.#element, offset)) this.#controller.sleep();
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

  /** To the figure as a whole, where the button that had the focus is gone. */
  #focus() {
    this.#view.query(".figure").focus({ preventScroll: true });
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
}

/** To its beginning; from there Tab and the reading of a screen reader go on. */
function goTo(section) {
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}
