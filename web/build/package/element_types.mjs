// dist/minibatch.d.ts, and the types by which frameworks check <mini-batch> in their templates.
import { meaning, settingsByAttribute } from "./described_figures.mjs";
import { attributes, events, methods, properties } from "./element_interface.mjs";

/** @typedef {import("./described_figures.mjs").DescribedFigure} DescribedFigure */

/**
 * @param {DescribedFigure[]} figures
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

/** What templates of frameworks may give it, besides what they have for elements of HTML. */
export type MiniBatchProps<HtmlProps> = Omit<HtmlProps, keyof MiniBatchAttributes> & MiniBatchAttributes & {
  [Name in keyof MiniBatchEventMap as \`on\${Name}\`]?: (event: MiniBatchEventMap[Name]) => void;
} & { settings?: Partial<Settings> };

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

/**
 * @param {string} module in which a framework lists the elements that its templates know
 * @param {string} html what it imports from there, or from beside it
 * @param {string} props that it has for an element of HTML
 * @param {(elements: string) => string} list where that stands
 */
function elementsOf(module, html, props, list) {
  return `${html}
import type { MiniBatchElement, MiniBatchProps } from "./minibatch.js";

declare module "${module}" {
${list(`"mini-batch": MiniBatchProps<${props}>;`)}
}
`;
}

/** @param {string} element of JSX */
const inJsx = (element) => `  namespace JSX {
    interface IntrinsicElements {
      ${element}
    }
  }`;

/** By the framework: `import "mini-batch-sgd-live/NAME"` brings its types. @type {Record<string, string>} */
export const frameworkTypes = {
  react: elementsOf(
    "react",
    'import type { DetailedHTMLProps, HTMLAttributes } from "react";',
    "DetailedHTMLProps<HTMLAttributes<MiniBatchElement>, MiniBatchElement>",
    inJsx,
  ),
  preact: elementsOf(
    "preact",
    'import type { HTMLAttributes } from "preact";',
    "HTMLAttributes<MiniBatchElement>",
    inJsx,
  ),
  vue: `import type { DefineComponent } from "vue";
import type { MiniBatchAttributes, MiniBatchEventMap, Settings } from "./minibatch.js";

type CamelCase<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<CamelCase<Rest>>}\` : Name;
type Props = { [Name in keyof MiniBatchAttributes as CamelCase<Name>]: MiniBatchAttributes[Name] } &
  { settings?: Partial<Settings> };
type Emits = { [Name in keyof MiniBatchEventMap]: (event: MiniBatchEventMap[Name]) => void };

declare module "vue" {
  interface GlobalComponents {
    "mini-batch": DefineComponent<Props, {}, {}, {}, {}, {}, {}, Emits>;
  }
}
`,
  svelte: elementsOf(
    "svelte/elements",
    'import type { HTMLAttributes } from "svelte/elements";',
    "HTMLAttributes<MiniBatchElement>",
    (element) => `  interface SvelteHTMLElements {
    ${element}
  }`,
  ),
};

/** A setting's attribute in any figure that has it. @param {DescribedFigure[]} figures */
function settingAttributes(figures) {
  return Array.from(settingsByAttribute(figures), ([name, settings]) => {
    const types = settings.flatMap(({ setting }) =>
      setting.kind === "choice" ? [typeOf(setting)] : [typeOf(setting), "string"],
    );
    const [{ setting }] = settings;
    return `${comment(setting.words.label)}  "${name}"?: ${[...new Set(types)].join(" | ")};\n`;
  }).join("");
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
