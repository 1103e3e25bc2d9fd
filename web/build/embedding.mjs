// The tables of settings in web/EMBEDDING.md, made from the figures' own schemas and words.
//   node web/build/embedding.mjs    writes them anew; a test says when that has to be done
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { attributeOf, resolve } from "../figure/settings.js";
import { settingWords } from "../figure/words.js";
import { importFound } from "./found.mjs";

const GUIDE = fileURLToPath(new URL("../EMBEDDING.md", import.meta.url));
const BEGIN = "<!-- settings: made by web/build/embedding.mjs -->";
const END = "<!-- end of settings -->";

/** Differs from every limit in a schema. */
const UNUSUAL_NUMBER = 987_654_321;

/** @returns {Promise<{current: string, updated: string}>} the guide as it is, and with tables made now */
export async function readGuide() {
  const current = await readFile(GUIDE, "utf8");
  const [begin, end] = [current.indexOf(BEGIN), current.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`EMBEDDING.md needs “${BEGIN}” and “${END}”`);
  const tables = makeTables(await importFound());
  return {
    current,
    updated: `${current.slice(0, begin)}${BEGIN}\n\n${tables}\n${current.slice(end)}`,
  };
}

/** @param {{figures: Record<string, any>, languages: Record<string, any>}} found */
function makeTables({ figures, languages: { en } }) {
  return Object.values(figures)
    .map((figure) => {
      const words = settingWords(en, figure);
      const rows = figure.schema.map((setting) => [
        code(attributeOf(setting.name)),
        valuesText(setting, figure),
        defaultText(setting, figure),
        meaningText(words[setting.name]),
      ]);
      return [
        `### \`${figure.name}\`: ${en.figures[figure.name].title}`,
        "",
        "| attribute | values | default | meaning |",
        "|---|---|---|---|",
        ...rows.map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`),
        "",
      ].join("\n");
    })
    .join("\n");
}

function valuesText({ kind, options, min, max }, figure) {
  if (options) return options.map(code).join(", ");
  if (kind === "flag") return "`true`, `false`";
  if (kind === "text") return "text";
  const { settings } = resolve(figure, {});
  const limit = (value) => {
    if (typeof value !== "function") return value;
    const names = settingsRead(value, settings);
    const isItself = (name) => value({ ...settings, [name]: UNUSUAL_NUMBER }) === UNUSUAL_NUMBER;
    const same = names.filter(isItself);
    return same.length > 0 ? attributes(same) : `a limit set by ${attributes(names)}`;
  };
  return `${kind === "integer" ? "whole number" : kind}, ${limit(min)} to ${limit(max)}`;
}

/** A default can be a value, one for each preset, or a function of some settings. */
function defaultText({ name, default: usual }, figure) {
  const presets = name === "preset" ? [] : Object.keys(figure.presets ?? {});
  const values = presets.map((preset) => resolve(figure, { preset }).settings[name]);
  if (new Set(values).size > 1) {
    return presets.map((preset, i) => `${code(values[i])} (${preset})`).join(", ");
  }
  const { settings } = resolve(figure, {});
  const shown = code(String(settings[name]).replaceAll("\n", " "));
  if (typeof usual !== "function") return shown;
  const names = settingsRead((read) => usual({}, read), settings);
  return names.length > 0 ? `${shown}, set by ${attributes(names)}` : shown;
}

/** @param {{label: string, help?: string}} words */
function meaningText({ label, help }) {
  return [label, help].filter(Boolean).join(". ").replace(/\.?$/, ".");
}

/**
 * @param {(settings: any) => unknown} read
 * @param {object} settings
 * @returns {string[]} the names of the settings that a function reads
 */
function settingsRead(read, settings) {
  const names = new Set();
  read(new Proxy(settings, { get: (values, name) => names.add(name) && values[name] }));
  return [...names];
}

const attributes = (names) => names.map((name) => code(attributeOf(name))).join(", ");
const code = (text) => `\`${text}\``;
const escapeCell = (text) => text.replaceAll("|", "\\|");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeFile(GUIDE, (await readGuide()).updated);
}
