/**
 * Settings: from one schema come the controls, the attributes, the link and the checks.
 *
 * A value may come from anywhere (an attribute, a link, a script), so it is never trusted: it is read
 * by its kind, moved into its range, and every change is reported as a notice.
 *
 * @typedef {object} Setting
 * @property {string} name camelCase; the attribute and the name in a link are the same in kebab-case
 * @property {"integer" | "number" | "choice" | "flag" | "text"} kind
 * @property {any} [default] a value, or a function of what was given and of the settings further up
 * @property {number | ((settings: object) => number)} [min] may depend on settings further up
 * @property {number | ((settings: object) => number)} [max]
 * @property {string[]} [options] the values of a choice
 * @property {(option: string, settings: any) => boolean} [isOffered] which of them there are; may depend on
 *   settings further up
 * @property {string} [label] what it is called where a language has no words for it
 * @property {string} [help] likewise
 * @property {Record<string, string>} [titles] what its options are called where a language has no words for them
 * @property {(text: string, settings: object) => {value?: string, problem?: object}} [read] of a text:
 *   the value in its one spelling, or what is wrong with it; asked often, so it remembers
 * @property {(value: string) => string} [write] what stands for a text in a link
 * @property {(settings: object) => boolean} [applies] where it means nothing, its default holds
 * @property {"main" | "more" | "transport" | "view"} [group] where its control stands: "view" is the figure's own; some have none
 * @property {"linear" | "log" | "powers"} [slider] a slider beside the field: over a range, over the orders of
 *   magnitude in it, or over powers of two and both ends
 * @property {(settings: object) => {min?: number, max?: number}} [within] the part of the range that the slider has
 * @property {(settings: object) => number[]} [milestones] marked on the slider
 * @property {string} [formerly] its name in old links
 * @property {boolean} [restarts] false: the training does not depend on it
 * @property {boolean} [place] it names a place in the run, alone or with those after it
 *
 * @typedef {object} Notice what was changed, and why; the words are made of it later
 * @property {string} key the name as it was given
 * @property {string} name the same, shortened
 * @property {string} given what was given, shortened
 * @property {any} [used]
 * @property {"unknown" | "number" | "whole" | "range" | "choice" | "flag" | "inapplicable" |
 *   "units" | "parameters" | "data" | "absent" | "elsewhere"} reason
 * @property {string} [figure] which has the setting, if it is elsewhere
 * @property {number} [min]
 * @property {number} [max]
 * @property {boolean} [isWhole] whether only whole numbers are allowed
 * @property {string[]} [options]
 *
 * @typedef {{limit?: "characters" | "samples" | "features" | "numbers"} &
 *   Partial<import("../engine/engine.js").CsvDetails>} DataProblem why data cannot be used: they exceed a limit, or
 *   they have an error
 */

