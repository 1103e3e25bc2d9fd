// The quiz: answers are read, judged by what the engine measured, and explained.
import assert from "node:assert/strict";
import { test } from "node:test";
import { questionNamed, questions } from "../figures/quiz_in_node.mjs";
import { assertNoViolations } from "./axe.mjs";
import { check, question, reveal, sectionOf, tabOf } from "./quiz_page.mjs";
import { drawn, pageAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();

const measured = (page, name) =>
  page.evaluate(
    (wanted) =>
      document.querySelector("mini-batch-quiz").results.find((one) => one.question === wanted),
    name,
  );

/** What the engine says in Node, by the question's own plans. */
const foundInNode = async (name) => (await questionNamed(name)).found;

test("31.25 updates are corrected kindly; other forms and the dropped batch count", async () => {
  const page = await open();
  const section = await question(page, "epoch-length");
  const [updates, seconds32, seconds64] = await section.getByRole("textbox").all();
  await updates.fill("31.25");
  await seconds32.fill("0.3125 s");
  await seconds64.fill("150 ms");
  await section.getByRole("radio").first().check();
  await check(section);
  await section.getByText(/of 4 right/).waitFor();
  assert.match(await section.innerText(), /31\.25, well calculated. But there is no quarter/);
  assert.match(await section.innerText(), /only whole batches count/);
  await updates.fill("32 batches");
  await seconds32.fill("0,32");
  await check(section);
  const { measured: found, answers } = await measured(page, "epoch-length");
  assert.deepEqual(found.updates, [32, 16], "as the engine's trainers make them");
  assert.equal(answers.updates, "32 batches");
  assert.ok(found.perUpdate.every((time) => time > 0 && time < 1));
  const { low, median, high } = found.ratio;
  assert.ok(low <= median && median <= high);
  const ratios = [1, Math.SQRT2, 2];
  const distance = (ratio) => Math.abs(Math.log(ratio / median));
  const nearest = ratios.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  await section.getByRole("radio").nth(ratios.indexOf(nearest)).check();
  await check(section);
  await section.getByText("All right.").waitFor();
  assert.match(
    await section.innerText(),
    /1000\s=\s31 × 32\s\+\s8\. So with k\s=\s32 the trainer makes 32/,
  );
  assert.equal((await measured(page, "epoch-length")).solved, true);
});

test("what is missing or no number is said, and has the focus; nothing is measured before", async () => {
  const page = await open();
  const workers = [];
  page.on("worker", (worker) => workers.push(worker));
  const section = await question(page, "one-class");
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("textbox").fill("half");
  await check(section);
  assert.match(await section.innerText(), /Please answer this first/);
  assert.match(await section.innerText(), /“half” is not a number here/);
  assert.match(await section.innerText(), /2 things are missing/);
  const focused = await page.evaluate(() => {
    const { activeElement } = document.querySelector("mini-batch-quiz").shadowRoot;
    return activeElement.closest("[data-field]").dataset.field;
  });
  assert.equal(focused, "one-class bias");
  assert.equal(workers.length, 0);
});

test("whoever listens is told of every change, with the state of all questions", async () => {
  const page = await open();
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener("mini-batch-quiz", ({ target, detail }) => {
      const { answers, checked, solved } = detail.at(-1);
      const { localName } = /** @type {Element} */ (target);
      window.told.push({ localName, count: detail.length, answers, checked, solved });
    });
  });
  const last = () => page.evaluate(() => window.told.at(-1));
  const state = { localName: "mini-batch-quiz", count: 5 };
  const section = await question(page, "one-class");
  assert.equal(await last(), undefined, "to look at another question changes none");
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await section.getByRole("textbox").fill("5");
  const answers = { gradient: "negative", bias: "up", share: "5" };
  assert.deepEqual(await last(), { ...state, answers, checked: false, solved: false });
  await check(section);
  await section.getByText("2 of 3 right").waitFor();
  assert.deepEqual(await last(), { ...state, answers, checked: true, solved: false });
  await section.getByRole("textbox").fill("50");
  const changed = { ...answers, share: "50" };
  assert.deepEqual(await last(), { ...state, answers: changed, checked: false, solved: false });
  await check(section);
  await section.getByText("All right.").waitFor();
  assert.deepEqual(await last(), { ...state, answers: changed, checked: true, solved: true });
});

