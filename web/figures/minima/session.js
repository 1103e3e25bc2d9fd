/**
 * What the figure needs besides its experiments: the data of a seed, and what a network with given
 * parameters says of every place in the plane.
 */
import { createMemoizer } from "../../figure/memoize.js";
import { SAMPLES } from "./measurements.js";

/** Places on each side of a map. */
const SIZE = 48;
/** The part of the plane in which the moons lie. */
export const PLANE = { x: { min: -2.1, max: 2.1 }, y: { min: -1.5, max: 1.5 } };
/** A little more: where a surface ends, its lines run along its edge. */
export const SURFACE = { x: { min: -2.3, max: 2.3 }, y: { min: -1.7, max: 1.7 } };

/**
 * @typedef {object} Map
 * @property {{x: number, y: number, target: number, isWrong: boolean}[]} samples what the network was
 *   trained on; a wrong label is one that was flipped
 * @property {number} size
 * @property {Float64Array} small predictions, row by row
 * @property {Float64Array} large
 */

export function create(engine, { labelNoise }) {
  const keep = createMemoizer();
  /** @returns {Map} of a pair that was trained from this seed */
  const mapOf = (pair, seed) =>
    keep(pair, "map", () => drawMap(engine, pair, { seed, labelNoise }));
  return { state: { mapOf }, delete() {} };
}

function drawMap(engine, pair, { seed, labelNoise }) {
  const trainer = trainerOf(engine, seed, labelNoise);
  // The same stream draws the points first and flips labels afterwards.
  const clean = trainerOf(engine, seed, 0);
  try {
    const { x, y } = trainer.data;
    const truth = clean.data.y;
    const samples = Array.from(y, (target, i) => ({
      x: x[2 * i],
      y: x[2 * i + 1],
      target,
      isWrong: target !== truth[i],
    }));
    const places = grid();
    const [small, large] = [pair.small, pair.large].map(({ parameters }) =>
      parameters.every(Number.isFinite) ? trainer.predict(places, parameters) : null,
    );
    return { samples, size: SIZE, small, large };
  } finally {
    trainer.delete();
    clean.delete();
  }
}

function trainerOf(engine, seed, labelNoise) {
  return engine.createTrainer({
    data: { name: "moons", samples: SAMPLES, noise: 0.2, labelNoise, labels: "plus-minus" },
    model: { kind: "mlp", hidden: [16, 16] },
    loss: "half-mse",
    batchSize: SAMPLES,
    learningRate: 0.1,
    seed,
  });
}

/** The middles of SIZE × SIZE cells, row by row from the smallest y. */
function grid() {
  const places = new Float64Array(2 * SIZE * SIZE);
  const at = ({ min, max }, i) => min + ((i + 0.5) / SIZE) * (max - min);
  for (let i = 0; i < SIZE * SIZE; i++) {
    places[2 * i] = at(SURFACE.x, i % SIZE);
    places[2 * i + 1] = at(SURFACE.y, Math.floor(i / SIZE));
  }
  return places;
}
