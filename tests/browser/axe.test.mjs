// axe-core finds nothing: in any figure, at its start, after a run and presented, however it is looked at.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureNames } from "./article.mjs";
import { assertNoViolations, checkLooks } from "./axe.mjs";
import { keepRuns, sandboxInUse } from "./sandbox_in_use.mjs";
import { assign, call, drawn, results, unfold, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("axe-core finds nothing in update", async () => {
  const page = await open({ clock: true });
  await assertNoViolations(page, "at the start");
  await page.evaluate(() => {
    document.querySelector("mini-batch").play();
  });
  await page.clock.runFor(5000);
  await checkLooks(page, "while playing", { moves: true });
  await assign(page, { preset: "seed", batchSize: 8, unit: "epoch", seed: -1 });
  await call(page, "step", 3);
  await unfold(page);
  await page.getByRole("spinbutton", { name: "Batch size k" }).fill("99");
  await page.keyboard.press("Enter");
  await checkLooks(page, "after a run, all open, with a notice and a bad entry");
  await assign(page, { learningRate: 100, update: 100 });
  await checkLooks(page, "diverging");
  await present(page);
  await checkLooks(page, "presented", { whole: true });
});

for (const figure of figureNames.filter((name) => name !== "update")) {
  test(`axe-core finds nothing in ${figure}`, async () => {
    const page = await open({ clock: true, hash: `figure=${figure}&seed=-1` });
    // In every look comes what follows, which has nearly all of this.
    await assertNoViolations(page, "at the start, with a notice");
    await call(page, "step", 2);
    await stepsEnded(page, 2);
    await unfold(page);
    await page.getByRole("radio").first().check();
    await checkLooks(page, "after two updates, all open");
    await present(page);
    await checkLooks(page, "presented", { whole: true });
  });
}

test("axe-core finds nothing in the sandbox with own data and kept runs", async () => {
  const page = await open({ clock: true, hash: sandboxInUse });
  await keepRuns(page);
  await checkLooks(page, "with a refusal");
});

// Nothing that is asked of a figure depends on its words, but that they are there: `walk-through` looks at each of them.
for (const language of ["en", "de"]) {
  test(`axe-core finds nothing on the whole page (${language})`, async () => {
    const page = await open({ hash: `lang=${language}`, clock: true, alone: false });
    page.setDefaultTimeout(60_000);
    await assertNoViolations(page, "in light", { whole: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await assertNoViolations(page, "in dark", { whole: true, colours: true });
  });
}

/** What is measured is measured by Workers, which do not go by the test's clock. */
async function stepsEnded(page, steps) {
  const { done: measured } = await results(page);
  if (measured === undefined) return;
  for (let i = 0; i < 1000 && (await results(page)).done !== steps; i++) await drawn(page);
  assert.equal((await results(page)).done, steps);
}

function present(page) {
  return page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
}
