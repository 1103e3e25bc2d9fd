// Style sheets as they are shipped.
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/** @param {string} path of a style sheet without imports */
export async function minifiedStyle(path) {
  const css = await readFile(path, "utf8");
  return (await transform(css, { loader: "css", minify: true, target: "es2022" })).code;
}
