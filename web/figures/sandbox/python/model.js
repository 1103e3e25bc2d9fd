/** The lines that define the model, its loss and its gradient, and where it starts. */
import { activations, entryNamed } from "../../../figure/engine_schema.js";
import { unitsOf } from "../data.js";
import { initialOf } from "../start.js";
import { floatText } from "./numpy_lines.js";

/** @param {import("./program.js").Run} run */
export function modelLines({ settings, data, isPlain }, words) {
  const given = initialOf(settings)?.map(floatText).join(", ");
  if (isPlain) return [`w, b = ${given ?? "0.0, 0.0"}  # ${words.line}`];
  const linesOfModel = settings.model === "mlp" ? networkLines : linearLines;
  const start = given === undefined ? undefined : [`# ${words.given}`, `p = np.array([${given}])`];
  return [...linesOfModel(data, words, settings, start), "", "", ...lossLines(settings, words)];
}

const SIGMOID = [
  "def sigmoid(z):",
  "    e = np.exp(-np.abs(z))",
  "    return np.where(z >= 0, 1, e) / (1 + e)",
  "",
  "",
];

/** The loss over all data at w and b, as an expression. @param {any} settings */
export function plainLoss({ loss }) {
  return `${loss === "half-mse" ? "0.5 * " : ""}np.mean((w * X + b - y) ** 2)`;
}

function linearLines({ features }, words, _, start) {
  return [
    ...(start ?? [`p = np.zeros(${features + 1})  # ${words.weights}`]),
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

function networkLines({ features }, words, { hiddenLayers, activation }, start) {
  const sizes = [features, ...unitsOf(hiddenLayers), 1];
  const { setup, value, derivative } = entryNamed(activations, activation).numpy;
  // On the way back a layer's inputs Z are needed, or only what it made of them.
  const needsSums = /\bZ\b/.test(derivative);
  return [
    ...setup,
    `sizes = [${sizes.join(", ")}]  # ${words.sizes}`,
    ...(start ?? [
      `# ${words.start}`,
      "p = np.concatenate([",
      "    np.append(random.randn(units * inputs) / np.sqrt(inputs), np.zeros(units))",
      "    for inputs, units in zip(sizes, sizes[1:])",
      "])",
    ]),
    "",
    "",
    "def layers(p):",
    `    """${words.layers}"""`,
    "    found, begin = [], 0",
    "    for inputs, units in zip(sizes, sizes[1:]):",
    "        end = begin + units * inputs",
    "        found.append((p[begin:end].reshape(units, inputs), p[end : end + units]))",
    "        begin = end + units",
    "    return found",
    "",
    "",
    "def forward(p, X):",
    `    """${words.forward}"""`,
    needsSums ? "    A, sums = [X], [X]" : "    A = [X]",
    "    for l, (W, b) in enumerate(layers(p)):",
    "        Z = A[-1] @ W.T + b",
    `        A.append(Z if l == len(sizes) - 2 else ${value})`,
    ...(needsSums ? ["        sums.append(Z)"] : []),
    needsSums ? "    return A, sums" : "    return A",
    "",
    "",
    "def outputs(p, X):",
    `    return forward(p, X)${needsSums ? "[0]" : ""}[-1][:, 0]`,
    "",
    "",
    "def gradient(p, X, y):",
    `    """${words.backward}"""`,
    needsSums ? "    A, sums = forward(p, X)" : "    A = forward(p, X)",
    "    delta = slopes(A[-1][:, 0], y)[:, None] / len(y)",
    "    parts = []",
    needsSums
      ? "    for (W, b), below, Z in zip(reversed(layers(p)), reversed(A[:-1]), reversed(sums[:-1])):"
      : "    for (W, b), below in zip(reversed(layers(p)), reversed(A[:-1])):",
    "        parts = [(delta.T @ below).ravel(), delta.sum(axis=0)] + parts",
    `        delta = (delta @ W) * (${derivative.replace(/\bA\b/g, "below")})`,
    "    return np.concatenate(parts)",
  ];
}

/** For each sample: the loss of the output z, and its derivative. */
function lossLines({ loss, model }, words) {
  const isCrossEntropy = loss === "cross-entropy";
  const hasSigmoid = model === "logistic" || isCrossEntropy;
  const [half, two] = loss === "half-mse" ? ["0.5 * ", ""] : ["", "2 * "];
  const [value, slope] = isCrossEntropy
    ? ["np.logaddexp(0, z) - y * z", ["    return sigmoid(z) - y"]]
    : hasSigmoid
      ? [
          `${half}(sigmoid(z) - y) ** 2`,
          ["    s = sigmoid(z)", `    return ${two}(s - y) * (s * (1 - s))`],
        ]
      : [`${half}(z - y) ** 2`, [`    return ${two}(z - y)`]];
  return [
    ...(hasSigmoid ? SIGMOID : []),
    "def losses(z, y):",
    `    """${words.losses}"""`,
    `    return ${value}`,
    "",
    "",
    "def slopes(z, y):",
    `    """${words.slopes}"""`,
    ...slope,
    "",
  ];
}
