// The parts that figures share: numbers, axes, colours, settings, files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heatAt } from "../../web/charts/cells.js";
import {
  counted,
  decimalsFor,
  fixed,
  inFull,
  plain,
  scaleNumber,
  signed,
  withDecimalMark,
} from "../../web/charts/numbers.js";
import { bytesText, secondsText } from "../../web/charts/quantities.js";
import { logAxis, logRange, rangeWithAir, roundUp } from "../../web/charts/scale.js";
import { columnsOf, fileTables } from "../../web/figure/columns.js";
import { csv } from "../../web/figure/export_csv.js";
import { memoize } from "../../web/figure/memoize.js";
import { matrixRows, rowsOf } from "../../web/figure/result_rows.js";
import { roundedRows } from "../../web/figure/rounded_rows.js";
import { resolve } from "../../web/figure/settings.js";
import { notices } from "../../web/figure/words/en.js";
import { presets, schema } from "../../web/figures/update/schema.js";
import { importProduct } from "./import_product.mjs";

const { cellText } = await importProduct("web/figures/learning-rate/sentence.js");

const figure = { schema, presets };

test("numbers have a true minus sign, and zero has none", () => {
  assert.equal(fixed(-1.69), "−1.690");
  assert.equal(fixed(-0.0004), "0.000");
  assert.equal(fixed(-0), "0.000");
  assert.equal(fixed(-2.88, 2), "−2.88");
  assert.equal(fixed(-123456.7), "−1.23×10⁵");
  assert.equal(fixed(1e300), "1.00×10³⁰⁰");
  assert.equal(fixed(Number.NEGATIVE_INFINITY), "–", "there is no number");
  assert.equal(fixed(Number.NaN), "–");
  assert.equal(plain(-0.1), "−0.1");
});

test("a power of ten is written as one, wherever it stands", () => {
  assert.deepEqual([1e-7, 1.5e-7, -8e71, 1e21, 0.00123].map(inFull), [
    "10⁻⁷",
    "1.5×10⁻⁷",
    "−8×10⁷¹",
    "10²¹",
    "0.00123",
  ]);
  assert.deepEqual([5e-7, 8e71, 0.25].map(plain), ["5×10⁻⁷", "8.00×10⁷¹", "0.25"]);
  const scale = [5e-7, 1e5, 0.01, 0, -1.5e5, 8e71, -20].map((value) => scaleNumber(value));
  assert.deepEqual(scale, ["5×10⁻⁷", "10⁵", "0.01", "0", "−1.5×10⁵", "8×10⁷¹", "−20"]);
});

test("numbers have the decimal mark of the language in which a text is made, and no other time", () => {
  const written = () => [fixed(-1.69), plain(0.1), inFull(1.5e-7), scaleNumber(0.25), counted(1e4)];
  const german = ["−1,690", "0,1", "1,5×10⁻⁷", "0,25", "10\u202f000"];
  assert.deepEqual(withDecimalMark(",", written), german);
  const english = ["−1.690", "0.1", "1.5×10⁻⁷", "0.25", "10\u202f000"];
  assert.deepEqual(written(), english);
  assert.throws(() => withDecimalMark(",", () => fixed(/** @type {any} */ (undefined).x)));
  assert.deepEqual(written(), english);
  const state = {};
  const label = memoize((_) => plain(0.5));
  assert.equal(label(state), "0.5");
  assert.equal(
    withDecimalMark(",", () => label(state)),
    "0,5",
  );
});

test("in a picture what is only a rounding error of its column is 0", () => {
  const rows = [
    [1, 1.23456, "a"],
    [2, 4.441e-16, null],
  ];
  assert.deepEqual(roundedRows(rows, 4), [
    [1, 1.235, "a"],
    [2, 0, null],
  ]);
  assert.deepEqual(roundedRows([[1.23456e-16]], 4), [[1.235e-16]]);
});

test("a column has as many decimals as its values need", () => {
  assert.equal(decimalsFor([-2.88, -0.5]), 2);
  assert.equal(decimalsFor([0.1 + 0.2, 1]), 2, "but for rounding");
  assert.equal(decimalsFor([0.4967, -0.1383]), 3);
  assert.equal(decimalsFor([0.00012, -0.00001]), 6);
  assert.equal(decimalsFor([1e-12]), 6);
  assert.equal(decimalsFor([]), 2);
});

test("axes end at round numbers", () => {
  assert.deepEqual([0.011, 0.3, 3.11, 4.2, 10, 99].map(roundUp), [0.015, 0.3, 4, 5, 10, 100]);
  const { min, max } = rangeWithAir([0, 10, 5]);
  assert.ok(min < 0 && max > 10);
});

