// Hostile links, attributes, data and specifications in the browser. HOSTILE=10000 tries as many of each; the
// tests themselves try fewer.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { install, tryEngine, tryFigures, trySandbox } from "../fuzz/hostile.mjs";
import { figureNames } from "./article.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const count = Number(process.env.HOSTILE ?? 200);
const timeout = Math.max(120_000, count * 300);

for (const kind of ["attributes", "links"]) {
  test(`${count} hostile ${kind} break nothing`, { timeout }, async () => {
    const page = await open({ hash: "figure=update" });
    page.setDefaultTimeout(timeout);
    await page.evaluate(install);
    // A part at a time, so that what is found is told soon.
    for (let from = 0; from < count; from += 200) {
      const part = { kind, from, count: Math.min(200, count - from), figures: figureNames };
      assert.deepEqual(await page.evaluate(tryFigures, part), []);
    }
    assert.deepEqual(
      page.said.filter((text) => !text.startsWith("Throttling navigation")),
      [],
    );
  });
}

test(`${count} texts pasted as data are used or refused`, { timeout }, async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=1_1+2_4+3_1" });
  page.setDefaultTimeout(timeout);
  await page.evaluate(install);
  let total = 0;
  for (let from = 0; from < count; from += 200) {
    const part = { from, count: Math.min(200, count - from) };
    const { broken, used } = await page.evaluate(trySandbox, part);
    assert.deepEqual(broken, []);
    total += used;
  }
  // Neither all nor none: the tries are worth something.
  assert.ok(total > 0 && total < count, `${total} were used`);
  assert.deepEqual(page.said, []);
});

test(`${count} specifications make a trainer or are refused in words`, { timeout }, async () => {
  const page = await open({ host: "<!doctype html><title>The engine alone</title>", ready: false });
  await page.evaluate(install);
  const text = await readFile(new URL("../../dist/engine.mjs", import.meta.url), "utf8");
  const { broken, made } = await page.evaluate(tryEngine, { text, from: 0, count });
  assert.deepEqual(broken, []);
  assert.ok(made > 0 && made < count, `${made} were made`);
});
