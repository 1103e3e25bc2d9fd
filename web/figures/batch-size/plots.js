/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { logTicks, roundUp } from "../../charts/scale.js";
import { secondsOf } from "./seconds.js";

/** How each contestant is drawn, everywhere; never told apart by colour alone. */
const LOOKS = {
  small: { width: 1.5, shape: "circle", radius: 6 },
  whole: { width: 2.5, dash: [7, 4], shape: "rect", radius: 7 },
  chosen: { width: 3, shape: "rectRot", radius: 8 },
};

/** From so many samples on, what happens first and last fits only a logarithmic axis. */
const MANY_SAMPLES = 20;

/** The loss over (w, b) as lines of equal height, the way of each contestant, and the lowest point. */
export function planePlot(state, words) {
  const { valley } = state;
  const heights = valley.lines.map(({ values, isTarget }) => ({
    kind: "curve",
    values,
    colour: isTarget ? "ink" : "rule",
    width: isTarget ? 1.5 : 1.2,
    dash: isTarget ? [2, 3] : [],
  }));
  const lowest = {
    kind: "points",
    values: [{ x: valley.lowest.w, y: valley.lowest.b }],
    colour: "ink",
    shape: "crossRot",
    radius: 6,
    hollow: true,
  };
  const at = ({ w, b }) => ({ x: w, y: b });
  return {
    x: { ...valley.w, title: words.x },
    y: { ...valley.b, title: words.y },
    marks: [...heights, lowest, ...runs(state, at)],
  };
}

/** The loss of each contestant against what the reader chooses; nothing against what was not measured. */
export function lossPlot(state, settings, words) {
  const { target, startLoss, valley } = state;
  const { axis } = settings;
  const unit = unitOf(state, axis);
  const y = {
    min: Math.max(valley.lowest.loss * 0.7, Math.min(target, startLoss) * 0.05),
    max: Math.max(startLoss, target) * 2.5,
  };
  const x = rangeOf(state, unit);
  const goal = [x.min, x.max].map((value) => ({ x: value, y: target }));
  const marks = [{ kind: "curve", values: goal, colour: "ink", width: 1.5, dash: [2, 3] }];
  if (unit) {
    const at = ({ update, loss }, contestant) => ({
      x: Math.max(unit(contestant, update), x.min),
      y: loss,
    });
    marks.push(...runs(state, at));
  }
  const ticks = x.log ? { ticks: logTicks(x) } : {};
  return {
    x: { ...x, ...ticks, title: words.x[axis] },
    y: { ...y, log: true, ticks: logTicks(y), title: words.y },
    marks,
  };
}

function runs({ contestants }, at) {
  return Object.keys(LOOKS).flatMap((name) => {
    const { width, dash, shape, radius } = LOOKS[name];
    const contestant = contestants.find((other) => other.name === name);
    const values = contestant.points.map((point) => at(point, contestant));
    return [
      { kind: "curve", values, colour: name, width, dash },
      { kind: "points", values: [values.at(-1)], colour: name, shape, radius },
    ];
  });
}

/** What an update counts as on the axis; null if that is not known. */
function unitOf(state, axis) {
  if (axis === "updates") return (_, update) => update;
  if (axis === "samples") return ({ seenAt }, update) => seenAt(update);
  if (!secondsOf(state, state.contestants[0])) return null;
  return (contestant, update) =>
    (contestant.seenAt(update) / state.samples) * secondsOf(state, contestant).median;
}

function rangeOf({ contestants, samples }, unit) {
  if (!unit) return { min: 0, max: 1 };
  const one = Math.min(...contestants.map((contestant) => unit(contestant, 1)));
  const last = Math.max(
    ...contestants.map((contestant) => unit(contestant, Math.max(contestant.updates, 1))),
  );
  const isLong = samples > MANY_SAMPLES;
  // Room for the mark at the end.
  const max = roundUp(Math.max(last, one * 10) * (isLong ? 1.5 : 1.03));
  return isLong ? { min: one, max, log: true } : { min: 0, max };
}
