/**
 * The batches whose gradients are compared. Where the subsets of a size are few, all of them; else the
 * batches of some epochs, in orders that the engine draws as it does for a run.
 */

/** Up to this many subsets, each is looked at. */
const ALL = 1000;
/** Orders that the engine draws: each gives n / k batches of k. */
const ORDERS = 100;
/** Of one size; more would take longer than they are worth. */
const MOST = 4000;
/** Up to this many samples, every batch size is looked at; beyond, powers of two. */
const EVERY_SIZE = 12;

/** @returns {number[]} ascending; the chosen one is among them */
export function sizesFor(n, chosen) {
  const sizes = new Set([n, chosen]);
  if (n <= EVERY_SIZE) for (let k = 1; k < n; k++) sizes.add(k);
  else for (let k = 1; k < n; k *= 2) sizes.add(k);
  return [...sizes].sort((a, b) => a - b);
}

/**
 * @param {object} engine
 * @param {import("../../engine/engine.js").TrainerSpec} spec its data, seed and order are used
 * @param {number} n samples
 * @returns {Int32Array[]} the samples as ORDERS epochs of a run visit them
 */
export function drawOrders(engine, spec, n) {
  const trainer = engine.createTrainer({ ...spec, batchSize: n, learningRate: 1e-300 });
  try {
    return Array.from({ length: ORDERS }, () => trainer.step().indices);
  } finally {
    trainer.delete();
  }
}

/** Whether every subset of that size is looked at. */
export function isExact(n, k, replacement) {
  return replacement === "without" && binomial(n, k) <= ALL;
}

/**
 * Each batch's gradient, the average of its samples' own.
 * @param {Float64Array} gradients n×2, row-major: each sample's
 * @returns {{w: Float64Array, b: Float64Array, exact: boolean}}
 */
export function batchGradients(gradients, k, { orders, replacement }) {
  const n = gradients.length / 2;
  const exact = isExact(n, k, replacement);
  const rows = exact ? subsets(n, k) : orders;
  const perRow = Math.floor(rows[0].length / k);
  const count = Math.min(rows.length * perRow, MOST);
  const w = new Float64Array(count);
  const b = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[Math.floor(i / perRow)];
    const start = (i % perRow) * k;
    for (let j = start; j < start + k; j++) {
      w[i] += gradients[2 * row[j]];
      b[i] += gradients[2 * row[j] + 1];
    }
    w[i] /= k;
    b[i] /= k;
  }
  return { w, b, exact };
}

/** All k of the numbers 0 … n−1, in lexicographic order. */
function subsets(n, k) {
  const all = [];
  const chosen = Array.from({ length: k }, (_, i) => i);
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
