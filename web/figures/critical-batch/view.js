/** The figure “critical-batch” as a pure function of its state. */
import { html } from "lit-html";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { placesPlot, updatesPlot } from "./charts.js";
import { placesOf } from "./findings.js";
import { PLACES } from "./grid.js";
import { placeRow, sentence, verdicts } from "./sentence.js";

const tableColumns = ["place", "noiseScale", "critical", "ratio", "fewest"].map((key) =>
  column(key, String),
);

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.batches;
  const rows = placesOf(results, settings.seeds).map((place) => placeRow(place, words));
  const { title, columns: headings } = words.table.places;
  const place = words.settings.place.options[settings.place];
  const handle = {
    name: "place",
    label: words.settings.place.label,
    x: Number(settings.place),
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops: PLACES,
    moved: ({ x }) => act.set({ place: String(x) }),
  };
  const line = placesPlot(results, settings, words.places);
  const updates = updatesPlot(results, settings, words.updates);
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels">
      <div>
        ${wordedChart("places", words.places, { rows }, line, scheme, { handles: [handle] })}
        <p class="about">${renderMarkup(words.places.legend({ removed: settings.removed }))}</p>
      </div>
      <div>
        ${wordedChart("updates", words.updates, { place, removed: settings.removed }, updates, scheme)}
        <p class="about">${renderMarkup(words.updates.legend)}</p>
      </div>
    </div>
    ${scrollingTable({ title, columns: tableColumns, headings, rows }, shown)}
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
  `;
}

export function caption({ words }) {
  const { claim, measure } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measure)}</p>`;
}
