// The laboratory's sandbox: batch size and learning rate change along the run, and the parameters are averaged.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { specOf } from "../../web/figures/sandbox/data.js";
import { stagesSpec } from "../../web/figures/sandbox/laboratory/stages.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);

const staged = {
  ...{ data: "noisy-line", samples: 23, batchSize: 3, seed: 7 },
  ...{ milestones: "1 3", batchFactor: 1.5, rateFactor: 0.5 },
};
const trainerOf = (settings) =>
  engine.createTrainer({ ...specOf(settings), ...stagesSpec(settings) });

for (const order of ["sequential", "with-replacement"]) {
  for (const dropLast of [false, true]) {
    const name = `${order}${dropLast ? ", short batches dropped" : ""}`;

    test(`${name}: epochs, samples and rates are the trainer's, forward and back`, async () => {
      const figure = await openFigure("sandbox", { ...staged, order, dropLast, unit: "update" });
      const trainer = trainerOf(figure.settings);
      const states = [figure.results];
      let seen = 0;
      const ends = [0];
      for (let update = 1; update <= 40; update++) {
        await figure.step();
        const { indices } = trainer.step();
        seen += indices.length;
        const { results } = figure;
        assert.deepEqual(
          [results.epoch, results.update, results.seen, results.updatesPerEpoch],
          [trainer.epoch, update, seen, trainer.updatesPerEpoch],
        );
        assert.deepEqual(results.parameters, Array.from(trainer.parameters));
        if (results.epoch > (states.at(-1)?.epoch ?? 0)) ends.push(update);
        states.push(results);
      }
      assert.ok(new Set(ends.slice(1).map((end, i) => end - ends[i])).size >= 3, "three stages");
      for (const update of [39, 38, 37]) {
        await figure.back();
        assert.deepEqual(figure.results, states[update]);
      }
      await figure.set({ update: 0, unit: "epoch" });
      for (const end of ends.slice(1)) {
        await figure.step();
        assert.deepEqual(figure.results, states[end]);
      }
      for (const end of ends.slice(0, -1).reverse()) {
        await figure.back();
        assert.deepEqual(figure.results, states[end]);
      }
      trainer.delete();
    });
  }
}

test("Play makes as many epochs as it says, wherever it begins", async () => {
  const figure = await openFigure("sandbox", { ...staged, epochs: 4, update: 9 });
  const before = figure.results.epoch;
  await figure.play();
  assert.equal(figure.results.epoch, before + 4);
  const { update } = figure.results;
  await figure.set({ unit: "update" });
  await figure.back();
  assert.equal(figure.results.epoch, before + 3, "not one update more");
  assert.equal(figure.results.update, update - 1);
});

test("the average and its loss are the trainer's, and are told where there is one", async () => {
  const given = { ...staged, averaging: "equal", averageStart: 2, update: 30 };
  const figure = await openFigure("sandbox", given);
  const trainer = trainerOf(figure.settings);
  trainer.run(30);
  const { averagedParameters } = trainer;
  assert.deepEqual(figure.results.averagedParameters, Array.from(averagedParameters));
  assert.equal(figure.results.averagedLoss, trainer.loss(averagedParameters));
  assert.match(figure.summary(), /The average of the parameters has a loss of \d/);
  const [, { columns, rows }] = figure.tables();
  assert.deepEqual(columns, ["parameter", "value", "average"]);
  assert.equal(rows.length, 2);
  await figure.set({ averaging: "none" });
  assert.equal(figure.results.averagedLoss, undefined);
  assert.doesNotMatch(figure.summary(), /average/);
  trainer.delete();
});

test("before an average begins there is none, and that is said", async () => {
  const figure = await openFigure("sandbox", { ...staged, averaging: "equal", averageStart: 2 });
  for (const [language, none] of Object.entries({ en: "not yet", de: "noch keiner" })) {
    assert.ok(figure.text(language).includes(none), language);
  }
  assert.equal(figure.results.averagedLoss, undefined);
  assert.doesNotMatch(figure.summary(), /average/);
  await figure.set({ update: 30 });
  assert.ok(!figure.text().includes("not yet"));
});

test("epochs of changes are increasing whole numbers; others are refused, and it is said", async () => {
  const figure = await openFigure("sandbox", { milestones: " 5, 10;15 " });
  assert.equal(figure.settings.milestones, "5 10 15");
  for (const milestones of ["", "10 5", "5 5", "0", "1.5", "-1", "x", "1e3", "5 x", "1000001"]) {
    await figure.set({ milestones });
    assert.equal(figure.settings.milestones, "5 10 15", milestones);
    assert.equal(figure.notices[0]?.reason, "choice", milestones);
  }
  await figure.set({ milestones: "none" });
  assert.equal(figure.settings.milestones, "none");
  const many = Array.from({ length: 65 }, (_, i) => i + 1).join(" ");
  await figure.set({ milestones: many });
  assert.equal(figure.settings.milestones, "none");
});
