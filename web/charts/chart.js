/** A Chart.js chart from a plain description, in the one look that all charts share. */
import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController } from "chart.js";
import { AROUND, clearColliding, inLines, staggerNames } from "./axis_texts.js";
import { marksPlugin } from "./marks_plugin.js";
import { scaleNumber } from "./numbers.js";
import { readTheme } from "./theme.js";

/** Significant digits of a tick that was chosen. */
const TICK_DIGITS = 4;

Chart.register(ScatterController, LinearScale, LogarithmicScale, PointElement);

/**
 * @typedef {{min: number, max: number, title: string, log?: boolean,
 *   ticks?: {value: number, label: string}[]}} Axis its ticks are chosen, unless given
 *
 * @typedef {object} Plot
 * @property {Axis} x
 * @property {Axis} y
 * @property {import("./marks.js").Mark[]} marks drawn in this order
 * @property {boolean} [bare] nothing but the marks, from edge to edge: what is round it says the axes
 * @property {import("./handles.js").Handle[]} [handles] what a reader can take hold of; in no picture
 * @property {string} [note] what else its title says; in no picture
 * @property {Plot} [inPicture] what a saved picture shows instead
 *
 * @typedef {{left: number, right: number, top: number, bottom: number}} Area in px
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Plot} plot
 * @param {{themeOf?: Element, pixelRatio?: number, size?: number}} [look] for a chart that is not drawn for the screen
 * @returns {{draw(plot: Plot): void, restyle(): void, resize(width: number, height: number): void,
 *   area(): Area, valueAt(x: number, y: number): {x: number, y: number} | null, destroy(): void}} nothing is to be
 *   seen before draw(), nor of a new size; restyle() reads the theme again: asking for styles is costly, so
 *   draw() does not
 */
export function drawChart(canvas, plot, { themeOf = canvas, pixelRatio, size } = {}) {
  const theme = () => ({ ...readTheme(themeOf), ...(size && { size }) });
  let current = described(plot, theme());
  // Chart.js would draw at once, and once more at each new size.
  let isHeld = true;
  const chart = new Chart(canvas, {
    type: "scatter",
    data: { datasets: datasets(current) },
    options: { ...options(plot, current.theme), devicePixelRatio: pixelRatio },
    plugins: [
      marksPlugin(() => current),
      { id: "texts", afterLayout: ({ scales: { x } }) => clearColliding(x) },
      { id: "hold", beforeUpdate: () => !isHeld, beforeRender: () => !isHeld },
    ],
  });
  return {
    draw(next) {
      current = described(next, current.theme);
      chart.data.datasets = datasets(current);
      chart.options = options(next, current.theme);
      isHeld = false;
      chart.update("none");
      isHeld = true;
    },
    restyle() {
      current = { ...current, theme: theme() };
    },
    resize(width, height) {
      // Chart.js asks for the screen's once, and remembers it.
      chart.options.devicePixelRatio = pixelRatio ?? devicePixelRatio;
      chart.resize(width, height);
    },
    /** Between the axes. */
    area: () => chart.chartArea,
    /** What stands at a pixel of the canvas; null outside the axes. */
    valueAt(across, down) {
      const { left, right, top, bottom } = chart.chartArea;
      if (across < left || across > right || down < top || down > bottom) return null;
      const { x, y } = chart.scales;
      return {
        x: Number(x.getValueForPixel(across)),
        y: Number(y.getValueForPixel(down)),
      };
    },
    destroy: () => chart.destroy(),
  };
}

/** Pixels beyond the axes: a point that stands on the edge is whole. */
const EDGE = 8;

/** On a projector lines and points are thicker. */
function described({ marks }, theme) {
  const thicker = (value) => value && value * theme.weight;
  const weighted = marks.map((mark) => ({
    ...mark,
    width: thicker(mark.width),
    radius: thicker(mark.radius),
    dash: mark.dash?.map(thicker),
  }));
  return { marks: weighted, theme };
}

function datasets({ marks, theme }) {
  return (
    marks
      .filter(({ kind }) => kind === "points")
      // Chart.js puts the first on top, marks have the last there.
      .reverse()
      .map(({ values, colour, shape, radius, hollow, faint }) => ({
        data: values,
        clip: EDGE,
        pointStyle: shape,
        pointRadius: radius,
        pointBackgroundColor: hollow ? theme.paper : translucent(theme[colour], faint),
        pointBorderColor: hollow ? theme[colour] : theme.paper,
        pointBorderWidth: faint ? 0 : 1.5,
      }))
  );
}

/** @returns {any} those of Chart.js */
function options({ x, y, bare = false }, theme) {
  return {
    // The size is set from outside, the tables hold the numbers: nothing to listen for.
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    animation: false,
    // As much round small points as round large ones: the axes stay where they are when larger ones come.
    layout: { autoPadding: false, padding: bare ? 0 : { top: EDGE, right: EDGE } },
    scales: {
      x: {
        display: !bare,
        ...axis(x, theme, "width"),
        afterTickToLabelConversion: staggerNames,
      },
      y: { display: !bare, ...axis(y, theme, "height") },
    },
  };
}

/** Many points on top of each other: where there are more, it is darker. */
function translucent(colour, faint) {
  return faint && colour.startsWith("#") ? `${colour}80` : colour;
}

/** Quiet: ticks and their numbers, one line at zero, no grid. */
function axis({ min, max, title, log, ticks }, theme, length) {
  const font = { family: theme.font, size: theme.size * 0.85 };
  return {
    type: log ? "logarithmic" : "linear",
    min,
    max,
    title: {
      display: true,
      text: ({ chart }) => inLines(title, chart.ctx, font, chart[length] - AROUND),
      color: theme.muted,
      font,
      padding: 2,
    },
    border: { color: theme.rule },
    grid: {
      color: ({ tick }) => (tick?.value === 0 ? theme.rule : "transparent"),
      lineWidth: 1,
      tickColor: theme.rule,
      tickLength: 5,
    },
    // Chart.js notes in each tick where it stands, and a description may outlive its chart.
    afterBuildTicks:
      ticks && ((scale) => Object.assign(scale, { ticks: ticks.map((tick) => ({ ...tick })) })),
    ticks: {
      color: theme.muted,
      font,
      includeBounds: false,
      // Of given ticks, all have a mark.
      maxTicksLimit: ticks ? ticks.length : 6,
      maxRotation: 0,
      autoSkip: !ticks,
      callback: ticks ? (_, i) => ticks[i]?.label : (value) => scaleNumber(value, TICK_DIGITS),
    },
  };
}
