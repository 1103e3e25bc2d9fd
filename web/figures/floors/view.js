/** The figure “floors” as a pure function of its state. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { floorsPlot, waysPlot } from "./charts.js";
import { orderFloors, ways } from "./findings.js";
import { chosenRate, epochsOf, ratesOf } from "./measurements.js";
import { orderRows, sentence, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels flat">${charts(shown, act)}</div>
    ${ordersTable(shown)}
    <p class="about notes">${renderMarkup(note(settings, words.notes))}</p>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
  `;
}

function charts({ state, settings, words, scheme }, act) {
  const { results } = state.measured.floors;
  const rate = chosenRate(settings);
  const rows = orderRows(state, settings, words);
  const floors = floorsPlot(orderFloors(results, settings), settings, words.floors);
  const way = waysPlot(ways(results, rate), settings, words.way);
  const rates = ratesOf(settings);
  const moved = ({ x }) => act.set({ halvings: rates.indexOf(x) });
  // Its height says nothing: it stands at the lower edge, where it covers no point.
  const handle = { name: "rate", label: words.floors.handle, x: rate, y: Number.NaN };
  const stops = [...rates].reverse();
  const handles = [{ ...handle, along: /** @type {const} */ ("x"), stops, moved }];
  const numbers = { rate: plain(rate), rows };
  return html`
    ${wordedChart("floors", words.floors, numbers, floors, scheme, { handles })}
    ${wordedChart("way", words.way, numbers, way, scheme)}
  `;
}

const columns = [
  column("order", (order, { words }) => renderMarkup(words.orders[order])),
  ...["slope", "theory", "floor", "ratio"].map((key) => column(key, String)),
];

function ordersTable(shown) {
  const { state, settings, words } = shown;
  const { title, columns: headings } = words.ordersTable;
  const numbers = { rate: plain(chosenRate(settings)) };
  const parts = {
    title: title(numbers),
    columns,
    headings,
    rows: orderRows(state, settings, words),
  };
  return scrollingTable(parts, shown);
}

/** What the batches of an epoch do to the orders, where that is special. */
function note({ samples, batchSize }, notes) {
  const rest = samples % batchSize;
  if (batchSize === samples) return notes.whole;
  if (samples === 2) return notes.two;
  return rest ? notes.ragged({ batchSize, rest }) : notes.usual;
}

export function caption({ settings, words }) {
  const { claim, orders, measure } = words.caption;
  const { samples, batchSize } = settings;
  const epochs = [0, ratesOf(settings).length - 1].map((i) => counted(epochsOf(settings, i)));
  const numbers = { samples: counted(samples), batchSize, noise: plain(settings.noise), epochs };
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(orders)}</p>
    <p>${renderMarkup(measure(numbers))}</p>`;
}
