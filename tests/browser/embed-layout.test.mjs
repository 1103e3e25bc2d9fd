// The element in any layout of a host: as wide as the room that there is, and no wider.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();

const FIGURE = "<i></i>";
const around = (style) => `<div style="${style}">${FIGURE}</div>`;
const beside = (style) => `<div style="${style}"><p>Beside it</p>${FIGURE}</div>`;
const WORDS = "words ".repeat(200);

/** @type {Record<string, string>} */
const layouts = {
  block: around(""),
  "flex row": around("display: flex"),
  "flex row beside a word": beside("display: flex"),
  "flex row, centred": around("display: flex; justify-content: center"),
  "flex row that wraps": beside("display: flex; flex-wrap: wrap"),
  "flex row of items that do not shrink": `<style>.row > * { flex: none }</style><div class="row" style="display: flex">${FIGURE}</div>`,
  "flex column, centred": beside("display: flex; flex-direction: column; align-items: center"),
  "flex column, start": beside("display: flex; flex-direction: column; align-items: start"),
  "flex column, end": beside("display: flex; flex-direction: column; align-items: flex-end"),
  "inline flex": around("display: inline-flex"),
  "flex in flex": `<div style="display: flex; justify-content: center">${around("display: flex; flex-direction: column; align-items: center")}</div>`,
  "grid, items centred": around("display: grid; justify-items: center"),
  "grid, all centred": around("display: grid; place-items: center; place-content: center"),
  "grid, an automatic column": around("display: grid; grid-template-columns: auto"),
  "grid, two automatic columns": beside("display: grid; grid-template-columns: auto auto"),
  "grid, columns that fit": around("display: grid; grid-template-columns: fit-content(100%)"),
  "inline grid": around("display: inline-grid"),
  "table cell": `<table><tr><td>${FIGURE}</td></tr></table>`,
  "table cell beside another": `<table><tr><td>Beside it</td><td>${FIGURE}</td></tr></table>`,
  "made a table": around("display: table"),
  "inline block": around("display: inline-block"),
  float: `${around("float: left")}<p>After it</p>`,
  dialog: `<dialog open>${FIGURE}</dialog>`,
  fieldset: `<fieldset>${FIGURE}</fieldset>`,
  "fit-content": around("inline-size: fit-content; margin: auto"),
  absolute: around("position: absolute"),
  fixed: around("position: fixed; inset-block-start: 0; block-size: 100px; overflow: auto"),
  "one column of columns": around("columns: 1"),
  "with margins of the host’s": `<style>.wide mini-batch { margin-inline: 20px }</style><div class="wide" style="display: flex; flex-direction: column; align-items: center">${FIGURE}</div>`,
};

for (const width of [390, 1100]) {
  test(`at ${width} px it has a sensible width in every layout, and nothing overflows`, async () => {
    const page = await open({
      host: hostPage('<section></section><mini-batch figure="update"></mini-batch>'),
      viewport: { width, height: 900 },
    });
    const wrong = [];
    for (const [name, html] of Object.entries(layouts)) {
      await page.evaluate(placeIn, html);
      await page.waitForFunction(() => document.querySelector("mini-batch").results);
      await drawn(page);
      const { own, height, overflow } = await page.evaluate(measure);
      // Beside another column there is less; the page's own margins take 16 px.
      const least = Math.min(width - 130, 900);
      if (own < least || height > 6000 || overflow > 0) {
        wrong.push(`${name}: ${own} px wide, ${height} px high, ${overflow} px too wide`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test(`at ${width} px it leaves room for what shares a row with it`, async () => {
    const body = `<div style="display: flex"><p>${WORDS}</p><mini-batch figure="update"></mini-batch></div>
      <table><tr><td>${WORDS}</td><td><mini-batch figure="update"></mini-batch></td></tr></table>`;
    const page = await open({
      host: hostPage(body),
      viewport: { width, height: 900 },
    });
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    assert.equal(overflow, 0);
    const widths = await page.evaluate(() =>
      Array.from(document.querySelectorAll("mini-batch"), (one) => one.clientWidth),
    );
    assert.ok(
      widths.every((one) => one >= 256),
      String(widths),
    );
  });
}

function placeIn(html) {
  const figure = document.querySelector("mini-batch");
  const section = document.querySelector("section");
  document.body.append(figure);
  section.innerHTML = html;
  section.querySelector("i").replaceWith(figure);
}

function measure() {
  const { width, height } = document.querySelector("mini-batch").getBoundingClientRect();
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    own: Math.round(width),
    height: Math.round(height),
    overflow: scrollWidth - clientWidth,
  };
}
