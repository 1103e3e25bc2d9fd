// The figure “sandbox” in the page: what is shown and offered, and runs that are kept and compared.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { specOf } from "../../web/figures/sandbox/data.js";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();

test("a long run of much data goes on in slices, shows how far it is, and can be stopped", async () => {
  const page = await open({ hash: "figure=sandbox&data=moons&samples=10000&batch-size=1" });
  await assign(page, { model: "mlp", hiddenLayers: "16 16", learningRate: 0.01 });
  const end = page.evaluate(() => document.querySelector("mini-batch").play());
  await page.getByRole("button", { name: "Stop here" }).click();
  assert.deepEqual(await end, { ended: false });
  const { update, parameters, batch } = await results(page);
  assert.ok(update > 0 && update < 200_000, String(update));
  const trainer = engine.createTrainer(specOf(await settings(page)));
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

test("a run starts from the parameters of another, and the link holds them", async () => {
  const page = await open({ hash: "figure=sandbox&update=30&batch-size=2" });
  const { parameters } = await results(page);
  const start = page.getByRole("button", { name: "Start a new run from here" });
  await start.click();
  assert.deepEqual((await results(page)).parameters, parameters);
  assert.equal((await results(page)).update, 0);
  // Where nothing has been trained, it would change nothing.
  assert.equal(await start.getAttribute("aria-disabled"), "true");
  const { initial } = await settings(page);
  await start.click({ force: true });
  assert.equal((await settings(page)).initial, initial);
  const again = await open({ hash: new URL(page.url()).hash.slice(1) });
  assert.deepEqual((await results(again)).parameters, parameters);
  await again.getByText("More settings").click();
  const starting = again.getByRole("textbox", { name: "Starting parameters" });
  await starting.fill("1 2 3");
  await starting.press("Enter");
  assert.match(await again.locator("#initial-refusal").innerText(), /2 numbers/);
  await starting.fill("usual");
  await starting.press("Enter");
  assert.deepEqual((await results(again)).parameters, [0, 0]);
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

test("the guess is answered when the epochs are complete", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await page.getByRole("radio", { name: "a tenth of the start, or less" }).check();
  await call(page, "step", 19);
  assert.doesNotMatch(await visibleText(page), /You said/);
  await call(page, "step");
  assert.match(
    await visibleText(page),
    /After 20 epochs it is 0\.00\d\d, 0\.\d+ % of the start\. You said a tenth of the start, or less: right\./,
  );
});
