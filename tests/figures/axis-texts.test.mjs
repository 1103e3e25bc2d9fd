// Texts at axes with little room: numbers do not run into each other, titles are not squeezed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AROUND, clearColliding, inLines, staggerNames } from "../../web/charts/axis_texts.js";

/** Every letter is 10 px wide. */
const ctx = /** @type {any} */ ({
  measureText: (text) => ({ width: 10 * text.length }),
});
const font = { size: 12, family: "serif" };

/** What is left of labels at these pixels. */
function left(labels, pixels) {
  const ticks = labels.map((label) => ({ label }));
  const getPixelForTick = (i) => pixels[i];
  clearColliding({ ticks, ctx, options: { ticks: { font } }, getPixelForTick });
  return ticks.map(({ label }) => label);
}

test("numbers of an axis that would touch give way to its first and last", () => {
  assert.deepEqual(left(["1", "64", "256", "1024"], [0, 40, 80, 112]), ["1", "64", "", "1024"]);
  assert.deepEqual(left(["small", "half-way", "all"], [0, 50, 100]), ["small", "", "all"]);
  assert.deepEqual(left(["before", "1", "10"], [0, 20, 100]), ["before", "", "10"]);
  assert.deepEqual(left(["1", "", "4"], [0, 10, 20]), ["1", "", "4"]);
  assert.deepEqual(left([], []), []);
});

/** Labels of an axis with so much room. */
function staggered(labels, room) {
  const ticks = labels.map((label) => ({ label }));
  const chart = { width: room + AROUND };
  staggerNames({ ticks, ctx, chart, options: { ticks: { font } } });
  return ticks.map(({ label }) => label);
}

test("names with too little room stand in two lines, and none is taken away", () => {
  const names = ["updates", "epochs", "longer"];
  assert.deepEqual(staggered(names, 222), names);
  const inTwoLines = ["updates", ["", "epochs"], "longer"];
  assert.deepEqual(staggered(names, 221), inTwoLines);
  assert.deepEqual(left(inTwoLines, [0, 50, 100]), inTwoLines);
  assert.deepEqual(staggered(["1", "1/2", "1024"], 10), ["1", "1/2", "1024"], "numbers stay");
});

test("a title with too little room has two lines", () => {
  const title = "from one solution to the other";
  assert.equal(inLines(title, ctx, font, 300), title);
  assert.deepEqual(inLines(title, ctx, font, 299), ["from one solution", "to the other"]);
  assert.equal(inLines("samples", ctx, font, 10), "samples");
});
