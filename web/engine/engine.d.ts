/**
 * Mini-batch SGD, live: the engine.
 *
 * A C++ mini-batch trainer compiled to WebAssembly. It draws its random numbers from NumPy's legacy
 * `RandomState` and sums as NumPy does, so a linear model with one feature trained by plain SGD equals
 * the same program in NumPy to the last bit.
 *
 * Shapes: n samples, d features, k samples in a batch, P parameters. Matrices are row-major and flat.
 * Every array that is handed out is a copy: it stays valid, and writing to it changes nothing inside.
 */

/**
 * Loads the engine; the WebAssembly bytes are inside this module, so nothing is fetched.
 * @throws {EngineError} it cannot run here
 */
export function loadEngine(options?: LoadOptions): Promise<Engine>;

/** Why the engine cannot start or go on. A call that memory cannot hold throws it too. */
export interface EngineError extends Error {
  code: EngineErrorCode;
}

/**
 * - `no-webassembly`: the browser has no WebAssembly, or has locked it.
 * - `webassembly-forbidden`: a content security policy forbids WebAssembly.
 * - `no-simd`: the browser or the processor lacks the SIMD instructions of WebAssembly.
 * - `no-decompression`: the browser lacks DecompressionStream.
 * - `invalid-wasm`: the bytes of the caller are no WebAssembly module that can run here.
 * - `out-of-memory`: there is not enough memory.
 * - `failed`: anything else; the message is the browser's own.
 */
export type EngineErrorCode =
  | "no-webassembly"
  | "webassembly-forbidden"
  | "no-simd"
  | "no-decompression"
  | "invalid-wasm"
  | "out-of-memory"
  | "failed";

export interface LoadOptions {
  /** The bytes of the WebAssembly module, if the caller wants to hand in its own copy. */
  wasm?: BufferSource;
}

/**
 * A pool of Workers for long work: it starts them when there are jobs, in browsers (from a file too) and
 * in Node.js. Call `close()` when done.
 * @throws {TypeError | RangeError} an option is unknown, of the wrong type, or out of range
 */
export function createPool(options?: PoolOptions): Pool;

export interface PoolOptions {
  /** How many, 1 … 64; default one less than the computer has cores, at least 1 and at most 8. */
  workers?: number;
  /** The bytes of the WebAssembly module, as for loadEngine. */
  wasm?: BufferSource;
  /** Seconds of silence, 0.1 … 3,600, after which a Worker at work is replaced; default 30. */
  patience?: number;
  /**
   * For tests: makes each Worker, by default `(start) => start()`. It may interfere with what `start`
   * makes, or make something else that speaks the messages of web/engine/messages.js.
   */
  spawn?(start: () => Promise<PoolWorker>): PoolWorker | Promise<PoolWorker>;
}

/** A Worker as the pool wants it; the same in browsers and in Node.js. */
export interface PoolWorker {
  postMessage(message: object): void;
  /** At once, whatever it is doing. */
  terminate(): void;
  /** Set by the pool. */
  onmessage?(message: object): void;
  /** Set by the pool; to be called when the Worker crashed, ended by itself, or could not start. */
  onfailure?(error: Error): void;
  /** Whether the program must not end now, in Node.js. */
  keepAlive?(busy: boolean): void;
}

export interface Pool {
  /**
   * Runs an experiment once for each entry of `jobs`, on all Workers; a promise of the results, in the
   * jobs' order. Runs that overlap share the Workers evenly.
   *
   * A Worker that crashes, runs out of memory or never answers is replaced by a new one and its job is
   * tried once more (see `onReplaced`).
   *
   * The promise rejects with
   * - TypeError or RangeError, as `engine.experiment` throws: a job has a problem; `jobs[3]` begins the
   *   message and the error's `job` is 3
   * - the signal's reason, when it is aborted: at once, and its Workers are terminated
   * - Error: a job's Worker was lost twice (`job` is its number), or the pool is closed
   * - what a callback throws
   *
   * After each of these the run's other jobs are stopped, and the pool can be used as before.
   *
   * In `laboratory.mjs`, `epoch-time` takes `device: "gpu"`, too: its network on the graphics processor, by WebGPU. Its result then has
   * `wallSeconds` and `neededBytes` for each batch size, `allowedBytes`, `emptySeconds`, `hasTimestamps`, `isSoftware`, and
   * `problem`: 0, or why there are no times (1: no WebGPU, 2: no adapter, 3: the device was lost, 4: too large).
   */
  run(
    experiment: "epoch-time",
    jobs: readonly (ExperimentOptionsByName["epoch-time"] & { device?: "cpu" | "gpu" })[],
    options?: RunOptions,
  ): Promise<ExperimentResult[]>;
  run<Name extends keyof ExperimentOptionsByName>(
    experiment: Name,
    jobs: readonly ExperimentOptionsByName[Name][],
    options?: RunOptions,
  ): Promise<ExperimentResult[]>;
  run(
    experiment: string,
    jobs: readonly ExperimentOptions[],
    options?: RunOptions,
  ): Promise<ExperimentResult[]>;
  /** Ends every Worker at once. Runs under way, and every later call but close(), reject with an Error. */
  close(): void;
}

