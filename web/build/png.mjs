// Draws an SVG into a PNG, without a browser. It knows no fonts.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** @type {Promise<void> | undefined} */
let isReady;

/**
 * @param {string} svg
 * @param {number} width in pixels
 * @returns {Promise<Uint8Array>}
 */
export async function drawPng(svg, width) {
  const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  // A second call would throw.
  isReady ??= readFile(file).then((bytes) => initWasm(bytes));
  await isReady;
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}
