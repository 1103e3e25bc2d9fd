/** The figure “local-sgd” as a pure function of its state. */
import { html } from "lit-html";
import { counted, plain } from "../../charts/numbers.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { endsPlot, workersPlot } from "./charts.js";
import { endsOf } from "./findings.js";
import { averageEvery, chosenPlace, stepsOf } from "./measurements.js";
import { everyRows, sentence, verdicts } from "./sentence.js";

export function view(shown, act) {
  const { state, settings, words } = shown;
  const { title, columns: headings } = words.everyTable;
  const rows = everyRows(state, settings, words);
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="panels flat">${charts(shown, rows, act)}</div>
    ${scrollingTable({ title, columns, headings, rows }, shown)}
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
  `;
}

function charts({ state, settings, words, scheme }, rows, act) {
  const { results } = state.measured.runs;
  const { data } = state;
  const all = averageEvery(settings);
  const every = all[chosenPlace(settings)];
  const ends = endsPlot(endsOf(results, settings), data.startExcess, settings, words.ends);
  const workers = workersPlot(data, results[0], settings, words.workers);
  const moved = ({ x }) => act.set({ every: all.indexOf(x) });
  // Its height says nothing: it stands at the lower edge, where it covers no point.
  const handle = { name: "every", label: words.ends.handle, x: every, y: Number.NaN };
  const handles = [{ ...handle, along: /** @type {const} */ ("x"), stops: all, moved }];
  const numbers = { every: counted(every), shards: settings.shards, rows };
  return html`
    ${wordedChart("ends", words.ends, numbers, ends, scheme, { handles })}
    ${wordedChart("workers", words.workers, numbers, workers, scheme)}
  `;
}

const columns = ["every", "averages", "shuffled", "shuffledTimes", "sorted", "sortedTimes"].map(
  (key) => column(key, String),
);

export function caption({ settings, words }) {
  const { claim, shards, measure } = words.caption;
  const { samples, workers, batchSize, learningRate, epochs } = settings;
  const numbers = {
    samples: counted(samples),
    workers,
    batchSize,
    learningRate: plain(learningRate),
    epochs,
    steps: counted(stepsOf(settings)),
  };
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(shards)}</p>
    <p>${renderMarkup(measure(numbers))}</p>`;
}
