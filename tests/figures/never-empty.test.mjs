// Before a run each chart shows what is known of it: data, theory, or a run of the build in grey. None is blank.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { closeFigures, figureNames, openFigure, product } from "./figure_in_node.mjs";

afterEach(closeFigures);

/** What of a mark is inside the axes; a line goes through all of the chart. */
function visibleParts({ kind, values = [], intercept = Number.NaN }, { x, y }) {
  const isInside = (value, { min, max }) => value >= min && value <= max;
  if (kind === "line") return isInside(intercept, y) ? [x.min, x.max] : [];
  return values.filter(
    (value) =>
      isInside(value.x ?? value.left, x) && (value.from < value.to || isInside(value.y, y)),
  );
}

/** A start alone is not something to look at. */
const isBlank = (plot) => plot.marks.flatMap((mark) => visibleParts(mark, plot)).length < 2;

for (const name of figureNames) {
  const { presets } = product.figures[name];
  for (const preset of presets ? Object.keys(presets) : [undefined]) {
    test(`${name}${preset ? ` (${preset})` : ""}: no chart is blank before a run`, async () => {
      const figure = await openFigure(name, { preset });
      const blank = figure.plots.filter(isBlank).map(({ x, y }) => `${y.title} over ${x.title}`);
      assert.deepEqual(blank, []);
    });
  }
}

/** The marks of a run of the build in each chart. */
const greyIn = ({ plots }) =>
  plots.map(({ marks, inPicture = { marks } }) =>
    Math.max(0, marks.length - inPicture.marks.length),
  );

test("the build's run gives no guess away, and is shown only where it is the reader's own", async () => {
  const { grey } = product.languages.en.controls;
  for (const name of figureNames) {
    const when = Object.values(product.figures[name].grey ?? {});
    if (when.length === 0) continue;
    const figure = await openFigure(name);
    const before = greyIn(figure);
    const seen = when.filter((one) => one !== "guessed").length;
    assert.equal(before.filter(Boolean).length, seen, name);
    // What is folded says it where it is.
    const folded = when.filter((one) => one === "folded").length;
    const [place] = figure.text().match(/^.*\d of \d.*$/m) ?? [""];
    assert.equal(place.includes(grey.run), seen > folded, `${name}: ${place}`);
    assert.equal(
      figure.text().split(new RegExp(` ·\\s${grey.run}`)).length - 1,
      folded + (seen > folded ? 1 : 0),
    );
    figure.guess("some");
    assert.equal(greyIn(figure).filter(Boolean).length, when.length, name);
    assert.ok(figure.text().includes(grey.run), name);
    await figure.set({ seed: 7 });
    assert.deepEqual(greyIn(figure).filter(Boolean), [], `${name}: another run`);
    assert.ok(!figure.text().includes(grey.run), name);
  }
});

test("before the guess nobody can tell the networks of the two batch sizes apart", async () => {
  const figure = await openFigure("minima");
  const dots = () =>
    figure.plots
      .filter(({ x }) => x.max === 2.6)
      .map(({ marks }) => marks.filter(({ kind }) => kind === "points"));
  const places = (marks) => marks.flatMap(({ values }) => values.map(({ x }) => Math.abs(x - 1.5)));
  for (const marks of dots()) {
    assert.ok(places(marks).every((off) => off <= 0.17));
    const looks = marks.map(({ values, ...look }) => JSON.stringify(look));
    const seen = marks.flatMap(({ values = [] }, i) => (values.length ? [looks[i]] : []));
    assert.equal(new Set(seen).size, 1, "nor by their looks");
  }
  figure.guess("small");
  for (const marks of dots()) assert.ok(places(marks).every((off) => off > 0.3));
});
