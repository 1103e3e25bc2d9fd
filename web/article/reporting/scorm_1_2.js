/**
 * What SCORM 1.2 calls things, and in what form it takes them: the run-time environment of 1 October 2001, sections 3.3
 * and 3.4.
 */
import { clockDuration } from "./duration.js";
import { plainResponse } from "./responses.js";

/** @type {import("./scorm_session.js").Protocol} */
export const scorm12 = {
  apiName: "API",
  functions: {
    initialize: "LMSInitialize",
    getValue: "LMSGetValue",
    setValue: "LMSSetValue",
    commit: "LMSCommit",
    terminate: "LMSFinish",
    getLastError: "LMSGetLastError",
    getErrorString: "LMSGetErrorString",
  },
  languageElement: "cmi.student_preference.language",
  progressElement: "cmi.core.lesson_status",
  successElement: "cmi.core.lesson_status",

  // From 0 to 100 in any case, since platforms compare the raw score with the manifest's masteryscore, which is so.
  scoreValues: ({ scaled, isCompleted, isPassed }) => [
    ["cmi.core.score.raw", String(Math.round(100 * scaled))],
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.lesson_status", isCompleted ? (isPassed ? "passed" : "failed") : "incomplete"],
  ],

  interactionValues({ question, outcome, answers }) {
    const response = plainResponse(answers);
    return [
      // Some platforms take no hyphens here.
      ["id", question.replaceAll("-", "_")],
      ["type", "performance"],
      ...(response ? [["student_response", response]] : []),
      ["result", outcome === "solved" ? "correct" : "wrong"],
    ];
  },

  timeValue: (seconds) => ["cmi.core.session_time", clockDuration(seconds)],
};
