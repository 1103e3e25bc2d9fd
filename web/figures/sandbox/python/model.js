/** The lines that define the model, its loss and its gradient, and where it starts. */
import { activations, entryNamed } from "../../../figure/engine_schema.js";
import { unitsOf } from "../data.js";
import { initialOf } from "../start.js";
import { floatTexts } from "./numpy_lines.js";

const BETWEEN_FUNCTIONS = ["", ""];

/** @param {import("./program.js").Run} run */
export function modelLines({ settings, data, isPlain }, words) {
  const initial = initialOf(settings);
  if (isPlain) return [`w, b = ${floatTexts(initial ?? [0, 0])}  # ${words.line}`];
  /** @type {string[] | null} null: the model has its own */
  const start = initial ? [`# ${words.given}`, `p = np.array([${floatTexts(initial)}])`] : null;
  const linesOfModel = settings.model === "mlp" ? networkLines : linearLines;
  return [
    ...linesOfModel({ settings, data, start }, words),
    ...BETWEEN_FUNCTIONS,
    ...lossLines(settings, words),
  ];
}

/** The loss over all data at w and b, as an expression. @param {any} settings */
export function plainLoss({ loss }) {
  return `${loss === "half-mse" ? "0.5 * " : ""}np.mean((w * X + b - y) ** 2)`;
}

function linearLines({ data, start }, words) {
  return [
    ...(start ?? [`p = np.zeros(${data.features + 1})  # ${words.weights}`]),
    ...BETWEEN_FUNCTIONS,
    "def outputs(p, X):",
    "    return X @ p[:-1] + p[-1]",
    ...BETWEEN_FUNCTIONS,
    "def gradient(p, X, y):",
    "    slope = slopes(outputs(p, X), y) / len(y)",
    "    return np.append(X.T @ slope, slope.sum())",
  ];
}

function networkLines({ settings, data, start }, words) {
  const sizes = [data.features, ...unitsOf(settings.hiddenLayers), 1];
  const activation = entryNamed(activations, settings.activation).numpy;
  return [
    ...activation.setup,
    `sizes = [${sizes.join(", ")}]  # ${words.sizes}`,
    ...(start ?? randomStart(words)),
    ...BETWEEN_FUNCTIONS,
    "def layers(p):",
    `    """${words.layers}"""`,
    "    found, begin = [], 0",
    "    for inputs, units in zip(sizes, sizes[1:]):",
    "        end = begin + units * inputs",
    "        found.append((p[begin:end].reshape(units, inputs), p[end : end + units]))",
    "        begin = end + units",
    "    return found",
    ...BETWEEN_FUNCTIONS,
    ...passLines(activation, words),
  ];
}

function randomStart(words) {
  return [
    `# ${words.start}`,
    "p = np.concatenate([",
    "    np.append(random.randn(units * inputs) / np.sqrt(inputs), np.zeros(units))",
    "    for inputs, units in zip(sizes, sizes[1:])",
    "])",
  ];
}

/** The pass forward through all layers, and the one back. */
function passLines({ value, derivative }, words) {
  // On the way back the sums Z that went into a layer's activation are needed, or only what it made of them, A.
  const keepsSums = /\bZ\b/.test(derivative);
  const kept = keepsSums ? "A, sums" : "A";
  return [
    "def forward(p, X):",
    `    """${words.forward}"""`,
    `    ${kept} = ${keepsSums ? "[X], [X]" : "[X]"}`,
    "    for l, (W, b) in enumerate(layers(p)):",
    "        Z = A[-1] @ W.T + b",
    `        A.append(Z if l == len(sizes) - 2 else ${value})`,
    ...(keepsSums ? ["        sums.append(Z)"] : []),
    `    return ${kept}`,
    ...BETWEEN_FUNCTIONS,
    "def outputs(p, X):",
    `    return forward(p, X)${keepsSums ? "[0]" : ""}[-1][:, 0]`,
    ...BETWEEN_FUNCTIONS,
    "def gradient(p, X, y):",
    `    """${words.backward}"""`,
    `    ${kept} = forward(p, X)`,
    "    delta = slopes(A[-1][:, 0], y)[:, None] / len(y)",
    "    parts = []",
    keepsSums
      ? "    for (W, b), below, Z in zip(reversed(layers(p)), reversed(A[:-1]), reversed(sums[:-1])):"
      : "    for (W, b), below in zip(reversed(layers(p)), reversed(A[:-1])):",
    "        parts = [(delta.T @ below).ravel(), delta.sum(axis=0)] + parts",
    `        delta = (delta @ W) * (${derivative.replace(/\bA\b/g, "below")})`,
    "    return np.concatenate(parts)",
  ];
}

function lossLines(settings, words) {
  const { setup, value, slope } = lossOf(settings);
  return [
    ...setup,
    "def losses(z, y):",
    `    """${words.losses}"""`,
    `    return ${value}`,
    ...BETWEEN_FUNCTIONS,
    "def slopes(z, y):",
    `    """${words.slopes}"""`,
    ...slope,
    "",
  ];
}

const SIGMOID = [
  "def sigmoid(z):",
  "    e = np.exp(-np.abs(z))",
  "    return np.where(z >= 0, 1, e) / (1 + e)",
  ...BETWEEN_FUNCTIONS,
];

/**
 * For each sample, with the model's output z: the loss as an expression, the lines that return its derivative, and
 * those that both need.
 * @returns {{setup: string[], value: string, slope: string[]}}
 */
function lossOf({ loss, model }) {
  if (loss === "cross-entropy") {
    const value = "np.logaddexp(0, z) - y * z";
    return { setup: SIGMOID, value, slope: ["    return sigmoid(z) - y"] };
  }
  const [half, two] = loss === "half-mse" ? ["0.5 * ", ""] : ["", "2 * "];
  if (model === "logistic") {
    const slope = ["    s = sigmoid(z)", `    return ${two}(s - y) * (s * (1 - s))`];
    return { setup: SIGMOID, value: `${half}(sigmoid(z) - y) ** 2`, slope };
  }
  return { setup: [], value: `${half}(z - y) ** 2`, slope: [`    return ${two}(z - y)`] };
}
