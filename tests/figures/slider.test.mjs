// What the stops of a slider mean, and at which of them a value stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scaleOf } from "../../web/figure/slider.js";

/** @typedef {import("../../web/figure/settings.js").Setting} Setting */

const valuesOf = ({ count, valueAt }) => Array.from({ length: count + 1 }, (_, i) => valueAt(i));

test("powers of two and both ends", () => {
  /** @type {Setting} */
  const setting = { name: "k", kind: "integer", min: 1, max: ({ n }) => n, slider: "powers" };
  assert.deepEqual(valuesOf(scaleOf(setting, { n: 10 })), [1, 2, 4, 8, 10]);
  assert.deepEqual(valuesOf(scaleOf(setting, { n: 16 })), [1, 2, 4, 8, 16]);
  assert.deepEqual(valuesOf(scaleOf(setting, { n: 1 })), [1]);
  assert.deepEqual(valuesOf(scaleOf({ ...setting, min: 3 }, { n: 9 })), [3, 4, 8, 9]);
  // A number between two powers stands at the nearer one, by their ratio.
  const { stopOf } = scaleOf(setting, { n: 1024 });
  assert.deepEqual([1, 5, 6, 1000].map(stopOf), [0, 2, 3, 10]);
});

test("orders of magnitude, in short numbers, with the ends exact", () => {
  /** @type {Setting} */
  const setting = { name: "rate", kind: "number", min: 1e-6, max: 1000, slider: "log" };
  const scale = scaleOf({ ...setting, within: () => ({ min: 0.001, max: 1 }) }, {});
  const values = valuesOf(scale);
  assert.deepEqual([values[0], values.at(-1)], [0.001, 1]);
  for (const [i, value] of values.entries()) {
    assert.equal(value, Number(value.toPrecision(2)));
    if (i > 0) assert.ok(value >= values[i - 1]);
  }
  // What the field holds beyond the slider's part stands at its end.
  assert.deepEqual([1e-6, 0.001, 1, 30].map(scale.stopOf), [0, 0, scale.count, scale.count]);
  assert.equal(scale.valueAt(scale.stopOf(0.1)), 0.1);
});

test("whole numbers in even steps", () => {
  /** @type {Setting} */
  const setting = { name: "n", kind: "integer", min: 2, max: 12, slider: "linear" };
  assert.deepEqual(valuesOf(scaleOf(setting, {})), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const wide = scaleOf({ ...setting, max: 10_000 }, {});
  assert.ok(valuesOf(wide).every(Number.isInteger));
  assert.equal(wide.valueAt(wide.count), 10_000);
});
