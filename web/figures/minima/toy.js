/** The toy: balls in a sharp and in a wide valley. */
import { html } from "lit-html";
import { curve, points, rule } from "../../charts/marks.js";
import { counted, fixed } from "../../charts/numbers.js";
import { ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { memoize } from "../../figure/memoize.js";
import { DOTS, SIDES } from "./charts.js";
import { TOY_SIZES } from "./measurements.js";

/** How many of a ball's last updates are drawn on the valley. */
const LAST = 120;
/** The valleys are drawn up to this loss. */
const TOP = 9;
const X = { min: -2, max: 5 };
const SIZES = [...TOY_SIZES].sort((a, b) => a - b);
const PERCENTAGES = [0, 25, 50, 75, 100];

export function toy({ state, settings, words, scheme }) {
  const { results } = state.measured.toy;
  const { valley, ways, fraction, finding } = words.toy;
  const ends = results
    .slice(0, SIDES.length)
    .filter(Boolean)
    .map(({ batchSize, path }) => valley.end({ k: batchSize, x: fixed(path.at(-1), 2) }));
  const shares = sharesOf(results);
  const rows = shares.map(({ x, y }) => ({ k: x, share: fixed(y, 1) }));
  const numbers = { known: ends.join(" "), balls: counted(settings.balls), rows };
  return html`
    <div class="panels flat">
      ${wordedChart("toy-valley", valley, numbers, valleyPlot(results, state.valleys, valley), scheme)}
      ${wordedChart("toy-ways", ways, numbers, pathsPlot(results, state.valleys, ways), scheme)}
      ${wordedChart("toy-fraction", fraction, numbers, fractionPlot(results, fraction), scheme)}
    </div>
    <p class="about finding">${shares.length === SIZES.length ? finding(shareNumbers(shares)) : ""}</p>
  `;
}

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

/** The two valleys, with the last places of the balls of the smallest and the largest batch. */
const valleyPlot = memoize((results, { curve: valleys, start }, words) => {
  const placesOf = (path) => Array.from(path, (x) => ({ x, y: heightAt(valleys, x) }));
  const lastPlaces = (run, count) => placesOf(run.path.slice(-count));
  const sides = sidesOf(results);
  const beginning = sides.length > 0 ? [] : placesOf([start]);
  return {
    x: { ...X, title: words.x },
    y: { min: -2, max: TOP, title: words.loss },
    marks: [
      curve(valleys, { colour: "ink", width: 2 }),
      points(beginning, { colour: "ink", radius: 8, hollow: true }),
      curve(beginning, { colour: "ink", label: words.start, rise: 1.5 }),
      ...sides.map(([run, dots]) =>
        points(lastPlaces(run, LAST), { ...dots, radius: 3, faint: true }),
      ),
      ...sides.flatMap(([run, dots]) => {
        const ball = lastPlaces(run, 1);
        const label = `k = ${run.batchSize}`;
        return [
          points(ball, { ...dots, radius: 8 }),
          curve(ball, { colour: dots.colour, label, rise: -1.5 }),
        ];
      }),
    ],
  };
});

/** Where one ball is after each update, for each batch size. */
const pathsPlot = memoize((results, { ridge }, words) => {
  const known = results.find(Boolean);
  const path = (run) => Array.from(run.path, (y, x) => ({ x, y }));
  const others = results.slice(SIDES.length).filter(Boolean);
  return {
    x: { min: 0, max: known ? known.path.length - 1 : 500, title: words.updates },
    y: { ...X, title: words.x },
    marks: [
      rule(ridge, { colour: "ink" }),
      ...others.map((run) => curve(path(run), { colour: "muted", width: 1 })),
      ...sidesOf(results).map(([run, { colour }, width]) => curve(path(run), { colour, width })),
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

/** The runs with all samples and with one, as far as they are known, and how they are drawn; the latter on top. */
function sidesOf([small, large]) {
  return [
    [large, DOTS.large, 2],
    [small, DOTS.small, 1.5],
  ].filter(([run]) => run);
}

/** The height of a curve whose points are evenly spaced in x. */
function heightAt(line, x) {
  const [{ x: first }, { x: second }] = line;
  const place = (x - first) / (second - first);
  const i = Math.min(Math.max(Math.floor(place), 0), line.length - 2);
  return line[i].y + (place - i) * (line[i + 1].y - line[i].y);
}
