// The worksheets of many seeds: NumPy draws the same numbers and finds the same answers, rounding leaves no doubt about
// what is to be written, and no two pupils of a class have the same tasks.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadEngine } from "../../dist/engine.mjs";
import { withDecimalMark } from "../../web/charts/numbers.js";
import {
  commonDecimals,
  givenTexts,
  valueText,
} from "../../web/classroom/worksheets/cell_texts.js";
import { MOST_PUPILS, readEntries, usualEntries } from "../../web/classroom/worksheets/choices.js";
import { LARGEST_CLASS } from "../../web/classroom/worksheets/draws.js";
import { makeSheets, sheetNames } from "../../web/classroom/worksheets/sheets.js";
import { cellsOf, isAsked, isClear } from "../../web/classroom/worksheets/task.js";
import { words as german } from "../../web/classroom/worksheets/words.de.js";
import { words as english } from "../../web/classroom/worksheets/words.en.js";
import { pythonWithNumpy } from "../figures/python.mjs";

/** So many seeds from 0 on, and some of the largest. */
const SEEDS = 1000;
const LAST_SEEDS = 2 ** 32 - MOST_PUPILS;

/** @type {any} */
const engine = await loadEngine();
const ofSeeds = (first, count) =>
  Array.from({ length: count }, (_, i) => makeSheets(engine, sheetNames, first + i));
/** @type {import("../../web/classroom/worksheets/sheets.js").Sheet[][]} */
const pupils = ofSeeds(0, SEEDS + MOST_PUPILS);
const lastPupils = ofSeeds(LAST_SEEDS, MOST_PUPILS);
const allTasks = [...pupils, ...lastPupils].flat().flatMap(({ tasks }) => tasks);

/** @param {import("../../web/classroom/worksheets/task.js").Cell} cell */
const contentsOf = (cell) => {
  if (cell.kind === "label") return cell.name;
  if (cell.kind === "choice") return cell.answer;
  return "values" in cell ? cell.values : cell.value;
};

const part = (task, wanted) =>
  cellsOf(task)
    .filter((cell) => isAsked(cell) === wanted)
    .map(contentsOf);

test(`every number and every answer of ${SEEDS} seeds is NumPy's`, async () => {
  const fromNumpy = [
    ...(await numpySheets(0, SEEDS)),
    ...(await numpySheets(LAST_SEEDS, MOST_PUPILS)),
  ];
  const compared = [...pupils.slice(0, SEEDS), ...lastPupils];
  assert.equal(fromNumpy.length, compared.length);
  let numbers = 0;
  compared.forEach((sheets, i) => {
    for (const { name, seed, tasks } of sheets) {
      const others = fromNumpy[i][name];
      assert.deepEqual(
        tasks.map((task) => task.name),
        others.map((task) => task.name),
        `${name}, seed ${seed}`,
      );
      tasks.forEach((task, j) => {
        const where = `${name}, ${task.name}, seed ${seed}`;
        numbers += assertAlike(part(task, false), others[j].given, `given: ${where}`);
        numbers += assertAlike(part(task, true), others[j].answers, `answers: ${where}`);
      });
    }
  });
  assert.ok(numbers > 200_000, String(numbers));
});

test("what is printed is what is meant: rounding leaves no doubt, and no given number is cut short", () => {
  for (const cell of allTasks.flatMap(cellsOf)) {
    assert.ok(isClear(cell), JSON.stringify(cell));
    if (cell.kind !== "given" && cell.kind !== "givenNumbers") continue;
    // Answers are those for the whole σ, and the same for the printed one: isClear.
    if (cell.name === "sigma") continue;
    for (const value of "values" in cell ? cell.values : [cell.value]) {
      assert.ok(Math.abs(Number(value.toFixed(cell.digits)) - value) < 1e-9, JSON.stringify(cell));
    }
  }
});

test("who goes on with the rounded numbers of the sheet finds the same answers", () => {
  for (const sheets of pupils) {
    const [update] = sheets;
    const [first, second] = update.tasks;
    const [, , w, b] = first.boxes.map(contentsOf);
    assertByHand(second, Number(written(w, 3)), Number(written(b, 3)), update.seed);
    const sandbox = sheets[sheetNames.indexOf("sandbox")];
    const { startW, startB } = Object.fromEntries(
      sandbox.tasks[0].given.map((cell) => [cell.name, contentsOf(cell)]),
    );
    assertByHand(sandbox.tasks[0], startW, startB, sandbox.seed);
  }
});

test("no two pupils of a class have the same numbers, in any sheet nor in any mixed task", () => {
  assert.ok(MOST_PUPILS <= LARGEST_CLASS);
  for (const group of [pupils, lastPupils]) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const { name, seed, tasks } of group.flat()) {
      const all = tasks.map((task) => JSON.stringify(part(task, false)));
      const parts = name === "whole" ? all : [all[0], all.join()];
      parts.forEach((numbers, i) => {
        const key = `${name} ${i} ${numbers}`;
        const before = seen.get(key) ?? Number.NEGATIVE_INFINITY;
        assert.ok(seed - before >= MOST_PUPILS, `${key}: seeds ${before} and ${seed}`);
        seen.set(key, seed);
      });
    }
  }
});

test("both languages have words for all that the sheets ask, and no others", () => {
  const used = new Set(allTasks.flatMap(cellsOf).flatMap(namesOf));
  for (const { table } of allTasks) for (const column of table?.columns ?? []) used.add(column);
  const taskNames = new Set(allTasks.map(({ name }) => name));
  for (const words of [english, german]) {
    assert.deepEqual(Object.keys(words.names).sort(), [...used].sort());
    assert.deepEqual(Object.keys(words.tasks).sort(), [...taskNames].sort());
    assert.deepEqual(Object.keys(words.questions), sheetNames);
  }
});

