// The axes and the marks of the figure “batch-size”.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { importProduct } from "./import_product.mjs";

const { lossPlot, planePlot, words } = await importProduct(
  "web/figures/batch-size/charts.js",
  "web/figures/batch-size/words.en.js",
);
afterEach(closeFigures);

const axisOf = ({ state, settings }, axis) => lossPlot(state, axis, settings.epochs, words.loss).x;

test("an axis does not change on the way to the last arrival, nor after it", async () => {
  const figure = await openFigure("batch-size");
  const ends = { updates: new Set(), samples: new Set() };
  for (let epoch = 0; epoch <= 36; epoch++) {
    for (const axis of ["updates", "samples"]) ends[axis].add(axisOf(figure, axis).max);
    await figure.step();
  }
  // The last arrivals are at 36 updates and at 360 samples.
  assert.deepEqual([...ends.samples], [400]);
  assert.deepEqual([...ends.updates], [50]);
  await figure.set({ seen: 4000 });
  assert.deepEqual([axisOf(figure, "updates").max, axisOf(figure, "samples").max], [50, 400]);
  const { marks } = lossPlot(figure.state, "updates", 40, words.loss);
  const drawn = marks.filter(({ kind }) => kind === "points").flatMap(({ values }) => values);
  assert.deepEqual(drawn, [], "no run ends on the axis any more");
  const arrows = marks.filter(({ kind }) => kind === "arrows");
  assert.deepEqual(
    arrows.map(({ colour, values }) => [colour, values?.[0].x]),
    [
      ["small", 50],
      ["whole", 50],
      ["chosen", 50],
    ],
    "all go on beyond it",
  );
});

test("an axis never shrinks during a run, whatever is reached on the way", async () => {
  for (const given of [
    {},
    { target: 0.02 },
    { samples: 30, target: 0.02 },
    { learningRate: 0.3 },
  ]) {
    const figure = await openFigure("batch-size", { ...given, unit: "update" });
    const last = { updates: 0, samples: 0 };
    for (let step = 0; step < 300; step++) {
      for (const axis of ["updates", "samples"]) {
        const { max } = axisOf(figure, axis);
        assert.ok(
          max >= last[axis],
          `${axis} from ${last[axis]} to ${max}, ${JSON.stringify(given)}`,
        );
        last[axis] = max;
      }
      await figure.step();
    }
  }
});

test("where all runs end at one place, each end is seen: they differ in size, the largest is hollow", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  const ends = planePlot(figure.state, words.plane).marks.filter(
    ({ kind, shape }) => kind === "points" && shape !== "crossRot",
  );
  const sizes = ends.map(({ radius = 0 }) => radius);
  assert.deepEqual(
    sizes,
    [...sizes].sort((one, other) => other - one),
    "smaller ones are above",
  );
  assert.equal(new Set(sizes).size, 3);
  assert.deepEqual(
    ends.map(({ hollow = false }) => hollow),
    [true, false, false],
  );
});

test("where nothing arrives, an axis goes on in doublings", async () => {
  const figure = await openFigure("batch-size", { target: 0.001, seen: 410 });
  assert.equal(axisOf(figure, "samples").max, 800);
  await figure.set({ learningRate: 3, seen: 400 });
  const { min, max } = axisOf(figure, "updates");
  assert.ok(min === 0 && Number.isFinite(max));
});
