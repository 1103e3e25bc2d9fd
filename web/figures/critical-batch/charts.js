/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { band, curve, points, segments } from "../../charts/marks.js";
import { logAxis, ticksAt } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { placesOf } from "./findings.js";
import { PLACES, placeAfter, SIZES } from "./grid.js";
import { leftOf } from "./measurements.js";
import { noiseOnLine } from "./noise_scale.js";

/** Batch sizes that the first chart shows. */
const RANGE = { min: 4, max: 10000 };
const SIZE_TICKS = [1, 4, 16, 64, 256, 1024, 4096];
/** Points of a smooth curve. */
const COUNT = 40;
/** Updates that the second chart shows at least. */
const UPDATES = { min: 0.2, max: 500 };

/** Predicted and measured critical batch sizes on the way. */
export const placesPlot = memoize((results, settings, words) => {
  const places = placesOf(results, settings.seeds);
  const line = noiseOnLine(settings);
  const at = placesKnown(places);
  const left = leftOf(settings);
  return {
    x: { min: -0.04, max: 0.98, title: words.x, ticks: ticksAt([0, 0.2, 0.4, 0.6, 0.8]) },
    y: logAxis(RANGE, words.y),
    marks: [
      segments([{ x: Number(settings.place), from: RANGE.min, to: RANGE.max }], {
        colour: "chosen",
        width: 3,
      }),
      band(bandOf(line, left), { colour: "full" }),
      curve(
        line.map(({ place: x, noiseScale: y }) => ({ x, y })),
        { colour: "full", width: 2.5 },
      ),
      segments(
        at
          .filter(({ critical }) => critical.low < critical.high)
          .map(({ place: x, critical }) => ({ x, from: critical.low, to: critical.high })),
        { colour: "batch", width: 2.5 },
      ),
      points(
        at.map(({ place: x, critical }) => ({ x, y: critical.median })),
        { colour: "batch", radius: 6 },
      ),
    ],
  };
});

const placesKnown = (places) => places.filter(({ critical }) => Number.isFinite(critical.median));

/** At each place from the noise scale there to that where a run that starts there is done. */
function bandOf(line, left) {
  const scaleAt = (place) => {
    const i = line.findIndex((one) => one.place >= place);
    if (i <= 0) return i === 0 ? line[0].noiseScale : Number.NaN;
    const [before, after] = [line[i - 1], line[i]];
    const part = (place - before.place) / (after.place - before.place);
    return before.noiseScale * (after.noiseScale / before.noiseScale) ** part;
  };
  return line
    .map(({ place: x, noiseScale: from }) => ({ x, from, to: scaleAt(placeAfter(x, left)) }))
    .filter(({ to }) => Number.isFinite(to));
}

/** Updates against the batch size at the chosen place: measured, fitted, and as the noise scale has it. */
export const updatesPlot = memoize((results, settings, words) => {
  const chosen = placesOf(results, settings.seeds)[PLACES.map(String).indexOf(settings.place)];
  const { critical, noiseScale, fewest, updates } = chosen;
  const known = updates
    .map((one, i) => ({ x: SIZES[i], ...one }))
    .filter(({ median }) => Number.isFinite(median));
  const x = { min: 0.8, max: 1.25 * SIZES[SIZES.length - 1] };
  // Before a run: where all directions are alike, one step can remove everything, and a part of it that part.
  const predicted = noiseScale.count > 0 ? noiseScale.median : scaleNear(settings);
  const lowest = Number.isFinite(fewest.median) ? fewest.median : 1 - leftOf(settings);
  const y = {
    min: Math.min(UPDATES.min, ...known.map(({ median }) => median / 2)),
    max: Math.max(UPDATES.max, ...known.map(({ median }) => median * 2)),
  };
  return {
    x: { ...x, log: true, title: words.x, ticks: ticksAt(SIZE_TICKS) },
    y: logAxis(y, words.y),
    marks: [
      curve(lawOf(lowest, predicted, x), { colour: "full", width: 2, dash: [7, 4] }),
      ...(Number.isFinite(critical.median)
        ? [
            segments([{ x: critical.median, from: y.min, to: 2 * lowest }], {
              colour: "batch",
              width: 2,
            }),
            curve(lawOf(lowest, critical.median, x), { colour: "batch", width: 2 }),
          ]
        : []),
      segments(
        known
          .filter(({ low, high }) => low < high && Number.isFinite(high))
          .map(({ x: place, low: from, high: to }) => ({ x: place, from, to })),
        { colour: "ink", width: 2 },
      ),
      points(
        known.map(({ x: place, median }) => ({ x: place, y: median })),
        { colour: "ink", radius: 4.5 },
      ),
    ],
  };
});

/** S_min (1 + B/k) */
function lawOf(lowest, scale, { min, max }) {
  return Array.from({ length: COUNT }, (_, i) => {
    const x = min * (max / min) ** (i / (COUNT - 1));
    return { x, y: lowest * (1 + scale / x) };
  });
}

/** The noise scale of the first seed at the known place that is nearest to the chosen one. */
function scaleNear(settings) {
  const distance = ({ place }) => Math.abs(place - Number(settings.place));
  const line = noiseOnLine(settings);
  return line.reduce((one, other) => (distance(other) < distance(one) ? other : one)).noiseScale;
}
