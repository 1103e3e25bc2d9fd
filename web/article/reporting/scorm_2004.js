/**
 * What SCORM 2004 calls things, and in what form it takes them: the run-time environment of the 4th edition, sections 3
 * and 4.2.
 */
import { isoDuration } from "./duration.js";
import { performanceResponse } from "./responses.js";

/** @type {import("./scorm_session.js").Protocol} */
export const scorm2004 = {
  apiName: "API_1484_11",
  functions: {
    initialize: "Initialize",
    getValue: "GetValue",
    setValue: "SetValue",
    commit: "Commit",
    terminate: "Terminate",
    getLastError: "GetLastError",
    getErrorString: "GetErrorString",
  },
  languageElement: "cmi.learner_preference.language",
  progressElement: "cmi.completion_status",
  successElement: "cmi.success_status",

  scoreValues: ({ solved, max, scaled, isCompleted, isPassed }) => [
    ["cmi.score.scaled", String(Number(scaled.toFixed(4)))],
    ["cmi.score.raw", String(solved)],
    ["cmi.score.min", "0"],
    ["cmi.score.max", String(max)],
    ["cmi.completion_status", isCompleted ? "completed" : "incomplete"],
    ["cmi.success_status", isCompleted ? (isPassed ? "passed" : "failed") : "unknown"],
  ],

  interactionValues({ question, outcome, answers }) {
    const response = performanceResponse(answers);
    return [
      ["id", question],
      ["type", "performance"],
      ...(response ? [["learner_response", response]] : []),
      ["result", outcome === "solved" ? "correct" : "incorrect"],
    ];
  },

  timeValue: (seconds) => ["cmi.session_time", isoDuration(seconds)],
};
