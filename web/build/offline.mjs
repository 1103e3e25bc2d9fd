// What makes the page installable where it is served: a service worker that keeps it, a manifest, and icons.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { transform } from "esbuild";

const folder = "web/article/offline";
const SIZES = [192, 512];

/**
 * @param {string} page the built index.html
 * @returns {Promise<Record<string, string | Uint8Array>>} the files to put beside it
 */
export async function offlineParts(page) {
  const icons = await drawIcons();
  const parts = { "manifest.webmanifest": manifest(Object.keys(icons)), ...icons };
  return { ...parts, "sw.js": await worker({ "": page, ...parts }) };
}

async function drawIcons() {
  await startDrawing();
  const svg = await readFile(`${folder}/icon.svg`, "utf8");
  const draw = (size) => new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  return Object.fromEntries(SIZES.map((size) => [`icon-${size}.png`, draw(size)]));
}

let drawing;
/** Once only: a second time it would refuse. */
function startDrawing() {
  const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  drawing ??= readFile(file).then((bytes) => initWasm(bytes));
  return drawing;
}

function manifest(icons) {
  const about = {
    id: "./",
    name: "Mini-batch SGD, live",
    short_name: "Mini-batch",
    description: "Mini-batch gradient descent with a real trainer, taken apart update by update.",
    lang: "en",
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: "#fffefb",
    theme_color: "#fffefb",
    // The picture keeps to the middle, so that it may be cut to any shape.
    icons: icons.map((src, i) => ({
      src,
      sizes: `${SIZES[i]}x${SIZES[i]}`,
      type: "image/png",
      purpose: "any maskable",
    })),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

async function worker(parts) {
  const files = Object.entries(parts).map(([path, contents]) => [`./${path}`, sha256(contents)]);
  const source = await readFile(`${folder}/sw.js`, "utf8");
  const define = {
    FILES: JSON.stringify(Object.fromEntries(files)),
    VERSION: JSON.stringify(sha256(source + JSON.stringify(files)).slice(0, 16)),
  };
  return (await transform(source, { minify: true, target: "es2022", define })).code;
}

function sha256(contents) {
  return createHash("sha256").update(contents).digest("hex");
}
