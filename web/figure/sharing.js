/** The buttons by which a reader takes a figure along, and the message after each. */
import { csv } from "./export_csv.js";
import { exportPng } from "./export_png.js";
import { embedCode, frameCode, isPublic, linkTo } from "./links.js";
import { stripMarkup } from "./markup.js";
import { settingTexts } from "./print_view.js";
import { saveFile } from "./save_file.js";
import { inLanguage, settingWords } from "./words.js";

/** @typedef {import("./links.js").Shared} Shared */

export class Sharing {
  /** @type {{text: (controls: any) => string, copyByHand?: string} | null} in the words of a language */
  message = null;
  #element;
  #changed;

  /**
   * @param {HTMLElement} element
   * @param {() => void} changed there is a new message
   */
  constructor(element, changed) {
    this.#element = element;
    this.#changed = changed;
  }

  /** The address of exactly this state. @param {Shared} shared */
  link(shared) {
    return linkTo(this.#element, shared);
  }

  /** @param {() => Shared} current what to share at this moment */
  actions(current) {
    return {
      savePicture: () => this.#attempt(() => this.#savePicture(current())),
      saveTable: (table) => this.#attempt(() => this.#saveTable(current(), table)),
      saveProgram: (kind) => this.#attempt(() => this.#saveProgram(current(), kind)),
      copyLink: () => this.#copy(current(), this.link(current())),
      copyEmbed: () => this.#copyCode(current(), embedCode(this.#element, current())),
      copyFrame: () => this.#copyCode(current(), frameCode(this.#element, current())),
    };
  }

  /** @param {Shared} shared */
  async #savePicture(shared) {
    const { figure, state, settings } = shared;
    const words = shared.words.figures[figure.name];
    const link = this.link(shared);
    const root = /** @type {ShadowRoot} */ (this.#element.shadowRoot);
    const picture = inLanguage(shared.words, () =>
      exportPng(root, {
        title: words.title,
        sentence: stripMarkup(figure.summary(state, settings, words)),
        lines: figure.textLines?.(state, settings, words) ?? [],
        // A file's address means nothing on another machine.
        source: isPublic(link) ? link : new URL(link).hash.slice(1),
        tables: figure.tables(state, words),
        settings: settingTexts(figure, settings, {
          ...shared.words,
          settings: settingWords(shared.words, figure),
        }),
        made: madeText(shared.words),
      }),
    );
    this.#save(`mini-batch-${figure.name}.png`, await picture);
  }

  /**
   * @param {Shared} shared
   * @param {import("./registry.js").Table} table
   */
  #saveTable({ figure, settings }, table) {
    const name = table.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    const text = csv(table, figure.schema, settings);
    const file = `mini-batch-${figure.name}-${name}`.slice(0, 80).replace(/-$/, "");
    this.#save(`${file}.csv`, new Blob([text], { type: "text/csv" }));
  }

  /** @param {Shared} shared @param {string} kind */
  #saveProgram({ figure, state, settings, words: { figures } }, kind) {
    if (!figure.programs) return;
    const { name, text } = figure.programs[kind](state, settings, figures[figure.name]);
    this.#save(name, new Blob([text], { type: "text/x-python" }));
  }

  /** What cannot be made is said; nothing else depends on it. */
  async #attempt(save) {
    try {
      await save();
    } catch (error) {
      reportError(error);
      const { message } = /** @type {Error} */ (error);
      this.#show({ text: ({ notSaved }) => notSaved(message) });
    }
  }

  #save(name, blob) {
    saveFile(name, blob);
    this.#show({ text: ({ saved }) => saved(name) });
  }

  /** @param {Shared} shared @param {import("./links.js").Code | null} code */
  #copyCode(shared, code) {
    if (!code) return this.#show({ text: ({ noFrame }) => noFrame });
    const { text, incomplete } = code;
    const addition = ({ incompleteCode }) => (incomplete ? incompleteCode(incomplete) : "");
    return this.#copy(shared, text, addition);
  }

  /** The message names what the text cannot hold; where the browser forbids copying, it shows the text. */
  async #copy({ figure, settings, words }, text, addition = (_controls) => "") {
    const omission = figure.linkOmission?.(settings, words.figures[figure.name]) ?? "";
    const isCopied = await copy(text);
    this.#show({
      text: (controls) =>
        [isCopied ? controls.copied : controls.copyByHand, omission, addition(controls)]
          .filter(Boolean)
          .join(" "),
      copyByHand: isCopied ? undefined : text,
    });
  }

  #show(message) {
    this.message = message;
    this.#changed();
  }
}

/** The day, and what is known of the machine: what takes time there takes another time elsewhere. */
function madeText({ language, controls }) {
  const { hardwareConcurrency, userAgentData } = /** @type {any} */ (navigator);
  const date = new Date().toLocaleDateString(language, { dateStyle: "long" });
  return [date, controls.cores(hardwareConcurrency), userAgentData?.platform]
    .filter(Boolean)
    .join(", ");
}

/** @returns {Promise<boolean>} false where the browser does not let a page copy */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
