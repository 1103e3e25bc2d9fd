/**
 * One description of a table's columns. From it come the table in the figure, the rows of `results` and the
 * rows of the file.
 *
 * @typedef {number | string | boolean | null} Value
 * @typedef {import("./registry.js").Table} Table
 */

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} key names the value in `results`, and the column's headings in the words
 * @property {(row: Row) => Value | Value[]} [value] in full; several fill as many columns of the file.
 *   Without it the column is not in `results`
 * @property {(row: Row, words: any) => Value | Value[]} [cell] what the file has, where that is not `value`
 * @property {(row: Row, shown: any) => unknown} [text] what the figure shows; without it the column is not
 *   in the figure's table
 * @property {(shown: any) => string} [className] of the column in the figure's table
 */

/**
 * A column of a value that its rows have under the same name.
 * @param {string} key
 * @param {(value: any, shown: any, row: any) => unknown} [format] what the figure shows of the value
 * @returns {Column<any>}
 */
export function column(key, format) {
  return {
    key,
    value: (row) => row[key],
    ...(format && { text: (row, shown) => format(row[key], shown, row) }),
  };
}

/** Such columns, which the figure does not show. @param {string[]} keys */
export function columnsOf(...keys) {
  return keys.map((key) => column(key));
}

/**
 * A row of `results`.
 * @template Row
 * @param {Column<Row>[]} columns
 * @param {Row} row
 * @returns {Record<string, Value | Value[]>}
 */
export function resultOf(columns, row) {
  return Object.fromEntries(
    columns.flatMap(({ key, value }) => (value ? [[key, value(row)]] : [])),
  );
}

/** Columns of measured times, in which a clock knows no more digits. */
const TIMED = /seconds|quartile/i;
const CLOCK_DIGITS = 4;

function written(key, value) {
  const isTime = TIMED.test(key) && typeof value === "number";
  return isTime ? Number(value.toPrecision(CLOCK_DIGITS)) : value;
}

/**
 * A table of the file.
 * @template Row
 * @param {string} title
 * @param {Column<Row>[]} columns
 * @param {Record<string, string | string[]>} headings by the columns' keys; several where a column has several values
 * @param {Iterable<Row>} rows
 * @param {any} [words] for those cells that have some
 * @returns {Table}
 */
export function fileTable(title, columns, headings, rows, words) {
  const filed = columns.filter(({ value, cell }) => value || cell);
  /** @param {Row} row @param {Column<Row>} column */
  const cellOf = (row, { key, value, cell }) =>
    cell ? cell(row, words) : written(key, value?.(row) ?? null);
  return {
    title,
    columns: filed.flatMap(({ key }) => headings[key]),
    rows: Array.from(rows, (row) => filed.flatMap((column) => cellOf(row, column))),
  };
}

/**
 * The tables of the file, whose columns have the same headings wherever they have the same key.
 * @param {Record<string, Column<any>[]>} columns by table, in their order
 * @param {Record<string, Iterable<any>>} rows by table
 * @param {{table: {titles: Record<string, string>, headings: Record<string, string>}}} words
 * @returns {Table[]}
 */
export function fileTables(columns, rows, words) {
  const { titles, headings } = words.table;
  return Object.keys(columns).map((name) =>
    fileTable(titles[name], columns[name], headings, rows[name], words),
  );
}
