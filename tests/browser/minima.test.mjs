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
  assert.match(
    await visibleText(page),
    /Over 2 seeds, median λmax: full-batch solutions .* Too few seeds to say more/s,
  );
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
  const { small, large } = overPairs.diverged;
  assert.ok(small + large > 0);
  const text = await visibleText(page);
  assert.match(text, /Diverged, and so without numbers/);
  assert.ok(text.includes(`Diverged: ${small} of 2 with small batches, ${large} of 2 with all`));
  assert.doesNotMatch(text, /NaN|∞|undefined|Press Play/);
  await assign(page, { learningRate: 0.3 });
  assert.equal((await results(page)).overPairs, null);
  assert.deepEqual(page.said, []);
});

test("the guess is answered by what equal epochs show, and said of too few pairs to be open", async () => {
  const page = await open({ hash: "figure=minima&seeds=6&updates=200&balls=10" });
  const figure = page.locator("mini-batch");
  await figure.getByRole("radio", { name: "no clear difference" }).check();
  await play(page);
  const { protocols } = await results(page);
  const { finding } = protocols.find(({ protocol }) => protocol === "long-epochs");
  const text = await figure.locator(".answer").innerText();
  const verdict = finding === "unclear" ? "right" : "not this time";
  assert.ok(text.startsWith("Measured, with equal epochs (48):"), text);
  assert.ok(text.endsWith(`You said no clear difference: ${verdict}.`), text);
  await assign(page, { seeds: 5 });
  const few = await figure.locator(".answer").innerText();
  assert.match(few, /too few pairs to say more.* You said no clear difference\.$/);
  assert.deepEqual(page.said, []);
});

test("the headline says what is open while not all protocols are measured", async () => {
  const page = await open({ hash: "figure=minima&seeds=6&updates=200&balls=10&done=14" });
  await page
    .locator("mini-batch .maps")
    .getByText(/What pair 1 has learnt/)
    .waitFor();
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done === 14);
  assert.match(
    await page.locator("mini-batch .minima-telling").innerText(),
    /until then nothing is said of the cause/,
  );
  const sections = await page.locator("mini-batch section.part h3").allInnerTexts();
  assert.ok(sections.includes("What has the learning rate to do with it?"), sections.join());
});

test("on paper, and beside its chart, the table of the protocols is there to its right edge", async () => {
  const page = await open({ hash: "figure=minima&seeds=6&updates=200&balls=10" });
  await play(page);
  const table = page.locator("mini-batch .protocols-part .sizes");
  const hidden = () => table.evaluate((box) => box.scrollWidth - box.clientWidth);
  assert.equal(await hidden(), 0);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 720, height: 1000 });
  assert.equal(await hidden(), 0);
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
