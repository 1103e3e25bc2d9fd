/** The table that the post has in words, with measured numbers in it, and the powers of two. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { counted, fixed } from "../../charts/numbers.js";
import { bytesText, secondsText } from "../../charts/quantities.js";
import { perUpdate, powersOf, timedRows } from "./findings.js";
import { TARGET_SAMPLES, TRIPLES } from "./sizes.js";

/** What three batch sizes cost: the post's word, and below it the number. */
export function tradeTable({ state, settings, words }) {
  const { title, rows: say, post, waiting, hasLongWords } = words.trade;
  const { batchSize, samples } = settings;
  const timed = timedRows(state);
  const noise = state.measured.noise.results[0] ?? [];
  const columns = [
    { meaning: "small", sign: "●", k: 1 },
    { meaning: "chosen", sign: "◆", k: batchSize },
    { meaning: "whole", sign: "■", k: samples },
  ].map((column) => ({
    ...column,
    row: timed.find((row) => row.batchSize === column.k),
    noise: noise.find((row) => row.batchSize === Math.min(column.k, TARGET_SAMPLES)),
  }));
  const line = (name, text) => html`
    <tr>
      <th scope="row">${say[name]}</th>
      ${columns.map(
        (column, i) => html`
          <td><span class="post-word">${post[name]?.[i] ?? nothing}</span> ${text(column) ?? waiting}</td>
        `,
      )}
    </tr>
  `;
  const ofRow =
    (text) =>
    ({ row }) =>
      row && text(row);
  return html`
    <div class="sideways" tabindex="0" role="group" aria-label=${title}>
      <table class=${classMap({ trade: true, roomy: hasLongWords })}>
        <caption>${title}</caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map(
              ({ meaning, sign, k }) => html`
                <th scope="col"><span class="meaning ${meaning}">${sign} k = ${counted(k)}</span></th>
              `,
            )}
          </tr>
        </thead>
        <tbody>
          ${line("noise", (column) => column.noise && noiseText(column.noise))}
          ${line("updates", ({ k }) => counted(Math.ceil(samples / k)))}
          ${line(
            "memory",
            ofRow(({ bytes }) => bytesText(bytes)),
          )}
          ${line(
            "epoch",
            ofRow(({ seconds }) => secondsText(seconds)),
          )}
          ${line(
            "update",
            ofRow((row) => secondsText(perUpdate(row))),
          )}
          ${line("generalisation", () => words.trade.elsewhere)}
        </tbody>
      </table>
    </div>
  `;
}

/** The batches' standard deviation, as a part of the gradient itself. */
function noiseText({ deviation, gradient }) {
  const percent = (100 * deviation) / Math.abs(gradient);
  return `±${fixed(percent, percent < 10 ? 1 : 0)} %`;
}

/** Nine batch sizes, three by three. */
export function powersTable({ state, words }) {
  const { title, columns, verdicts } = words.powers;
  const milliseconds = (seconds) => fixed(1000 * seconds, 2);
  const found = powersOf(state);
  const empty = (k) => html`<tr><th scope="row">${k}</th><td>–</td><td>–</td><td></td></tr>`;
  const row =
    ({ power, verdict }) =>
    ({ batchSize, seconds, lowerQuartile, upperQuartile }) =>
      html`
      <tr class=${batchSize === power ? "chosen" : ""}>
        <th scope="row">${batchSize}</th>
        <td>${milliseconds(seconds)}</td>
        <td>${milliseconds(lowerQuartile)} – ${milliseconds(upperQuartile)}</td>
        <td>${batchSize === power ? verdicts[verdict] : nothing}</td>
      </tr>
    `;
  return html`
    <div class="sizes" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>${title}</caption>
        <thead><tr>${columns.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>
          ${TRIPLES.map((triple) => {
            const known = found.find(({ power }) => power === triple[1]);
            return known ? known.rows.map(row(known)) : triple.map(empty);
          })}
        </tbody>
      </table>
    </div>
  `;
}
