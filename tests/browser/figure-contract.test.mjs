// What every figure promises on a page: its address, its notices, its keys. What needs no page of it is in
// tests/figures/contract.test.mjs, what a reader is answered in figure-answers.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../engines/compare.mjs";
import { product } from "../figures/figure_in_node.mjs";
import { fixtures } from "../figures/fixtures.mjs";
import { figureNames } from "./article.mjs";
import { assign, call, hashOf, results, settings, stepThere, useBrowser } from "./setup.mjs";

const open = useBrowser();
const { figures, languages, settingWords } = product;
const words = languages.en;

for (const name of figureNames) {
  const figure = figures[name];
  const { small = {}, moves, hostile } = fixtures[name];

  test(`${name}: the address holds the exact state, and restores it`, async () => {
    const page = await open({ hash: hashOf(name, small) });
    for (const { settings: given, steps } of moves) {
      await assign(page, given);
      await stepThere(page, steps);
    }
    const there = await stateOf(page);
    assert.ok(there.address.startsWith(`figure=${name}&`));
    assert.equal(new URL(page.url()).hash, `#${there.address}`);
    const other = await open({ hash: there.address });
    await assertState(other, there);

    await call(page, "reset");
    assert.notEqual((await stateOf(page)).address, there.address);
    await page.evaluate((to) => {
      location.hash = to;
    }, there.address);
    await assertState(page, there);
    assert.equal(await page.evaluate(() => history.length), 3, "an entry for the address followed");
    assert.deepEqual(page.said, []);
  });

  test(`${name}: a hostile address is moved into range, reported as text, and dismissed`, async () => {
    const page = await open({ hash: hashOf(name, hostile.given) });
    await page.waitForFunction(
      (wanted) => {
        const now = document.querySelector("mini-batch").settings;
        return Object.keys(wanted).every((key) => now[key] === wanted[key]);
      },
      hostile.becomes,
      { timeout: 20_000 },
    );
    const labels = settingWords(words, figure);
    const notices = page.locator("mini-batch").getByRole("listitem").filter({ hasText: "“" });
    const told = await notices.allInnerTexts();
    for (const [key, given] of Object.entries(hostile.given)) {
      const label = figure.schema.some((setting) => setting.name === key)
        ? `${labels[key].label} “${given}”`
        : `“${key}”`;
      assert.ok(
        told.some((text) => text.includes(label)),
        `${label} in ${told.join(" | ")}`,
      );
    }
    assert.equal(told.length, Object.keys(hostile.given).length);
    assert.equal(await page.locator("mini-batch :is(img, script)").count(), 0);
    await page.getByRole("button", { name: words.notices.dismiss }).click();
    assert.equal(await notices.count(), 0);
    assert.deepEqual(page.said, []);
  });

  test(`${name}: keys step, go back and reset where the focus is in the figure`, async () => {
    const page = await open({ hash: hashOf(name, small) });
    const start = await placeOf(page);
    await page.locator("h1").click();
    for (const key of ["ArrowRight", "PageDown", "r"]) await page.keyboard.press(key);
    assert.equal(await placeOf(page), start, "outside of it they do nothing");
    await page.locator("mini-batch").getByText(words.figures[name].title).first().click();
    const press = async (key) => {
      const before = await placeOf(page);
      await page.keyboard.press(key);
      await page.waitForFunction(
        (earlier) => document.querySelector("mini-batch").address !== earlier,
        before,
      );
      return placeOf(page);
    };
    const first = await press("ArrowRight");
    const second = await press("ArrowRight");
    assert.notEqual(first, second);
    assert.equal(await press("ArrowLeft"), first);
    if (figure.steps === 0) {
      await page.keyboard.press("5");
      assert.equal(await placeOf(page), first, "there is no part 5");
    }
    assert.equal(await press("ArrowLeft"), start);
    await press("ArrowRight");
    assert.equal(await press("r"), start);
  });
}

function placeOf(page) {
  return page.evaluate(() => document.querySelector("mini-batch").address);
}

async function stateOf(page) {
  const address = await placeOf(page);
  return { address, results: await results(page), settings: await settings(page) };
}

/** Some figures are a while on their way to a place far on in the run, or measure anew. */
async function assertState(page, expected) {
  await page.waitForFunction(
    (wanted) => document.querySelector("mini-batch").address === wanted,
    expected.address,
  );
  assert.deepEqual(differences(await stateOf(page), expected), []);
}
