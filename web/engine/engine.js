// The engine's public module: loads the WebAssembly and hands out trainers and data sets.
import { parseCsv } from "./csv.js";
import { datasetSpec } from "./data.js";
import { checkSeed, madeOf } from "./native.js";
import { shared } from "./shared.js?twice";
import { trainerSpec } from "./spec.js";
import { runAll } from "./synchronous.js";
import { Trainer } from "./trainer.js";
import { checkWasm, loadWasm } from "./wasm.js";

export { createPool } from "./pool.js";

const { createExperiment, instantiate } = shared;

/**
 * See engine.d.ts.
 * @param {import("./engine.d.ts").LoadOptions} [options]
 * @returns {Promise<import("./engine.d.ts").Engine>}
 */
export async function loadEngine({ wasm } = {}) {
  const core = await instantiate(await loadWasm(checkWasm(wasm)));
  const experiment = (name, options) => createExperiment(core, name, options);
  return Object.freeze({
    createTrainer(spec) {
      return new Trainer(core, madeOf(spec, core.createTrainer(trainerSpec(spec))));
    },
    dataset(spec, seed) {
      return madeOf(spec, core.drawDataset(datasetSpec("", spec), checkSeed("seed", seed)));
    },
    parseCsv,
    experiment,
    experimentNames: () => core.experimentNames(),
    runAll: (name, jobs, options) => runAll(experiment, name, jobs, options),
  });
}