test("wrong answers have a hint and another try; the numbers are the engine's", async () => {
  const page = await open();
  const section = await question(page, "one-class");
  await section.getByRole("radio", { name: "positive" }).check();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await section.getByRole("textbox").fill("0.5");
  await check(section);
  await section.getByText("1 of 3 right").waitFor();
  assert.match(await section.innerText(), /A predicted probability is below 1/);
  assert.match(await section.innerText(), /As a fraction, perhaps/);
  assert.equal(await section.locator(".explanation").count(), 0);
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("textbox").fill("50");
  await check(section);
  await section.getByText("All right.").waitFor();
  const { measured: found } = await measured(page, "one-class");
  assert.deepEqual(found, await foundInNode("one-class"));
  assert.equal(found.negative, found.ones, "every error of such a batch is negative");
  assert.ok(
    (await section.innerText()).includes(
      `of ${found.ones} batches with class 1 only, ∂b was negative in ${found.negative}`,
    ),
  );
});

test("shuffling once: revealed, with the numbers of all seeds; then from the start", async () => {
  const page = await open();
  const section = await question(page, "shuffled-once");
  await reveal(section);
  await section.getByText("This is what was measured:").waitFor();
  const { measured: found, revealed, solved } = await measured(page, "shuffled-once");
  const inNode = await foundInNode("shuffled-once");
  // Logarithms differ in their last digits from one engine of JavaScript to another.
  for (const name of ["ends", "averages"]) assert.deepEqual(found[name], inNode[name]);
  for (const name of ["never", "each", "average"]) {
    assert.equal(found[name].answer, inNode[name].answer);
    assert.ok(Math.abs(found[name].median / inNode[name].median - 1) < 1e-12, name);
  }
  assert.deepEqual([revealed, solved], [true, false]);
  assert.equal(await section.getByText("Answer: clearly farther from it.").count(), 2);
  assert.equal(await section.getByText("Answer: at no clear difference.").count(), 1);
  await section.getByRole("button", { name: "Start this question again" }).click();
  assert.equal(await section.locator(".explanation").count(), 0);
  const options = [2, 1, 2];
  for (const [i, option] of options.entries()) {
    await section.getByRole("radiogroup").nth(i).getByRole("radio").nth(option).check();
  }
  await check(section);
  await section.getByText("All right.").waitFor();
});

test("long measuring shows how far it is, can be cancelled, and goes on", async () => {
  const page = await open();
  const section = await question(page, "one-or-all");
  await reveal(section);
  await section.getByRole("progressbar").waitFor();
  await section.getByRole("button", { name: "Cancel" }).click();
  await section.getByRole("button", { name: "Show the answer" }).waitFor();
  assert.equal(await section.locator(".explanation").count(), 0);
  await reveal(section);
  await section.locator(".explanation").waitFor({ timeout: 120_000 });
  const { measured: found } = await measured(page, "one-or-all");
  assert.equal(found.pairs, 20);
  assert.ok(found.tops[0] < found.tops[1], "noise keeps a run out of narrow places");
  assert.match(await section.innerText(), new RegExp(`in ${found.widerCount} of 20 pairs`));
});

