// The bundler turns an imported .wasm file into its bytes,
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

// and web/engine/shared.js into what it exports, and the text of an expression that makes the same anew.
declare module "*?twice" {
  export const shared: typeof import("../engine/shared.js");
  export const source: string;
}

// web/build/found.mjs lists what there is in web/figures/ and in which languages.
declare module "found:product" {
  export const figures: Record<string, import("../figure/registry.js").Figure>;
  export const languages: Record<string, import("../figure/words.js").Words>;
}

declare module "found:styles" {
  const texts: string[];
  export default texts;
}
