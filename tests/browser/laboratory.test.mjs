// The laboratory's page, and what is asked of each of its figures in a browser: that it fits, can be read and used by all,
// and answers its question without moving. What figures have in common is tested with those of the article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureNames } from "../../web/build/found.mjs";
import { fixtures } from "../figures/fixtures.mjs";
import { figureNames as article } from "./article.mjs";
import { assertNoViolations, checkLooks } from "./axe.mjs";
import { overflow, placesNow, smallTargets } from "./places.mjs";
import {
  assign,
  call,
  drawn,
  hashOf,
  play,
  results,
  settings,
  unfold,
  useBrowser,
  visibleText,
} from "./setup.mjs";

const open = useBrowser();
const own = (await figureNames("whole")).filter((name) => !article.includes(name));
/** In px: two screens at 1280 × 900. */
const HIGHEST = 1800;
const languages = ["en", "de"];

test("it has figures, and each is one click away", async () => {
  const page = await open({ laboratory: true, alone: false, ready: false });
  const shown = await page
    .locator("main mini-batch")
    .evaluateAll((all) => all.map((figure) => figure.getAttribute("figure")));
  // What the article's sandbox cannot do it does here.
  assert.deepEqual(shown, [...own, "sandbox"]);
  assert.ok(own.length > 0);
  const links = await page
    .locator("nav li:not(.back-matter) a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(
    links,
    shown.map((name) => `#${name}`),
  );
  assert.deepEqual(page.said, []);
  assert.equal(page.requested.length, 1, "one file, and nothing else is asked for");
});

for (const language of languages) {
  test(`axe-core finds nothing on the page (${language})`, async () => {
    const hash = `lang=${language}`;
    const page = await open({ laboratory: true, alone: false, hash, clock: true });
    await assertNoViolations(page, "in light", { whole: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await assertNoViolations(page, "in dark", { whole: true, colours: true });
  });
}

for (const name of own) {
  for (const language of languages) {
    // A page that is opened and a run that is played are what costs time here: one serves all questions.
    test(`${name} answers, moves nothing and fits any width, for all (${language})`, async () => {
      const { small = {}, wide = [{}] } = fixtures[name];
      const hash = `${hashOf(name, small)}&lang=${language}`;
      const page = await open({ laboratory: true, hash });
      const before = await placesNow(page);
      const height = await page.locator("mini-batch").evaluate((figure) => figure.offsetHeight);
      assert.ok(height <= HIGHEST, `${height} px are more than two screens`);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await drawn(page);
        assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px, before the run`);
      }
      assert.deepEqual(await play(page), { ended: true });
      assert.equal(await placesNow(page), before);
      assert.ok((await page.locator("mini-batch .sentence").first().innerText()).length > 20);
      await unfold(page);
      // Rules of accessibility ask nothing of a language but that it is named.
      if (language === "en") await checkLooks(page, "after a run, all open");
      for (const state of wide) {
        await assign(page, state);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await drawn(page);
          assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px`);
          assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
        }
      }
      if (language === "en") {
        await call(page, "reset");
        await page.locator("mini-batch").evaluate((figure) => figure.setAttribute("present", ""));
        await checkLooks(page, "presented", { whole: true });
      }
      assert.ok(await results(page));
      assert.deepEqual(page.said, []);
    });
  }
}

for (const language of languages) {
  test(`the sandbox can do more here, and says so in any width (${language})`, async () => {
    const given = "milestones=5%2010&batch-factor=2&averaging=equal&average-start=5";
    const hash = `figure=sandbox&${given}&lang=${language}`;
    const page = await open({ laboratory: true, hash });
    const before = await placesNow(page);
    assert.deepEqual(await play(page), { ended: true });
    assert.equal(await placesNow(page), before);
    await unfold(page);
    const { epoch, update, loss, averagedLoss } = await results(page);
    // 10 samples in batches of 2, of 4 and of 8.
    assert.deepEqual([epoch, update], [20, 5 * 5 + 5 * 3 + 10 * 2]);
    assert.notEqual(averagedLoss, loss);
    const told = { en: /loss of the average 0\.0\d+/, de: /Verlust des Durchschnitts 0,0\d+/ };
    assert.match(await visibleText(page), told[language]);
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px`);
      assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
    }
    await assertNoViolations(page, "with stages and an average");
    assert.deepEqual(page.said, []);
  });
}

test("a schedule that cannot be is refused in its field, with what can", async () => {
  const page = await open({ laboratory: true, hash: "figure=sandbox&milestones=5" });
  await unfold(page);
  const field = page.getByRole("textbox", { name: "Changes at epochs" });
  await field.fill("10 5");
  await page.keyboard.press("Enter");
  assert.match(await visibleText(page), /Enter .*none/);
  assert.deepEqual(await call(page, "step"), undefined);
  assert.equal(await field.inputValue(), "10 5", "what was typed stays");
  await field.fill("5 10");
  await page.keyboard.press("Enter");
  assert.equal((await settings(page)).milestones, "5 10");
});

test("the calculator's fields refuse what they cannot use, and take a decimal comma in German", async () => {
  const page = await open({ laboratory: true, hash: "figure=scaling-rule&lang=de" });
  const field = page.locator("#haveRate");
  assert.equal(await field.inputValue(), "0,001");
  await field.fill("0,002");
  await field.press("Enter");
  assert.equal((await settings(page)).haveRate, 0.002);
  await field.fill("viel");
  await field.press("Enter");
  assert.match(await page.locator("#haveRate-refusal").innerText(), /Zahl/);
  assert.equal((await settings(page)).haveRate, 0.002);
  assert.deepEqual(page.said, []);
});
