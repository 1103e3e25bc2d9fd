/** A lesson on the page: item after item, each of them a slide or two of the presentation. */
import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { nameOf } from "../../figure/settings.js";

/** Where links of a figure lead: the article, which lies beside this file. */
const ARTICLE = "index.html";

/** @typedef {import("./lesson.js").Item} Item */

/**
 * @param {import("./lesson.js").Lesson} lesson
 * @param {any} words
 */
export function lessonView({ items, language }, words) {
  return html`<div class="items">${items.map((item) => itemView(item, language, words))}</div>`;
}

/** @param {Item} item @param {string} language of its texts @param {any} words */
function itemView(item, language, words) {
  const { heading, text, options, notes, minutes } = item;
  const card = { heading, text, options: item.kind === "question" ? options : [] };
  return html`
    <section class="item">
      ${minutes ? html`<p class="minutes">${words.minutes(minutes)}</p>` : nothing}
      ${hasCard(item) ? html`<mini-batch-card lang=${language} .card=${card}></mini-batch-card>` : nothing}
      ${keyed(keyOf(item), playable(item))}
      ${
        notes
          ? html`
            <details class="notes">
              <summary>${words.notes}</summary>
              <div lang=${language}>${paragraphsOf(notes)}</div>
            </details>
          `
          : nothing
      }
    </section>
  `;
}

/** Whether an item has something to be read or answered. @param {Item} item */
export function hasCard({ kind, heading, text, options }) {
  return Boolean(heading || text || (kind === "question" && options.length > 0));
}

/** What an item lets the class play with. @param {Item} item */
function playable(item) {
  if (item.kind === "figure") return figureOf(item);
  if (item.kind === "seeds") {
    return html`<mini-batch-seeds batch-size=${item.settings["batch-size"] ?? "2"}></mini-batch-seeds>`;
  }
  return item.kind === "quiz" ? html`<mini-batch-quiz></mini-batch-quiz>` : nothing;
}

/** @param {Item} item */
export function figureOf(item) {
  return html`
    <mini-batch figure=${item.figure} page=${ARTICLE} .settings=${givenSettings(item)}></mini-batch>
  `;
}

/** An element of its own for each state: another item's figure begins anew. @param {Item} item */
export function keyOf({ kind, figure, settings, hide }) {
  return JSON.stringify([kind, figure, settings, hide]);
}

/** The element checks them. @param {Item} item */
function givenSettings({ settings, hide }) {
  const given = Object.entries(settings).map(([name, text]) => [nameOf(name), text]);
  return { ...Object.fromEntries(given), ...(hide.length > 0 && { hide: hide.join(" ") }) };
}

/** @param {string} text @returns {unknown[]} templates of its paragraphs */
export function paragraphsOf(text) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => html`<p>${paragraph}</p>`);
}

/**
 * What the teacher has to know before: aims, and how the time is spent.
 * @param {import("./lesson.js").Lesson} lesson
 * @param {any} words
 */
export function planView({ aims, items, language }, words) {
  const goals = aims.split("\n").filter((aim) => aim.trim());
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return html`
    ${
      goals.length > 0
        ? html`<p>${words.aims}</p><ul class="aims" lang=${language}>${goals.map((aim) => html`<li>${aim}</li>`)}</ul>`
        : nothing
    }
    <p class="length">${words.length({ items: items.length, minutes })}</p>
  `;
}
