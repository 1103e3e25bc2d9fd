// The tables of web/EMBEDDING.md, made from the figures' own schemas and words and the interface of the element.
//   node web/build/embedding.mjs    writes them anew; a test says when that has to be done
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { attributeOf, resolve } from "../figure/settings.js";
import { settingWords } from "../figure/words.js";
import { importFound } from "./found.mjs";
import { meaning } from "./package/described_figures.mjs";
import {
  attributes,
  cssProperties,
  events,
  methods,
  properties,
} from "./package/element_interface.mjs";

const GUIDE = fileURLToPath(new URL("../EMBEDDING.md", import.meta.url));

/** Differs from every limit in a schema. */
const UNUSUAL_NUMBER = 987_654_321;

const LABORATORY =
  "What follows is the laboratory's: for it, load `laboratory.js` instead of `minibatch.js`. It has all figures, and these settings besides.";

/** What the guide has between two marks, by their name. @type {Record<string, () => string | Promise<string>>} */
const tables = {
  attributes: () => `${table(["attribute", "values", ""], attributes.map(attributeRow))}\n`,
  members: () => `${table(["", ""], [...properties.map(propertyRow), ...methodRows()])}\n`,
  events: () => {
    const heads = ["event (all bubble and are composed)", "`event.detail`", "when"];
    return `${table(
      heads,
      events.map(({ name, detail, help }) => [code(name), detail, help]),
    )}\n`;
  },
  styles: () => {
    const rows = cssProperties.map(({ name, help, default: usual }) => [code(name), usual, help]);
    return `${table(["property", "default", ""], rows)}\n`;
  },
  settings: async () => {
    const article = await importFound("article");
    const whole = await importFound("whole");
    const tablesOf = ({ figures, languages }, settingsOf) =>
      Object.values(figures)
        .map((figure) => settingTable(figure, languages.en, settingsOf(figure)))
        .join("");
    const isNew = ({ name: figure }) => {
      const known = article.figures[figure]?.schema.map(({ name }) => name) ?? [];
      return ({ name }) => !known.includes(name);
    };
    return [
      tablesOf(article, ({ schema }) => schema),
      LABORATORY,
      "\n\n",
      tablesOf(whole, (figure) => figure.schema.filter(isNew(figure))),
    ]
      .join("")
      .trimEnd()
      .concat("\n");
  },
};

/** @returns {Promise<{current: string, updated: string}>} the guide as it is, and with tables made now */
export async function readGuide() {
  const current = await readFile(GUIDE, "utf8");
  let updated = current;
  for (const [name, make] of Object.entries(tables)) {
    const [begin, end] = [
      `<!-- ${name}: made by web/build/embedding.mjs -->`,
      `<!-- end of ${name} -->`,
    ];
    const [from, to] = [updated.indexOf(begin), updated.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`EMBEDDING.md needs “${begin}” and “${end}”`);
    updated = `${updated.slice(0, from)}${begin}\n\n${await make()}\n${updated.slice(to)}`;
  }
  return { current, updated };
}

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  const line = (cells) =>
    cells.join("") ? `| ${cells.join(" | ")} |` : `|${" |".repeat(cells.length)}`;
  const rule = `|${"---|".repeat(heads.length)}`;
  return [line(heads), rule, ...rows.map((cells) => line(cells.map(escapeCell)))].join("\n");
}

const attributeRow = ({ name, values, help }) => [code(name), values, help];
const propertyRow = ({ name, help }) => [code(`element.${name}`), help];

/** Those that do what a button does stand together. */
function methodRows() {
  const helps = [...new Set(methods.map(({ help }) => help))];
  return helps.map((help) => {
    const names = methods.filter((method) => method.help === help).map(({ name }) => name);
    return [names.map((name) => code(`${name}()`)).join(", "), help];
  });
}

/** @param {any} figure @param {any} words of a language @param {any[]} settings those of the figure that are told */
function settingTable(figure, words, settings) {
  if (settings.length === 0) return "";
  const ofSettings = settingWords(words, figure);
  const rows = settings.map((setting) => [
    code(attributeOf(setting.name)),
    valuesText(setting, figure),
    defaultText(setting, figure),
    meaning(ofSettings[setting.name]),
  ]);
  return [
    `### \`${figure.name}\`: ${words.figures[figure.name].title}`,
    "",
    table(["attribute", "values", "default", "meaning"], rows),
    "\n",
  ].join("\n");
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
    return same.length > 0 ? codeOf(same) : `a limit set by ${codeOf(names)}`;
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
  return names.length > 0 ? `${shown}, set by ${codeOf(names)}` : shown;
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

const codeOf = (names) => names.map((name) => code(attributeOf(name))).join(", ");
const code = (text) => `\`${text}\``;
const escapeCell = (text) => text.replaceAll("|", "\\|");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeFile(GUIDE, (await readGuide()).updated);
}
