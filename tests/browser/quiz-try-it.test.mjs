// “Try it”: each question of the quiz leads to a figure that shows its answer, and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../figures/quiz_in_node.mjs";
import { question, reveal } from "./quiz_page.mjs";
import { assign, drawn, hostPage, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();
const allShown = questions.flatMap(({ shows }) => shows);

test("“Try it” sets the figure, has the focus there, and leads back, with the keyboard", async () => {
  const page = await open({ hash: "figure=shuffle" });
  const section = await question(page, "one-class");
  await section.getByRole("button", { name: "Show the answer" }).focus();
  await page.keyboard.press("Enter");
  const tryIt = section.getByRole("button", { name: /^Try it/ });
  await tryIt.focus();
  await page.keyboard.press("Enter");
  const { update, parameter, preset } = await settings(page);
  assert.deepEqual([update, parameter, preset], [48, "b", "classes"]);
  const inFigure = () =>
    page.evaluate(() => {
      const activeElement = /** @type {any} */ (document.activeElement);
      const part = activeElement.shadowRoot?.querySelector(".order-runs");
      const { top, bottom } = part.getBoundingClientRect();
      return {
        is: activeElement.getAttribute("figure"),
        has: Boolean(activeElement.shadowRoot?.activeElement),
        answer: top >= 40 && (bottom < innerHeight || top < 125),
      };
    });
  assert.deepEqual(await inFigure(), { is: "shuffle", has: true, answer: true });
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const back = await page.evaluate(() => {
    const { activeElement } = document.querySelector("mini-batch-quiz").shadowRoot;
    return [activeElement.id, activeElement.getBoundingClientRect().top < innerHeight];
  });
  assert.deepEqual(back, ["one-class-title", true]);
  assert.equal(await page.locator("[data-way-back]").count(), 0);
  await tryIt.click();
  assert.equal(await page.locator("[data-way-back]").count(), 1);
  // What was never seen in sight does not leave it.
  await drawn(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelector("[data-way-back]"));
  assert.deepEqual(page.said, []);
});

test("“Try it” measures what shows the answer, and ends with it on the screen", async () => {
  const page = await open({ hash: "figure=shuffle" });
  const section = await question(page, "shuffled-once");
  await reveal(section);
  await section.getByRole("button", { name: /^Try it/ }).click();
  const seeds = page.locator("mini-batch .seeds");
  await seeds.getByRole("button", { name: "Measure again" }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector("mini-batch").settings.update === 1920);
  const [top, bottom, height] = await seeds.evaluate((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return [top, bottom, innerHeight];
  });
  assert.ok(top >= 0 && (bottom <= height || top < 80), `${top} to ${bottom} of ${height}`);
});

test("“Try it” leads to a figure that has not begun, with the focus in it, and back to the whole question", async () => {
  const page = await open({ alone: false, ready: false });
  await page.locator("mini-batch-quiz").scrollIntoViewIfNeeded();
  const section = await question(page, "smaller-batch");
  await section.getByRole("button", { name: "Show the answer" }).focus();
  await page.keyboard.press("Enter");
  await section.getByRole("progressbar").waitFor();
  assert.equal(await focused(page), "Cancel");
  await section.locator(".explanation").waitFor({ timeout: 60_000 });
  assert.equal(await focused(page), "Start this question again");
  await section.getByRole("button", { name: /^Try it: the noise/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("figure") === "noise");
  const sizes = page.locator("mini-batch[figure=noise] .sizes");
  await page.waitForFunction(isInSight, await sizes.elementHandle());
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "3. From 256 to 32");
  assert.ok((await section.boundingBox()).y < 450, "the question, and not only its title");
});

test("every “Try it” names a part of the figure that is there", async () => {
  for (const { figure, settings: given, at } of allShown) {
    const page = await open({ hash: `figure=${figure}` });
    await assign(page, { ...given, done: 0 });
    await drawn(page);
    assert.equal(await page.locator(`mini-batch ${at}`).count(), 1, figure);
    await page.close();
  }
});

test("every “Try it” names a figure and settings that it takes as they are", async () => {
  for (const { figure, settings: given } of allShown) {
    const { done, ...place } = given;
    const page = await open({ hash: `figure=${figure}` });
    await page.evaluate((given) => {
      document.querySelector("mini-batch").settings = given;
    }, place);
    // A far place is reached in several turns.
    await page.waitForFunction(
      (update) =>
        [undefined, document.querySelector("mini-batch").settings.update].includes(update),
      place.update,
    );
    const taken = await settings(page);
    for (const [name, value] of Object.entries(place)) assert.equal(taken[name], value, name);
    assert.equal(await page.locator("mini-batch .notices").count(), 0);
    await page.close();
  }
});

test("on a page without the figures, the one that was asked for is shown below the question", async () => {
  const page = await open({ host: hostPage("<mini-batch-quiz></mini-batch-quiz>"), ready: false });
  const section = await question(page, "smaller-batch");
  await reveal(section);
  const below = section.locator("mini-batch");
  for (const [name, figure] of Object.entries({ "the noise": "noise", "the time": "cost" })) {
    await section.getByRole("button", { name: `Try it: ${name}` }).click();
    await below.evaluate((element) => /** @type {any} */ (element).ready);
    assert.equal(await below.getAttribute("figure"), figure);
    const { batchSize } = await below.evaluate((element) => /** @type {any} */ (element).settings);
    assert.equal(batchSize, 32);
  }
  assert.deepEqual(page.said, []);
});

test("what is shown below a question arrives at the place of the answer", async () => {
  const page = await open({ host: hostPage("<mini-batch-quiz></mini-batch-quiz>"), ready: false });
  const section = await question(page, "one-class");
  await reveal(section);
  await section.getByRole("button", { name: /^Try it/ }).click();
  await page.waitForFunction(() => {
    const quiz = document.querySelector("mini-batch-quiz").shadowRoot;
    return quiz.querySelector("mini-batch")?.results?.update === 48;
  });
  assert.deepEqual(page.said, []);
});

/** What has the focus in the quiz, as its text. */
function focused(page) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector("mini-batch-quiz");
    return shadowRoot.activeElement?.textContent.trim();
  });
}

/** Whether it begins in the window, and either ends there, too, or begins at its top. */
function isInSight(part) {
  const { top, bottom } = part.getBoundingClientRect();
  return top >= 40 && (bottom < innerHeight || top < 125);
}
