// The languages of the figures have the same words: the same keys, of the same kinds, with the same colours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { registerLanguages, settingWords, wordsFor } from "../../web/figure/words.js";

const { languages } = await importFound("whole");
const { de, en } = languages;
registerLanguages(languages);

test("German has every word that English has, of the same kind", () => {
  assert.deepEqual(differences(en, de), []);
});

test("a missing, superfluous or different word is found", () => {
  const given = { a: "x", b: [1, ({ c }) => `{batch|${c}}`], c: { d: "{batch|x}" } };
  assert.deepEqual(differences(given, structuredCloneOf(given)), []);
  assert.deepEqual(differences(given, { ...given, a: undefined }), ["a: string, undefined"]);
  assert.deepEqual(differences(given, { ...given, e: 1 }), ["e: undefined, number"]);
  assert.deepEqual(differences(given, { ...given, c: { d: "{full|x}" } }), [
    "c.d: colours batch, full",
  ]);
  assert.deepEqual(differences(given, { ...given, b: [1, (_, c) => `${c}`] }), [
    "b.1: takes 1, 2",
    "b.1: colours batch, ",
  ]);
});

test("most functions of the words can be asked what they say", () => {
  /** @type {boolean[]} */
  const asked = [];
  const coloured = [];
  compare(en, de, "", (path, one) => {
    if (typeof one !== "function") return;
    const colours = coloursOf(one);
    asked.push(colours.some((found) => found !== undefined));
    if (colours.some(Boolean)) coloured.push(path);
  });
  assert.ok(asked.filter(Boolean).length > 0.95 * asked.length, `of ${asked.length}`);
  assert.ok(coloured.length > 30, coloured.join());
});

test("nothing of German has been left in English", () => {
  const same = [];
  compare(en, de, "", (_, one, other) => {
    if (typeof one === "string" && one === other && /[a-z]{4}/.test(one)) same.push(one);
  });
  // Names, and words that both languages have.
  const shared =
    /^(Momentum( μ)?|tanh|Nesterov|Adagrad|RMSProp|Adam|Batch|Update|Updates|Median|Seeds?|Start( [wb])?|linear)$/;
  assert.deepEqual(
    same.filter(
      (text) =>
        !shared.test(text) && !["ltr", "Pause", "minimal", "median", "alpha"].includes(text),
    ),
    [],
  );
});

test("German has decimal commas, in its text and in the numbers that it writes", () => {
  const found = [];
  compare(de, de, "", (path, one) => {
    const said = typeof one === "function" ? saidBy(one) : [one];
    for (const text of said) {
      const points = (typeof text === "string" && text.match(/\d+\.\d+/g)) || [];
      // The version of a browser.
      found.push(...points.filter((point) => point !== "16.4").map((point) => `${path}: ${point}`));
    }
  });
  assert.deepEqual(found, []);
});

test("words are chosen by the language’s first part, and else they are English", () => {
  const { language } = wordsFor("de");
  assert.equal(language, "de");
  for (const tag of ["de-AT", "DE", "de-Latn-CH-1996"]) assert.equal(wordsFor(tag), wordsFor("de"));
  for (const tag of ["", "en-GB", "fr", "xx", "d", "constructor", "__proto__", "-", "🙂"]) {
    assert.equal(wordsFor(tag), wordsFor("en"), tag);
  }
  assert.equal(settingWords(wordsFor("de"), { name: "program" }).epochs.label, "Epochen");
});

/** What of `two` is not as in `one`, in words. */
function differences(one, two) {
  const found = [];
  compare(one, two, "", (path, a, b) => {
    if (kindOf(a) !== kindOf(b)) found.push(`${path}: ${kindOf(a)}, ${kindOf(b)}`);
    else if (typeof a === "function" && a.length !== b.length) {
      found.push(`${path}: takes ${a.length}, ${b.length}`);
    }
    if (kindOf(a) !== kindOf(b) || kindOf(a) === "object") return;
    if (!["string", "function"].includes(typeof a)) return;
    const others = coloursOf(b);
    coloursOf(a).forEach((colours, i) => {
      const other = others[i];
      if (colours === undefined || other === undefined || colours === other) return;
      found.push(`${path}: colours ${colours}, ${other}`);
    });
  });
  return [...new Set(found)];
}

function compare(one, two, path, look) {
  look(path, one, two);
  if (kindOf(one) !== kindOf(two) || !["object", "array"].includes(kindOf(one))) return;
  for (const key of new Set([...Object.keys(one), ...Object.keys(two)])) {
    compare(one[key], two[key], path ? `${path}.${key}` : key, look);
  }
}

function kindOf(value) {
  return Array.isArray(value) ? "array" : typeof value;
}

/** The meanings that a text colours and the works that it cites, or what a function says of anything; undefined where it cannot say that. */
function coloursOf(value) {
  const said = typeof value === "function" ? saidBy(value) : [value];
  return said.map((text) => {
    if (text === undefined) return undefined;
    const coloured = (JSON.stringify(text) ?? "").matchAll(/\{(@?[\w-]+)\|/g);
    return Array.from(coloured, ([, name]) => name)
      .sort()
      .join(" ");
  });
}

/** What a function says of arguments of which all is true, and of which nothing is. */
function saidBy(words) {
  return [true, false].map((isTrue) => {
    try {
      return words(...many(words.length, isTrue));
    } catch {
      return undefined;
    }
  });
}

const many = (count, isTrue) => Array.from({ length: count }, () => anything(isTrue));

/** Is called, read, listed and written as a text like whatever is wanted. */
function anything(isTrue) {
  const known = {
    [Symbol.toPrimitive]: () => "x",
    [Symbol.iterator]: () => many(2, isTrue)[Symbol.iterator](),
    map: (act) => many(2, isTrue).map(act),
    flatMap: (act) => many(2, isTrue).flatMap(act),
    length: 2,
  };
  const isKnown = (name) => typeof name === "symbol" || Object.hasOwn(known, name);
  // What is a list is one, though it may have nothing in it that is true.
  const isList = (name) => /^[a-z]+s$/.test(name);
  return new Proxy(() => {}, {
    get: (_, name) =>
      isKnown(name) ? known[name] : isTrue || isList(name) ? anything(isTrue) : null,
    apply: () => anything(isTrue),
  });
}

function structuredCloneOf({ a, b, c }) {
  return { a, b: [...b], c: { ...c } };
}
