// What there is in the engine to choose from, as a module: figures know it before WebAssembly is loaded. What a choice
// does they say in their own words, in the reader's language.
import { writeFile } from "node:fs/promises";

const TARGET = ".build/schema.mjs";
const CHOICES = /** @type {const} */ ([
  "models",
  "optimizers",
  "datasets",
  "activations",
  "losses",
  "orders",
]);

/**
 * Writes .build/schema.mjs, with one export for each list of choices, and when a run has diverged.
 * @param {import("../engine/engine.d.ts").Schema} schema of the engine
 */
export async function writeSchema(schema) {
  const exported = CHOICES.map((name) => {
    const type = `Omit<import("../web/engine/engine.d.ts").Schema["${name}"][number], "help">[]`;
    const choices = schema[name].map(({ help, ...choice }) => choice);
    return `/** @type {${type}} */\nexport const ${name} = ${JSON.stringify(choices)};\n`;
  });
  exported.push(`export const divergenceFactor = ${schema.divergenceFactor};\n`);
  await writeFile(TARGET, exported.join("\n"));
}
