// The class file's page: every section in each language, at any width, in any colours, found by the address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkLooks } from "./axe.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const file = (hash) => new URL(`../../dist/class.html#${hash}`, import.meta.url);
const SECTIONS = ["lesson", "builder", "worksheets", "guide"];

for (const language of ["en", "de"]) {
  for (const section of SECTIONS) {
    const what = language === "en" ? "nothing for axe to find, " : "";
    test(`${section}: ${what}nothing beyond the edge (${language})`, async () => {
      const page = await open({ file: file(`${section}&lang=${language}`), ready: false });
      await page.waitForSelector("main h1");
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      // What waits for the engine is there.
      await page.evaluate(() => /** @type {any} */ (customElements.get("mini-batch")).loadEngine());
      // Another language has other words in the same page.
      if (language === "en") await checkLooks(page, section, { whole: true });
      await page.setViewportSize({ width: 320, height: 640 });
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(widest <= 320, `${widest} px at 320 px`);
      assert.deepEqual(page.said, []);
    });
  }
}

test("with a lesson in the making and given, too", async () => {
  const page = await open({ file: file("builder"), ready: false });
  for (const value of ["figure:update", "question", "seeds", "quiz"]) {
    await page.getByLabel("Next comes").selectOption(value);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Heading").fill(`About ${value}`);
  }
  await checkLooks(page, "the builder", { whole: true });
  await page.getByRole("button", { name: "See the lesson" }).click();
  await page.waitForSelector("main .item");
  await checkLooks(page, "the lesson", { whole: true });
  await page.setViewportSize({ width: 320, height: 640 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(widest <= 320, `${widest} px at 320 px`);
});

test("the head leads to every section, says which is shown, and keeps the language and the colours", async () => {
  const page = await open({ file: file(""), ready: false });
  await page.getByLabel("Language").selectOption("de");
  await page.getByRole("link", { name: "Arbeitsblätter" }).first().click();
  await page.waitForSelector('nav a[href="#worksheets"][aria-current=page]');
  assert.equal(await page.locator("nav [aria-current]").count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  await page.getByLabel("Farben").selectOption("dark");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), "rgb(21, 23, 26)");
  await page.evaluate(() => scrollTo(0, 500));
  await page.getByRole("link", { name: "Lehrerheft" }).first().click();
  await page.waitForSelector('nav a[href="#guide"][aria-current=page]');
  const place = () => page.evaluate(() => [scrollY, document.activeElement?.localName]);
  assert.deepEqual(await place(), [0, "main"], "another section is read from its beginning");
  await page.goBack();
  await page.waitForSelector('nav a[href="#worksheets"][aria-current=page]');
  await page.goBack();
  await page.waitForSelector('nav a[href="#lesson"][aria-current=page]');
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
});
