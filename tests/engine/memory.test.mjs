// Memory that is not to be had costs the call that asked for it, and says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

const spec = (samples) => ({
  data: { name: "salary", samples },
  batchSize: 2,
  learningRate: 0.1,
  seed: 42,
});

/** Does `work` while the engine gets no more memory. */
function withoutMemory(work) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError("no more");
  };
  try {
    work();
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
}

test("a trainer that memory cannot hold is refused in words; smaller ones work, and it does later", async () => {
  /** @type {any} */
  const engine = await loadEngine();
  withoutMemory(() => {
    for (const ask of [
      () => engine.createTrainer(spec(1_000_000)),
      () => engine.dataset({ name: "salary", samples: 1_000_000 }),
    ]) {
      assert.throws(ask, {
        name: "Error",
        code: "out-of-memory",
        message: /^There is not enough memory for this: use /,
      });
    }
    const small = engine.createTrainer(spec(10));
    small.run(5);
    assert.deepEqual(
      Array.from(small.parameters, (value) => value.toFixed(4)),
      ["0.9613", "0.5661"],
    );
    small.delete();
  });
  const large = engine.createTrainer(spec(1_000_000));
  large.run(5);
  assert.equal(large.update, 5);
  large.delete();
});

test("a step that memory cannot hold leaves the run as it was", async () => {
  /** @type {any} */
  const engine = await loadEngine();
  const wide = {
    data: { name: "moons", samples: 2000 },
    model: { kind: "mlp", hidden: [2000] },
    batchSize: 1000,
    learningRate: 0.01,
  };
  const [failed, fresh] = [engine.createTrainer(wide), engine.createTrainer(wide)];
  withoutMemory(() => assert.throws(() => failed.step(), { code: "out-of-memory" }));
  assert.equal(failed.update, 0);
  for (let update = 1; update <= 3; update++) {
    const [a, b] = [failed.trace(1), fresh.trace(1)];
    assert.deepEqual(a.indices, b.indices, `the batch of update ${update}`);
    assert.deepEqual(failed.parameters, fresh.parameters);
  }
});
