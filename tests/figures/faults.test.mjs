// What a figure cannot say, it says that it cannot: its run and its settings go on.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Faults } from "../../web/figure/faults.js";
import { closeFigures, openFigure, product } from "./figure_in_node.mjs";

/** @type {Error[]} */
const reported = [];
globalThis.reportError = (error) => reported.push(error);
const { figures } = product;
const whole = { ...figures };

beforeEach(() => {
  reported.length = 0;
});
afterEach(() => {
  closeFigures();
  Object.assign(figures, whole);
});

const fails = () => {
  throw new Error("no such cell");
};
const errorsOf = (figure) => figure.events.filter(([event]) => event === "error");
const part = product.languages.en.controls.failed.part;

const runs = {
  "batch-size": { epochs: 2, pace: "racing" },
  "learning-rate": { seeds: 1, totalEpochs: 1 },
};
for (const [name, given] of Object.entries(runs)) {
  test(`${name}: a summary or results that fail are told once, and another setting recovers`, async () => {
    figures[name] = { ...whole[name], summary: fails, results: fails };
    const figure = await openFigure(name, given);
    await figure.step(3);
    assert.equal(figure.results, null);
    assert.equal(figure.results, null);
    await new Promise(setImmediate);
    assert.equal(reported.length, 2, "one for the summary, one for the results");
    const told = errorsOf(figure).map(([, { message }]) => message);
    assert.deepEqual(told, Array(2).fill(`${part.title} ${part.cause("no such cell")}`));
    Object.assign(figures[name], { summary: whole[name].summary, results: whole[name].results });
    await figure.set({ seed: 7 });
    assert.notEqual(figure.results, null);
    await figure.step(1);
    assert.equal(errorsOf(figure).length, 2);
  });

  test(`${name}: a figure that fails while it plays comes to rest`, async () => {
    figures[name] = { ...whole[name], summary: fails };
    const figure = await openFigure(name, given);
    assert.deepEqual(await figure.play(), { ended: false });
    await figure.settled();
    assert.equal(reported.length, 1);
  });
}

test("jobs that cannot be made end a measurement, which does not hang", async () => {
  const { measurements } = whole["learning-rate"];
  const [name] = Object.keys(measurements);
  let isBroken = false;
  const jobs = (...details) => (isBroken ? fails() : measurements[name].jobs(...details));
  figures["learning-rate"] = {
    ...whole["learning-rate"],
    measurements: { ...measurements, [name]: { ...measurements[name], jobs } },
  };
  const figure = await openFigure("learning-rate", { seeds: 1, totalEpochs: 1 });
  const played = figure.play();
  isBroken = true;
  assert.deepEqual(await played, { ended: false });
  assert.match(errorsOf(figure)[0][1].message, /no such cell/);
});

test("a part that works again is not at fault any more; one that fails again is told again", () => {
  const told = [];
  const faults = new Faults((message) => told.push(message));
  assert.equal(faults.guard("view", fails), undefined);
  assert.equal(faults.guard("view", fails), undefined);
  assert.equal(faults.message, "no such cell");
  assert.equal(
    faults.guard("view", () => 5),
    5,
  );
  assert.equal(faults.message, "");
  faults.note("chart", "torn");
  assert.equal(faults.message, "torn");
  faults.forget();
  assert.equal(faults.message, "");
  faults.guard("view", fails);
  assert.deepEqual(told, ["no such cell", "torn", "no such cell"]);
});
