/** The figure “stochastic-edge” as a pure function of its state. */
import { html } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { fold, part } from "../minima/parts.js";
import { endColumns, endRows, ends, way } from "./charts.js";
import { allEnds } from "./findings.js";
import { PROBLEMS, SIZES, updatesOf } from "./measurements.js";
import { sentence, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${part("ends", words.ends, ends(shown, act))}
    ${part("way", words.wayPart, html`<div class="flat">${way(shown)}</div>`)}
    ${verdictList(words.verdicts.title, verdicts(state, words))}
    ${fold(
      words.beyond,
      PROBLEMS.map((problem) => endTable(problem, shown)),
    )}
  `;
}

export function caption({ settings, words }) {
  const { claim, measure } = words.caption;
  const { learningRate, updates } = settings;
  const numbers = {
    updates: counted(updates),
    fewer: counted(updatesOf(settings, SIZES[SIZES.length - 1])),
    learningRate: plain(learningRate),
    edge: fixed(2 / learningRate, 1),
  };
  return html`<p>${renderMarkup(claim(numbers))}</p><p>${renderMarkup(measure(numbers))}</p>`;
}

function endTable(problem, shown) {
  const { titles, columns: headings } = shown.words.ends.table;
  const rows = endRows(allEnds(shown.state.measured, shown.settings)[problem], shown.words);
  return scrollingTable({ title: titles[problem], columns: endColumns, headings, rows }, shown);
}
