// The order in which a chart's marks are drawn: Chart.js draws the points, the plugin all others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { curve, points, segments } from "../../web/charts/marks.js";
import { marksPlugin } from "../../web/charts/marks_plugin.js";

const names = ["ink", "batch", "average", "full", "error"];
const theme = Object.fromEntries([...names, "paper"].map((name) => [name, name]));
const scale = { min: 0, max: 1, getPixelForValue: (value) => value };

/** The colours in the order in which they come, as Chart.js would ask for them: the last data set first. */
function drawn(marks) {
  const order = [];
  const ctx = new Proxy(
    {},
    {
      get: (target, name) => target[name] ?? (() => {}),
      set(target, name, value) {
        if (name === "strokeStyle") order.push(value);
        target[name] = value;
        return true;
      },
    },
  );
  const chart = {
    ctx,
    chartArea: { left: 0, top: 0, width: 1, height: 1 },
    scales: { x: scale, y: scale },
  };
  const plugin = marksPlugin(() => ({ marks, theme }));
  const sets = marks.filter(({ kind }) => kind === "points").reverse();
  for (let index = sets.length - 1; index >= 0; index--) {
    plugin.beforeDatasetDraw(chart, { index });
    order.push(sets[index].colour);
  }
  plugin.afterDatasetsDraw(chart);
  return order;
}

const bar = (colour) => segments([{ x: 0, from: 0, to: 1 }], { colour, width: 1 });
const dots = (colour) => points([{ x: 0, y: 0 }], { colour, radius: 1 });
const path = (colour) =>
  curve(
    [0, 1].map((x) => ({ x, y: x })),
    { colour, width: 1 },
  );

test("marks are drawn in the order in which a plot lists them", () => {
  const marks = [bar("ink"), dots("batch"), path("average"), dots("full"), bar("error")];
  assert.deepEqual(drawn(marks), names);
});

test("a plot without points has all its marks", () => {
  assert.deepEqual(drawn([path("full"), bar("ink")]), ["full", "ink"]);
});
