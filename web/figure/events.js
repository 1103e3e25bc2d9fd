/** What a figure says of itself: events to the page round it, and words to those who listen to it. */

import { createAnnouncer } from "./announcer.js";
import { settingWords } from "./words.js";

export class FigureEvents {
  #announcer = createAnnouncer();
  #run;
  #tell;
  #words;

  /**
   * @param {import("./figure_state.js").FigureState} run
   * @param {object} element
   * @param {(name: string, detail: object) => void} element.tell an event
   * @param {() => object} element.words those of its language at this moment
   */
  constructor(run, { tell, words }) {
    this.#run = run;
    this.#tell = tell;
    this.#words = words;
  }

  /** What the live region holds. */
  get announcement() {
    return this.#announcer.text;
  }

  /** What was said last is of no use in another language. */
  fallSilent() {
    this.#announcer.text = "";
  }

  announceRestart() {
    this.#announcer.say(this.#words().controls.restarted, false);
  }

  /**
   * @param {object} state of the figure
   * @param {boolean} hurried more is to follow soon
   */
  announce(state, hurried) {
    const { figure, settings } = this.#run;
    const summary = figure.summary(state, settings, this.#words().figures[figure.name]);
    this.#announcer.say(summary, hurried);
  }

  ready() {
    this.#tell("ready", { figure: this.#run.figure.name, settings: this.#run.settingsHere });
  }

  change() {
    this.#tell("change", { settings: this.#run.settingsHere });
  }

  result(results) {
    this.#tell("result", results);
  }

  error(message) {
    this.#tell("error", { message });
  }

  /** @param {(words: object) => {message: string}} problem */
  trouble(problem) {
    this.error(problem(this.#words().controls.failed).message);
  }

  /** Of settings that were not as they could be used. */
  notices() {
    const words = this.#words();
    const named = settingWords(words, this.#run.figure);
    for (const notice of this.#run.notices) {
      this.#tell("error", { message: words.notices.changed(notice, named), notice });
    }
  }
}