export interface RunOptions {
  /** Ends the run when it is aborted. */
  signal?: AbortSignal;
  /** About ten times a second, and at the end. */
  onProgress?(progress: RunProgress): void;
  /** Each job's result as it comes, with the job's number. */
  onResult?(result: ExperimentResult, job: number): void;
  /** A Worker was lost; a new one tries the job again. */
  onReplaced?(loss: { job: number; error: Error }): void;
}

export interface RunProgress {
  /** jobs done, with the fractions of those at work; never less than before */
  done: number;
  /** jobs */
  total: number;
  /** from the time that jobs have taken so far; null until the first has got somewhere */
  secondsLeft: number | null;
}

export interface Engine {
  /** Of this module: `1.0.0`. */
  readonly version: string;
  /**
   * A trainer at the start of its run.
   * @throws {TypeError & SpecDetails} a field is missing, unknown, or of the wrong type
   * @throws {RangeError & SpecDetails} a value is outside what is allowed; the message names field, value and range
   */
  createTrainer(spec: TrainerSpec): Trainer;
  /**
   * A named data set, as a trainer with the same `seed` would draw it.
   * @param seed 0 … 2³²−1, default 42
   * @throws {TypeError | RangeError} as createTrainer
   */
  dataset(spec: DatasetSpec, seed?: number): Dataset;
  /**
   * A data set from CSV text: one sample a line, its last column is y. Cells are separated by commas,
   * semicolons or tabs (the first line decides); with semicolons or tabs numbers may have a decimal
   * comma. A first line without numbers is a header. Empty lines, quotes, a byte-order mark and every
   * kind of line end are accepted; at most 1,001 columns and 16,777,216 numbers.
   * @throws {RangeError & CsvDetails} names the line and the column
   */
  parseCsv(text: string): CsvDataset;
  /**
   * An experiment, ready to be advanced; schema().experiments has the options of each, and core/experiment/ a
   * header that tells its quantities.
   * @throws {TypeError | RangeError} an unknown name or option, or a value out of range; with SpecDetails
   */
  experiment<Name extends keyof ExperimentOptionsByName>(
    name: Name,
    options?: ExperimentOptionsByName[Name],
  ): Experiment;
  experiment(name: string, options?: ExperimentOptions): Experiment;
  /** The names that experiment() takes. */
  experimentNames(): string[];
  /** For each of the values, how often their sign has changed up to there; to and from 0 is no change. */
  signChanges(values: ArrayLike<number>): Int32Array;
  /**
   * The median of independent values, which may be infinite, and the interval that holds the true one with a
   * probability of at least 95 % (sign test; scipy.stats.binomtest). NaN with fewer than 6 values: low and
   * high; with none, and between −∞ and ∞: the median, too.
   */
  medianInterval(values: ArrayLike<number>): { median: number; low: number; high: number };
  /**
   * What `pool.run` does, here and now: the jobs one after the other, the same results. For tests and
   * scripts: it blocks until the last is done, and a crash is not tried again. Aborting works from
   * inside the callbacks.
   * @throws {TypeError | RangeError} as `pool.run` rejects
   */
  runAll(
    experiment: string,
    jobs: readonly ExperimentOptions[],
    options?: RunOptions,
  ): ExperimentResult[];
  /** Every option of every model, optimiser, data set and experiment, as the core declares it; frozen. */
  schema(): Schema;
}