test("who scrolls away while it measures is not brought back", async () => {
  const page = await open({ hash: "figure=update" });
  const section = await question(page, "one-class");
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await section.getByRole("textbox").fill("50");
  await section.getByRole("button", { name: "Check" }).evaluate((button) => {
    button.click();
    scrollTo(0, 0);
  });
  // Out of sight it rests.
  await section.getByRole("button", { name: "Check" }).waitFor();
  await drawn(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test("Enter checks, and one thing that is missing is one thing", async () => {
  const page = await open();
  const section = await question(page, "one-class");
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("textbox").fill("50");
  await page.keyboard.press("Enter");
  await section.getByText("One thing is missing before this can be checked.").waitFor();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await page.keyboard.press("Enter");
  await section.getByText("All right.").waitFor();
});

test("one question is shown; keys and buttons go through all, and what was answered stays", async () => {
  const page = await open();
  const quiz = page.locator("mini-batch-quiz");
  const names = questions.map(({ name }) => name);
  const shown = async () => {
    const visible = await quiz.getByRole("tabpanel").evaluateAll((all) => all.map(({ id }) => id));
    const chosen = await quiz
      .getByRole("tab", { selected: true })
      .evaluate((tab) => tab.getAttribute("aria-controls"));
    assert.deepEqual(visible, [chosen]);
    return chosen;
  };
  const focused = () =>
    page.evaluate(() => document.querySelector("mini-batch-quiz").shadowRoot.activeElement?.id);
  const place = () => page.locator("#glossary").evaluate((one) => Math.round(one.offsetTop));
  const before = await place();
  await tabOf(page, names[0]).focus();
  for (const [key, i] of [
    ["ArrowRight", 1],
    ["ArrowRight", 2],
    ["End", 4],
    ["ArrowRight", 0],
    ["ArrowLeft", 4],
    ["Home", 0],
  ]) {
    await page.keyboard.press(/** @type {string} */ (key));
    assert.equal(await shown(), names[i], String(key));
    assert.equal(await place(), before, "nothing below has moved");
  }
  const next = quiz.getByRole("button", { name: "Next" });
  for (const name of names.slice(1)) {
    await next.press("Enter");
    assert.equal(await shown(), name);
    assert.equal(await focused(), `${name}-title`, "the question is read out");
  }
  await next.press("Enter");
  assert.equal(await shown(), "one-class", "after the last there is none");
  const section = sectionOf(page, "one-class");
  await section.getByRole("radio", { name: "positive" }).check();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await section.getByRole("textbox").fill("50");
  await check(section);
  const says = (text) => quiz.getByRole("tab", { name: `5. A batch of one class ${text}` });
  await says("Not yet.").waitFor();
  assert.match(await says("Not yet.").innerText(), /5 ✗/);
  await quiz.getByRole("button", { name: "Previous" }).click();
  assert.equal(await shown(), "shuffled-once");
  await question(page, "one-class");
  assert.equal(await section.getByRole("textbox").inputValue(), "50");
  await section.getByRole("radio", { name: "negative" }).check();
  await check(section);
  await says("Right.").waitFor();
  assert.match(await says("Right.").innerText(), /5 ✓/);
});

test("on a phone the quiz is as high as the question that is shown", async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  for (const { name } of questions) {
    const section = await question(page, name);
    const empty = await section.evaluate((one) => {
      const bottom = one.parentElement.getBoundingClientRect().bottom;
      return bottom - one.lastElementChild.getBoundingClientRect().bottom;
    });
    assert.ok(empty < 20, `${empty} px are empty below ${name}`);
  }
});

test("on paper the quiz has its questions, options and lines to write on", async () => {
  const page = await open();
  await page.emulateMedia({ media: "print" });
  for (const { name, fields } of questions) {
    const section = sectionOf(page, name);
    for (const [i, { options }] of fields.entries()) {
      const field = section.locator(".field").nth(i);
      assert.ok(await field.locator(".asked").isVisible(), `${name} ${i}`);
      const boxes = await field.locator("input").all();
      assert.equal(boxes.length, options?.length ?? 1);
      for (const box of boxes) assert.ok(await box.isVisible());
    }
    assert.equal(await section.getByRole("button").count(), 0);
  }
});

test("the quiz speaks the page's language, and keeps its answers when that changes", async () => {
  const page = await open();
  const section = await question(page, "one-class");
  await section.getByRole("radio", { name: "negative" }).check();
  await page.locator("#language").selectOption("de");
  assert.equal(await section.getByRole("radio", { name: "negativ" }).isChecked(), true);
  await section.getByRole("button", { name: "Antwort zeigen" }).click();
  await section.getByText("Antwort: nach oben.").waitFor();
  assert.match(await section.innerText(), /Gemessen: Von \d+ Batches nur aus Klasse 1/);
});

test("light, dark, wide and narrow: nothing for axe to find, nothing beyond the edge, nothing kept", async () => {
  for (const [width, colorScheme] of [
    [1280, "light"],
    [320, "dark"],
  ]) {
    const page = await open({ viewport: { width, height: 900 }, colorScheme });
    const [first, , , fourth] = questions.map(({ name }) => name);
    const revealed = await question(page, fourth);
    await reveal(revealed);
    await revealed.locator(".explanation").waitFor();
    await assertNoViolations(page, `${colorScheme}, ${width} px, revealed`, {
      where: "mini-batch-quiz",
    });
    await check(await question(page, first));
    await assertNoViolations(page, `${colorScheme}, ${width} px`, { where: "mini-batch-quiz" });
    const wide = await page.evaluate(() => {
      const root = document.querySelector("mini-batch-quiz").shadowRoot;
      const targets = Array.from(root.querySelectorAll("button, .choice, input[type=text]"));
      const isSmall = (one) => one.checkVisibility() && one.getBoundingClientRect().height < 44;
      return {
        overflow: document.documentElement.scrollWidth - innerWidth,
        small: targets.filter(isSmall).length,
        kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
      };
    });
    // The page's bar keeps which sections have been in sight.
    const kept = ["mini-batch-visited", ""];
    assert.deepEqual(wide, { overflow: 0, small: 0, kept });
    const outside = page.requested.filter((address) => !address.startsWith("blob:"));
    assert.deepEqual(outside, [pageAddress]);
  }
});
