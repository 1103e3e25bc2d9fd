// A view or a chart that cannot be made ends in words, with the rest of the figure alive.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../../web/figure/words/en.js";
import { assign, call, drawn, results, useBrowser } from "./setup.mjs";

const open = useBrowser();
const { part } = words.controls.failed;

/** From then on no number can be written, or nothing on a canvas. */
function breakWhenAsked() {
  const window = /** @type {any} */ (globalThis);
  const { toFixed } = Number.prototype;
  Number.prototype.toFixed = function (digits) {
    if (window.isBroken === "view") throw new Error("no number");
    return toFixed.call(this, digits);
  };
  const { measureText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    if (window.isBroken === "chart") throw new Error("no ink");
    return measureText.call(this, text);
  };
  window.told = [];
  document.addEventListener("mini-batch-error", (event) =>
    window.told.push(/** @type {CustomEvent} */ (event).detail.message),
  );
}

const broken = (page, value) =>
  page.evaluate((what) => {
    globalThis.isBroken = what;
  }, value);

for (const [what, message] of [
  ["view", "no number"],
  ["chart", "no ink"],
]) {
  test(`a ${what} that fails while the figure plays`, async () => {
    const page = await open({
      hash: "figure=batch-size&pace=racing&unit=update",
      init: breakWhenAsked,
    });
    await call(page, "step", 2);
    await drawn(page);
    await broken(page, what);
    const end = await page.evaluate(() => document.querySelector("mini-batch").play());
    assert.deepEqual(end, { ended: false }, "it does not play on unseen");
    const figure = page.locator("mini-batch");
    const alert = figure.getByRole("alert");
    assert.match(await alert.innerText(), new RegExp(`${message}[^]*${part.help}`));
    const told = await page.evaluate(() => globalThis.told);
    assert.deepEqual(told, [`${part.title} ${part.cause(message)}`]);
    const { update } = await results(page);
    for (const name of ["Back", "Step", "Reset"]) {
      await figure.getByRole("button", { name, exact: true }).click();
    }
    await drawn(page);
    assert.ok(update > 2);
    assert.equal((await results(page)).update, 0, "the controls work");

    await broken(page, "");
    await assign(page, { batchSize: 3 });
    await drawn(page);
    assert.equal(await alert.count(), 0);
    await call(page, "step");
    assert.equal(await figure.locator("canvas").first().isVisible(), true);
    // Once for the run, and once more because Reset began anew.
    assert.ok(page.said.length >= 1 && page.said.length <= 4, page.said.join("\n"));
  });
}