export interface Schema {
  /** of createTrainer */
  trainer: readonly Field[];
  models: readonly SchemaEntry[];
  /** update rules of torch.optim, with its defaults */
  optimizers: readonly OptimizerEntry[];
  /** every draw is of NumPy's `RandomState`, in the order that `numpy` gives */
  datasets: readonly DatasetEntry[];
  activations: readonly ActivationEntry[];
  losses: readonly NamedEntry[];
  orders: readonly NamedEntry[];
  /** by the experiment's name, in the order of experimentNames() */
  experiments: Readonly<Record<string, readonly Field[]>>;
  /** A run has diverged when its loss is above so many times that of its start, or not finite. */
  divergenceFactor: number;
}

/** One option. */
export interface Field {
  name: string;
  /** `object`: one of several kinds, which its member `tag` names; `data` may also be {x, y} */
  kind: "number" | "integer" | "boolean" | "choice" | "numbers" | "integers" | "object";
  help: string;
  /** Without it and without a default: what is taken depends on other options. */
  required?: true;
  default?: number | string | boolean | readonly number[];
  /** Of a number, or of each of a list; every number is finite. */
  min?: number;
  max?: number;
  /** Bounds that are not allowed themselves. */
  above?: number;
  below?: number;
  /** Of a choice; of an object, the names of its kinds. */
  choices?: readonly string[];
  /** Of an object. */
  tag?: string;
  /** Of a list. */
  minLength?: number;
  maxLength?: number;
  /** Names of the numbers of a list, as `numpy` has them. */
  items?: readonly string[];
  /** Of the object that may stand in the number's place. */
  fields?: readonly Field[];
}

export interface NamedEntry {
  name: string;
  /** its place in the list */
  index: number;
  help: string;
}

export interface SchemaEntry extends NamedEntry {
  fields: readonly Field[];
}

export interface OptimizerEntry extends SchemaEntry {
  /** as its name is written in texts */
  title: string;
  /** the same in PyTorch */
  torch: string;
  /**
   * The same in NumPy, in lines. `state` makes what it remembers of the parameters `p`, `step` is one update
   * with the gradient `g`; `update` is its number, 0-based. `{rate}` and the options are in braces.
   */
  numpy: { state: readonly string[]; step: readonly string[] };
}

export interface DatasetEntry extends SchemaEntry {
  /** how many x has; with an option of that name, its default */
  features: number;
  /**
   * Lines that draw X and y of n samples from `random`, a RandomState. In braces are options, as in f-strings:
   * `{noise}`, `{-center}`, `{features - 1}`, `{float(intercept)}`. Lines below `if {option} > 0:` are left out where
   * that does not hold.
   */
  numpy: readonly string[];
}

export interface ActivationEntry extends NamedEntry {
  /** as its name is written in texts */
  title: string;
  torch: string;
  /** Expressions of the arrays Z (inputs) and A (values), and lines that they need before. */
  numpy: { setup: readonly string[]; value: string; derivative: string };
}

/** What the errors of specifications and options have beside their message. */
export interface SpecDetails {
  /** TypeError: missing, type, unknown-field; RangeError: range, unknown-option */
  code: "missing" | "type" | "range" | "unknown-field" | "unknown-option";
  /** the path of the field, such as "data.x[3]" */
  field: string;
  value: unknown;
  /** in English */
  allowed: string;
}

/** What the errors of parseCsv have beside their message. */
export interface CsvDetails {
  code:
    | "csv-quote"
    | "csv-one-column"
    | "csv-too-many-columns"
    | "csv-column-count"
    | "csv-missing"
    | "csv-not-a-number"
    | "csv-too-many-numbers"
    | "csv-empty";
  /** 1-based */
  line: number;
  column: number;
  /** csv-not-a-number: the cell */
  value?: string;
  /** csv-column-count: columns of the line, and of the first line */
  columns?: number;
  expected?: number;
}

/** n samples with d features each. */
export interface Samples {
  /** n×d, row-major */
  x: Float64Array;
  /** n */
  y: Float64Array;
  samples: number;
  features: number;
}

export interface Dataset extends Samples {
  name: string;
  /** clean test points, for sets that have them */
  test?: Samples;
}

export interface CsvDataset extends Dataset {
  /** the header, if there was one: d + 1 names */
  columns?: string[];
}

export type ExperimentOptions = Record<string, number | string | ArrayLike<number>>;

