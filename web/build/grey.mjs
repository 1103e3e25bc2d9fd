// What charts show in grey before Play: the marks that a run with the usual settings has added to them.

/** A curve has no more points than about these. */
const MOST_POINTS = 12;
/** Significant digits: the last is less than a line is wide. */
const DIGITS = 2;
/** Of places across: dots that are scattered in a column have to look alike in all columns. */
const SCATTER_DIGITS = 3;
/** Of the ends of an axis, which stays where it is when the reader's own run comes. */
const AXIS_DIGITS = 3;

/**
 * The charts of a figure's view, by name.
 * @param {any} controller
 * @param {any} words in any language
 * @param {typeof import("../figure/build_run.js").withCharts} record of the bundle that has the view
 * @returns {Record<string, import("../charts/chart.js").Plot>}
 */
export function chartsOf({ figure, viewModel, actions }, words, record) {
  /** @type {Record<string, any>} */
  const charts = {};
  const note = (name, drawing) => {
    charts[name] = drawing;
    return drawing;
  };
  const nothing = () => "";
  const parts = { cover: nothing, measuring: nothing, fields: nothing };
  const shown = { ...viewModel, words, scheme: "light", ...parts };
  record(note, "", () => figure.view(shown, actions));
  return charts;
}

/**
 * @param {Record<string, string>} grey of the figure's definition
 * @param {Record<string, import("../charts/chart.js").Plot>} before the run
 * @param {Record<string, import("../charts/chart.js").Plot>} after it
 * @returns {Record<string, import("../figure/build_run.js").KeptChart>}
 */
export function keptCharts(grey, before, after) {
  const kept = Object.keys(grey).map((name) => {
    if (!after[name]) throw new Error(`no chart is called ${name}`);
    const { y, marks } = after[name];
    const known = before[name].marks.map((mark) => JSON.stringify(mark));
    const added = marks.filter((mark) => isKept(mark) && !known.includes(JSON.stringify(mark)));
    return [
      name,
      {
        y: [rounded(y.min, AXIS_DIGITS), rounded(y.max, AXIS_DIGITS)],
        marks: merged(added.map(keptMark)),
      },
    ];
  });
  return Object.fromEntries(kept);
}

/** Neither what is in the background, nor what has gaps. @param {any} mark */
function isKept({ kind, values = [], faint, width = 2 }) {
  const isDrawn = values.length > 0 && values.every(({ x, y }) => Number.isFinite(x + y));
  return isDrawn && !faint && width > 1 && (kind === "points" || kind === "curve");
}

/** In columns: the same places in several charts are compressed to next to nothing. @param {any} mark */
function keptMark({ kind, values, shape, radius, width, dash }) {
  const stride = kind === "curve" ? Math.ceil(values.length / MOST_POINTS) : 1;
  const thinned = values.filter((_, i) => i % stride === 0 || i === values.length - 1);
  const x = thinned.map((value) => rounded(value.x, kind === "points" ? SCATTER_DIGITS : DIGITS));
  const y = thinned.map((value) => rounded(value.y));
  return { kind, shape, radius, width, dash, x, y };
}

/** Points that look the same are one mark. */
function merged(marks) {
  const found = new Map();
  for (const { x, y, ...look } of marks) {
    const key = look.kind === "points" ? JSON.stringify(look) : found.size;
    const former = found.get(key) ?? { x: [], y: [] };
    found.set(key, { ...look, x: [...former.x, ...x], y: [...former.y, ...y] });
  }
  return [...found.values()];
}

function rounded(value, digits = DIGITS) {
  return Number(value.toPrecision(digits));
}
