/** The charts of the pairs of networks: each seed a dot, λmax on the way, the loss on the line between. */
import { logTicks, rangeWithAir } from "../../charts/scale.js";
import { createPlotMemoizer, createResultsMemoizer } from "../../figure/memoize.js";
import { spread } from "../../figure/spread.js";
import {
  band,
  LARGE_LINE,
  level,
  logRange,
  medians,
  SIDES,
  SMALL_LINE,
  spreadOut,
} from "./looks.js";
import { SAMPLES } from "./measurements.js";

const keep = createPlotMemoizer(createResultsMemoizer);

/** Shown in percent. */
const isPart = (name) => name.endsWith("Accuracy");
/** Spans more than a linear axis shows. */
const isWide = (name) => !isPart(name) && name !== "trainLoss";

/** Two columns of dots, the two of a seed joined by a line; a bar at each median. */
export function dotsPlot({ results }, name, { smallBatch }, words) {
  return keep(results, words, `${name} ${smallBatch}`, () => {
    const pairs = results.filter(Boolean);
    const factor = isPart(name) ? 100 : 1;
    const at = (side) => pairs.map((pair) => factor * pair[side][name]);
    const values = { small: at("small"), large: at("large") };
    // Not at 0, where a chart has a line.
    const columns = { small: 1, large: 2 };
    const dots = ([side, { colour, shape }]) => ({
      kind: "points",
      values: values[side]
        .map((y, i) => ({ x: columns[side] + 0.16 * spreadOut(i), y }))
        .filter(({ y }) => Number.isFinite(y)),
      colour,
      shape,
      radius: 4,
    });
    const middle = (side) => {
      const { median } = spread(values[side]);
      const x = columns[side];
      return {
        kind: "curve",
        values: [x - 0.34, x + 0.34].map((end) => ({ x: end, y: median })),
        colour: "ink",
        width: 3,
      };
    };
    const joined = pairs.flatMap((_, i) => [
      { x: columns.small + 0.16 * spreadOut(i), y: values.small[i] },
      { x: columns.large + 0.16 * spreadOut(i), y: values.large[i] },
      { x: Number.NaN, y: Number.NaN },
    ]);
    return {
      x: {
        min: 0.4,
        max: 2.6,
        title: words.k,
        ticks: [smallBatch, SAMPLES].map((k, i) => ({ value: i + 1, label: String(k) })),
      },
      y: { ...valueAxis(name, [...values.small, ...values.large]), title: words.units[name] },
      marks: [
        { kind: "curve", values: joined, colour: "rule", width: 1 },
        middle("small"),
        middle("large"),
        ...Object.entries(SIDES).map(dots),
      ],
    };
  });
}

function valueAxis(name, values) {
  if (isWide(name)) {
    const range = logRange(values, { min: 0.1, max: 10 });
    return { ...range, log: true, ticks: logTicks(range) };
  }
  const found = values.filter(Number.isFinite);
  return rangeWithAir(found.length ? found : isPart(name) ? [80, 100] : [0, 0.3]);
}

/** λmax along training, both sides, with 2/η as the level that a full batch cannot leave far behind. */
export function pathPlot({ results }, { learningRate, updates }, words) {
  return keep(results, words, `path ${learningRate} ${updates}`, () => {
    const pairs = results.filter(Boolean);
    const sides = ["small", "large"].map((side) =>
      (pairs[0]?.[side].path ?? []).map(({ update }, i) => ({
        x: update,
        ...spread(pairs.map((pair) => pair[side].path[i].topEigenvalue)),
      })),
    );
    const x = { min: 2, max: updates * 1.2 };
    const edge = 2 / learningRate;
    const y = logRange([edge, ...sides.flat().flatMap(({ low, high }) => [low, high])], {
      min: 1,
      max: 10,
    });
    return {
      x: { ...x, log: true, ticks: logTicks(x), title: words.x },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        level(edge, x, { label: words.edge, rise: 0.9 }),
        band(sides[1], "whole"),
        band(sides[0], "small"),
        medians(sides[1], LARGE_LINE),
        medians(sides[0], SMALL_LINE),
      ],
    };
  });
}

/** The loss from a little before the small-batch solution to a little beyond the large-batch one. */
export function linePlot({ results }, words) {
  return keep(results, words, "line", () => {
    const pairs = results.filter(Boolean);
    const of = (name) =>
      (pairs[0]?.line ?? []).map(({ alpha }, i) => ({
        x: alpha,
        ...spread(pairs.map(({ line }) => line[i][name])),
      }));
    const [train, test] = [of("trainLoss"), of("testLoss")];
    const highest = Math.max(
      0,
      ...train
        .concat(test)
        .map(({ high }) => high)
        .filter(Number.isFinite),
    );
    const end = (x) => ({ x, from: 0, to: highest * 1.05 });
    return {
      x: { min: -0.25, max: 1.25, title: words.x, ticks: words.ends },
      y: { min: 0, max: highest * 1.08 || 1, title: words.y },
      marks: [
        { kind: "segments", values: [end(0)], colour: "small", width: 1.5 },
        { kind: "segments", values: [end(1)], colour: "whole", width: 1.5 },
        band(train, "ink"),
        medians(test, { colour: "muted", width: 2.5, dash: [2, 4] }),
        medians(train, { colour: "ink", width: 2.5 }),
      ],
    };
  });
}
