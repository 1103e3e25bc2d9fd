// The figure “batch-size”: the three runs are the engine's own, wherever one goes and however one gets there.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { create } from "../../web/figures/batch-size/session.js";
import { assign, call, drawn, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const kept = [];
after(() => {
  for (const one of kept) one.delete();
});

const usual = { samples: 10, batchSize: 2, learningRate: 0.1, seed: 42, noise: 0.1, target: 0.01 };

test("where the contestants are is where the trainer alone is", async () => {
  const page = await open({ hash: "figure=batch-size" });
  for (const [steps, unit] of [
    [3, "sample"],
    [4, "update"],
    [5, "epoch"],
  ]) {
    await assign(page, { unit });
    await call(page, "step", steps);
    const { seen, contestants } = await results(page);
    for (const { batchSize, update, w, b, loss } of contestants) {
      const trainer = trainerOf({ ...usual, batchSize });
      assert.equal(update, Math.floor(seen / batchSize));
      trainer.run(update);
      assert.deepEqual([w, b, loss], [...trainer.parameters, trainer.loss()], `k = ${batchSize}`);
    }
  }
  // 3 samples, then to the end of the fourth batch of 2 after them, then of the fifth epoch.
  assert.equal((await results(page)).seen, 60);
});

test("the target is reached at the update at which a plain loop finds it", async () => {
  const page = await open({ hash: "figure=batch-size&seen=400" });
  // A place that is far is gone to in slices.
  await page.waitForFunction(() => document.querySelector("mini-batch").results.seen === 400);
  const { contestants, lowest } = await results(page);
  for (const { batchSize, target } of contestants) {
    const trainer = trainerOf({ ...usual, batchSize });
    while (trainer.loss() >= usual.target) trainer.run(1);
    const { update } = trainer;
    assert.deepEqual(
      [target.updates, target.samples, target.epochs],
      [update, update * batchSize, (update * batchSize) / 10],
    );
  }
  // With 10 samples and k = 2 and 10, as measured in C++ too.
  assert.deepEqual(
    contestants.slice(1).map(({ target }) => target.updates),
    [35, 36],
  );
  assert.deepEqual([lowest.w.toFixed(4), lowest.b.toFixed(4)], ["1.9885", "-0.0739"]);
  assert.equal(lowest.loss.toFixed(5), "0.00507");
  const text = await visibleText(page);
  assert.match(
    text,
    /Measured here: k = 2 needed 7 epochs, k = n = 10 needed 36\. So that holds\./,
  );
});

for (const given of [
  usual,
  { ...usual, samples: 7, batchSize: 3 },
  { ...usual, samples: 900, batchSize: 64 },
]) {
  test(`any place is the same, however it was reached: n = ${given.samples}`, () => {
    const walking = sessionOf(given);
    const units = ["sample", "update", "epoch", "update", "epoch", "epoch"];
    const states = [[walking.position, stateOf(walking)]];
    for (let i = 0; i < 30; i++) {
      move(walking, () => walking.step(units[i % units.length]));
      states.push([walking.position, stateOf(walking)]);
    }
    const jumping = sessionOf(given);
    for (let i = 0; i < 60; i++) {
      const [seen, state] = states[(i * 7) % states.length];
      move(jumping, () => jumping.goToPlace({ seen }));
      assert.deepEqual(stateOf(jumping), state, `${seen} samples`);
    }
  });
}

test("back leads over the same places as step", () => {
  for (const unit of ["sample", "update", "epoch"]) {
    const session = sessionOf({ ...usual, samples: 7, batchSize: 3 });
    const places = [0];
    for (let i = 0; i < 12; i++) {
      move(session, () => session.step(unit));
      places.push(session.position);
    }
    for (const place of places.slice(0, -1).reverse()) {
      move(session, () => session.back(unit));
      assert.equal(session.position, place, unit);
    }
  }
});

test("a long way is gone in slices, and can be stopped", async () => {
  const page = await open({ hash: "figure=batch-size&samples=10000&batch-size=100&target=0.001" });
  await assign(page, { seen: 9_000_000 });
  assert.ok((await results(page)).seen < 9_000_000);
  await page.getByRole("button", { name: "Stop here" }).click();
  const { seen } = await results(page);
  assert.ok(seen > 0 && seen < 9_000_000);
  await drawn(page);
  assert.equal((await results(page)).seen, seen);
  assert.equal(await page.getByRole("button", { name: "Stop here" }).count(), 0);
  await assign(page, { seen: 30_000 });
  await page.waitForFunction(() => document.querySelector("mini-batch").results.seen === 30_000);
  const { contestants } = await results(page);
  const trainer = trainerOf({ ...usual, samples: 10_000, batchSize: 100 });
  trainer.run(300);
  assert.deepEqual([contestants[1].w, contestants[1].b], [...trainer.parameters]);
  assert.equal(contestants[2].update, 3);
});

test("play ends when the epochs are complete", async () => {
  const page = await open({ hash: "figure=batch-size&epochs=3", clock: true });
  await page.evaluate(() => {
    document
      .querySelector("mini-batch")
      .play()
      .then((end) => {
        window.played = end;
      });
  });
  await page.clock.runFor(1000);
  assert.deepEqual(await page.evaluate(() => window.played), { ended: true });
  assert.equal((await results(page)).seen, 30);
});

test("play waits for steps that take several slices", async () => {
  const page = await open({ hash: "figure=batch-size&samples=10000&epochs=2&target=0.001" });
  const end = await page.evaluate(() => document.querySelector("mini-batch").play());
  assert.deepEqual(end, { ended: true });
  const { seen, epoch } = await results(page);
  assert.deepEqual([seen, epoch], [20_000, 2]);
});

test("the address holds the place, and restores it", async () => {
  const page = await open({ hash: "figure=batch-size" });
  await assign(page, { batchSize: 3, axis: "samples", target: 0.02, unit: "update" });
  await call(page, "step", 9);
  const there = [await results(page), await settings(page)];
  const other = await open({ hash: new URL(page.url()).hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);
});

test("a hostile address is clamped and reported", async () => {
  const page = await open({
    hash: "figure=batch-size&samples=1e99&batch-size=0&learning-rate=-1&target=x&axis=time&seen=-5&unit=beat",
  });
  const { samples, batchSize, learningRate, target, axis, seen, unit } = await settings(page);
  assert.deepEqual([samples, batchSize, learningRate, target], [10_000, 1, 1e-6, 0.01]);
  assert.deepEqual([axis, seen, unit], ["updates", 0, "epoch"]);
  const text = await page.locator("mini-batch .notices").innerText();
  for (const said of [/Chosen batch size k “0”/, /Target loss “x”/, /Samples seen “-5”/]) {
    assert.match(text, said);
  }
  assert.deepEqual(page.said, []);
});

test("both guesses are kept, and answered as soon as it is certain", async () => {
  const page = await open({ hash: "figure=batch-size" });
  const groups = page.getByRole("radiogroup");
  await groups.nth(0).getByRole("radio", { name: "k = n = 10" }).check();
  await groups.nth(1).getByRole("radio", { name: "k = 1" }).check();
  assert.equal(await groups.nth(0).getByRole("radio", { name: "k = n = 10" }).isChecked(), true);
  await call(page, "step", 4);
  const early = await visibleText(page);
  assert.doesNotMatch(early, /with 35 updates/, "k = n may still do with fewer");
  assert.match(early, /k = 1 with 35 samples\. You said k = 1: right\./);
  await call(page, "step", 36);
  assert.match(
    await visibleText(page),
    /k = 1 and k = 2, equal, with 35 updates\. You said k = n = 10: not this time\./,
  );
});

test("seconds are measured in a Worker, and only when they were asked for", async () => {
  const page = await open({ hash: "figure=batch-size&seen=400&axis=seconds" });
  const before = (await results(page)).contestants.map(({ secondsPerEpoch }) => secondsPerEpoch);
  assert.deepEqual(before, [null, null, null]);
  await page.getByRole("button", { name: "Measure the seconds" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  for (const { target, secondsPerEpoch } of (await results(page)).contestants) {
    const { median, lowerQuartile, upperQuartile } = secondsPerEpoch;
    assert.ok(0 < lowerQuartile && lowerQuartile <= median && median <= upperQuartile);
    assert.equal(target.seconds, target.epochs * median);
  }
  await assign(page, { batchSize: 5 });
  assert.equal((await results(page)).contestants[0].secondsPerEpoch, null, "other batches");
});

test("divergence is explained, pauses, and has a way back", async () => {
  const page = await open({ hash: "figure=batch-size&learning-rate=2&pace=rapid", clock: true });
  await page.evaluate(() => {
    document.querySelector("mini-batch").play();
  });
  await page.clock.runFor(3000);
  const { seen } = await results(page);
  assert.ok(seen < 100, `${seen}`);
  assert.match(await visibleText(page), /With learning rate 2, k = 1.* diverging/);
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  assert.equal((await settings(page)).learningRate, 0.1);
});

test("the charts have texts, and their numbers are tables and a file", async () => {
  const page = await open({ hash: "figure=batch-size&seen=40" });
  await drawn(page);
  const charts = page.getByRole("img");
  const { contestants } = await results(page);
  const [plane, loss] = [0, 1].map((i) => charts.nth(i).getAttribute("aria-label"));
  assert.match(await plane, /lowest place, w = 1\.9885, b = −0\.0739, loss 0\.0051/);
  assert.match(
    await loss,
    new RegExp(`k = 2: loss ${contestants[1].loss.toFixed(4)} after 20 updates`),
  );
  await page.getByText("Save and share").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save numbers (CSV)" }).click(),
  ]);
  const csv = (await readFile(await download.path())).toString();
  const { w, b, loss: last } = contestants[1];
  assert.ok(csv.includes(`\r\n2,20,40,${w},${b},${last}\r\n`));
});

test("keys step, go back and reset; nothing scrolls sideways", async () => {
  const page = await open({ hash: "figure=batch-size" });
  await page.locator("mini-batch .race-where").click();
  const seen = [];
  for (const key of ["ArrowRight", "PageDown", "ArrowLeft", "5", "r"]) {
    await page.keyboard.press(key);
    seen.push((await results(page)).seen);
  }
  assert.deepEqual(seen, [10, 20, 10, 10, 0]);
  for (const width of [320, 600, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    for (const given of [
      { samples: 10, seen: 400 },
      { samples: 10_000, batchSize: 5000, seen: 20_000 },
    ]) {
      await assign(page, given);
      await drawn(page);
      const over = await page.evaluate(() => {
        const root = document.querySelector("mini-batch").shadowRoot;
        const figure = root.querySelector(".figure");
        const table = root.querySelector(".race");
        const { scrollWidth, clientWidth } = document.documentElement;
        return [
          scrollWidth - clientWidth,
          figure.scrollWidth - figure.clientWidth,
          table.scrollWidth - table.parentElement.clientWidth > 0,
        ];
      });
      assert.deepEqual(over, [0, 0, false], `${width} px`);
    }
  }
});

function trainerOf({ samples, noise, batchSize, learningRate, seed }) {
  const data = { name: "salary", samples, noise };
  const trainer = engine.createTrainer({ data, batchSize, learningRate, seed });
  kept.push(trainer);
  return trainer;
}

function sessionOf(given) {
  const session = create(engine, { ...given, seen: 0 });
  kept.push(session);
  return session;
}

function move(session, go) {
  go();
  while (session.isUnderWay) session.work(10);
}

/** Without what is made of it later. */
function stateOf(session) {
  const { seen, contestants } = session.state;
  return { seen, contestants: contestants.map(({ seenAt, ...plain }) => plain) };
}
