// Scripts as they are shipped. What esbuild has bundled is minified once more, by Terser: it finds more that
// nothing uses, most of all in Chart.js, and joins what is used once.
import { minify } from "terser";

/**
 * @param {string} script that esbuild has made
 * @param {{module: boolean}} kind
 * @returns {Promise<string>}
 */
export async function minified(script, { module }) {
  const { code } = await minify(script, {
    ecma: 2020,
    module,
    // Nothing here reads a property for what reading it does; with that said, Chart.js's other scales can go.
    compress: { pure_getters: true },
    format: { comments: false },
  });
  return `${code}\n`;
}
