/** The lines that draw the data as core/named_dataset does, or hold the reader's own. */

/** What is drawn before the samples are sorted: X with a column for each feature, or one row. */
const DRAWN = {
  salary: ({ noise }) => ["X = random.randn(n)", `y = 2 * X + random.randn(n) * ${noise}`],
  "noisy-line": ({ noise, intercept }) => [
    "X = random.randn(n)",
    `y = 2 * X + ${number(intercept)} + random.randn(n) * ${noise}`,
  ],
  "narrow-valley": ({ noise }) => [
    "X = random.random_sample(n) * 10",
    `y = 2 * X + 5 + random.randn(n) * ${noise}`,
  ],
  gaussian: ({ noise, features, condition }) => [
    `direction = random.randn(${features})`,
    "direction /= np.linalg.norm(direction)",
    `X = random.randn(n, ${features})`,
    ...(condition === 1
      ? []
      : [`X *= ${condition} ** (-np.arange(${features}) / ${features - 1} / 2)`]),
    `y = X @ direction + random.randn(n) * ${noise}`,
  ],
  "two-gaussians": ({ center }) => [
    "y = (random.permutation(n) < n // 2).astype(float)",
    `X = random.randn(n, 2) + np.where(y == 1, ${center}, ${-center})[:, None]`,
  ],
  moons: ({ noise, labelNoise }) => [
    "angle = np.pi * random.random_sample(n)",
    `X = random.randn(n, 2) * ${noise}`,
    "y = (np.arange(n) % 2).astype(float)",
    "moon = np.stack([np.cos(angle), np.sin(angle)], axis=1)",
    "moon[y == 1] = np.array([1, 0.5]) - moon[y == 1]",
    "X += moon - np.array([0.5, 0.25])",
    ...(labelNoise === 0
      ? []
      : [
          `flipped = random.permutation(n)[: int(np.rint(${labelNoise} * n))]`,
          "y[flipped] = 1 - y[flipped]",
        ]),
  ],
};

export function dataLines({ settings, data, scaling, isPlain }, say) {
  const isOwn = settings.data === "own";
  const drawn = isOwn
    ? ownLines(data, isPlain, say)
    : [`# ${say.data}`, `n = ${data.samples}`, ...DRAWN[settings.data](settings)];
  const isRow = isOwn ? isPlain : data.features === 1;
  const lines = [...drawn];
  if (!isOwn && settings.dataOrder === "sorted") {
    lines.push('by_y = np.argsort(y, kind="stable")', "X, y = X[by_y], y[by_y]");
  }
  if (isRow && !isPlain) lines.push("X = X.reshape(n, 1)");
  if (scaling) {
    const array = (values) =>
      isPlain ? number(values[0]) : `np.array([${Array.from(values, number).join(", ")}])`;
    lines.push(`mean = ${array(scaling.mean)}  # X.mean(axis=0)`);
    lines.push(`deviation = ${array(scaling.deviation)}  # ${say.deviation}`);
    lines.push("X = (X - mean) / deviation");
  }
  return lines;
}

function ownLines({ x, y, samples, features, columns }, isPlain, say) {
  const rows = Array.from({ length: samples }, (_, i) =>
    [...x.subarray(i * features, (i + 1) * features), y[i]].map(number).join(", "),
  );
  return [
    `# ${say.own}`,
    ...(columns ? [`# ${columns.join(", ")}`] : []),
    "data = np.array([",
    ...rows.map((row) => `    [${row}],`),
    "])",
    `n = ${samples}`,
    isPlain ? "X, y = data[:, 0], data[:, 1]" : "X, y = data[:, :-1], data[:, -1]",
  ];
}

/** As both languages read it, to the last digit; never a whole number, which would be another type. */
function number(value) {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
