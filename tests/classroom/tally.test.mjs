// The votes of a class: typed, counted by letters, and as parts of all.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  letterOf,
  noVotes,
  readVotes,
  sharesOf,
  totalOf,
  voted,
  voteOf,
  votesText,
} from "../../web/classroom/answers/tally.js";
import { words as german } from "../../web/classroom/answers/words.de.js";
import { words as english } from "../../web/classroom/answers/words.en.js";

test("counts are typed with any of the separators, and read as they are written", () => {
  for (const text of ["12 / 7 / 3", "12/7/3", "12 7 3", " 12, 7 ,3 ", "12;7;3", "012  7\t3"]) {
    assert.deepEqual(readVotes(text, 3), [12, 7, 3], text);
  }
  assert.deepEqual(readVotes(votesText([0, 999]), 2), [0, 999]);
});

test("what is not one whole number from 0 to 999 for each option is refused", () => {
  for (const text of ["", " ", "12", "1/2", "1/2/3/4", "1/2/x", "1/2/-3", "1/2/1000", "1/2/3.5"]) {
    assert.equal(readVotes(text, 3), null, text);
  }
  for (const text of ["1//3", "/1/2/3", "1/2/3/", "1e2/0/0"]) {
    assert.equal(readVotes(text, 3), null, text);
  }
});

test("one vote more or less changes one option, and stays in the range", () => {
  assert.deepEqual(voted([1, 0], 0, 1), [2, 0]);
  assert.deepEqual(voted([1, 0], 1, -1), [1, 0]);
  assert.deepEqual(voted([999, 0], 0, 1), [999, 0]);
});

test("shares are of all votes, and nothing before the first", () => {
  assert.deepEqual(sharesOf([3, 1, 0]), [0.75, 0.25, 0]);
  assert.deepEqual(sharesOf(noVotes(2)), [0, 0]);
  assert.equal(totalOf([3, 1, 0]), 4);
});

test("a letter counts for its option, with Shift against it", () => {
  assert.equal(letterOf(2), "C");
  assert.deepEqual(voteOf({ key: "b", shiftKey: false }, 3), { option: 1, change: 1 });
  assert.deepEqual(voteOf({ key: "B", shiftKey: true }, 3), { option: 1, change: -1 });
  // Caps Lock is no Shift.
  assert.deepEqual(voteOf({ key: "B", shiftKey: false }, 3), { option: 1, change: 1 });
  for (const key of ["d", "1", "Enter", "ä", " "]) {
    assert.equal(voteOf({ key, shiftKey: false }, 3), null, key);
  }
});

test("both languages have the same words", () => {
  const shape = (value) => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== "object") return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]));
  };
  assert.deepEqual(shape(german), shape(english));
});
