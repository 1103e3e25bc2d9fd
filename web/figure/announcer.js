/** What a figure tells those who do not look: a text that is read out, and errors that the host page hears of. */
import { stripMarkup } from "./markup.js";
import { inLanguage, settingWords } from "./words.js";

/** Milliseconds between two announcements while a run plays: a voice needs time to finish. */
const PAUSE = 4000;

export class Announcer {
  /** what is read out */
  text = "";
  #time = Number.NEGATIVE_INFINITY;
  #host;

  /** @param {import("./controller.js").Host} host */
  constructor(host) {
    this.#host = host;
  }

  announce(text) {
    this.text = text;
    this.#time = performance.now();
  }

  /**
   * What the figure shows, in words.
   * @param {import("./controller.js").Controller} controller
   * @param {import("./faults.js").Faults} faults
   */
  announceSummary({ figure, state, settings, phase }, faults) {
    const isSoon = performance.now() - this.#time < PAUSE;
    if (phase === "playing" && isSoon) return;
    const { words } = this.#host;
    const say = () => stripMarkup(figure.summary(state, settings, words.figures[figure.name]));
    this.announce(faults.guard("summary", () => inLanguage(words, say)) ?? "");
  }

  /**
   * The settings that could not be used as they were given.
   * @param {import("./controller.js").Controller} controller
   */
  emitNotices({ figure, notices }) {
    const { words, emit } = this.#host;
    const labels = settingWords(words, figure);
    for (const notice of notices) {
      const message = inLanguage(words, () => words.notices.changed(notice, labels));
      emit("error", { message, notice });
    }
  }

  /** @param {string} message why a part of the figure cannot be shown */
  emitFault(message) {
    const { title, cause } = this.#host.words.controls.failed.part;
    this.#host.emit("error", { message: `${title} ${cause(message)}` });
  }
}
