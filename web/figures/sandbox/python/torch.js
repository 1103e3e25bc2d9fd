/** The same run for PyTorch: its layers, its gradients and its optimisers; data and order are NumPy's. */
import { activations, entryNamed, optimizers } from "../../../figure/engine_schema.js";
import { unitsOf } from "../data.js";
import { initialOf } from "../start.js";
import { floatTexts } from "./numpy_lines.js";

/** @param {import("./program.js").Run} run */
export function torchModelLines({ settings, data }, words) {
  return [
    "X, y = torch.from_numpy(X), torch.from_numpy(y).double()",
    "",
    "model = torch.nn.Sequential(",
    ...layers(settings, data).map((layer) => `    ${layer},`),
    ").double()",
    ...startLines(settings, words),
    "",
    "",
    "def loss_of(X, y):",
    `    z = ${outputs(settings)}`,
    `    return ${lossOf(settings)}`,
    "",
    "",
    `optimizer = ${optimizerOf(settings)}`,
  ];
}

/** What training.js makes of a batch. @param {any} settings */
export function torchTraining({ schedule }) {
  const isScaled = schedule === "scaled";
  return {
    state: [],
    step: [
      ...(isScaled ? ['optimizer.param_groups[0]["lr"] = rate'] : []),
      "optimizer.zero_grad()",
      "loss_of(X[batch], y[batch]).backward()",
      "optimizer.step()",
    ],
    loss: "loss_of(X, y)",
    parameters: "torch.nn.utils.parameters_to_vector(model.parameters()).tolist()",
  };
}

function layers({ model, hiddenLayers, activation }, { features }) {
  const units = model === "mlp" ? unitsOf(hiddenLayers) : [];
  const sizes = [features, ...units, 1];
  const between = entryNamed(activations, activation).torch;
  return sizes
    .slice(1)
    .flatMap((size, i) => [between, `torch.nn.Linear(${sizes[i]}, ${size})`])
    .slice(1);
}

function startLines(settings, words) {
  const { model } = settings;
  const initial = initialOf(settings);
  if (initial) {
    return [
      `# ${words.given}`,
      `start = torch.tensor([${floatTexts(initial)}], dtype=torch.float64)`,
      "torch.nn.utils.vector_to_parameters(start, model.parameters())",
    ];
  }
  const begin = ["with torch.no_grad():", "    for layer in model:"];
  if (model !== "mlp") {
    return [...begin, "        layer.weight.zero_()", "        layer.bias.zero_()"];
  }
  return [
    `# ${words.start}`,
    ...begin,
    "        if isinstance(layer, torch.nn.Linear):",
    "            W = random.randn(*layer.weight.shape) / np.sqrt(layer.in_features)",
    "            layer.weight.copy_(torch.from_numpy(W))",
    "            layer.bias.zero_()",
  ];
}

function outputs({ model, loss }) {
  const isSquashed = model === "logistic" && loss !== "cross-entropy";
  return isSquashed ? "torch.sigmoid(model(X)[:, 0])" : "model(X)[:, 0]";
}

function lossOf({ loss }) {
  const half = loss === "half-mse" ? "0.5 * " : "";
  return loss === "cross-entropy"
    ? "torch.nn.functional.binary_cross_entropy_with_logits(z, y)"
    : `${half}torch.nn.functional.mse_loss(z, y)`;
}

/** The core says it as `torch.optim.Adam(lr, betas, eps)`; here its options get their values. */
function optimizerOf(settings) {
  /** @type {Record<string, any>} */
  const values = {
    lr: "learning_rate",
    momentum: settings.momentum,
    alpha: settings.alpha,
    betas: `(${settings.beta1}, ${settings.beta2})`,
    eps: settings.eps,
    weight_decay: settings.weightDecay,
  };
  const given = (option) => (option in values ? `${option}=${values[option]}` : option);
  return entryNamed(optimizers, settings.optimizer).torch.replace(
    /\((.*)\)/,
    (_, options) => `(${["model.parameters()", ...options.split(", ").map(given)].join(", ")})`,
  );
}
