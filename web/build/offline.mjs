// What makes the page installable where it is served: a service worker that stores it, a manifest, and its icons.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { minifyText } from "./minify.mjs";
import { drawPng } from "./png.mjs";

const FOLDER = "web/article/offline";

/**
 * @param {string} page the built index.html
 * @returns {Promise<Record<string, string | Uint8Array>>} the files to put beside it
 */
export async function offlineParts(page) {
  const manifest = await readFile(`${FOLDER}/manifest.webmanifest`, "utf8");
  const parts = { "manifest.webmanifest": manifest, ...(await drawIcons(JSON.parse(manifest))) };
  return { ...parts, "sw.js": await serviceWorker({ "": page, ...parts }) };
}

/**
 * @param {{icons: {src: string, sizes: string}[]}} manifest
 * @returns {Promise<Record<string, Uint8Array>>}
 */
async function drawIcons({ icons }) {
  const svg = await readFile(`${FOLDER}/icon.svg`, "utf8");
  const entries = icons.map(async ({ src, sizes }) => [
    src,
    await drawPng(svg, parseInt(sizes, 10)),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * @param {Record<string, string | Uint8Array>} parts what it stores, by path
 * @returns {Promise<string>} a script with the hash of each part, and a version that changes with any of them
 */
async function serviceWorker(parts) {
  const files = Object.entries(parts).map(([path, contents]) => [`./${path}`, sha256(contents)]);
  const source = await readFile(`${FOLDER}/sw.js`, "utf8");
  return minifyText(source, "js", {
    FILES: JSON.stringify(Object.fromEntries(files)),
    VERSION: JSON.stringify(sha256(source + JSON.stringify(files)).slice(0, 16)),
  });
}

/** @param {string | Uint8Array} contents */
function sha256(contents) {
  return createHash("sha256").update(contents).digest("hex");
}
