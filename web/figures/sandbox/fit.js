/**
 * What the model says, for the chart of the data: a curve over one feature, the regions of two classes in
 * the plane of two features, and for all else what it predicts for the samples themselves.
 */
import { levelLine } from "../../charts/contours.js";
import { rangeWithAir } from "../../charts/scale.js";

/** Samples that are drawn: of more, every so many. */
const MOST_DRAWN = 500;
/** Of a large batch, so many are marked. */
const MOST_MARKED = 300;
/** Points of a curve, and points on each side of a plane. */
const CURVE = 161;
const PLANE = 48;

/**
 * @typedef {{min: number, max: number}} Range
 *
 * @typedef {object} Fitted
 * @property {"line" | "plane" | "agreement"} kind
 * @property {Int32Array} drawn which samples are drawn
 * @property {number[]} marked which of them are those of the batch
 * @property {Range} x of the chart
 * @property {Range} y
 * @property {{x: number, y: number}[]} [curve] line: the prediction
 * @property {{x: number, y: number}[]} [border] plane: where the prediction is ½
 * @property {(sample: number) => {x: number, y: number}} at where a sample stands
 */

export class Fit {
  kind;
  #data;
  #scaling;
  #drawn;
  #x;
  #y;
  #isLinear;

  constructor({ scaling }, data, { model }) {
    const { features, samples, x, y } = data;
    this.#data = data;
    this.#scaling = scaling;
    this.kind = kindOf(features, isBinary(y));
    const stride = Math.ceil(samples / MOST_DRAWN);
    this.#drawn = Int32Array.from({ length: Math.ceil(samples / stride) }, (_, i) => i * stride);
    this.#isLinear = model === "linear";
    if (this.kind === "agreement") this.#x = rangeWithAir(y);
    else this.#x = rangeWithAir(x.filter((_, i) => i % features === 0));
    this.#y = rangeWithAir(this.kind === "plane" ? x.filter((_, i) => i % 2 === 1) : y);
  }

  /**
   * At the trainer's present place.
   * @param {Int32Array} batch
   * @returns {Fitted}
   */
  at(trainer, batch) {
    const stride = Math.ceil(batch.length / MOST_MARKED);
    const marked = [...new Set(batch)].filter((_, i) => i % stride === 0);
    const shared = { kind: this.kind, drawn: this.#drawn, marked, x: this.#x, y: this.#y };
    if (this.kind === "line") return { ...shared, curve: this.#curve(trainer), at: this.#inLine };
    if (this.kind === "plane")
      return { ...shared, border: this.#border(trainer), at: this.#inPlane };
    return { ...shared, at: this.#predicted(trainer, marked) };
  }

  #inLine = (sample) => ({ x: this.#data.x[sample], y: this.#data.y[sample] });

  #inPlane = (sample) => ({ x: this.#data.x[2 * sample], y: this.#data.x[2 * sample + 1] });

  #curve(trainer) {
    const { min, max } = this.#x;
    const last = this.#isLinear ? 1 : CURVE - 1;
    const xs = Array.from({ length: last + 1 }, (_, i) => min + (i / last) * (max - min));
    const predictions = trainer.predict(this.#scaled(Float64Array.from(xs)));
    return xs.map((x, i) => ({ x, y: predictions[i] }));
  }

  #border(trainer) {
    const [x, y] = [this.#x, this.#y].map(beyond);
    const at = ({ min, max }, i) => min + ((i + 0.5) / PLANE) * (max - min);
    const points = new Float64Array(2 * PLANE * PLANE);
    for (let i = 0; i < PLANE * PLANE; i++) {
      points[2 * i] = at(x, i % PLANE);
      points[2 * i + 1] = at(y, Math.floor(i / PLANE));
    }
    const values = trainer.predict(this.#scaled(points)).map((value) => drawable(value));
    return levelLine({ size: PLANE, values, x, y }, 0.5);
  }

  /** Against what is true. */
  #predicted(trainer, marked) {
    const { x, y, features } = this.#data;
    const samples = [...new Set([...this.#drawn, ...marked])];
    const rows = new Float64Array(samples.length * features);
    samples.forEach((sample, i) => {
      rows.set(x.subarray(sample * features, (sample + 1) * features), i * features);
    });
    const predictions = trainer.predict(this.#scaled(rows));
    const known = new Map(samples.map((sample, i) => [sample, predictions[i]]));
    return (sample) => ({ x: y[sample], y: known.get(sample) });
  }

  /** In the units that the model has learnt. */
  #scaled(rows) {
    if (!this.#scaling) return rows;
    const { mean, deviation } = this.#scaling;
    return rows.map((value, i) => (value - mean[i % mean.length]) / deviation[i % mean.length]);
  }
}

function kindOf(features, isClasses) {
  if (features === 1) return "line";
  return features === 2 && isClasses ? "plane" : "agreement";
}

function isBinary(y) {
  return y.every((value) => value === 0 || value === 1);
}

/** A little more than is shown: where the surface ends, its lines run along its edge. */
function beyond({ min, max }) {
  const more = (max - min) / PLANE;
  return { min: min - more, max: max + more };
}

function drawable(value) {
  return Number.isFinite(value) ? value : 0;
}
