/** The figure “noiseless” as a pure function of its state; the inside of each section has a file of its own. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { fold, part, wrongPercent } from "../minima/parts.js";
import { doseColumns, doseRows, doses } from "./doses.js";
import { ends, medianText } from "./ends.js";
import { MEASURES, summarizeTrios } from "./findings.js";
import { SIDES } from "./measurements.js";
import { doseSentence, sentence, verdicts } from "./sentence.js";
import { shift, shiftColumns, shiftRows } from "./shift.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    ${part("ends", words.ends, ends(shown))}
    ${part("doses", words.doses, html`${doses(shown, act)} <p class="about finding">${renderMarkup(doseSentence(state, settings, words))}</p>`)}
    ${verdictList(words.verdicts.title, verdicts(state, words))}
    ${fold(words.beyond, html`${part("shift", words.shift, shift(shown))} ${shiftTable(shown)} ${endTable(shown)} ${doseTable(shown)}`)}
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

function shiftTable(shown) {
  const { title, columns: headings } = shown.words.shift.table;
  return scrollingTable({ title, columns: shiftColumns, headings, rows: shiftRows(shown) }, shown);
}

/** The medians of all measures. */
function endTable(shown) {
  const { title, columns: headings } = shown.words.ends.table;
  return scrollingTable({ title, columns: endColumns, headings, rows: MEASURES }, shown);
}

const endColumns = [
  { key: "measure", text: (name, { words }) => words.ends.measures[name] },
  ...SIDES.map((side) => ({
    key: side,
    text(name, { state, settings, words }) {
      const found = summarizeTrios(state.measured.trios.results, settings.seeds);
      return found ? medianText(name, found.measures[name][side], words) : "–";
    },
  })),
];

function doseTable(shown) {
  const { title, columns: headings } = shown.words.doses.table;
  return scrollingTable({ title, columns: doseColumns, headings, rows: doseRows(shown) }, shown);
}
