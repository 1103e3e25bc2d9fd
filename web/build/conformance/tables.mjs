// Tables of the report. Their roles are written out: on a narrow screen their rows are boxes, and browsers take
// the meaning of a table from what is shown as none.
import { escapeHtml } from "../../figure/escape_html.js";
import { clauseOf } from "./criteria.mjs";

/**
 * @param {string} caption
 * @param {string[]} headers
 * @param {string[]} rows as HTML
 * @param {string} [kind] a class
 */
export function table(caption, headers, rows, kind = "") {
  const heads = headers.map(
    (header) => `<th scope="col" role="columnheader">${escapeHtml(header)}</th>`,
  );
  return `<table role="table"${kind && ` class="${kind}"`}>
<caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead>
<tbody role="rowgroup">
${rows.join("\n")}
</tbody>
</table>`;
}

/**
 * @param {string} header as HTML
 * @param {[label: string, html: string][]} cells each with the header of its column
 * @param {string} [id]
 */
export function row(header, cells, id) {
  const all = cells.map(
    ([label, html]) => `<td role="cell" data-label="${escapeHtml(label)}">${html}</td>`,
  );
  const named = id ? ` id="${id}"` : "";
  return `<tr role="row"${named}><th scope="row" role="rowheader">${header}</th>${all.join("")}</tr>`;
}

const CRITERION_HEADERS = ["Criterion", "Level", "EN 301 549", "Conformance", "Remarks and tests"];

/** Where a criterion's row is. @param {string} number */
export const anchorOf = (number) => `wcag-${number}`;

/**
 * @param {string} caption
 * @param {import("./criteria.mjs").Criterion[]} criteria
 */
export function criteriaTable(caption, criteria) {
  const [, level, clause, conformance, remarks] = CRITERION_HEADERS;
  const rows = criteria.map((criterion) => {
    const { number, name, verdict } = criterion;
    const header = `<a href="${addressOf(name)}">${number} ${escapeHtml(name)}</a>`;
    return row(
      header,
      [
        [level, criterion.level],
        [clause, clauseOf(criterion) ?? "not in v3.2.1"],
        [conformance, verdictHtml(verdict)],
        [remarks, remarksHtml(criterion)],
      ],
      anchorOf(number),
    );
  });
  return table(caption, CRITERION_HEADERS, rows, "criteria");
}

/** WCAG's ids are made of the names. @param {string} name */
function addressOf(name) {
  const id = name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");
  return `https://www.w3.org/TR/WCAG22/#${id}`;
}

/** @param {import("./criteria.mjs").Criterion} criterion */
function remarksHtml({ remark, gap, tests = [], basis, unchecked }) {
  const paragraphs = [`<p>${escapeHtml(remark)}</p>`];
  if (gap) paragraphs.push(`<p><strong>Known to fall short:</strong> ${escapeHtml(gap)}</p>`);
  if (tests.length > 0) paragraphs.push(testsHtml(tests));
  else paragraphs.push(`<p class="rests">Not checked by a test. ${escapeHtml(basis ?? "")}</p>`);
  if (unchecked) {
    paragraphs.push(`<p class="rests">Not checked by a test: ${escapeHtml(unchecked)}</p>`);
  }
  return paragraphs.join("");
}

/** @param {import("./named_tests.mjs").NamedTest[]} tests */
export function testsHtml(tests) {
  const items = tests.map(
    ({ file, title }) =>
      `<li>${titleHtml(title)} <span class="file">${escapeHtml(file)}</span></li>`,
  );
  return `<p class="rests">Checked by</p><ul>${items.join("")}</ul>`;
}

/** What stands for each of several cases is set apart. @param {string} title */
function titleHtml(title) {
  return escapeHtml(title).replace(/\{(\w+)\}/g, "<var>$1</var>");
}

/** @param {import("./criteria.mjs").Verdict} verdict */
export function verdictHtml(verdict) {
  return verdict === "Supports" || verdict === "Not applicable"
    ? verdict
    : `<strong>${verdict}</strong>`;
}
