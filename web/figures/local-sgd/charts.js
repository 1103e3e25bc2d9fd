/** The charts of the figure: the excess loss against the steps between two averages, and the workers' lines. */
import { curve, line, points, segments } from "../../charts/marks.js";
import { logAxis, logRange, rangeWithAir, ticksAt } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { averageEvery, chosenPlace, SHARDS } from "./measurements.js";

/** The look of each way to cut the shards. */
const LOOKS = {
  shuffled: { colour: "once", width: 2.5, dash: [9, 4] },
  sorted: { colour: "never", width: 2.5 },
};
const SHAPES = { shuffled: "triangle", sorted: "rect" };
/** What lies below this part of the loss at the start is rounding. */
const LEAST = 1e-24;
/** The axis reaches at least down to here. */
const USUAL_LEAST = 1e-5;

/** The excess loss at the end; above it, where it was at the start. */
export const endsPlot = memoize(
  ({ shuffled, sorted }, start, settings, words) => {
    const all = averageEvery(settings);
    const [first, last] = [all[0], all[all.length - 1]];
    const ends = { shuffled, sorted };
    const told = [...shuffled, ...sorted].flatMap(({ median, low, high }) => [median, low, high]);
    const range = logRange([start, USUAL_LEAST, ...told.filter((value) => value > LEAST)], 2);
    const x = { min: first / 1.4, max: Math.max(last, 2) * 1.4 };
    const chosen = all[chosenPlace(settings)];
    return {
      x: { ...x, log: true, title: words.x, ticks: ticksAt(all) },
      y: logAxis(range, words.y),
      marks: [
        segments([{ x: chosen, from: range.min, to: range.max }], { colour: "chosen", width: 3 }),
        curve(
          [x.min, x.max].map((value) => ({ x: value, y: start })),
          { colour: "ink", width: 1.5, dash: [2, 3], label: words.start },
        ),
        ...SHARDS.flatMap((shards) => endMarks(ends[shards], shards, range)),
      ],
    };
  },
  (ends, start, settings, words) => [ends, start, JSON.stringify(settings), words],
);

function endMarks(ends, shards, range) {
  const look = LOOKS[shards];
  const drawn = ends.filter(({ median }) => Number.isFinite(median) && median > range.min);
  const values = drawn.map(({ every, median }) => ({ x: every, y: median }));
  const bars = drawn
    .filter(({ low, high }) => low < high)
    .map(({ every, low, high }) => ({
      x: every,
      from: Math.max(low, range.min),
      to: Math.min(high, range.max),
    }));
  const lost = ends
    .filter(({ median }) => median === Number.POSITIVE_INFINITY)
    .map(({ every }) => ({ x: every, y: range.max / 1.3 }));
  const dots = { colour: look.colour, shape: SHAPES[shards], radius: 5 };
  return [
    segments(bars, { colour: look.colour, width: 2 }),
    curve(values, look),
    points(values, dots),
    points(lost, { ...dots, hollow: true }),
  ];
}

/** The data, cut into shards, and the workers' lines at the end, before they are averaged for the last time. */
export const workersPlot = memoize(
  (data, run, settings, words) => {
    const { shards } = settings;
    const isSorted = shards === "sorted";
    const parts = [0, 1].map((parity) =>
      data.points.filter(({ shard }) => !isSorted || shard % 2 === parity),
    );
    const [w, b] = data.minimum;
    const lines = run ? linesOf(run, settings) : [];
    return {
      x: { ...rangeWithAir(data.points.map(({ x }) => x)), title: "x" },
      y: { ...rangeWithAir(data.points.map(({ y }) => y)), title: "y" },
      marks: [
        points(isSorted ? parts[0] : data.points, { colour: "muted", radius: 2.5, faint: true }),
        points(isSorted ? parts[1] : [], { colour: "ink", radius: 2.5, faint: true }),
        ...lines.map(([slope, intercept]) =>
          line(slope, intercept, { colour: LOOKS[shards].colour, width: 1.5 }),
        ),
        line(w, b, { colour: "full", width: 3, dash: [8, 3, 2, 3] }),
        ...averageOf(lines).map(([slope, intercept]) =>
          line(slope, intercept, { colour: "average", width: 4 }),
        ),
        // Its label stands where no line is.
        curve(run ? [] : [{ x: 0, y: Math.max(...data.points.map(({ y }) => y)) }], {
          colour: "ink",
          label: isSorted ? words.cut : "",
        }),
      ],
    };
  },
  (data, run, settings, words) => [data, run ?? null, JSON.stringify(settings), words],
);

/** w and b of each worker. @returns {number[][]} */
function linesOf({ workers }, settings) {
  const row = SHARDS.indexOf(settings.shards) * averageEvery(settings).length;
  const flat = workers[row + chosenPlace(settings)];
  const lines = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
  return lines.flat().every(Number.isFinite) ? lines : [];
}

/** The line of the averaged parameters, if there is one. */
function averageOf(lines) {
  if (lines.length === 0) return [];
  return [[0, 1].map((i) => lines.reduce((sum, one) => sum + one[i], 0) / lines.length)];
}
