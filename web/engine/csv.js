// CSV text to a data set: one sample a line, its last column is y. d3-dsv splits, this validates.
import { dsvFormat } from "d3-dsv";
import { MAX_NUMBERS } from "./check.js";
import { display, typeError } from "./errors.js";

const MAX_COLUMNS = 1001; // 1,000 features and y

/** `1.5`, `-2e3`, `.5`, and `1,5` where the delimiter is not the comma. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** @returns {number} NaN if it is not a finite number */
function parseNumber(cell, hasDecimalComma) {
  const text = cell.trim();
  const dotted = hasDecimalComma ? text.replace(",", ".") : text;
  return plainNumber.test(dotted) ? Number(dotted) : Number.NaN;
}

/** The delimiter of the first line that is not empty, outside quotes: a tab, else a semicolon, else a comma. */
function delimiterOf(text) {
  const line = /\S[^\r\n]*/.exec(text)?.[0].replace(/"(""|[^"])*"/g, "") ?? "";
  const count = (delimiter) => line.split(delimiter).length - 1;
  if (count("\t") > 0) return "\t";
  return count(";") > 0 ? ";" : ",";
}

/** @type {Record<string, (details: import("./engine.d.ts").CsvDetails) => string>} by the error's code */
const MESSAGES = {
  "csv-quote": () => "a quote is not closed, or stands inside a cell",
  "csv-one-column": () => "a line needs at least 2 columns: x and, last, y",
  "csv-too-many-columns": () => "there are at most 1,001 columns",
  "csv-column-count": ({ columns, expected }) =>
    `${columns} columns, but the first line has ${expected}`,
  "csv-missing": () => "a number is missing",
  "csv-not-a-number": ({ value }) => `${display(value)} is not a number`,
  "csv-too-many-numbers": () => "this is more than 16,777,216 numbers, the most that is accepted",
  "csv-empty": () => "there is no line with numbers",
};

/**
 * @param {string} code a key of MESSAGES
 * @param {number} line 1-based
 * @param {number} column 1-based
 * @param {object} [more] the details of this code
 */
function csvError(code, line, column, more = {}) {
  const details = { code, line, column, ...more };
  const message = `line ${line}, column ${column}: ${MESSAGES[code](details)}`;
  return Object.assign(new RangeError(message), details);
}

/** Refuses a quote that is not closed or not around a whole cell: d3-dsv would read on to the next one. */
function checkQuotes(text, delimiter) {
  if (!text.includes('"')) return;
  const end = `[${delimiter}\\r\\n]`;
  const quoted = new RegExp(`(^|${end})"[^"]*(?:""[^"]*)*"(?=${end}|$)`, "g");
  const rest = text.replace(quoted, (cell) => cell.replace(/[^\r\n]+/g, ""));
  // Inside a cell that does not begin with a quote, a quote is a character like others.
  const at = rest.search(new RegExp(`(^|${end})"`));
  if (at < 0) return;
  const line = rest.slice(0, at + 1).split(/\r\n?|\n/).length;
  throw csvError("csv-quote", line, 1);
}

/** Collects rows into one flat list; throws at the first that is not a sample. */
class Collector {
  constructor(hasDecimalComma) {
    this.hasDecimalComma = hasDecimalComma;
    this.line = 0; // of the row before
    this.columns = 0;
    /** @type {string[] | undefined} */
    this.names = undefined;
    this.numbers = new Float64Array(1024);
    this.length = 0;
  }

  row(cells) {
    const line = this.line + 1;
    this.line = line + cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    if (cells.every((cell) => cell.trim() === "")) return;
    const values = cells.map((cell) => parseNumber(cell, this.hasDecimalComma));
    if (this.columns === 0) {
      this.start(line, cells);
      // A first line without a single number in it is a header.
      if (values.every(Number.isNaN)) {
        this.names = cells.map((cell) => cell.trim());
        return;
      }
    }
    this.sample(line, cells, values);
  }

  start(line, cells) {
    this.columns = cells.length;
    if (cells.length < 2) throw csvError("csv-one-column", line, 1);
    if (cells.length > MAX_COLUMNS) throw csvError("csv-too-many-columns", line, MAX_COLUMNS + 1);
  }

  sample(line, cells, values) {
    if (values.length !== this.columns) {
      const column = Math.min(values.length, this.columns) + 1;
      const counts = { columns: values.length, expected: this.columns };
      throw csvError("csv-column-count", line, column, counts);
    }
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      const value = cells[bad];
      if (value.trim() === "") throw csvError("csv-missing", line, bad + 1);
      throw csvError("csv-not-a-number", line, bad + 1, { value });
    }
    if (this.length + values.length > MAX_NUMBERS) {
      throw csvError("csv-too-many-numbers", line, 1);
    }
    if (this.length + values.length > this.numbers.length) {
      const larger = new Float64Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers.set(values, this.length);
    this.length += values.length;
  }

  dataset() {
    if (this.length === 0) throw csvError("csv-empty", Math.max(1, this.line), 1);
    const d = this.columns - 1;
    const samples = this.length / this.columns;
    const x = new Float64Array(samples * d);
    const y = new Float64Array(samples);
    for (let i = 0; i < samples; i++) {
      const from = i * this.columns;
      x.set(this.numbers.subarray(from, from + d), i * d);
      y[i] = this.numbers[from + d];
    }
    return { name: "csv", x, y, samples, features: d, columns: this.names };
  }
}

/**
 * See engine.d.ts.
 * @param {string} text
 * @returns {import("./engine.d.ts").CsvDataset}
 */
export function parseCsv(text) {
  if (typeof text !== "string") throw typeError("text", text, "a string of CSV");
  const clean = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(clean);
  checkQuotes(clean, delimiter);
  const collector = new Collector(delimiter !== ",");
  // Does not retain the rows.
  dsvFormat(delimiter).parseRows(clean, (cells) => collector.row(cells));
  return collector.dataset();
}
