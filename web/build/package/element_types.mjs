// dist/minibatch.d.ts, and the types by which frameworks check <mini-batch> in their templates.
import { attributeOf } from "../../figure/settings.js";
import { settingWords } from "../../figure/words.js";
import { attributes, events, methods, properties } from "./element_interface.mjs";

/** @typedef {import("../../figure/settings.js").Setting & {words: {label: string, help?: string}}} DescribedSetting */

/**
 * @param {{figures: Record<string, any>, languages: Record<string, any>}} found
 * @returns {{name: string, title: string, settings: DescribedSetting[]}[]}
 */
export function describedFigures({ figures, languages: { en } }) {
  return Object.values(figures).map((figure) => {
    const words = settingWords(en, figure);
    const settings = figure.schema.map((setting) => ({ ...setting, words: words[setting.name] }));
    return { name: figure.name, title: en.figures[figure.name].title, settings };
  });
}

/** @param {{label: string, help?: string}} words one sentence or two */
export function meaning({ label, help }) {
  return [label, help].filter(Boolean).join(". ").replace(/\.?$/, ".");
}

/**
 * @param {ReturnType<typeof describedFigures>} figures
 * @param {string} version
 * @returns {string} dist/minibatch.d.ts
 */
export function elementTypes(figures, version) {
  const ofFigures = figures.map(({ name, title, settings }) => {
    const fields = settings.map((setting) => field(setting.name, setting));
    return `/** Of \`${name}\`: ${title}. */\nexport interface ${interfaceOf(name)} {\n${fields.join("")}}\n`;
  });
  const byFigure = figures.map(({ name }) => `  "${name}": ${interfaceOf(name)};\n`);
  return `/**
 * Mini-batch SGD, live ${version}: the element <mini-batch>. Importing minibatch.js defines it; where there is no document, as on a
 * server, that does nothing. web/EMBEDDING.md of the project is the guide.
 */

${ofFigures.join("\n")}
export interface SettingsByFigure {
${byFigure.join("")}}

export type FigureName = keyof SettingsByFigure;
type SettingName = { [Name in FigureName]: keyof SettingsByFigure[Name] }[FigureName];
type SettingValue<Key> = {
  [Name in FigureName]: Key extends keyof SettingsByFigure[Name] ? SettingsByFigure[Name][Key] : never;
}[FigureName];
/** Those of a figure that is not known: each may be one that it does not have. */
export type Settings = { [Key in SettingName]?: SettingValue<Key> };
/** Those of a figure by its name. */
export type SettingsOf<Name extends FigureName> = FigureName extends Name ? Settings : SettingsByFigure[Name];

/** Everything that can be written into the tag; a setting as a number, or as its text. */
export interface MiniBatchAttributes {
${attributes.map(({ name, type, help }) => `${comment(help)}  ${name}?: ${type};\n`).join("")}${settingAttributes(figures)}}

export interface MiniBatchElement<Name extends FigureName = FigureName> extends HTMLElement {
${properties.map(property).join("")}${methods.map(({ name, type, help }) => `${comment(help)}  ${name}(): ${type};\n`).join("")}}

/** What its events have as \`detail\`; all bubble and are composed. */
export interface MiniBatchEventDetails {
${events.map(({ name, type, help }) => `${comment(help)}  "${name}": ${type};\n`).join("")}}
export type MiniBatchEventMap = {
  [Name in keyof MiniBatchEventDetails]: CustomEvent<MiniBatchEventDetails[Name]>;
};

declare global {
  interface HTMLElementTagNameMap {
    "mini-batch": MiniBatchElement;
    "mini-batch-quiz": HTMLElement;
  }
  interface HTMLElementEventMap extends MiniBatchEventMap {}
  interface DocumentEventMap extends MiniBatchEventMap {}
}
`;
}

/** Of which framework \`import "mini-batch-sgd-live/NAME"\` tells the types. @type {Record<string, string>} */
export const frameworkTypes = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MiniBatchAttributes, MiniBatchElement, MiniBatchEventMap } from "./minibatch.js";

