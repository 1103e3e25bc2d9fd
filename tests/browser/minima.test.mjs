// The figure “minima” in the page: its words are made of its numbers, and its parts are at hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, play, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("pairs and swaps are told in words", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=600&balls=10" });
  await play(page);
  const { count, sharper } = (await results(page)).overPairs;
  assert.match(await visibleText(page), new RegExp(`sharper in ${sharper} of ${count}`));
  assert.match(
    await visibleText(page),
    new RegExp(`λmax is larger with the large batch in ${sharper} of ${count} pairs`),
  );
  await page.getByRole("button", { name: "Swap the batches" }).click();
  const swap = page.locator("mini-batch .swap-part");
  await swap.getByRole("button", { name: "Measure again" }).waitFor();
  assert.match(await visibleText(page), /Over 2 seeds: a full-batch solution of λmax/);
});

test("the slider rescales the layers: the sharpness changes, the function does not", async () => {
  const page = await open({ hash: "figure=minima&seeds=1&updates=200&balls=10" });
  await play(page);
  const slider = page.getByRole("slider");
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  assert.equal((await settings(page)).doublings, 3);
  const { rescale } = await results(page);
  const [usual, most] = [1, 8].map((factor) => rescale.rows.find((row) => row.factor === factor));
  assert.ok(most.topEigenvalue > 5 * usual.topEigenvalue && most.predictionChange < 1e-9);
  const text = await page.locator("mini-batch .rescale-part").innerText();
  assert.ok(text.includes("a = 8"), text);
  assert.ok(text.includes(`λmax ${most.topEigenvalue.toFixed(2)}`), text);
  assert.ok(text.includes("Predictions have changed by at most 0 "), text);
});

test("the maps show another pair, with the keyboard", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=200&balls=10" });
  await play(page);
  const maps = page.locator("mini-batch .maps");
  assert.match(await maps.innerText(), /What pair 1 has learnt \(seed 42\)/);
  await page.getByRole("button", { name: "Next pair" }).focus();
  await page.keyboard.press("Enter");
  assert.match(await maps.innerText(), /What pair 2 has learnt \(seed 43\)/);
  const { pairs } = await results(page);
  const right = (100 * pairs[1].large.testAccuracy).toFixed(1);
  await maps.getByText(`k = n = 128: ${right} % right`).waitFor();
});

test("runs that diverge are told as such", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=300&balls=10&learning-rate=2" });
  await play(page);
  const { overPairs } = await results(page);
  assert.ok(overPairs.diverged.small + overPairs.diverged.large > 0);
  assert.match(await visibleText(page), /Diverged, and so without numbers/);
  await assign(page, { learningRate: 0.3 });
  assert.equal((await results(page)).overPairs, null);
  assert.deepEqual(page.said, []);
});

test("the guess is answered by what was measured", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=300&balls=10" });
  await page.getByRole("radio", { name: "half of them or fewer" }).check();
  await play(page);
  const { overPairs } = await results(page);
  const both = overPairs.sharperAndWorse;
  const share = both === 2 ? "all of them" : "half of them or fewer";
  const text = await visibleText(page);
  assert.ok(
    text.includes(
      `sharper and worse in ${both}: ${share}. You said half of them or fewer: ${both < 2 ? "right" : "not this time"}.`,
    ),
    text.slice(0, 900),
  );
});

test("digits lead to its sections, presented too", async () => {
  const page = await open({
    hash: "present&figure=minima",
    viewport: { width: 1920, height: 1080 },
  });
  const sections = page.locator("mini-batch section.part");
  const count = await sections.count();
  assert.equal(count, 7);
  const focused = () =>
    page.evaluate(() => {
      const activeElement = /** @type {any} */ (
        document.querySelector("mini-batch").shadowRoot.activeElement
      );
      const { top } = activeElement.getBoundingClientRect();
      return { name: activeElement.querySelector("h3")?.innerText, top };
    });
  for (const number of [4, count, 1]) {
    await page.keyboard.press(String(number));
    const { name, top } = await focused();
    assert.equal(
      name,
      await sections
        .nth(number - 1)
        .locator("h3")
        .innerText(),
    );
    assert.ok(top > -1 && top < 1080 / 2, `section ${number} begins at ${top}`);
  }
  await page.keyboard.press("8");
  assert.equal((await focused()).name, await sections.first().locator("h3").innerText());
});
