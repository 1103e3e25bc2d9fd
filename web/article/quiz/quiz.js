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
  #states = questions.map((question) => new QuestionState(question, () => this.#view.draw()));

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

  /** The state of every question, and what was measured. */
  get results() {
    return this.#states.map(({ question, answers, isSolved, isRevealed, found }) => ({
      question: question.name,
      answers: { ...answers },
      solved: isSolved,
      revealed: isRevealed,
      measured: found,
    }));
  }

  #act = {
    check: async (state) => {
      if (state.isRevealed) return;
      await state.check();
      const [refused] = Object.keys(state.refusals);
      if (refused) this.#focus(`[data-field="${state.question.name} ${refused}"] input`);
    },
    tryIt: (state) => {
      const { name, shows } = state.question;
      const element = figureOnPage(shows.figure);
      if (element) {
        const { words, scheme } = this.#view;
        const number = this.#states.indexOf(state) + 1;
        const goBack = () => this.#focus(`#${name} h3`);
        leadTo(element, shows.settings, { words, scheme, number, goBack });
      } else {
        state.isFigureShown = true;
        this.#view.draw();
        this.#focus(`#${name} mini-batch`);
      }
    },
  };

  #focus(selector) {
    const target = this.#view.query(selector);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }

  #rest() {
    for (const state of this.#states) state.cancel();
    this.#view.draw();
  }

  #template() {
    const { words, scheme } = this.#view;
    return view({ states: this.#states, words, scheme }, this.#act);
  }
}
