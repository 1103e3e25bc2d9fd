// The figure “sharpness” in the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { play, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("the line 2/η is there before anything has run", async () => {
  const page = await open({ hash: "figure=sharpness" });
  const chart = page.getByRole("img", { name: /^λmax at the end of training/ });
  assert.match(String(await chart.getAttribute("aria-label")), /η 0\.3: 2\/η 6\.67/);
  assert.match(await visibleText(page), /Nothing has run yet/);
});

test("edge and swap are told in words, over the seeds", async () => {
  const page = await open({ hash: "figure=sharpness&seeds=2&updates=200" });
  await play(page);
  const { edge, swap } = await results(page);
  assert.deepEqual([edge.fullBatch.length, edge.smallBatch.length, swap.length], [12, 12, 2]);
  const text = await visibleText(page);
  assert.match(text, /With all samples: too few seeds to compare λmax with 2\/\u2060η/);
  assert.match(
    text,
    /Median λmax of 2 seeds: with all samples .*, then with small batches .* Too few seeds to say/s,
  );
  assert.deepEqual(page.said, []);
});

test("another rate shows another training, and nothing is measured again", async () => {
  const page = await open({ hash: "figure=sharpness&seeds=1&updates=100" });
  await play(page);
  const { done } = await results(page);
  await page.getByRole("combobox", { name: "Learning rate η" }).selectOption("0.7");
  await page.getByText("λmax during training, with η = 0.7").waitFor();
  assert.equal((await settings(page)).rate, "0.7");
  assert.equal((await results(page)).done, done);
});

test("the ring on the chart goes from rate to rate, with keys too", async () => {
  const page = await open({ hash: "figure=sharpness" });
  const ring = page.getByRole("slider", { name: "Learning rate η" });
  assert.match(String(await ring.getAttribute("aria-valuetext")), /^learning rate η 0\.300$/);
  await ring.focus();
  for (const [key, rate] of [
    ["ArrowRight", "0.5"],
    ["ArrowRight", "0.7"],
    ["ArrowRight", "0.7"],
    ["Home", "0.1"],
    ["ArrowUp", "0.15"],
  ]) {
    await page.keyboard.press(key);
    await page.getByText(`λmax during training, with η = ${rate}`).waitFor();
    assert.equal((await settings(page)).rate, rate);
  }
});
