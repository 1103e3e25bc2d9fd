/** One item of a lesson in the builder: where it stands, and when it is open, all that can be said of it. */
import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { live } from "lit-html/directives/live.js";
import { hideable } from "../../figure/hide.js";
import { figures } from "../../figure/registry.js";
import { nameOf } from "../../figure/settings.js";
import { settingWords, wordsFor } from "../../figure/words.js";
import { LONGEST_LINE, LONGEST_TEXT, MOST_OPTIONS } from "./lesson.js";
import { figureOf } from "./lesson_view.js";

/** @typedef {import("./lesson.js").Item} Item */

/**
 * @param {Item} item
 * @param {{place: number, count: number, isOpen: boolean, words: any, language: string}} shown
 * @param {any} act
 */
export function itemEditor(item, { place, count, isOpen, words, language }, act) {
  const { builder, kinds } = words;
  const { kind, heading, minutes } = item;
  const title = kind === "figure" ? wordsFor(language).figures[item.figure].title : kinds[kind];
  const button = (name, sign, action, isIdle = false) => html`
    <button
      type="button"
      class=${name}
      aria-label=${builder[name](place + 1)}
      title=${builder[name](place + 1)}
      ?disabled=${isIdle}
      @click=${action}
    >${sign}</button>
  `;
  return html`
    <li data-item=${place}>
      <div class="item-head">
        <button type="button" class="open" aria-expanded=${isOpen} @click=${() => act.toggle(place)}>
          <span class="icon" aria-hidden="true">${isOpen ? "▾" : "▸"}</span>
          <span>${title}${heading ? html`: <em>${heading}</em>` : nothing}</span>
          ${minutes ? html`<span class="minutes">${words.minutes(minutes)}</span>` : nothing}
        </button>
        ${button("up", "↑", () => act.move(place, -1), place === 0)}
        ${button("down", "↓", () => act.move(place, 1), place === count - 1)}
        ${button("remove", "×", () => act.remove(place))}
      </div>
      ${isOpen ? keyed(place, editor(item, place, words, language, act)) : nothing}
    </li>
  `;
}

/** @param {Item} item @param {number} place @param {any} words @param {string} language @param {any} act */
function editor(item, place, words, language, act) {
  const { fields } = words.builder;
  const change = (changes) => act.change(place, changes);
  const text = (name, rows, label = fields[name]) => html`
    <label class="field">
      <span>${label}</span>
      <textarea rows=${rows} maxlength=${LONGEST_TEXT} .value=${item[name]} @input=${({ target }) => change({ [name]: target.value })}></textarea>
    </label>
  `;
  return html`
    <div class="editor">
      <label class="field">
        <span>${fields.heading}</span>
        <input type="text" maxlength=${LONGEST_LINE} .value=${item.heading} @input=${({ target }) => change({ heading: target.value })} />
      </label>
      <label class="field short">
        <span>${fields.minutes}</span>
        <input type="number" min="0" max="600" step="1" .value=${live(String(item.minutes))}
          @change=${({ target }) => change({ minutes: Math.min(Math.max(Math.round(Number(target.value)) || 0, 0), 600) })} />
      </label>
      ${text("text", 3, fields.text[item.kind])}
      ${item.kind === "question" ? optionsField(item, fields, change) : nothing}
      ${item.kind === "seeds" ? batchSizeField(item, fields, change) : nothing}
      ${item.kind === "figure" ? figureFields(item, words, language, change) : nothing}
      ${text("notes", 3)}
    </div>
  `;
}

/** @param {Item} item @param {any} fields @param {(changes: Partial<Item>) => void} change */
function optionsField({ options }, fields, change) {
  const read = ({ target }) => {
    const lines = target.value.split("\n").filter((line) => line.trim());
    change({ options: lines.slice(0, MOST_OPTIONS) });
  };
  return html`
    <label class="field">
      <span>${fields.options(MOST_OPTIONS)}</span>
      <textarea rows="4" .value=${options.join("\n")} @change=${read}></textarea>
    </label>
  `;
}

/** @param {Item} item @param {any} fields @param {(changes: Partial<Item>) => void} change */
function batchSizeField({ settings }, fields, change) {
  const enter = ({ target }) => {
    const size = Math.min(Math.max(Math.round(Number(target.value)) || 2, 1), 10);
    change({ settings: { "batch-size": String(size) } });
  };
  return html`
    <label class="field short">
      <span>${fields.batchSize}</span>
      <input type="number" min="1" max="10" step="1" .value=${live(settings["batch-size"] ?? "2")} @change=${enter} />
    </label>
  `;
}

/**
 * The figure itself sets its settings: what it shows is where the class begins.
 * @param {Item} item @param {any} words @param {string} language @param {(changes: Partial<Item>) => void} change
 */
function figureFields(item, words, language, change) {
  const { fields, parts } = words.builder;
  const figure = figures[item.figure];
  const labels = settingWords(wordsFor(language), figure);
  const hide = (name, isHidden) => {
    const others = item.hide.filter((other) => other !== name);
    change({ hide: isHidden ? [...others, name] : others });
  };
  // It stays the same element while its settings change, since they are its own.
  const preview = keyed(item.figure, figureOf({ ...item, hide: [] }));
  const keep = ({ target }) => change({ settings: settingsIn(target.address) });
  return html`
    <fieldset>
      <legend>${fields.shown}</legend>
      ${hideable(figure.schema)
        .filter((name) => name !== "hide")
        .map(
          (name) => html`
          <label class="check">
            <input
              type="checkbox"
              .checked=${!item.hide.includes(name)}
              @change=${({ target }) => hide(name, !target.checked)}
            />
            <span>${parts[name] ?? labels[nameOf(name)].label}</span>
          </label>
        `,
        )}
    </fieldset>
    <p class="about">${fields.preview}</p>
    <div class="preview" @mini-batch-change=${keep}>${preview}</div>
  `;
}

/** @param {string} address of a figure's state @returns {Record<string, string>} */
function settingsIn(address) {
  const entries = new URLSearchParams(address);
  entries.delete("figure");
  entries.delete("hide");
  return Object.fromEntries(entries);
}
