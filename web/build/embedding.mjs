// The tables of settings in web/EMBEDDING.md, made from the figures' own schemas and words.
//   node web/build/embedding.mjs    writes them anew; a test says when that has to be done
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { attributeOf, resolve } from "../figure/settings.js";
import { settingWords } from "../figure/words.js";
import { importFound } from "./found.mjs";

const document = fileURLToPath(new URL("../EMBEDDING.md", import.meta.url));
const [begin, end] = [
  "<!-- settings: made by web/build/embedding.mjs -->",
  "<!-- end of settings -->",
];

/** @returns {Promise<{is: string, shouldBe: string}>} the document as it is, and with tables of today */
export async function embedding() {
  const is = await readFile(document, "utf8");
  const [from, to] = [is.indexOf(begin), is.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`EMBEDDING.md needs “${begin}” and “${end}”`);
  const shouldBe = `${is.slice(0, from)}${begin}\n\n${await tables()}\n${is.slice(to)}`;
  return { is, shouldBe };
}

async function tables() {
  const { figures, languages } = await importFound();
  const { en } = languages;
  return Object.values(figures)
    .map((figure) =>
      [
        `### \`${figure.name}\`: ${en.figures[figure.name].title}`,
        "",
        "| attribute | values | default | meaning |",
        "|---|---|---|---|",
        ...rows(figure, en).map((cells) => `| ${cells.map(inCell).join(" | ")} |`),
        "",
      ].join("\n"),
    )
    .join("\n");
}

function rows(figure, en) {
  const words = settingWords(en, figure);
  const usualOf = (given) => resolve(figure, given).settings;
  const attributes = (names) => names.map((name) => code(attributeOf(name))).join(", ");
  return figure.schema.map((setting) => {
    const { label, help } = words[setting.name];
    return [
      code(attributeOf(setting.name)),
      values(setting, figure, usualOf({}), attributes),
      usual(setting, figure, usualOf, attributes),
      [label, help].filter(Boolean).join(". ").replace(/\.?$/, "."),
    ];
  });
}

function values({ kind, options, min, max }, figure, settings, attributes) {
  if (options) return all(options, figure, settings).map(code).join(", ");
  if (kind === "flag") return "`true`, `false`";
  if (kind === "text") return "text";
  const what = kind === "integer" ? "whole number" : kind;
  const [from, to] = [min, max].map((limit) => bound(limit, settings, attributes));
  return `${what}, ${from} to ${to}`;
}

/** Where the options depend on other choices, those of all of them. */
function all(options, { schema }, settings) {
  if (typeof options !== "function") return options;
  const isAsked = ({ name }) => combinations.some((one) => askedBy(options, one).includes(name));
  const choices = schema.filter(({ kind }) => kind === "choice");
  let combinations = [settings];
  // A choice may be asked for only after another one was made.
  while (choices.some(isAsked)) {
    const [other] = choices.splice(choices.findIndex(isAsked), 1);
    const each = all(other.options, { schema }, settings);
    combinations = combinations.flatMap((one) =>
      each.map((value) => ({ ...one, [other.name]: value })),
    );
  }
  return [...new Set(combinations.flatMap((combination) => options(combination)))];
}

/** Where a limit is another setting, that setting; where it is reckoned from some, which. */
function bound(limit, settings, attributes) {
  if (typeof limit !== "function") return String(limit);
  const asked = askedBy(limit, settings);
  const mark = 987_654_321;
  const itself = asked.find((name) => limit({ ...settings, [name]: mark }) === mark);
  return itself ? attributes([itself]) : `a limit set by ${attributes(asked)}`;
}

/** A value that each preset brings is named for each; one that other settings bring, which they are. */
function usual({ name, default: value }, figure, usualOf, attributes) {
  const presets = name === "preset" ? [] : Object.keys(figure.presets ?? {});
  const each = presets.map((preset) => [preset, usualOf({ preset })[name]]);
  if (new Set(each.map(([, one]) => one)).size > 1) {
    return each.map(([preset, one]) => `${code(one)} (${preset})`).join(", ");
  }
  const shown = code(String(usualOf({})[name]).replaceAll("\n", " "));
  const asked =
    typeof value === "function" ? askedBy((settings) => value({}, settings), usualOf({})) : [];
  return asked.length > 0 ? `${shown}, set by ${attributes(asked)}` : shown;
}

/** The names of the settings that a function asks for. */
function askedBy(reckon, settings) {
  const asked = new Set();
  reckon(new Proxy(settings, { get: (values, name) => asked.add(name) && values[name] }));
  return [...asked];
}

const code = (text) => `\`${text}\``;
const inCell = (text) => text.replaceAll("|", "\\|");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { shouldBe } = await embedding();
  await writeFile(document, shouldBe);
}
