/** The figure “minima” as a pure function of its state; the inside of each section has a file of its own. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { verdictList } from "../../figure/verdicts.js";
import { maps } from "./maps.js";
import { pairs, pairsBeyond } from "./pairs.js";
import { fold, part, wrongPercent } from "./parts.js";
import { sentence, verdicts } from "./sentence.js";
import { toy } from "./toy.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${part("toy", words.toy, toy(shown, act))}
    ${part("pairs", words.pairs, html`${pairs(shown)} ${maps(shown, act)}`)}
    ${verdictList(words.verdicts.title, verdicts(state, words))}
    ${fold(words.beyond, pairsBeyond(shown))}
  `;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const { smallBatch, updates, learningRate } = settings;
  const numbers = {
    smallBatch,
    updates: counted(updates),
    learningRate: plain(learningRate),
    wrong: wrongPercent(settings),
  };
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measure(numbers))}</p>`;
}
