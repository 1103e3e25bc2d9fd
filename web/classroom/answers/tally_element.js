/**
 * `<mini-batch-tally>`: the votes of a class for the options of one question, as bars. It stands in a figure or in a
 * slide and is drawn in the style of that. Its votes are kept by whoever shows it.
 *
 * The key T leads to its field, where the letters A, B, C … count: the other keys of a presentation are taken.
 */
import { render } from "lit-html";
import { languageOf } from "../../figure/language.js";
import { noVotes, readVotes, voted, voteOf } from "./tally.js";
import { tallyView } from "./tally_view.js";
import { classWords } from "./words.js";

/**
 * @typedef {object} Shown
 * @property {string} name of the question, among those of its slide
 * @property {unknown[]} options
 * @property {Votes} record
 *
 * @typedef {{votes: number[]}} Votes of one question; no numbers before the first vote
 */

/** Those that a page shows, in their order. @type {Set<MiniBatchTally>} */
const connected = new Set();

export class MiniBatchTally extends HTMLElement {
  /** @type {Shown} */
  #shown = { name: "tally", options: [], record: { votes: [] } };
  /** What is being typed, or cannot be used. @type {string | null} */
  #draft = null;
  #isRefused = false;
  /** What has changed last, for a screen reader. @type {number | null} */
  #changed = null;
  /** @type {Element | null} */
  #question = null;

  connectedCallback() {
    connected.add(this);
    // There are no radio buttons in the question any more.
    this.#question = this.closest(".question");
    this.#question?.setAttribute("role", "group");
    this.#draw();
  }

  disconnectedCallback() {
    connected.delete(this);
    if (this.#question?.isConnected) this.#question.setAttribute("role", "radiogroup");
  }

  /** @param {Shown} shown */
  set shown(shown) {
    if (shown.record !== this.#shown.record) {
      this.#forgetDraft();
      this.#changed = null;
    }
    this.#shown = shown;
    this.#draw();
  }

  get shown() {
    return this.#shown;
  }

  /** One number for each option. */
  get votes() {
    const { options, record } = this.#shown;
    return record.votes.length === options.length ? record.votes : noVotes(options.length);
  }

  /** Its field has the focus, and all in it is selected: what is typed takes its place. */
  focusField() {
    const field = this.querySelector("input");
    field?.focus();
    field?.select();
  }

  #act = {
    vote: (option, change) => this.#set(voted(this.votes, option, change), option),
    clear: () => this.#set(noVotes(this.#shown.options.length)),
    type: (text) => {
      const votes = readVotes(text, this.#shown.options.length);
      if (votes) {
        this.#set(votes);
      } else {
        this.#draft = text;
        this.#isRefused = true;
        this.#draw();
      }
      return votes !== null;
    },
    draft: (text) => {
      this.#draft = text;
    },
    onKey: (event) => this.#onKey(event),
  };

  /** In the field. @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    const field = /** @type {HTMLInputElement} */ (event.target);
    const vote = voteOf(event, this.#shown.options.length);
    if (vote) this.#act.vote(vote.option, vote.change);
    else if (key.toLowerCase() === "t") focusNext(this);
    else if (key === "Enter") this.#act.type(field.value) && this.#leave();
    else if (key === "Escape") this.#abandon();
    else return;
    event.preventDefault();
  }

  /** To the slide, whose keys work again. */
  #leave() {
    /** @type {HTMLElement | null} */ (this.closest(".figure"))?.focus({ preventScroll: true });
  }

  #abandon() {
    this.#forgetDraft();
    this.#draw();
    this.#leave();
  }

  /** @param {number[]} votes @param {number} [option] whose votes are others, where it is one */
  #set(votes, option) {
    this.#shown.record.votes = votes;
    this.#forgetDraft();
    this.#changed = option ?? null;
    this.#draw();
  }

  #forgetDraft() {
    this.#draft = null;
    this.#isRefused = false;
  }

  #draw() {
    if (!this.isConnected) return;
    const viewModel = {
      ...this.#shown,
      votes: this.votes,
      draft: this.#draft,
      isRefused: this.#isRefused,
      changed: this.#changed,
      words: classWords(languageOf(this)).tally,
    };
    render(tallyView(viewModel, this.#act), this);
  }
}

/** @param {MiniBatchTally | null} from the field of the next one gets the focus; null: of the first one in use */
function focusNext(from) {
  const scope = from?.getRootNode();
  const all = [...connected].filter((one) => (scope ? one.getRootNode() === scope : isInUse(one)));
  const place = from ? all.indexOf(from) : -1;
  const next = all[(place + 1) % all.length];
  next?.focusField();
  return Boolean(next);
}

/** Its slide fills the window, or has the focus. @param {MiniBatchTally} tally */
function isInUse(tally) {
  const root = tally.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return root.host.hasAttribute("present") || root.activeElement !== null;
}

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || ctrlKey || altKey || metaKey || key.toLowerCase() !== "t") return;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
  if (focusNext(null)) event.preventDefault();
});

customElements.define("mini-batch-tally", MiniBatchTally);
