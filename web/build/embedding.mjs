// The tables of settings in web/EMBEDDING.md, made from the figures' own schemas and words.
//   node web/build/embedding.mjs    writes them anew; a test says when that has to be done
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
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
  const { figures, en, settingWords, resolve, attributeOf } = await product();
  const table = (figure) => {
    const words = settingWords(en, figure);
    const rows = figure.schema.map((setting) => {
      const { label, help } = words[setting.name];
      return [
        `\`${attributeOf(setting.name)}\``,
        values(setting, attributeOf, optionsOf(setting, figure, resolve)),
        usual(figure, setting, resolve),
        [label, help].filter(Boolean).join(". ").replace(/\.?$/, "."),
      ];
    });
    const { title } = en.figures[figure.name];
    return [
      `### \`${figure.name}\`: ${title}`,
      "",
      "| attribute | values | default | meaning |",
      "|---|---|---|---|",
      ...rows.map((cells) => `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`),
      "",
    ].join("\n");
  };
  return Object.values(figures).map(table).join("\n");
}

/** Where the options depend on settings further up, all that there are for any choice of the first. */
function optionsOf({ options }, figure, resolve) {
  if (typeof options !== "function") return options;
  const first = figure.schema.find((setting) => Array.isArray(setting.options));
  const all = first.options.flatMap((option) =>
    options(resolve(figure, { [first.name]: option }).settings),
  );
  return [...new Set(all)];
}

function values({ kind, min, max }, attributeOf, options) {
  if (options) return options.map((option) => `\`${option}\``).join(", ");
  if (kind === "flag") return "`true`, `false`";
  if (min === undefined && max === undefined) return kind;
  const what = kind === "integer" ? "whole number" : kind;
  return `${what}, ${bound(min, attributeOf)} to ${bound(max, attributeOf)}`;
}

/** Where a limit is another setting, that setting; where it is reckoned from some, which. */
function bound(limit, attributeOf) {
  if (limit > 0 && limit < 1e-9) return String(limit);
  if (typeof limit !== "function")
    return limit.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 9 });
  const asked = [];
  const mark = 987_654_321;
  const noting = new Proxy({}, { get: (_, name) => asked.push(name) && mark });
  const result = limit(noting);
  const names = asked.map((name) => `\`${attributeOf(name)}\``).join(", ");
  return result === mark && asked.length === 1 ? names : `a limit set by ${names}`;
}

/** A value that each preset brings is named for each; one that depends on settings further up, as such. */
function usual(figure, { name, default: value }, resolve) {
  const of = (given) => `\`${resolve(figure, given).settings[name]}\``;
  if (typeof value === "function" && value.length === 2) {
    return `${of({})}; what suits the settings above`;
  }
  const presets = Object.keys(figure.presets ?? {});
  const each = presets.map((preset) => [preset, of({ preset })]);
  if (name === "preset" || new Set(each.map(([, value]) => value)).size < 2) return of({});
  return each.map(([preset, value]) => `${value} (${preset})`).join(", ");
}

/** What the page is made of, as far as it runs without one. */
async function product() {
  const contents = `
    export { figures } from "./web/figures/figures.js";
    export { attributeOf, resolve } from "./web/figures/settings.js";
    export { en } from "./web/figures/words/en.js";
    export { settingWords } from "./web/figures/words/words.js";
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["node"],
    mainFields: ["module", "main"],
    loader: { ".css": "text" },
    // As in bundle.mjs.
    external: ["stream"],
    write: false,
    logLevel: "error",
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { shouldBe } = await embedding();
  await writeFile(document, shouldBe);
}
