/**
 * The figure as a PNG: title, sentence, caption, its charts in rows or its text, verdicts, tables, settings, and when and
 * on what machine it was made.
 */
import { isEmpty } from "../charts/plot.js";
import { readTheme } from "../charts/theme.js";
import { CHART, GAP, Pen, plainWords, wordsIn } from "./picture_pen.js";

/** Up to this many charts stand side by side; more stand in pairs. */
const ONE_ROW = 4;
/** One that takes this part of the page's width, beside others that do not, has a row of its own. */
const WIDE = 0.6;
/** The widest chart of the others. */
const WIDEST = 640;
/** What the signs on a chart mean, where that does not stand in the caption. */
const LEGEND = ".map-legend > span";
/** Wide enough for text. */
const LEAST_WIDTH = 860;
const MONOSPACE = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** What was asked, once it is answered, and what the figure says of the post. */
const VERDICTS = ".question:not(:has(.answer:empty)) > p, .verdicts :is(.chart-title, dt, dd)";
/** Of these, what asks. */
const ASKING = ".question > :first-child, .chart-title, dt";
/** Longer tables belong in the file of numbers. */
const ROWS = 12;

/**
 * @param {ParentNode} root where the charts stand, and the caption, which is their legend
 * @param {{title: string, sentence: string, source: string, lines: string[],
 *   tables: import("./registry.js").Table[], settings: [label: string, value: string][], made: string}} content
 * @returns {Promise<Blob>}
 */
export function exportPng(root, content) {
  const theme = readTheme(/** @type {Element} */ (root.querySelector("figure")));
  const pen = new Pen(theme);
  const charts = visible(root, "canvas").filter((one) => !isEmpty(one));
  const { clientWidth: room } = /** @type {Element} */ (root.querySelector(".view"));
  const isNarrow = (chart) => chart.clientWidth < WIDE * room;
  const hasNarrow = charts.some(isNarrow);
  const isWide = (chart) => hasNarrow && !isNarrow(chart);
  const count = charts.filter((chart) => !isWide(chart)).length;
  const columns = count > ONE_ROW ? 2 : count;
  const tables = content.tables
    .filter(({ rows }) => rows.length > 0 && rows.length <= ROWS)
    .map((table) => pen.table(table));
  const chartsWidth = columns * (CHART + GAP) - GAP;
  const lines = content.lines.map((line) => pen.line(line, { size: 13, font: MONOSPACE }));
  const widths = [...tables, ...lines].map((block) => block.width);
  const width = Math.max(LEAST_WIDTH, chartsWidth, ...widths);

  const muted = { size: 13, colour: theme.muted };
  const settings = content.settings.map(([label, value]) => `${label}: ${value}`).join(" · ");
  const texts = (selector) =>
    visible(root, selector).flatMap((one) => {
      const isAsking = one.matches(ASKING);
      const look = { size: 14, colour: isAsking ? theme.muted : theme.ink };
      const text = pen.text(wordsIn(one, theme), look, width);
      return isAsking ? [pen.space(GAP / 4), text] : [text];
    });
  const blocks = [
    pen.text(plainWords(content.title), { size: 22, weight: 600 }, width, 40),
    pen.text(plainWords(content.sentence), { size: 16 }, width),
    pen.space(GAP / 2),
    ...texts("figcaption > :not(.title)"),
    pen.space(GAP),
    ...lines,
    ...inRows(charts, columns, isWide).map((row) =>
      pen.charts(row, isWide(row[0]) ? width : Math.min(WIDEST, (width + GAP) / columns - GAP)),
    ),
    ...texts(LEGEND),
    pen.space(GAP / 2),
    ...texts(VERDICTS),
    pen.space(GAP),
    ...tables,
    ...[settings, content.made, content.source].map((text) =>
      pen.text(plainWords(text), { ...muted, size: 12 }, width),
    ),
  ];
  return pen.picture(blocks, width);
}

function visible(root, selector) {
  return Array.from(root.querySelectorAll(selector)).filter((one) => one.checkVisibility());
}

/** @param {HTMLCanvasElement[]} charts @param {number} columns @param {(chart: HTMLCanvasElement) => boolean} isAlone */
function inRows(charts, columns, isAlone) {
  /** @type {HTMLCanvasElement[][]} */
  const rows = [];
  for (const chart of charts) {
    const row = rows[rows.length - 1];
    const isOpen = row && row.length < columns && !isAlone(row[0]);
    if (isOpen && !isAlone(chart)) row.push(chart);
    else rows.push([chart]);
  }
  return rows;
}
