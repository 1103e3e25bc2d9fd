// CSV that people have, and CSV that is none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

/** @type {any} */
const engine = await loadEngine();

// [what, text, x, y, header]
/** @type {any[][]} */
const good = [
  ["commas", "1,2\n3,4", [1, 3], [2, 4]],
  ["a header", "experience,salary\n1,2\n3,4\n", [1, 3], [2, 4], ["experience", "salary"]],
  ["semicolons and decimal commas", "x;y\n1,5;2\n3;4,25\n", [1.5, 3], [2, 4.25], ["x", "y"]],
  ["tabs", "1\t2\t3\n4\t5\t6", [1, 2, 4, 5], [3, 6]],
  ["a byte-order mark and CRLF", "\uFEFFa,b\r\n1,2\r\n3,4\r\n", [1, 3], [2, 4], ["a", "b"]],
  ["old line ends", "1,2\r3,4", [1, 3], [2, 4]],
  [
    "quotes in quotes, and line ends",
    '"a ""b""\r\nc",""\r\n"1",2\r\n',
    [1],
    [2],
    ['a "b"\r\nc', ""],
  ],
  ["quotes", '"x","y, in €"\n"1","2"', [1], [2], ["x", "y, in €"]],
  ["empty lines", "\n\n1,2\n\n , \n3,4\n\n", [1, 3], [2, 4]],
  ["exponents, signs, spaces", " 1e3 , -.5\n+2, 3.\n", [1000, 2], [-0.5, 3]],
];

for (const [what, text, x, y, columns] of good) {
  test(`reads ${what}`, () => {
    const data = engine.parseCsv(text);
    assert.deepEqual([[...data.x], [...data.y], data.columns], [x, y, columns]);
    assert.equal(data.samples, y.length);
    assert.equal(data.features, x.length / y.length);
    engine.createTrainer({ data, batchSize: 1, learningRate: 0.01 }).delete();
  });
}

// [what, text, message]
/** @type {any[][]} */
const bad = [
  ["nothing", "", /line 1, column 1: there is no line with numbers/],
  ["a header alone", "a,b\n", /there is no line with numbers/],
  ["one column", "1\n2", /line 1, column 1: .*at least 2 columns/],
  ["a word", "1,2\n3,4\nx,5", /line 3, column 1: "x" is not a number/],
  ["a gap", "1,2\n3,\n", /line 2, column 2: a number is missing/],
  ["a short line", "1,2,3\n4,5\n", /line 2, column 3: 2 columns, but the first line has 3/],
  ["a long line", "1,2\n4,5,6\n", /line 2, column 3: 3 columns/],
  ["an open quote", '1,2\n"3,4', /line 2, column 1: a quote/],
  ["an open quote at the very end", '1,2\n3,"4', /line 2, column 1: a quote/],
  [
    "a quote inside a cell",
    '"a\n""b""",c\n1,2\n3"4,5',
    /line 4, column 1: "3\\"4" is not a number/,
  ],
  [
    "a quote that is not closed, lines later",
    '"a\n""b""",c\n1,2\n3,"4',
    /line 4, column 1: a quote/,
  ],
  ["a quote that closes too early", '"1"2,3', /line 1, column 1: a quote/],
  ["infinity", "1,2\n1e999,3", /line 2, column 1: "1e999"/],
  ["hexadecimal", "1,2\n0x10,3", /line 2, column 1: "0x10"/],
  ["line numbers behind a header of two lines", '"a\nb",c\n1,2\n?,3', /line 4, column 1/],
  ["markup", "1,2\n<img src=x onerror=alert(1)>,3", /line 2, column 1: "<img/],
];

for (const [what, text, message] of bad) {
  test(`refuses ${what}`, () => {
    assert.throws(() => engine.parseCsv(text), { name: "RangeError", message });
  });
}

test("an error says to programs what is wrong, and where", () => {
  const details = (text) => {
    try {
      engine.parseCsv(text);
    } catch (error) {
      return { .../** @type {Error} */ (error) };
    }
    throw new Error("it was accepted");
  };
  const at = (code, line, column, more = {}) => ({ code, line, column, ...more });
  assert.deepEqual(details("1,2\nx,5"), at("csv-not-a-number", 2, 1, { value: "x" }));
  assert.deepEqual(details("1,2\n3,"), at("csv-missing", 2, 2));
  const counts = { columns: 1, expected: 2 };
  assert.deepEqual(details("1,2\n3"), at("csv-column-count", 2, 2, counts));
  assert.deepEqual(details("1"), at("csv-one-column", 1, 1));
  assert.deepEqual(details('"1"2,3'), at("csv-quote", 1, 1));
  assert.deepEqual(details(""), at("csv-empty", 1, 1));
  const wide = new Array(1002).fill(1).join(",");
  assert.deepEqual(details(wide), at("csv-too-many-columns", 1, 1002));
});

test("what is no text is a TypeError", () => {
  for (const value of [undefined, null, 3, ["1,2"]]) {
    assert.throws(() => engine.parseCsv(value), { name: "TypeError", message: /text/ });
  }
});

test("a million rows parse and train for an epoch", () => {
  const rows = Array.from({ length: 1_000_000 }, (_, i) => `${i % 100},${(i % 100) * 2 + 1}`);
  const data = engine.parseCsv(rows.join("\n"));
  assert.equal(data.samples, 1_000_000);
  const trainer = engine.createTrainer({
    data,
    batchSize: 32,
    learningRate: 0.1,
    standardize: true,
  });
  trainer.run(trainer.updatesPerEpoch);
  assert.ok(trainer.loss() < 1e-6);
  trainer.delete();
});
