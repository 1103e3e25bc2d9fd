// The figure “minima”: its numbers are the engine's, its words are made of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { assign, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const play = (page) => page.evaluate(() => document.querySelector("mini-batch").play());

/** Not finite numbers do not come through JSON, nor through a page's results. */
const plain = (values) => Array.from(values);

test("what Play shows is what the engine's experiments measure", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=300&balls=20&seed=4294967295" });
  await play(page);
  const { toy, pairs, batchSizes, edge, rescale } = await results(page);
  assert.deepEqual(batchSizes, [4, 128]);
  for (const { batchSize, wideFraction } of toy) {
    const options = { seed: 4294967295, balls: 20, batchSizes: [batchSize] };
    const [run] = engine.runAll("toy-valleys", [options]);
    assert.equal(wideFraction, run.wideFraction.values[0]);
  }
  pairs.forEach(({ seed, small, large, line }, i) => {
    assert.equal(seed, [4294967295, 0][i]);
    const [run] = engine.runAll("minima-pair", [{ seed, updates: 300 }]);
    for (const name of [
      "trainLoss",
      "testAccuracy",
      "topEigenvalue",
      "boxSharpness",
      "perturbationRise",
    ]) {
      assert.deepEqual([small[name], large[name]], plain(run[name].values), name);
    }
    assert.deepEqual([...small.parameters, ...large.parameters], plain(run.parameters.values));
    assert.deepEqual(
      line.map(({ trainLoss }) => trainLoss),
      plain(run.lineTrainLoss.values),
    );
  });
  const [run] = engine.runAll("edge-of-stability", [
    { seed: 4294967295, learningRate: 0.5, updates: 300, checkpoints: 16 },
  ]);
  const half = edge.fullBatch.find(({ learningRate }) => learningRate === 0.5);
  assert.deepEqual([half.threshold, half.topEigenvalue], [4, run.topEigenvalue]);
  const [same] = engine.runAll("rescale-layers", [{ seed: 4294967295, updates: 300 }]);
  assert.deepEqual(
    rescale.rows.map(({ topEigenvalue }) => topEigenvalue),
    plain(same.topEigenvalue.values),
  );
});

test("with the default settings, six pairs: the large batch is sharper each time, at 2/η", async () => {
  const page = await open({ hash: "figure=minima&seeds=6" });
  await play(page);
  const { overPairs, edge, toy } = await results(page);
  assert.deepEqual([overPairs.count, overPairs.sharper, overPairs.sharperOnAll], [6, 6, 6]);
  const { topEigenvalue, trainLoss, testAccuracy } = overPairs.measures;
  const near = ({ median }, expected, off) =>
    assert.ok(Math.abs(median - expected) < off, `${median} is not near ${expected}`);
  near(topEigenvalue.small, 1.5, 0.5);
  near(topEigenvalue.large, 6.74, 0.4);
  near(trainLoss.small, 0.199, 0.06);
  near(trainLoss.large, 0.1, 0.03);
  near(testAccuracy.small, 0.93, 0.04);
  near(testAccuracy.large, 0.879, 0.05);
  for (const { learningRate, threshold, topEigenvalue: top } of edge.fullBatch) {
    if (learningRate > 0.1)
      assert.ok(Math.abs(top / threshold - 1) < 0.15, `${learningRate}: ${top}`);
  }
  const share = Object.fromEntries(
    toy.map(({ batchSize, wideFraction }) => [batchSize, wideFraction]),
  );
  assert.ok(share[1] > 0.8 && share[128] === 0, JSON.stringify(share));
  const text = await visibleText(page);
  assert.match(text, /sharper in 6 of 6/);
  assert.match(text, /λmax is larger with the large batch in 6 of 6 pairs/);
});

