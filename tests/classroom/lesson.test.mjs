// Lessons come from links and files that anybody may have written: what cannot be used is named, and nothing else is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importProduct } from "../figures/import_product.mjs";

const product = await importProduct(
  "web/article/product.js",
  "web/classroom/lesson/lesson.js",
  "web/classroom/lesson/saving.js",
);
const { emptyLesson, fileName, KINDS, LONGEST_TEXT, makeItem, MOST_ITEMS, readLesson } = product;

test("a lesson with an item of each kind is read as it is", () => {
  const items = KINDS.map((kind) => makeItem({ kind, figure: kind === "figure" ? "noise" : "" }));
  items[0].settings = { "batch-size": "4" };
  items[0].hide = ["run", "batch-size"];
  items[2].options = ["yes", "no"];
  const lesson = { ...emptyLesson("de"), title: "Rauschen", aims: "eins\nzwei", items };
  assert.deepEqual(readLesson(JSON.parse(JSON.stringify(lesson))), { lesson, problems: [] });
});

test("what is no lesson is called so", () => {
  for (const given of [null, 3, "lesson", [], {}, { items: "figure" }, { items: null }]) {
    assert.deepEqual(readLesson(given), { lesson: null, problems: [{ reason: "notALesson" }] });
  }
});

test("unknown items and figures are named and left out, the others stay", () => {
  const { lesson, problems } = readLesson({
    title: "x".repeat(1000),
    language: "<script>",
    items: [
      null,
      { kind: "video" },
      { kind: "figure", figure: "__proto__" },
      {
        kind: "figure",
        figure: "update",
        settings: { "batch-size": 3, "on click": 1 },
        hide: ["a b", "run"],
      },
      {
        kind: "question",
        options: [{}, " one ", "", 2, ...Array(20).fill("more")],
        minutes: "many",
      },
      { kind: "text", text: "y".repeat(LONGEST_TEXT + 1), minutes: 1e9 },
    ],
  });
  assert.deepEqual(problems, [
    { reason: "kind", value: "", item: 1 },
    { reason: "kind", value: "video", item: 2 },
    { reason: "figure", value: "__proto__", item: 3 },
    { reason: "tooLong", value: "y".repeat(40), item: 6 },
  ]);
  const [figure, question, text] = lesson.items;
  assert.deepEqual(figure.settings, { "batch-size": "3" });
  assert.deepEqual(figure.hide, ["run"]);
  assert.deepEqual(question.options.slice(0, 3), ["one", "2", "more"]);
  assert.deepEqual([question.options.length, question.minutes, text.minutes], [8, 0, 600]);
  assert.equal(text.text.length, LONGEST_TEXT);
  assert.deepEqual([lesson.language, lesson.title.length], ["en", 300]);
});

test("values that are no texts break nothing, wherever they stand", () => {
  const bad = { toString: null, valueOf: null };
  for (const value of [bad, [bad], null, true, Number.NaN, ["de"]]) {
    const item = {
      kind: "text",
      heading: value,
      minutes: value,
      text: value,
      notes: value,
      hide: value,
    };
    const given = { title: value, aims: value, language: value };
    const { lesson } = readLesson({
      ...given,
      items: [
        { ...item, options: value, settings: value },
        { ...item, settings: { seed: value } },
      ],
    });
    assert.equal(lesson.items.length, 2);
    assert.equal(lesson.language, "en");
    assert.ok(lesson.items.every(({ minutes }) => minutes === 0));
  }
});

test("a lesson that is too long has its first items, and says how many there were", () => {
  const { lesson, problems } = readLesson({ items: Array(1000).fill({ kind: "text" }) });
  assert.equal(lesson.items.length, MOST_ITEMS);
  assert.deepEqual(problems, [{ reason: "tooMany", value: "1000" }]);
});

test("a title becomes a file's name on any machine", () => {
  const names = ["Über 1/√k: “Rauschen”?", "../../etc", "", "x".repeat(200)].map(fileName);
  assert.deepEqual(names, ["über-1-k-rauschen", "etc", "", "x".repeat(60)]);
});
