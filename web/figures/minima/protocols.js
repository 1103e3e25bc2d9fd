/** The protocols side by side: what is held equal decides which network is better. */
import { html, nothing } from "lit-html";
import { jitter } from "../../charts/dots.js";
import { points, rule, segments } from "../../charts/marks.js";
import { counted, fixed, signed } from "../../charts/numbers.js";
import { roundUp } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { summarizeProtocols } from "./findings.js";
import { epochsOf, longEpochsOf, PROTOCOLS } from "./measurements.js";

export function protocols(shown) {
  const { state, settings, words, scheme } = shown;
  const { protocols: texts } = words;
  const found = summarizeProtocols(state.measured);
  const nameOf = (protocol) =>
    texts.names[protocol]({
      updates: counted(settings.updates),
      epochs: counted(epochsOf(settings)),
      long: counted(longEpochsOf(settings)),
    });
  const gaps = found.map(({ protocol, mean }) => ({
    name: nameOf(protocol),
    points: signed(mean, 1),
  }));
  const rows = PROTOCOLS.map((protocol, i) => ({
    name: texts.table.row({ number: i + 1, name: nameOf(protocol) }),
    ...found.find((one) => one.protocol === protocol),
  }));
  const diverged = found
    .filter((one) => one.diverged > 0)
    .map((one) => texts.divergedOf({ ...one, name: nameOf(one.protocol) }));
  const { title, columns: headings } = texts.table;
  return html`
    <div class="panels flat">
      ${wordedChart("gaps", texts.plot, { rows: gaps }, gapsPlot(found, texts.plot), scheme)}
      ${scrollingTable({ title, columns, headings, rows }, shown)}
    </div>
    ${diverged.length ? html`<p class="about">${texts.diverged({ names: diverged.join(", ") })}</p>` : nothing}
  `;
}

/** A dash before a protocol has results. */
const ifKnown = (text) => (row, shown) =>
  row.count ? text(row, shown.words.protocols.table) : "–";

/** The columns of a table with a row for each protocol. */
const columns = [
  { key: "name", text: ({ name }) => name },
  { key: "count", text: ifKnown(({ count }) => count) },
  { key: "small", text: ifKnown(({ small }) => percent(small)) },
  { key: "large", text: ifKnown(({ large }) => percent(large)) },
  { key: "difference", text: ifKnown(differenceText) },
  {
    key: "sharper",
    text: ifKnown(({ sharper, count }, table) => table.sharper({ sharper, count })),
  },
];

function percent({ median }) {
  return Number.isNaN(median) ? "–" : `${fixed(100 * median, 1)} %`;
}

function differenceText({ mean, standardError }, table) {
  if (!Number.isFinite(mean)) return "–";
  if (!Number.isFinite(standardError)) return signed(mean, 1);
  return table.difference({ mean: signed(mean, 1), standardError: fixed(standardError, 1) });
}

/** A column of dots for each protocol: by how much the large batch is better on new points. */
const gapsPlot = memoize((found, words) => {
  const reach = roundUp(Math.max(5, ...found.flatMap(({ gaps }) => gaps).map(Math.abs)) * 1.05);
  const columnOf = ({ place }) => place + 1;
  const dots = found.flatMap((one) =>
    one.gaps.map((y, i) => ({ x: columnOf(one) + 0.22 * jitter(i), y })),
  );
  const bars = found
    .filter(({ standardError }) => Number.isFinite(standardError))
    .map((one) => ({
      x: columnOf(one),
      from: one.mean - 2 * one.standardError,
      to: one.mean + 2 * one.standardError,
    }));
  const means = found
    .filter(({ mean }) => Number.isFinite(mean))
    .map((one) => ({ x: columnOf(one), y: one.mean }));
  return {
    x: {
      min: 0.4,
      max: PROTOCOLS.length + 0.6,
      title: words.x,
      ticks: PROTOCOLS.map((_, i) => ({ value: i + 1, label: String(i + 1) })),
    },
    y: { min: -reach, max: reach, title: words.y },
    marks: [
      rule(0, { colour: "ink" }),
      points(dots, { colour: "muted", radius: 3.5, faint: true }),
      segments(bars, { colour: "ink", width: 3 }),
      points(means, { colour: "ink", shape: "rectRot", radius: 6 }),
    ],
  };
});
