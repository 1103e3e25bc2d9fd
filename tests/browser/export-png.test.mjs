// What a saved picture holds: the caption as its legend, titles and tables as they are, no empty chart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, saved, stepThere, useBrowser } from "./setup.mjs";

const open = useBrowser();

/** Notes what is written on canvases that are not on the page. */
function watchPictures() {
  const window = /** @type {any} */ (globalThis);
  window.written = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...more) {
    if (!this.canvas.isConnected) {
      const { width } = this.measureText(text);
      const right = this.textAlign === "right" ? x : x + width;
      const isSqueezed = more.length > 0;
      window.written.push({
        text,
        right: right * this.getTransform().a,
        isSqueezed,
        canvas: this.canvas,
      });
    }
    return fillText.call(this, text, x, y, ...more);
  };
}

/** The texts of the picture, and those that do not fit into it. */
async function pictureOf(page, button = "Save as picture") {
  await saved(page, button);
  return page.evaluate(() => {
    const all = globalThis.written;
    const { canvas } = all[0];
    const own = all.filter((one) => one.canvas === canvas);
    const cut = own.filter(({ right, isSqueezed }) => isSqueezed || right > canvas.width);
    return { texts: own.map(({ text }) => text), cut: cut.map(({ text }) => text) };
  });
}

/** @type {Record<string, {steps: number, given?: object, legend: string}>} */
const pictures = {
  update: { steps: 6, legend: "dotted: the line before" },
  "batch-size": { steps: 12, legend: "thin" },
  shuffle: { steps: 3, legend: "replacement" },
  noise: { steps: 1, given: { preset: "post" }, legend: "batch" },
  cost: { steps: 1, legend: "k" },
};
for (const [name, { steps, given = {}, legend }] of Object.entries(pictures)) {
  test(`${name}: the picture has its caption, and nothing is cut or squeezed`, async () => {
    const page = await open({ hash: hashOf(name, given), init: watchPictures });
    await stepThere(page, steps);
    const { texts, cut } = await pictureOf(page);
    const caption = await page.locator("mini-batch figcaption").innerText();
    const words = caption.split(/[ \n\t]+/).filter((word) => /^\w+$/.test(word));
    const isWritten = new Set(texts);
    assert.deepEqual(
      words.filter((word) => !isWritten.has(word) && !texts.some((text) => text.includes(word))),
      [],
    );
    const all = texts.join(" ");
    assert.ok(all.includes(legend), "the legend of the colours, shapes and dashes");
    assert.match(all, /Seed: \d+ ·|· Seed: \d+/, "settings");
    assert.match(all, new RegExp(`${new Date().getFullYear()}, \\d+ processor cores?`));
    for (const question of await page.locator("mini-batch .question").all()) {
      const [asked, answer] = await question.locator("> p").allInnerTexts();
      const isAsked = all.includes(asked.replace(/[ \n\t]+/g, " "));
      assert.equal(isAsked, answer !== "", "a question stands with its answer");
    }
    for (const said of await page.locator("mini-batch .verdicts:visible dd").allInnerTexts()) {
      if (await page.locator("mini-batch details:not([open]) dd", { hasText: said }).count())
        continue;
      assert.ok(all.includes(said.split(/\s+/).slice(0, 3).join(" ")), said);
    }
    assert.deepEqual(cut, []);
    assert.deepEqual(
      texts.filter((text) => /e[+-]\d|NaN|undefined/.test(text)),
      [],
    );
    assert.deepEqual(page.said, []);
  });
}

test("what was not measured yet is not in the picture", async () => {
  const page = await open({ hash: "figure=batch-size&axis=seconds", init: watchPictures });
  await stepThere(page, 2);
  const titles = await page.locator("mini-batch .chart-title").allInnerTexts();
  const { texts } = await pictureOf(page);
  const all = texts.join(" ");
  assert.ok(all.includes(titles[0]));
  assert.doesNotMatch(all, /quartile/, "columns without a value");
});
