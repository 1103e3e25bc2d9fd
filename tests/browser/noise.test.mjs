// The figure “noise”: its numbers are the engine's, its run is exact, its experiment runs in the background.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const close = (actual, expected, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("all 45 pairs of the post's ten samples: unbiased, and corrected as theory says", async () => {
  const page = await open({ hash: "figure=noise" });
  const { sizes, fullGradient, batchSize } = await results(page);
  const pairs = sizes[batchSize - 1];
  assert.deepEqual([pairs.batches, pairs.exact], [45, true]);
  for (const size of sizes) {
    for (const i of [0, 1]) {
      close(size.mean[i], fullGradient[i]);
      close(size.deviation[i], size.finitePopulation[i]);
    }
  }
  close(pairs.deviation[0], 1.1196, 5e-5);
  close(pairs.withReplacement[0], 1.1875, 5e-5);
  const text = await visibleText(page);
  assert.match(text, /All 45 batches.*deviation of 1\.1196/);
  assert.match(text, /σ\/\u2060√k alone would be 1\.1875/);
  assert.equal(sizes[9].deviation[0] < 1e-12, true, "there is one batch of all");
});

test("the run is the trainer's own; steps, back and reset are exact", async () => {
  const page = await open({ hash: "figure=noise&preset=many&seed=7" });
  const seen = [await results(page)];
  const trainer = engine.createTrainer({
    data: { name: "noisy-line", samples: 1024, noise: 0.5, intercept: 0.3 },
    loss: "half-mse",
    batchSize: 32,
    learningRate: 0.1,
    seed: 7,
  });
  for (let i = 1; i <= 4; i++) {
    await call(page, "step");
    seen.push(await results(page));
    const { after, gradient, fullGradient, loss } = trainer.step();
    assert.deepEqual([seen[i].w, seen[i].b, seen[i].loss], [...after, loss]);
    assert.deepEqual(seen[i - 1].nextBatch.gradient, Array.from(gradient));
    assert.deepEqual(seen[i - 1].fullGradient, Array.from(fullGradient));
  }
  trainer.delete();
  for (let i = 3; i >= 0; i--) {
    await call(page, "back");
    assert.deepEqual(await results(page), seen[i]);
  }
  await call(page, "step", 4);
  assert.deepEqual(await results(page), seen[4]);
  await call(page, "reset");
  assert.deepEqual(await results(page), seen[0]);
});

test("the first batches of the run are among those compared", async () => {
  const page = await open({ hash: "figure=noise&samples=200&batch-size=100&replacement=with" });
  const { sizes, nextBatch } = await results(page);
  const { batches, exact, mean } = sizes.find(({ batchSize }) => batchSize === 100);
  assert.deepEqual([batches, exact], [200, false]);
  assert.equal(nextBatch.indices.length, 100);
  assert.ok(mean.every(Number.isFinite));
});

test("fresh batches are drawn in the background, with the keyboard, as the engine draws them", async () => {
  const page = await open({ hash: "figure=noise&update=3&draws=500" });
  const { w, b } = await results(page);
  await page.getByRole("button", { name: "Draw fresh batches" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { drawn } = await results(page);
  const batchSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const here = { seed: 42, samples: 10, noise: 0.1, intercept: 0, w, b, draws: 500, batchSizes };
  const jobs = ["without", "with"].map((replacement) => ({ ...here, replacement }));
  engine.runAll("gradient-noise", jobs).forEach(({ deviation, mean }, i) => {
    const rows = drawn[jobs[i].replacement];
    assert.deepEqual(
      rows.flatMap((row) => row.deviation),
      Array.from(deviation.values),
    );
    assert.deepEqual(
      rows.flatMap((row) => row.mean),
      Array.from(mean.values),
    );
  });
  await call(page, "step");
  assert.deepEqual((await results(page)).drawn, { without: null, with: null }, "another place");
});

test("a measurement can be cancelled, goes on, and ends with the element", async () => {
  const page = await open({ hash: "figure=noise&preset=many&draws=100000" });
  const workers = [];
  page.on("worker", (worker) => workers.push(worker));
  await page.getByRole("button", { name: "Draw fresh batches" }).click();
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.match(await visibleText(page), /done; cancelled/);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await page.evaluate(() => {
    window.gone = document.querySelector("mini-batch");
    window.gone.remove();
    document.body.append(window.gone);
  });
  await page.getByRole("button", { name: "Go on" }).waitFor();
  await assign(page, { draws: 100 });
  await page.getByRole("button", { name: "Draw fresh batches" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  assert.equal((await results(page)).drawn.with.length, 11);
  assert.deepEqual(page.said, []);
});

test("the address restores the state; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: "figure=noise" });
  await assign(page, { batchSize: 4, parameter: "b", replacement: "with" });
  await call(page, "step", 3);
  const there = [await results(page), await settings(page)];
  const { hash } = new URL(page.url());
  const other = await open({ hash: hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);

  const hostile = await open({
    hash: "figure=noise&samples=1e9&batch-size=-4&replacement=__proto__&draws=1e99&parameter=<b>&x=1",
  });
  const { samples, batchSize, replacement, draws, parameter } = await settings(hostile);
  assert.deepEqual(
    [samples, batchSize, replacement, draws, parameter],
    [1024, 1, "without", 100_000, "w"],
  );
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 6);
  assert.deepEqual(hostile.said, []);
});

test("the guess is answered by what was measured", async () => {
  const page = await open({ hash: "figure=noise" });
  assert.doesNotMatch(await visibleText(page), /Measured:/, "it does not give itself away");
  await page.getByRole("radio", { name: "about half" }).check();
  assert.match(
    await visibleText(page),
    /1\.120 at k = 2, 0\.280 at k = 8: 0\.25 of it, about a quarter\. You said about half: not this time\. With 8 of 10/,
  );
});

test("divergence is explained, and has a way back", async () => {
  const page = await open({ hash: "figure=noise&learning-rate=100&update=9999" });
  await page.getByText("The run has diverged").waitFor();
  const { update, diverged } = await results(page);
  await call(page, "step");
  assert.deepEqual([(await results(page)).update, diverged], [update, true]);
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  assert.equal((await results(page)).update, 0);
});
