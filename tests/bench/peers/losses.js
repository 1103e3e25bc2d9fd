// Losses over all data, for peers in JavaScript; only the guard asks for them.

/** The mean loss of outputs z (n×m, flat) before any softmax. */
export function lossOf({ loss, y, samples }, z) {
  const m = z.length / samples;
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    if (loss === "cross-entropy") {
      const row = Array.from(z.subarray(i * m, (i + 1) * m));
      const top = Math.max(...row);
      sum += top + Math.log(row.reduce((total, v) => total + Math.exp(v - top), 0)) - row[y[i]];
    } else {
      sum += (z[i] - y[i]) ** 2;
    }
  }
  return ((loss === "half-mse" ? 0.5 : 1) * sum) / samples;
}
