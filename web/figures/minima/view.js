/** The figure “minima” as a pure function of its state; the inside of each section has a file of its own. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { questionView } from "../../figure/question_view.js";
import { verdictEntries } from "../../figure/verdicts.js";
import { edge } from "./edge.js";
import { maps } from "./maps.js";
import { longEpochsOf, SAMPLES } from "./measurements.js";
import { pairs } from "./pairs.js";
import { protocols } from "./protocols.js";
import { rescale } from "./rescale.js";
import { answer, sentence, verdicts } from "./sentence.js";
import { swap } from "./swap.js";
import { toy } from "./toy.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  const { learningRate, smallBatch } = settings;
  const swapWords = { ...words.swap, text: words.swap.text({ rate: plain(learningRate / 2) }) };
  const times = Math.ceil(SAMPLES / smallBatch);
  const protocolsWords = { ...words.protocols, text: words.protocols.text({ times }) };
  const toyWords = { ...words.toy, text: words.toy.text({ balls: counted(settings.balls) }) };
  return html`
    <div class="minima-telling">
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    </div>
    ${measuredPart("toy", toyWords, shown, toy(shown))}
    ${measuredPart("pairs", words.pairs, shown, pairs(shown))} ${maps(shown, act)}
    ${measuredPart("edge", words.edge, shown, edge(shown))}
    ${measuredPart("swap", swapWords, shown, swap(shown))}
    ${measuredPart("protocols", protocolsWords, shown, protocols(shown))}
    ${measuredPart("rescale", words.rescale, shown, rescale(shown, act))}
    ${part("post", "verdicts", words.verdicts.title, verdictEntries(verdicts(state, words)))}
  `;
}

export function question(shown, act) {
  const { ask, options } = shown.words.question;
  const epochs = counted(longEpochsOf(shown.settings));
  const asked = { ...shown, words: { question: { ask: ask({ epochs }), options } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const { smallBatch, updates, learningRate } = settings;
  const numbers = { smallBatch, updates: counted(updates), learningRate: plain(learningRate) };
  return html`<p>${renderMarkup(claim)}</p><p>${measure(numbers)}</p>`;
}

/** A section about the measurement of the same name: what it is about, its control, what it shows. */
function measuredPart(name, { title, text }, { measuring }, inside) {
  const all = html`<p class="about">${renderMarkup(text)}</p>${measuring(name)} ${inside}`;
  return part(name, `${name}-part`, title, all);
}

function part(name, className, title, inside) {
  return html`
    <section class="part ${className}" aria-labelledby="minima-${name}" tabindex="-1">
      <h3 id="minima-${name}">${title}</h3>
      ${inside}
    </section>
  `;
}
