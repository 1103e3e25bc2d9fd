/** The charts of the toy: the two valleys with two balls, the ways of the balls, where they end. */
import { createPlotMemoizer, createResultsMemoizer } from "../../figure/memoize.js";
import { LARGE, SMALL } from "./looks.js";

const keep = createPlotMemoizer(createResultsMemoizer);

/** So many of the last updates of a ball are drawn on the valley. */
const LAST = 120;
/** The valleys are drawn up to this loss. */
const TOP = 9;
const X = { min: -2, max: 5 };

export function valleyPlot({ results }, words) {
  return keep(results, words, "valley", () => {
    const [small, large] = results;
    const known = results.find(Boolean);
    const on = (run, look) => ({
      kind: "points",
      values: run ? lastPlaces(run).map((x) => ({ x, y: heightAt(run.curve, x) })) : [],
      ...look,
      radius: 3,
      faint: true,
    });
    const ball = (run, look) => {
      if (!run) return [];
      const x = run.path.at(-1);
      const values = [{ x, y: heightAt(run.curve, x) }];
      return [
        { kind: "points", values, ...look, radius: 8 },
        { kind: "curve", values, colour: look.colour, label: `k = ${run.batchSize}`, rise: 1.5 },
      ];
    };
    return {
      x: { ...X, title: words.x },
      y: { min: -0.5, max: TOP, title: words.loss },
      marks: [
        { kind: "curve", values: known?.curve ?? [], colour: "ink", width: 2 },
        on(large, LARGE),
        on(small, SMALL),
        ...ball(large, LARGE),
        ...ball(small, SMALL),
      ],
    };
  });
}

export function waysPlot({ results }, words) {
  return keep(results, words, "ways", () => {
    const known = results.find(Boolean);
    const updates = known ? known.path.length - 1 : 500;
    const [small, large, ...others] = results;
    const way = (run, look) => ({
      kind: "curve",
      values: run ? Array.from(run.path, (y, x) => ({ x, y })) : [],
      ...look,
    });
    const ridge = known
      ? [{ kind: "line", slope: 0, intercept: known.ridge, colour: "ink", faint: true }]
      : [];
    return {
      x: { min: 0, max: updates, title: words.updates },
      y: { ...X, title: words.x },
      marks: [
        ...ridge,
        ...others.map((run) => way(run, { colour: "rule", width: 1 })),
        way(large, { colour: LARGE.colour, width: 2 }),
        way(small, { colour: SMALL.colour, width: 1.5 }),
      ],
    };
  });
}

export function fractionPlot({ results }, words) {
  return keep(results, words, "fraction", () => {
    const rows = results.filter(Boolean).sort((a, b) => a.batchSize - b.batchSize);
    const values = rows.map(({ batchSize, wideFraction }) => ({
      x: batchSize,
      y: 100 * wideFraction,
    }));
    const sizes = [1, 2, 4, 8, 16, 32, 64, 128];
    return {
      x: {
        min: 0.85,
        max: 150,
        log: true,
        title: words.k,
        ticks: sizes.map((value) => ({ value, label: String(value) })),
      },
      y: { min: -4, max: 104, title: words.share, ticks: [0, 25, 50, 75, 100].map(percent) },
      marks: [
        { kind: "curve", values, colour: "muted", width: 1.5 },
        { kind: "points", values, colour: "chosen", shape: "rectRot", radius: 6 },
      ],
    };
  });
}

const percent = (value) => ({ value, label: `${value} %` });

function lastPlaces({ path }) {
  return Array.from(path.slice(-LAST));
}

/** On the curve, which is a list of points. */
function heightAt(curve, x) {
  const [{ x: from }, { x: next }] = curve;
  const place = (x - from) / (next - from);
  const i = Math.min(Math.max(Math.floor(place), 0), curve.length - 2);
  return curve[i].y + (place - i) * (curve[i + 1].y - curve[i].y);
}
