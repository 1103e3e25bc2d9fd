/** The charts of the figure: the paths through the valley, the loss, and the way across the valley. */
import { logTicks, rangeWithAir, roundUp } from "../../charts/scale.js";
import { createPlotMemoizer } from "../../figure/memoize.js";
import { ellipse } from "../../figure/quadratic.js";
import { CONTESTANTS, NAMES } from "./contestants.js";

const keep = createPlotMemoizer();

/** Heights of the lines of the map, as parts of the height of the start. */
const HEIGHTS = [0.01, 0.05, 0.15, 0.4, 1, 2.5];
/** More points than this are not seen, only drawn. */
const POINTS = 500;

const lookOf = (name) => CONTESTANTS.find((one) => one.name === name).look;

/** The loss over (w, b) as lines of equal height, the way of each, and the lowest point. */
export function planePlot(state, { focus }, words) {
  return keep(state.contestants, words, `plane ${focus}`, () => {
    const { valley, target } = state;
    const [w, b] = valley.lowest;
    const height = valley.startLoss - valley.lowestLoss;
    const line = (above, look) => ({
      kind: "curve",
      values: ellipse(valley.lowest, valley, above),
      colour: "rule",
      width: 1.2,
      ...look,
    });
    const at = (point) => ({ x: point.w, y: point.b });
    return {
      x: { min: Math.min(0, w) - 1.2, max: Math.max(0, w) + 4, title: words.w },
      y: { min: Math.min(0, b) - 2, max: Math.max(0, b) + 2, title: words.b },
      marks: [
        ...HEIGHTS.map((part) => line(part * height)),
        line(target, { colour: "ink", dash: [2, 3], width: 1.5 }),
        {
          kind: "points",
          values: [{ x: w, y: b }],
          colour: "ink",
          shape: "cross",
          radius: 7,
          hollow: true,
        },
        ...ways(state, focus, ({ points }) => thinned(points).map(at)),
      ],
    };
  });
}

/** By epoch: the mean of the loss above the lowest; and update by update that of the one looked at. */
export function lossPlot(state, { focus }, words) {
  return keep(state.contestants, words, `loss ${focus}`, () => {
    const { contestants, target, updatesPerEpoch, valley, updates } = state;
    const start = valley.startLoss - valley.lowestLoss;
    const x = { min: 0, max: roundUp(Math.max(updates, 4 * updatesPerEpoch) * 1.02) };
    const y = { min: target / 50, max: start * 3 };
    const focused = contestants.find(({ name }) => name === focus);
    const means = ({ epochMeans }) => [
      { x: 0, y: start },
      ...thinned(epochMeans.map((mean, i) => ({ x: (i + 1) * updatesPerEpoch, y: mean }))),
    ];
    const each = thinned(focused.points.map(({ excess }, i) => ({ x: i, y: positive(excess) })));
    return {
      x: { ...x, title: words.x },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        {
          kind: "curve",
          values: [x.min, x.max].map((end) => ({ x: end, y: target })),
          colour: "ink",
          width: 1.5,
          dash: [2, 3],
        },
        { kind: "curve", values: each, colour: "muted", width: 1 },
        ...ways(state, focus, means),
      ],
    };
  });
}

/** How far across the valley each update lies from its floor: plain SGD, and the one looked at. */
export function acrossPlot(state, { focus }, words) {
  return keep(state.contestants, words, `across ${focus}`, () => {
    const { contestants, updates } = state;
    const shown = contestants.filter(({ name }) => name === "sgd" || name === focus);
    const from = Math.max(0, updates - 120);
    const recent = shown.flatMap(({ points }) =>
      points.slice(Math.max(from, 1)).map(({ across }) => across),
    );
    const found = recent.filter(Number.isFinite).map(Math.abs);
    const reach = roundUp(Math.max(0.05, ...found) * 1.1);
    const values = ({ points }) => points.map(({ across }, x) => ({ x, y: across })).slice(from);
    return {
      x: { min: from, max: Math.max(from + 40, updates + 2), title: words.x },
      y: {
        ...(found.length ? { min: -reach, max: reach } : rangeWithAir([-1, 1])),
        title: words.y,
      },
      marks: shown.map((one) =>
        curve(one.name, values(one), { width: one.name === focus ? 2.5 : 1.5 }),
      ),
    };
  });
}

function ways({ contestants }, focus, valuesOf) {
  // The one looked at on top.
  const order = [...NAMES.filter((name) => name !== focus), focus];
  return order.flatMap((name) => {
    const contestant = contestants.find((one) => one.name === name);
    const values = valuesOf(contestant);
    const isFocus = name === focus;
    const { shape } = lookOf(name);
    return [
      curve(name, values, { width: isFocus ? 3 : 1.3 }),
      {
        kind: "points",
        values: values.slice(-1).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
        colour: name,
        shape,
        radius: isFocus ? 8 : 5,
        hollow: shape === "crossRot" || shape === "star",
      },
    ];
  });
}

function curve(name, values, look) {
  return { kind: "curve", values, colour: name, dash: lookOf(name).dash, ...look };
}

/** A logarithmic axis has no place for what is not above zero. */
function positive(value) {
  return value > 0 ? value : Number.NaN;
}

/** Every so many, and the last. */
function thinned(points) {
  if (points.length <= POINTS) return points;
  const stride = Math.ceil(points.length / POINTS);
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1);
}
