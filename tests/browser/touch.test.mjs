// Everything can be done by touch alone, on a telephone's screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureNames } from "./article.mjs";
import { results, useBrowser } from "./setup.mjs";

const open = useBrowser();
const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const name of figureNames) {
  test(`${name}: a finger finds every control, and every choice is taken`, async () => {
    const page = await open({ hash: `figure=${name}`, ...telephone });
    const figure = page.locator("mini-batch");
    for (const summary of await figure.locator("summary").all()) await summary.tap();
    // Within the run, so that no button is idle.
    await page.getByRole("button", { name: "Step", exact: true }).tap();
    // Handles in a chart may overlap, and the nearest is meant: handles.test.mjs.
    const controls = figure.locator(
      "button:visible:not([aria-disabled=true], .handle), input:visible, select:visible",
    );
    // A trial goes all the way to the tap: it fails if something else lies over the control.
    for (const control of await controls.all()) await control.tap({ trial: true });
    // Each stays itself where a choice takes others off the page, as a network does in “cost” with the question.
    const labels = await figure.locator("label.choice:has(input[type=radio])").elementHandles();
    for (const label of labels) {
      const input = await label.$("input");
      assert.ok(input);
      // What an earlier choice has taken off the page.
      if (!(await input.evaluate((one) => one.isConnected))) continue;
      // A guess that has its answer stands.
      if (await input.isDisabled()) continue;
      await label.tap();
      assert.ok(await input.isChecked(), String(await label.textContent()));
    }
    assert.ok(labels.length > 1);
  });

  test(`${name} is stepped, played and reset by touch`, async () => {
    const page = await open({ hash: `figure=${name}`, ...telephone });
    const tap = (button) => page.getByRole("button", { name: button, exact: true }).tap();
    const start = await results(page);
    await tap("Step");
    const there = await changed(page, start);
    await tap("Step");
    await changed(page, there);
    await tap("Back");
    assert.deepEqual(await results(page), there);
    await tap("Play");
    await changed(page, there);
    await tap("Pause");
    await tap("Reset");
    assert.deepEqual(await results(page), start);
  });
}

/** Waits until the results are others than these: a Worker may be at work on them. */
async function changed(page, before) {
  await page.waitForFunction(
    (text) => JSON.stringify(document.querySelector("mini-batch").results) !== text,
    JSON.stringify(before),
  );
  return results(page);
}