/** Work that takes a while, cut into slices. Call `delete()` when done. */
export interface Experiment {
  /** Works for about so many seconds, 0 … 3,600, and tells how far it is. */
  advance(seconds: number): Progress;
  /** What is known so far: single numbers, and arrays with their shape. */
  result(): ExperimentResult;
  /** Frees its memory. Every later call but delete() throws an Error. */
  delete(): void;
}

export type ExperimentResult = Record<string, number | Quantity>;

export interface Progress {
  /** in units of the experiment's own; finished when done = total */
  done: number;
  total: number;
}

/** Numbers of some shape, row-major. */
export interface Quantity {
  shape: number[];
  values: Float64Array;
}

/** Data of one's own: x as n rows of d numbers, or as n numbers when d = 1. */
export interface OwnData {
  x: ArrayLike<number> | ArrayLike<number>[];
  y: ArrayLike<number>;
}

// <generated from engine.schema()>
// The build writes these types from the options that the core declares (web/build/engine_types.mjs).
export type DatasetSpec = { name: string } & Record<string, unknown>;
export type ModelSpec = { kind: string } & Record<string, unknown>;
export type OptimizerSpec = { kind: string } & Record<string, unknown>;
export interface TrainerSpec {
  data: DatasetSpec | OwnData | Dataset;
  [option: string]: unknown;
}
export type ExperimentOptionsByName = Record<string, ExperimentOptions>;
// </generated>

/** A run of mini-batch gradient descent. Call `delete()` when done: WebAssembly memory is not collected. */
export interface Trainer {
  /** One update, taken apart. */
  step(): Update;
  /**
   * Many updates in one call.
   * @param updates 0 … 1,000,000,000
   * @throws {TypeError | RangeError} not such a number
   */
  run(updates: number): void;
  /**
   * Many updates in one call, and of each what a run is followed by: faster than as many calls of step().
   * @param updates so many that all gradients, and all indices, are at most 16,777,216 numbers
   * @throws {TypeError | RangeError} not such a number
   */
  trace(updates: number): Trace;
  /**
   * Goes to this update of the run, forwards or backwards, exactly: parameters, optimiser state, order and
   * random state are then what a fresh run has there. Backwards it costs at most 1/32 of the furthest update
   * that the run has been at; forwards it is `run`, or less where the run has been before.
   * @param update 0 … 1,000,000,000
   * @throws {TypeError | RangeError} not such a number
   */
  seek(update: number): void;
  /**
   * The run at these updates, in the given order; repeats are allowed. The run itself stays where it is. It
   * costs one sweep from the smallest of them to the largest, and the loss over all data at each.
   * @param updates at most 100,000 whole numbers, 0 … 1,000,000,000, and at most 16,777,216 parameters in all
   * @throws {TypeError | RangeError} names the entry
   */
  path(updates: ArrayLike<number>): Trajectory;
  /** Undoes one update exactly: parameters, optimiser state, order and random state. False at the start. */
  back(): boolean;
  /** The same start again. */
  reset(): void;
  /**
   * P numbers, a copy. linear, logistic: w₁ … w_d, b. mlp: layer by layer, W (fan-out × fan-in, row-major)
   * then b, as torch.nn.utils.parameters_to_vector flattens it.
   */
  readonly parameters: Float64Array;
  /**
   * P, a copy: with `averaging` the average of the parameters after each update since it began, as
   * torch.optim.swa_utils.AveragedModel makes it. Until then, and without, the parameters themselves.
   */
  readonly averagedParameters: Float64Array;
  /** Epochs completed. */
  readonly epoch: number;
  /** Updates completed. */
  readonly update: number;
  /** Updates in one epoch: ⌈n/k⌉, or ⌊n/k⌋ with dropLast. With a schedule, in the epoch of the next update. */
  readonly updatesPerEpoch: number;
  /** The data it trains on. */
  readonly data: Dataset;
  /** True once a parameter is no longer a finite number: the learning rate is too large. */
  readonly diverged: boolean;
  /** What standardising did, each of d numbers: x_scaled = (x − mean) / deviation. Null without it. */
  readonly scaling: { mean: Float64Array; deviation: Float64Array } | null;
  /** The loss over all data, at the present parameters or at others. */
  loss(parameters?: ArrayLike<number>): number;
  /** P, the gradient over all data, at the present parameters or at others. */
  gradient(parameters?: ArrayLike<number>): Float64Array;
  /** Rows of x (flat, in the units of `data`) to predictions ŷ (rows×m), at the present parameters or at others. */
  predict(x: ArrayLike<number>, parameters?: ArrayLike<number>): Float64Array;
  /**
   * The run up to now, the start (update 0) and the present included: every update, or evenly thinned when
   * the run has been far.
   */
  history(): Trajectory;
  /**
   * Parameters of a linear or logistic model in the units of the unscaled x: w / deviation, and b less what the
   * means make of it. The same numbers where the data is not standardised.
   * @param parameters rows of P; default the present ones
   */
  unscaledParameters(parameters?: ArrayLike<number>): Float64Array;
  /**
   * The shape of a linear model's squared loss, in the units of `data`.
   * @throws {Error} another model's
   */
  quadraticLoss(): QuadraticLoss;
  /**
   * How far the gradients of batches lie from the full gradient, for each batch size. Where the subsets of k
   * samples are at most 1,000 and the run does not draw with replacement, the batches are all of them; else those
   * of 100 epochs in random orders from the run's own stream, at most 4,000.
   * @param batchSizes each 1 … n
   * @param parameters P, default the present ones
   */
  gradientNoise(batchSizes: ArrayLike<number>, parameters?: ArrayLike<number>): GradientNoise;
  /** Frees its memory. Every later call but delete() throws an Error. */
  delete(): void;
}

