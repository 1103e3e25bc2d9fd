/**
 * The loss over the plane of w and b: where its lowest point is, and its level lines. Each value is the
 * trainer's loss at that place; there are some thousand of them, so they are worked out row by row.
 */
import { levelLine } from "../../charts/contours.js";
import { quadraticOf } from "../../figure/quadratic.js";

/** Points on each side. */
const SIZE = 60;
/** Heights of the lines above the lowest point, as parts of the height of the start. */
const HEIGHTS = [0.003, 0.01, 0.03, 0.1, 0.25, 0.5, 1, 1.6, 2.5, 4];

export class Valley {
  /** @type {{w: number, b: number, loss: number}} */
  lowest;
  /** @type {{min: number, max: number}} */
  w;
  /** @type {{min: number, max: number}} */
  b;
  /** @type {{values: {x: number, y: number}[], isTarget: boolean}[]} */
  lines = [];
  #levels;
  #roots = new Float64Array(SIZE * SIZE);
  #rows = 0;
  #trainer;

  /** @param {object} trainer is only asked for losses and gradients */
  constructor(trainer, target) {
    this.#trainer = trainer;
    const [w, b] = quadraticOf(trainer).lowest;
    this.lowest = { w, b, loss: trainer.loss([w, b]) };
    // From the start, (0, 0), to as far beyond the lowest point; one unit is as long in w as in b.
    const half = 0.8 * Math.max(Math.abs(w), Math.abs(b), 0.5);
    const round = (value) => Number(value.toFixed(1));
    this.w = { min: round(w / 2 - half), max: round(w / 2 + half) };
    this.b = { min: round(b / 2 - half), max: round(b / 2 + half) };
    this.#levels = levelsOf(trainer.loss([0, 0]), this.lowest.loss, target);
  }

  get isComplete() {
    return this.#rows === SIZE && this.#levels.length === 0;
  }

  /** One more row, or when all are there one more line. */
  work() {
    if (this.#rows === SIZE) this.#drawLine();
    else this.#fillRow(this.#rows++);
  }

  #fillRow(row) {
    const at = ({ min, max }, i) => min + ((i + 0.5) / SIZE) * (max - min);
    const [w, b] = [beyond(this.w), beyond(this.b)];
    for (let column = 0; column < SIZE; column++) {
      const loss = this.#trainer.loss([at(w, column), at(b, row)]);
      this.#roots[row * SIZE + column] = this.#rootOf(loss);
    }
  }

  /** Near its lowest point a loss of squares is a bowl; its root is a cone, which straight lines fit. */
  #rootOf(loss) {
    return Math.sqrt(Math.max(loss - this.lowest.loss, 0));
  }

  #drawLine() {
    const { height, isTarget } = this.#levels.shift();
    const surface = { size: SIZE, values: this.#roots, x: beyond(this.w), y: beyond(this.b) };
    this.lines = [...this.lines, { values: levelLine(surface, Math.sqrt(height)), isTarget }];
  }
}

/** A little more than is shown: where the surface ends, its lines run along its edge. */
function beyond({ min, max }) {
  const more = (max - min) / SIZE;
  return { min: min - more, max: max + more };
}

/** What is to be drawn: heights above the lowest point, the target last. */
function levelsOf(startLoss, lowestLoss, target) {
  const lines = HEIGHTS.map((part) => ({
    height: part * (startLoss - lowestLoss),
    isTarget: false,
  }));
  return target > lowestLoss ? [...lines, { height: target - lowestLoss, isTarget: true }] : lines;
}
