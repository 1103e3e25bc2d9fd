// The accessibility conformance report: one page without scripts, which asks the network for nothing and prints.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { escapeHtml } from "../../figure/escape_html.js";
import { chapters } from "./chapters.mjs";
import { criteria, principles, verdicts } from "./criteria.mjs";
import { evaluated, methods, unchecked } from "./evaluation.mjs";
import { anchorOf, criteriaTable, row, table, testsHtml, verdictHtml } from "./tables.mjs";

/** @typedef {import("./criteria.mjs").Verdict} Verdict */

const TITLE = "Accessibility conformance report";
const STANDARDS = "WCAG 2.2, levels A and AA, and EN 301 549 v3.2.1 of March 2021";

/**
 * @param {import("../publication.mjs").Facts} facts
 * @returns {Promise<Record<string, string>>} the file to put beside the page
 */
export async function conformanceParts(facts) {
  const sheets = ["report.css", "tables.css"].map((name) =>
    readFile(`web/build/conformance/${name}`, "utf8"),
  );
  return { "accessibility.html": document(facts, (await Promise.all(sheets)).join("\n")) };
}

/**
 * @param {import("../publication.mjs").Facts} facts
 * @param {string} style
 */
function document(facts, style) {
  const sections = [
    section("summary", "Summary", summary()),
    section("evaluation", "What was evaluated, and how", evaluation()),
    section("unchecked", "What no test checks", list(unchecked)),
    section("verdicts", "What the verdicts mean", meanings()),
    ...chapters.map((chapter) =>
      section(`chapter-${chapter.number}`, headingOf(chapter), chapterHtml(chapter)),
    ),
  ];
  const title = `${TITLE}: ${facts.title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src ${hashOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(`${facts.title}, version ${facts.version}, by ${STANDARDS}.`)}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1>${TITLE}</h1>
${head(facts)}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${sections.map(({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`).join("\n")}
</ol>
</nav>
<main id="main" tabindex="-1">
${sections.map(({ html }) => html).join("\n")}
</main>
</body>
</html>
`;
}

/** @param {string} id @param {string} heading @param {string} contents as HTML */
function section(id, heading, contents) {
  const html = `<h2 id="${id}">${escapeHtml(heading)}</h2>\n${contents}`;
  return { id, heading, html };
}

/** @param {import("../publication.mjs").Facts} facts */
function head({ title, version, page }) {
  /** @type {[string, string][]} */
  const entries = [
    ["Product", `${escapeHtml(title)}, version ${escapeHtml(version)}: an interactive article`],
    ["Date of the version", `<time datetime="${page.date}">${page.date}</time>`],
    ["Published by", escapeHtml(page.author)],
    ...entriesOf("Address", page.url),
    ...entriesOf("Contact", page.contact),
    ["Evaluated by", STANDARDS],
    ["Language", "This report is in English; the product is in English and German"],
  ];
  return `<dl>\n${entries.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join("\n")}\n</dl>`;
}

/**
 * @param {string} name
 * @param {string} [text] nothing is said of what is not known
 * @returns {[string, string][]}
 */
const entriesOf = (name, text) => (text ? [[name, escapeHtml(text)]] : []);

function summary() {
  const names = /** @type {Verdict[]} */ (Object.keys(verdicts));
  const rows = names.map((name) => {
    const found = criteria.filter(({ verdict }) => verdict === name);
    const count = (/** @type {string} */ level) =>
      String(found.filter((one) => one.level === level).length);
    return row(name, [
      ["Level A", count("A")],
      ["Level AA", count("AA")],
      ["Both", String(found.length)],
    ]);
  });
  const untested = criteria.filter(({ tests = [] }) => tests.length === 0).length;
  const headers = ["Conformance", "Level A", "Level AA", "Both"];
  const caption = `The ${criteria.length} success criteria of WCAG 2.2, levels A and AA, by verdict`;
  return `${table(caption, headers, rows, "counts")}
<p>${untested} of them are checked by no test; each of these says what its verdict rests on. This is known to fall short:</p>
${shortcomings()}`;
}

function shortcomings() {
  const items = criteria.flatMap(({ number, name, gap }) => {
    if (!gap) return [];
    const link = `<a href="#${anchorOf(number)}">${number} ${escapeHtml(name)}</a>`;
    return [`<li>${link}. ${escapeHtml(gap)}</li>`];
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

function evaluation() {
  return `${list(evaluated)}
<p>This is how:</p>
${list(methods)}`;
}

function meanings() {
  const entries = Object.entries(verdicts).map(
    ([name, meaning]) => `<dt>${name}</dt><dd>${escapeHtml(meaning)}</dd>`,
  );
  return `<p>The words are those of the VPAT, the usual template for such reports.</p>
<dl>\n${entries.join("\n")}\n</dl>`;
}

/** @param {string[]} texts */
function list(texts) {
  return `<ul>\n${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}\n</ul>`;
}

/** @param {import("./chapters.mjs").Chapter} chapter */
const headingOf = ({ number, name }) => `EN 301 549, chapter ${number}: ${name}`;

/** @param {import("./chapters.mjs").Chapter} chapter */
function chapterHtml({ number, name, about, clauses = [] }) {
  const parts = about ? [`<p>${escapeHtml(about)}</p>`] : [];
  if (clauses.length > 0) {
    const headers = ["Clause", "Conformance", "Remarks"];
    const rows = clauses.map((clause) =>
      row(`${clause.number} ${escapeHtml(clause.name)}`, [
        [headers[1], verdictHtml(clause.verdict)],
        [headers[2], remarkOf(clause)],
      ]),
    );
    parts.push(table(`${name}: the clauses of chapter ${number}`, headers, rows, "clauses"));
  }
  if (number === 9) parts.push(...principles.map(principleHtml));
  return parts.join("\n");
}

/** @param {import("./chapters.mjs").Clause} clause */
const remarkOf = ({ remark, tests }) =>
  `<p>${escapeHtml(remark)}</p>${tests ? testsHtml(tests) : ""}`;

/** @param {{name: string, criteria: import("./criteria.mjs").Criterion[]}} principle @param {number} i */
function principleHtml({ name, criteria: own }, i) {
  const caption = `Success criteria of WCAG 2.2, principle ${i + 1}: ${name}`;
  return `<h3 id="principle-${i + 1}">9.${i + 1} ${name}</h3>\n${criteriaTable(caption, own)}`;
}

/** As a policy names a style. @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
