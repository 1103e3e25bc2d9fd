// The figure “sandbox”: its numbers are the engine's, whatever is set; runs are kept and compared.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { nameOf, resolve, written } from "../../web/figure/settings.js";
import { namedSettings } from "../../web/figure/words.js";
import { specOf } from "../../web/figures/sandbox/data.js";
import { schema } from "../../web/figures/sandbox/schema.js";
import { words } from "../../web/figures/sandbox/words.en.js";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const names = namedSettings(words.names, schema);
const engine = await loadEngine();

/** Waits until nothing is under way. */
const settled = (page, update) =>
  page.waitForFunction(
    (wanted) => document.querySelector("mini-batch").results?.update === wanted,
    update,
  );

test("what is written down is read back, whatever the usual values are there", () => {
  for (const given of [
    {},
    { data: "moons", samples: 10, noise: 0.1, batchSize: 2 },
    { data: "narrow-valley", learningRate: 0.1 },
    { data: "two-gaussians", model: "linear", optimizer: "adagrad", eps: 1e-8 },
    { data: "own", standardize: false, ownData: "1_2_0 2_3_1", model: "mlp", loss: "mse" },
    { ...runs["a network"] },
    { ...runs["several features"] },
  ]) {
    const { settings: all, notices } = resolve({ schema }, given);
    assert.deepEqual(notices, []);
    const attributes = written({ schema }, all);
    const back = Object.fromEntries(attributes.map(([name, text]) => [nameOf(name), text]));
    assert.deepEqual(resolve({ schema }, back), { settings: all, notices: [] });
    assert.ok(attributes.length <= Object.keys(given).length, attributes.join());
  }
});

test("every setting and every choice has its words", () => {
  for (const { name, group, options } of schema) {
    assert.ok(names[name]?.label, name);
    if (group === "main" || group === "more") assert.ok(names[name].help, name);
    for (const option of options ?? [])
      assert.ok(names[name].options[option], `${name}: ${option}`);
  }
});

const runs = {
  "a line": { data: "narrow-valley", order: "with-replacement", dropLast: true, batchSize: 50 },
  "logistic regression": { data: "two-gaussians", center: 1.5, optimizer: "rmsprop", alpha: 0.9 },
  "a network": {
    data: "moons",
    labelNoise: 0.1,
    model: "mlp",
    hiddenLayers: "16 8",
    activation: "relu",
    optimizer: "adam",
    learningRate: 0.02,
    standardize: true,
  },
  "several features": {
    data: "gaussian",
    features: 5,
    condition: 10,
    schedule: "scaled",
    baseBatchSize: 8,
    optimizer: "nesterov",
    learningRate: 0.01,
  },
};

for (const [name, given] of Object.entries(runs)) {
  test(`${name}: the engine's run, step by step, and exactly back`, async () => {
    const page = await open({ hash: "figure=sandbox" });
    await assign(page, { ...given, seed: 7, unit: "update" });
    const { settings: all } = resolve({ schema }, { ...given, seed: 7 });
    const trainer = engine.createTrainer(specOf(all));
    const seen = [await results(page)];
    for (let i = 1; i <= 4; i++) {
      await call(page, "step");
      seen.push(await results(page));
      const { after, loss, indices } = trainer.step();
      assert.deepEqual(seen[i].parameters, Array.from(after));
      assert.deepEqual(seen[i].batch, Array.from(indices));
      assert.ok(Math.abs(seen[i].loss - loss) <= 1e-12 * Math.abs(loss));
    }
    for (let i = 3; i >= 0; i--) {
      await call(page, "back");
      assert.deepEqual(await results(page), seen[i]);
    }
    await assign(page, { unit: "epoch" });
    await call(page, "step", 2);
    await settled(page, 2 * trainer.updatesPerEpoch);
    trainer.run(2 * trainer.updatesPerEpoch - 4);
    const there = await results(page);
    assert.deepEqual(there.parameters, Array.from(trainer.parameters));
    assert.equal(there.epoch, 2);
    await call(page, "reset");
    assert.deepEqual(await results(page), seen[0]);
    trainer.delete();
    assert.deepEqual(page.said, []);
  });
}

test("a long run of much data goes on in slices, shows how far it is, and can be stopped", async () => {
  const page = await open({ hash: "figure=sandbox&data=moons&samples=10000&batch-size=1" });
  await assign(page, { model: "mlp", hiddenLayers: "16 16", learningRate: 0.01 });
  const end = page.evaluate(() => document.querySelector("mini-batch").play());
  await page.getByRole("button", { name: "Stop here" }).click();
  assert.deepEqual(await end, { ended: false });
  const { update, parameters, batch } = await results(page);
  assert.ok(update > 0 && update < 200_000, String(update));
  const { settings: all } = resolve({ schema }, await settings(page));
  const trainer = engine.createTrainer(specOf(all));
  trainer.run(update);
  assert.deepEqual(parameters, Array.from(trainer.parameters));
  assert.equal(batch.length, 1);
  trainer.delete();
});

