/** The figure “shuffle” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { isDiverging, troubleText, waysBack } from "../../figure/divergence.js";
import { renderMarkup } from "../../figure/markup.js";
import { question } from "../../figure/question_view.js";
import { verdictList } from "../../figure/verdicts.js";
import { overSeeds } from "./measurements.js";
import { LOOKS, lanePlot, seedsPlot, tracePlot } from "./plots.js";
import { answer, sentence, small, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <div class="long-answer">${question(shown, act, answer(shown))}</div>
    ${shown.transport}
    ${isDiverging(state) ? warning(shown, act) : telling(shown)}
    <div class="lanes">${state.lanes.map((one) => lane(one, shown))}</div>
    ${verdictList(words.verdicts.title(settings), verdicts(state, settings, words))} ${seeds(shown)}
  `;
}

export function caption({ settings, words }) {
  const { claim, strip } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(strip(settings))}</p>`;
}

function telling(shown) {
  const { state, settings, words } = shown;
  return html`
    <div class="shuffle-telling">
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    </div>
  `;
}

function warning(shown, act) {
  const { state, settings, words } = shown;
  return html`
    <div class="shuffle-telling trouble">
      <p>${troubleText(state, settings, words)}</p>
      ${waysBack(shown, act)}
    </div>
  `;
}

function lane(one, { state, settings, words, scheme }) {
  const { parameter } = settings;
  const name = words.orders[one.order];
  const numbers = laneNumbers(one);
  return html`
    <section class="lane" aria-label=${name}>
      <p class="lane-title">
        <b class="meaning ${LOOKS[one.order].colour}">${name}</b>
        <span>${words.lane.numbers(numbers)}</span>
      </p>
      ${chart(
        {
          name: "epoch-strip",
          of: name,
          title: words.lane.strip({ epoch: state.epoch + 1, parameter }),
          alt: words.lane.stripAlt({
            name,
            made: one.made,
            ...countSigns(one, parameter),
            parameter,
          }),
          drawing: lanePlot(one, state, parameter, words.lane),
        },
        scheme,
      )}
      ${chart(
        {
          name: "trace",
          of: name,
          title: words.lane.trace({ parameter }),
          alt: words.lane.traceAlt({ name, parameter, ...numbers }),
          drawing: tracePlot(one, state, parameter, words.traceAxis),
        },
        scheme,
      )}
    </section>
  `;
}

function laneNumbers({ excessLoss, swings, accuracy, parameters }) {
  return {
    excess: small(excessLoss),
    swing: swings.length ? fixed(swings.at(-1), 3) : "–",
    accuracy: accuracy === null ? null : fixed(100 * accuracy, 1),
    w: fixed(parameters[0], 3),
    b: fixed(parameters.at(-1), 3),
  };
}

function countSigns({ gradients, made }, parameter) {
  const values = gradients
    .slice(0, Math.max(made, 0))
    .map((gradient) => gradient[parameter === "w" ? 0 : gradient.length - 1]);
  return { positive: values.filter((value) => value > 0).length };
}

function seeds(shown) {
  const { state, settings, words, scheme } = shown;
  const spreads = overSeeds(state.measured.seeds);
  const { title, alt } = words.seeds;
  return html`
    <div class="seeds">
      <div class="seeds-side">
        ${shown.measuring("seeds")} ${seedsTable(spreads, shown)}
      </div>
      ${chart(
        {
          name: "over-seeds",
          title: title({ seeds: spreads?.[0].seeds ?? 0 }),
          alt: alt({ known: spreads !== null }),
          drawing: seedsPlot(spreads, settings.totalEpochs, words.seeds),
        },
        scheme,
      )}
    </div>
  `;
}

function seedsTable(spreads, { state, settings, words }) {
  const { columns, accuracy, caption: title } = words.seeds;
  const isLogistic = settings.model === "logistic";
  const row = ({ order }, i) => {
    const known = spreads?.[i];
    const range = ({ median, low, high }, digits) =>
      `${digits(median)} (${digits(low)} – ${digits(high)})`;
    const cells = known
      ? [
          range(known.excessLoss.at(-1), small),
          fixed(known.swing.at(-1).median, 2),
          small(known.averageExcess.median),
        ]
      : ["–", "–", "–"];
    const right = known?.accuracy ? `${fixed(100 * known.accuracy.at(-1).median, 1)} %` : "–";
    return html`
      <tr>
        <th scope="row"><span class="meaning ${LOOKS[order].colour}">${words.orders[order]}</span></th>
        ${cells.map((text) => html`<td>${text}</td>`)} ${isLogistic ? html`<td>${right}</td>` : nothing}
      </tr>
    `;
  };
  return html`
    <div class="sizes" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>${title}</caption>
        <thead>
          <tr>
            ${columns.map((text) => html`<th scope="col">${text}</th>`)}
            ${isLogistic ? html`<th scope="col">${accuracy}</th>` : nothing}
          </tr>
        </thead>
        <tbody>${state.lanes.map(row)}</tbody>
      </table>
    </div>
  `;
}
