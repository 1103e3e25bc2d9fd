// The bundler turns an imported .wasm file into its bytes,
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

// and a script into its text, with all that it imports.
declare module "*?text" {
  const source: string;
  export default source;
}
