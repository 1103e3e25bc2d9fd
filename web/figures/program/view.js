/** The figure “program” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { troubleText, waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { besideText } from "./beside.js";
import { listing } from "./listing.js";
import { output } from "./output.js";
import { answer } from "./question.js";
import { sentence } from "./results.js";
import { hasTrouble } from "./trouble.js";

/**
 * @param {object} shown as for every figure; see registry.js
 * @param {object} act
 */
export function view(shown, act) {
  return html`
    ${question(shown, act, answer(shown))} ${shown.transport} ${telling(shown, act)}
    <div class="program-stage">${program(shown)} ${output(shown, act)}</div>
  `;
}

export function caption({ words }) {
  const { claim, source } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(source)}</p>`;
}

/** Where we are, and what the line has done, in a sentence; or what is wrong, and the ways back. */
function telling(shown, act) {
  const { state, settings, words } = shown;
  const { place, updatesPerEpoch } = state;
  const counts = words.where({
    line: place.line,
    epoch: place.epoch + 1,
    epochs: settings.epochs,
    batch: place.batch + 1,
    batches: updatesPerEpoch,
  });
  return html`
    <div class="program-telling">
      ${positionLabel(counts, `, ${words.executed(state)}`)}
      ${
        hasTrouble(state)
          ? trouble(shown, act)
          : html`<p class="program-sentence">${renderMarkup(sentence(state, settings, words))}</p>`
      }
    </div>
  `;
}

function trouble(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <p class="program-sentence trouble">${troubleText(state, settings, words)}</p>
    ${waysBack(shown, act)}
  `;
}

function program(shown) {
  const { settings, words } = shown;
  const lines = listing(settings).map((text, i) => row(text, i + 1, shown));
  return html`<ol class="program-lines" aria-label=${words.listing}>${lines}</ol>`;
}

/** A line, its number, and what it has assigned. */
function row(text, number, shown) {
  const { place } = shown.state;
  const isNow = place.line === number;
  const beside = besideText(number, shown);
  const depth = (text.length - text.trimStart().length) / 4;
  return html`
    <li class=${classMap({ now: isNow, empty: !text })} aria-current=${isNow ? "step" : nothing}>
      <span class="program-number" aria-hidden="true">${isNow ? "▶" : ""} ${number}</span>
      <code class="depth-${depth}">${text}</code>
      <span class="program-beside ${beside?.meaning ?? ""}">${beside?.text}</span>
    </li>
  `;
}