/** The attribute that holds a setting: `batchSize` → `batch-size`. */
export function attributeOf(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The setting that an attribute holds: `batch-size` → `batchSize`. */
export function nameOf(attribute) {
  return attribute.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * The settings in force: what is given, else the preset's value, else the default.
 * @param {Pick<import("./registry.js").Figure, "schema" | "presets" | "forward">} figure
 * @param {object} given values by name; text is read as an attribute's value would be
 * @param {object} [former] settings that were in force: a text that cannot be used leaves its own there
 * @returns {{settings: object, notices: Notice[]}}
 */
export function resolve(figure, given, former = {}) {
  const settings = {};
  const notices = [];
  for (const setting of figure.schema) {
    const { name } = setting;
    const usual = usualValue(figure, setting, settings, given);
    if (given[name] === undefined || given[name] === null) {
      settings[name] = usual;
      continue;
    }
    const kept = setting.kind === "text" ? (former[name] ?? usual) : usual;
    const { value = kept, problem } = readApplicable(setting, given[name], settings, usual);
    settings[name] = value;
    if (problem)
      notices.push({ key: name, name, given: excerpt(given[name]), used: value, ...problem });
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(settings, name) || given[name] === undefined) continue;
    const figureOfIt = figure.forward?.({ [name]: given[name] })?.figure;
    notices.push({
      key: name,
      name: excerpt(name),
      given: excerpt(given[name]),
      ...(figureOfIt ? { reason: "elsewhere", figure: figureOfIt } : { reason: "unknown" }),
    });
  }
  return { settings, notices };
}

/**
 * Reads one value.
 * @param {Setting} setting
 * @param {unknown} given
 * @param {object} settings those that its range may depend on
 * @returns {{value?: any, problem?: object}} the nearest allowed value, if there is one; a problem if
 *   that is not what was given
 */
export function read(setting, given, settings) {
  if (setting.kind === "choice") return readChoice(optionsOf(setting, settings), given);
  if (setting.kind === "text" && setting.read) {
    return setting.read(typeof given === "string" ? given : excerpt(given), settings);
  }
  if (setting.kind === "flag") return readFlag(given);
  return readNumber(setting, given, settings);
}

/**
 * The options that a choice has beside other settings.
 * @param {Pick<Setting, "options" | "isOffered">} setting
 * @param {object} settings
 * @returns {string[]}
 */
export function optionsOf({ options = [], isOffered }, settings) {
  return isOffered ? options.filter((option) => isOffered(option, settings)) : options;
}

/**
 * The range of a number, with what it depends on filled in.
 * @param {Pick<Setting, "min" | "max">} setting
 * @param {object} settings
 * @returns {{min: any, max: any}}
 */
export function rangeOf({ min, max }, settings) {
  const bound = (limit) => (typeof limit === "function" ? limit(settings) : limit);
  return { min: bound(min), max: bound(max) };
}

/**
 * The settings as attributes, without those that the preset, or the settings further up, bring anyway.
 * @returns {[attribute: string, text: string][]}
 */
export function written(figure, settings) {
  const given = { preset: settings.preset };
  const isUsual = (setting) =>
    settings[setting.name] === usualValue(figure, setting, settings, given);
  return figure.schema
    .filter((setting) => setting.name === "preset" || !isUsual(setting))
    .map(({ name, write = String }) => [attributeOf(name), write(settings[name])]);
}

function usualValue(figure, setting, settings, given) {
  const ofPreset = figure.presets?.[settings.preset]?.[setting.name];
  const usual = ofPreset ?? setting.default;
  const value = typeof usual === "function" ? usual(given, settings) : usual;
  return typeof value === "number" ? clamp(value, rangeOf(setting, settings)) : value;
}

function readApplicable(setting, given, settings, usual) {
  const result = read(setting, given, settings);
  if (!setting.applies || setting.applies(settings)) return result;
  if (result.value === usual) return { value: usual };
  return { value: usual, problem: { reason: "inapplicable" } };
}

/** Where the options are numbers, a number is as good as its text. */
function readChoice(options, given) {
  const text = typeof given === "number" ? String(given) : given;
  const value = options.find((option) => option === text);
  return value === undefined ? { problem: { reason: "choice", options } } : { value };
}

function readFlag(given) {
  if (given === true || given === "" || given === "true") return { value: true };
  if (given === false || given === "false") return { value: false };
  return { problem: { reason: "flag" } };
}

function readNumber(setting, given, settings) {
  const range = rangeOf(setting, settings);
  const allowed = { ...range, isWhole: setting.kind === "integer" };
  const number = typeof given === "string" ? numberIn(given) : given;
  if (!Number.isFinite(number)) {
    return { problem: { reason: "number", ...allowed } };
  }
  const whole = allowed.isWhole ? Math.round(number) : number;
  const value = clamp(whole, range);
  if (value === number) return { value };
  return { value, problem: { reason: whole === number ? "range" : "whole", ...allowed } };
}

/**
 * Unlike Number(), finds no number in an empty text, and knows the minus that is printed.
 * @param {string} text
 * @returns {number} NaN where it is none
 */
export function numberIn(text) {
  return text.trim() ? Number(text.replaceAll("−", "-")) : Number.NaN;
}

function clamp(value, { min, max }) {
  return Math.min(Math.max(value, min), max);
}

/** Enough of what was given to recognise it: it may be anything, and long. @param {unknown} given */
export function excerpt(given) {
  const text = typeof given === "object" ? "{…}" : String(given);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
