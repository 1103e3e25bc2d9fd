/** The lines that define the model, its loss and its gradient, and where it starts. */
import { unitsOf } from "../data.js";

export function modelLines({ settings, data, isPlain }, say) {
  if (isPlain) return [`w, b = 0.0, 0.0  # ${say.line}`];
  const isNetwork = settings.model === "mlp";
  return [
    ...(isNetwork ? networkLines(settings, data, say) : linearLines(settings, data, say)),
    "",
    "",
    ...lossLines(settings, say),
  ];
}

/** The loss of all data at w and b, as an expression. */
export function plainLoss({ loss }) {
  return `${loss === "half-mse" ? "0.5 * " : ""}np.mean((w * X + b - y) ** 2)`;
}

function linearLines(_settings, { features }, say) {
  return [
    `p = np.zeros(${features + 1})  # ${say.weights}`,
    "",
    "",
    "def outputs(p, X):",
    "    return X @ p[:-1] + p[-1]",
    "",
    "",
    "def gradient(p, X, y):",
    "    slope = slopes(outputs(p, X), y) / len(y)",
    "    return np.append(X.T @ slope, slope.sum())",
  ];
}

function networkLines({ hiddenLayers, activation }, { features }, say) {
  const sizes = [features, ...unitsOf(hiddenLayers), 1];
  const [active, slope] = {
    tanh: ["np.tanh(Z)", "1 - below**2"],
    relu: ["np.maximum(Z, 0)", "below > 0"],
  }[activation];
  return [
    `sizes = [${sizes.join(", ")}]  # ${say.sizes}`,
    `# ${say.start}`,
    "p = np.concatenate([",
    "    np.append(random.randn(units * inputs) / np.sqrt(inputs), np.zeros(units))",
    "    for inputs, units in zip(sizes, sizes[1:])",
    "])",
    "",
    "",
    "def layers(p):",
    `    """${say.layers}"""`,
    "    found, begin = [], 0",
    "    for inputs, units in zip(sizes, sizes[1:]):",
    "        end = begin + units * inputs",
    "        found.append((p[begin:end].reshape(units, inputs), p[end : end + units]))",
    "        begin = end + units",
    "    return found",
    "",
    "",
    "def forward(p, X):",
    `    """${say.forward}"""`,
    "    A = [X]",
    "    for l, (W, b) in enumerate(layers(p)):",
    "        Z = A[-1] @ W.T + b",
    `        A.append(Z if l == len(sizes) - 2 else ${active})`,
    "    return A",
    "",
    "",
    "def outputs(p, X):",
    "    return forward(p, X)[-1][:, 0]",
    "",
    "",
    "def gradient(p, X, y):",
    `    """${say.backward}"""`,
    "    A = forward(p, X)",
    "    delta = slopes(A[-1][:, 0], y)[:, None] / len(y)",
    "    parts = []",
    "    for (W, b), below in zip(reversed(layers(p)), reversed(A[:-1])):",
    "        parts = [(delta.T @ below).ravel(), delta.sum(axis=0)] + parts",
    `        delta = (delta @ W) * (${slope})`,
    "    return np.concatenate(parts)",
  ];
}

/** Of each sample: the loss of its output z, and the slope of that. */
function lossLines({ loss, model }, say) {
  const isCrossEntropy = loss === "cross-entropy";
  const hasSigmoid = model === "logistic" || isCrossEntropy;
  const sigmoid = [
    "def sigmoid(z):",
    "    e = np.exp(-np.abs(z))",
    "    return np.where(z >= 0, 1, e) / (1 + e)",
    "",
    "",
  ];
  const [half, two] = loss === "half-mse" ? ["0.5 * ", ""] : ["", "2 * "];
  const squares = hasSigmoid
    ? [
        `    return ${half}(sigmoid(z) - y) ** 2`,
        ["    s = sigmoid(z)", `    return ${two}(s - y) * (s * (1 - s))`],
      ]
    : [`    return ${half}(z - y) ** 2`, [`    return ${two}(z - y)`]];
  const [value, slope] = isCrossEntropy
    ? ["    return np.logaddexp(0, z) - y * z", ["    return sigmoid(z) - y"]]
    : squares;
  return [
    ...(hasSigmoid ? sigmoid : []),
    "def losses(z, y):",
    `    """${say.losses}"""`,
    value,
    "",
    "",
    "def slopes(z, y):",
    `    """${say.slopes}"""`,
    ...slope,
    "",
  ];
}
