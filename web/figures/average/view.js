/** The figure “average” as a pure function of its state; the inside of each section has a file of its own. */
import { html, nothing } from "lit-html";
import { plain, scaleNumber } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { questionView } from "../../figure/question_view.js";
import { fold, part } from "../minima/parts.js";
import { isWhole, lastSize, lastWeight } from "./findings.js";
import { lastBatch } from "./last_batch.js";
import { norm, normTable } from "./norm.js";
import { pack } from "./pack.js";
import { answer, lastFinding, normFinding, sentence } from "./sentence.js";

/** Asked only where a batch is short. */
export function question(shown, act) {
  const { settings, words } = shown;
  if (isWhole(settings)) return nothing;
  const { ask, options } = words.question;
  const numbers = {
    samples: plain(settings.samples),
    batchSize: plain(settings.batchSize),
    last: plain(lastSize(settings)),
    lastIsOne: lastSize(settings) === 1,
    times: scaleNumber(lastWeight(settings), 3),
  };
  const texts = Object.entries(options).map(([key, text]) => [key, text(numbers)]);
  const asked = {
    ...shown,
    words: { question: { ask: ask(numbers), options: Object.fromEntries(texts) } },
  };
  return html`<div class="long-answer">${questionView(asked, act, answer(shown))}</div>`;
}

export function view(shown, act) {
  const { state, settings, words } = shown;
  const text = words.pack.texts[settings.preset];
  return html`
    ${part("pack", { ...words.pack, text }, pack(shown, act))}
    <div class="run-told">
      ${runProgress(shown)}
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    </div>
    ${part("last", words.last, [lastBatch(shown, act), finding(lastFinding(state, settings, words))])}
    ${part("norm", words.norm, [norm(shown), finding(normFinding(state, settings, words))])}
    ${fold(words.beyond, normTable(shown))}
  `;
}

/** Its room is there before it is. */
function finding(text) {
  return html`<p class="about finding">${renderMarkup(text)}</p>`;
}

export function caption({ words }) {
  const { claim, legend } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(legend)}</p>`;
}
