// Parts of the product that no figure shows by themselves, bundled as the build does it, with the engine loaded.
import { bundleForNode, importText } from "../../web/build/bundle.mjs";

/**
 * @param {string[]} paths of modules, from the root
 * @returns {Promise<any>} what they export
 */
export async function importProduct(...paths) {
  const exported = paths.map((path) => `export * from "./${path}";`).join("\n");
  const parts = await importText(
    await bundleForNode(
      `${exported}\nexport { engineIsLoaded } from "./web/figure/shared_engine.js";`,
    ),
  );
  await parts.engineIsLoaded();
  return parts;
}
