// What measured numbers allow to be said, at the edges of each judgement.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { product } from "./figure_in_node.mjs";

const { evidence } = product;
const { POSITIVE_INFINITY: infinity, NaN: nothing } = Number;
const six = [1, 2, 3, 4, 5, 6];

before(() => product.engineIsLoaded());

test("pairs are compared by the sign test, from six on and when all are in", () => {
  const { comparePairs } = evidence;
  const up = (count) => comparePairs(Array(count).fill(0), six.slice(0, count));
  assert.equal(up(5).answer, "few");
  assert.deepEqual(
    { ...up(6), differences: [] },
    {
      answer: "larger",
      isComplete: true,
      pairs: 6,
      larger: 6,
      smaller: 0,
      equal: 0,
      median: 3.5,
      low: 1,
      high: 6,
      differences: [],
    },
  );
  assert.equal(comparePairs(six, Array(6).fill(0)).answer, "smaller");
  assert.equal(comparePairs(Array(6).fill(0), six, 7).answer, "few", "one seed is still awaited");
  assert.equal(comparePairs(Array(6).fill(0), [-1, 2, 3, 4, 5, 6]).answer, "unclear");
  assert.equal(comparePairs([], []).answer, "few");
});

test("equal pairs are equal, also where both diverged, and say nothing", () => {
  const { answer, equal, median, low, high } = evidence.comparePairs(
    [1, 1, 1, 1, 1, infinity],
    [1, 1, 1, 1, 1, infinity],
  );
  assert.deepEqual([answer, equal, median, low, high], ["unclear", 6, 0, 0, 0]);
});

test("a run that diverged counts; one without a value is left out, and not counted", () => {
  const lost = evidence.comparePairs([1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, infinity]);
  assert.deepEqual([lost.answer, lost.larger, lost.median, lost.high], ["larger", 6, 1, infinity]);
  const without = evidence.comparePairs([1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, nothing]);
  assert.deepEqual([without.answer, without.pairs, without.larger], ["few", 5, 5]);
  const { summarize } = evidence;
  assert.deepEqual(summarize([3, nothing, 1, infinity]), {
    median: 3,
    low: nothing,
    high: nothing,
    count: 3,
    infinite: 1,
  });
  assert.equal(summarize([]).count, 0);
  assert.equal(summarize(new Set(six)).median, 3.5);
});

test("ratios of pairs: 1 for two zeros, also where rounding made one negative", () => {
  const { median, low, high, answer } = evidence.compareRatios(
    six,
    six.map((value) => 2 * value),
  );
  for (const ratio of [median, low, high]) assert.ok(Math.abs(ratio - 2) < 1e-12);
  assert.equal(answer, "larger");
  assert.equal(evidence.compareRatios(Array(6).fill(0), Array(6).fill(-1e-17)).median, 1);
  assert.equal(evidence.compareRatios(Array(6).fill(0), six).median, infinity);
});

test("an interval belongs to one class, or to none", () => {
  const { classOf } = evidence;
  assert.equal(classOf({ low: 0.9, high: 1.1 }, [2, 10]), 0);
  assert.equal(classOf({ low: 2, high: 9 }, [2, 10]), 1);
  assert.equal(classOf({ low: 11, high: infinity }, [2, 10]), 2);
  assert.equal(classOf({ low: 1.9, high: 2 }, [2, 10]), null);
  assert.equal(classOf({ low: nothing, high: nothing }, [2, 10]), null);
});

test("the least of several: survivors do not win, and those that are level share", () => {
  const { leastOf } = evidence;
  const survivor = [1, infinity, infinity, infinity, infinity, infinity];
  const [slow, fast] = [six.map((i) => 100 + i), six.map((i) => 50 + i)];
  assert.deepEqual(leastOf([survivor, slow, fast]), {
    answer: "one",
    best: [2],
    medians: [infinity, 103.5, 53.5],
  });
  assert.deepEqual(leastOf([fast, [49, 53, 52, 55, 54, 57]]).answer, "several");
  assert.deepEqual(leastOf([survivor, survivor]).answer, "none");
  assert.deepEqual(leastOf([fast.slice(1), slow.slice(1)]).answer, "few");
  assert.deepEqual(leastOf([fast, slow], 7).answer, "few");
});

test("times: level, larger, smaller, or too noisy to say", () => {
  const answer = (ratios) => evidence.compareTimes(ratios).answer;
  assert.equal(answer(Array(6).fill(1.81)), "larger");
  assert.equal(answer(Array(6).fill(0.5)), "smaller");
  assert.equal(answer([0.95, 1, 1, 1, 1, 1.1]), "level");
  assert.equal(answer([0.9, 1.8, 1.8, 1.8, 1.8, 3]), "noisy", "a rise that is not certain");
  assert.equal(answer(Array(5).fill(2)), "few");
});

