/**
 * What the figure computes besides its experiments: the valleys of the toy, the training data of a seed, and what two
 * networks say of every place in the plane.
 */
import { memoize } from "../../figure/memoize.js";
import { rowsOf } from "../../figure/result_rows.js";
import { SAMPLES, TOY_SIZES } from "./measurements.js";

/** Places on each side of a map. */
const SIZE = 48;
/** The part of the plane in which the moons lie. */
export const PLANE = { x: { min: -2.1, max: 2.1 }, y: { min: -1.5, max: 1.5 } };
/** The part that a map covers is a little larger: where a surface ends, its level lines run along its edge. */
export const SURFACE = { x: { min: -2.3, max: 2.3 }, y: { min: -1.7, max: 1.7 } };

export function create(engine, { labelNoise, seed }) {
  const samplesOf = memoize((seed) => drawSamples(engine, { seed, labelNoise }));
  const mapOf = memoize((pair, seed) => drawMap(engine, pair, { seed, labelNoise }));
  const rollsFrom = roller(engine, seed);
  return { state: { valleys: valleysOf(engine), rollsFrom, samplesOf, mapOf }, delete() {} };
}

/** The curve that the balls of the toy roll on, and its ridge. */
function valleysOf(engine) {
  const [toy] = engine.runAll("toy-valleys", [{ balls: 1, updates: 1, batchSizes: [1] }]);
  const { curveX, curveLoss, ridge } = toy;
  return { curve: rowsOf({ x: curveX, y: curveLoss }), ridge };
}

/**
 * Rolls one ball for each end of the batch sizes from a start, as the experiment does its first ones. The last start is
 * remembered: a figure is drawn more often than a ball is moved.
 */
function roller(engine, seed) {
  let [known, paths] = [Number.NaN, /** @type {Float64Array[]} */ ([])];
  return (start) => {
    if (start === known) return paths;
    const job = (k) => ({ seed, start, balls: 1, batchSizes: [k] });
    const runs = engine.runAll("toy-valleys", TOY_SIZES.slice(0, 2).map(job));
    [known, paths] = [start, runs.map(({ path }) => path.values)];
    return paths;
  };
}

/** The training data of a seed. */
function drawSamples(engine, { seed, labelNoise }) {
  const trainer = createTrainer(engine, seed, labelNoise);
  // The same stream draws the points first and flips labels afterwards.
  const clean = createTrainer(engine, seed, 0);
  try {
    const { x, y } = trainer.data;
    const truth = clean.data.y;
    return Array.from(y, (target, i) => ({
      x: x[2 * i],
      y: x[2 * i + 1],
      target,
      isFlipped: target !== truth[i],
    }));
  } finally {
    trainer.delete();
    clean.delete();
  }
}

/** The outputs of a pair's networks at SIZE × SIZE places, null where one diverged. */
function drawMap(engine, pair, { seed, labelNoise }) {
  const trainer = createTrainer(engine, seed, labelNoise);
  try {
    const places = cellCenters();
    const [small, large] = [pair.small, pair.large].map(({ parameters }) =>
      parameters.every(Number.isFinite) ? trainer.predict(places, parameters) : null,
    );
    return { size: SIZE, small, large };
  } finally {
    trainer.delete();
  }
}

/** A trainer of the network and on the data that the experiment “minima-pair” has. */
function createTrainer(engine, seed, labelNoise) {
  return engine.createTrainer({
    data: { name: "moons", samples: SAMPLES, noise: 0.2, labelNoise, labels: "plus-minus" },
    model: { kind: "mlp", hidden: [16, 16] },
    loss: "half-mse",
    batchSize: SAMPLES,
    learningRate: 0.1,
    seed,
  });
}

/** (x, y) of the middles of SIZE × SIZE cells, row by row from the smallest y. */
function cellCenters() {
  const places = new Float64Array(2 * SIZE * SIZE);
  const center = ({ min, max }, i) => min + ((i + 0.5) / SIZE) * (max - min);
  for (let i = 0; i < SIZE * SIZE; i++) {
    places[2 * i] = center(SURFACE.x, i % SIZE);
    places[2 * i + 1] = center(SURFACE.y, Math.floor(i / SIZE));
  }
  return places;
}
