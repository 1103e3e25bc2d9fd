/** A table as a CSV file (RFC 4180): tidy, so one header, and the settings as columns after those of the table. */
import { csvFormatRow } from "d3-dsv";
import { attributeOf } from "./settings.js";

/** A longer text, such as data of one's own, is not repeated in every row. */
const LONGEST = 80;

/**
 * Rows that begin with a number are in its order, whichever job of a measurement came first.
 * @param {import("./registry.js").Table} table
 * @param {import("./settings.js").Setting[]} [schema]
 * @param {import("./registry.js").Settings} [settings]
 */
export function csv({ columns, rows }, schema = [], settings = {}) {
  const held = schema.filter(
    ({ name, group, applies }) =>
      group !== "transport" &&
      (!applies || applies(settings)) &&
      String(settings[name]).length <= LONGEST,
  );
  const names = held.map(({ name }) => `setting_${attributeOf(name).replaceAll("-", "_")}`);
  const values = held.map(({ name }) => settings[name]);
  const lines = [[...columns, ...names], ...inOrder(rows).map((cells) => [...cells, ...values])];
  return lines.map((cells) => `${csvFormatRow(cells)}\r\n`).join("");
}

function inOrder(rows) {
  const isNumbered = rows.every(([first]) => typeof first === "number");
  return isNumbered ? [...rows].sort(([a], [b]) => a - b) : rows;
}