type Listeners = { [Name in keyof MiniBatchEventMap as \`on\${Name}\`]?: (event: MiniBatchEventMap[Name]) => void };
type Props = Omit<DetailedHTMLProps<HTMLAttributes<MiniBatchElement>, MiniBatchElement>, keyof MiniBatchAttributes> &
  MiniBatchAttributes & Listeners & { settings?: Partial<MiniBatchElement["settings"]> };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "mini-batch": Props;
    }
  }
}
`,
  preact: `import type { HTMLAttributes } from "preact";
import type { MiniBatchAttributes, MiniBatchElement, MiniBatchEventMap } from "./minibatch.js";

type Listeners = { [Name in keyof MiniBatchEventMap as \`on\${Name}\`]?: (event: MiniBatchEventMap[Name]) => void };
type Props = Omit<HTMLAttributes<MiniBatchElement>, keyof MiniBatchAttributes> &
  MiniBatchAttributes & Listeners & { settings?: Partial<MiniBatchElement["settings"]> };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "mini-batch": Props;
    }
  }
}
`,
  vue: `import type { DefineComponent } from "vue";
import type { MiniBatchAttributes, MiniBatchElement, MiniBatchEventMap } from "./minibatch.js";

type CamelCase<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<CamelCase<Rest>>}\` : Name;
type Props = { [Name in keyof MiniBatchAttributes as CamelCase<Name>]: MiniBatchAttributes[Name] } &
  { settings?: Partial<MiniBatchElement["settings"]> };
type Emits = { [Name in keyof MiniBatchEventMap]: (event: MiniBatchEventMap[Name]) => void };

declare module "vue" {
  interface GlobalComponents {
    "mini-batch": DefineComponent<Props, {}, {}, {}, {}, {}, {}, Emits>;
  }
}
`,
  svelte: `import type { HTMLAttributes } from "svelte/elements";
import type { MiniBatchAttributes, MiniBatchElement, MiniBatchEventMap } from "./minibatch.js";

type Listeners = { [Name in keyof MiniBatchEventMap as \`on\${Name}\`]?: (event: MiniBatchEventMap[Name]) => void };
type Props = Omit<HTMLAttributes<MiniBatchElement>, keyof MiniBatchAttributes> &
  MiniBatchAttributes & Listeners & { settings?: Partial<MiniBatchElement["settings"]> };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "mini-batch": Props;
  }
}
`,
};

/** A setting's attribute in any figure that has it. @param {ReturnType<typeof describedFigures>} figures */
function settingAttributes(figures) {
  /** @type {Map<string, {help: string, types: Set<string>}>} */
  const byName = new Map();
  for (const { settings } of figures) {
    for (const setting of settings) {
      const name = attributeOf(setting.name);
      const { help, types } = byName.get(name) ?? { help: setting.words.label, types: new Set() };
      types.add(typeOf(setting));
      if (setting.kind !== "choice") types.add("string");
      byName.set(name, { help, types });
    }
  }
  return Array.from(
    byName,
    ([name, { help, types }]) => `${comment(help)}  "${name}"?: ${[...types].join(" | ")};\n`,
  ).join("");
}

/** @param {(typeof properties)[number]} property */
function property({ name, type, help, isReadonly }) {
  if (isReadonly) return `${comment(help)}  readonly ${name}: ${type};\n`;
  return `${comment(help)}  get ${name}(): ${type};\n  set ${name}(given: Partial<${type}>);\n`;
}

const field = (name, setting) =>
  `${comment(meaning(setting.words))}  ${name}: ${typeOf(setting)};\n`;

/** @param {import("../../figure/settings.js").Setting} setting */
function typeOf({ kind, options = [] }) {
  if (kind === "choice") return options.map((option) => JSON.stringify(option)).join(" | ");
  if (kind === "flag") return "boolean";
  return kind === "text" ? "string" : "number";
}

const comment = (text) => `  /** ${text.replaceAll("*/", "* /")} */\n`;

/** `batch-size` → `BatchSizeSettings`. */
function interfaceOf(name) {
  const words = name.split("-").map((word) => word[0].toUpperCase() + word.slice(1));
  return `${words.join("")}Settings`;
}
