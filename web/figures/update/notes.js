/** What is said below each chart: its legend, and what of it a picture alone does not tell. */
import { describeChange } from "../../figure/evidence.js";
import { AVERAGE, KNOWN_FROM, STEP } from "./beats.js";
import { formatParameters } from "./format.js";
import { gradientTips } from "./plots.js";
import { isWholeBatch } from "./sentence.js";
import { sketchText } from "./sketch.js";

/** @param {import("../../charts/chart.js").Plot} plot */
export function dataNote({ state, words }, { x, y }) {
  const [w, b] = state.parameters;
  const ends = [x.min, x.max].map((end) => w * end + b);
  const isOut = ends.every((end) => end > y.max) || ends.every((end) => end < y.min);
  if (isOut) return words.data.lineOutside;
  const { beat } = state;
  return words.data.legend({
    hasBatch: beat > 0,
    hasPredictions: beat >= KNOWN_FROM.prediction && beat < STEP,
    hasErrors: beat >= KNOWN_FROM.error && beat < STEP,
    hasOldLine: beat === STEP,
  });
}

/** @param {import("../../charts/chart.js").Plot} plot */
export function planeNote({ state, settings, words }, plot) {
  const { beat, sketch } = state;
  const outside = gradientTips(state).filter((tip) => !isInside(tip, plot)).length;
  if (outside > 0 && !sketch) return words.plane.outside({ outside, n: state.data.samples });
  const hasBatch = beat >= KNOWN_FROM.dw;
  // Of a batch that is all data nothing else is to be seen.
  const hasOthers = !(hasBatch && isWholeBatch(state, settings));
  const legend = { hasBatch, hasOthers, hasAverage: beat >= AVERAGE };
  return sketchText(state, words) || words.plane.legend(legend);
}

/** @param {import("../../charts/chart.js").Plot} plot */
export function mapNote({ state, words }, plot) {
  const { update, beat, parameters, loss, path } = state;
  const [x, y] = parameters;
  const formatted = formatParameters(parameters, loss);
  if (!isInside({ x, y }, plot)) return words.map.outside(formatted);
  if (beat !== STEP) return words.map.legend({ ...formatted, hasPath: path.length > 1 });
  const changes = [0, 1].map((i) => describeChange(update.before[i], update.after[i], 3));
  if (changes.every(({ answer }) => answer === "same")) return words.map.still(formatted);
  const [from, to] = ["before", "after"].map(
    (end) => `(${changes.map((one) => one[end]).join(",\u00a0")})`,
  );
  return words.map.step({ from, to });
}

function isInside(point, plot) {
  return ["x", "y"].every((axis) => point[axis] >= plot[axis].min && point[axis] <= plot[axis].max);
}
