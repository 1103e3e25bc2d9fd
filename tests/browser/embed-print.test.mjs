// A host's page is printed with the charts of figures to which nobody has scrolled.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the first print of a host's page has every chart", async () => {
  const text = '<div style="height: 4000px">Text</div>';
  const figures = ["noise", "batch-size"].map(
    (name) => `<mini-batch figure="${name}"></mini-batch>`,
  );
  const page = await open({ host: hostPage(text + figures.join(text)), ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("mini-batch");
    // Another figure has loaded the trainer, which they share.
    const other = Object.assign(document.createElement("mini-batch"), { id: "other" });
    other.setAttribute("figure", "update");
    document.body.prepend(other);
    await /** @type {any} */ (other).ready;
    other.remove();
  });
  const { begun, charts, blank } = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll("mini-batch"));
    const canvases = () =>
      all.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll("canvas")]);
    const begun = canvases().length;
    dispatchEvent(new Event("beforeprint"));
    const isBlank = (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return !data.some((value, i) => i % 4 === 3 && value > 0);
    };
    return { begun, charts: canvases().length, blank: canvases().filter(isBlank).length };
  });
  assert.equal(begun, 0, "none has begun");
  assert.ok(charts >= 7, `${charts} charts`);
  assert.equal(blank, 0);
});
