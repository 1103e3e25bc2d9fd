/** The figure “program” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { fixed } from "../../charts/numbers.js";
import { runText } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { table } from "../../figure/table.js";
import { hasWarning, sentence } from "./findings.js";
import { besideLine } from "./format.js";
import { listing, POSTED_EPOCHS, POSTED_LINES, POSTED_SETTINGS, runsAsPosted } from "./listing.js";

/** The post's own w and b have a loss on these data, which can be measured. */
const postedColumns = [
  { key: "epoch", text: ({ epoch }) => epoch },
  ...["w", "b", "loss"].map((key) => ({ key, text: (end) => fixed(end[key], 4) })),
  { key: "measured", text: ({ measured }) => html`<b>${fixed(measured, 4)}</b>` },
];

export function view(shown, act) {
  const { settings, words } = shown;
  const lines = listing(settings).map((text, i) => row(text, i + 1, shown));
  return html`
   ${lineText(shown, act)}
    <div class="program-stage">
      <ol class="program-lines" aria-label=${words.listing}>${lines}</ol>
      ${output(shown, act)}
    </div>
  `;
}

export function caption({ words }) {
  const { claim, source } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(source)}</p>`;
}

/** Where the run is, and what the line has done; or what is wrong, and the ways back. */
function lineText(shown, act) {
  const { state, settings, words } = shown;
  const { place, updatesPerEpoch } = state;
  const counts = words.where({
    line: place.line,
    epoch: place.epoch + 1,
    epochs: settings.epochs,
    batch: place.batch + 1,
    batches: updatesPerEpoch,
  });
  return runText(shown, act, {
    className: "program-telling",
    place: positionLabel(counts, (counts.length > 0 ? ", " : "") + words.executed(state)),
    isWarning: hasWarning(state),
    text: () =>
      html`<p class="program-sentence">${renderMarkup(sentence(state, settings, words))}</p>`,
  });
}

/** A line, its number, and what stands beside it. */
function row(text, number, shown) {
  const isNow = shown.state.place.line === number;
  const beside = besideLine(number, shown);
  const depth = (text.length - text.trimStart().length) / 4;
  return html`
    <li
      class=${classMap({ [`depth-${depth}`]: true, now: isNow, empty: !text })}
      aria-current=${isNow ? "step" : nothing}
    >
      <span class="program-number" aria-hidden="true">
        <span class="program-mark">${isNow ? "▶" : ""}</span>${number}
      </span>
      <code>${text}</code>
      <span class="program-beside ${beside?.meaning ?? ""}"><span>${beside?.text}</span></span>
    </li>
  `;
}

/**
 * What the program has printed, what the post prints, and why the two differ: not before there are two, since it
 * would answer the question. With other numbers there is nothing to compare.
 */
function output({ state, settings, words }, act) {
  const { title, none, posted, later } = words.output;
  const { postLosses, printed } = state;
  const hasPrinted = printed.length > 0;
  return html`
    <div class="program-output">
      ${terminal({ id: "printed-here", title, lines: printed, none })}
      ${terminal({ id: "printed-post", title: posted, lines: hasPrinted ? POSTED_LINES : [], none: later })}
    </div>
    <div class="program-post">
      ${hasPrinted && postLosses ? postedTable(postLosses, words) : nothing}
      ${runsAsPosted(settings) ? nothing : otherSettings(words, act)}
    </div>
  `;
}

function terminal({ id, title, lines, none }) {
  // The program prints English words.
  const language = lines.length ? "en" : nothing;
  return html`
    <div>
      <p class="chart-title" id=${id}>${title}</p>
      <div class="terminal" tabindex="0" role="region" aria-labelledby=${id}>
        <pre lang=${language}>${lines.length ? lines.join("\n") : html`<span class="none">${none}</span>`}</pre>
      </div>
    </div>
  `;
}

function postedTable(postLosses, { post }) {
  const parts = {
    title: post.table,
    columns: postedColumns,
    headings: post.columns,
    rows: POSTED_EPOCHS.map((end, i) => ({ ...end, measured: postLosses[i] })),
  };
  return html`
    <p class="chart-title">${post.title}</p>
    <p>${post.same}</p>
    <div class="sideways" tabindex="0" role="group" aria-label=${post.table}>${table(parts, {})}</div>
  `;
}

function otherSettings({ post }, act) {
  return html`
    <p>${post.other}</p>
    <p><button type="button" @click=${() => act.set(POSTED_SETTINGS)}>${post.set}</button></p>
  `;
}
