// What every figure answers its reader: a guess, a run that diverges, a measurement that is asked for, a file.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { guessed } from "../../web/figure/words/en.js";
import { differences } from "../engines/compare.mjs";
import { closeFigures, openFigure, product } from "../figures/figure_in_node.mjs";
import { fixtures } from "../figures/fixtures.mjs";
import { figureNames } from "./article.mjs";
import {
  call,
  hashOf,
  results,
  saved,
  savedTable,
  settings,
  stepThere,
  useBrowser,
} from "./setup.mjs";

const open = useBrowser();
afterEach(closeFigures);
const { figures, languages } = product;
const words = languages.en;

for (const name of figureNames) {
  const figure = figures[name];
  const say = words.figures[name];
  const { small = {}, guess, diverges } = fixtures[name];

  if (guess) {
    test(`${name}: a guess is answered when the answer is known, whatever it is`, async () => {
      const { options } = say.question;
      assert.ok(Object.keys(options).length > 1);
      const verdicts = [];
      // Where nobody can be right, one guess is answered as another is.
      const guesses = Object.keys(options).slice(0, guess.isTooShort ? 1 : undefined);
      for (const option of guesses) {
        const page = await open({ hash: hashOf(name, { ...small, ...guess.settings }) });
        const figureHere = page.locator("mini-batch");
        const radio = (one) =>
          figureHere
            .getByRole("radiogroup")
            .filter({ hasText: /Your guess/ })
            .getByRole("radio", { name: options[one], exact: true });
        const told = async () => {
          const plain = (text) => text.replaceAll("\u00a0", " ");
          const text = plain(await figureHere.locator(".answer").innerText());
          const found = [true, false].filter((isRight) =>
            text.includes(plain(guessed(option, options, isRight))),
          );
          return found.length === 1 ? found[0] : text;
        };
        await radio(option).check();
        if (guess.steps > 0) {
          assert.equal(await told(), "", "nothing is known yet");
          await stepThere(page, guess.steps);
        }
        // A step may take more than a moment.
        await figureHere.locator(".answer").filter({ hasText: /\S/ }).waitFor();
        verdicts.push(await told());
        const other = Object.keys(options).find((one) => one !== option);
        await radio(other).click({ force: true });
        await radio(other).focus();
        await page.keyboard.press("Space");
        assert.ok(await radio(option).isChecked(), "a guess cannot be changed after its answer");
        assert.equal(await told(), verdicts.at(-1));
        assert.deepEqual(page.said, []);
        await page.close();
      }
      if (guess.isTooShort) {
        assert.ok(verdicts.every((verdict) => /too few .* You said/i.test(String(verdict))));
        return;
      }
      assert.ok(
        verdicts.every((verdict) => typeof verdict === "boolean"),
        verdicts.join(" | "),
      );
      assert.ok(verdicts.includes(false), "not every guess is right");
    });
  }

  if (diverges) {
    test(`${name}: divergence is explained, and has a way back`, async () => {
      const page = await open({ hash: hashOf(name, diverges.settings) });
      const [[key, safe]] = Object.entries(diverges.safe);
      const wayBack = page.getByRole("button", {
        name: new RegExp(`^Use .*${key === "learningRate" ? safe : ""}`),
      });
      await wayBack.waitFor();
      const there = await results(page);
      if (diverges.isEnd) {
        assert.equal(there.diverged, true);
        await call(page, "step");
        assert.deepEqual(await results(page), there, "there is no further step");
        await call(page, "back");
        assert.equal((await results(page)).diverged, false);
        await call(page, "step");
        assert.deepEqual(await results(page), there);
      }
      await wayBack.click();
      assert.equal((await settings(page))[key], safe);
      const fresh = await openFigure(name, {
        ...diverges.settings,
        ...placeAtStart(figure),
        [key]: safe,
      });
      assert.deepEqual(differences(await results(page), fresh.results), []);
      assert.equal(await wayBack.count(), 0);
      assert.deepEqual(page.said, []);
    });
  }

  const asked = Object.keys(figure.measurements ?? {}).filter(
    (one) => !figure.playableMeasurements?.includes(one),
  );
  for (const measurement of asked) {
    const { start } = say.measurements[measurement];
    if (!start || measurement === "near") continue;
    test(`${name}: “${start}”, by keyboard, in Workers, as in Node`, async () => {
      const given = { ...small };
      const page = await open({ hash: hashOf(name, given) });
      page.setDefaultTimeout(60_000);
      const before = await results(page);
      const button = page.getByRole("button", { name: start, exact: true });
      await page.locator("mini-batch .view details").evaluateAll(unfold);
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: words.controls.measuring.again }).waitFor();
      assert.ok(page.workers().length > 0);
      const inNode = await openFigure(name, given);
      await inNode.measure(measurement);
      const measured = await results(page);
      assert.notDeepEqual(measured, before);
      assert.deepEqual(differences(measured, plain(inNode.results)), []);
      assert.deepEqual(page.said, []);
    });
  }

  test(`${name}: each of its tables is a file, and its picture is one`, async () => {
    const page = await open({ hash: hashOf(name, small) });
    await stepThere(page, 2);
    const inNode = await openFigure(name, small);
    await inNode.step(2);
    const given = await settings(page);
    // What only the laboratory has is not in the page.
    const schema = figure.schema.filter((setting) => setting.name in given);
    const tables = inNode.tables().filter(({ rows }) => rows.length > 0);
    for (const [i, table] of tables.entries()) {
      const file = await savedTable(page, i);
      assert.match(file.name, new RegExp(`^mini-batch-${name}-.*\\.csv$`));
      const expected = cellsOf(product.csv(table, schema, given));
      const cells = cellsOf(file.contents.toString());
      // Times are others each time.
      if (name === "cost") assert.equal(cells.length, expected.length);
      else assert.deepEqual(differences(cells, expected), []);
    }
    await page.keyboard.press("Escape");
    const png = await saved(page, words.controls.picture);
    assert.equal(png.name, `mini-batch-${name}.png`);
    assert.deepEqual(
      [...png.contents.subarray(1, 4)],
      [..."PNG"].map((c) => c.charCodeAt(0)),
    );
    const [width, height] = [16, 20].map((offset) => png.contents.readUInt32BE(offset));
    assert.ok(width > 1500 && height > 1000, `${width} × ${height}`);
    assert.deepEqual(page.said, []);
  });
}

/** What is folded away in a figure. @param {HTMLDetailsElement[]} all */
function unfold(all) {
  for (const details of all) details.open = true;
}

function placeAtStart({ schema }) {
  return Object.fromEntries(schema.filter(({ place }) => place).map(({ name }) => [name, 0]));
}

/** As it comes out of a page. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}

/** The cells of a CSV file, line by line; numbers as such. */
function cellsOf(text) {
  return text
    .split("\r\n")
    .map((line) =>
      line
        .split(",")
        .map((cell) => (cell.trim() === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))),
    );
}
