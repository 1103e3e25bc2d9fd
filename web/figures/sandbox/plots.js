/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { logTicks, roundUp } from "../../charts/scale.js";
import { createPlotMemoizer } from "../../figure/memoize.js";

/** How each kept run is drawn, and what stands for its mark in text; never told apart by colour alone. */
export const LOOKS = [
  { colour: "average", symbol: "■", shape: "rect" },
  { colour: "full", symbol: "▲", shape: "triangle", dash: [8, 4] },
  { colour: "never", symbol: "◆", shape: "rectRot", dash: [2, 3] },
  { colour: "once", symbol: "□", shape: "rect", hollow: true, dash: [10, 3, 2, 3] },
  { colour: "small", symbol: "△", shape: "triangle", hollow: true },
  { colour: "replaced", symbol: "◇", shape: "rectRot", hollow: true, dash: [8, 4] },
];
/** The run that is made now. */
export const THIS = { colour: "ink", symbol: "●", shape: "circle" };

const keep = createPlotMemoizer();

/** The data with what the model makes of them, and the samples of the last batch. */
export function dataPlot(state, words) {
  return keep(state.fit, words, "data", () => {
    const { fit } = state;
    const { x, y } = state.data.columns ? namedAxes(state, words) : words.axes[fit.kind];
    const axes = { x: { ...fit.x, title: x }, y: { ...fit.y, title: y } };
    return { ...axes, marks: [...modelMarks(fit), ...samples(state)] };
  });
}

function namedAxes({ data, fit }, words) {
  const names = data.columns.map((name) => name.replaceAll("-", " "));
  if (fit.kind === "agreement") return words.axes.agreement;
  return { x: names[0], y: names[1] };
}

function modelMarks({ kind, curve, border }) {
  if (kind === "line") return [{ kind: "curve", values: curve, colour: "prediction", width: 2.5 }];
  if (kind === "agreement") {
    return [{ kind: "line", slope: 1, intercept: 0, colour: "muted", faint: true }];
  }
  return [
    { kind: "region", values: border, colour: "prediction" },
    { kind: "curve", values: border, colour: "prediction", width: 2 },
  ];
}

function samples({ data, fit }) {
  const isClassOne = (sample) => data.y[sample] === 1;
  const isMany = fit.drawn.length > 100;
  const points = (who, look) => ({
    kind: "points",
    values: who.map(fit.at),
    radius: isMany ? 3 : 5,
    ...look,
  });
  const drawn = Array.from(fit.drawn);
  const { marked } = fit;
  const inBatch = { colour: "batch", radius: isMany ? 5 : 8 };
  if (fit.kind !== "plane") {
    return [
      points(drawn, { colour: "muted", shape: "circle", faint: isMany }),
      points(marked, { ...inBatch, shape: "rectRot" }),
    ];
  }
  const zero = (who) => who.filter((sample) => !isClassOne(sample));
  const one = (who) => who.filter(isClassOne);
  return [
    points(zero(drawn), { colour: "muted", shape: "circle", hollow: true }),
    points(one(drawn), { colour: "ink", shape: "triangle", radius: isMany ? 4 : 7 }),
    points(zero(marked), { ...inBatch, shape: "circle", hollow: true }),
    points(one(marked), { ...inBatch, shape: "triangle", radius: isMany ? 7 : 10 }),
  ];
}

/** The loss of this run and of those that were kept, against updates or samples seen. */
export function lossPlot(state, { axis }, words) {
  return keep(state.curve, words, `${axis} ${state.kept.map(({ id }) => id)}`, () => {
    const runs = [...state.kept.map((run) => [run, LOOKS[run.look]]), [state, THIS]];
    const at = axis === "updates" ? (_, update) => update : seenAt;
    const curves = runs.map(([run, look]) => ({
      look,
      values: run.curve.map(({ update, loss }) => ({ x: at(run, update), y: loss })),
    }));
    const y = heights(curves);
    const last = Math.max(...curves.map(({ values }) => values.at(-1).x), 10);
    return {
      x: { min: 0, max: roundUp(last * 1.03), title: words.x[axis] },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: curves.flatMap(({ values, look }) => {
        const { colour, shape, dash, hollow } = look;
        const width = look === THIS ? 3 : 2;
        return [
          { kind: "curve", values, colour, width, dash },
          { kind: "points", values: [values.at(-1)], colour, shape, hollow, radius: 7 },
        ];
      }),
    };
  });
}

/** Samples that a run has seen after so many updates. */
export function seenAt({ settings, updatesPerEpoch, seenPerEpoch }, update) {
  const epoch = Math.floor(update / updatesPerEpoch);
  return epoch * seenPerEpoch + (update - epoch * updatesPerEpoch) * settings.batchSize;
}

/** From the lowest loss to the highest start; a run that climbs far above it leaves the chart. */
function heights(curves) {
  const all = curves.flatMap(({ values }) => values.map(({ y }) => y));
  const starts = curves.map(({ values }) => values[0].y);
  const least = (values) => values.reduce((a, b) => (b > 1e-30 && b < a ? b : a), Infinity);
  const top = Math.max(...starts.filter((value) => value < 1e100), 1e-6);
  const low = Math.min(least(all), top / 2);
  return { min: low / 1.6, max: top * 2.5 };
}
