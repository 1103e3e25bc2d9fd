// The bundler turns an imported .wasm file into its bytes,
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

// and web/engine/worker_source.js into what it exports, and the text of an expression that makes the same anew.
declare module "*?twice" {
  export const shared: typeof import("../engine/worker_source.js");
  export const source: string;
}
