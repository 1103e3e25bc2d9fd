// The setting `hide`: controls and parts that an exercise leaves out, by attribute, by link and by script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, hashOf, hostPage, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

const isVisible = (page, selector) => page.locator(`mini-batch ${selector}`).first().isVisible();

test("an attribute hides settings and parts, and all else stays", async () => {
  const host = hostPage(
    '<mini-batch figure="update" hide="batch-size run share question"></mini-batch>',
  );
  const page = await open({ host });
  for (const selector of [".transport", "#batchSize", ".share", ".asked"]) {
    assert.equal(await isVisible(page, selector), false, selector);
  }
  for (const selector of ["#learningRate", ".numbers summary", ".more summary"]) {
    assert.equal(await isVisible(page, selector), true, selector);
  }
  assert.equal(await isVisible(page, ".notices"), false);
  await page.evaluate(() =>
    document.querySelector("mini-batch").setAttribute("hide", "more numbers"),
  );
  assert.equal(await isVisible(page, ".transport"), true);
  assert.equal(await isVisible(page, ".more"), false);
  assert.equal(await isVisible(page, ".numbers"), false);
});

test("a link hides, too, and a copied link keeps it", async () => {
  const page = await open({ hash: hashOf("noise", { hide: "share batch-size" }) });
  assert.equal(await isVisible(page, ".share"), false);
  assert.equal(await isVisible(page, "#batchSize"), false);
  assert.equal((await settings(page)).hide, "share batch-size");
  const address = await page.evaluate(() => document.querySelector("mini-batch").address);
  assert.equal(new URLSearchParams(address).get("hide"), "share batch-size");
});

test("what cannot be hidden is named with all that can, and the rest is hidden", async () => {
  const page = await open({ hash: hashOf("noise") });
  await assign(page, { hide: "share everything" });
  assert.equal((await settings(page)).hide, "share");
  assert.equal(await isVisible(page, ".share"), false);
  const notice = await page.locator("mini-batch .notices").innerText();
  for (const part of ["share everything", "batch-size", "run", "question"]) {
    assert.ok(notice.includes(part), `${part} in: ${notice}`);
  }
});
