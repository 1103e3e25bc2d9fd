// The module that Emscripten makes of web/bindings.cpp. tests/lint.sh copies this file beside it.
interface Options {
  wasmBinary: BufferSource;
  /** receives what would go to the console */
  printErr?(text: string): void;
  /** called where the module cannot go on; what it throws is what the caller gets */
  onAbort?(reason: unknown): void;
}
// biome-ignore lint/suspicious/noExplicitAny: Embind's functions are only known when it runs
export default function instantiate(options: Options): Promise<any>;
