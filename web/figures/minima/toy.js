/** The toy: balls in a sharp and in a wide valley. */
import { html } from "lit-html";
import { curve, points, rule } from "../../charts/marks.js";
import { counted, fixed } from "../../charts/numbers.js";
import { ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { memoize } from "../../figure/memoize.js";
import { DOTS, LINES, SIDES } from "./charts.js";
import { TOY_RANGE, TOY_SIZES } from "./measurements.js";

/** How many of a ball's last updates are drawn on the valley. */
const LAST = 120;
/** The valleys are drawn up to this loss. */
const TOP = 9;
const SIZES = [...TOY_SIZES].sort((a, b) => a - b);
const PERCENTAGES = [0, 25, 50, 75, 100];

export function toy({ state, settings, words, scheme }, act) {
  const { results } = state.measured.toy;
  const { valley, ways, fraction, finding } = words.toy;
  const { start } = settings;
  const { valleys } = state;
  // As soon as a batch size has its result, it rolls from wherever the ball is put.
  const rolls = rollsOf(results, state.rollsFrom(start));
  const ends = rolls.map(({ k, path }) => valley.end({ k, x: fixed(path[path.length - 1], 2) }));
  const shares = sharesOf(results);
  const rows = shares.map(({ x, y }) => ({ k: x, share: fixed(y, 1) }));
  const numbers = { known: ends.join(" "), balls: counted(settings.balls), rows };
  const y = heightAt(valleys.curve, start);
  const moved = ({ x }) => act.set({ start: x });
  const handles = [
    {
      name: "ball",
      label: words.settings.start.label,
      x: start,
      y,
      along: /** @type {const} */ ("x"),
      moved,
      followsClick: true,
    },
  ];
  const drawing = valleyPlot(rolls, valleys, start, valley);
  return html`
    <div class="panels flat">
      ${wordedChart("toy-valley", valley, numbers, drawing, scheme, { handles })}
      ${wordedChart("toy-ways", ways, numbers, waysPlot(results, rolls, valleys, ways), scheme)}
      ${wordedChart("toy-fraction", fraction, numbers, fractionPlot(results, fraction), scheme)}
    </div>
    <p class="about finding">${shares.length === SIZES.length ? renderMarkup(finding(shareNumbers(shares))) : ""}</p>
  `;
}

/** The balls of the two ends of the batch sizes that have results, and how they are drawn; k = 1 on top. */
const rollsOf = memoize((results, [small, large]) =>
  [
    {
      k: TOY_SIZES[1],
      path: large,
      dots: DOTS.large,
      line: LINES.large,
      rise: -0.9,
      isKnown: results[1],
    },
    {
      k: TOY_SIZES[0],
      path: small,
      dots: DOTS.small,
      line: LINES.small,
      rise: 1.8,
      isKnown: results[0],
    },
  ].filter(({ isKnown }) => isKnown),
);

/** In percent, from the smallest batch to the largest. */
function sharesOf(results) {
  return results
    .filter(Boolean)
    .map(({ batchSize, wideFraction }) => ({ x: batchSize, y: 100 * wideFraction }))
    .sort((a, b) => a.x - b.x);
}

/** The shares with the smallest and the largest batch, and the largest share where that is another. */
function shareNumbers(shares) {
  const most = shares.reduce((one, other) => (other.y > one.y ? other : one));
  const told = ({ x, y }) => ({ k: x, share: fixed(y, 1) });
  const [first, last] = [shares[0], shares[shares.length - 1]];
  return { first: told(first), last: told(last), most: most.y > first.y ? told(most) : null };
}

/** The two valleys, with the start and the last places of the balls. */
const valleyPlot = memoize((rolls, { curve: valleys }, start, words) => {
  const placesOf = (path) => Array.from(path, (x) => ({ x, y: heightAt(valleys, x) }));
  const lastPlaces = (path, count) => placesOf(path.slice(-count));
  return {
    x: { ...TOY_RANGE, title: words.x },
    y: { min: -2, max: TOP, title: words.loss },
    marks: [
      curve(valleys, { colour: "ink", width: 2 }),
      curve(placesOf([start]), { colour: "ink", label: words.start, rise: 1.5 }),
      ...rolls.map(({ path, dots }) =>
        points(lastPlaces(path, LAST), { ...dots, radius: 3, faint: true }),
      ),
      ...rolls.flatMap(({ k, path, dots }) => {
        const ball = lastPlaces(path, 1);
        return [
          points(ball, { ...dots, radius: 8 }),
          curve(ball, { colour: dots.colour, label: `k = ${k}`, rise: -1.5 }),
        ];
      }),
    ],
  };
});

/** Where one ball is after each update, for each batch size. */
const waysPlot = memoize((results, rolls, { ridge }, words) => {
  const wayOf = (path) => Array.from(path, (y, x) => ({ x, y }));
  const others = results.slice(SIDES.length).filter(Boolean);
  return {
    x: { min: 0, max: (rolls[0]?.path.length ?? 501) - 1, title: words.updates },
    y: { ...TOY_RANGE, title: words.x },
    marks: [
      rule(ridge, { colour: "ink" }),
      ...others.map(({ path }) => curve(wayOf(path), { colour: "muted", width: 1 })),
      ...rolls.map(({ k, path, line, rise }) =>
        curve(wayOf(path), { ...line, width: 1.5, label: `k = ${k}`, rise }),
      ),
    ],
  };
});

const fractionPlot = memoize((results, words) => {
  const values = sharesOf(results);
  return {
    x: { min: 0.85, max: 150, log: true, title: words.k, ticks: ticksAt(SIZES) },
    y: { min: -4, max: 104, title: words.share, ticks: ticksAt(PERCENTAGES, (y) => `${y} %`) },
    marks: [
      curve(values, { colour: "muted", width: 1.5 }),
      points(values, { colour: "chosen", shape: "rectRot", radius: 6 }),
    ],
  };
});

/** The height of a curve whose points are evenly spaced in x. */
function heightAt(line, x) {
  const [{ x: first }, { x: second }] = line;
  const place = (x - first) / (second - first);
  const i = Math.min(Math.max(Math.floor(place), 0), line.length - 2);
  return line[i].y + (place - i) * (line[i + 1].y - line[i].y);
}
