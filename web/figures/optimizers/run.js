/** Seven runs of the real trainer from one start, on the same batches; they are stepped together. */
import { SeekableRun } from "../../figure/seekable_run.js";
import { OPTIMIZER_RUNS, rateOf } from "./optimizer_runs.js";
import { RecordedRun } from "./recorded_run.js";
import { MOST_UPDATES } from "./schema.js";

/**
 * @typedef {ReturnType<typeof valleyOf>} Valley
 * @typedef {ReturnType<OptimizersRun["describe"]>} State
 */

export function create(engine, settings) {
  const trainers = OPTIMIZER_RUNS.map((run) =>
    createTrainer(engine, specOf(run, settings), settings),
  );
  const race = new OptimizersRun(engine, trainers, settings);
  race.goToPlace(settings);
  return race;
}

class OptimizersRun extends SeekableRun {
  #valley;
  #target;
  #updatesPerEpoch;
  #recorded;

  constructor(engine, trainers, { targetPart }) {
    super(trainers, { last: MOST_UPDATES });
    const valley = valleyOf(trainers[0]);
    this.#valley = valley;
    this.#target = targetPart * valley.startLoss;
    this.#updatesPerEpoch = trainers[0].updatesPerEpoch;
    this.#recorded = trainers.map((trainer) => new RecordedRun(engine, trainer, valley));
  }

  /** @param {number} update */
  seek(update) {
    for (const run of this.#recorded) run.recordTo(update);
  }

  describe() {
    const updates = this.position;
    return {
      updates,
      isUnderWay: this.isUnderWay,
      updatesPerEpoch: this.#updatesPerEpoch,
      epoch: Math.floor(updates / this.#updatesPerEpoch),
      /** of the excess loss, averaged over an epoch of updates */
      target: this.#target,
      valley: this.#valley,
      runs: this.#recorded.map((run, i) => ({
        name: OPTIMIZER_RUNS[i].name,
        ...run.stateAt(updates, this.#target),
      })),
    };
  }
}

/** At the start that the settings name, in the units of x as it is. */
function createTrainer(engine, spec, { startW, startB }) {
  const trainer = engine.createTrainer(spec);
  const { scaling } = trainer;
  if (startW === 0 && startB === 0) return trainer;
  trainer.delete();
  const [mean, deviation] = scaling ? [scaling.mean[0], scaling.deviation[0]] : [0, 1];
  return engine.createTrainer({ ...spec, initial: [startW * deviation, startB + startW * mean] });
}

function specOf(run, settings) {
  const { samples, noise, batchSize, seed } = settings;
  return {
    data: { name: "narrow-valley", samples, noise },
    loss: "half-mse",
    standardize: run.standardize,
    optimizer: { kind: run.kind },
    learningRate: rateOf(run, settings),
    batchSize,
    seed,
  };
}

/**
 * The loss over (w, b), the loss at the start, and what the curvatures across and along the valley tell.
 * @param {import("../../engine/engine.js").Trainer} trainer at the start
 */
function valleyOf(trainer) {
  const surface = trainer.quadraticLoss();
  const [steepest, flattest] = surface.curvatures;
  return {
    ...surface,
    startLoss: trainer.loss(),
    condition: steepest / flattest,
    /** 2/λmax, the largest rate at which plain SGD does not climb */
    limit: 2 / steepest,
  };
}
