// What one run allows to be said, at the edges of each judgement.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { product } from "./figure_in_node.mjs";

const { evidence } = product;
const { POSITIVE_INFINITY: infinity, NaN: nothing } = Number;

before(() => product.engineIsLoaded());

test("a run has diverged by a loss of 100 times its start, or one that is no number", () => {
  const { isDiverging, orInfinity } = evidence;
  assert.ok(!isDiverging({ loss: 100, startLoss: 1 }));
  assert.ok(isDiverging({ loss: 100.1, startLoss: 1 }));
  assert.ok(isDiverging({ loss: nothing, startLoss: 1 }));
  assert.ok(isDiverging({ loss: infinity, startLoss: infinity }));
  assert.ok(isDiverging({ diverged: true, loss: 0, startLoss: 1 }));
  assert.ok(!isDiverging({ loss: 0, startLoss: 0 }));
  assert.deepEqual([orInfinity(3, false), orInfinity(3, true)], [3, infinity]);
  assert.equal(orInfinity(nothing, false), infinity);
});

test("two numbers: equal, close, larger, smaller, or nothing to compare", () => {
  const { compareNumbers } = evidence;
  const all = [
    [1, 1, "equal"],
    [1, 1.2, "close"],
    [1, 1.3, "larger"],
    [1, 0.7, "smaller"],
    [0, 1e-9, "larger"],
    [-1, 1, "larger"],
    [1, infinity, "larger"],
    [infinity, 1, "smaller"],
    [infinity, infinity, "unknown"],
    [nothing, 1, "unknown"],
  ];
  for (const [first, second, answer] of all) {
    assert.equal(compareNumbers(first, second), answer, `${first}, ${second}`);
  }
  assert.equal(compareNumbers(1e-15, 3e-15, 1e-12), "equal", "only rounding is left");
});

test("a target is reached by staying below it for an epoch; a touch is a touch", () => {
  const { compareWithTarget } = evidence;
  assert.deepEqual(compareWithTarget([5, 1, 5, 1, 1, 1, 5], 2, 3), {
    firstBelow: 1,
    reached: 3,
    confirmed: 5,
    isBelow: false,
  });
  assert.deepEqual(compareWithTarget([5, 1, 1], 2, 3), {
    firstBelow: 1,
    reached: null,
    confirmed: null,
    isBelow: true,
  });
  assert.deepEqual(compareWithTarget([1], 2, 1).reached, 0);
  assert.deepEqual(compareWithTarget([2, nothing, infinity], 2, 1).firstBelow, null);
  assert.deepEqual(compareWithTarget([], 2, 1).isBelow, false);
});

test("an unreachable target is recognised, and one that can be reached is offered", () => {
  const { isReachable, offerTarget } = evidence;
  assert.ok(!isReachable(0.01, 0.010018));
  assert.ok(isReachable(0.01, 0.00507));
  for (const [lowest, start] of [
    [0.010018, 2.5],
    [0, 1],
    [3, 3.0001],
    [1e-9, 1e-6],
    [12_345, 99_999],
  ]) {
    const offered = offerTarget(lowest, start);
    assert.ok(offered !== null && isReachable(offered, lowest), `${offered} for ${lowest}`);
    assert.ok(String(offered).length <= 6, `${offered}`);
  }
  assert.equal(offerTarget(0.5, 0.5), null);
});

test("a series repeats, rests, shrinks, grows, or does neither", () => {
  const { describeTrend } = evidence;
  const answers = [
    [[2.918, 2.918, 2.918], "repeats"],
    [[3, 1, 0.5, 0.5], "repeats"],
    [[0.222, 0.2, 0.15, 0.131], "shrinks"],
    [[1, 2, 4], "grows"],
    [[1, 2, infinity], "grows"],
    [[1, 0.5, 1e-12], "rests"],
    [[0, 0, 0], "rests"],
    [[3, 1, 2], "wanders"],
    [[3, 1], "few"],
    [[], "few"],
  ];
  for (const [sizes, answer] of answers) {
    assert.equal(describeTrend(sizes).answer, answer, String(sizes));
  }
  assert.equal(describeTrend([2, 1, 0.5]).part, 0.25);
});

test("a sampled deviation agrees with theory within its own error", () => {
  const { kurtosis, deviationError, compareWithTheory } = evidence;
  assert.equal(kurtosis([-1, 1, -1, 1], 0), 1);
  assert.ok(Number.isNaN(kurtosis([2, 2], 2)));
  const ofNormal = 1 / Math.sqrt(2 * 199);
  assert.ok(Math.abs(deviationError(200) - ofNormal) < 1e-12, "1/√(2(m − 1)) for normal draws");
  assert.ok(evidence.isRounding(-1e-13) && !evidence.isRounding(1e-11));
  assert.ok(evidence.isRounding(1e-11, 100), "beside numbers of 100");
  const ofTwoValues = 1 / Math.sqrt(2 * 200 * 199);
  assert.ok(Math.abs(deviationError(200, 1 - 1e-15) - ofTwoValues) < 1e-12, "all equally far off");
  assert.equal(compareWithTheory(1.071, 1, 0.03).answer, "agrees");
  assert.equal(compareWithTheory(1.071, 1, 0.01).answer, "larger");
  assert.equal(compareWithTheory(0.9, 1, 0).answer, "smaller");
  assert.equal(compareWithTheory(1 + 1e-14, 1, 0).answer, "agrees", "but for rounding");
  assert.equal(compareWithTheory(4e-16, 0, 0.1).answer, "unknown");
  assert.equal(compareWithTheory(nothing, 1, 0.1).answer, "unknown");
});
