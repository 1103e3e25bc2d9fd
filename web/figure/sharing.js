/** The buttons that take a figure along, and what is said after each. */
import { csv } from "./export_csv.js";
import { exportPng } from "./export_png.js";
import { copy, embedCode, frameCode, isPublic, linkTo, saveFile } from "./share.js";

export class Sharing {
  /** @type {{text(controls: object): string, copyByHand?: string} | null} said in words of the moment */
  message = null;
  #element;
  #shadow;
  #changed;

  /**
   * @param {HTMLElement} element
   * @param {ShadowRoot} shadow where its charts are
   * @param {() => void} changed there is a new message
   */
  constructor(element, shadow, changed) {
    this.#element = element;
    this.#shadow = shadow;
    this.#changed = changed;
  }

  /** The address of exactly this state. */
  link(shown) {
    return linkTo(this.#element, shown);
  }

  /** @param {() => object} current the figure, its state, the settings that lead there, and the words */
  actions(current) {
    return {
      savePicture: () => this.#savePicture(current()),
      saveNumbers: () => this.#saveNumbers(current()),
      saveProgram: () => this.#saveProgram(current()),
      copyLink: () => this.#copy(current(), (state) => linkTo(this.#element, state)),
      copyEmbed: () => this.#copy(current(), embedCode),
      copyFrame: () => this.#copy(current(), (state) => frameCode(this.#element, state)),
    };
  }

  async #savePicture(shown) {
    const { figure, state, settings } = shown;
    const words = shown.words.figures[figure.name];
    const blob = await exportPng(this.#shadow, {
      title: words.title,
      sentence: figure.summary(state, settings, words),
      lines: figure.textLines?.(state, settings, words) ?? [],
      source: sourceLine(linkTo(this.#element, shown)),
      tables: figure.tables(state, words),
    });
    this.#save(`mini-batch-${figure.name}.png`, blob);
  }

  #saveNumbers({ figure, state, words: { figures } }) {
    const text = csv(figure.tables(state, figures[figure.name]));
    this.#save(`mini-batch-${figure.name}.csv`, new Blob([text], { type: "text/csv" }));
  }

  #saveProgram({ figure, state, settings, words: { figures } }) {
    const { name, text } = figure.program(state, settings, figures[figure.name]);
    this.#save(name, new Blob([text], { type: "text/x-python" }));
  }

  #save(name, blob) {
    saveFile(name, blob);
    this.#say({ text: ({ saved }) => saved(name) });
  }

  /** What the text cannot hold is said with it. */
  async #copy(state, write) {
    const text = write(state);
    const { figure, settings, words } = state;
    const lacks = figure.linkLacks?.(settings, words.figures[figure.name]) ?? "";
    const done = await copy(text);
    this.#say({
      text: ({ copied, copyByHand }) => `${done ? copied : copyByHand} ${lacks}`.trim(),
      ...(!done && { copyByHand: text }),
    });
  }

  #say(message) {
    this.message = message;
    this.#changed();
  }
}

/** Where the picture comes from; of a file on this machine only what means something elsewhere. */
function sourceLine(link) {
  return isPublic(link) ? link : new URL(link).hash.slice(1);
}
