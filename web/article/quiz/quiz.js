/**
 * `<mini-batch-quiz>`: five questions, each answered first and then measured. “Try it” leads to a figure
 * of the page, or where the page has none, shows it below the question. Nothing is stored.
 */
import { ShadowView } from "../../figure/shadow_view.js";
import { yieldToMain } from "../../figure/yield_to_main.js";
import { QuestionState } from "./question_state.js";
import { questions } from "./questions.js";
import { figureOnPage, leadTo } from "./try_it.js";
import { view } from "./view.js";

export class MiniBatchQuiz extends HTMLElement {
  static observedAttributes = ["theme"];

  #view = new ShadowView(this, {
    template: () => this.#template(),
    outOfSight: () => this.#rest(),
    hostChanged: () => this.#view.draw(),
    languageChanged: () => this.#view.draw(),
  });
  #runs = questions.map((about) => new QuestionState(about, () => this.#view.draw()));

  connectedCallback() {
    this.#view.connect();
    // All its questions at once take a while, and few look at them first.
    yieldToMain().then(() => this.#view.draw());
  }

  disconnectedCallback() {
    this.#rest();
    this.#view.disconnect();
  }

  attributeChangedCallback() {
    this.#view.draw();
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
        this.#view.draw();
        this.#focus(`#${run.about.name} mini-batch`);
      }
    },
  };

  #wayBack(run) {
    return {
      words: this.#view.words,
      number: this.#runs.indexOf(run) + 1,
      scheme: this.#view.scheme,
      go: () => this.#focus(`#${run.about.name} h3`),
    };
  }

  #focus(selector) {
    const target = this.#view.query(selector);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }

  #rest() {
    for (const run of this.#runs) run.cancel();
    this.#view.draw();
  }

  #template() {
    const { words, scheme } = this.#view;
    return view({ runs: this.#runs, words, scheme }, this.#act);
  }
}
