/**
 * `<mini-batch-quiz>`: five questions, each answered first and then measured. “Try it” leads to a figure
 * of the page, or where the page has none, shows it below the question. Nothing is stored.
 */
import { render } from "lit-html";
import { schemeFor, whenHostChanges } from "../../figure/color_scheme.js";
import { languageOf, whenLanguageChanges } from "../../figure/language.js";
import { styleSheets } from "../../figure/styles/sheets.js";
import { whenOutOfSight } from "../../figure/visibility.js";
import { wordsFor } from "../../figure/words.js";
import { yieldToMain } from "../../figure/yield_to_main.js";
import { QuestionState } from "./question_state.js";
import { questions } from "./questions.js";
import { figureOnPage, leadTo } from "./try_it.js";
import { view } from "./view.js";

export class MiniBatchQuiz extends HTMLElement {
  static observedAttributes = ["theme"];

  #shadow = this.attachShadow({ mode: "open" });
  #runs = questions.map((about) => new QuestionState(about, () => this.#draw()));
  /** what stops watching the page, while the element is in it */
  #watches = [];
  #part;

  connectedCallback() {
    this.#shadow.adoptedStyleSheets = styleSheets();
    this.#watches = [
      whenOutOfSight(this, () => this.#rest()),
      whenHostChanges(() => this.#draw()),
      whenLanguageChanges(this, () => this.#draw()),
    ];
    this.#part?.setConnected(true);
    // All its questions at once take a while, and few look at them first.
    yieldToMain().then(() => this.#draw());
  }

  disconnectedCallback() {
    for (const stop of this.#watches) stop();
    this.#rest();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback() {
    this.#draw();
  }

  /** What every question has come to. */
  get results() {
    return this.#runs.map(({ about, answers, isSolved, isRevealed, found }) => ({
      question: about.name,
      answers: { ...answers },
      solved: isSolved,
      revealed: isRevealed,
      measured: found,
    }));
  }

  #act = {
    check: async (run) => {
      await run.check();
      const [refused] = Object.keys(run.refusals);
      if (refused) this.#focus(`[data-field="${run.about.name} ${refused}"] input`);
    },
    tryIt: (run) => {
      const { figure, settings } = run.about.shows;
      const element = figureOnPage(figure);
      if (element) leadTo(element, settings, this.#wayBack(run));
      else {
        run.isShown = true;
        this.#draw();
        this.#focus(`#${run.about.name} mini-batch`);
      }
    },
  };

  get #words() {
    return wordsFor(languageOf(this));
  }

  #wayBack(run) {
    return {
      words: this.#words,
      number: this.#runs.indexOf(run) + 1,
      scheme: () => schemeFor(this, this.getAttribute("theme")),
      go: () => this.#focus(`#${run.about.name} h3`),
    };
  }

  #focus(selector) {
    /** @type {HTMLElement} */
    const target = this.#shadow.querySelector(selector);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }

  #rest() {
    for (const run of this.#runs) run.cancel();
    this.#draw();
  }

  #draw() {
    if (!this.isConnected) return;
    const scheme = schemeFor(this, this.getAttribute("theme"));
    const shown = { runs: this.#runs, words: this.#words, scheme };
    this.#part = render(view(shown, this.#act), this.#shadow);
  }
}
