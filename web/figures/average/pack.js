/** The batch as a pack of cards, the cuts that can be moved, and what the parts average to. */
import { html } from "lit-html";
import { arrows, boxes, curve, rule, segments } from "../../charts/marks.js";
import { fixed, plain, scaleNumber } from "../../charts/numbers.js";
import { roundUp } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { truncateList } from "../../figure/truncate_list.js";
import { cutOnce, cutsOf, joinLast, partsBetween } from "./parts.js";
import { cutSentence } from "./sentence.js";

/** A card is so wide; the rest is the gap to the next one. */
const CARD = 0.84;
/** Up to so many parts each has its weight written above it. */
const FEW_PARTS = 5;
/** Up to so many cards each has its number below it. */
const FEW_CARDS = 20;

export function pack(shown, act) {
  const { state, settings, words, scheme } = shown;
  const cut = state.cutOf(settings);
  const { pack: texts } = words;
  const rows = rowsOf(cut, texts.table);
  const drawing = packPlot(cut, texts.plot);
  const handles = handlesOf(cut, texts, act);
  const { title, columns: headings } = texts.table;
  return html`
    ${wordedChart("pack", texts.plot, { sizes: cut.sizes.map(plain) }, drawing, scheme, { handles })}
    ${cutButtons(cut, texts, act)}
    ${wordedChart("plane", texts.plane, { rows }, planePlot(cut, texts.plane), scheme)}
    <p class="about cut-finding">${renderMarkup(cutSentence(cut, words))}</p>
    ${scrollingTable({ title, columns, headings, rows, rowClass: ({ kind }) => kind }, shown)}
  `;
}

function cutButtons({ sizes }, { cutMore, cutLess }, act) {
  const button = (name, label, parts) => html`
    <button type="button" class=${name} ?disabled=${parts === null} @click=${() => act.set({ parts })}>${label}</button>
  `;
  return html`
    <p class="cuts">
      ${button("cut-more", cutMore, cutOnce(sizes))} ${button("cut-less", cutLess, joinLast(sizes))}
    </p>
  `;
}

/** A handle on each cut, which moves between its neighbours. */
function handlesOf({ sizes, order }, { cut: label }, act) {
  const cuts = cutsOf(sizes);
  const ends = [0, ...cuts, order.length];
  return cuts.map((place, i) => ({
    name: "cut",
    label: label({ before: plain(sizes[i]), after: plain(sizes[i + 1]) }),
    x: place,
    // Its height says nothing.
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops: Array.from({ length: ends[i + 2] - ends[i] - 1 }, (_, step) => ends[i] + 1 + step),
    moved: ({ x }) => act.set({ parts: partsBetween(cuts.with(i, x), order.length) }),
  }));
}

/** A card for each sample, as high as it counts in the average of averages. */
const packPlot = memoize((cut, words) => {
  const { sizes, weights, order } = cut;
  const highest = roundUp(1.25 * Math.max(...weights, 1.2));
  const cuts = cutsOf(sizes);
  const labels = sizes.length > FEW_PARTS ? [] : partLabels(sizes, weights);
  const ticks = order.map((sample, i) => ({ value: i + 0.5, label: String(sample) }));
  return {
    x: {
      min: 0,
      max: order.length,
      title: words.x,
      ticks: order.length > FEW_CARDS ? [] : ticks,
    },
    y: { min: 0, max: highest, title: words.y },
    marks: [
      boxes(
        weights.map((weight, i) => {
          const left = i + (1 - CARD) / 2;
          return { left, right: left + CARD, from: 0, to: weight };
        }),
        { colour: "batch" },
      ),
      rule(1, { colour: "ink" }),
      segments(
        cuts.map((x) => ({ x, from: 0, to: highest })),
        { colour: "ink", width: 2 },
      ),
      ...labels,
    ],
  };
});

/** How much each sample of a part counts, above the part. */
function partLabels(sizes, weights) {
  const ends = [...cutsOf(sizes), weights.length];
  return sizes.map((size, i) => {
    const weight = weights[ends[i] - 1];
    // Not on the dotted line.
    const middle = { x: ends[i] - size / 2, y: Math.max(weight, 1) };
    return curve([middle], { colour: "ink", label: `× ${scaleNumber(weight, 2)}` });
  });
}

/** The gradients of samples and parts, the average of averages, and the average. */
const planePlot = memoize((cut, words) => {
  const { sampleGradients, partGradients, averageOfAverages, average } = cut;
  const tipOf = ([x, y]) => ({ x, y });
  const isFew = partGradients.length <= FEW_PARTS;
  const parts = partGradients.map((gradient, i) => ({
    ...tipOf(gradient),
    label: isFew && partGradients.length > 1 ? String(i + 1) : undefined,
  }));
  const { x, y } = squareAround([...sampleGradients, ...partGradients]);
  return {
    x: { ...x, title: words.x },
    y: { ...y, title: words.y },
    marks: [
      arrows(sampleGradients.map(tipOf), { colour: "muted", width: 1, faint: true }),
      arrows(parts, { colour: "batch", width: 2 }),
      arrows([tipOf(averageOfAverages)], { colour: "average", width: 4.5 }),
      arrows([tipOf(average)], { colour: "full", width: 2.5, dashed: true }),
    ],
  };
});

/** Ranges of the same length that hold all tips, and the origin with some air. */
function squareAround(gradients) {
  const ends = [0, 1].map((i) => {
    const values = [0, ...gradients.map((gradient) => gradient[i])];
    return { min: Math.min(...values), max: Math.max(...values) };
  });
  const side = 1.15 * Math.max(...ends.map(({ min, max }) => max - min), 1e-9);
  const [x, y] = ends.map(({ min, max }) => ({
    min: (min + max - side) / 2,
    max: (min + max + side) / 2,
  }));
  return { x, y };
}

const columns = ["name", "samples", "dw", "db", "weight"].map((key) => ({
  key,
  text: (row) => row[key],
}));

/** Of many parts the first ones and the last, with dots between them. */
function fewOf(parts) {
  const dots = { kind: "", name: "…", samples: "", dw: "", db: "", weight: "" };
  return truncateList(parts, FEW_PARTS).map((part) => (part === "…" ? dots : part));
}

/** A row for each part, then the average of averages and the average. */
function rowsOf({ sizes, weights, partGradients, averageOfAverages, average }, words) {
  const ends = [...cutsOf(sizes), weights.length];
  const gradientTexts = ([dw, db]) => ({ dw: fixed(dw, 3), db: fixed(db, 3) });
  const parts = sizes.map((size, i) => ({
    kind: "",
    name: words.part({ part: plain(i + 1) }),
    samples: plain(size),
    ...gradientTexts(partGradients[i]),
    weight: `× ${scaleNumber(weights[ends[i] - 1], 3)}`,
  }));
  const total = (kind, gradient, weight) => ({
    kind: "total",
    name: renderMarkup(words[kind]),
    samples: plain(weights.length),
    ...gradientTexts(gradient),
    weight,
  });
  return [
    ...(sizes.length > 1 ? fewOf(parts) : []),
    total("averages", averageOfAverages, ""),
    total("average", average, "× 1"),
  ];
}
