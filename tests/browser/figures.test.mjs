// The parts of the figures that need no browser: settings, numbers, words, files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heatAt } from "../../web/charts/cells.js";
import { decimalsFor, fixed, plain } from "../../web/charts/numbers.js";
import { bytesText, secondsText } from "../../web/charts/quantities.js";
import { rangeWithAir, roundUp } from "../../web/charts/scale.js";
import { csv } from "../../web/figure/export_csv.js";
import { attributeOf, nameOf, resolve, written } from "../../web/figure/settings.js";
import { notices, settings as words } from "../../web/figure/words/en.js";
import { schema as cost } from "../../web/figures/cost/schema.js";
import { words as costWords } from "../../web/figures/cost/words.en.js";
import { schema as learningRate } from "../../web/figures/learning-rate/schema.js";
import { cellText } from "../../web/figures/learning-rate/texts.js";
import { words as learningRateWords } from "../../web/figures/learning-rate/words.en.js";
import { schema as minima } from "../../web/figures/minima/schema.js";
import { words as minimaWords } from "../../web/figures/minima/words.en.js";
import { schema as noise } from "../../web/figures/noise/schema.js";
import { schema as optimizers } from "../../web/figures/optimizers/schema.js";
import { words as optimizersWords } from "../../web/figures/optimizers/words.en.js";
import { schema as shuffle } from "../../web/figures/shuffle/schema.js";
import { presets, schema } from "../../web/figures/update/schema.js";

const figure = { schema, presets };

test("numbers have a true minus sign, and zero has none", () => {
  assert.equal(fixed(-1.69), "−1.690");
  assert.equal(fixed(-0.0004), "0.000");
  assert.equal(fixed(-0), "0.000");
  assert.equal(fixed(-2.88, 2), "−2.88");
  assert.equal(fixed(-123456.7), "−1.23×10⁵");
  assert.equal(fixed(1e300), "1.00×10³⁰⁰");
  assert.equal(fixed(Number.NEGATIVE_INFINITY), "−∞");
  assert.equal(fixed(Number.NaN), "NaN");
  assert.equal(plain(-0.1), "−0.1");
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

test("every setting and every choice has its words", () => {
  const figures = [
    [[...schema, ...noise, ...shuffle], {}],
    [minima, minimaWords.settings],
    [optimizers, optimizersWords.settings],
  ];
  for (const [settings, own] of figures) {
    const named = { ...words, ...own };
    for (const { name, group, options = [] } of settings) {
      assert.ok(named[name]?.label, name);
      if (group === "main" || group === "more")
        assert.ok(named[name].help, `${name} has a help text`);
      for (const option of options) assert.ok(named[name].options[option], `${name}: ${option}`);
    }
  }
});

test("settings that mean something of their own in a figure have words of their own", () => {
  for (const [own, figureSchema] of [
    [costWords, cost],
    [learningRateWords, learningRate],
  ]) {
    const all = { ...words, ...own.settings };
    for (const { name, group, options = [] } of figureSchema) {
      assert.ok(all[name]?.label, name);
      if (group) assert.ok(all[name].help, `${name} has a help text`);
      for (const option of options) assert.ok(all[name].options[option], `${name}: ${option}`);
    }
  }
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
  const text = (left, more) => cellText({ runs: 3, diverged: 0, left, ...more });
  assert.deepEqual(
    [0.9951, 0.0996, 0.0234, 0.00581, 0.00042, 0.00001].map((left) => text(left)),
    ["100", "10", "2.3", ".58", ".04", "<.01"],
  );
  assert.deepEqual(
    [text(1.5), text(null, { diverged: 2 }), text(null, { runs: 0 })],
    ["↑", "×", ""],
  );
});

test("attributes and names are the same in two spellings", () => {
  for (const { name } of schema) assert.equal(nameOf(attributeOf(name)), name);
  assert.equal(attributeOf("batchSize"), "batch-size");
});

test("what is written down is read back as it was", () => {
  for (const given of [
    {},
    { preset: "seed", samples: 50, batchSize: 50, seed: 0, dropLast: true, update: 3, beat: 1 },
    { preset: "worked", loss: "mse", learningRate: 1e-6, order: "with-replacement", pace: "rapid" },
  ]) {
    const { settings, notices: none } = resolve(figure, given);
    assert.deepEqual(none, []);
    const attributes = written(figure, settings);
    const back = Object.fromEntries(attributes.map(([name, text]) => [nameOf(name), text]));
    assert.deepEqual(resolve(figure, back), { settings, notices: [] });
  }
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
    "Batch size k “9”: has to be a number from 1 to 5; 5 is used.",
  );
});

test("anything may be given, and every change has a notice", () => {
  const odd = [
    Number.NaN,
    {},
    [],
    () => 1,
    Symbol("x"),
    10n,
    "",
    "1e3e",
    Object.create(null),
    true,
  ];
  for (const value of odd) {
    for (const { name, kind } of schema) {
      if (value === true && kind === "flag") continue;
      const { settings, notices: found } = resolve(figure, { preset: "seed", [name]: value });
      if (name === "dropLast" && value === "") continue;
      assert.ok(found.length > 0, `${name}: ${String(value?.toString?.())}`);
      assert.equal(typeof notices.changed(found[0]), "string");
      assert.notEqual(settings[name], value);
    }
  }
});

test("CSV quotes what has to be quoted", () => {
  const rows = [
    ['say "x"', 1],
    ["a,b", null],
  ];
  const text = csv([
    { title: "One", columns: ["a", "b"], rows },
    { title: "Two", columns: ["c"], rows: [] },
  ]);
  assert.equal(text, 'One\r\na,b\r\n"say ""x""",1\r\n"a,b",\r\n\r\nTwo\r\nc\r\n');
});
