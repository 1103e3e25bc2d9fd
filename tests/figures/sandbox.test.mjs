// The figure “sandbox”: its numbers are the engine's, whatever is set.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { specOf } from "../../web/figures/sandbox/data.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { network, severalFeatures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);

const runs = {
  "a line": { data: "narrow-valley", order: "with-replacement", dropLast: true, batchSize: 50 },
  "logistic regression": { data: "two-gaussians", center: 1.5, optimizer: "rmsprop", alpha: 0.9 },
  "a network": network,
  "several features": severalFeatures,
};

for (const [name, given] of Object.entries(runs)) {
  test(`${name}: the engine's run, step by step, and exactly back`, async () => {
    const figure = await openFigure("sandbox", { ...given, seed: 7, unit: "update" });
    const trainer = engine.createTrainer(specOf(figure.settings));
    const seen = [figure.results];
    for (let i = 1; i <= 4; i++) {
      await figure.step();
      seen.push(figure.results);
      const { after, loss, indices } = trainer.step();
      assert.deepEqual(seen[i].parameters, Array.from(after));
      assert.deepEqual(seen[i].batch, Array.from(indices));
      assert.ok(Math.abs(seen[i].loss - loss) <= 1e-12 * Math.abs(loss));
    }
    for (let i = 3; i >= 0; i--) {
      await figure.back();
      assert.deepEqual(figure.results, seen[i]);
    }
    await figure.set({ unit: "epoch" });
    await figure.step(2);
    trainer.run(2 * trainer.updatesPerEpoch - 4);
    const { parameters, epoch, update } = figure.results;
    assert.deepEqual(parameters, Array.from(trainer.parameters));
    assert.deepEqual([epoch, update], [2, 2 * trainer.updatesPerEpoch]);
    trainer.delete();
  });
}

test("a run that diverged has the last parameters that were numbers", async () => {
  const figure = await openFigure("sandbox", { learningRate: 100, update: 9999 });
  const { diverged, parameters, update } = figure.results;
  assert.ok(diverged && parameters.every(Number.isFinite));
  await figure.back();
  assert.ok(figure.results.update < update);
});

test("a model or a loss that the data allow no longer gives way to one that they allow", async () => {
  const figure = await openFigure("sandbox", { data: "two-gaussians" });
  assert.equal(figure.settings.loss, "cross-entropy");
  await figure.choose({ data: "salary" });
  const { model, loss } = figure.settings;
  assert.deepEqual([model, loss], ["linear", "mse"]);
  assert.deepEqual(figure.notices, []);
});
