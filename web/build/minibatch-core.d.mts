// The module that Emscripten makes of web/bindings/. tests/lint.sh copies this file beside it.
import type {
  Dataset,
  ExperimentResult,
  GradientNoise,
  Progress,
  QuadraticLoss,
  Schema,
  Trace,
  Trajectory,
  Update,
} from "../../web/engine/engine.d.ts";

interface Options {
  wasmBinary: BufferSource;
  /** receives what would go to the console */
  printErr?(text: string): void;
  /** called where the module cannot go on; what it throws is what the caller gets */
  onAbort?(reason: unknown): void;
}

/** An error of the core: see errors.js, unwrap(). */
interface CoreError {
  code: string;
  field: string;
  allowed: string;
}

/** An object of WebAssembly's memory, which is not collected. */
interface Owned {
  delete(): void;
  isDeleted(): boolean;
}

/** P numbers of a trainer. */
export interface NativePoint extends Owned {
  /** where they are in WebAssembly's memory; of length 0 once that has grown */
  view(): Float64Array;
}

export interface NativeTrainer extends Owned {
  step(): Update;
  run(updates: number): void;
  trace(updates: number): Trace;
  seek(update: number): void;
  path(updates: Float64Array): Trajectory;
  back(): boolean;
  reset(): void;
  loss(): number;
  newPoint(): NativePoint;
  lossAt(point: NativePoint): number;
  gradientAt(point: NativePoint): Float64Array;
  predictAt(x: Float64Array, point: NativePoint): Float64Array;
  history(): Trajectory;
  unscaledParameters(parameters: Float64Array): Float64Array;
  quadraticLoss(): QuadraticLoss;
  gradientNoise(batchSizes: Float64Array, point: NativePoint): GradientNoise;
  readonly parameters: Float64Array;
  readonly averagedParameters: Float64Array;
  readonly data: Dataset;
  readonly scaling: { mean: Float64Array; deviation: Float64Array } | null;
  readonly epoch: number;
  readonly update: number;
  readonly updatesPerEpoch: number;
  readonly largestBatch: number;
  readonly samples: number;
  readonly features: number;
  readonly parameterCount: number;
  readonly hasQuadraticLoss: boolean;
  readonly diverged: boolean;
}

export interface NativeExperiment extends Owned {
  advance(seconds: number): Progress;
  result(): ExperimentResult;
}

/** Specifications are those of web/engine/plain.js. */
export interface Core {
  drawDataset(spec: unknown, seed: number): Dataset | CoreError;
  createTrainer(spec: unknown): NativeTrainer | CoreError;
  createExperiment(name: string, options: unknown): NativeExperiment | CoreError;
  experimentNames(): string[];
  signChanges(values: Float64Array): Int32Array;
  medianInterval(values: Float64Array): { median: number; low: number; high: number };
  schema(): Schema;
}

export default function instantiate(options: Options): Promise<Core>;
