// The engine's public module: loads the WebAssembly and hands out trainers and data sets.
import { seedNumber } from "./check.js";
import { parseCsv } from "./csv.js";
import { unwrap } from "./errors.js";
import { plain, plainTrainerSpec } from "./plain.js";
import { medianInterval, signChanges } from "./statistics.js";
import { runAll } from "./synchronous.js";
import { Trainer } from "./trainer.js";
import { checkWasm, loadWasm } from "./wasm.js";
import { shared } from "./worker_source.js?twice";

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
  /** @type {import("./engine.d.ts").Schema | undefined} */
  let schema;
  return Object.freeze({
    version: PACKAGE_VERSION,
    createTrainer(spec) {
      return new Trainer(unwrap(spec, core.createTrainer(plainTrainerSpec(spec))));
    },
    dataset(spec, seed) {
      return unwrap(spec, core.drawDataset(plain("", spec), seedNumber("seed", seed)));
    },
    parseCsv,
    signChanges: (values) => signChanges(core, values),
    medianInterval: (values) => medianInterval(core, values),
    experiment,
    experimentNames: () => core.experimentNames(),
    runAll: (name, jobs, options) => runAll(experiment, name, jobs, options),
    schema() {
      schema ??= deepFreeze(core.schema());
      return schema;
    },
  });
}

/**
 * @template Data
 * @param {Data} data
 * @returns {Data}
 */
function deepFreeze(data) {
  if (typeof data !== "object" || data === null) return data;
  for (const member of Object.values(data)) deepFreeze(member);
  return Object.freeze(data);
}
