/** A batch cut into equal parts, without batch normalisation and with it. */
import { jitter } from "../../charts/dots.js";
import { points, segments } from "../../charts/marks.js";
import { fixed } from "../../charts/numbers.js";
import { wordedChart } from "../../figure/chart_view.js";
import { describeInterval } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { normCases } from "./findings.js";
import { PARTS } from "./measurements.js";

/** The median stands so far beside the middle of the dots, which would cover it. */
const ASIDE = 0.33;
const LOWEST = 48;
const LOOKS = [
  { colour: "small", shape: "circle" },
  { colour: "whole", shape: "rect" },
];

export function norm({ state, words, scheme }) {
  const { norm: texts } = words;
  const cases = normCases(state.measured.batchNorm.results);
  const rows = cases.map((one) => rowOf(one, words));
  return wordedChart("accuracies", texts.plot, { rows }, accuracyPlot(cases, texts), scheme);
}

/** The numbers of the chart, and the losses. */
export function normTable(shown) {
  const { state, words } = shown;
  const { title, columns: headings } = words.norm.table;
  const rows = normCases(state.measured.batchNorm.results).map((one) => rowOf(one, words));
  return scrollingTable({ title, columns, headings, rows }, shown);
}

const columns = ["name", "accuracy", "trainLoss", "usedLoss"].map((key) => ({
  key,
  text: (row) => row[key],
}));

function rowOf({ batchNorm, parts, size, accuracy, trainLoss, usedLoss, runs }, words) {
  const { names, table } = words.norm;
  const { median, low, high } = describeInterval(accuracy, 1);
  const accuracyText =
    median === null || low === null || high === null
      ? median
      : table.interval({ median, low, high });
  const unknown = runs.length ? words.diverged : "–";
  const loss = (value) => (Number.isFinite(value.median) ? fixed(value.median, 3) : unknown);
  return {
    name: `${names.parts({ parts, size })}, ${batchNorm ? names.with : names.without}`,
    accuracy: accuracyText ?? unknown,
    trainLoss: loss(trainLoss),
    usedLoss: loss(usedLoss),
  };
}

/** A column of dots for each case: how often a network is right on new points. */
const accuracyPlot = memoize((cases, { plot: words, names }) => {
  const known = cases.flatMap(({ accuracies }) => accuracies).filter(Number.isFinite);
  const least = Math.max(LOWEST, Math.floor((Math.min(90, ...known) - 2) / 5) * 5);
  const columnOf = (place) => place + 1 + (place >= PARTS.length ? 0.5 : 0);
  const clamp = (value) => (Number.isFinite(value) ? Math.max(value, least + 0.5) : least + 0.5);
  const marksOf = ({ batchNorm, accuracies, accuracy: { median, low, high } }, place) => {
    const look = LOOKS[Number(batchNorm)];
    const dots = accuracies.map((value, i) => ({
      x: columnOf(place) + 0.2 * jitter(i),
      y: clamp(value),
      isKnown: Number.isFinite(value),
    }));
    const x = columnOf(place) + ASIDE;
    return [
      points(
        dots.filter(({ isKnown }) => isKnown),
        { ...look, radius: 3.5, faint: true },
      ),
      points(
        dots.filter(({ isKnown }) => !isKnown),
        { ...look, radius: 3.5, hollow: true },
      ),
      segments(Number.isNaN(low) ? [] : [{ x, from: clamp(low), to: clamp(high) }], {
        colour: "ink",
        width: 2,
      }),
      points(Number.isNaN(median) ? [] : [{ x, y: clamp(median) }], {
        colour: "ink",
        shape: "rectRot",
        radius: 5,
      }),
    ];
  };
  return {
    x: {
      min: 0.5,
      max: columnOf(cases.length - 1) + 0.6,
      title: words.x,
      ticks: cases.map(({ parts, size }, i) => ({
        value: columnOf(i),
        label: names.short({ parts, size }),
      })),
    },
    y: { min: least, max: 100, title: words.y },
    marks: cases.flatMap(marksOf),
  };
});