test("the swap and the protocols have buttons of their own, and are told in words", async () => {
  const page = await open({ hash: "figure=minima&seeds=3&updates=600" });
  const swap = page.locator("mini-batch .swap-part");
  await page.getByRole("button", { name: "Swap the batches" }).focus();
  await page.keyboard.press("Enter");
  await swap.getByRole("button", { name: "Measure again" }).waitFor();
  const { swap: swapped } = await results(page);
  assert.deepEqual(
    swapped.map(({ seed }) => seed),
    [42, 43, 44],
  );
  const checkpoints = [1, 10, 20, 50, 100, 200, 500, 600];
  const [run] = engine.runAll("minima-swap", [{ seed: 42, checkpoints }]);
  assert.deepEqual(swapped[0].after.flat(), plain(run.thenTopEigenvalue.values));
  assert.match(await visibleText(page), /Over 3 seeds: a full-batch solution of λmax/);

  await page.getByRole("button", { name: "Hold other things equal" }).click();
  const protocols = page.locator("mini-batch .protocols-part");
  await protocols.getByRole("button", { name: "Measure again" }).waitFor();
  const { protocols: found } = await results(page);
  assert.deepEqual(
    found.map(({ protocol, count }) => [protocol, count]),
    ["equal-epochs", "long-epochs", "matched-loss", "scaled-rate"].map((name) => [name, 3]),
    "equal updates come with the pairs",
  );
  const jobs = [42, 43, 44].map((seed) => ({ seed, protocol: "equal-epochs", epochs: 19 }));
  const accuracies = engine
    .runAll("minima-pair", jobs)
    .map(({ testAccuracy }) => testAccuracy.values);
  const gaps = accuracies.map(([small, large]) => 100 * (large - small));
  assert.deepEqual(found[0].gaps, gaps);
});

test("the slider rescales the layers: the sharpness changes, the function does not", async () => {
  const page = await open({ hash: "figure=minima&seeds=1&updates=200&balls=10" });
  await play(page);
  const slider = page.getByRole("slider");
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  assert.equal((await settings(page)).doublings, 3);
  const { rescale } = await results(page);
  const [usual, most] = [1, 8].map((factor) => rescale.rows.find((row) => row.factor === factor));
  assert.ok(most.topEigenvalue > 5 * usual.topEigenvalue && most.predictionChange < 1e-9);
  const text = await page.locator("mini-batch .rescale-part").innerText();
  assert.ok(text.includes("a = 8"), text);
  assert.ok(text.includes(`λmax ${most.topEigenvalue.toFixed(2)}`), text);
  assert.ok(text.includes("Predictions have changed by at most 0 "), text);
});

test("the maps show another pair, with the keyboard", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=200&balls=10" });
  await play(page);
  const maps = page.locator("mini-batch .maps");
  assert.match(await maps.innerText(), /What pair 1 has learnt \(seed 42\)/);
  await page.getByRole("button", { name: "Next pair" }).focus();
  await page.keyboard.press("Enter");
  assert.match(await maps.innerText(), /What pair 2 has learnt \(seed 43\)/);
  const { pairs } = await results(page);
  const right = (100 * pairs[1].large.testAccuracy).toFixed(1);
  await maps.getByText(`k = n = 128: ${right} % right`).waitFor();
});

test("runs that diverge are told as such", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=300&balls=10&learning-rate=2" });
  await play(page);
  const { overPairs } = await results(page);
  assert.ok(overPairs.diverged.small + overPairs.diverged.large > 0);
  assert.match(await visibleText(page), /Diverged, and so without numbers/);
  await assign(page, { learningRate: 0.3 });
  assert.equal((await results(page)).overPairs, null);
  assert.deepEqual(page.said, []);
});

test("the guess is answered by what was measured", async () => {
  const page = await open({ hash: "figure=minima&seeds=2&updates=300&balls=10" });
  await page.getByRole("radio", { name: "half of them or fewer" }).check();
  await play(page);
  const { overPairs } = await results(page);
  const both = overPairs.sharperAndWorse;
  const share = both === 2 ? "all of them" : "half of them or fewer";
  const text = await visibleText(page);
  assert.ok(
    text.includes(
      `sharper and worse in ${both}: ${share}. You said half of them or fewer: ${both < 2 ? "right" : "not this time"}.`,
    ),
    text.slice(0, 900),
  );
});

test("digits lead to its sections, presented too", async () => {
  const page = await open({
    hash: "present&figure=minima",
    viewport: { width: 1920, height: 1080 },
  });
  const sections = page.locator("mini-batch section.part");
  const count = await sections.count();
  assert.equal(count, 7);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector("mini-batch").shadowRoot;
      const { top } = activeElement.getBoundingClientRect();
      return { name: activeElement.querySelector("h3")?.innerText, top };
    });
  for (const number of [4, count, 1]) {
    await page.keyboard.press(String(number));
    const { name, top } = await focused();
    assert.equal(
      name,
      await sections
        .nth(number - 1)
        .locator("h3")
        .innerText(),
    );
    assert.ok(top > -1 && top < 1080 / 2, `section ${number} begins at ${top}`);
  }
  await page.keyboard.press("8");
  assert.equal((await focused()).name, await sections.first().locator("h3").innerText());
});
