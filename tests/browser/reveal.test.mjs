// Before a class an answer is covered until the class has guessed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, results, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the answer is covered until it is revealed, for each question anew", async () => {
  const page = await open({ hash: "figure=update" });
  const answer = page.locator("mini-batch .answer");
  await call(page, "step", 6);
  assert.match(await answer.innerText(), /^w moved up, by 0\.169/);
  await call(page, "reset");
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  await page.keyboard.press("a");
  await call(page, "step", 6);
  assert.equal(await answer.innerText(), "Reveal the answer (A)");
  await page.keyboard.press("a");
  assert.match(await answer.innerText(), /^w moved up/);
  await call(page, "step", 6);
  assert.equal(await answer.innerText(), "Reveal the answer (A)");
  await answer.getByRole("button").click();
  assert.match(await answer.innerText(), /^w moved/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  assert.equal(
    (await results(page)).beat,
    1,
    "the keys are the figure's, not the button's that was",
  );
  await call(page, "reset");
  await call(page, "step", 6);
  assert.equal(await answer.innerText(), "Reveal the answer (A)", "another class guesses again");
  await page.keyboard.press("Escape");
  assert.match(await answer.innerText(), /^w moved up/);
});

test("an answer that nobody has guessed at is covered, too", async () => {
  for (const [figure, steps] of Object.entries({
    noise: 1,
    shuffle: 12,
    sandbox: 20,
    program: 60,
  })) {
    const page = await open({ hash: `present&figure=${figure}` });
    const answer = page.locator("mini-batch .answer");
    assert.equal(
      await answer.innerText(),
      "",
      `${figure}: nothing is known, or nothing was asked yet`,
    );
    await call(page, "step", steps);
    await answer.getByText("Reveal the answer (A)").waitFor();
    await page.keyboard.press("a");
    assert.match(await answer.innerText(), /^(Measured|After)/, figure);
    assert.doesNotMatch(await answer.innerText(), /You said/, figure);
  }
});

test("both questions of a race are covered", async () => {
  const page = await open({ hash: "present&figure=batch-size" });
  await call(page, "step", 60);
  const answers = page.locator("mini-batch .answer");
  await answers.getByText("Reveal the answer (A)").nth(1).waitFor();
  await page.keyboard.press("a");
  for (const text of await answers.allInnerTexts()) assert.doesNotMatch(text, /Reveal/);
});
