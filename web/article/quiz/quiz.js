/**
 * `<mini-batch-quiz>`: five questions, one at a time, each answered first and then measured. “Try it” leads to a
 * figure of the page, or where the page has none, shows it below the question. Nothing is stored.
 * The attribute `present` fills the window with one question, whose number it is; without one, with the first.
 * The event `mini-batch-quiz` has `results` as its detail: something was answered, checked, measured or shown.
 */
import { SlideScroll } from "../../figure/clicker.js";
import { listenToKeys } from "../../figure/host_keys.js";
import { actionOf } from "../../figure/keys.js";
import {
  leavePresentation,
  presentOther,
  sequenceOf,
  toggleFullScreen,
} from "../../figure/presenting.js";
import { ShadowView } from "../../figure/shadow_view.js";
import { yieldToMain } from "../../figure/yield_to_main.js";
import { QuestionState } from "./question_state.js";
import { questions } from "./questions.js";
import { figureOnPage, leadTo, showAnswer } from "./try_it.js";
import { view } from "./view.js";

export class MiniBatchQuiz extends HTMLElement {
  static observedAttributes = ["theme", "present"];

  #view = new ShadowView(this, {
    template: () => this.#template(),
    outOfSight: () => this.#rest(),
    hostChanged: () => this.#view.draw(),
    languageChanged: () => this.#view.draw(),
  });
  #states = questions.map((question) => new QuestionState(question, () => this.#drawState()));
  /** Which question is shown. */
  #chosen = 0;

  connectedCallback() {
    const signal = this.#view.connect();
    const { root } = this.#view;
    listenToKeys({ root, here: this.#onKey, elsewhere: this.#onKey }, signal);
    // All its questions at once take a while, and few look at them first.
    yieldToMain().then(() => this.#view.draw());
  }

  disconnectedCallback() {
    this.#rest();
    this.#view.disconnect();
  }

  attributeChangedCallback(attribute, before, text) {
    this.#chosen = this.#slide ?? this.#chosen;
    this.#view.draw();
    if (attribute !== "present" || text === before || !this.isConnected) return;
    const detail = { presented: text !== null };
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent("mini-batch-present", options));
    if (text === null) return;
    this.#scroll.reset();
    this.#view.query("h3")?.focus();
  }

  /** How many slides it is in a presentation. */
  get slideCount() {
    return questions.length;
  }

  /** The question that is presented, for an address. */
  get address() {
    const slide = this.#slide;
    return slide === null ? "" : `quiz=${slide + 1}`;
  }

  /** The state of every question, and what was measured. */
  get results() {
    return this.#states.map(({ question, answers, isChecked, isSolved, isRevealed, found }) => ({
      question: question.name,
      answers: { ...answers },
      checked: isChecked,
      solved: isSolved,
      revealed: isRevealed,
      measured: found,
    }));
  }

  #act = {
    /** With the focus on the question, which is read out. */
    choose: (place) => this.#choose(place, ".shown h3"),
    chooseTab: (place) => this.#choose(place, "[aria-selected=true]"),
    check: async (state) => {
      if (state.isRevealed) return;
      await state.check();
      const [refused] = Object.keys(state.refusals);
      if (refused) this.#focus(`[data-field="${state.question.name} ${refused}"] input`);
      else if (this.#states[this.#chosen] === state) this.#showOutcome();
    },
    tryIt: (state, shown) => {
      const element = figureOnPage(shown.figure);
      if (element && this.#slide !== null) {
        this.removeAttribute("present");
        element.setAttribute("present", "");
        showAnswer(element, shown);
      } else if (element) {
        const { words, scheme } = this.#view;
        const number = this.#states.indexOf(state) + 1;
        const goBack = () => {
          this.#act.choose(number - 1);
          this.scrollIntoView();
        };
        leadTo(element, shown, { words, scheme, number, goBack });
      } else {
        state.shownBelow = shown;
        this.#view.draw();
        this.#focus(`#${state.question.name} mini-batch`);
      }
    },
  };

  #scroll = new SlideScroll(this, this.#view.root);

  /** What a speaker can do. */
  #speaker = {
    onward: () => {
      const state = this.#states[this.#slide ?? 0];
      if (state.progress) return;
      if (!state.isSolved && !state.isRevealed) state.reveal();
      else if (!this.#scroll.on()) this.#present(1);
    },
    backward: () => this.#scroll.back() || this.#present(-1),
    nextFigure: () => this.#present(1),
    previousFigure: () => this.#present(-1),
    fullScreen: toggleFullScreen,
    leavePresent: () => leavePresentation(this, () => this.#view.query(".shown h3").focus()),
  };

  #onKey = (event) => {
    const { action = "" } = (this.#slide !== null && actionOf(event, true)) || {};
    if (!Object.hasOwn(this.#speaker, action)) return;
    event.preventDefault();
    this.#speaker[action]();
  };

  /** Which question is presented; null where none is. */
  get #slide() {
    const text = this.getAttribute("present");
    if (text === null) return null;
    return Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), questions.length) - 1;
  }

  /** Another question, or another slide of the page. */
  #present(offset) {
    const next = (this.#slide ?? 0) + offset;
    if (next >= 0 && next < questions.length) this.setAttribute("present", String(next + 1));
    else presentOther(this, offset);
  }

  /** Another question is shown, if there is such a one, and this gets the focus. */
  #choose(place, selector) {
    if (!this.#states[place]) return;
    this.#chosen = place;
    this.#view.draw();
    this.#focus(selector);
  }

  #focus(selector) {
    const target = this.#view.query(selector);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }

  /** Measuring takes a while: who has left the question meanwhile is not brought back to it. */
  #showOutcome() {
    const { top, bottom } = this.#view.query(".shown").getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return;
    this.#view.query(".shown .outcome").scrollIntoView({ block: "nearest" });
  }

  /** A button that had the focus may be gone; one in its place has it then. */
  #drawState() {
    const { root } = this.#view;
    const hadFocus = root.activeElement !== null;
    this.#view.draw();
    if (hadFocus && root.activeElement === null) {
      this.#view.query(".shown .turns button")?.focus({ preventScroll: true });
    }
    const options = { bubbles: true, composed: true, detail: this.results };
    this.dispatchEvent(new CustomEvent("mini-batch-quiz", options));
  }

  #rest() {
    for (const state of this.#states) state.cancel();
    this.#view.draw();
  }

  #template() {
    const { words, scheme } = this.#view;
    const [states, chosen] = [this.#states, this.#chosen];
    const { index, count } = sequenceOf(this);
    const sequence = { index: index + chosen, count };
    const all = {
      states,
      chosen,
      isPresented: this.#slide !== null,
      words,
      scheme,
      sequence,
    };
    return view(all, { ...this.#act, ...this.#speaker });
  }
}
