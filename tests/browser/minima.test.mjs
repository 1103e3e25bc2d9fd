// The figure “minima” in the page: its words are made of its numbers, and its parts are at hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, play, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("pairs are told in words", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=600&balls=10" });
  await play(page);
  const { count, sharper } = (await results(page)).overPairs;
  assert.match(await visibleText(page), new RegExp(`sharper in ${sharper} of ${count}`));
  assert.match(
    await visibleText(page),
    new RegExp(`With all samples, λmax is larger in ${sharper} of ${count} pairs`),
  );
});

test("the maps show another pair, with the keyboard", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=200&balls=10" });
  await play(page);
  const maps = page.locator("mini-batch[figure=minima] .maps");
  assert.match(await maps.innerText(), /What pair 1 has learnt \(seed 42\)/);
  await page.getByRole("button", { name: "Next pair" }).focus();
  await page.keyboard.press("Enter");
  assert.match(await maps.innerText(), /What pair 2 has learnt \(seed 43\)/);
  const { pairs } = await results(page);
  const right = (100 * pairs[1].large.testAccuracy).toFixed(1);
  await maps.getByText(`k = n = 128: ${right} % of new points right`).waitFor();
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

test("the ball rolls anew from wherever it is put, and nothing else changes", async () => {
  const page = await open({ hash: "figure=minima&seeds=1&updates=100&balls=10" });
  const valley = page.getByRole("img", { name: /^Where two balls spend/ });
  assert.doesNotMatch(String(await valley.getAttribute("aria-label")), /the ball ends/);
  await play(page);
  const before = await results(page);
  const label = String(await valley.getAttribute("aria-label"));
  assert.match(label, /With k = 128 the ball ends at x = −[01]\.\d\d\./);
  await page.getByRole("slider", { name: "Start of the ball" }).focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector("mini-batch").settings.start === 5);
  assert.match(
    String(await valley.getAttribute("aria-label")),
    /With k = 128 the ball ends at x = 2\.\d\d|With k = 128 the ball ends at x = 1\.\d\d/,
  );
  assert.deepEqual(await results(page), before);
});

test("a setting that another figure has now is told of, and the rest is taken", async () => {
  const page = await open({ hash: "figure=minima&seeds=2" });
  await page
    .locator("mini-batch[figure=minima]")
    .evaluate((one) => one.setAttribute("doublings", "3"));
  await page
    .getByText("The setting “doublings” is one of the figure “generalization”; here it is ignored.")
    .waitFor();
  assert.equal((await settings(page)).seeds, 2);
});

test("an old link leads to the figure that shows its state now", async () => {
  for (const [hash, name, place] of [
    ["figure=minima&seeds=1&updates=100&balls=10&done=12", "sharpness", 3],
    ["figure=minima&seeds=1&updates=100&doublings=2&done=22", "generalization", 2],
  ]) {
    const page = await open({ hash: String(hash), query: "?embed", alone: false });
    const figure = page.locator("mini-batch");
    await page.waitForFunction(
      (wanted) => document.querySelector("mini-batch").results?.done === wanted,
      place,
    );
    assert.equal(await figure.getAttribute("figure"), name);
    assert.match(page.url(), new RegExp(`figure=${name}&`));
    assert.deepEqual(page.said, []);
  }
});

test("digits lead to its sections, presented too", async () => {
  const page = await open({
    hash: "present&figure=minima",
    viewport: { width: 1920, height: 1080 },
  });
  const sections = page.locator("mini-batch[figure=minima] section.part");
  const count = await sections.count();
  assert.equal(count, 2);
  const focused = () =>
    page.evaluate(() => {
      const activeElement = /** @type {any} */ (
        document.querySelector("mini-batch").shadowRoot.activeElement
      );
      const { top } = activeElement.getBoundingClientRect();
      return { name: activeElement.querySelector("h3")?.innerText, top };
    });
  for (const number of [2, 1]) {
    await page.keyboard.press(String(number));
    const { name, top } = await focused();
    assert.equal(
      name,
      await sections
        .nth(number - 1)
        .locator("h3")
        .innerText(),
    );
    assert.ok(top > -1 && top < 1080, `section ${number} begins at ${top}`);
  }
  await page.keyboard.press("8");
  assert.equal((await focused()).name, await sections.first().locator("h3").innerText());
});
