// What a learning platform is told of the quiz: the score, and the values and statements of each protocol.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockDuration, isoDuration } from "../../web/article/reporting/duration.js";
import { offered } from "../../web/article/reporting/report.js";
import { performanceResponse, plainResponse } from "../../web/article/reporting/responses.js";
import { PASSING_SCORE, recordResults, scoreOf } from "../../web/article/reporting/score.js";
import { scorm12 } from "../../web/article/reporting/scorm_1_2.js";
import { scorm2004 } from "../../web/article/reporting/scorm_2004.js";
import { words as english } from "../../web/article/reporting/words.en.js";
import { languageNames } from "../../web/build/found.mjs";

const NAMES = ["one", "two", "three", "four", "five"];

/** The quiz's results, where nothing is said of a question that was not touched. */
function results(states) {
  return NAMES.map((question) => {
    const { answers = {}, ...flags } = states[question] ?? {};
    return { question, answers, checked: false, solved: false, revealed: false, ...flags };
  });
}

/** The record after these states of the quiz, one after the other. */
const recordOf = (...all) => all.reduce((record, one) => recordResults(record, results(one)), []);
const score = (...all) => scoreOf(recordOf(...all), NAMES.length);
const solved = { checked: true, solved: true, answers: { a: "1" } };
const revealed = { revealed: true, answers: { a: "9" } };
const wrong = { checked: true, answers: { a: "9" } };

test("what is only written is not answered", () => {
  const none = recordOf({});
  assert.deepEqual(none, []);
  const half = { one: { answers: { a: "1" } } };
  assert.equal(recordResults(none, results(half)), none, "the same record, since nothing is new");
  assert.equal(score(half).answered, 0);
});

test("half answered: a part of the score, and not completed", () => {
  assert.deepEqual(score({ one: solved, two: wrong, three: revealed }), {
    answered: 3,
    solved: 1,
    max: 5,
    scaled: 0.2,
    isCompleted: false,
    isPassed: false,
  });
});

test("wrong, then right: solved, with the answers that were right", () => {
  const [entry, ...others] = recordOf(
    { one: wrong },
    { one: { answers: { a: "1" } } },
    { one: solved },
  );
  assert.deepEqual(entry, { question: "one", outcome: "solved", answers: { a: "1" } });
  assert.deepEqual(others, []);
});

test("wrong twice with the same answers is told once, with others again", () => {
  const first = recordOf({ one: wrong });
  assert.equal(recordResults(first, results({ one: wrong })), first);
  const again = recordResults(first, results({ one: { ...wrong, answers: { a: "8" } } }));
  assert.equal(again[0].answers.a, "8");
});

test("an answer that was shown before is not solved, whatever is answered afterwards", () => {
  const all = [{ one: wrong }, { one: revealed }, { one: {} }, { one: solved }];
  assert.equal(recordOf(...all)[0].outcome, "revealed");
  assert.equal(score(...all).solved, 0);
});

test("what was solved remains so when the question is started again, and its answer shown", () => {
  assert.equal(score({ one: solved }, { one: {} }, { one: revealed }).solved, 1);
});

test("completed when each question is solved or shown, passed with three solved", () => {
  const state = (count, last) =>
    Object.fromEntries(NAMES.map((name, i) => [name, i < count ? solved : last]));
  assert.equal(PASSING_SCORE, 3);
  const [less, enough] = [score(state(2, revealed)), score(state(3, revealed))];
  assert.deepEqual([less.isCompleted, less.isPassed], [true, false]);
  assert.deepEqual([enough.isCompleted, enough.isPassed], [true, true]);
  assert.equal(score(state(4, wrong)).isCompleted, false);
});

test("entries that did not change stay the same objects, in the order of the first answers", () => {
  const first = recordOf({ two: wrong });
  const next = recordResults(first, results({ one: solved, two: wrong }));
  assert.equal(next[0], first[0]);
  assert.deepEqual(
    next.map(({ question }) => question),
    ["two", "one"],
  );
});

test("responses keep to the lengths and separators of the protocols", () => {
  const answers = { updates: " 32 batches ", seconds: "", longer: "same" };
  assert.equal(performanceResponse(answers), "updates[.]32 batches[,]longer[.]same");
  assert.equal(plainResponse(answers), "updates=32 batches;longer=same");
  assert.equal(performanceResponse({ a: "1[,]b[.]2" }), "a[.]1 b 2");
  assert.equal(plainResponse({ a: "x".repeat(400) }).length, 255);
  assert.equal(performanceResponse({}), "");
});

test("times as each protocol writes them", () => {
  assert.deepEqual([0, 59.6, 3723].map(isoDuration), ["PT0H0M0S", "PT0H1M0S", "PT1H2M3S"]);
  assert.deepEqual([0, 59.6, 3723, 1e9].map(clockDuration), [
    "0000:00:00",
    "0000:01:00",
    "0001:02:03",
    "9999:00:00",
  ]);
});

test("SCORM 1.2 has a score of 100, and one word for how far one is", () => {
  const valuesOf = (...all) => Object.fromEntries(scorm12.scoreValues(score(...all)));
  assert.deepEqual(valuesOf({ one: solved, two: wrong }), {
    "cmi.core.score.raw": "20",
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.lesson_status": "incomplete",
  });
  const all = (state) => Object.fromEntries(NAMES.map((name) => [name, state]));
  assert.equal(valuesOf(all(solved))["cmi.core.lesson_status"], "passed");
  assert.equal(valuesOf(all(revealed))["cmi.core.lesson_status"], "failed");
  const [entry] = recordOf({ one: revealed });
  assert.deepEqual(scorm12.interactionValues({ ...entry, question: "one-class" }), [
    ["id", "one_class"],
    ["type", "performance"],
    ["student_response", "a=9"],
    ["result", "wrong"],
  ]);
});

test("SCORM 2004 has completion and success apart", () => {
  const valuesOf = (...all) => Object.fromEntries(scorm2004.scoreValues(score(...all)));
  assert.deepEqual(valuesOf({ one: solved, two: solved, three: solved }), {
    "cmi.score.scaled": "0.6",
    "cmi.score.raw": "3",
    "cmi.score.min": "0",
    "cmi.score.max": "5",
    "cmi.completion_status": "incomplete",
    "cmi.success_status": "unknown",
  });
  const all = (state) => Object.fromEntries(NAMES.map((name) => [name, state]));
  const { "cmi.completion_status": completion, "cmi.success_status": success } = valuesOf(
    all(revealed),
  );
  assert.deepEqual([completion, success], ["completed", "failed"]);
  const [entry] = recordOf({ one: { revealed: true } });
  assert.deepEqual(
    scorm2004.interactionValues(entry),
    [
      ["id", "one"],
      ["type", "performance"],
      ["result", "incorrect"],
    ],
    "who has answered nothing has no response",
  );
});

test("the page opens in the platform's language where it has that", () => {
  const languages = { en: 1, de: 1 };
  assert.deepEqual(
    ["de", "de-CH", "DE_at", "fr", "", "German", "__proto__", undefined].map((one) =>
      offered(one, languages),
    ),
    ["de", "de", "de", undefined, undefined, undefined, undefined, undefined],
  );
});

test("every language of the page has the words of the packages", async () => {
  const keys = ({ problems, ...words }) => [...Object.keys(words), ...Object.keys(problems)];
  for (const language of await languageNames()) {
    const { words } = await import(`../../web/article/reporting/words.${language}.js`);
    assert.deepEqual(keys(words), keys(english), language);
  }
});
