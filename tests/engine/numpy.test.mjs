// The engine, as it is shipped, against NumPy: equal to the last bit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { parseFloatHex, readGolden } from "./golden.mjs";

/** @type {any} */
const engine = await loadEngine();

test("the post's program prints what NumPy prints", () => {
  const trainer = engine.createTrainer({
    data: { name: "salary", samples: 10 },
    seed: 42,
    batchSize: 2,
    learningRate: 0.1,
  });
  const lines = [1, 2, 3].map((epoch) => {
    trainer.run(trainer.updatesPerEpoch);
    const [w, b] = trainer.parameters;
    return `Epoch ${epoch}: w=${w.toFixed(4)}, b=${b.toFixed(4)}, loss=${trainer.loss().toFixed(4)}`;
  });
  assert.deepEqual(lines, [
    "Epoch 1: w=0.9613, b=0.5661, loss=0.5338",
    "Epoch 2: w=1.3339, b=0.4353, loss=0.2533",
    "Epoch 3: w=1.5259, b=0.2412, loss=0.1173",
  ]);
  trainer.delete();
});

test("600 settings: w, b and the loss after every epoch", () => {
  for (const words of readGolden("linear.txt")) {
    const [n, noise, sorted, k, lr, order, dropLast, loss, seed, epochs, ...results] = words;
    const trainer = engine.createTrainer({
      data: {
        name: "salary",
        samples: Number(n),
        noise: parseFloatHex(noise),
        order: sorted === "1" ? "sorted" : "as-drawn",
      },
      batchSize: Number(k),
      learningRate: parseFloatHex(lr),
      order,
      dropLast: dropLast === "1",
      loss,
      seed: Number(seed),
    });
    for (let epoch = 0; epoch < Number(epochs); epoch++) {
      trainer.run(trainer.updatesPerEpoch);
      const expected = results.splice(0, 3).map(parseFloatHex);
      assert.deepEqual(
        [...trainer.parameters, trainer.loss()],
        expected,
        words.slice(0, 10).join(" "),
      );
    }
    trainer.delete();
  }
});

test("dataset() draws what a trainer with that seed trains on", () => {
  const spec = { name: "salary", samples: 7, noise: 0.5, order: "sorted" };
  const data = engine.dataset(spec, 7);
  const trainer = engine.createTrainer({ data: spec, seed: 7, batchSize: 1, learningRate: 0.1 });
  assert.deepEqual(trainer.data, data);
  assert.deepEqual([data.name, data.samples, data.features], ["salary", 7, 1]);
  assert.deepEqual(
    [...data.y],
    [...data.y].sort((a, b) => a - b),
  );
  assert.equal(engine.dataset({ name: "salary" }).x[0].toFixed(8), "0.49671415");
  trainer.delete();
});
