// What a store of statements (xAPI) is told, and with which launches.
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";
import { PlatformError } from "../../web/article/reporting/platform.js";
import { scoreOf } from "../../web/article/reporting/score.js";
import { readLaunch } from "../../web/article/reporting/xapi_launch.js";
import { quizResult, Statements } from "../../web/article/reporting/xapi_statements.js";

// Browsers have it by this name, Node 18 has not.
globalThis.crypto ??= /** @type {any} */ (webcrypto);

const REGISTRATION = "760e3480-ba55-4991-94b0-01820dbd23a2";
const given = {
  endpoint: "https://store.example/xapi/",
  auth: "Basic dTpw",
  actor: JSON.stringify({ mbox: "mailto:ada@example.org", name: "Ada" }),
  registration: REGISTRATION,
  activity_id: "https://course.example/quiz",
};
const launch = (changes = {}) => readLaunch(`?${new URLSearchParams({ ...given, ...changes })}`);

test("a launch in the convention's form", () => {
  assert.deepEqual(launch({ grouping: "https://course.example/", activity_platform: "Course" }), {
    statements: "https://store.example/xapi/statements",
    auth: "Basic dTpw",
    actor: { objectType: "Agent", name: "Ada", mbox: "mailto:ada@example.org" },
    registration: REGISTRATION,
    activityId: "https://course.example/quiz",
    grouping: "https://course.example/",
    platform: "Course",
    language: "",
  });
  assert.equal(readLaunch("?lang=de"), null, "nobody has launched it");
});

test("an actor in the first form of the convention", () => {
  const account = [{ accountServiceHomePage: "https://course.example", accountName: "17" }];
  const { actor } = launch({ actor: JSON.stringify({ name: ["Ada"], account }) }) ?? assert.fail();
  assert.deepEqual(actor, {
    objectType: "Agent",
    name: "Ada",
    account: { homePage: "https://course.example", name: "17" },
  });
});

test("hostile launches are refused in words", () => {
  const hostile = [
    { endpoint: "javascript:alert(1)" },
    { endpoint: "data:text/plain,x" },
    { endpoint: "file:///etc/passwd" },
    { endpoint: "/relative" },
    { endpoint: "" },
    { actor: "" },
    { actor: "ada" },
    { actor: "null" },
    { actor: "[]" },
    { actor: '{"name":"Ada"}' },
    { actor: '{"mbox":{"toString":1}}' },
    { auth: "Basic x\r\nX-Other: 1" },
  ];
  for (const changes of hostile) {
    assert.throws(() => launch(changes), PlatformError, JSON.stringify(changes));
  }
});

test("what is only odd is left out", () => {
  const odd = launch({
    endpoint: "https://name:secret@store.example/xapi?key=1#part",
    registration: "'; DROP TABLE",
    activity_id: "no address",
    actor: '{"mbox":"mailto:a@example.org","openid":"https://a.example","evil":1}',
  });
  assert.equal(odd?.statements, "https://store.example/xapi/statements?key=1");
  assert.deepEqual([odd?.registration, odd?.activityId], [undefined, undefined]);
  assert.deepEqual(odd?.actor, { objectType: "Agent", mbox: "mailto:a@example.org" });
});

const questions = { "one-class": "A batch of one class" };
const words = {
  title: "Five questions",
  about: "About",
  questions,
  problems: /** @type {any} */ ({}),
};
const statements = (changes) =>
  new Statements(launch(changes) ?? assert.fail(), "urn:x:quiz", { en: words, de: words });

test("an answer is a statement on its own activity, within the quiz", () => {
  const entry = { question: "one-class", answers: { bias: "up" } };
  const statement = statements().ofAnswer({ ...entry, outcome: "revealed" });
  assert.deepEqual(statement.object, {
    objectType: "Activity",
    id: "https://course.example/quiz#one-class",
    definition: {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      name: { en: "A batch of one class", de: "A batch of one class" },
      interactionType: "performance",
    },
  });
  assert.deepEqual(statement.result, { success: false, response: "bias[.]up" });
  assert.equal(statement.verb.id, "http://adlnet.gov/expapi/verbs/answered");
  assert.deepEqual(statement.context, {
    registration: REGISTRATION,
    contextActivities: { parent: [{ id: "https://course.example/quiz" }] },
  });
  assert.equal(statements().ofAnswer({ ...entry, outcome: "solved" }).result?.success, true);
});

test("each statement has an id of its own, and the package's activity where none was named", () => {
  const one = statements({ activity_id: "" }).ofQuiz("attempted");
  const other = statements().ofQuiz("attempted");
  assert.equal(one.object.id, "urn:x:quiz");
  assert.match(one.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(one.id, other.id);
});

test("the result of the quiz says success only when all is decided", () => {
  const entry = (outcome, i) => ({ question: String(i), outcome, answers: {} });
  const record = ["solved", "solved", "solved", "revealed", "wrong"].map(entry);
  assert.deepEqual(quizResult(scoreOf(record, 5), 61), {
    score: { scaled: 0.6, raw: 3, min: 0, max: 5 },
    completion: false,
    duration: "PT0H1M1S",
  });
  const all = ["solved", "solved", "solved", "revealed", "revealed"].map(entry);
  assert.equal(quizResult(scoreOf(all, 5), 61).success, true);
});
