// The figure “cost” in the page: what it says of what was measured.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, play, results, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const quick = "figure=cost&samples=256&repeats=3&seeds=1&hidden=8";

test("what was measured is said, with and without a guess, and dropped with its settings", async () => {
  const page = await open({ hash: quick });
  assert.deepEqual(await play(page), { ended: true });
  const text = await visibleText(page);
  assert.match(text, /Measured in too few rounds to say; it takes six\./, "without a guess");
  assert.match(text, /Compared with k = \d+, round by round, k = \d+ takes/);
  assert.match(text, /Here an update with one sample takes/);
  assert.match(text, /To the same target, each at its best rate, k = 1 needs \d+ updates/);
  assert.match(text, /In samples, k = 1 reads \d+ and k = 1024 reads/);
  assert.match(text, /logical cores?, of which one works/);
  await assign(page, { model: "linear" });
  assert.match(await visibleText(page), /Nothing has been measured yet/);
  assert.deepEqual(page.said, []);
});

test("the verdict on powers of two is said with its difference", async () => {
  const page = await open({ hash: `${quick}&model=linear` });
  await page.getByRole("button", { name: "Put powers of two to the test" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor({ timeout: 60_000 });
  const text = await visibleText(page);
  for (const { batchSize } of (await results(page)).powersOfTwo) {
    assert.match(text, new RegExp(`k = ${batchSize} \\([+−]?[\\d.]+ %\\)`));
  }
});
