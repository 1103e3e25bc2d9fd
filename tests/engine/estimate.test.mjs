// The time left, from what jobs have taken so far.
import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsLeft } from "../../web/engine/estimate.js";

const nothing = { finished: 0, seconds: 0, running: [], waiting: 0 };
/** @type {any[][]} */
const cases = [
  ["nothing to do", {}, 0],
  ["nothing known", { running: [{ seconds: 3, fraction: 0 }], waiting: 5 }, null],
  ["nothing begun", { waiting: 5 }, null],
  ["one job, a quarter done in 2 s", { running: [{ seconds: 2, fraction: 0.25 }] }, 6],
  ["and three more to come", { running: [{ seconds: 2, fraction: 0.25 }], waiting: 3 }, 30],
  [
    "two Workers share these",
    { running: Array(2).fill({ seconds: 1, fraction: 0.5 }), waiting: 4 },
    5,
  ],
  [
    "the slowest outlasts the rest",
    {
      running: [
        { seconds: 9, fraction: 0.1 },
        { seconds: 9, fraction: 0.9 },
      ],
    },
    81,
  ],
  [
    "a job that says nothing takes as long as those before it",
    { finished: 2, seconds: 8, running: [{ seconds: 1, fraction: 0 }], waiting: 1 },
    7,
  ],
  [
    "and is about to end when it has taken longer",
    { finished: 2, seconds: 8, running: [{ seconds: 6, fraction: 0 }] },
    0,
  ],
];

for (const [what, run, seconds] of cases) {
  test(what, () => {
    const left = /** @type {any} */ (secondsLeft({ ...nothing, ...run }));
    assert.ok(left === seconds || Math.abs(left - seconds) < 1e-9, `${left}`);
  });
}
