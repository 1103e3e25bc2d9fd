// The figures as those see them who write their tags: names, settings, and what these mean.
import { attributeOf } from "../../figure/settings.js";
import { settingWords } from "../../figure/words.js";

/**
 * @typedef {import("../../figure/settings.js").Setting & {words: {label: string, help?: string}}} DescribedSetting
 * @typedef {{name: string, title: string, settings: DescribedSetting[]}} DescribedFigure
 */

/**
 * @param {{figures: Record<string, any>, languages: Record<string, any>}} found
 * @returns {DescribedFigure[]}
 */
export function describedFigures({ figures, languages: { en } }) {
  return Object.values(figures).map((figure) => {
    const words = settingWords(en, figure);
    const settings = figure.schema.map((setting) => ({ ...setting, words: words[setting.name] }));
    return { name: figure.name, title: en.figures[figure.name].title, settings };
  });
}

/**
 * @param {DescribedFigure[]} figures
 * @returns {Map<string, {figure: string, setting: DescribedSetting}[]>} the settings that an attribute is in some figure
 */
export function settingsByAttribute(figures) {
  const all = figures.flatMap(({ name, settings }) =>
    settings.map((setting) => ({ figure: name, setting })),
  );
  /** @type {ReturnType<typeof settingsByAttribute>} */
  const found = new Map();
  for (const one of all) {
    const attribute = attributeOf(one.setting.name);
    found.set(attribute, [...(found.get(attribute) ?? []), one]);
  }
  return found;
}

/** @param {{label: string, help?: string}} words one sentence or two */
export function meaning({ label, help }) {
  return [label, help].filter(Boolean).join(". ").replace(/\.?$/, ".");
}
