// The engine's public module: loads the WebAssembly and hands out trainers and data sets.
import instantiate from "../../.build/wasm/minibatch-core.mjs";
import compressedWasm from "../../.build/wasm/minibatch-core.wasm";
import { typeError } from "./check.js";
import { parseCsv } from "./csv.js";
import { datasetSpec } from "./data.js";
import { createExperiment } from "./experiment.js";
import { checkSeed, throwProblem } from "./native.js";
import { trainerSpec } from "./spec.js";
import { Trainer } from "./trainer.js";

/**
 * See engine.d.ts.
 * @param {import("./engine.d.ts").LoadOptions} [options]
 * @returns {Promise<import("./engine.d.ts").Engine>}
 */
export async function loadEngine({ wasm: bytes } = {}) {
  bytes ??= await inflate(compressedWasm);
  if (!(bytes instanceof ArrayBuffer || ArrayBuffer.isView(bytes))) {
    throw typeError("wasm", bytes, "an ArrayBuffer or a typed array with the WebAssembly bytes");
  }
  const core = await instantiate({ wasmBinary: bytes });
  return Object.freeze({
    createTrainer(spec) {
      const native = trainerSpec(core, spec);
      try {
        return new Trainer(core.createTrainer(native));
      } finally {
        native.delete();
      }
    },
    dataset(spec, seed) {
      const native = datasetSpec(core, "", spec);
      throwProblem(core.problemOfDataset(native), spec);
      return core.drawDataset(native, checkSeed("seed", seed));
    },
    parseCsv,
    experiment: (name, options) => createExperiment(core, name, options),
    experimentNames: () => core.experimentNames(),
  });
}

/** The build compresses the bytes that it puts into this module. */
function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}
