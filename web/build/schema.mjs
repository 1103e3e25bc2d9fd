// What there is in the engine to choose from, as a module: figures know it before WebAssembly is loaded.
import { writeFile } from "node:fs/promises";

const TARGET = ".build/schema.mjs";

/**
 * Writes .build/schema.mjs, with one export for each part of the schema.
 * @param {import("../engine/engine.d.ts").Schema} schema of the engine
 */
export async function writeSchema(schema) {
  const exported = Object.entries(schema).map(([name, part]) => {
    const type = `import("../web/engine/engine.d.ts").Schema["${name}"]`;
    return `/** @type {${type}} */\nexport const ${name} = ${JSON.stringify(part)};\n`;
  });
  await writeFile(TARGET, exported.join("\n"));
}
