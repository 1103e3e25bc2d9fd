// Labels in charts stand inside them, and nothing is labelled twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksPlugin } from "../../web/charts/marks_plugin.js";
import { openFigure } from "./figure_in_node.mjs";

const theme = { size: 16, font: "serif", weight: 1, ink: "black", paper: "white" };
const chartArea = { left: 40, right: 240, top: 10, bottom: 110, width: 200, height: 100 };

/** Where the label of a curve that ends at this pixel is written, and how wide it is. */
function labelAt(end) {
  const written = [];
  const width = 80;
  const known = {
    measureText: () => ({ width }),
    fillText: (text, x, y) => written.push({ text, x, y }),
  };
  const ctx = new Proxy(known, { get: (own, name) => own[name] ?? (() => {}), set: () => true });
  const scale = { getPixelForValue: (value) => value };
  const mark = { kind: "curve", values: [end], label: "k = 128", colour: "ink" };
  const chart = { ctx, chartArea, scales: { x: scale, y: scale } };
  marksPlugin(() => /** @type {any} */ ({ marks: [mark], theme })).afterDatasetsDraw(chart);
  assert.equal(written.length, 1);
  return { ...written[0], width };
}

test("the label of a curve stands inside its chart, at whichever edge the curve ends", () => {
  for (const end of [
    { x: 42, y: 60 },
    { x: 140, y: 12 },
    { x: 238, y: 108 },
  ]) {
    const { x, y, width } = labelAt(end);
    assert.ok(x - width / 2 >= chartArea.left && x + width / 2 <= chartArea.right, `${x}`);
    assert.ok(y > chartArea.top && y < chartArea.bottom, `${y}`);
  }
});

test("cost: what limits a time is written in the wide chart only", async () => {
  const labels = ({ plots }) =>
    plots.map(({ marks }) => marks.flatMap(({ label }) => label ?? []).length);
  const counted = await openFigure("cost");
  assert.deepEqual(labels(counted), [2, 0, 0, 0]);
  const timed = await openFigure("cost", { model: "mlp" });
  assert.deepEqual(labels(timed), [2]);
});