test("texts and numbers are whole in both languages, with the minus and the decimal mark of each", () => {
  for (const [mark, words] of /** @type {const} */ ([
    [".", english],
    [",", german],
  ])) {
    withDecimalMark(mark, () => {
      for (const task of pupils
        .slice(0, 40)
        .flat()
        .flatMap(({ tasks }) => tasks)) {
        const text = words.tasks[task.name](givenTexts(task, words));
        const cells = cellsOf(task);
        const values = cells.map((cell) => valueText(cell, words));
        cells.forEach((cell, i) => {
          if (!("value" in cell)) return;
          const form =
            cell.digits === 0 ? /^−?[\d\u202f]+$/ : new RegExp(`^−?\\d+[.,]\\d{${cell.digits}}$`);
          assert.match(values[i], form, `${task.name}, ${cell.name}`);
        });
        for (const one of [text, ...values]) {
          assert.doesNotMatch(one, /undefined|NaN|\d-|-\d|null/, task.name);
          assert.doesNotMatch(one, mark === "," ? /\d\.\d/ : /\d,\d/, task.name);
        }
        // A column asks for one number of decimals, which stands in its head.
        task.table?.columns.forEach((_, i) => {
          const column = (task.table?.rows ?? []).map((row) => row[i]);
          assert.notEqual(commonDecimals(column), null, task.name);
        });
      }
    });
  }
  assert.equal(
    withDecimalMark(",", () => valueText(asBox(-0.5, 3), german)),
    "−0,500",
  );
  assert.equal(
    withDecimalMark(".", () => valueText(asBox(-0.0001, 3), english)),
    "0.000",
  );
  assert.equal(
    withDecimalMark(".", () => valueText(asBox(563_400, 0), english)),
    "563\u202f400",
  );
});

test("what cannot be used is named with what is allowed", () => {
  const problemsOf = (entries) => readEntries({ ...usualEntries(), ...entries }).problems;
  assert.deepEqual(problemsOf({}), []);
  for (const value of ["0", "41", "", "-1", "2.5", "1e1", "x", "999999999999"]) {
    assert.deepEqual(problemsOf({ pupils: value }), [{ field: "pupils", value, low: 1, high: 40 }]);
  }
  const highest = 2 ** 32 - 40;
  assert.deepEqual(problemsOf({ firstSeed: String(highest), pupils: "40" }), []);
  assert.deepEqual(problemsOf({ firstSeed: String(highest + 1), pupils: "40" }), [
    { field: "firstSeed", value: String(highest + 1), low: 0, high: highest },
  ]);
  assert.deepEqual(
    problemsOf({ figures: ["constructor"], firstSeed: "-3", pupils: "" }).map(({ field }) => field),
    ["pupils", "firstSeed", "figures"],
  );
  const { choices } = readEntries({
    figures: ["cost", "update"],
    firstSeed: " 7 ",
    pupils: "2",
    contents: "key",
  });
  assert.deepEqual(choices, {
    figures: ["update", "cost"],
    seeds: [7, 8],
    hasSheets: false,
    hasKey: true,
  });
});

/** @param {number} value @param {number} digits @returns {import("../../web/classroom/worksheets/task.js").Box} */
const asBox = (value, digits) => ({ kind: "box", name: "x", value, digits, slack: 0 });

const written = (value, digits) => value.toFixed(digits);

/** One update, each box rounded as the sheet asks before the next is worked out from it. */
function assertByHand(/** @type {any} */ { table, boxes }, w, b, seed) {
  const rounded = (value, { digits }) => Number(written(value, digits));
  const columns = table.columns;
  const cell = (row, name) => row[columns.indexOf(name)];
  const gradients = table.rows.map((row) => {
    const x = rounded(cell(row, "x").value, cell(row, "x"));
    const y = rounded(cell(row, "y").value, cell(row, "y"));
    const prediction = rounded(w * x + b, cell(row, "prediction"));
    const error = rounded(prediction - y, cell(row, "error"));
    return [rounded(error * x, cell(row, "dw")), error];
  });
  const mean = (i) => gradients.reduce((sum, gradient) => sum + gradient[i], 0) / gradients.length;
  const averages = [rounded(mean(0), boxes[0]), rounded(mean(1), boxes[1])];
  const found = [...averages, w - 0.1 * averages[0], b - 0.1 * averages[1]];
  boxes.forEach(({ name, value, digits }, i) => {
    const difference = Number(written(found[i], digits)) - Number(written(value, digits));
    assert.ok(Math.abs(difference) < 1e-9, `${name}, seed ${seed}: ${found[i]}, ${value}`);
  });
}

/** The words that a cell needs. */
function namesOf(cell) {
  return cell.kind === "choice" ? [cell.name, ...cell.options] : [cell.name];
}

/** @returns {number} how many numbers there are */
function assertAlike(ours, theirs, where) {
  const [one, other] = [ours.flat(), theirs.flat()];
  assert.equal(one.length, other.length, where);
  one.forEach((value, i) => {
    if (typeof value === "string") assert.equal(value, other[i], where);
    else
      assert.ok(
        Math.abs(value - other[i]) < 1e-9 * Math.max(1, Math.abs(value)),
        `${where}: ${value}, ${other[i]}`,
      );
  });
  return one.length;
}

async function numpySheets(first, count) {
  const program = fileURLToPath(new URL("worksheets.py", import.meta.url));
  const { stdout } = await promisify(execFile)(
    pythonWithNumpy(),
    [program, String(first), String(count)],
    {
      maxBuffer: 2 ** 26,
    },
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
