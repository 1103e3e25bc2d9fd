/**
 * What the model says, for the chart of the data: a curve over one feature, the regions of two classes in
 * the plane of two features, and for all else what it predicts for the samples themselves.
 */
import { max, min, range } from "d3-array";
import { levelLine } from "../../charts/contours.js";
import { rangeWithAir } from "../../charts/scale.js";
import { rowOf } from "./own_data.js";

/** Samples that are drawn: of more, evenly spaced ones. */
const MOST_DRAWN = 500;
/** Samples of a batch that are marked: of more, evenly spaced ones. */
const MOST_MARKED = 300;
/** Points of a curve. */
const CURVE_POINTS = 161;
/** Points on each side of the plane at which the model is asked. */
const PLANE_POINTS = 48;

/**
 * @typedef {import("../../engine/engine.js").Trainer} Trainer
 * @typedef {{min: number, max: number}} Range
 * @typedef {{data: import("./run.js").Data, x: Range, y: Range}} Axes those of a chart of these data
 *
 * @typedef {object} Fitted
 * @property {"line" | "plane" | "agreement"} kind
 * @property {Int32Array} drawn which samples are drawn
 * @property {number[]} marked which samples of the batch are marked
 * @property {Range} x of the chart
 * @property {Range} y
 * @property {{x: number, y: number}[]} [curve] line: the prediction
 * @property {{x: number, y: number}[]} [border] plane: where the prediction is ½
 * @property {(sample: number) => {x: number, y: number}} pointOf where a sample is drawn
 */

export class Fit {
  /** @type {Fitted["kind"]} */
  kind;
  #data;
  #scaling;
  #drawn;
  #x;
  #y;
  #isLinear;

  /**
   * @param {Trainer} trainer
   * @param {import("./run.js").Data} data
   * @param {{model: string}} settings
   * @param {Axes} [former] of the data before
   */
  constructor(trainer, data, { model }, former) {
    const { features, samples, x, y } = data;
    this.#data = data;
    this.#scaling = trainer.scaling;
    this.#isLinear = model === "linear";
    this.kind = kindOf(data);
    this.#drawn = Int32Array.from(range(0, samples, Math.ceil(samples / MOST_DRAWN)));
    const column = (j) => x.filter((_, i) => i % features === j);
    // While a sample is dragged, nothing else moves.
    const kept = former && isNearlyTheSame(former.data, data) ? former : null;
    this.#x = rangeFor(this.kind === "agreement" ? y : column(0), kept?.x);
    const up = this.kind === "plane" ? column(1) : [...y, ...this.#start(trainer)];
    this.#y = rangeFor(up, kept?.y);
  }

  /** @returns {Axes} */
  get axes() {
    return { data: this.#data, x: this.#x, y: this.#y };
  }

  /** What the model predicts before its first update, which is to be seen: as far as the data allow, if it is far off. */
  #start(trainer) {
    const { x, y } = this.#data;
    const predictions =
      this.kind === "line"
        ? this.#curve(trainer).map((point) => point.y)
        : trainer.predict(this.#scaled(x));
    const [low, high] = [min(y) ?? 0, max(y) ?? 0];
    const reach = this.#isLinear ? Infinity : high - low;
    return Array.from(predictions, (value) => Math.min(Math.max(value, low - reach), high + reach));
  }

  /**
   * At the trainer's present place.
   * @param {Trainer} trainer
   * @param {Int32Array} batch
   * @returns {Fitted}
   */
  describe(trainer, batch) {
    const interval = Math.ceil(batch.length / MOST_MARKED);
    const marked = [...new Set(batch)].filter((_, i) => i % interval === 0);
    const shared = { kind: this.kind, drawn: this.#drawn, marked, x: this.#x, y: this.#y };
    const { x, y } = this.#data;
    if (this.kind === "line") {
      const pointOf = (sample) => ({ x: x[sample], y: y[sample] });
      return { ...shared, curve: this.#curve(trainer), pointOf };
    }
    if (this.kind === "plane") {
      const pointOf = (sample) => ({ x: x[2 * sample], y: x[2 * sample + 1] });
      return { ...shared, border: this.#border(trainer), pointOf };
    }
    return { ...shared, pointOf: this.#predicted(trainer, marked) };
  }

  #curve(trainer) {
    const { min: left, max: right } = this.#x;
    const last = this.#isLinear ? 1 : CURVE_POINTS - 1;
    const xs = Float64Array.from(range(last + 1), (i) => left + (i / last) * (right - left));
    const predictions = trainer.predict(this.#scaled(xs));
    return Array.from(xs, (x, i) => ({ x, y: predictions[i] }));
  }

  #border(trainer) {
    const [x, y] = [this.#x, this.#y].map(widened);
    const coordinate = ({ min, max }, i) => min + ((i + 0.5) / PLANE_POINTS) * (max - min);
    const cells = range(PLANE_POINTS ** 2);
    const points = cells.flatMap((i) => [
      coordinate(x, i % PLANE_POINTS),
      coordinate(y, Math.floor(i / PLANE_POINTS)),
    ]);
    const predictions = trainer.predict(this.#scaled(Float64Array.from(points)));
    const values = predictions.map((value) => (Number.isFinite(value) ? value : 0));
    return levelLine({ size: PLANE_POINTS, values, x, y }, 0.5);
  }

  /** The prediction for a sample, against its y. */
  #predicted(trainer, marked) {
    const samples = [...new Set([...this.#drawn, ...marked])];
    const rows = Float64Array.from(samples.flatMap((sample) => [...rowOf(this.#data, sample)]));
    const predictions = trainer.predict(this.#scaled(rows));
    const known = new Map(samples.map((sample, i) => [sample, predictions[i]]));
    return (sample) => ({ x: this.#data.y[sample], y: known.get(sample) });
  }

  /** Rows in the units that the model has learnt. */
  #scaled(rows) {
    if (!this.#scaling) return rows;
    const { mean, deviation } = this.#scaling;
    return rows.map((value, i) => (value - mean[i % mean.length]) / deviation[i % mean.length]);
  }
}

/** @returns {Fitted["kind"]} */
function kindOf({ features, y }) {
  if (features === 1) return "line";
  const isBinary = y.every((value) => value === 0 || value === 1);
  return features === 2 && isBinary ? "plane" : "agreement";
}

/** Whether no more than one sample, with one feature, is another. */
function isNearlyTheSame(before, after) {
  if (before.features !== 1 || after.features !== 1 || before.samples !== after.samples)
    return false;
  const isAnother = (_, i) => before.x[i] !== after.x[i] || before.y[i] !== after.y[i];
  return after.y.filter(isAnother).length <= 1;
}

function rangeFor(values, former) {
  const isInside = former && values.every((value) => former.min <= value && value <= former.max);
  return isInside ? former : rangeWithAir(values);
}

/** A little more than is shown: where the surface ends, its lines run along its edge. */
function widened({ min, max }) {
  const more = (max - min) / PLANE_POINTS;
  return { min: min - more, max: max + more };
}
