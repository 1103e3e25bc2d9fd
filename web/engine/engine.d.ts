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

/** Loads the engine; the WebAssembly bytes are inside this module, so nothing is fetched. */
export function loadEngine(options?: LoadOptions): Promise<Engine>;

export interface LoadOptions {
  /** The bytes of the WebAssembly module, if the caller wants to hand in its own copy. */
  wasm?: BufferSource;
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
}

/** n samples with d features each. */
export interface Dataset {
  name: string;
  /** n×d, row-major */
  x: Float64Array;
  /** n */
  y: Float64Array;
  samples: number;
  features: number;
}

/**
 * `salary`: the post's data. x ~ N(0, 1) (`randn(n)`, normalised experience), y = 2x + noise·N(0, 1) (salary).
 */
export interface DatasetSpec {
  name: "salary";
  /** n, 1 … 1,000,000; default 10 */
  samples?: number;
  /** standard deviation of the noise on y, 0 … 1000; default 0.1 */
  noise?: number;
  /** `sorted` orders the samples by y, smallest first; default `as-drawn` */
  order?: "as-drawn" | "sorted";
}

/** Data of one's own: x as n rows of d numbers, or as n numbers when d = 1. */
export interface OwnData {
  x: ArrayLike<number> | ArrayLike<number>[];
  y: ArrayLike<number>;
}

export type Loss = "mse" | "half-mse";
export type Order = "sequential" | "shuffle-once" | "shuffle-each-epoch" | "with-replacement";

export interface TrainerSpec {
  data: DatasetSpec | OwnData;
  /** `linear`: ŷ = w·x + b. Default linear. */
  model?: { kind: "linear" };
  /** The floating-point type of the arithmetic. Default float64. */
  precision?: "float64";
  /**
   * `mse`: J = (1/n) Σ (ŷ−y)², gradient (2/k) Σ (ŷ−y)x. `half-mse`: J = (1/2n) Σ (ŷ−y)², gradient (1/k) Σ (ŷ−y)x.
   * Default mse.
   */
  loss?: Loss;
  /** k, 1 … n. k = 1 is SGD, k = n is batch gradient descent. */
  batchSize: number;
  /** finite, > 0 */
  learningRate: number;
  /** How each epoch visits the samples; default shuffle-each-epoch. */
  order?: Order;
  /** Leave out the last, short batch of an epoch; default false: it is used and averaged over its own size. */
  dropLast?: boolean;
  /** The update rule; default sgd: parameters ← parameters − learningRate · gradient. */
  optimizer?: { kind: "sgd" };
  /** Seeds the one random stream: named data first, then each epoch's order. 0 … 2³²−1, default 42. */
  seed?: number;
  /** Starting parameters, P numbers; default all 0. */
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
  /** Undoes one update exactly: parameters, optimiser state, order and random state. False at the start. */
  back(): boolean;
  /** The same start again. */
  reset(): void;
  /** P numbers, a copy: w₁ … w_d, b. */
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
  /** The loss over all data at the present parameters. */
  loss(): number;
  /** The run so far, the start (update 0) and the present included; evenly thinned when long. */
  history(): History;
  /** Frees its memory. Every later call but delete() throws an Error. */
  delete(): void;
}

export interface History {
  /** m, updates completed at each point */
  update: Float64Array;
  /** m, the loss over all data there */
  loss: Float64Array;
  /** m×P */
  parameters: Float64Array;
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
  /** k, ŷ at the parameters before the update */
  predictions: Float64Array;
  /** k, ŷ − y */
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
  /** the loss over all data, after */
  loss: number;
}
