// The accessibility conformance report: complete, by the standard; borne by tests that there are; silent of none without.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { chapters } from "../../web/build/conformance/chapters.mjs";
import { clauseOf, criteria, verdicts } from "../../web/build/conformance/criteria.mjs";
import { named } from "../../web/build/conformance/named_tests.mjs";
import { conformanceParts } from "../../web/build/conformance/report.mjs";
import { readFacts } from "../../web/build/publication.mjs";
import { escapeHtml } from "../../web/figure/escape_html.js";

/** WCAG 2.2 (https://www.w3.org/TR/WCAG22/), by level; 4.1.1 is no part of it any more. */
const WCAG_2_2 = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};
/** Of these, WCAG 2.1 has not, and EN 301 549 v3.2.1 therefore has no clause. */
const NEW_IN_2_2 = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

const built = await readFile(new URL("../../dist/accessibility.html", import.meta.url), "utf8");
const rowOf = (/** @type {string} */ number) => {
  const [, row] = built.split(`id="wcag-${number}"`);
  assert.ok(row, `${number} has a row`);
  return row.slice(0, row.indexOf("</tr>"));
};

test("the list has each criterion of WCAG 2.2, levels A and AA, once, in order and with its level", () => {
  const wanted = Object.entries(WCAG_2_2).flatMap(([level, numbers]) =>
    numbers.split(/\s+/).map((number) => `${number} ${level}`),
  );
  assert.equal(wanted.length, 55);
  const collator = new Intl.Collator("en", { numeric: true });
  const listed = criteria.map(({ number, level }) => `${number} ${level}`);
  assert.deepEqual(listed, wanted.sort(collator.compare));
  const names = criteria.map(({ name }) => name);
  assert.equal(new Set(names).size, 55);
});

test("clauses of EN 301 549 are those of chapter 9; what is new in WCAG 2.2 has none", () => {
  const without = criteria.filter((one) => clauseOf(one) === null).map(({ number }) => number);
  assert.deepEqual(without, NEW_IN_2_2);
  assert.equal(
    criteria.map(clauseOf).filter((clause) => /^9\.\d\.\d\.\d+$/.test(clause ?? "")).length,
    49,
  );
  assert.deepEqual(
    chapters.map(({ number }) => number),
    [4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
  for (const { number, about = "", clauses = [] } of chapters) {
    const isEmpty = clauses.length === 0 && number !== 9;
    if (isEmpty) assert.match(about, /^Not applicable: \w/, `chapter ${number} says why`);
  }
});

test("every test that is named stands in the file that is named, with that title", async () => {
  for (const [key, { file, title }] of Object.entries(named)) {
    const text = await readFile(new URL(`../${file}`, import.meta.url), "utf8");
    // {name} stands for what a template has in the title.
    const written = title.replace(/\{\w+\}/g, (place) => `$${place}`);
    const starts = written === title ? [`test("${title}",`] : [];
    const isThere = [...starts, `test(\`${written}\`,`].some((start) => text.includes(start));
    assert.ok(isThere, `${key}: tests/${file} has no test “${title}”`);
  }
});

test("every test that is named bears a criterion or a clause", () => {
  const clauses = chapters.flatMap((chapter) => chapter.clauses ?? []);
  const used = new Set([...criteria, ...clauses].flatMap(({ tests = [] }) => tests));
  const unused = Object.entries(named).filter(([, one]) => !used.has(one));
  assert.deepEqual(
    unused.map(([key]) => key),
    [],
  );
});

test("each criterion has a remark, and a verdict that what is said of it bears out", () => {
  for (const { number, verdict, remark, gap, tests = [], basis, unchecked } of criteria) {
    assert.ok(verdict in verdicts, `${number}: ${verdict}`);
    assert.match(remark, /^.{15,}\.$/, `${number} has a remark`);
    const isShort = verdict === "Partially supports" || verdict === "Does not support";
    assert.equal(gap !== undefined, isShort, `${number}: ${verdict}, and what falls short`);
    assert.equal(basis !== undefined, tests.length === 0, `${number} has tests or a basis`);
    if (unchecked) assert.match(unchecked, /^[a-z].*\.$/, `${number} goes on after a colon`);
    assert.equal(new Set(tests).size, tests.length, `${number} names no test twice`);
  }
});

test("what a clause names as falling short is a gap of that criterion", () => {
  const gaps = criteria.filter(({ gap }) => gap).map(({ number }) => number);
  const named = chapters
    .flatMap(({ clauses = [] }) => clauses)
    .filter(({ verdict }) => verdict === "Partially supports")
    .flatMap(({ remark }) => remark.match(/(?<=[(, ])[1-4]\.\d\.\d+(?=[,)])/g) ?? []);
  assert.ok(named.length > 2, String(named));
  for (const number of named) assert.ok(gaps.includes(number), `${number} has no gap any more`);
});

test("the page has every criterion, with its level, clause, verdict, remark and tests, or says that it has none", () => {
  assert.ok(criteria.some(({ tests = [] }) => tests.length === 0));
  for (const criterion of criteria) {
    const { number, name, level, verdict, remark, gap = "", basis = "", tests = [] } = criterion;
    const row = rowOf(number);
    const clause = clauseOf(criterion) ?? "not in v3.2.1";
    for (const text of [
      `${number} ${name}`,
      `>${level}<`,
      `>${clause}<`,
      verdict,
      remark,
      gap,
      basis,
    ])
      assert.ok(row.includes(text.startsWith(">") ? text : escapeHtml(text)), `${number}: ${text}`);
    for (const { file } of tests) assert.ok(row.includes(file), `${number}: ${file}`);
    assert.equal(row.match(/<li>/g)?.length ?? 0, tests.length, number);
    assert.equal(row.includes("Not checked by a test. "), tests.length === 0, number);
  }
});

test("the built page is what the build makes of the facts, and has no date but that of the publication", async () => {
  const facts = await readFacts();
  const { "accessibility.html": page } = await conformanceParts(facts);
  assert.equal(page, built);
  assert.ok(built.includes(`${facts.title}, version ${facts.version}`));
  const dates = built.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  assert.deepEqual([...new Set(dates)], [facts.page.date]);
  assert.ok(!built.includes("<dt>Contact</dt>"), "publication.json has no contact");
  const told = { ...facts, page: { ...facts.page, contact: "a <b@example.org>" } };
  const { "accessibility.html": withContact } = await conformanceParts(told);
  assert.match(withContact, /<dt>Contact<\/dt><dd>a &lt;b@example\.org/);
});