test("only settings that apply are shown, and what loses its meaning waits for it", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await page.getByText("More settings").click();
  const hidden = page.getByRole("textbox", { name: "Hidden layers" });
  assert.equal(await hidden.count(), 0);
  await page.getByRole("radio", { name: "network" }).check();
  await hidden.fill("12; 6");
  await hidden.press("Enter");
  assert.equal((await settings(page)).hiddenLayers, "12 6");
  await page.getByRole("radio", { name: "linear" }).check();
  assert.equal(await hidden.count(), 0);
  assert.equal(await page.locator("mini-batch .notices").count(), 0, "nothing was lost");
  await page.getByRole("radio", { name: "network" }).check();
  assert.equal((await settings(page)).hiddenLayers, "12 6");
  assert.equal(await hidden.inputValue(), "12 6");
  await hidden.fill("99");
  await hidden.press("Enter");
  assert.match(
    await page.locator("#hiddenLayers-refusal").innerText(),
    /whole numbers from 1 to 32/,
  );
  assert.equal((await settings(page)).hiddenLayers, "12 6");
});

test("what the engine would refuse is not offered, and explained when asked for", async () => {
  const page = await open({ hash: "figure=sandbox" });
  assert.equal(await page.getByRole("radio", { name: "logistic" }).count(), 0);
  assert.equal(await page.getByRole("radio", { name: "cross-entropy" }).count(), 0);
  await page.getByRole("combobox", { name: "Data" }).selectOption("two clouds");
  assert.equal((await settings(page)).loss, "cross-entropy");
  await page.getByRole("combobox", { name: "Data" }).selectOption("salaries");
  const { model, loss } = await settings(page);
  assert.deepEqual([model, loss], ["linear", "mse"]);
  await assign(page, { model: "logistic" });
  assert.match(await visibleText(page), /Model “logistic”: has to be one of “linear”, “mlp”/);
});

test("kept runs are named by what differs, drawn under one axis, and dropped again", async () => {
  const page = await open({ hash: "figure=sandbox" });
  const keep = page.getByRole("button", { name: "Keep this run" });
  const list = page.getByRole("list", { name: "Runs" });
  await call(page, "step", 2);
  await keep.click();
  await assign(page, { batchSize: 5 });
  await call(page, "step", 3);
  await keep.click();
  await assign(page, { optimizer: "adam" });
  await call(page, "step");
  const text = await list.innerText();
  assert.match(text, /this run: Batch size 5, Optimiser Adam/);
  assert.match(text, /Batch size 2, Optimiser SGD\s+after 10 updates: loss 0\.2533/);
  const { kept } = await results(page);
  assert.deepEqual(
    kept.map(({ settings: differing, update, seen }) => [differing, update, seen]),
    [
      [{ batchSize: 2, optimizer: "sgd" }, 10, 20],
      [{ batchSize: 5, optimizer: "sgd" }, 6, 30],
    ],
  );
  await page.getByRole("radio", { name: "samples seen" }).check();
  assert.equal((await results(page)).update, 2, "another axis is no other run");
  await page.getByRole("button", { name: "Drop the run: Batch size 2" }).click();
  assert.equal((await results(page)).kept.length, 1);
  assert.match(await visibleText(page), /1 run kept\./);
  assert.ok(await keep.evaluate((button) => button.matches(":focus")), "the focus is not lost");
  for (let i = 0; i < 7; i++) await keep.click({ force: true });
  assert.equal((await results(page)).kept.length, 6);
  assert.equal(await keep.getAttribute("aria-disabled"), "true");
  assert.match(await visibleText(page), /6 kept runs, as many as can be told apart/);
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    document.body.append(figure);
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").results?.kept.length === 6);
  assert.deepEqual(page.said, []);
});

test("the address restores everything; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await assign(page, { ...runs["a network"], seed: 3, unit: "update" });
  await call(page, "step", 5);
  const there = [await results(page), await settings(page)];
  const { hash } = new URL(page.url());
  assert.match(hash, /hidden-layers=16\+8/);
  const other = await open({ hash: hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);

  const hostile = await open({
    hash:
      "figure=sandbox&data=__proto__&model=logistic&hidden-layers=9&samples=1e99&loss=<b>" +
      "&optimizer=toString&eps=-1&batch-size=1e9&momentum=2",
  });
  const { data, model, samples, optimizer, batchSize } = await settings(hostile);
  assert.deepEqual(
    [data, model, samples, optimizer, batchSize],
    ["salary", "linear", 10_000, "sgd", 10_000],
  );
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 9);
  assert.deepEqual(hostile.said, []);
});

test("the guess is answered when the epochs are complete", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await page.getByRole("radio", { name: "a tenth of the start, or less" }).check();
  await call(page, "step", 19);
  assert.doesNotMatch(await visibleText(page), /You said/);
  await call(page, "step");
  assert.match(
    await visibleText(page),
    /After 20 epochs it is 0\.00\d\d, 0\.\d+ % of the start.*You said a tenth of the start, or less: right\./,
  );
});

test("divergence is explained, and has a way back", async () => {
  const page = await open({ hash: "figure=sandbox&learning-rate=100&update=9999" });
  await page.locator("mini-batch .trouble").getByText("The run has diverged").waitFor();
  const { update, diverged, parameters } = await results(page);
  assert.ok(diverged && parameters.every(Number.isFinite));
  await call(page, "step");
  assert.equal((await results(page)).update, update);
  await call(page, "back");
  assert.ok((await results(page)).update < update);
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  assert.equal((await results(page)).update, 0);
});
