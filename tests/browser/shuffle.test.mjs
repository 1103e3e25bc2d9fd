// The figure “shuffle” in the page: what it says of its runs, and its comparison in Workers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("the post's sentences are answered by what the run did", async () => {
  const page = await open({ hash: "figure=shuffle&preset=classes&unit=epoch" });
  await page.getByRole("radio", { name: "dies out" }).check();
  await call(page, "step", 5);
  const { orders } = await results(page);
  const { swings, gradients } = orders.sequential;
  assert.ok(gradients.slice(0, 32).every((gradient) => gradient.at(-1) > 0));
  const text = await visibleText(page);
  assert.match(text, /In epoch 5, 32 of the first 32 batches have ∂b > 0.*the other way round/);
  await assign(page, { unit: "update" });
  await call(page, "step");
  assert.match(await visibleText(page), /In epoch 5, 32 of/, "of the last whole epoch");
  const restored = await open({ hash: new URL(page.url()).hash.slice(1) });
  // It goes to its place in slices.
  await restored.getByText("In epoch 5").first().waitFor();
  assert.match(await visibleText(restored), /In epoch 5, 32 of/);
  await call(page, "back");
  await assign(page, { unit: "epoch" });
  const [early, previous, late] = [1, 3, 4].map((epoch) => swings[epoch].toFixed(3));
  assert.ok(text.includes(`b swings by ${early} within epoch 2 and by ${late} within epoch 5.`));
  assert.match(
    text,
    new RegExp(
      `a swing of ${previous} in epoch 4 and of ${late} in epoch 5: it stays the same\\. You said dies out: not this time\\.`,
    ),
  );

  await assign(page, { dataOrder: "as-drawn" });
  await call(page, "step", 5);
  assert.match(await visibleText(page), /There is no such pattern/);
});

test("a pattern is only said to be there where it is", async () => {
  const page = await open({ hash: "figure=shuffle&preset=line&update=64" });
  const { gradients } = (await results(page)).orders.sequential;
  const positive = gradients.slice(0, 32).filter((gradient) => gradient[1] > 0).length;
  assert.ok(positive < 10, "most of the first half, too, are negative");
  const text = await visibleText(page);
  assert.ok(text.includes(`In epoch 1, ${positive} of the first 32 batches have ∂b > 0`));
  assert.match(text, /32 of the last 32 batches have ∂b < 0\. There is no such pattern/);
});

test("a comparison can be cancelled, shows what it has, and goes on", async () => {
  const page = await open({ hash: "figure=shuffle&total-epochs=60&seeds=100" });
  await page.getByRole("button", { name: "Run all four" }).click();
  await page.waitForFunction(() => document.querySelector("mini-batch").results.seeds);
  await page.getByRole("button", { name: "Cancel" }).click();
  const { seeds } = await results(page);
  assert.ok(seeds[0].seeds >= 1 && seeds[3].seeds < 100);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.ok((await results(page)).seeds[0].seeds >= seeds[0].seeds);
  assert.deepEqual(page.said, []);
});

test("the place is dragged through the epochs, and all four runs follow", async () => {
  const page = await open({ hash: "figure=shuffle" });
  const handle = page.getByRole("slider", { name: "Place in the run" });
  await handle.focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector("mini-batch").results.epoch === 30);
  assert.match(await visibleText(page), /In epoch 30, b swung most/);
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => document.querySelector("mini-batch").results.update < 480);
  const { update, orders } = await results(page);
  assert.ok(update > 470, "one step of a key");
  const swings = Object.values(orders).map((order) => order.swings.length);
  assert.deepEqual(swings, [29, 29, 29, 29]);
});
