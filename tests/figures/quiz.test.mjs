// The parts of the quiz that need no browser: numbers as people write them, and the words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn } from "../../web/article/quiz/number_in.js";
import { questions } from "../../web/article/quiz/questions.js";
import { words as german } from "../../web/article/quiz/words.de.js";
import { words as english } from "../../web/article/quiz/words.en.js";

test("numbers are read as people write them", () => {
  const units = { s: 1, ms: 1e-3 };
  const all = ["1,000", "0,32", "0.32 s", "320 ms", "32 batches", "1.000,5", "1 000", "−2", " 7. "];
  assert.deepEqual(
    all.map((text) => numberIn(text)),
    [1000, 0.32, 0.32, 320, 32, 1000.5, 1000, -2, 7],
  );
  assert.deepEqual(
    ["0.32 s", "320 ms", "5 hours", "2 toString"].map((text) => numberIn(text, units)),
    [0.32, 0.32, Number.NaN, Number.NaN],
  );
  for (const text of ["", "abc", "3 of 4", "1.2.3", "..", "1e3", "<b>"]) {
    assert.ok(Number.isNaN(numberIn(text)), text);
  }
});

test("every question, answer and choice has its words, in both languages", () => {
  for (const { name, fields } of questions) {
    for (const words of [english, german]) {
      for (const { name: field, options = [] } of fields) {
        const { label, options: labels } = words.questions[name].fields[field];
        assert.ok(label);
        for (const option of options) assert.ok(labels[option], `${name} ${field} ${option}`);
      }
    }
  }
});
