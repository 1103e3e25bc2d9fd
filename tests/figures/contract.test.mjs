// What every figure promises, whatever it shows: where its run is, how one gets there, what settings do.
// That the element keeps the same promises on a page is tested in tests/browser/figure-contract.test.mjs.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { differences } from "../engines/compare.mjs";
import { closeFigures, figureNames, openFigure, product } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

const { figures, languages, optionsOf, rangeOf, resolve, written, attributeOf, nameOf } = product;
afterEach(closeFigures);

test("the contract has a fixture for every figure, and none for another", () => {
  assert.deepEqual(Object.keys(fixtures).sort(), [...figureNames].sort());
  assert.ok(figureNames.length >= 10);
});

test("Play stands out where a run is made of measurements, of which Step adds one, or the question is about its end", () => {
  const measured = Object.values(figures).filter(
    ({ playableMeasurements }) => playableMeasurements,
  );
  assert.ok(measured.length >= 5);
  for (const { name, primary } of [...measured, figures.sandbox]) {
    assert.equal(primary, "play", name);
  }
});

for (const name of figureNames) {
  const figure = figures[name];
  const { small = {}, steps = 10, played, moves, links = [], hostile } = fixtures[name];
  const unitsOfSteps = figure.schema.find((setting) => setting.name === "unit")?.options ?? [null];
  const withUnit = (unit) => (unit ? { ...small, unit } : small);
  // What is measured again takes another time; all else is the same to the last bit.
  const assertSame = (actual, expected, message) =>
    assert.deepEqual(
      figure.playableMeasurements ? differences(actual, expected) : actual,
      figure.playableMeasurements ? [] : expected,
      message,
    );

  for (const unit of unitsOfSteps) {
    test(`${name}: steps${unit ? ` by ${unit}` : ""}, back and reset are exact`, async () => {
      const walking = await openFigure(name, withUnit(unit));
      const seen = [walking.results];
      const places = [walking.place];
      while (seen.length <= steps) {
        await walking.step();
        // Some runs come to their end before that.
        if (isDeepStrictEqual(walking.place, places.at(-1))) break;
        seen.push(walking.results);
        places.push(walking.place);
      }
      const last = seen.length - 1;
      assert.ok(last >= Math.min(steps, 4), `${last} steps`);
      for (let i = last - 1; i >= 0; i--) {
        await walking.back();
        assert.deepEqual(walking.place, places[i], `back to ${i} steps after the start`);
        assert.deepEqual(walking.results, seen[i], `${i} steps after the start`);
      }
      await walking.back();
      assert.deepEqual(walking.results, seen[0], "there is nothing before the start");
      await walking.step(last);
      assertSame(walking.results, seen[last], "and forward again");
      await walking.reset();
      assert.deepEqual(walking.results, seen[0]);
    });
  }

  test(`${name}: any place is the same, however it was reached`, async () => {
    const walking = await openFigure(name, small);
    const seen = [[walking.place, walking.results]];
    for (let i = 0; i < steps; i++) {
      await walking.set(withUnit(unitsOfSteps[i % unitsOfSteps.length]));
      await walking.step();
      seen.push([walking.place, walking.results]);
    }
    const jumping = await openFigure(name, small);
    for (let i = 0; i < 2 * seen.length; i++) {
      const [place, results] = seen[(i * 7) % seen.length];
      await jumping.set(place);
      assertSame(jumping.results, results, JSON.stringify(place));
    }
  });

  test(`${name}: Play goes on to the end of the run`, async () => {
    const playing = await openFigure(name, { ...small, ...played.settings });
    if (figure.schema.some((setting) => setting.name === "pace"))
      await playing.set({ pace: "racing" });
    assert.deepEqual(await playing.play(), { ended: true });
    assert.deepEqual(playing.place, played.place);
    const changes = playing.events.filter(([event]) => event === "change");
    assert.deepEqual(changes.at(-1)?.[1].settings, playing.settings);
    assert.deepEqual([...new Set(playing.events.map(([event]) => event))].sort(), [
      "change",
      "ready",
      "result",
    ]);
    // Beside a count that is full, nothing says again that it is.
    const { done } = languages.en.controls.measuring;
    assert.ok(!playing.text().includes(done));
  });

  test(`${name}: settings that the run does not depend on leave it where it is, others begin anew`, async () => {
    for (const setting of figure.schema) {
      if (setting.place || setting.name === "preset" || setting.kind === "text") continue;
      const running = await openFigure(name, small);
      await running.step(2);
      const [place, before] = [running.place, running.results];
      const other = otherValue(setting, running.settings);
      if (other === undefined) continue;
      await running.choose({ [setting.name]: other });
      assert.equal(running.settings[setting.name], other, setting.name);
      const isStart = Object.values(running.place).every((value) => value === 0);
      if (setting.restarts !== false) assert.ok(isStart, `${setting.name} begins anew`);
      // What is measured goes by what its jobs depend on.
      else if (!figure.playableMeasurements) {
        assert.deepEqual(running.place, place, setting.name);
        assert.deepEqual(Object.keys(running.results), Object.keys(before));
      }
      running.close();
    }
  });

  test(`${name}: what is written down is read back as it was`, () => {
    const presets = Object.keys(figure.presets ?? {});
    const always = figure.presets ? { preset: "" } : {};
    const states = [{}, small, { ...played.settings }, ...presets.map((preset) => ({ preset }))];
    states.push(...moves.map(({ settings }) => settings), ...links);
    for (const given of states) {
      const { settings, notices } = resolve(figure, given);
      assert.deepEqual(notices, [], JSON.stringify(given));
      const attributes = written(figure, settings);
      const back = Object.fromEntries(attributes.map(([key, text]) => [nameOf(key), text]));
      assert.deepEqual(resolve(figure, back), { settings, notices: [] });
      assert.ok(
        attributes.length <= Object.keys({ ...given, ...always }).length,
        attributes.join(),
      );
    }
    for (const setting of figure.schema) {
      assert.equal(nameOf(attributeOf(setting.name)), setting.name);
      assert.match(attributeOf(setting.name), /^[a-z0-9-]+$/);
    }
  });

  test(`${name}: anything may be given, and every change has a notice`, () => {
    // biome-ignore format: a list
    const odd = [
      Number.NaN, {}, [], () => 1, Symbol("x"), 10n ** 30n, "", "1e3e", Object.create(null), true, null, undefined,
    ];
    const { settings: usual } = resolve(figure, {});
    for (const value of odd) {
      for (const { name: key } of figure.schema) {
        const { settings, notices } = resolve(figure, { [key]: value });
        const isTaken = settings[key] === value || (value === "" && settings[key] === true);
        const isNothing = value === undefined || value === null;
        assert.ok(isTaken || isNothing || notices.length > 0, `${key}: ${typeof value}`);
        assert.equal(typeof settings[key], typeof usual[key], key);
        for (const words of Object.values(languages)) {
          const labels = product.settingWords(words, figure);
          for (const notice of notices) assert.match(words.notices.changed(notice, labels), /\S/);
        }
      }
    }
    const { settings, notices } = resolve(figure, hostile.given);
    for (const [key, value] of Object.entries(hostile.becomes))
      assert.equal(settings[key], value, key);
    assert.equal(notices.length, Object.keys(hostile.given).length);
  });

  for (const [language, words] of Object.entries(languages)) {
    test(`${name}: every setting and every choice has its words (${language})`, () => {
      const labels = product.settingWords(words, figure);
      for (const setting of figure.schema) {
        const { name: key, group } = setting;
        // A place has no control; what has one in the figure's own view may have none of the frame's.
        assert.ok(labels[key]?.label, `${key} has a label`);
        if (group === "main" || group === "more")
          assert.ok(labels[key].help, `${key} has a help text`);
        for (const option of setting.options ?? []) {
          assert.ok(labels[key].options?.[option] || isNumber(option), `${key}: ${option}`);
        }
      }
      assert.ok(words.figures[name].title);
    });

    test(`${name}: what is said of it and its tables are made of numbers (${language})`, async () => {
      const running = await openFigure(name, small);
      for (const wanted of [0, 2]) {
        await running.step(wanted);
        const told = [running.summary(language), JSON.stringify(running.tables(language))].join(
          "\n",
        );
        assert.doesNotMatch(told, /undefined|NaN|Infinity|\[object|=>/);
        if (language === "de") assert.doesNotMatch(running.summary(language), /\d\.\d/);
        for (const { title, columns, rows } of running.tables(language)) {
          assert.ok(title);
          for (const row of rows) assert.equal(row.length, columns.length, title);
        }
      }
    });
  }
}

const isNumber = (option) => Number.isFinite(Number(option));

/** Another value that can be chosen; undefined where there is none, or the setting means nothing at present. */
function otherValue(setting, settings) {
  if (setting.applies && !setting.applies(settings)) return undefined;
  const here = settings[setting.name];
  if (setting.kind === "flag") return !here;
  if (setting.kind === "choice")
    return optionsOf(setting, settings).find((option) => option !== here);
  const { min, max } = rangeOf(setting, settings);
  const step = setting.kind === "integer" ? 1 : (max - min) / 1e6;
  return [here + step, here - step].find((value) => min <= value && value <= max);
}
