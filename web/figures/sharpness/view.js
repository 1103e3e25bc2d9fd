/** The figure “sharpness” as a pure function of its state; the inside of each section has a file of its own. */
import { html } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { verdictList } from "../../figure/verdicts.js";
import { fold, part, wrongPercent } from "../minima/parts.js";
import { edge, edgeTable } from "./edge.js";
import { sentence, verdicts } from "./sentence.js";
import { swap } from "./swap.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${part("edge", words.edge, edge(shown, act))}
    ${part("swap", words.swap, swap(shown))}
    ${verdictList(words.verdicts.title, verdicts(state, words))}
    ${fold(words.beyond, edgeTable(shown))}
  `;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const { smallBatch, updates } = settings;
  return html`<p>${renderMarkup(claim)}</p>
    <p>${renderMarkup(measure({ smallBatch, updates: counted(updates), wrong: wrongPercent(settings) }))}</p>`;
}
