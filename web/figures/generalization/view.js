/** The figure “generalization” as a pure function of its state; the inside of each section has a file of its own. */
import { html } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { fold, part, wrongPercent } from "../minima/parts.js";
import { longEpochsOf } from "./measurements.js";
import { protocolNumbers, protocols } from "./protocols.js";
import { rescale } from "./rescale.js";
import { answer, sentence, verdicts } from "./sentence.js";

export function question(shown, act) {
  const { ask, ...others } = shown.words.question;
  const epochs = counted(longEpochsOf(shown.settings));
  const asked = { ...shown, words: { question: { ...others, ask: ask({ epochs }) } } };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function view(shown, act) {
  const { state, settings, words } = shown;
  const text = words.protocols.text(protocolNumbers(settings));
  const protocolsWords = { ...words.protocols, text };
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${part("protocols", protocolsWords, protocols(shown))}
    ${verdictList(words.verdicts.title, verdicts(state, words))}
    ${fold(words.beyond, part("rescale", words.rescale, rescale(shown, act)), settings.doublings !== 0)}
  `;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const numbers = { smallBatch: settings.smallBatch, wrong: wrongPercent(settings) };
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measure(numbers))}</p>`;
}
