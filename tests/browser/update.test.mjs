// The figure “update” in the page: a sample lights up wherever it is pointed at, and nothing moves aside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the columns of the batch and the charts keep their places over beats and updates", async () => {
  const page = await open({ hash: "figure=update&preset=seed" });
  const places = new Set();
  for (let step = 0; step < 20; step++) {
    places.add(await page.evaluate(placesNow));
    await call(page, "step");
  }
  assert.equal(places.size, 1, [...places].join("\n"));
});

test("a batch of another size moves no chart", async () => {
  const page = await open({ hash: "figure=update&preset=seed" });
  const places = new Set();
  for (const batchSize of [2, 5, 10, 2, 1]) {
    for (const beat of [1, 2, 4, 5]) {
      await assign(page, { batchSize, update: 1, beat });
      places.add(await page.evaluate(placesNow));
    }
  }
  assert.equal(places.size, 1, [...places].join("\n"));
});

test("a row that is pointed at, or has the focus, lights up its terms in the formula", async () => {
  const page = await open({ hash: "figure=update&update=1&beat=5" });
  const figure = page.locator("mini-batch");
  await figure.locator(".batch-table tbody tr").nth(1).hover();
  assert.deepEqual(await page.evaluate(litNow), { rows: ["1"], terms: ["1", "1"] });
  await figure.locator(".title").hover();
  assert.deepEqual(await page.evaluate(litNow), { rows: [], terms: [] });

  await figure.locator("[data-sample='0']").first().hover();
  assert.deepEqual(await page.evaluate(litNow), { rows: ["0"], terms: ["0", "0"] });

  await figure.locator(".batch-table tbody tr").first().focus();
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await page.evaluate(litNow), { rows: ["1"], terms: ["1", "1"] });
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await page.evaluate(litNow), { rows: ["0"], terms: ["0", "0"] });
});

test("no line of the calculation can begin with the bracket that closes a sum", async () => {
  for (const batchSize of [1, 2, 10]) {
    const page = await open({ hash: `figure=update&update=1&beat=5&batch-size=${batchSize}` });
    const pieces = await page.locator("mini-batch .line math").allTextContents();
    const shown = pieces.map((piece) => piece.trim());
    assert.equal(shown.filter((piece) => piece.endsWith(")")).length, 2, shown.join(" | "));
    assert.ok(!shown.some((piece) => piece.startsWith(")")), shown.join(" | "));
  }
});

for (const name of ["data", "plane"]) {
  test(`a tap on the chart “${name}” lights up the row of the sample`, async () => {
    const page = await open({
      hash: "figure=update&update=1&beat=5",
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    });
    await drawn(page);
    const canvas = page.locator(`mini-batch .chart.${name} canvas`);
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await canvas.boundingBox();
    const lit = new Set();
    for (let across = 0.15; across < 1; across += 0.09) {
      for (let down = 0.05; down < 0.95; down += 0.09) {
        await page.touchscreen.tap(x + across * width, y + down * height);
        for (const row of (await page.evaluate(litNow)).rows) lit.add(row);
      }
    }
    assert.ok(lit.has("0"), [...lit].join());
  });
}

test("the row of the table is on the way of the Tab key once", async () => {
  const page = await open({ hash: "figure=update&preset=seed&batch-size=10&update=1&beat=6" });
  const stops = page.locator("mini-batch .batch-table tbody tr[tabindex='0']");
  assert.equal(await stops.count(), 1);
});

for (const language of ["en", "de"]) {
  test(`on a telephone the batch's table fits, and none of its numbers touch (${language})`, async () => {
    const viewport = { width: 320, height: 640 };
    const page = await open({ hash: `figure=update&lang=${language}`, viewport });
    for (const state of [
      { update: 1, beat: 6 },
      { preset: "seed", samples: 200, batchSize: 4, update: 120, beat: 6, seed: 4294967295 },
    ]) {
      await assign(page, state);
      await drawn(page);
      const { excess, gaps } = await page.evaluate(batchTableNow);
      assert.equal(excess, 0, JSON.stringify(state));
      assert.ok(Math.min(...gaps) >= 1, `${gaps}`);
    }
  });
}

/** By how much the table is wider than its box, and how far apart its texts are. */
function batchTableNow() {
  const box = document.querySelector("mini-batch").shadowRoot.querySelector(".batch-table");
  const edges = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  const gaps = Array.from(box.querySelectorAll("tr"), (row) =>
    Array.from(row.children, edges)
      .filter(({ width }) => width > 0)
      .flatMap(({ left }, i, all) => (i ? left - all[i - 1].right : [])),
  ).flat();
  return { excess: box.scrollWidth - box.clientWidth, gaps };
}

/** Left edges of the batch's columns, and where the charts and the tables stand in the figure. */
function placesNow() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const origin = root.querySelector(".figure").getBoundingClientRect();
  const rounded = (selector, edge) =>
    Array.from(root.querySelectorAll(selector), (element) =>
      Math.round(element.getBoundingClientRect()[edge] - origin[edge === "left" ? "left" : "top"]),
    );
  return JSON.stringify([
    rounded(".batch-table thead > tr > *", "left"),
    rounded(".batch-table, .chart, .parameters, .log", "top"),
  ]);
}

/** The samples of the rows and of the terms that are lit. */
function litNow() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const rows = root.querySelectorAll(".batch-table tr.lit");
  return {
    rows: Array.from(rows, (row) => row.querySelector(".sample").textContent.trim()),
    terms: Array.from(root.querySelectorAll("mrow.lit"), ({ dataset }) => dataset.sample),
  };
}
