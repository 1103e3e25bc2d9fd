/** The figure “minima” as a pure function of its state; each part has a file of its own. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { question } from "../../figure/question_view.js";
import { edgePart } from "./edge.js";
import { mapsPart } from "./maps.js";
import { pairsPart } from "./pairs.js";
import { protocolsPart } from "./protocols.js";
import { rescalePart } from "./rescale.js";
import { answer, sentence, verdicts } from "./sentence.js";
import { swapPart } from "./swap.js";
import { toyPart } from "./toy.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  const { ask, options } = words.question;
  const asking = { ...shown, words: { question: { ask: ask(settings), options } } };
  return html`
    ${question(asking, act, answer(shown))} ${shown.transport}
    <div class="minima-telling">
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    </div>
    ${toyPart(shown)} ${pairsPart(shown)} ${mapsPart(shown, act)} ${edgePart(shown)} ${swapPart(shown)}
    ${protocolsPart(shown)} ${rescalePart(shown, act)} ${post(shown)}
  `;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const { smallBatch, updates, learningRate } = settings;
  const numbers = {
    smallBatch,
    updates: counted(updates),
    learningRate: plain(learningRate),
  };
  return html`<p>${renderMarkup(claim)}</p><p>${measure(numbers)}</p>`;
}

/** The post's sentences, and beside each what was measured. */
function post({ state, words }) {
  return html`
    <section class="part verdicts" aria-labelledby="minima-post" tabindex="-1">
      <h3 id="minima-post">${words.verdicts.title}</h3>
      <dl>
        ${verdicts(state, words).map(
          ({ said, measured }) =>
            html`<div><dt>${said}</dt><dd>${renderMarkup(measured)}</dd></div>`,
        )}
      </dl>
    </section>
  `;
}
