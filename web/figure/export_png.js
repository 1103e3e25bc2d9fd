/** The figure as a PNG: title, sentence, its charts in rows or its text, its tables. */
import { redrawn } from "../charts/plot.js";
import { readTheme } from "../charts/theme.js";

const SCALE = 2;
const MARGIN = 32;
const GAP = 24;
const CHART = 400;
const LINE = 22;
/** Size of the type in charts, whatever it is on the page. */
const TYPE = 15;
/** Up to this many charts stand side by side; more stand in pairs. */
const ONE_ROW = 4;
/** A figure without charts is as wide as this. */
const TEXT_WIDTH = 860;
const MONOSPACE = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** Longer tables belong in the file of numbers. */
const ROWS = 12;

/**
 * @param {ParentNode} root where the charts stand
 * @param {{title: string, sentence: string, source: string, lines: string[],
 *   tables: import("./registry.js").Table[]}} content
 * @returns {Promise<Blob>}
 */
export function exportPng(root, content) {
  const charts = Array.from(root.querySelectorAll("canvas"));
  const theme = readTheme(/** @type {Element} */ (root.querySelector("figure")));
  const columns = charts.length > ONE_ROW ? 2 : charts.length;
  const rows = inRows(charts.map(chartBox), columns);
  const width = 2 * MARGIN + (charts.length ? columns * (CHART + GAP) - GAP : TEXT_WIDTH);
  const pen = penOn(document.createElement("canvas"), { width, theme });
  const tables = content.tables.filter(({ rows }) => rows.length > 0 && rows.length <= ROWS);
  const sentence = pen.wrapped(content.sentence);
  const tableLines = tables.reduce((sum, { rows }) => sum + rows.length + 3, 0);
  const lines = sentence.length + content.lines.length + tableLines + 1;
  pen.begin(2 * MARGIN + 40 + heightOf(rows) + 2 * GAP + LINE * lines);

  pen.write(content.title, { size: 22, weight: 600, after: 40 });
  for (const line of sentence) pen.write(line, { size: 16, after: LINE });
  pen.skip(GAP);
  const mono = { size: 13, font: MONOSPACE, after: LINE };
  for (const line of content.lines) pen.write(line, mono);
  for (const row of rows) pen.place(row);
  if (content.lines.length) pen.skip(GAP);
  for (const table of tables) pen.tabulate(table);
  pen.write(content.source, { size: 12, colour: theme.muted, after: LINE });
  return pen.finish();
}

/** Writes from top to bottom. */
function penOn(canvas, { width, theme }) {
  const context = canvas.getContext("2d");
  let y = MARGIN;

  /** @param {any} look */
  function use({ size, weight = 400, colour = theme.ink, font = theme.font }) {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = colour;
  }

  function write(text, { after, ...look }) {
    use(look);
    context.fillText(text, MARGIN, y);
    y += after;
  }

  function writeRow(cells, rights, look) {
    use(look);
    context.textAlign = "right";
    cells.forEach((text, i) => {
      context.fillText(text, rights[i], y);
    });
    context.textAlign = "left";
    y += LINE;
  }

  return {
    write,
    skip(height) {
      y += height;
    },
    begin(height) {
      canvas.width = width * SCALE;
      canvas.height = height * SCALE;
      context.scale(SCALE, SCALE);
      context.textBaseline = "top";
      context.fillStyle = theme.paper;
      context.fillRect(0, 0, width, height);
    },
    place(row) {
      row.forEach(({ canvas: chart, title, height }, i) => {
        const across = MARGIN + i * (CHART + GAP);
        use({ size: 13, weight: 600, colour: theme.muted });
        context.fillText(title, across, y, CHART);
        const drawn = redrawn(chart, { width: CHART, height, pixelRatio: SCALE, size: TYPE });
        context.drawImage(drawn, across, y + LINE, CHART, height);
      });
      y += heightOf([row]);
    },
    tabulate({ title, columns, rows }) {
      write(title, { size: 13, weight: 600, after: LINE });
      const cells = rows.map((row) => row.map(short));
      let right = MARGIN;
      const rights = columns.map((column, i) => {
        const texts = [column, ...cells.map((row) => row[i])];
        right += Math.max(...texts.map((text) => context.measureText(text).width));
        right += 16;
        return right - 16;
      });
      writeRow(columns, rights, { size: 13, colour: theme.muted });
      for (const row of cells) writeRow(row, rights, { size: 13 });
      y += LINE;
    },
    wrapped(text) {
      use({ size: 16 });
      const lines = [""];
      for (const word of text.split(" ")) {
        const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
        if (context.measureText(longer).width > width - 2 * MARGIN) lines.push(word);
        else lines[lines.length - 1] = longer;
      }
      return lines;
    },
    finish: () => new Promise((resolve) => canvas.toBlob(resolve, "image/png")),
  };
}

/** All charts have the same width, and the shape that they have on the page, from half as high to square. */
function chartBox(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const shape = width > 0 ? Math.min(1, Math.max(0.5, height / width)) : 1;
  return { canvas, title: canvas.dataset.title ?? "", height: Math.round(CHART * shape) };
}

function inRows(all, columns) {
  const count = Math.ceil(all.length / (columns || 1));
  return Array.from({ length: count }, (_, i) => all.slice(i * columns, (i + 1) * columns));
}

function heightOf(rows) {
  return rows.reduce(
    (sum, row) => sum + Math.max(...row.map(({ height }) => height)) + LINE + GAP,
    0,
  );
}

function short(value) {
  if (typeof value !== "number") return value ?? "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4))).replace("-", "−");
}
