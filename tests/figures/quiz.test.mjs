// The parts of the quiz that need no browser: numbers as people write them, the words, and what was measured.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { product } from "./figure_in_node.mjs";
import { questionNamed, questions } from "./quiz_in_node.mjs";

const { numberAsWritten, languages } = product;
const fieldsOf = ({ fields }, found) =>
  Object.fromEntries(fields.map((field) => [field.name, field.right?.(found)]));

before(() => product.engineIsLoaded());

test("numbers are read as people write them", () => {
  const units = { s: 1, ms: 1e-3 };
  const all = ["1,000", "0,32", "0.32 s", "320 ms", "32 batches", "1.000,5", "1 000", "−2", " 7. "];
  assert.deepEqual(
    all.map((text) => numberAsWritten(text)),
    [1000, 0.32, 0.32, 320, 32, 1000.5, 1000, -2, 7],
  );
  assert.deepEqual(
    ["0.32 s", "320 ms", "5 hours", "2 toString"].map((text) => numberAsWritten(text, units)),
    [0.32, 0.32, Number.NaN, Number.NaN],
  );
  for (const text of ["", "abc", "3 of 4", "1.2.3", "..", "1e3", "<b>"]) {
    assert.ok(Number.isNaN(numberAsWritten(text)), text);
  }
});

test("every question, answer and choice has its words, in both languages", () => {
  for (const { name, fields } of questions) {
    for (const { quiz } of Object.values(languages)) {
      for (const { name: field, options = [] } of fields) {
        const { label, options: labels } = quiz.questions[name].fields[field];
        assert.ok(label);
        for (const option of options) assert.ok(labels[option], `${name} ${field} ${option}`);
      }
    }
  }
});

test("wider is no reason to be better: at equal updates it is, at equal epochs it is not", async () => {
  const { question, found } = await questionNamed("one-or-all");
  assert.deepEqual(fieldsOf(question, found), {
    wider: ["first"],
    updates: ["first"],
    epochs: ["second"],
  });
  assert.equal(question.texts(found).isReversed, true);
  const [{ settings }] = question.shows;
  assert.equal(found.pairs, settings.seeds);
  const [updates, epochs] = question.measurements.pairs.jobs();
  for (const { quiz } of Object.values(languages)) {
    const { asks, fields } = quiz.questions["one-or-all"];
    assert.match(fields.updates.label, new RegExp(`\\b${updates.updates}\\b`));
    assert.match(fields.epochs.label, new RegExp(`\\b${epochs.epochs}\\b`));
    assert.match(
      asks[0],
      new RegExp(`\\bk = ${settings.smallBatch}\\b.*\\b${settings.seeds}\\b`, "s"),
    );
  }
});

test("a smaller batch: gradients scatter three times as much, the loss more than eight times", async () => {
  const { question, found } = await questionNamed("smaller-batch");
  const { time, ...others } = fieldsOf(question, found);
  assert.ok(time?.length === 1 || time?.length === 3, "one answer, or none that can be told");
  assert.deepEqual(others, { noise: ["three"], loss: ["eight"], accuracy: ["neither"] });
  assert.ok(found.wobble.low > 5, "far from the middle between three and eight");
});

test("as many new samples within two points, whichever seeds are taken", async () => {
  const { question } = await questionNamed("smaller-batch");
  const { right } = question.fields.find(({ name }) => name === "accuracy");
  const sides = (low, high) => right({ gap: { low, high } });
  // Intervals of blocks of 20 seeds.
  for (const [low, high] of [
    [-0.0105, 0.0005],
    [-0.0045, 0.001],
    [-0.008, 0.0025],
  ]) {
    assert.deepEqual(sides(low, high), ["neither"]);
  }
  assert.deepEqual(sides(-0.04, -0.021), ["first"]);
  assert.deepEqual(sides(-0.01, 0.03), ["neither", "second"]);
  assert.deepEqual(sides(0.02, 0.03), ["second"]);
});

test("shuffled once: far better than never, no different from every epoch but in the average", async () => {
  const { question, found } = await questionNamed("shuffled-once");
  assert.deepEqual(fieldsOf(question, found), {
    never: ["farther"],
    each: ["unclear"],
    average: ["farther"],
  });
});

test("a share within its sampling error is right", async () => {
  const { question, found } = await questionNamed("one-class");
  assert.deepEqual(fieldsOf(question, found), {
    gradient: ["negative"],
    bias: ["up"],
    share: undefined,
  });
  const [, , { judge }] = question.fields;
  const given = [50, 47, 55, 0.5, 25, 75];
  assert.deepEqual(
    given.map((share) => judge(share, found)),
    [null, null, null, "part", "off", "off"],
  );
});

test("a clock that is too restless to say lets any answer count", () => {
  const { fields } = questions.find(({ name }) => name === "smaller-batch");
  const [{ options, right }] = fields;
  for (const answer of ["noisy", "few"]) assert.deepEqual(right({ time: { answer } }), options);
  assert.deepEqual(right({ time: { answer: "level" } }), ["alike"]);
});

test("what is explained has numbers, in both languages", async () => {
  for (const { name } of questions) {
    const { question, found } = await questionNamed(name);
    for (const { quiz } of Object.values(languages)) {
      const told = quiz.questions[name].explains(question.texts(found)).join("\n");
      assert.doesNotMatch(told, /undefined|NaN|(\(|\b(to|bis) )null|∞|\[object/, told);
    }
  }
});
