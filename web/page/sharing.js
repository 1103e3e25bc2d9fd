/** The buttons that take a figure along, and what is said after each. */
import { csv } from "./csv.js";
import { picture } from "./picture.js";
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
      copyLink: () => this.#copy(linkTo(this.#element, current())),
      copyEmbed: () => this.#copy(embedCode(current())),
      copyFrame: () => this.#copy(frameCode(this.#element, current())),
    };
  }

  async #savePicture(shown) {
    const { figure, state, settings } = shown;
    const words = shown.words.figures[figure.name];
    const blob = await picture(this.#shadow, {
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

  #save(name, blob) {
    saveFile(name, blob);
    this.#say({ text: ({ saved }) => saved(name) });
  }

  async #copy(text) {
    const done = await copy(text);
    this.#say(
      done
        ? { text: ({ copied }) => copied }
        : { text: ({ copyByHand }) => copyByHand, copyByHand: text },
    );
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
