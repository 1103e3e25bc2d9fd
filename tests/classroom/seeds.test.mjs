// The numbers of a class: what is typed, what the engine has, and what theory expects of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importProduct } from "../figures/import_product.mjs";

const product = await importProduct(
  "web/classroom/answers/seed_batches.js",
  "web/classroom/answers/class_numbers.js",
  "web/classroom/answers/seeds_plot.js",
  "web/figure/loaded_engine.js",
);
const { batchOf, ClassNumbers, differs, expectedOf, readBatchSize, readEntry, stacked, summaryOf } =
  product;
const engine = product.sharedEngine();

/** All batches of `size` of these. */
function combinations(values, size) {
  if (size === 0) return [[]];
  return values.flatMap((value, i) =>
    combinations(values.slice(i + 1), size - 1).map((rest) => [value, ...rest]),
  );
}

const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const close = (value, other) => assert.ok(Math.abs(value - other) < 1e-12, `${value} ${other}`);

test("a seed and a number are read with either decimal mark and either minus", () => {
  for (const text of [
    "7 −1.23",
    "7: -1,23",
    "7;-1.23",
    "7, -1.23",
    "7=-1.23",
    " 7  -1.23 ",
    "7-1.23",
  ]) {
    assert.deepEqual(readEntry(text), { seed: 7, value: -1.23 }, text);
  }
  assert.deepEqual(readEntry("-0,5"), { seed: null, value: -0.5 });
  assert.deepEqual(readEntry("7,5"), { seed: null, value: 7.5 });
  assert.deepEqual(readEntry("12 0"), { seed: 12, value: 0 });
  for (const text of ["", "x", "7 x", "0 1.2", "1000 1.2", "1.2.3", "7 1 2", "1e5", "7 123456"]) {
    assert.equal(readEntry(text), null, text);
  }
});

test("a batch size is a whole number of the ten", () => {
  assert.equal(readBatchSize("2"), 2);
  for (const text of [null, "", "0", "11", "2.5", "two"]) assert.equal(readBatchSize(text), null);
});

test("a seed's number is the average of its samples' gradients, each the error times x", () => {
  for (const [k, seed] of [
    [2, 7],
    [1, 1],
    [3, 30],
    [10, 5],
  ]) {
    const { samples, number } = batchOf(engine, k, seed);
    assert.equal(samples.length, k);
    assert.equal(new Set(samples.map((sample) => sample.number)).size, k);
    for (const { x, y, gradient } of samples) close(gradient, (0 - y) * x);
    close(number, average(samples.map(({ gradient }) => gradient)));
  }
  close(batchOf(engine, 2, 1).number, -0.6833946748926677);
});

test("what is expected is what all batches that there are have", () => {
  const gradients = batchOf(engine, 10, 0).samples.map(({ gradient }) => gradient);
  for (const k of [1, 2, 3, 9, 10]) {
    const expected = expectedOf(engine, k);
    const numbers = combinations(gradients, k).map(average);
    close(expected.full, average(numbers));
    const variance = average(numbers.map((number) => (number - expected.full) ** 2));
    close(expected.withoutReplacement, Math.sqrt(variance));
    close(expected.lowest, Math.min(...numbers));
    close(expected.highest, Math.max(...numbers));
  }
});

test("a number alone is for the next seed; one for the same seed takes its place; undo gives it back", () => {
  const numbers = new ClassNumbers();
  numbers.add({ seed: null, value: 1 });
  numbers.add({ seed: 3, value: 3 });
  assert.equal(numbers.add({ seed: null, value: 2 }).seed, 2);
  assert.equal(numbers.nextSeed, 4);
  numbers.add({ seed: 3, value: -3 });
  assert.deepEqual(
    numbers.entries.map(({ seed, value }) => [seed, value]),
    [
      [1, 1],
      [2, 2],
      [3, -3],
    ],
  );
  numbers.undo();
  numbers.remove(1);
  assert.deepEqual(
    numbers.entries.map(({ seed, value }) => [seed, value]),
    [
      [3, 3],
      [2, 2],
    ],
  );
  for (let i = 0; i < 10; i++) numbers.undo();
  assert.deepEqual(numbers.entries, []);
  assert.equal(numbers.canUndo, false);
});

test("the engine fills in the rest up to thirty, and a pupil's number takes its place", () => {
  const numbers = new ClassNumbers();
  numbers.add({ seed: 7, value: 0 });
  numbers.add({ seed: 40, value: 0 });
  numbers.fill((seed) => seed / 100);
  assert.equal(numbers.entries.length, 31);
  assert.deepEqual(numbers.missingSeeds, []);
  assert.deepEqual(
    numbers.ofClass.map(({ seed }) => seed),
    [7, 40],
  );
  assert.equal(numbers.add({ seed: null, value: 9 }).seed, 1);
  assert.equal(numbers.entries.length, 31);
  assert.equal(numbers.ofClass.length, 3);
  numbers.undo();
  numbers.undo();
  assert.equal(numbers.entries.length, 2);
});

test("fewer than six numbers have no spread, six have that of a sample", () => {
  const entries = (values) => values.map((value, i) => ({ seed: i + 1, value, source: "class" }));
  assert.deepEqual(summaryOf([]), { count: 0, mean: null, spread: null });
  assert.deepEqual(summaryOf(entries([1, 2, 3, 4, 5])), { count: 5, mean: 3, spread: null });
  const { spread } = summaryOf(entries([1, 2, 3, 4, 5, 6]));
  close(spread, Math.sqrt(3.5));
});

test("a number differs from the engine's only by more than rounding", () => {
  assert.equal(differs(-0.68, -0.6834), false);
  assert.equal(differs(-0.69, -0.6834), false);
  assert.equal(differs(-0.7, -0.6834), true);
  assert.equal(differs(0.68, -0.6834), true);
});

test("dots touch no other, and those that are there stay", () => {
  const values = [0, 0.5, 1, 0.1, 0, 3];
  const dots = stacked(values, 0.6);
  for (const [i, one] of dots.entries()) {
    for (const other of dots.slice(0, i)) {
      assert.ok(one.y !== other.y || Math.abs(one.x - other.x) >= 0.6);
    }
  }
  assert.deepEqual(stacked(values.slice(0, 4), 0.6), dots.slice(0, 4));
});
