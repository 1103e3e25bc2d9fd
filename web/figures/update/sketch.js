/** The reader's own average: an arrow drawn before the true one is shown, and how far off it was. */
import { fixed } from "../../charts/numbers.js";
import { AVERAGE, KNOWN_FROM } from "./beats.js";

/** Degrees in a radian. */
const DEGREES = 180 / Math.PI;

/** Whether the reader can draw now: of one sample there is nothing to average. @param {import("./run.js").State} state */
export function canSketch({ update, beat, sketch }) {
  if (!update || update.indices.length < 2 || sketch?.isOver) return false;
  return beat >= KNOWN_FROM.dw && beat < AVERAGE;
}

/** What is written under the arrows: the invitation to draw, then the comparison. */
export function sketchText(state, { sketch: words }) {
  const { update, beat, sketch } = state;
  if (!sketch) return canSketch(state) ? words.invite : "";
  const [w, b] = [sketch.w, sketch.b].map((value) => fixed(value, 2));
  if (beat < AVERAGE) return words.drawn({ w, b });
  const { distance, degrees } = compare(sketch, update.gradient);
  if (!Number.isFinite(distance)) return "";
  const angle = Number.isFinite(degrees) ? fixed(degrees, 0) : null;
  return words.compared({ w, b, distance: fixed(distance, 2), angle });
}

/**
 * @param {{w: number, b: number}} sketch
 * @param {ArrayLike<number>} gradient
 * @returns {{distance: number, degrees: number}} from tip to tip, and between the arrows; an arrow without a length
 *   has no direction, which is NaN degrees
 */
export function compare({ w, b }, { 0: dw, 1: db }) {
  const cosine = (w * dw + b * db) / (Math.hypot(w, b) * Math.hypot(dw, db));
  const degrees = Math.acos(Math.min(1, Math.max(-1, cosine))) * DEGREES;
  return { distance: Math.hypot(w - dw, b - db), degrees };
}
