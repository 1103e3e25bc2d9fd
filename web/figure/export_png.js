/**
 * The figure as a PNG: title, sentence, caption, its charts in rows or its text, verdicts, tables, settings, and when and
 * on what machine it was made.
 */
import { inFull } from "../charts/numbers.js";
import { isEmpty, redrawn } from "../charts/plot.js";
import { readTheme } from "../charts/theme.js";
import { roundedRows } from "./rounded_rows.js";

const SCALE = 2;
const MARGIN = 32;
const GAP = 24;
const CHART = 400;
const LINE = 22;
/** Size of the type in charts, whatever it is on the page. */
const TYPE = 15;
/** The type of tables and notes. */
const SMALL = { size: 13 };
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
/** Significant digits in tables. */
const DIGITS = 4;
/** Between the columns of a table. */
const COLUMN_GAP = 16;

/**
 * @typedef {{size: number, weight?: number, colour?: string, font?: string}} Look
 * @typedef {{text: string, colour?: string}[]} Word pieces of one colour each
 * @typedef {{height: number, draw: (y: number) => void}} Block they stand one below the other
 */

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

/** Knows how large everything will be, and writes it there. */
class Pen {
  #theme;
  #canvas = document.createElement("canvas");
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d"));

  constructor(theme) {
    this.#theme = theme;
  }

