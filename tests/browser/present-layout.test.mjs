// Before a class: what is in sight on a projector, and that it stays where it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureNames } from "./article.mjs";
import { call, drawn, play, useBrowser } from "./setup.mjs";

const open = useBrowser();

const small = { width: 1024, height: 768 };
const projectors = [small, { width: 1280, height: 720 }];
/** Of what is one picture: the charts in a row, but the four orders in two. */
const pictureOf = { shuffle: ".order-runs .canvas" };
/** The program is text, and the map of learning rates has a size of its own. */
const withCharts = figureNames.filter((name) => !["program", "learning-rate"].includes(name));

/** Where no part with a heading comes before them, charts begin far above the bar. */
const highUp = ["update", "batch-size", "noise", "shuffle"];

test("on a projector of 1024 × 768 charts are in sight as a whole, before the settings", async () => {
  for (const figure of withCharts) {
    const page = await open({ hash: `present&figure=${figure}`, viewport: small });
    await drawn(page);
    const { tops, bottoms, bar, settings } = await page.evaluate(
      chartsInSight,
      pictureOf[figure] ?? "",
    );
    assert.ok(
      Math.max(...bottoms) <= bar,
      `${figure}: charts end at ${bottoms}, the bar is at ${bar}`,
    );
    assert.ok(settings > Math.max(...tops), figure);
    if (highUp.includes(figure)) assert.ok(tops[0] < 768 - 280, `${figure}: ${tops[0]}`);
  }
});

for (const language of ["en", "de"]) {
  test(`the charts of an update stay from beat to beat before a class (${language})`, async () => {
    const page = await open({ hash: `present&figure=update&lang=${language}` });
    for (const viewport of projectors) {
      await page.setViewportSize(viewport);
      await call(page, "reset");
      const places = new Set();
      for (let beat = 0; beat <= 6; beat++) {
        await drawn(page);
        places.add(await page.evaluate(placeOf, ".charts"));
        await call(page, "step");
      }
      assert.equal(places.size, 1, `${viewport.width} px: ${[...places]}`);
    }
  });
}

for (const laboratory of [false, true]) {
  for (const language of ["en", "de"]) {
    const room = laboratory ? "laboratory" : "article";
    test(`each legend of the ${room} is one line before a class, and whole (${language})`, async () => {
      const query = `?lang=${language}`;
      const page = await open({ query, laboratory, alone: false, ready: false, viewport: small });
      const legends = await page.evaluate(presentedLegends);
      assert.ok(legends.length >= 9, `${legends.length} figures`);
      for (const { name, lines, isWhole } of legends) {
        assert.ok(lines <= 1 && isWhole, `${name}: ${lines} lines`);
      }
      assert.ok(legends.some(({ lines }) => lines === 1));
    });
  }
}

// The answer of one stands beside its options where there is room, that of the other always below them. As many seeds as
// a verdict needs: what is said is as long then as with more.
for (const [figure, given] of Object.entries({
  minima: "seeds=6&updates=600&lang=de",
  "learning-rate": "seeds=6&features=2&total-epochs=1",
})) {
  test(`${figure}: nothing moves when an answer can be revealed, nor when it is`, async () => {
    const page = await open({ hash: `present&figure=${figure}&${given}` });
    const places = async () => {
      const found = [];
      for (const viewport of projectors) {
        await page.setViewportSize(viewport);
        await drawn(page);
        for (const one of [".transport", ".run-progress"]) {
          found.push(await page.evaluate(placeOf, one));
        }
      }
      return found;
    };
    const before = await places();
    await play(page);
    const reveal = page.locator("mini-batch .reveal");
    await reveal.waitFor();
    assert.deepEqual(await places(), before, "the answer can be revealed");
    await page.keyboard.press("a");
    await reveal.waitFor({ state: "detached" });
    assert.deepEqual(await places(), before, "it is revealed");
  });
}

/** Where this begins, in the figure from its top. */
function placeOf(selector) {
  const figure = document.querySelector("mini-batch");
  const { top } = figure.shadowRoot.querySelector(selector).getBoundingClientRect();
  return Math.round(top + figure.scrollTop);
}

/** Presents the figures of a page one after the other: how many lines their legends have, and whether they fit these. */
async function presentedLegends() {
  const found = [];
  for (const figure of /** @type {any} */ (document.querySelectorAll("mini-batch"))) {
    figure.setAttribute("present", "");
    await figure.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const legend = figure.shadowRoot.querySelector(".presenting .legend");
    const { offsetHeight, scrollWidth, clientWidth } = legend;
    found.push({
      name: figure.getAttribute("figure"),
      lines: Math.round(offsetHeight / Number.parseFloat(getComputedStyle(legend).lineHeight)),
      isWhole: scrollWidth <= clientWidth,
    });
    figure.removeAttribute("present");
  }
  return found;
}

/** Where charts begin and end: these, or those in the row of the first; and where the bar and the settings begin. */
function chartsInSight(selector) {
  const { shadowRoot } = document.querySelector("mini-batch");
  const topOf = (name) => shadowRoot.querySelector(name).getBoundingClientRect().top;
  const all = Array.from(shadowRoot.querySelectorAll(selector || ".view .canvas"))
    .filter((canvas) => canvas.checkVisibility())
    .map((canvas) => canvas.getBoundingClientRect());
  const row = selector ? all : all.filter(({ top }) => Math.abs(top - all[0].top) < 20);
  return {
    tops: row.map(({ top }) => top),
    bottoms: row.map(({ bottom }) => bottom),
    bar: topOf(".presenting"),
    settings: topOf(".settings"),
  };
}
