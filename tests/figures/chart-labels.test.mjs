// Labels in charts stand inside them, and nothing is labelled twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksPlugin } from "../../web/charts/marks_plugin.js";
import { openFigure } from "./figure_in_node.mjs";

const theme = { size: 16, font: "serif", weight: 1, ink: "black", paper: "white" };
const chartArea = { left: 40, right: 240, top: 10, bottom: 110, width: 200, height: 100 };

const width = 80;

/** Where the labels of a mark are written, whose values are pixels. */
function labelsOf(mark) {
  const written = [];
  const known = {
    measureText: () => ({ width }),
    fillText: (text, x, y) => written.push({ text, x, y }),
  };
  const ctx = new Proxy(known, { get: (own, name) => own[name] ?? (() => {}), set: () => true });
  const scale = { getPixelForValue: (value) => value };
  const chart = { ctx, chartArea, scales: { x: scale, y: scale } };
  const marks = [{ colour: "ink", ...mark }];
  marksPlugin(() => /** @type {any} */ ({ marks, theme })).afterDatasetsDraw(chart);
  return written;
}

test("the label of a curve stands inside its chart, at whichever edge the curve ends", () => {
  for (const end of [
    { x: 42, y: 60 },
    { x: 140, y: 12 },
    { x: 238, y: 108 },
  ]) {
    const [{ x, y }] = labelsOf({ kind: "curve", values: [end], label: "k = 128" });
    assert.ok(x - width / 2 >= chartArea.left && x + width / 2 <= chartArea.right, `${x}`);
    assert.ok(y > chartArea.top && y < chartArea.bottom, `${y}`);
  }
});

test("labels of points that lie together, and of their arrows, stand apart inside the chart and cover none", () => {
  for (const y of [60, 104]) {
    const values = ["4", "5", "6"].map((label, i) => ({ x: 100 + i, y: y + i, label }));
    for (const kind of ["points", "arrows"]) {
      const written = labelsOf({ kind, values, radius: 8 });
      assert.equal(written.length, 3);
      for (const [i, one] of written.entries()) {
        assert.ok(one.y > chartArea.top && one.y < chartArea.bottom, `${one.y}`);
        for (const other of [...written.slice(0, i), ...values]) {
          const apart = Math.hypot(one.x - other.x, one.y - other.y);
          assert.ok(apart >= theme.size, `${kind} at ${y}: ${JSON.stringify(written)}`);
        }
      }
    }
  }
});

test("cost: what limits a time is written in both charts", async () => {
  const labels = ({ plots }) => plots.map(({ marks }) => marks.flatMap(({ label }) => label ?? []));
  const counted = await openFigure("cost");
  assert.deepEqual(labels(counted), [
    ["only updates", "only samples"],
    ["only updates", "only samples"],
    [],
    [],
  ]);
  const timed = await openFigure("cost", { model: "mlp" });
  assert.deepEqual(labels(timed), [labels(counted)[0]]);
});
