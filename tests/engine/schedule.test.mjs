// Schedules of batch and learning rate, and the average of the parameters, from outside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

/** @type {any} */
const engine = await loadEngine();
/** Epochs of 5 updates, from the second on of 3, from the third on of 2. */
const spec = {
  data: { name: "salary", samples: 10 },
  ...{ batchSize: 2, learningRate: 0.1 },
  schedule: { milestones: [1, 2], batchFactor: 2, rateFactor: 0.5 },
  averaging: { start: 1 },
};

test("k grows and η shrinks at the milestones", () => {
  const trainer = engine.createTrainer(spec);
  const updates = Array.from({ length: 10 }, () => trainer.step());
  assert.deepEqual(
    updates.map(({ indices }) => indices.length),
    [2, 2, 2, 2, 2, 4, 4, 2, 8, 2],
  );
  assert.deepEqual(updates.map(({ epoch, batch }) => [epoch, batch]).slice(4), [
    [0, 4],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 1],
  ]);
  assert.deepEqual(
    [0, 5, 8].map((i) => updates[i].learningRate),
    [0.1, 0.05, 0.025],
  );
  assert.equal(trainer.epoch, 3);
  assert.equal(trainer.updatesPerEpoch, 2);
  trainer.delete();
});

test("the average is that of the parameters since its first epoch, and goes back with the run", () => {
  const trainer = engine.createTrainer(spec);
  trainer.run(5);
  assert.deepEqual(trainer.averagedParameters, trainer.parameters);
  const [one, two, three] = [1, 2, 3].map(() => trainer.step().after);
  const average = trainer.averagedParameters;
  for (const [i, value] of average.entries()) {
    assert.ok(Math.abs(value - (one[i] + two[i] + three[i]) / 3) < 1e-15);
  }
  trainer.run(500);
  trainer.seek(8);
  assert.deepEqual(trainer.averagedParameters, average);
  trainer.reset();
  assert.deepEqual(trainer.averagedParameters, trainer.parameters);
  trainer.delete();
});

test("what is wrong with them is named", () => {
  const refused = (changes, field) =>
    assert.throws(
      () => engine.createTrainer({ ...spec, ...changes }),
      (/** @type {any} */ error) => error.field === field,
    );
  refused({ schedule: { milestones: [3, 3] } }, "schedule.milestones[1]");
  refused({ schedule: { milestones: [0] } }, "schedule.milestones[0]");
  refused({ schedule: { rateFactor: 2 } }, "schedule.rateFactor");
  refused({ schedule: { batchFactor: 0 } }, "schedule.batchFactor");
  refused({ schedule: { gamma: 0.1 } }, "schedule.gamma");
  refused({ schedule: 2 }, "schedule");
  refused({ averaging: {} }, "averaging.start");
  refused({ averaging: { start: 1, decay: 1 } }, "averaging.decay");
});
