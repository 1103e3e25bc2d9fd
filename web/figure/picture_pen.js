/** Writes a picture: blocks of text, charts and tables, one below the other. */
import { inFull } from "../charts/numbers.js";
import { redrawn } from "../charts/plot.js";
import { roundedRows } from "./rounded_rows.js";

const SCALE = 2;
const MARGIN = 32;
const LINE = 22;
/** Between what stands side by side, or one below the other. */
export const GAP = 24;
/** The least width of a chart. */
export const CHART = 400;
/** Size of the type in charts, whatever it is on the page. */
const TYPE = 15;
/** The type of tables and notes. */
const SMALL = { size: 13 };
/** Significant digits in tables. */
const DIGITS = 4;
/** Between the columns of a table. */
const COLUMN_GAP = 16;

/**
 * @typedef {{size: number, weight?: number, colour?: string, font?: string}} Look
 * @typedef {{text: string, colour?: string}[]} Word pieces of one colour each
 * @typedef {{height: number, draw: (y: number) => void}} Block they stand one below the other
 */

/** Knows how large everything will be, and writes it there. */
export class Pen {
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

/** With the colours that its words have. @param {Element} paragraph @param {Record<string, any>} theme @returns {Word[]} */
export function wordsIn(paragraph, theme) {
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

/** @param {string} text @returns {Word[]} */
export function plainWords(text) {
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

function cellText(value) {
  return typeof value === "number" ? inFull(value) : String(value ?? "");
}
