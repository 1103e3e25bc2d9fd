/**
 * Does something with a trainer, whose memory is freed then.
 * @template T
 * @param {import("./engine.js").Engine} engine
 * @param {import("./engine.js").TrainerSpec} spec
 * @param {(trainer: import("./engine.js").Trainer) => T} use
 * @returns {T}
 */
export function withTrainer(engine, spec, use) {
  const trainer = engine.createTrainer(spec);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}
