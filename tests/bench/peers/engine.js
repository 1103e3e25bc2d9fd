// This engine, as its users call it. Runs in Node and in a page.
import { loadEngine } from "../../../dist/engine.mjs";

const engine = await loadEngine();

export const about = () => "this engine, WASM";

export function open({ kind, activation, sizes, x, y, features, initial, ...workload }) {
  const { loss, precision, order, batchSize, learningRate, seed } = workload;
  const trainer = engine.createTrainer({
    data: { x: features === 1 ? x : rowsOf(x, features), y },
    model:
      kind === "linear"
        ? { kind }
        : { kind, activation, hidden: sizes.slice(1, -1), outputs: sizes[sizes.length - 1] },
    ...{ loss, precision, order, batchSize, learningRate, seed, initial },
  });
  return { run: (updates) => trainer.run(updates), loss: () => trainer.loss() };
}

function rowsOf(x, features) {
  return Array.from({ length: x.length / features }, (_, i) =>
    x.subarray(i * features, (i + 1) * features),
  );
}
