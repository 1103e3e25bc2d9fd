// What the plugins of bundle.mjs make of imports that are no modules, for the type checker.

/** The bytes of the file, compressed in the format of zlib. */
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The minified text of the style sheet. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** The text of the shader. */
declare module "*.wgsl" {
  const text: string;
  export default text;
}

/** The exports of web/engine/worker_source.js, and an expression that evaluates to them, for Workers. */
declare module "*?twice" {
  export const shared: typeof import("../engine/worker_source.js");
  export const source: string;
}

// web/build/schema.mjs writes what the engine has to choose from.
declare module "*/.build/schema.mjs" {
  type Schema = import("../engine/engine.js").Schema;
  type Choices<
    List extends "models" | "optimizers" | "datasets" | "activations" | "losses" | "orders",
  > = Omit<Schema[List][number], "help">[];
  export const models: Choices<"models">;
  export const optimizers: Choices<"optimizers">;
  export const datasets: Choices<"datasets">;
  export const activations: Choices<"activations">;
  export const losses: Choices<"losses">;
  export const orders: Choices<"orders">;
  export const divergenceFactor: number;
}

// web/build/found.mjs lists what there is in web/figures/ and in which languages.
declare module "found:product" {
  export const figures: Record<string, import("../figure/registry.js").Figure>;
  /** English alone. */
  export const languages: Record<string, import("../figure/words.js").Words>;
  /** The others, as HTML's `lang` has them. */
  export const languageNames: string[];
  /** Where the works are to be found that words cite, by the ids of references.json. */
  export const references: Record<string, string>;
}

declare module "found:classroom" {
  /** Of the class file, by language and folder in web/classroom/. */
  export const words: Record<string, Record<string, object>>;
}

declare module "found:devices" {
  export const createOnDevice: typeof import("../engine/experiment.js").createExperiment;
}

declare module "found:styles" {
  const texts: string[];
  export default texts;
}

/** The bytes of the WebAssembly, one character for each (web/engine/byte_text.js); build/bundle_plugins.mjs puts it in. */
declare const wasmText: Promise<string>;

/** The version of the project, as in CMakeLists.txt; build/bundle.mjs puts it in. */
declare const PACKAGE_VERSION: string;

/** What the script is called, without its ending, and the page that has it inside; build/bundle_plugins.mjs puts them in. */
declare const SCRIPT_NAME: string;
declare const PAGE_NAME: string;

/** What build/offline.mjs puts into the service worker: the version, and each file's address with its hash. */
declare const VERSION: string;
declare const FILES: Record<string, string>;

// What the figures show where the trainer cannot start, in one language; written by web/build/stills.mjs.
declare module "*/stills/en.json" {
  /** For each figure: sentences, and lines of text that keep their spaces. */
  export const stills: Record<string, { text: string[]; lines: string[] }>;
}

// What charts show in grey before Play, by figure and chart; written by web/build/stills.mjs.
declare module "*/stills/grey.json" {
  export const grey: Record<string, Record<string, import("../figure/build_run.js").KeptChart>>;
}
