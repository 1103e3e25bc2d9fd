/**
 * What there is in the engine to choose from, and the options of each choice. The build asks the engine for it
 * (web/build/schema.mjs), so that settings, attributes and links are known before WebAssembly is loaded.
 */
export {
  activations,
  datasets,
  divergenceFactor,
  losses,
  models,
  optimizers,
  orders,
} from "../../.build/schema.mjs";

/**
 * @typedef {import("../engine/engine.js").Field} Field
 * @typedef {Omit<import("../engine/engine.js").NamedEntry, "help">} Entry one that can be chosen
 */

/** @param {readonly Entry[]} entries */
export function namesOf(entries) {
  return entries.map(({ name }) => name);
}

/**
 * What the entries are called in every language: methods have proper names.
 * @param {readonly (Entry & {title?: string})[]} entries
 * @returns {Record<string, string>} by their names
 */
export function titlesOf(entries) {
  return Object.fromEntries(entries.map(({ name, title }) => [name, title ?? spacedName(name)]));
}

/**
 * @template {Entry} E
 * @param {readonly E[]} entries
 * @param {string} name of one of them
 * @returns {E}
 */
export function entryNamed(entries, name) {
  return /** @type {E} */ (entries.find((entry) => entry.name === name));
}

/**
 * The options that are numbers, one by one: a pair counts as two.
 * @param {{fields: readonly Field[]}} entry
 * @returns {Field[]}
 */
export function numberFields({ fields }) {
  return fields.flatMap((field) => {
    const { items, kind, default: usual } = field;
    if (items && Array.isArray(usual)) {
      return items.map((name, i) => ({ ...field, name, kind: "number", default: usual[i] }));
    }
    return kind === "number" || kind === "integer" ? [field] : [];
  });
}

/**
 * The options of an entry as the engine takes them.
 * @param {{fields: readonly Field[]}} entry
 * @param {Record<string, any>} values by the names of single numbers; those that are not there keep their defaults
 * @returns {Record<string, number | number[]>}
 */
export function optionsIn({ fields }, values) {
  const options = fields.map(({ name, items }) => [
    name,
    items ? items.map((item) => values[item]) : values[name],
  ]);
  return Object.fromEntries(options.filter(([, value]) => value !== undefined));
}

/** `weightDecay`, `weight-decay` → `weight decay` @param {string} name */
export function spacedName(name) {
  return name.replace(/-/g, " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
