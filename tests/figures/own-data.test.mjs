// The reader's own data in the sandbox: how they are spelled, what is refused, and how that is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, dataOf, read, spelled } from "../../web/figures/sandbox/own_data.js";
import { words as de } from "../../web/figures/sandbox/words.de.js";
import { words as en } from "../../web/figures/sandbox/words.en.js";

const { own: german } = de;
const { own: english } = en;
const BAD = "x,y\n1,2\n3,four\n";

test("data are spelled so that an address takes them, and to the last digit", () => {
  const x = Float64Array.from({ length: 20 }, (_, i) => Math.sin(i + 1) * 10 ** (i - 10));
  const y = x.map((value) => 1 / value);
  const text = spelled({ x, y, samples: 10, features: 2, columns: ["a", "ä-1", "c"] });
  assert.equal(decodeURIComponent(text.replace("ä", "a")), text.replace("ä", "a"));
  assert.match(text, /^a_ä-1_c [-\d.e_ ]+$/);
  assert.deepEqual(read(text), { value: text });
  assert.deepEqual(read(csvOf(text)), { value: text }, "the same data");
  const data = dataOf(text);
  assert.deepEqual([data.x, data.y], [x, y.slice(0, 10)]);
});

test("what cannot be used is refused, and said where", () => {
  const rows = (count, row = "1,2") => Array.from({ length: count }, () => row).join("\n");
  const limits = [
    [rows(1), "samples"],
    [rows(10_001), "samples"],
    [rows(2, "1,".repeat(17) + 1), "features"],
    [rows(9000, "1,2,3,4,5"), "numbers"],
    ["1".repeat(1_000_001), "characters"],
  ];
  for (const [text, limit] of limits) assert.equal(read(text).problem.limit, limit);
  assert.equal(read(rows(10_000)).problem, undefined);
  const { code, line, column, value } = read(BAD).problem;
  assert.deepEqual([code, line, column, value], ["csv-not-a-number", 3, 2, "four"]);
  assert.equal(read("not-in-link").problem.reason, "absent");
});

test("what a file has wrong is said in the reader's language, whatever it is", () => {
  const wrong = ["1", "1,2\n3", "1,2\n3,", "1,2\n3,x", "a,b", '1,"2', "1,".repeat(1001) + 1];
  for (const text of wrong) {
    const { problem } = read(text);
    assert.match(german.problem(problem), /nicht brauchbar: Zeile \d+, Spalte \d+: /, text);
    assert.doesNotMatch(german.problem(problem), /\b(the|is|there|line)\b/, text);
    assert.match(english.problem(problem), /cannot be used: line \d+, column \d+: /);
  }
  assert.match(german.problem(read("1,2").problem), /müssen 2 bis 10\u202f000 Zeilen/);
});
