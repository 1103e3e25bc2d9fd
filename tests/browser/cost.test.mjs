// The figure “cost” in the page: what it says of what was measured.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, play, results, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const quick = "figure=cost&samples=256&repeats=3&seeds=1";

/** Shows what is folded. */
const unfold = (page) => page.locator("details.cost-more summary").click();

test("what was measured is said, with and without a guess, and dropped with its settings", async () => {
  const page = await open({ hash: quick });
  const untimed = page.locator(".untimed");
  assert.equal(await untimed.count(), 2, "between which limits times will lie");
  assert.deepEqual(await play(page), { ended: true });
  const text = await visibleText(page);
  assert.equal(await untimed.count(), 0);
  assert.match(text, /Too few seeds or rounds to say; it takes six\./, "without a guess");
  assert.match(text, /Compared with k = \d+, round by round, k = \d+ takes/);
  assert.match(text, /Updates with k = 1: \d+, with k = 256: \d+\./);
  assert.doesNotMatch(text, /logical cores?, of which one works/, "folded");
  await unfold(page);
  const unfolded = await visibleText(page);
  assert.match(unfolded, /Here an update with one sample takes/);
  assert.match(unfolded, /logical cores?, of which one works/);
  await assign(page, { model: "mlp" });
  assert.equal(await untimed.count(), 1);
  assert.deepEqual(page.said, []);
});

test("after Play the figure is at most two screens high", async () => {
  const page = await open({ hash: quick, viewport: { width: 1280, height: 900 } });
  await play(page);
  const height = await page
    .locator("mini-batch[figure=cost]")
    .evaluate((element) => element.getBoundingClientRect().height);
  assert.ok(height <= 1800, `${height}`);
});

test("the verdict on powers of two is said with its difference", async () => {
  const page = await open({ hash: quick });
  await unfold(page);
  await page.getByRole("button", { name: "Put powers of two to the test" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor({ timeout: 60_000 });
  const text = await visibleText(page);
  for (const { batchSize } of (await results(page)).powersOfTwo) {
    assert.match(text, new RegExp(`k = ${batchSize} \\([+−]?[\\d.]+ %\\)`));
  }
});
