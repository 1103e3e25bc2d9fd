/** What the reader has entered or opened in a figure. A guess and an uncovered answer belong to one question. */
export class Entries {
  #guess = { key: /** @type {unknown} */ (undefined), answer: null };
  #revealed = { key: /** @type {unknown} */ (undefined) };
  /** Where the class file keeps what a class guesses of this run. */
  #tally = {};
  #refusals = {};
  #areNumbersOpen = false;
  #questionKey;
  #changed;

  /**
   * @param {() => unknown} questionKey what the figure's question is about now
   * @param {() => void} changed
   */
  constructor(questionKey, changed) {
    this.#questionKey = questionKey;
    this.#changed = changed;
  }

  /** For the view model. */
  get shown() {
    const key = this.#questionKey();
    return {
      guess: this.#guess.key === key ? this.#guess.answer : null,
      isRevealed: this.#revealed.key === key,
      tally: this.#tally,
      refusals: this.#refusals,
      numbersOpen: this.#areNumbersOpen,
    };
  }

  /** What the controls can ask for. */
  actions = {
    guess: (answer) => {
      this.#guess = { key: this.#questionKey(), answer };
      this.#changed();
    },
    reveal: () => {
      this.#revealed = { key: this.#questionKey() };
      this.#changed();
    },
    cover: () => {
      this.cover();
      this.#changed();
    },
    refuse: (name, problem) => {
      this.#refusals = { ...this.#refusals, [name]: problem };
      this.#changed();
    },
    openNumbers: (isOpen) => {
      this.#areNumbersOpen = isOpen;
      this.#changed();
    },
  };

  /** The run is another one: nothing was guessed of it. */
  forgetGuess() {
    this.#guess = { key: undefined, answer: null };
    this.begin();
  }

  /** From the start: a class is asked anew. */
  begin() {
    this.#tally = {};
    this.cover();
  }

  cover() {
    this.#revealed = { key: undefined };
  }

  acceptAll() {
    this.#refusals = {};
  }
}
