// The figure “program” without a browser: every line's variables and every printed character are those
// of Python and NumPy, as tests/golden/generate_program.py recorded them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { answer, sentence } from "../../web/figures/program/findings.js";
import { besideLine } from "../../web/figures/program/format.js";
import { LINE, listing } from "../../web/figures/program/listing.js";
import { formatFixed } from "../../web/figures/program/python.js";
import { create } from "../../web/figures/program/run.js";
import { words as de } from "../../web/figures/program/words.de.js";
import { words as en } from "../../web/figures/program/words.en.js";

const golden = JSON.parse(
  await readFile(new URL("../golden/program.json", import.meta.url), "utf8"),
);
/** @type {any} */
const engine = await loadEngine();
const sessions = [];
after(() => {
  for (const session of sessions) session.delete();
});

test("four decimals are Python's, to the character", () => {
  assert.ok(golden.formatted.length > 500);
  for (const [value, text] of golden.formatted) {
    assert.equal(formatFixed(numberOf(value)), text, `of ${value}`);
  }
});

for (const { settings, program, printed, steps } of golden.cases) {
  const name = JSON.stringify(settings);

  test(`the listing is the program that was run: ${name}`, () => {
    assert.deepEqual(listing(settings), program.split("\n"));
  });

  test(`each line's number and variables, forward and back: ${name}`, () => {
    const session = open(settings);
    const known = [{}];
    for (const [, changed] of steps) {
      known.push({ ...known.at(-1), ...numbersOf(changed) });
    }
    assert.equal(session.goal(), steps.length);
    for (let position = 1; position <= steps.length; position++) {
      assert.equal(session.step("line"), true);
      assertPlace(session.state, steps[position - 1][0], known[position], position);
    }
    assert.deepEqual(session.state.printed, printed);
    assert.equal(session.step("line"), false, "the program has ended");
    for (let position = steps.length - 1; position > 0; position--) {
      assert.equal(session.back("line"), true);
      assertPlace(session.state, steps[position - 1][0], known[position], position);
    }
    session.back("line");
    assert.deepEqual([session.position, session.back("line")], [0, false]);
  });
}

test("steps by update and by epoch end where the golden lines end them, both ways", () => {
  const { settings, steps } = golden.cases[0];
  for (const [unit, line] of Object.entries({ update: 20, epoch: 22 })) {
    const ends = steps.flatMap(([number], i) => (number === line ? [i + 1] : []));
    const session = open(settings);
    const seen = [];
    while (session.step(unit)) seen.push(session.position);
    assert.deepEqual(seen, [...ends, steps.length]);
    const back = [];
    while (session.back(unit)) back.push(session.position);
    assert.deepEqual(back, [...[...ends].reverse(), 0]);
  }
});

test("any place is the same, however it was reached", () => {
  const settings = { samples: 10, batchSize: 3, learningRate: 0.1, seed: 5, epochs: 8 };
  const walking = open(settings);
  const states = [walking.state];
  while (walking.step("line")) states.push(walking.state);
  const jumping = open(settings);
  for (let i = 0; i < 200; i++) {
    const lines = (i * 97) % states.length;
    jumping.goToPlace({ lines });
    assert.deepEqual(jumping.state, states[lines], `${lines} lines`);
  }
});

test("no order of the batches gives what the post prints after epoch 1", () => {
  const { x, y } = engine.dataset({ name: "salary", samples: 10 }, 42);
  const numbers = Array.from(x, (_, i) => i);
  const pairs = numbers.flatMap((i) => numbers.slice(i + 1).map((j) => [i, j]));
  const trainers = pairs.map((pair) =>
    engine.createTrainer({
      data: { x: pair.map((i) => x[i]), y: pair.map((i) => y[i]) },
      batchSize: 2,
      learningRate: 0.1,
    }),
  );
  const masks = pairs.map(([i, j]) => (1 << i) | (1 << j));
  let orders = 0;
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const deal = ([w, b], used, batches) => {
    if (batches === 5) {
      orders++;
      lowest = Math.min(lowest, w);
      highest = Math.max(highest, w);
      return;
    }
    for (let i = 0; i < pairs.length; i++) {
      if (used & masks[i]) continue;
      const [dw, db] = trainers[i].gradient([w, b]);
      deal([w - 0.1 * dw, b - 0.1 * db], used | masks[i], batches + 1);
    }
  };
  deal([0, 0], 0, 0);
  for (const trainer of trainers) trainer.delete();
  assert.deepEqual([orders, lowest.toFixed(3), highest.toFixed(3)], [113_400, "0.917", "1.100"]);
  const [from, to] = /between (\S+) and (\S+)\. /.exec(en.post.same)?.slice(1).map(Number) ?? [];
  assert.ok(from <= lowest && highest <= to, `${from} … ${to} holds ${lowest} … ${highest}`);
});

