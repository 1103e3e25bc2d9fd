// Where a program is that the tests need.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @param {string} variable of the environment, which may name it
 * @param {string[]} names
 * @param {string[]} [beside] folders that need not be on the PATH
 */
export function findProgram(variable, names, beside = []) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...beside];
  const found = folders.flatMap((path) => names.map((name) => join(path, name))).find(existsSync);
  const path = process.env[variable] || found;
  if (!path) throw new Error(`No ${names[0]} found: install it, or name it in ${variable}.`);
  return path;
}

export const findChromium = () =>
  findProgram("CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]);
