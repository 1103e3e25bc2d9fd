// For ears: what is read out of a run, and the text and the numbers that charts have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("a polite live region tells each beat, and only now and then while playing", async () => {
  const page = await open({ clock: true, hash: "figure=update&pace=rapid" });
  const region = page.locator("mini-batch [aria-live=polite]");
  await call(page, "step");
  assert.equal(
    await region.textContent(),
    "Batch 1 of 5 is samples 0 and 1 (2 of the 10): the next in the order in which they stand.",
  );
  await call(page, "step", 3);
  assert.match(await region.textContent(), /∂w = −2\.88 and −0\.50/);
  await page.clock.runFor(10_000);
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    const live = figure.shadowRoot.querySelector("[aria-live=polite]");
    window.told = 0;
    new MutationObserver(() => window.told++).observe(live, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    figure.play();
  });
  await page.clock.runFor(8000);
  const told = await page.evaluate(() => window.told);
  assert.ok(told >= 2 && told <= 3, `${told} announcements in 8 s at 10 beats a second`);
});

test("charts have a text, and their numbers are a table", async () => {
  const page = await open();
  await call(page, "step", 5);
  const charts = page.getByRole("img");
  assert.match(await charts.nth(0).getAttribute("aria-label"), /10 samples and the line/);
  assert.match(
    await charts.nth(1).getAttribute("aria-label"),
    /2 orange, the batch’s; the bold average, ∂w −1\.690, ∂b 0\.700; dashed/,
  );
  await page.getByText("Numbers", { exact: true }).click();
  const table = page.getByRole("table", { name: "Batch", exact: true });
  assert.deepEqual((await table.getByRole("row").nth(1).innerText()).split(/\s+/), [
    "1",
    "1",
    "1",
    "0",
    "−1.2",
    "−2.4",
    "0",
    "2.4",
    "−2.88",
    "2.4",
  ]);
});
