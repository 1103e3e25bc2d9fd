// Where values stand on an axis, and the round values near a place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decimalsAt, placeOf, valueAt } from "../../web/charts/axis_places.js";

const linear = { min: -1, max: 3, title: "w" };
const log = { min: 0.001, max: 10, log: true, title: "η" };
const uneven = { min: -0.3734567, max: 1.2345678, title: "b" };

test("a value's place is its part of the axis, of its logarithm on a logarithmic one", () => {
  assert.deepEqual(
    [-1, 0, 3].map((value) => placeOf(linear, value)),
    [0, 0.25, 1],
  );
  assert.deepEqual(
    [0.001, 0.1, 10].map((value) => placeOf(log, value).toFixed(6)),
    ["0.000000", "0.500000", "1.000000"],
  );
});

test("what is not on the axis stands at its end", () => {
  assert.deepEqual(
    [-9, 9, Number.NaN].map((value) => placeOf(linear, value)),
    [0, 1, 0],
  );
  assert.deepEqual(
    [-1, 0, 99].map((value) => placeOf(log, value)),
    [0, 0, 1],
  );
});

test("values are as round as a pixel allows", () => {
  assert.deepEqual(
    [0.25, 0.3333, 0.87654].map((place) => valueAt(linear, place)),
    [0, 0.34, 2.5],
  );
  assert.deepEqual(
    [0.5, 0.77, 0.25].map((place) => valueAt(log, place)),
    [0.1, 1.2, 0.01],
  );
  assert.equal(Object.is(valueAt(linear, 0.2499), 0), true, "0 has no sign");
});

test("values stay between the ends of the axis, and are round there too", () => {
  assert.deepEqual(
    [-1, 2].map((place) => valueAt(linear, place)),
    [-1, 3],
  );
  assert.deepEqual(
    [-1, 2].map((place) => valueAt(uneven, place)),
    [-0.37, 1.23],
  );
  assert.deepEqual(
    [-1, 2].map((place) => valueAt(log, place)),
    [0.001, 10],
  );
});

test("steps along the axis always lead on, there and back", () => {
  for (const axis of [linear, log, uneven]) {
    for (const part of [0.01, 0.1]) {
      let value = valueAt(axis, 0);
      for (const [way, end] of [
        [1, 1],
        [-1, 0],
      ]) {
        for (let steps = 0; value !== valueAt(axis, end) && steps < 400; steps++) {
          const next = valueAt(axis, placeOf(axis, value) + way * part, part);
          assert.ok(way * (next - value) > 0, `${value} → ${next}`);
          value = next;
        }
        assert.equal(value, valueAt(axis, end));
      }
    }
  }
});

test("a value is written with the decimals that its steps have", () => {
  assert.deepEqual([decimalsAt(linear, 0.5), decimalsAt(log, 0.02), decimalsAt(log, 5)], [2, 4, 1]);
  assert.equal(decimalsAt({ min: 0, max: 10_000, title: "n" }, 5), 0);
});
