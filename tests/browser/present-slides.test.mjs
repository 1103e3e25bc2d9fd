// Before a class: from one slide to the next and back, by a clicker or the keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../figures/quiz_in_node.mjs";
import { bar, presented, twoFigures } from "./presented.mjs";
import { drawn, hostPage, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("N and P go through all figures and questions, and the bar counts them", async () => {
  const page = await open({ alone: false, hash: "present", ready: false });
  const names = await page.evaluate(() =>
    Array.from(document.querySelectorAll("mini-batch"), (one) => one.getAttribute("figure")),
  );
  const { length } = questions;
  assert.ok(names.length >= 9);
  const count = names.length + length;
  for (const [i, name] of names.entries()) {
    assert.deepEqual(await presented(page), [name]);
    await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
    assert.match(page.url(), new RegExp(`#present&figure=${name}\\b`));
    assert.match(await bar(page).innerText(), new RegExp(`\\b${i + 1} of ${count}\\b`));
    await page.keyboard.press("n");
  }
  for (let i = 1; i <= length; i++) {
    assert.deepEqual(await presented(page), [String(i)]);
    assert.match(page.url(), new RegExp(`#present&quiz=${i}$`));
    assert.match(await bar(page).innerText(), new RegExp(`\\b${names.length + i} of ${count}\\b`));
    await page.keyboard.press("N");
  }
  assert.deepEqual(await presented(page), [String(length)], "after the last there is none");
  for (let i = length - 1; i >= 1; i--) {
    await page.keyboard.press("P");
    assert.deepEqual(await presented(page), [String(i)]);
  }
  for (const name of [...names].reverse()) {
    await page.keyboard.press("p");
    assert.deepEqual(await presented(page), [name]);
  }
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), [names[0]]);
  assert.deepEqual(page.said, []);
});

test("a clicker plays, reveals, goes down, and on to the next figure; and back the same way", async () => {
  const page = await open({ host: hostPage(twoFigures), viewport: { width: 1024, height: 600 } });
  await page.evaluate(() => document.querySelectorAll("mini-batch")[1].setAttribute("present", ""));
  await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
  const onward = bar(page).getByRole("button", { name: /^Page ↓/ });
  const stage = async () => (await onward.innerText()).replace(/^Page ↓\s*/, "");
  const press = async (key) => {
    await page.keyboard.press(key);
    await drawn(page);
  };
  const scrolled = () =>
    page.evaluate(() => document.querySelector("mini-batch[present]").scrollTop);
  const reveal = page.locator("mini-batch[present] .reveal");
  assert.equal(await stage(), "play");
  await press("PageDown");
  assert.equal(await stage(), "when it has ended");
  await press("PageDown");
  assert.equal(await stage(), "do not wait");
  await press("PageDown");
  assert.equal(await stage(), "reveal");
  await press("PageDown");
  assert.equal(await reveal.count(), 0);
  const stops = [await scrolled()];
  while ((await presented(page))[0] === "noise" && stops.length < 20) {
    assert.equal(await stage(), "go on");
    await press("PageDown");
    if ((await scrolled()) === stops.at(-1)) break;
    stops.push(await scrolled());
  }
  assert.ok(stops.length > 1, "there is more than fits the window");
  const { update } = await page.evaluate(() => document.querySelectorAll("mini-batch")[1].results);
  for (const stop of stops.slice(0, -1).reverse()) {
    await press("PageUp");
    assert.equal(await scrolled(), stop);
  }
  await press("PageUp");
  assert.equal(await reveal.count(), 1, "covered again");
  await press("PageUp");
  assert.deepEqual(await presented(page), ["update"]);
  await press("PageUp");
  await press("PageDown");
  assert.equal((await results(page)).beat, 1, "a figure of beats is stepped through");
  for (let i = 0; i < 5; i++) await press("PageDown");
  assert.equal((await results(page)).beat, 6);
  assert.equal(await stage(), "reveal");
  await press("PageDown");
  await press("PageUp");
  await press("PageUp");
  assert.equal((await results(page)).beat, 5);
  await bar(page).getByRole("button", { name: "Next figure" }).click();
  const after = await page.evaluate(
    () => document.querySelectorAll("mini-batch")[1].results.update,
  );
  assert.equal(after, update, "going back has taken nothing away");
  assert.deepEqual(page.said, []);
});

test("a clicker reveals the questions of the quiz, one to a slide; a reload goes on there", async () => {
  const page = await open({ hash: "present&quiz=5" });
  assert.deepEqual(await presented(page), ["5"]);
  const quiz = page.locator("mini-batch-quiz");
  assert.equal(await quiz.locator("section").count(), 1);
  await page.keyboard.press("PageDown");
  await quiz.locator(".explanation").waitFor();
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch-quiz[present]"));
  assert.deepEqual(await presented(page), ["5"]);
  await page.keyboard.press("PageUp");
  assert.deepEqual(await presented(page), ["4"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await presented(page), []);
  assert.equal(await quiz.locator("section").count(), questions.length);
  assert.equal(await quiz.getByRole("tabpanel", { name: /^4\. / }).isVisible(), true);
  assert.deepEqual(page.said, []);
});

test("what plays rests while another figure is presented, and goes on when it is presented again", async () => {
  const page = await open({ host: hostPage(twoFigures) });
  const update = () =>
    page.evaluate(() => document.querySelectorAll("mini-batch")[1].results.update);
  const isPlaying = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelectorAll("mini-batch")[1];
      return shadowRoot.querySelector(".transport").innerText.includes("Pause");
    });
  await page.evaluate(() => document.querySelectorAll("mini-batch")[1].setAttribute("present", ""));
  await page.keyboard.press("PageDown");
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), ["update"]);
  assert.equal(await isPlaying(), false);
  const before = await update();
  await page.keyboard.press("n");
  assert.equal(await isPlaying(), true);
  await page.locator("mini-batch[present] .woken").getByText("Paused while out of sight").waitFor();
  await page.waitForFunction(
    (from) => document.querySelectorAll("mini-batch")[1].results.update > from,
    before,
  );
});

test("arrows, digits and R act on the figure that is shown, and on no other", async () => {
  const page = await open({ host: hostPage(twoFigures) });
  const steps = () =>
    page.evaluate(() => {
      const [update, noise] = Array.from(
        document.querySelectorAll("mini-batch"),
        (one) => one.results,
      );
      return [update.beat, noise.update];
    });
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  for (const key of ["ArrowRight", "5", "ArrowLeft"]) await page.keyboard.press(key);
  assert.deepEqual(await steps(), [4, 0]);
  await page.keyboard.press("n");
  for (const key of ["ArrowRight", "ArrowRight", "3"]) await page.keyboard.press(key);
  assert.deepEqual(await steps(), [4, 2], "what is presented is no longer the first");
  await page.keyboard.press("R");
  assert.deepEqual(await steps(), [4, 0]);
  await page.keyboard.press("p");
  await page.keyboard.press("r");
  assert.deepEqual(await steps(), [0, 0]);
  await page.keyboard.press("Space");
  assert.equal((await results(page)).beat, 1);
});

test("a reload goes on presenting, at the same place", async () => {
  const page = await open({ hash: "present&figure=update&preset=seed" });
  for (const key of ["3", "ArrowRight"]) await page.keyboard.press(key);
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch")?.results);
  assert.deepEqual(await presented(page), ["update"]);
  const { preset, update, beat } = await settings(page);
  assert.deepEqual([preset, update, beat], ["seed", 1, 4]);
  assert.deepEqual(await notices(page), []);
});

function notices(page) {
  return page.locator("mini-batch .notices li").allInnerTexts();
}
