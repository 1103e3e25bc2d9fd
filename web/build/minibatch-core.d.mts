// What Emscripten makes of web/bindings.cpp, for the type checker: tests/lint.sh puts it beside.
interface Options {
  wasmBinary: BufferSource;
  /** gets what would go to the console */
  printErr?(text: string): void;
  /** called instead of going on; what it throws is what the caller gets */
  onAbort?(what: unknown): void;
}
// biome-ignore lint/suspicious/noExplicitAny: Embind's classes are only known when it runs
export default function instantiate(options: Options): Promise<any>;
