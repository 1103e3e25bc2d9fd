/**
 * What a figure fails to show or to say. A view, a text or a table that cannot be made is left out, and the figure says
 * so; its run and its controls stay. A fault is reported once, not with every drawing.
 */
export class Faults {
  /** @type {Map<string, string>} messages, by the part of the figure */
  #messages = new Map();
  #reported;

  /** @param {(message: string) => void} reported there is a new fault */
  constructor(reported) {
    this.#reported = reported;
  }

  /** What went wrong; empty while nothing does. */
  get message() {
    const [first = ""] = this.#messages.values();
    return first;
  }

  /**
   * Makes a part of the figure.
   * @template T
   * @param {string} part
   * @param {() => T} make
   * @returns {T | undefined} undefined where it fails
   */
  guard(part, make) {
    try {
      const made = make();
      this.#messages.delete(part);
      return made;
    } catch (error) {
      this.note(part, error);
    }
  }

  /** @param {string} part @param {unknown} error */
  note(part, error) {
    if (this.#messages.has(part)) return;
    this.#messages.set(part, error instanceof Error ? error.message : String(error));
    reportError(error);
    this.#reported(this.message);
  }

  /** With other settings, or from the start, all may be well again. */
  forget() {
    this.#messages.clear();
  }
}
