// The figure “noise” in the page: what it says, and what becomes of its measurement in Workers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("a measurement can be cancelled, goes on, and ends with the element", async () => {
  const page = await open({ hash: "figure=noise&preset=many&draws=100000" });
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

test("the guess is answered by what was measured", async () => {
  const page = await open({ hash: "figure=noise" });
  assert.doesNotMatch(await visibleText(page), /Measured:/, "it does not give itself away");
  await page.getByRole("radio", { name: "about half" }).check();
  assert.match(
    await visibleText(page),
    /1\.1196 at k = 2, 0\.2799 at k = 8: 0\.25 times as much, about a quarter\. You said about half: not this time\. σ\/.?√k alone would give a half\. Drawing 8 of 10 without replacement makes it less\./u,
  );
});

test("a press on a column chooses its batch size", async () => {
  const page = await open({ hash: "figure=noise" });
  const canvas = page.locator("mini-batch .spread canvas");
  const { width, height } = /** @type {any} */ (await canvas.boundingBox());
  await canvas.click({ position: { x: 0.6 * width, y: 0.5 * height } });
  const { batchSize } = await settings(page);
  assert.ok(batchSize > 3 && batchSize < 8, `k = ${batchSize}`);
  assert.match(await visibleText(page), new RegExp(`batches of ${batchSize} have an average`));
});

test("columns of fresh batches are there once these are drawn", async () => {
  const page = await open({ hash: "figure=noise&draws=100" });
  await page.getByText("All sizes as a table").click();
  assert.doesNotMatch(await visibleText(page), /fresh, with/);
  await page.getByRole("button", { name: "Draw fresh batches" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  assert.match(await visibleText(page), /fresh, with/);
});

test("the place is moved on the map with the keys, and the noise is measured there", async () => {
  const page = await open({ hash: "figure=noise" });
  const handle = page.getByRole("slider", { name: "Place (w, b)" });
  await handle.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.querySelector("mini-batch").results.b > 0);
  const { w, b, update, fullGradient } = await results(page);
  const { startW, startB } = await settings(page);
  assert.deepEqual([w, b, update], [startW, startB, 0]);
  assert.ok(w > 0 && fullGradient[0] > -1.3, "nearer to the lowest point");
  assert.match(new URL(page.url()).hash, /start-w=/);
});
