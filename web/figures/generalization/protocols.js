/** The protocols side by side: what is held equal decides which network is better. */
import { html } from "lit-html";
import { jitter } from "../../charts/dots.js";
import { points, rule, segments } from "../../charts/marks.js";
import { counted, plain, scaleNumber, signed } from "../../charts/numbers.js";
import { roundUp } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { describeInterval } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { SAMPLES } from "../minima/measurements.js";
import { summarizeProtocols } from "./findings.js";
import { epochsOf, longEpochsOf, PROTOCOLS, scaledRate } from "./measurements.js";

export function protocols(shown) {
  const { state, settings, words, scheme } = shown;
  const { protocols: texts } = words;
  const found = summarizeProtocols(state.measured, settings.seeds);
  const numbers = protocolNumbers(settings);
  const gaps = found.map((one) => ({
    name: texts.names[one.protocol](numbers),
    ...describeInterval(one, 1, signed),
  }));
  const rows = PROTOCOLS.map((protocol) => ({
    name: texts.names[protocol](numbers),
    ...found.find((one) => one.protocol === protocol),
  }));
  const { title, columns: headings } = texts.table;
  const notes = protocolNotes(found, texts);
  return html`
    <div class="panels flat">
      ${wordedChart("gaps", texts.plot, { rows: gaps }, gapsPlot(found, texts), scheme)}
      ${scrollingTable({ title, columns, headings, rows }, shown)}
    </div>
    <p class="about notes">${notes.join(" ")}</p>
  `;
}

/** The numbers that the names of the protocols and the text about them have. */
export function protocolNumbers(settings) {
  const { smallBatch, learningRate } = settings;
  const rate = scaledRate(settings);
  return {
    smallBatch,
    learningRate: plain(learningRate),
    smallRate: scaleNumber(rate, 2),
    largeRate: scaleNumber((rate * SAMPLES) / smallBatch, 2),
    updates: counted(settings.updates),
    epochs: counted(epochsOf(settings)),
    long: counted(longEpochsOf(settings)),
  };
}

/** What the protocols’ names do not say: who diverged, and whose losses were not equal. */
export function protocolNotes(found, { shortNames, diverged, unmatched }) {
  const lost = found
    .filter((one) => one.diverged > 0)
    .map(({ place, count, divergedRuns }) => ({
      name: shortNames[place],
      count,
      ...divergedRuns,
    }));
  const apart = found.find((one) => one.unmatched > 0);
  return [lost.length ? diverged({ lost }) : "", apart ? unmatched(apart) : ""].filter(Boolean);
}

/** A dash before a protocol has results. */
const ifKnown = (text) => (row, shown) =>
  row.count ? text(row, shown.words.protocols.table) : "–";

/** The columns of a table with a row for each protocol. */
const columns = [
  { key: "name", text: ({ name }) => name },
  { key: "difference", text: ifKnown(differenceText) },
  { key: "worse", text: ifKnown(({ worse }) => worse) },
  { key: "better", text: ifKnown(({ better }) => better) },
  {
    key: "sharper",
    text: ifKnown(({ sharper, compared }, table) =>
      compared === 0 ? "–" : table.sharper({ sharper, compared }),
    ),
  },
];

function differenceText(compared, table) {
  const { median, low, high } = describeInterval(compared, 1, signed);
  if (median === null) return "–";
  return low === null || high === null ? median : table.difference({ median, low, high });
}

/** The median with its interval stands so far beside the middle of the dots, which would cover it. */
const ASIDE = 0.36;

/** A column of dots for each protocol: by how much the network with all samples is better on new points. */
const gapsPlot = memoize((found, { plot: words, shortNames }) => {
  const finite = found.flatMap(({ gaps }) => gaps).filter(Number.isFinite);
  const reach = roundUp(Math.max(5, ...finite.map(Math.abs)) * 1.05);
  // Where one of the two diverged, the dot is at the edge.
  const edge = 0.95 * reach;
  const clamp = (value) => Math.min(Math.max(value, -edge), edge);
  const columnOf = ({ place }) => place + 1;
  const dots = found.flatMap((one) =>
    one.gaps.map((gap, i) => ({ x: columnOf(one) + 0.22 * jitter(i), y: clamp(gap), gap })),
  );
  const bars = found
    .filter(({ low }) => !Number.isNaN(low))
    .map((one) => ({ x: columnOf(one) + ASIDE, from: clamp(one.low), to: clamp(one.high) }));
  const medians = found
    .filter(({ median }) => !Number.isNaN(median))
    .map((one) => ({ x: columnOf(one) + ASIDE, y: clamp(one.median) }));
  const look = { colour: "muted", radius: 3.5 };
  return {
    x: {
      min: 0.6,
      max: PROTOCOLS.length + 0.5,
      title: words.x,
      ticks: PROTOCOLS.map((_, i) => ({ value: i + 1, label: shortNames[i] })),
    },
    y: { min: -reach, max: reach, title: words.y },
    marks: [
      rule(0, { colour: "ink" }),
      points(
        dots.filter(({ gap }) => Number.isFinite(gap)),
        { ...look, faint: true },
      ),
      points(
        dots.filter(({ gap }) => !Number.isFinite(gap)),
        { ...look, hollow: true },
      ),
      points(medians, { colour: "ink", shape: "rectRot", radius: 6, hollow: true }),
      // On top: a diamond would hide a short one.
      segments(bars, { colour: "ink", width: 2 }),
    ],
  };
});
