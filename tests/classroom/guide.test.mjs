// The lesson plans of the teacher's guide: their minutes, their lessons, and their words in both languages. What they say
// of the figures is pressed in tests/browser/class-guide.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words as de } from "../../web/classroom/guide/words.de.js";
import { words as en } from "../../web/classroom/guide/words.en.js";
import { product } from "../figures/figure_in_node.mjs";
import { importProduct } from "../figures/import_product.mjs";
import { valueAt } from "./results_path.mjs";

const guide = await importProduct(
  "web/classroom/guide/plans.js",
  "web/classroom/guide/steps.js",
  "web/classroom/guide/texts.js",
  "web/classroom/lesson/lesson.js",
  "web/figure/registry.js",
  "web/figure/words.js",
);
// The parts have been bundled without the figures.
guide.registerFigures(product.figures, []);
const { plans, steps } = guide;
const languages = { en, de };

/** Makes something of each language, with its decimal mark. */
function inEach(make) {
  return Object.entries(languages).map(([language, words]) => {
    const frame = { ...product.languages[language], language };
    return make(words, frame);
  });
}

for (const plan of plans) {
  test(`the steps of the plan of ${plan.minutes} minutes take as long as it says`, () => {
    const sum = plan.steps.reduce((minutes, [, more]) => minutes + more, 0);
    assert.equal(sum, plan.minutes);
  });

  test(`the plan of ${plan.minutes} minutes is a lesson without problems`, () => {
    for (const lesson of inEach((words, frame) => guide.lessonOf(plan, words, frame))) {
      const read = guide.readLesson(structuredClone(lesson));
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.lesson, lesson);
      for (const { notes, heading } of lesson.items) {
        assert.ok(notes.length > 100, `${heading}: ${notes}`);
      }
    }
  });
}

test("the plans are of 20, 45 and 90 minutes, and the longer ones collect the pupils’ numbers", () => {
  assert.deepEqual(
    plans.map(({ minutes }) => minutes),
    [20, 45, 90],
  );
  for (const { steps: list } of plans.slice(1)) {
    const [name] = list.find(([step]) => steps[step].kind === "seeds");
    assert.deepEqual(steps[name].settings, { "batch-size": "2" });
  }
});

test("all steps are in a plan, and their figures and settings exist", () => {
  const used = new Set(plans.flatMap((plan) => plan.steps.map(([name]) => name)));
  assert.deepEqual([...used].sort(), Object.keys(steps).sort());
  for (const { figure, settings = {}, moves = [] } of Object.values(steps)) {
    if (!figure) continue;
    assert.ok(product.figures[figure], figure);
    const pressed = moves.flatMap(({ press }) => press);
    const set = Object.assign({}, settings, ...pressed.map((one) => one.set ?? {}));
    const { schema, measurements = {} } = product.figures[figure];
    const known = schema.map(({ name }) => product.attributeOf(name));
    for (const name of Object.keys(set)) assert.ok(known.includes(name), `${figure}: ${name}`);
    for (const { measure } of pressed) assert.ok(!measure || measurements[measure], measure);
  }
});

test("both languages say the same of every step: as many moves, and the same answers to choose from", () => {
  assert.deepEqual(shapeOf(en), shapeOf(de));
  for (const words of [en, de]) {
    for (const [name, { moves = [] }] of Object.entries(steps)) {
      if (moves.length === 0) continue;
      assert.equal(words.steps[name].moves.length, moves.length, name);
    }
  }
});

test("every number that a step expects is said, and every number that is said is expected", () => {
  inEach((words, frame) => {
    for (const [name, step] of Object.entries(steps)) {
      const numbers = guide.numbersOf(name);
      const expected = (step.moves ?? []).flatMap(({ see }) => Object.entries(see));
      const silent = expected
        .filter(([, { value }]) => typeof value === "string")
        .map(([key]) => key);
      const said = namesAsked(words.steps[name], {
        ...numbers,
        ...controlsFor(name),
        all: guide.allNumbers(),
      });
      const known = Object.keys(numbers).filter((key) => !silent.includes(key));
      const asked = said.filter(
        (key) => !["button", "label", "option", "measure", "beats", "all"].includes(key),
      );
      assert.deepEqual([...new Set(asked)].sort(), known.sort(), `${frame.language}: ${name}`);
    }
  });
});

test("no sentence has a hole, and German has decimal commas", () => {
  const pages = inEach((words, frame) =>
    guide
      .inLanguage(frame, () => [
        ...Object.keys(steps).flatMap((name) => {
          const { moves, ...said } = guide.saidOfStep(name, words, frame);
          return [...Object.values(said), ...moves.flatMap(Object.values)];
        }),
        ...words.misconceptions.list.map(({ answer }) => answer(guide.allNumbers())),
      ])
      .join("\n"),
  );
  for (const text of pages) assert.doesNotMatch(text, /undefined|NaN|\[object|null/);
  const [english, german] = pages;
  assert.match(english, /−1\.690/);
  assert.match(english, /press “Step”/);
  assert.match(german, /−1,690/);
  assert.deepEqual(german.match(/\d\.\d+/g), null);
  assert.match(english, /“Run all four over many seeds”/);
});

test("the guide names the buttons of the class file as they are named there", async () => {
  for (const language of Object.keys(languages)) {
    const { words: lesson } = await import(`../../web/classroom/lesson/words.${language}.js`);
    const { words: page } = await import(`../../web/classroom/page/words.${language}.js`);
    const told = JSON.stringify(languages[language]);
    for (const name of [
      lesson.present,
      page.sections.worksheets,
      page.sections.lesson,
      languages[language].use,
    ]) {
      assert.match(told, new RegExp(`[“„]${name}[”“]`), `${language}: ${name}`);
    }
  }
});

test("the quiz’s questions are all answered", () => {
  for (const words of [en, de]) {
    assert.deepEqual(
      Object.keys(words.quiz.answers),
      product.questions.map(({ name }) => name),
    );
    for (const { step } of words.misconceptions.list) assert.ok(steps[step], step);
  }
});

test("a path leads into lists by place, from the end, or by what a part has", () => {
  const results = {
    sizes: [
      { k: 1, sd: [3, 4] },
      { k: 2, sd: [5, 6] },
    ],
  };
  assert.equal(valueAt(results, "sizes.k=2.sd.0"), 5);
  assert.equal(valueAt(results, "sizes.0.sd.-1"), 4);
  assert.equal(valueAt(results, "sizes.length"), 2);
  assert.equal(valueAt(results, "nothing.here.1"), undefined);
});

/** The keys, and what kinds of things stand there. */
function shapeOf(value) {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** Names of the numbers that sentences ask for. */
function namesAsked(words, details) {
  /** @type {string[]} */
  const asked = [];
  const watched = new Proxy(details, {
    get(given, key) {
      asked.push(String(key));
      return given[key];
    },
  });
  const visit = (value) => {
    if (typeof value === "function") value(watched);
    else if (typeof value === "object") Object.values(value).forEach(visit);
  };
  visit(words);
  return asked;
}

/** Stand-ins for the names of controls. */
function controlsFor(name) {
  const any = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => name : any) });
  return { button: any, label: any, option: any, measure: any, beats: any };
}
