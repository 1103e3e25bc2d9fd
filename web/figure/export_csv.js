/** Tables as one CSV file (RFC 4180): each with its title and its head, an empty line between them. */

/** @param {import("./registry.js").Table[]} tables */
export function csv(tables) {
  const blocks = tables.map(({ title, columns, rows }) =>
    [[title], columns, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n"),
  );
  return `${blocks.join("\r\n\r\n")}\r\n`;
}

function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