test("a w that is no number is called so, in the words of Python", () => {
  const settings = { samples: 100, batchSize: 1, learningRate: 1000, seed: 42, epochs: 2 };
  const session = open(settings);
  session.step("epoch");
  const { state } = session;
  assert.ok(!Number.isFinite(state.variables.w));
  for (const words of [en, de]) {
    const shown = { state, settings, words, guess: "high" };
    assert.doesNotMatch(answer(shown), /NaN|∞|null|undefined/);
    assert.match(besideLine(LINE.w, shown)?.text ?? "", /^w = (nan|-?inf)$/);
  }
});

test("a small step has the digits that show it; after the last update nothing more is predicted", () => {
  const settings = { samples: 4, batchSize: 2, learningRate: 1e-6, seed: 42, epochs: 2 };
  const session = open(settings);
  /** @type {Record<string, string[]>} */
  const said = { en: [], de: [] };
  while (session.step("line")) {
    for (const [language, words] of Object.entries({ en, de }))
      said[language].push(sentence(session.state, settings, words));
  }
  for (const [language, texts] of Object.entries(said)) {
    const moves = texts.flatMap((text) => [
      ...text.matchAll(/(?:from|von) (\S+) (?:to|auf) \{average\|(\S+)\}/g),
    ]);
    assert.equal(moves.length, 8, language);
    for (const [move, from, to] of moves) assert.notEqual(from, to, move);
    const updates = texts.filter((text) => /The update is|Das Update ist/.test(text));
    const goesOn = updates.map((text) => /next batch|nächste Batch/.test(text));
    assert.deepEqual(goesOn, [true, true, true, false]);
  }
});

test("an epoch of one update is told as one", () => {
  const settings = { samples: 4, batchSize: 4, learningRate: 0.1, seed: 42, epochs: 1 };
  const session = open(settings);
  while (session.state.place.line !== LINE.epoch) session.step("line");
  assert.match(sentence(session.state, settings, en), /It will be 1 update\.$/);
  assert.match(sentence(session.state, settings, de), /Es wird 1 Update\.$/);
});

test("what line 7 has assigned is old once w has moved", () => {
  const session = open(golden.cases[0].settings);
  const meaningNow = () =>
    besideLine(LINE.start, { state: session.state, settings: {}, words: en })?.meaning;
  while (session.state.place.line < LINE.db) session.step("line");
  assert.equal(meaningNow(), "");
  session.step("line");
  assert.equal(meaningNow(), "old");
});

test("an array’s numbers stand further apart than a minus and its number", () => {
  const { settings } = golden.cases[0];
  const session = open(settings);
  while (session.state.place.line !== LINE.order) session.step("line");
  const textOf = (line) => besideLine(line, { state: session.state, settings, words: en })?.text;
  assert.equal(textOf(LINE.X), "X = [0.497\u202f −0.138\u202f …\u202f 0.543]");
  assert.equal(textOf(LINE.order), "idx = [1 8 7 5 4 9 0 3 6 2]");
});

test("the start claims of “Step” nothing that one of its units does not do", () => {
  const { settings } = golden.cases[0];
  const { state } = open(settings);
  for (const unit of ["line", "update", "epoch"]) {
    const chosen = { ...settings, unit };
    assert.equal(
      sentence(state, chosen, en),
      "Nothing has run yet. “Step” goes one step on, “Play” to the end.",
    );
    assert.equal(
      sentence(state, chosen, de),
      "Noch ist nichts gelaufen. „Schritt“ geht einen Schritt weiter, „Abspielen“ bis ans Ende.",
    );
  }
});

function open(settings) {
  const session = create(engine, { lines: 0, ...settings });
  sessions.push(session);
  return session;
}

function assertPlace(state, line, variables, position) {
  assert.equal(state.place.line, line, `line ${position}`);
  assert.deepEqual(state.variables, variables, `after line ${position}, number ${line}`);
}

function numbersOf(variables) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(numberOf) : numberOf(value),
    ]),
  );
}

function numberOf(value) {
  if (typeof value === "number") return value;
  return { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY }[
    value
  ];
}
