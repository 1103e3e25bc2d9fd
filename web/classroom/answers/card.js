/**
 * `<mini-batch-card>`: a slide of text, or a question whose answers are counted. Its property `card` says what it shows.
 */
import { html, nothing } from "lit-html";
import { Slide } from "./slide.js";

/** @typedef {{heading: string, text: string, options: string[]}} Card `text`: paragraphs with an empty line between them */

export class MiniBatchCard extends Slide {
  /** @type {Card} */
  #card = { heading: "", text: "", options: [] };
  /** @type {import("./tally_element.js").Votes} */
  #record = { votes: [] };

  connectedCallback() {
    // A property that was set before the script had loaded hides the accessor.
    if (Object.hasOwn(this, "card")) {
      const { card } = this;
      delete (/** @type {any} */ (this).card);
      this.card = card;
    }
    super.connectedCallback();
  }

  /** Another question begins without votes. @param {Partial<Card>} given */
  set card({ heading = "", text = "", options = [] }) {
    const isSame = JSON.stringify(options) === JSON.stringify(this.#card.options);
    if (!isSame) this.#record = { votes: [] };
    this.#card = { heading, text, options };
    this.draw();
  }

  get card() {
    return this.#card;
  }

  /** How many have chosen each option. */
  get votes() {
    return this.#card.options.map((_, i) => this.#record.votes[i] ?? 0);
  }

  get kind() {
    return this.#card.options.length > 0 ? "card asking" : "card";
  }

  get heading() {
    return this.#card.heading;
  }

  get keyHelp() {
    return this.#card.options.length > 0 ? this.words.tally.keys : [];
  }

  content() {
    const { heading, text, options } = this.#card;
    const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
    return html`
      ${heading ? html`<h2>${heading}</h2>` : nothing}
      ${paragraphs.map((paragraph) => html`<p class="paragraph">${paragraph.trim()}</p>`)}
      ${
        options.length > 0
          ? html`<mini-batch-tally .shown=${{ name: "card", options, record: this.#record }}></mini-batch-tally>`
          : nothing
      }
    `;
  }
}

customElements.define("mini-batch-card", MiniBatchCard);
