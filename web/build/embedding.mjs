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
function makeTables({ figures, languages }) {
  const { en } = languages;
  return Object.values(figures)
    .map((figure) => {
      const describe = describer(figure, settingWords(en, figure));
      return [
        `### \`${figure.name}\`: ${en.figures[figure.name].title}`,
        "",
        "| attribute | values | default | meaning |",
        "|---|---|---|---|",
        ...figure.schema.map((setting) => `| ${describe(setting).map(escapeCell).join(" | ")} |`),
        "",
      ].join("\n");
    })
    .join("\n");
}

/**
 * @param {any} figure
 * @param {any} words of its settings
 * @returns {(setting: any) => string[]} the cells of a setting's row
 */
function describer(figure, words) {
  const defaults = resolve(figure, {}).settings;
  const attributes = (names) => names.map((name) => code(attributeOf(name))).join(", ");

  function values({ kind, options, min, max }) {
    if (options) return possibleOptions(options, figure.schema, defaults).map(code).join(", ");
    if (kind === "flag") return "`true`, `false`";
    if (kind === "text") return "text";
    return `${kind === "integer" ? "whole number" : kind}, ${limit(min)} to ${limit(max)}`;
  }

  /** A limit can be a number, another setting, or a function of some settings. */
  function limit(min) {
    if (typeof min !== "function") return String(min);
    const names = settingsRead(min, defaults);
    const same = names.find(
      (name) => min({ ...defaults, [name]: UNUSUAL_NUMBER }) === UNUSUAL_NUMBER,
    );
    return same ? attributes([same]) : `a limit set by ${attributes(names)}`;
  }

  /** A default can be a value, one for each preset, or a function of some settings. */
  function defaultValue({ name, default: value }) {
    const presets = name === "preset" ? [] : Object.keys(figure.presets ?? {});
    const each = presets.map((preset) => [preset, resolve(figure, { preset }).settings[name]]);
    if (new Set(each.map(([, one]) => one)).size > 1) {
      return each.map(([preset, one]) => `${code(one)} (${preset})`).join(", ");
    }
    const shown = code(String(defaults[name]).replaceAll("\n", " "));
    if (typeof value !== "function") return shown;
    const names = settingsRead((settings) => value({}, settings), defaults);
    return names.length > 0 ? `${shown}, set by ${attributes(names)}` : shown;
  }

  return (setting) => {
    const { label, help } = words[setting.name];
    return [
      code(attributeOf(setting.name)),
      values(setting),
      defaultValue(setting),
      [label, help].filter(Boolean).join(". ").replace(/\.?$/, "."),
    ];
  };
}

/**
 * All options of a choice: where they depend on other choices, for all combinations of those.
 * @param {any[] | ((settings: any) => any[])} options
 * @param {any[]} schema
 * @param {object} defaults
 * @returns {any[]}
 */
function possibleOptions(options, schema, defaults) {
  if (typeof options !== "function") return options;
  const choices = schema.filter(({ kind }) => kind === "choice");
  let combinations = [defaults];
  const isRead = ({ name }) =>
    combinations.some((one) => settingsRead(options, one).includes(name));
  // The function may read a choice only where another one has a certain value.
  while (choices.some(isRead)) {
    const [choice] = choices.splice(choices.findIndex(isRead), 1);
    const values = possibleOptions(choice.options, schema, defaults);
    combinations = combinations.flatMap((one) =>
      values.map((value) => ({ ...one, [choice.name]: value })),
    );
  }
  return [...new Set(combinations.flatMap((combination) => options(combination)))];
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

const code = (text) => `\`${text}\``;
const escapeCell = (text) => text.replaceAll("|", "\\|");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeFile(GUIDE, (await readGuide()).updated);
}