/** m updates. */
export interface Trace {
  /** m, of the batches */
  sizes: Int32Array;
  /** which samples were in them, batch after batch */
  indices: Int32Array;
  /** m×P, what the optimiser got */
  gradients: Float64Array;
  /** m×P, after each */
  parameters: Float64Array;
}

/** m points of a run. */
export interface Trajectory {
  /** m, updates completed at each point */
  update: Float64Array;
  /** m, the loss over all data there */
  loss: Float64Array;
  /** m×P */
  parameters: Float64Array;
}

export type History = Trajectory;

/** J(p) = loss + ½ (p − minimum)ᵀ hessian (p − minimum). */
export interface QuadraticLoss {
  /** P, where the loss is lowest: numpy.linalg.lstsq */
  minimum: Float64Array;
  /** there */
  loss: number;
  /** P×P */
  hessian: Float64Array;
  /** P, eigenvalues of the Hessian, the largest first */
  curvatures: Float64Array;
  /** P×P, a row for each curvature: its direction, of length 1; entry i of row i is not negative */
  directions: Float64Array;
}

/** Gradients at the same parameters. */
export interface GradientNoise {
  /** n×P, of each sample's own loss */
  sampleGradients: Float64Array;
  /** P, their average */
  fullGradient: Float64Array;
  /** P, σ: their standard deviation */
  sigma: Float64Array;
  /** one entry for each batch size */
  batches: BatchNoise[];
}

/** Gradients of m batches of k samples. */
export interface BatchNoise {
  /** k */
  batchSize: number;
  /** whether these are all subsets of k samples */
  exact: boolean;
  /** m×P, each the average over a batch */
  gradients: Float64Array;
  /** P, their average */
  mean: Float64Array;
  /** P, the root mean square of their distances from the full gradient */
  deviation: Float64Array;
  /** P, σ/√k */
  withReplacement: Float64Array;
  /** P, σ/√k · √((n−k)/(n−1)): Cochran, "Sampling techniques", 1977, theorem 2.2 */
  finitePopulation: Float64Array;
}

/** One update, taken apart. */
export interface Update {
  /** 0-based, of this update */
  epoch: number;
  /** 0-based, within the epoch */
  batch: number;
  /** 0-based, within the run */
  update: number;
  /** k, which samples are in the batch */
  indices: Int32Array;
  /** k×d */
  x: Float64Array;
  /** k */
  y: Float64Array;
  /** k×m, ŷ at the parameters before the update: probabilities with cross-entropy */
  predictions: Float64Array;
  /** k×m, ŷ − y; for class numbers ŷ − onehot(y) */
  errors: Float64Array;
  /** k×P, the gradient of each sample's own loss */
  sampleGradients: Float64Array;
  /** P, their average: what the optimiser got */
  gradient: Float64Array;
  /** P, the gradient over all data at the same parameters */
  fullGradient: Float64Array;
  /** P, the parameters before and after the update */
  before: Float64Array;
  after: Float64Array;
  /** of this update */
  learningRate: number;
  /** the loss over all data, after */
  loss: number;
}
