// What the figure “batch-size” says of its runs.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";

afterEach(closeFigures);

test("a touch of the target is not told as reaching it", async () => {
  const figure = await openFigure("batch-size", { learningRate: 0.5, seen: 200 });
  const { contestants } = figure.results;
  assert.deepEqual(
    contestants.map(({ firstBelow, target }) => [firstBelow, target?.updates ?? null]),
    [
      [54, null],
      [13, 26],
      [6, 6],
    ],
  );
  const says =
    "k = 1 has been below 0.01, but not for an epoch; k = 2 has reached the target 0.01 and is above it again; k = 10 has reached the target 0.01.";
  assert.ok(figure.summary().includes(says), figure.summary());
  assert.ok(figure.text().includes(says), "it is seen, too");
  assert.doesNotMatch(figure.text(), /since|k = 1 needed/);
  assert.match(figure.text("de"), /k = 1 hat 0,01 unterschritten, aber keine Epoche lang/);
});

test("one update is told as one", async () => {
  const figure = await openFigure("batch-size", { seen: 10 });
  assert.match(
    textOf(figure),
    /After 10 samples: 10 updates with k = 1, 5 with k = 2 and 1 with k = 10\./,
  );
  await figure.set({ seen: 1 });
  assert.match(
    textOf(figure),
    /After 1 sample: 1 update with k = 1, 0 with k = 2 and 0 with k = 10\./,
  );
});

test("about the same is an answer, and the right one for the default run", async () => {
  const figure = await openFigure("batch-size", { seen: 360 });
  figure.guess({ updates: "same", samples: "whole" });
  const text = textOf(figure);
  assert.match(
    text,
    /all needed about the same: 35, 35 and 36 updates\. You said about the same: right/,
  );
  assert.match(figure.text("de"), /Mit diesem Seed war es etwa gleich: 35, 35 und 36 Updates\./);
  assert.match(
    text,
    /With this seed k = 1 needed the fewest: 35 samples\. You said k = n = 10: not this time/,
  );
  assert.match(
    text,
    /k = 2 needed 7 epochs, k = n = 10 needed 36 epochs: 5\.1 times as many\. So that holds here\. Counted in updates it was 35 against 36: about the same/,
  );
});

test("with a target that says nothing, nobody is asked who reaches it, or sent there", async () => {
  const figure = await openFigure("batch-size", { target: 0.001 });
  for (const language of ["en", "de"])
    assert.doesNotMatch(figure.text(language), /Your guess|Erst raten|Play, and|zeigt, wer/);
  await figure.choose({ target: 0.01 });
  assert.match(figure.text("en"), /Your guess.*Play, and see who is first/s);
});

test("at the end of all epochs nobody is told to play on", async () => {
  const figure = await openFigure("batch-size", { learningRate: 1e-6, seen: 10_000 });
  assert.match(textOf(figure), /Not both have reached the target within 1000 epochs\./);
  assert.doesNotMatch(textOf(figure), /Play until/);
  await figure.back();
  assert.match(textOf(figure), /Play until/);
});

test("fewer epochs are not called far fewer", async () => {
  const figure = await openFigure("batch-size", { startW: 2, startB: 0, seen: 400 });
  assert.match(textOf(figure), /: 1\.7 times as many\. Fewer, but not far fewer\./);
  assert.match(figure.text("de"), /1,7\u2011Fache\. Weniger sind es, aber nicht viel weniger\./);
});

test("from a start at the lowest place, no noise is called divergence", async () => {
  const { lowest } = (await openFigure("batch-size", { learningRate: 0.4 })).results;
  const there = { learningRate: 0.4, startW: lowest.w, startB: lowest.b, seen: 231 };
  const figure = await openFigure("batch-size", there);
  const { startLoss, contestants } = figure.results;
  assert.ok(contestants[0].loss > 100 * startLoss, "the noise of k = 1 is large");
  for (const language of ["en", "de"]) assert.doesNotMatch(figure.text(language), /diverg/);
});

test("where runs diverge, they are not compared as if they had arrived", async () => {
  const all = await openFigure("batch-size", { learningRate: 3, seen: 400 });
  all.guess({ updates: "small" });
  assert.match(textOf(all), /None: all of them diverge\. You said k = 1: not this time/);
  assert.match(textOf(all), /Both runs diverge/);
  const some = await openFigure("batch-size", { learningRate: 0.8, samples: 30, seen: 6000 });
  const { contestants } = some.results;
  assert.ok(!contestants[1].target && contestants[2].target, JSON.stringify(contestants));
  assert.match(
    textOf(some),
    /k = 2 diverges and never gets there, k = n = 30 needed .*So that does not hold here/,
  );
  for (const figure of [all, some]) {
    for (const language of ["en", "de"]) {
      assert.doesNotMatch(figure.text(language), /NaN|∞|undefined|null/);
    }
  }
});

test("what all runs have reached is said of all of them", async () => {
  const figure = await openFigure("batch-size", { seen: 10 });
  assert.match(textOf(figure), /1 with k = 10\. No run has been below 0\.01 yet\./);
  assert.match(figure.text("de"), /Noch hat kein Lauf 0,01 unterschritten\./);
  await figure.set({ seen: 400 });
  assert.match(textOf(figure), /40 with k = 10\. All three have reached the target 0\.01\./);
  assert.match(figure.text("de"), /Alle drei haben das Ziel 0,01 erreicht\./);
  assert.match(figure.text("de").replace(/\s+/g, " "), /\bgelesen 400 ?, Epochen 40\b/);
  await figure.choose({ batchSize: 1 });
  await figure.set({ seen: 400 });
  assert.match(textOf(figure), /Both have reached the target 0\.01\./);
});

test("the race says when a run was first below the target, and that no time is measured yet", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  assert.match(textOf(figure), /first below 0\.01 at update 35 35 36 Reached 0\.01 after:/);
  assert.match(textOf(figure), /time, not measured – – –/);
  assert.match(figure.text("de"), /Zeit, nicht gemessen/);
});

test("the question says what the target is, and the caption what an arrow is", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  assert.match(textOf(figure), /which run reaches loss 0\.01 with the fewest updates/);
  assert.match(figure.text("de"), /Welcher Lauf erreicht Verlust 0,01 mit/);
  assert.match(
    textOf(figure),
    /the target, reached when the loss stays below it for an epoch\. An arrow: the curve goes on\./,
  );
  assert.match(
    figure.text("de"),
    /das Ziel, erreicht, wenn .* bleibt\. Ein Pfeil: Die Kurve geht weiter\./,
  );
});

test("the loss is drawn against updates, and beside it against what is chosen", async () => {
  for (const [axis, second] of [
    ["updates", "samples seen"],
    ["samples", "samples seen"],
    ["seconds", "measured time"],
  ]) {
    const figure = await openFigure("batch-size", { axis });
    const text = textOf(figure);
    const titles = [...text.matchAll(/Loss against (updates|samples seen|measured time)/g)];
    assert.deepEqual([...new Set(titles.map(([, title]) => title))], ["updates", second]);
    assert.doesNotMatch(text, /Third chart: loss against updates/);
  }
});
