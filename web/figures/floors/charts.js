/** The charts of the figure: the floor against the learning rate, and the runs at one of them. */
import { curve, points, segments } from "../../charts/marks.js";
import { plain } from "../../charts/numbers.js";
import { logAxis, logRange, ticksAt } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { epochsOf, ratesOf } from "./measurements.js";

/** The look of each order, in every chart of the figure. Shapes that are lines have no inside to be filled. */
const LOOKS = {
  "with-replacement": { colour: "replaced", width: 2.5, dash: [2, 4], shape: "rectRot" },
  sorted: { colour: "never", width: 2.5, shape: "rect" },
  "shuffle-once": { colour: "once", width: 2.5, dash: [9, 4], shape: "triangle" },
  "shuffle-each-epoch": { colour: "each", width: 2, shape: "circle" },
  "reversed-pairs": {
    colour: "palette-1",
    width: 2,
    dash: [8, 3, 2, 3],
    shape: "crossRot",
    isLines: true,
  },
  balanced: { colour: "palette-5", width: 2.5, shape: "star", isLines: true },
};
const THEORY = { colour: "ink", width: 1.5, dash: [2, 3] };

/** What lies below this part of the loss at the start is rounding, and has no room in a chart. */
const LEAST = 1e-24;
/** Without noise there is no floor; the lines of theory stand here. */
const UNKNOWN_LEVEL = 1e-3;

/**
 * The floor that theory expects with replacement, for small learning rates. There the covariance Σ of the parameters
 * solves HΣ + ΣH = ηC, where C is the covariance of a batch's gradient at the minimum, and the loss is ½·tr(HΣ) above
 * the lowest: η·tr(C)/4. Here x is normal, and a line of two parameters is fitted.
 * @param {{samples: number, batchSize: number, noise: number}} settings
 * @param {number} rate
 */
export function expectedFloor({ samples, batchSize, noise }, rate) {
  const trace = (2 * noise ** 2 * (1 - 2 / samples)) / batchSize;
  return (rate * trace) / 4 || UNKNOWN_LEVEL;
}

/** The floors of all orders, with theory's slopes, fanned out from the largest learning rate. */
export const floorsPlot = memoize(
  (all, settings, words) => {
    const rates = ratesOf(settings);
    const [largest, smallest] = [rates[0], rates[rates.length - 1]];
    const start = expectedFloor(settings, largest);
    const fan = [1, 2, 3].map((power) => ({
      power,
      values: [largest, smallest].map((x) => ({ x, y: start * (x / largest) ** power })),
    }));
    const told = fan.flatMap(({ values }) => values.map(({ y }) => y));
    const floors = all.flatMap(({ levels }) => levels.flatMap(({ median, low }) => [median, low]));
    const range = logRange([...told, ...floors.filter((floor) => floor > LEAST)], 2);
    return {
      x: {
        min: smallest / 1.45,
        max: largest * 1.25,
        log: true,
        title: words.x,
        ticks: ticksAt(rates, plain),
      },
      y: logAxis(range, words.y),
      marks: [
        segments([{ x: rates[settings.halvings], from: range.min, to: range.max }], {
          colour: "chosen",
          width: 3,
        }),
        ...fan.map(({ power, values }) =>
          curve(values, { ...THEORY, label: words.powers[power - 1] }),
        ),
        ...all.flatMap((floors) => orderMarks(floors, range)),
      ],
    };
  },
  (all, settings, words) => [all, JSON.stringify(settings), words],
);

/** An order's medians with their intervals; where most runs diverged, a hollow mark at the upper edge. */
function orderMarks({ order, levels }, range) {
  const look = LOOKS[order];
  const drawn = levels.filter(({ median }) => median > range.min && Number.isFinite(median));
  const values = drawn.map(({ rate, median }) => ({ x: rate, y: median }));
  const bars = drawn
    .filter(({ low, high }) => low < high)
    .map(({ rate, low, high }) => ({
      x: rate,
      from: Math.max(low, range.min),
      to: Math.min(high, range.max),
    }));
  const lost = levels
    .filter(({ kind }) => kind === "diverged")
    .map(({ rate }) => ({ x: rate, y: range.max / 1.3 }));
  return [
    segments(bars, { colour: look.colour, width: 2 }),
    curve(values, { ...look, radius: 0 }),
    points(values, { colour: look.colour, shape: look.shape, radius: 5, hollow: look.isLines }),
    points(lost, { colour: look.colour, shape: look.shape, radius: 5, hollow: true }),
  ];
}

/** The runs at the chosen learning rate, with theory's floor with replacement. */
export const waysPlot = memoize(
  (all, settings, words) => {
    const rate = ratesOf(settings)[settings.halvings];
    const end = epochsOf(settings, settings.halvings);
    const level = expectedFloor(settings, rate);
    const values = all.flatMap(({ points: way }) => way.map(({ y }) => y));
    const range = logRange([4, level, ...values.filter((y) => y > LEAST)], 2);
    return {
      x: { min: 0, max: end, title: words.x },
      y: logAxis(range, words.y),
      marks: [
        curve(
          [0, end].map((x) => ({ x, y: level })),
          THEORY,
        ),
        ...all.map(({ order, points: way }) =>
          curve(
            way.map(({ x, y }) => ({ x, y: y > range.min && y < range.max ? y : Number.NaN })),
            LOOKS[order],
          ),
        ),
      ],
    };
  },
  (all, settings, words) => [all, JSON.stringify(settings), words],
);
