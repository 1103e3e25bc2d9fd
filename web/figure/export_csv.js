/** Tables as one CSV file (RFC 4180): each with its title and its header, an empty line between them. */
import { csvFormatRow } from "d3-dsv";

/** @param {import("./registry.js").Table[]} tables */
export function csv(tables) {
  const blocks = tables.map(({ title, columns, rows }) =>
    [[title], columns, ...rows].map((cells) => csvFormatRow(cells)).join("\r\n"),
  );
  return `${blocks.join("\r\n\r\n")}\r\n`;
}