  /** @param {Block[]} blocks @param {number} width */
  picture(blocks, width) {
    const height = blocks.reduce((sum, block) => sum + block.height, 2 * MARGIN);
    this.#canvas.width = (width + 2 * MARGIN) * SCALE;
    this.#canvas.height = height * SCALE;
    this.#context.scale(SCALE, SCALE);
    this.#context.textBaseline = "top";
    this.#context.fillStyle = this.#theme.paper;
    this.#context.fillRect(0, 0, width + 2 * MARGIN, height);
    let y = MARGIN;
    for (const block of blocks) {
      block.draw(y);
      y += block.height;
    }
    return new Promise((resolve) => this.#canvas.toBlob(resolve, "image/png"));
  }

  /** @returns {Block} */
  space(height) {
    return { height, draw() {} };
  }

  /** A line as it is. @param {string} text @param {Look} look @returns {Block & {width: number}} */
  line(text, look) {
    this.#use(look);
    const width = this.#widthOf(text);
    const draw = (y) => {
      this.#use(look);
      this.#context.fillText(text, MARGIN, y);
    };
    return { height: LINE, draw, width };
  }

  /**
   * Words, in as many lines as they need.
   * @param {Word[]} words
   * @param {Look} look
   * @param {number} width
   * @param {number} [lineHeight]
   * @returns {Block}
   */
  text(words, look, width, lineHeight = LINE) {
    const lines = this.#wrapped(words, look, width);
    const draw = (y) => this.#writeLines(lines, look, { x: MARGIN, y, lineHeight });
    return { height: lines.length * lineHeight, draw };
  }

  /**
   * Charts side by side, each between its title and its note.
   * @param {HTMLCanvasElement[]} row
   * @param {number} width of each
   * @returns {Block}
   */
  charts(row, width) {
    const look = { size: 13, weight: 600, colour: this.#theme.muted };
    const titles = row.map(({ dataset }) =>
      this.#wrapped(plainWords(dataset.title ?? ""), look, width),
    );
    const titleHeight = LINE * Math.max(...titles.map((lines) => lines.length));
    const heights = row.map((chart) => chartHeight(chart, width));
    const notes = row.map((chart) => {
      const note = chart.closest(".chart")?.parentElement?.querySelector(".note");
      return note ? this.#wrapped(wordsIn(note, this.#theme), SMALL, width) : [];
    });
    const noteHeight = LINE * Math.max(...notes.map((lines) => lines.length));
    const draw = (y) => {
      for (const [i, chart] of row.entries()) {
        const x = MARGIN + i * (width + GAP);
        this.#writeLines(titles[i], look, { x, y, lineHeight: LINE });
        const box = { width, height: heights[i] };
        const drawn = redrawn(chart, { ...box, pixelRatio: SCALE, size: TYPE });
        const top = y + titleHeight;
        this.#context.drawImage(drawn, x, top, box.width, box.height);
        const below = top + heights[i] + GAP / 4;
        this.#writeLines(notes[i], SMALL, { x, y: below, lineHeight: LINE });
      }
    };
    return { height: titleHeight + Math.max(...heights) + noteHeight + GAP, draw };
  }

  /**
   * @param {import("./registry.js").Table} table
   * @returns {Block & {width: number}}
   */
  table(table) {
    const { title, columns, rows } = withoutEmptyColumns(table);
    const head = { size: 13, colour: this.#theme.muted };
    const cells = roundedRows(rows, DIGITS).map((row) => row.map(cellText));
    this.#use(head);
    let right = -COLUMN_GAP;
    const rights = columns.map((column, i) => {
      const texts = [column, ...cells.map((row) => row[i])];
      right += COLUMN_GAP + Math.max(...texts.map((text) => this.#widthOf(text)));
      return right;
    });
    const titled = this.line(title, { ...head, weight: 600 });
    const draw = (y) => {
      titled.draw(y);
      this.#writeRow(columns, rights, head, y + LINE);
      for (const [i, row] of cells.entries()) {
        this.#writeRow(row, rights, SMALL, y + (i + 2) * LINE);
      }
    };
    return { width: right, height: (rows.length + 3) * LINE, draw };
  }

  /** @param {Look} look */
  #use({ size, weight = 400, colour = this.#theme.ink, font = this.#theme.font }) {
    this.#context.font = `${weight} ${size}px ${font}`;
    this.#context.fillStyle = colour;
  }

  #widthOf(text) {
    return this.#context.measureText(text).width;
  }

  /** @returns {Word[][]} the words of each line */
  #wrapped(words, look, width) {
    this.#use(look);
    /** @type {Word[][]} */
    const lines = [[]];
    let used = 0;
    for (const word of words.flatMap((one) => this.#broken(one, width))) {
      const own = word.reduce((sum, { text }) => sum + this.#widthOf(text), 0);
      const isFirst = lines[lines.length - 1].length === 0;
      const after = isFirst ? own : used + this.#widthOf(" ") + own;
      const fits = isFirst || after <= width;
      if (fits) lines[lines.length - 1].push(word);
      else lines.push([word]);
      used = fits ? after : own;
    }
    return lines;
  }

  /** An address may be wider than the picture: it goes on in the next line. @param {Word} word @returns {Word[]} */
  #broken(word, width) {
    const text = word.map((piece) => piece.text).join("");
    const fitting = Math.floor((text.length * width) / this.#widthOf(text)) - 1;
    if (fitting >= text.length - 1) return [word];
    const { colour } = word[0];
    return Array.from({ length: Math.ceil(text.length / fitting) }, (_, i) => [
      { text: text.slice(i * fitting, (i + 1) * fitting), colour },
    ]);
  }

  #writeLines(lines, look, { x, y, lineHeight }) {
    for (const [i, line] of lines.entries()) {
      let across = x;
      for (const word of line) {
        for (const { text, colour = look.colour } of word) {
          this.#use({ ...look, colour });
          this.#context.fillText(text, across, y + i * lineHeight);
          across += this.#widthOf(text);
        }
        across += this.#widthOf(" ");
      }
    }
  }

  #writeRow(cells, rights, look, y) {
    this.#use(look);
    this.#context.textAlign = "right";
    for (const [i, text] of cells.entries()) {
      this.#context.fillText(text, MARGIN + rights[i], y);
    }
    this.#context.textAlign = "left";
  }
}

/** Nothing has been measured of them yet. */
function withoutEmptyColumns({ title, columns, rows }) {
  const isFull = columns.map((_, i) => rows.some((row) => cellText(row[i]) !== ""));
  const full = (cells) => cells.filter((_, i) => isFull[i]);
  return { title, columns: full(columns), rows: rows.map(full) };
}

function visible(root, selector) {
  return Array.from(root.querySelectorAll(selector)).filter((one) => one.checkVisibility());
}

/** With the colours that its words have. @param {Element} paragraph @returns {Word[]} */
function wordsIn(paragraph, theme) {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  /** @type {Word} */
  const pieces = [];
  while (texts.nextNode()) {
    const { data, parentElement } = /** @type {Text} */ (texts.currentNode);
    const meaning = parentElement?.closest(".meaning")?.classList[1] ?? "";
    pieces.push({ text: data, colour: theme[meaning] });
  }
  return wordsOf(pieces);
}

function plainWords(text) {
  return wordsOf([{ text }]);
}

/**
 * Lines are broken at spaces only, not where the colour changes.
 * @param {Word} pieces
 * @returns {Word[]}
 */
function wordsOf(pieces) {
  /** @type {Word[]} */
  const words = [[]];
  for (const { text, colour } of pieces) {
    text.split(/[ \n\t]+/).forEach((part, i) => {
      if (i > 0) words.push([]);
      if (part) words[words.length - 1].push({ text: part, colour });
    });
  }
  return words.filter((word) => word.length > 0);
}

/** A chart has the shape that it has on the page, but is not higher than wide, nor so low that nothing is to be seen. */
function chartHeight(canvas, width) {
  const { clientWidth, clientHeight } = canvas;
  const height = (width * clientHeight) / (clientWidth || 1);
  return Math.round(Math.min(width, Math.max(CHART / 2, height)));
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

function cellText(value) {
  return typeof value === "number" ? inFull(value) : String(value ?? "");
}
