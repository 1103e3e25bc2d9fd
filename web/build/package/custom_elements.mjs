// dist/custom-elements.json, by which editors and documentation tools know <mini-batch>: the Custom Elements Manifest.
import { meaning, settingsByAttribute } from "./described_figures.mjs";
import { attributes, cssProperties, events, methods, properties } from "./element_interface.mjs";

/**
 * @param {import("./described_figures.mjs").DescribedFigure[]} figures
 * @returns {string}
 */
export function customElements(figures) {
  const declaration = {
    kind: "class",
    customElement: true,
    name: "MiniBatch",
    tagName: "mini-batch",
    description:
      "A figure with its controls. Each figure has settings of its own; they are attributes.",
    superclass: { name: "HTMLElement" },
    attributes: [
      ...attributes.map(({ name, type, help }) => ({
        name,
        type: { text: type },
        description: help,
      })),
      ...settingAttributes(figures),
    ],
    members: [
      ...properties.map(({ name, type, help, isReadonly }) => ({
        kind: "field",
        name,
        type: { text: type },
        description: help,
        ...(isReadonly && { readonly: true }),
      })),
      ...methods.map(({ name, type, help }) => ({
        kind: "method",
        name,
        return: { type: { text: type } },
        description: help,
      })),
    ],
    events: events.map(({ name, type, help }) => ({
      name,
      type: { text: `CustomEvent<${type}>` },
      description: help,
    })),
    cssProperties: cssProperties.map(({ name, help, default: usual }) => ({
      name,
      default: usual,
      description: help,
    })),
  };
  const path = "minibatch.js";
  const exported = {
    kind: "custom-element-definition",
    name: "mini-batch",
    declaration: { name: "MiniBatch", module: path },
  };
  const module = {
    kind: "javascript-module",
    path,
    declarations: [declaration],
    exports: [exported],
  };
  return `${JSON.stringify({ schemaVersion: "1.0.0", modules: [module] }, null, 2)}\n`;
}

/** One for each name; figures that have it say what it means there. */
function settingAttributes(figures) {
  return Array.from(settingsByAttribute(figures), ([name, settings]) => {
    const texts = settings.map(({ figure, setting }) => `${figure}: ${meaning(setting.words)}`);
    return { name, description: texts.join("\n") };
  });
}
