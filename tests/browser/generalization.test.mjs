// The figure “generalization” in the page: the surprise is in the headline, and the slider rescales.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, play, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("the guess is answered by what equal epochs show, and said of too few pairs to be open", async () => {
  const page = await open({ hash: "figure=generalization&seeds=6&updates=200" });
  const figure = page.locator("mini-batch[figure=generalization]");
  await figure.getByRole("radio", { name: "no clear difference" }).check();
  await play(page);
  const { protocols } = await results(page);
  const { finding } = protocols.find(({ protocol }) => protocol === "long-epochs");
  const text = await figure.locator(".answer").innerText();
  const verdict = finding === "unclear" ? "right" : "not this time";
  assert.ok(text.startsWith("Measured, after 48 epochs:"), text);
  assert.ok(text.endsWith(`You said no clear difference: ${verdict}.`), text);
  await assign(page, { seeds: 5 });
  const few = await figure.locator(".answer").innerText();
  assert.match(few, /too few pairs to say more.* You said no clear difference\.$/);
  assert.deepEqual(page.said, []);
});

test("nothing follows while not all protocols are measured", async () => {
  const page = await open({ hash: "figure=generalization&seeds=6&updates=200&done=7" });
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done === 7);
  const sentence = await page
    .locator("mini-batch[figure=generalization] .view > .sentence")
    .innerText();
  assert.equal(
    sentence,
    "So far, 7 of 31 results. What follows from them is said when all are in.",
  );
});

for (const language of ["en", "de"]) {
  test(`results that come leave all where it is (${language})`, async () => {
    const page = await open({
      hash: `figure=generalization&seeds=6&updates=200&lang=${language}`,
    });
    const places = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector("mini-batch");
        const blocks = shadowRoot.querySelectorAll(".view > *, tr");
        return Array.from(blocks, (one) => Math.round(one.getBoundingClientRect().top));
      });
    const before = await places();
    await play(page);
    assert.deepEqual(await places(), before);
  });
}

test("the slider rescales the layers: the sharpness changes, the function does not", async () => {
  const page = await open({ hash: "figure=generalization&seeds=1&updates=200" });
  await play(page);
  await page.getByText("Slider: the same function, as sharp as you like").click();
  const slider = page.locator("mini-batch[figure=generalization]").getByRole("slider");
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  assert.equal((await settings(page)).doublings, 3);
  const { rescale } = await results(page);
  const [usual, most] = [1, 8].map((factor) => rescale.rows.find((row) => row.factor === factor));
  assert.ok(most.topEigenvalue > 5 * usual.topEigenvalue && most.predictionChange < 1e-9);
  const text = await page.locator("mini-batch[figure=generalization] .rescale-part").innerText();
  assert.ok(text.includes("a = 8"), text);
  assert.ok(text.includes(`λmax ${most.topEigenvalue.toFixed(2)}`), text);
  assert.ok(text.includes("Predictions have changed by at most 0 "), text);
  assert.match(text, /Nobody has rescaled the networks above/);
});

test("a link with a factor shows its slider at once", async () => {
  const page = await open({ hash: "figure=generalization&doublings=2" });
  assert.ok(
    await page.locator("mini-batch[figure=generalization]").getByRole("slider").isVisible(),
  );
});

test("runs that diverge are named below the table", async () => {
  const page = await open({
    hash: "figure=generalization&seeds=2&updates=200&learning-rate=2&small-batch=1",
  });
  await play(page);
  assert.match(
    await visibleText(page),
    /Diverged \(\S+\): \d of 2 with small batches, \d of 2 with all samples\./,
  );
});

test("on paper, and beside its chart, the table of the protocols is there to its right edge", async () => {
  const page = await open({ hash: "figure=generalization&seeds=6&updates=200" });
  await play(page);
  const table = page.locator("mini-batch[figure=generalization] .protocols-part .sizes");
  const hidden = () => table.evaluate((box) => box.scrollWidth - box.clientWidth);
  assert.equal(await hidden(), 0);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 720, height: 1000 });
  assert.equal(await hidden(), 0);
});
