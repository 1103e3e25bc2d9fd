/** The quantile q of numbers, between neighbours in proportion. */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}

export const spreadOf = (numbers) => ({
  low: quantile(numbers, 0.25),
  median: quantile(numbers, 0.5),
  high: quantile(numbers, 0.75),
});

/** The exponent e of y ≈ c·xᵉ: the slope of a least-squares line through the logarithms. */
export function exponentOf(points) {
  const xs = points.map(([x]) => Math.log(x));
  const ys = points.map(([, y]) => Math.log(y));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

/** Three significant digits, with thousands set apart. */
export function digits(number) {
  if (!Number.isFinite(number) || number === 0) return String(number);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))));
  const rounded = Number(number.toPrecision(3));
  return rounded.toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

export const withSpread = ({ low, median, high }) =>
  `${digits(median)} (${digits(low)}–${digits(high)})`;
