/**
 * A line below the quiz that says what has become of the answers, where they do not arrive: who learns for a course has
 * to know it, and does not look at the console, which has the platform's own words.
 */
export class Notice {
  #quiz;
  #languages;
  #line = document.createElement("p");
  /** @type {import("./platform.js").Problem | null} */
  #problem = null;

  /**
   * @param {Element} quiz
   * @param {Record<string, import("./platform.js").LanguageWords>} languages
   */
  constructor(quiz, languages) {
    this.#quiz = quiz;
    this.#languages = languages;
    // It is there before it says anything: screen readers tell of what changes in it.
    this.#line.setAttribute("role", "status");
    this.#draw();
    // In another language the page has a new text, without the line.
    new MutationObserver(() => this.#draw()).observe(document.documentElement, {
      attributeFilter: ["lang"],
    });
  }

  /** @param {import("./platform.js").Problem | null} problem null where there is none any more */
  show(problem) {
    this.#problem = problem;
    this.#draw();
  }

  #draw() {
    if (!this.#line.isConnected) this.#quiz.after(this.#line);
    const { lang } = document.documentElement;
    const { problems } = this.#languages[lang] ?? this.#languages.en;
    const text = this.#problem ? problems[this.#problem] : "";
    // To say the same again would read it out again.
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}
