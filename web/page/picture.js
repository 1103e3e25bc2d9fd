/** The figure as a PNG: title, sentence, its charts side by side, its tables below. */
import { readTheme } from "../charts/theme.js";

const SCALE = 2;
const MARGIN = 32;
const GAP = 24;
const CHART = 400;
const LINE = 22;
/** Longer tables belong in the file of numbers. */
const ROWS = 12;

/**
 * @param {ParentNode} root where the charts stand
 * @param {{title: string, sentence: string, source: string,
 *   tables: import("../figures/figures.js").Table[]}} content
 * @returns {Promise<Blob>}
 */
export function picture(root, { title, sentence, source, tables }) {
  const canvas = document.createElement("canvas");
  const charts = Array.from(root.querySelectorAll("canvas"));
  const theme = readTheme(root.querySelector("figure"));
  const width = 2 * MARGIN + charts.length * CHART + (charts.length - 1) * GAP;
  const context = canvas.getContext("2d");
  context.font = `16px ${theme.font}`;
  const lines = wrapped(context, sentence, width - 2 * MARGIN);
  const filled = tables.filter(({ rows }) => rows.length > 0 && rows.length <= ROWS);
  const tableHeight = Math.max(0, ...filled.map(({ rows }) => (rows.length + 3) * LINE));
  const height = 2 * MARGIN + 40 + lines.length * LINE + GAP + CHART + GAP + tableHeight + LINE;

  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = "top";

  let y = MARGIN;
  write(context, title, { x: MARGIN, y, font: `600 22px ${theme.font}`, colour: theme.ink });
  y += 40;
  for (const line of lines) {
    write(context, line, { x: MARGIN, y, font: `16px ${theme.font}`, colour: theme.ink });
    y += LINE;
  }
  y += GAP;
  charts.forEach((chart, i) => {
    drawFitted(context, chart, { x: MARGIN + i * (CHART + GAP), y });
  });
  y += CHART + GAP;
  let x = MARGIN;
  for (const table of filled) x += writeTable(context, table, { x, y }, theme) + 2 * GAP;
  const foot = height - MARGIN;
  write(context, source, { x: MARGIN, y: foot, font: `12px ${theme.font}`, colour: theme.muted });
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
}

function write(context, text, { x, y, font, colour }) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function drawFitted(context, chart, { x, y }) {
  const scale = CHART / Math.max(chart.width, chart.height);
  context.drawImage(chart, x, y, chart.width * scale, chart.height * scale);
}

/** @returns {number} its width */
function writeTable(context, { title, columns, rows }, { x, y }, theme) {
  const font = `13px ${theme.font}`;
  context.font = font;
  const cells = [columns, ...rows.map((row) => row.map(short))];
  const widths = columns.map((_, i) =>
    Math.max(...cells.map((row) => context.measureText(row[i]).width + 16)),
  );
  write(context, title, { x, y, font: `600 ${font}`, colour: theme.ink });
  cells.forEach((row, i) => {
    let right = x;
    context.textAlign = "right";
    row.forEach((text, column) => {
      right += widths[column];
      const colour = i === 0 ? theme.muted : theme.ink;
      write(context, text, { x: right - 8, y: y + (i + 1) * LINE, font, colour });
    });
    context.textAlign = "left";
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function short(value) {
  if (typeof value !== "number") return value ?? "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4))).replace("-", "−");
}

function wrapped(context, text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