test("a difference has its sign, unless it rounds to zero", () => {
  assert.deepEqual(
    [2.34, -2.34, 0.04, -0.04, 0].map((value) => signed(value, 1)),
    ["+2.3", "−2.3", "0.0", "0.0", "0.0"],
  );
});

test("a logarithmic axis has air round what it can show", () => {
  const range = logRange([4, Number.NaN, 0, -1, 100, Number.POSITIVE_INFINITY], 2);
  assert.deepEqual(range, { min: 2, max: 200 });
  assert.deepEqual(logRange([0], 2, { min: 3, max: 5 }), { min: 3, max: 5 });
  const { log, title, ticks } = logAxis(range, "k");
  assert.deepEqual(
    [log, title, ticks.map(({ value }) => value)],
    [true, "k", [2, 5, 10, 20, 50, 100, 200]],
  );
});

test("results become rows, and rows the tables of a file", () => {
  const result = { k: { values: [1, 2] }, loss: { values: [0.5, 0.25] }, seed: 42 };
  const rows = rowsOf(result, ["k", "loss"]);
  assert.deepEqual(rows, [
    { k: 1, loss: 0.5 },
    { k: 2, loss: 0.25 },
  ]);
  assert.deepEqual(matrixRows({ shape: [2, 2], values: Float64Array.of(1, 2, 3, 4) }), [
    [1, 2],
    [3, 4],
  ]);
  const words = { table: { titles: { runs: "Runs" }, headings: { k: "size", loss: "loss" } } };
  assert.deepEqual(fileTables({ runs: columnsOf("k", "loss") }, { runs: rows }, words), [
    {
      title: "Runs",
      columns: ["size", "loss"],
      rows: [
        [1, 0.5],
        [2, 0.25],
      ],
    },
  ]);
});

test("quantities have the unit that suits them", () => {
  assert.deepEqual([1.2, 0.0456, 1.234e-6].map(secondsText), ["1.20 s", "45.6 ms", "1.23 µs"]);
  assert.deepEqual([680, 4200, 13e6].map(bytesText), ["680 B", "4.2 kB", "13 MB"]);
});

test("a place of a ramp has the colour between its stops", () => {
  const ramp = "#000000, #ff0000, #ffffff";
  assert.deepEqual(
    [0, 0.5, 0.75, 2].map((place) => heatAt(ramp, place)),
    [
      [0, 0, 0],
      [255, 0, 0],
      [255, 128, 128],
      [255, 255, 255],
    ],
  );
});

test("a cell of the map has room for two digits that count", () => {
  const text = (left, more) => cellText({ seeds: 3, diverged: 0, excessLeft: left, ...more });
  assert.deepEqual(
    [0.9951, 0.0996, 0.0234, 0.00581, 0.00042, 0.00001].map((left) => text(left)),
    ["100", "10", "2.3", ".58", ".04", "<.01"],
  );
  assert.deepEqual(
    [text(1.5), text(null, { diverged: 2 }), text(null, { seeds: 0 })],
    ["↑", "×", ""],
  );
});

test("a range may depend on what was given before", () => {
  const { settings, notices: found } = resolve(figure, {
    preset: "seed",
    samples: 5,
    batchSize: 9,
  });
  assert.equal(settings.batchSize, 5);
  assert.equal(
    notices.changed(found[0]),
    "Batch size k “9”: has to be a whole number from 1 to 5; 5 is used.",
  );
});

test("CSV quotes what has to be quoted, and has one header", () => {
  const rows = [
    ['say "x"', 1],
    ["a,b", null],
  ];
  const text = csv({ title: "One", columns: ["a", "b"], rows });
  assert.equal(text, 'a,b\r\n"say ""x""",1\r\n"a,b",\r\n');
});

test("CSV is tidy: settings are columns, and rows that begin with a number are in its order", () => {
  /** @type {any[]} */
  const schema = [
    { name: "batchSize" },
    { name: "pace", group: "transport" },
    { name: "hidden", applies: ({ batchSize }) => batchSize > 2 },
    { name: "ownData" },
  ];
  const settings = { batchSize: 2, pace: "fast", hidden: 8, ownData: "1,2\n".repeat(100) };
  const rows = [
    [8, "b"],
    [1, "a"],
  ];
  const text = csv({ title: "Two", columns: ["k", "c"], rows }, schema, settings);
  assert.equal(text, "k,c,setting_batch_size\r\n1,a,2\r\n8,b,2\r\n");
});
