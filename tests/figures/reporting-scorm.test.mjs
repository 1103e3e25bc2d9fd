// Sessions with platforms that speak SCORM: well-behaved ones and others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findApi } from "../../web/article/reporting/find_api.js";
import { PlatformError } from "../../web/article/reporting/platform.js";
import { scoreOf } from "../../web/article/reporting/score.js";
import { scorm12 } from "../../web/article/reporting/scorm_1_2.js";
import { scorm2004 } from "../../web/article/reporting/scorm_2004.js";
import { connectScorm } from "../../web/article/reporting/scorm_session.js";
import { makePlatform } from "../browser/scorm_platform.mjs";

/** @typedef {import("../../web/article/reporting/score.js").Entry} Entry */

const entry = (question, outcome) => ({ question, outcome, answers: { a: "1" } });
/** @type {Entry[]} */
const record = [entry("one-class", "wrong"), entry("shuffled-once", "solved")];

/** @param {any[]} windows each inside the next */
function nested(...windows) {
  windows.forEach((window, i) => {
    window.parent = windows[i + 1] ?? window;
  });
  return windows[0];
}

/** @param {"1.2" | "2004"} version */
function connectTo(version, given = {}) {
  const { api, log } = makePlatform(version, given);
  const protocol = version === "1.2" ? scorm12 : scorm2004;
  const window = nested({}, { [protocol.apiName]: api });
  return { log, session: connectScorm(protocol, window) ?? assert.fail("no session") };
}

test("the stand-in for a platform notes what the specification does not allow", () => {
  const { api, log } = makePlatform("2004");
  const set = (element, value) => api.SetValue(element, value);
  const response = "cmi.interactions.0.learner_response";
  const wrong = [
    () => set("cmi.score.raw", "1"),
    () => api.Initialize(),
    () => api.Initialize("") && set("cmi.score.raw", "one"),
    () => set("cmi.score.scaled", "1.5"),
    () => set("cmi.score.total", "1"),
    () => set("cmi.interactions.1.id", "later"),
    () => set(response, "a[.]1"),
    () => set("cmi.interactions.0.id", "a") && set(response, "a[.]1"),
    () => set("cmi.interactions.0.type", "performance") && set(response, "a=1"),
    () => api.Initialize(""),
    () => api.Terminate("") && set("cmi.score.raw", "1"),
  ];
  wrong.forEach((call, i) => {
    call();
    assert.equal(log.faults.length, i + 1, log.faults.join("\n"));
  });
});

test("the interface is found up to seven windows above, and in the opener's", () => {
  const api = {};
  const windows = (count) => Array.from({ length: count }, () => ({}));
  assert.equal(findApi(nested({ API: api }), "API"), api);
  assert.equal(findApi(nested(...windows(7), { API: api }), "API"), api);
  assert.equal(findApi(nested(...windows(8), { API: api }), "API"), null);
  assert.equal(findApi(nested({ API: api }), "API_1484_11"), null);
  const opener = nested({}, { API: api });
  assert.equal(findApi(nested(/** @type {any} */ ({ opener }), {}), "API"), api);
  const foreign = {
    get API() {
      throw new Error("another site");
    },
  };
  assert.equal(findApi(nested({}, foreign, { API: api }), "API"), api);
  assert.equal(connectScorm(scorm12, nested({})), null);
});

for (const version of /** @type {("1.2" | "2004")[]} */ (["1.2", "2004"])) {
  test(`SCORM ${version}: a session by the specification`, () => {
    const { log, session } = connectTo(version);
    session.begin();
    session.report(record.slice(0, 1), scoreOf(record.slice(0, 1), 5));
    session.report(record, scoreOf(record, 5));
    /** @type {Entry[]} */
    const next = [entry("one-class", "solved"), record[1]];
    session.report(next, scoreOf(next, 5));
    session.finish();
    session.finish();
    session.report(record, scoreOf(record, 5));
    assert.deepEqual(log.faults, []);
    assert.equal(log.state, "finished");
    assert.equal(log.values["cmi.interactions._count"], "2", "one for each question");
    assert.equal(log.values["cmi.interactions.0.result"], "correct");
  });

  test(`SCORM ${version}: interactions of an earlier session are left as they are`, () => {
    const { log, session } = connectTo(version, { values: { "cmi.interactions._count": "3" } });
    session.report(record, scoreOf(record, 5));
    assert.deepEqual(log.faults, []);
    assert.ok("cmi.interactions.3.id" in log.values && !("cmi.interactions.0.id" in log.values));
  });

  test(`SCORM ${version}: what was passed before does not become worse`, () => {
    const success = version === "1.2" ? "cmi.core.lesson_status" : "cmi.success_status";
    const { log, session } = connectTo(version, { values: { [success]: "passed" } });
    session.report(record, scoreOf(record, 5));
    session.finish();
    assert.equal(log.values[success], "passed");
    assert.ok(!Object.keys(log.values).some((element) => element.includes(".score.")));
  });

  test(`SCORM ${version}: what a platform refuses is an error with its words, and the session ends`, () => {
    const commit = version === "1.2" ? "LMSCommit" : "Commit";
    const { log, session } = connectTo(version, { refused: [commit] });
    const report = () => session.report(record, scoreOf(record, 5));
    assert.throws(report, (error) => {
      assert.ok(error instanceof PlatformError);
      assert.deepEqual(
        [error.problem, error.message],
        ["refused", "commit: error 101, text of 101"],
      );
      return true;
    });
    assert.throws(() => session.finish(), PlatformError);
    assert.equal(log.state, "finished");
  });
}

test("a platform that does not begin, or breaks, is out of reach", () => {
  assert.throws(
    () => connectTo("1.2", { refused: ["LMSInitialize"] }),
    ({ problem }) => problem === "unreachable",
  );
  const broken = { API: { LMSInitialize: () => "true" } };
  const session = connectScorm(scorm12, nested(broken)) ?? assert.fail("no session");
  assert.throws(
    () => session.begin(),
    ({ problem }) => problem === "unreachable",
  );
});

test("a platform without interactions, or with booleans, takes the score", () => {
  const { api, log } = makePlatform("1.2", { values: { "cmi.interactions._children": "" } });
  const booleans = Object.entries(api).map(([name, call]) => [
    name,
    (...given) => {
      const answer = call(...given);
      return answer === "true" ? true : answer;
    },
  ]);
  const API = Object.fromEntries(booleans);
  const session = connectScorm(scorm12, nested({ API })) ?? assert.fail("no session");
  session.report(record, scoreOf(record, 5));
  assert.equal(log.values["cmi.core.score.raw"], "20");
  assert.equal(log.values["cmi.interactions._count"], "0");
});