test("times against a size: a shape, or too noisy, or too few", () => {
  const { describeShape } = evidence;
  const shapeOf = (times, spread = 1.02, rounds = 9) => {
    const factors = Array.from({ length: rounds }, (_, i) => spread ** ((i % 3) - 1));
    // Sizes are not slow in the same rounds.
    return describeShape(
      times.map((time, size) => factors.map((_, i) => time * factors[(i + size) % rounds])),
    );
  };
  const kindOf = (...given) => shapeOf(...given).shape;
  const flat = [60, 40, 30, 20, 15, 15, 14, 14, 15];
  assert.equal(kindOf(flat), "flat");
  assert.deepEqual([shapeOf(flat).least, shapeOf(flat).levelFrom], [6, 4]);
  assert.equal(kindOf([60, 40, 30, 20, 15, 15, 14, 14, 24]), "upturn");
  assert.equal(kindOf([60, 40, 30, 20, 15, 15, 14, 14, 24], 1.6), "noisy", "perhaps by chance");
  assert.equal(kindOf(flat, 1.02, 5), "few");
  assert.equal(kindOf([60, 50, 42, 35, 30, 25, 20, 16, 12]), "falls");
  assert.equal(kindOf([15, 15, 14, 15, 15, 15, 14, 14, 15]), "level");
  assert.equal(kindOf([15, 15, 14, 30, 15, 15, 14, 14, 15]), "uneven");
  assert.equal(kindOf([14, 15, 16, 20, 25, 30]), "rises");
  assert.equal(kindOf([infinity, 9, 9, 9]), "flat", "a run that did not arrive");
});

test("a ratio over seeds is large, small, about 1, or not clear", () => {
  const { compareRatios, judgeRatio } = evidence;
  const judge = (values) => judgeRatio(compareRatios(Array(values.length).fill(1), values));
  assert.equal(judge([2, 2, 2, 2, 2, 2]), "larger");
  assert.equal(judge([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), "smaller");
  assert.equal(judge([1.1, 1.1, 1.1, 1.1, 1.1, 1.1]), "close", "certain, and yet small");
  assert.equal(judge([1.1, 1.1, 1.1, 1.1, 1.1, 2]), "unclear");
  assert.equal(judge([2, 2]), "few");
});

test("a change is shown with the digits that it needs, or not called one", () => {
  const { describeChange } = evidence;
  assert.deepEqual(describeChange(2.53292, 2.53288, 4), {
    answer: "falls",
    before: "2.53292",
    after: "2.53288",
  });
  assert.deepEqual(describeChange(1, 1 + 1e-12, 4), {
    answer: "same",
    before: "1.0000",
    after: "1.0000",
  });
  assert.equal(describeChange(-0.5, 0.5, 2).answer, "rises");
  assert.deepEqual(describeChange(1, infinity, 2), {
    answer: "unknown",
    before: "1.00",
    after: "–",
  });
});

test("an interval shows its ends apart from each other and from zero", () => {
  const { describeInterval } = evidence;
  const told = describeInterval({ median: 0.1, low: 0.004, high: 0.3 }, 1);
  assert.deepEqual(told, { median: "0.100", low: "0.004", high: "0.300" });
  assert.deepEqual(describeInterval({ median: 2, low: 2, high: 2 }, 1), {
    median: "2.0",
    low: "2.0",
    high: "2.0",
  });
  assert.deepEqual(describeInterval({ median: 2, low: nothing, high: infinity }, 1), {
    median: "2.0",
    low: null,
    high: null,
  });
});

test("“times as much” is said of what differs", () => {
  const { timesText } = evidence;
  const texts = [1, 1.0001, nothing, infinity, 0, -2].map(timesText);
  assert.deepEqual(texts, Array(6).fill(null));
  assert.deepEqual([58.4, 2.11, 1.04, 0.25, 0.004].map(timesText), [
    "58",
    "2.1",
    "1.04",
    "0.25",
    "0.004",
  ]);
});

test("the names that an interval of ratios allows", () => {
  const within = (low, high) => evidence.namesWithin({ low, high }, { twice: 2, same: 1, four: 4 });
  assert.deepEqual(within(0.9, 1.1), ["same"]);
  assert.deepEqual(within(1.2, 1.9), ["same", "twice"]);
  assert.deepEqual(within(0, infinity), ["same", "twice", "four"]);
  assert.deepEqual(within(nothing, nothing), []);
});

test("signs: all, most by the sign test, or mixed", () => {
  const { describeSigns } = evidence;
  const answer = (values) => {
    const { answer: sign, isAll } = describeSigns(values);
    return `${sign}${isAll ? ", all" : ""}`;
  };
  assert.equal(answer([1, 2]), "positive, all");
  assert.equal(answer([-1]), "negative, all");
  assert.equal(answer([1, 1, 1, -1]), "mixed");
  assert.equal(answer([...Array(15).fill(1), -1]), "positive");
  assert.equal(answer([...Array(15).fill(-1), 0]), "negative");
  assert.equal(answer([0, 0]), "mixed");
  assert.equal(answer([]), "none");
  assert.equal(
    answer([nothing, ...Array(15).fill(1)]),
    "positive",
    "what is no number has no sign",
  );
});
