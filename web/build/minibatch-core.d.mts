// What Emscripten makes of web/bindings.cpp, for the type checker: tests/lint.sh puts it beside.
// biome-ignore lint/suspicious/noExplicitAny: Embind's classes are only known when it runs
export default function instantiate(options: {
  wasmBinary: BufferSource;
  printErr?: (text: string) => void;
}): Promise<any>;
