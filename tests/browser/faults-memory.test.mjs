// Memory that is not to be had ends the run that asked for it, in words; it can begin again, and the others go on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

/** A step of this needs room for what each layer makes of each sample. */
const large = {
  ...{ data: "gaussian", samples: 1250, features: 16, batchSize: 1250 },
  ...{ model: "mlp", hiddenLayers: "32", loss: "mse", optimizer: "adam" },
};

/** From now on there is only what had been reserved, and other figures use that up, but for the last of it. */
async function exhaust(settings) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError("no more");
  };
  window.told = [];
  document.querySelector("mini-batch").addEventListener("mini-batch-error", ({ detail }) => {
    window.told.push(detail.message);
  });
  const others = [];
  // Each finds room, until one does not; then smaller ones still do.
  for (const samples of [1250, 300, 60, 20]) {
    for (let isFull = false; !isFull; ) {
      const other = document.createElement("mini-batch");
      other.setAttribute("figure", "sandbox");
      other.settings = { ...settings, samples };
      const broken = new Promise((done) => other.addEventListener("mini-batch-error", done));
      document.body.append(other);
      await Promise.race([other.ready, broken]);
      isFull = !other.results;
      if (isFull) other.remove();
      else others.push(other);
    }
  }
  window.giveBack = () => {
    WebAssembly.Memory.prototype.grow = grow;
    for (const other of others) other.remove();
  };
  return others.length;
}

for (const [when, { before, ask }] of Object.entries({
  "other settings ask for more": { ask: (page) => assign(page, large) },
  "a step asks for more": { before: large, ask: (page) => call(page, "step") },
  "a run plays": {
    before: large,
    ask: (page) => page.evaluate(() => void document.querySelector("mini-batch").play()),
  },
})) {
  test(`memory runs out when ${when}`, async () => {
    const page = await open({ hash: "figure=sandbox" });
    if (before) await assign(page, before);
    const others = await page.evaluate(exhaust, large);
    assert.ok(others > 4, `${others} others`);
    await ask(page);
    const text = await visibleText(page);
    assert.match(text, /This run broke off\.\s+The trainer says: There is not enough memory/);
    assert.doesNotMatch(text, /WebAssembly/);
    assert.match((await page.evaluate(() => window.told)).join(), /not enough memory/);
    assert.equal(await results(page), null);

    await page.evaluate(() => window.giveBack());
    const again = page.getByRole("button", { name: "Begin again with the usual settings" }).first();
    await again.focus();
    await page.keyboard.press("Enter");
    assert.equal((await results(page)).update, 0);
    await page.keyboard.press("ArrowRight");
    assert.equal((await results(page)).update, 5, "the focus is in the figure, whose keys work");
  });
}

test("one that broke off begins again with what is set next, and the others are as they were", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await page.evaluate(exhaust, large);
  await assign(page, large);
  assert.equal(await results(page), null);
  const others = await page.evaluate(() => {
    const [, other] = document.querySelectorAll("mini-batch");
    return other.results.loss;
  });
  assert.ok(others > 0);
  await page.evaluate(() => window.giveBack());
  await assign(page, { samples: 20, features: 2, model: "linear", batchSize: 4 });
  await call(page, "step");
  assert.equal((await results(page)).update, 5);
});
