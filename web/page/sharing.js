/** The buttons that take a figure along, and what is said after each. */
import { en } from "../figures/words/en.js";
import { csv } from "./csv.js";
import { picture } from "./picture.js";
import { copy, embedCode, linkTo, saveFile } from "./share.js";

export class Sharing {
  /** @type {{text: string, copyByHand?: string}} */
  message = { text: "" };
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

  /** @param {() => object} current the figure, its state, and the settings that lead there */
  actions(current) {
    return {
      savePicture: () => this.#savePicture(current()),
      saveNumbers: () => this.#saveNumbers(current()),
      copyLink: () => this.#copy(linkTo(this.#element, current().figure, current().settings)),
      copyEmbed: () => this.#copy(embedCode(current().figure, current().settings)),
    };
  }

  async #savePicture({ figure, state, settings }) {
    const words = en.figures[figure.name];
    const blob = await picture(this.#shadow, {
      title: words.title,
      sentence: figure.summary(state, settings, words),
      lines: figure.textLines?.(state, settings, words) ?? [],
      source: sourceLine(linkTo(this.#element, figure, settings)),
      tables: figure.tables(state, words),
    });
    this.#save(`mini-batch-${figure.name}.png`, blob);
  }

  #saveNumbers({ figure, state }) {
    const text = csv(figure.tables(state, en.figures[figure.name]));
    this.#save(`mini-batch-${figure.name}.csv`, new Blob([text], { type: "text/csv" }));
  }

  #save(name, blob) {
    saveFile(name, blob);
    this.#say({ text: en.controls.saved(name) });
  }

  async #copy(text) {
    const { copied, copyByHand } = en.controls;
    const done = await copy(text);
    this.#say(done ? { text: copied } : { text: copyByHand, copyByHand: text });
  }

  #say(message) {
    this.message = message;
    this.#changed();
  }
}

/** Where the picture comes from; of a file on this machine only what means something elsewhere. */
function sourceLine(link) {
  const { protocol, hash } = new URL(link);
  return protocol.startsWith("http") ? link : hash.slice(1);
}
