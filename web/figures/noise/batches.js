/**
 * The batches whose gradients are compared. Where the subsets of a size are few, all of them; else the
 * batches of some epochs, in orders that the engine draws as it does for a run.
 */
import { range } from "d3-array";

/** Up to this many subsets, each is looked at. */
const ALL = 1000;
/** Orders that the engine draws: each gives n / k batches of k. */
const ORDERS = 100;
/** Batches of one size; more would take longer than they are worth. */
const MOST = 4000;
/** Up to this many samples, every batch size is looked at; beyond, powers of two. */
const EVERY_SIZE = 12;

/** Ascending; the chosen size is among them. */
export function sizesFor(n, chosen) {
  const isEvery = n <= EVERY_SIZE;
  const sizes = isEvery ? range(1, n) : range(Math.log2(n)).map((power) => 2 ** power);
  return [...new Set([...sizes, chosen, n])].sort((a, b) => a - b);
}

/**
 * The samples as the epochs of a run visit them.
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {any} spec whose data, seed and order are used
 * @param {number} n samples
 */
export function drawOrders(engine, spec, n) {
  const trainer = engine.createTrainer({ ...spec, batchSize: n, learningRate: 1e-300 });
  try {
    const { indices } = trainer.trace(ORDERS);
    return range(ORDERS).map((i) => indices.subarray(i * n, (i + 1) * n));
  } finally {
    trainer.delete();
  }
}

/**
 * The gradient of each batch of k samples: the average of their own.
 * @param {Float64Array[]} gradients of the samples: a column for each parameter
 * @returns {{exact: boolean, batches: Float64Array[]}} likewise; exact: these are all batches there are
 */
export function batchGradients(gradients, k, orders, replacement) {
  const n = gradients[0].length;
  const exact = replacement === "without" && binomial(n, k) <= ALL;
  const rows = exact ? subsets(n, k) : orders;
  const perRow = Math.floor(rows[0].length / k);
  const count = Math.min(rows.length * perRow, MOST);
  const averageOf = (values) =>
    Float64Array.from({ length: count }, (_, i) => {
      const start = (i % perRow) * k;
      const row = rows[Math.floor(i / perRow)];
      let sum = 0;
      for (let j = start; j < start + k; j++) sum += values[row[j]];
      return sum / k;
    });
  return { exact, batches: gradients.map(averageOf) };
}

/** All k of the numbers 0 … n−1, in lexicographic order. */
function subsets(n, k) {
  const all = [];
  const chosen = range(k);
  for (;;) {
    all.push([...chosen]);
    let i = k - 1;
    while (i >= 0 && chosen[i] === n - k + i) i--;
    if (i < 0) return all;
    chosen[i]++;
    for (let j = i + 1; j < k; j++) chosen[j] = chosen[j - 1] + 1;
  }
}

function binomial(n, k) {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k) && count <= ALL; i++) count = (count * (n - i + 1)) / i;
  return Math.round(count);
}
