// Contrast in charts (WCAG 2.2, 1.4.3 and 1.4.11), by its definition: of what is drawn, and of the texts in a map's cells.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawCells, heatAt, labelCells } from "../../web/charts/cells.js";

const sheet = await readFile(
  new URL("../../web/figure/styles/tokens.css", import.meta.url),
  "utf8",
);
const [, light, dark] = sheet.match(/^\.figure \{(.*?)^\}.*?^\.figure\.dark \{(.*?)^\}/ms) ?? [];
const colour = "#[0-9a-f]{6}";
const tokensOf = (block) =>
  Object.fromEntries(
    Array.from(
      block.matchAll(
        new RegExp(`--([\\w-]+): (?:var\\([\\w-]+, )?(${colour}(?:, ${colour})*)`, "g"),
      ),
      ([, name, value]) => [name, value],
    ),
  );
const schemes = { light: tokensOf(light ?? ""), dark: tokensOf(dark ?? "") };
/** These separate or shade; nothing is read off them. */
const DECORATION = ["paper", "raised", "rule", "heat"];

function luminance(text) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(text.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`${scheme}: what is drawn has 3 : 1 to the paper, and text 4.5 : 1`, () => {
    assert.ok(Object.keys(tokens).length > 40 && tokens.paper, "the tokens are found");
    for (const [name, value] of Object.entries(tokens)) {
      if (DECORATION.includes(name)) continue;
      const isText = name.endsWith("-text") || name === "ink" || name === "muted";
      const found = contrast(value, tokens.paper);
      assert.ok(found >= (isText ? 4.5 : 3), `${name} ${value}: ${found.toFixed(2)}`);
    }
  });

  test(`${scheme}: the text of a cell has 4.5 : 1 to its cell, wherever on the ramp`, () => {
    for (let i = 0; i <= 1000; i++) {
      const cell = { x: 0, y: 0, heat: i / 1000, text: "1" };
      const ctx = recorder();
      const scales = { x: scale, y: scale };
      const theme = { heat: tokens.heat, ink: tokens.ink, paper: tokens.paper, size: 12 };
      drawCells({ ctx, scales }, { values: [cell] }, theme);
      labelCells({ ctx, scales }, { values: [cell] }, theme);
      const [red, green, blue] = heatAt(tokens.heat, cell.heat);
      const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
      const found = contrast(ctx.fillStyle, hex);
      assert.ok(found >= 4.5, `${ctx.fillStyle} on ${hex} at ${cell.heat}: ${found.toFixed(2)}`);
    }
  });
}

const scale = { getPixelForValue: (value) => 100 * value };

/** A canvas that keeps what it was told last. @returns {any} */
function recorder() {
  const ignore = () => {};
  const methods = ["fillRect", "strokeText", "fillText", "save", "restore", "beginPath", "stroke"];
  const canvas = Object.fromEntries(methods.map((name) => [name, ignore]));
  return { ...canvas, fillStyle: "", measureText: () => ({ width: 5 }) };
}
