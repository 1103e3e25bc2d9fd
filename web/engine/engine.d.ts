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
  /** Seconds of silence, 0.1 … 3,600, after which a Worker at work is given up for dead; default 30. */
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
   * - the signal's reason, when it is aborted: at once, and the Workers stop within 100 ms
   * - Error: a job's Worker was lost twice (`job` is its number), or the pool is closed
   * - what a callback throws
   *
   * After each of these the run's other jobs are stopped, and the pool can be used as before.
   */
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
  /**
   * A trainer at the start of its run.
   * @throws {TypeError} a field is missing, unknown, or of the wrong type
   * @throws {RangeError} a value is outside what is allowed; the message names field, value and range
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
   * @throws {RangeError} names the line and the column
   */
  parseCsv(text: string): CsvDataset;
  /**
   * An experiment, ready to be advanced; experimentNames() lists them, and
   * core/experiment/ has a header for each that tells its options, defaults and quantities.
   * @throws {TypeError | RangeError} an unknown name or option, or a value out of range
   */
  experiment(name: string, options?: ExperimentOptions): Experiment;
  /** The names that experiment() takes. */
  experimentNames(): string[];
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

/**
 * A named data set; every draw is NumPy's `RandomState`, in the order given here.
 *
 * - `salary`: the post's data. x = randn(n), normalised experience; y = 2x + noise·randn(n), salary.
 *   n 10, noise 0.1
 * - `noisy-line`: x = randn(n), y = 2x + intercept + noise·randn(n). n 512, noise 1, intercept 0
 * - `two-gaussians`: class = permutation(n) < n/2, x = randn(n, 2) about (−center, −center) for class
 *   0 and (center, center) for class 1. n 512, center 0.75
 * - `moons`: two interleaved half circles with noise, `labelNoise` of the labels flipped,
 *   `testSamples` clean test points. n 128, noise 0.2
 * - `narrow-valley`: x = 10·random_sample(n), not centred, so that the loss is a narrow valley;
 *   y = 2x + 5 + noise·randn(n). n 256, noise 1
 * - `gaussian`: w of length 1 in a random direction, x = randn(n, features), its columns scaled to the
 *   `condition`, y = x·w + noise·randn(n). n 1024, features 16, noise 0.5
 */
export interface DatasetSpec {
  name: "salary" | "noisy-line" | "two-gaussians" | "moons" | "narrow-valley" | "gaussian";
  /** n, 1 … 1,000,000 */
  samples?: number;
  /** standard deviation of the noise, 0 … 1000; not for two-gaussians, whose clouds have deviation 1 */
  noise?: number;
  /** `sorted` orders the samples by y, smallest first; default `as-drawn` */
  order?: "as-drawn" | "sorted";
  /** noisy-line; −1000 … 1000 */
  intercept?: number;
  /** two-gaussians; 0 … 1000 */
  center?: number;
  /** moons: the part of the training labels that is flipped, 0 … 1, default 0 */
  labelNoise?: number;
  /** moons: 0 … 1,000,000, default 0 */
  testSamples?: number;
  /** two-gaussians, moons: y is 0 and 1 (default), or −1 and 1 */
  labels?: "zero-one" | "plus-minus";
  /** gaussian: d, 1 … 1000 */
  features?: number;
  /** gaussian: largest over smallest variance of a feature, 1 … 1,000,000, default 1 */
  condition?: number;
}

/** Data of one's own: x as n rows of d numbers, or as n numbers when d = 1. */
export interface OwnData {
  x: ArrayLike<number> | ArrayLike<number>[];
  y: ArrayLike<number>;
}

export type Loss = "mse" | "half-mse" | "cross-entropy";

export type ModelSpec =
  | { kind: "linear" | "logistic" }
  | {
      kind: "mlp";
      /** units of each hidden layer: at most 8 layers of 1 … 4,096 */
      hidden: ArrayLike<number>;
      /** between the layers; default tanh */
      activation?: "tanh" | "relu";
      /** m, 1 … 1,000; more than 1 only with cross-entropy; default 1 */
      outputs?: number;
    };

/** Update rules of torch.optim, with its names and defaults. */
export type OptimizerSpec =
  | { kind: "sgd" }
  | { kind: "momentum" | "nesterov"; momentum?: number }
  | { kind: "adagrad"; eps?: number }
  | { kind: "rmsprop"; alpha?: number; eps?: number }
  | { kind: "adam"; betas?: ArrayLike<number>; eps?: number };

/** lr₀·k/k₀, reached from lr₀ in equal steps over the warm-up (Goyal et al. 2017). */
export interface LinearScaling {
  /** lr₀, finite, > 0 */
  base: number;
  /** k₀, 1 … 16,777,216 */
  baseBatchSize: number;
  /** 0 … 1,000,000; default 0 */
  warmupEpochs?: number;
}
export type Order = "sequential" | "shuffle-once" | "shuffle-each-epoch" | "with-replacement";

export interface TrainerSpec {
  data: DatasetSpec | OwnData | Dataset;
  /** Shift and scale every feature to mean 0 and standard deviation 1; see Trainer.scaling. Default false. */
  standardize?: boolean;
  /** `linear`: ŷ = w·x + b. `logistic`: ŷ = σ(w·x + b). `mlp`: fully connected layers. Default linear. */
  model?: ModelSpec;
  /** The floating-point type of the arithmetic; float32 is for speed, with an mlp. Default float64. */
  precision?: "float64" | "float32";
  /**
   * `mse`: J = (1/n) Σ (ŷ−y)², gradient (2/k) Σ (ŷ−y)x. `half-mse`: J = (1/2n) Σ (ŷ−y)², gradient (1/k) Σ (ŷ−y)x.
   * `cross-entropy`: y is 0 or 1 (logistic, mlp with 1 output: the sigmoid of the output is ŷ), or a class
   * number (softmax over the outputs); not for linear. Default mse; for logistic cross-entropy.
   */
  loss?: Loss;
  /** k, 1 … n. k = 1 is SGD, k = n is batch gradient descent. */
  batchSize: number;
  /** finite, > 0; or scaled linearly with the batch size */
  learningRate: number | LinearScaling;
  /** How each epoch visits the samples; default shuffle-each-epoch. */
  order?: Order;
  /** Leave out the last, short batch of an epoch; default false: it is used and averaged over its own size. */
  dropLast?: boolean;
  /** The update rule; default sgd: parameters ← parameters − learningRate · gradient. */
  optimizer?: OptimizerSpec;
  /**
   * Seeds the one random stream: named data first, then an mlp's weights, then each epoch's order.
   * 0 … 2³²−1, default 42.
   */
  seed?: number;
  /** Starting parameters, P numbers; default 0 for linear and logistic; mlp: W ~ N(0, 1/fan-in), b = 0. */
  initial?: ArrayLike<number>;
}

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
  /** Epochs completed. */
  readonly epoch: number;
  /** Updates completed. */
  readonly update: number;
  /** Updates in one epoch: ⌈n/k⌉, or ⌊n/k⌋ with dropLast. */
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
