/** The lines of the loop: which samples are next, the update, what is printed. */
import { plainLoss } from "./model.js";

/** What an optimiser remembers, and how it steps with the gradient g, at the rate of that name. */
const STEPS = {
  sgd: (_, rate) => [[], [`p = p - ${rate} * g`]],
  momentum: ({ momentum }, rate) => [
    ["velocity = np.zeros_like(p)"],
    [`velocity = ${momentum} * velocity + g`, `p = p - ${rate} * velocity`],
  ],
  nesterov: ({ momentum }, rate) => [
    ["velocity = np.zeros_like(p)"],
    [`velocity = ${momentum} * velocity + g`, `p = p - ${rate} * (g + ${momentum} * velocity)`],
  ],
  adagrad: ({ eps }, rate) => [
    ["squares = np.zeros_like(p)"],
    ["squares = squares + g**2", `p = p - ${rate} * g / (np.sqrt(squares) + ${eps})`],
  ],
  rmsprop: ({ alpha, eps }, rate) => [
    ["squares = np.zeros_like(p)"],
    [
      `squares = ${alpha} * squares + (1 - ${alpha}) * g**2`,
      `p = p - ${rate} * g / (np.sqrt(squares) + ${eps})`,
    ],
  ],
  adam: ({ beta1, beta2, eps }, rate) => [
    ["mean_g, squares = np.zeros_like(p), np.zeros_like(p)"],
    [
      `mean_g = ${beta1} * mean_g + (1 - ${beta1}) * g`,
      `squares = ${beta2} * squares + (1 - ${beta2}) * g**2`,
      `root = np.sqrt(squares) / np.sqrt(1 - ${beta2} ** (update + 1))`,
      `p = p - ${rate} / (1 - ${beta1} ** (update + 1)) * mean_g / (root + ${eps})`,
    ],
  ],
};

export function trainingLines({ settings, isPlain, reportEvery }, say) {
  const { order, dropLast } = settings;
  const rate = settings.schedule === "scaled" ? "rate" : "learning_rate";
  const [memory, step] = isPlain
    ? [[], plainStep(settings, rate)]
    : STEPS[settings.optimizer](settings, rate);
  const loss = isPlain ? plainLoss(settings) : "losses(outputs(p, X), y).mean()";
  const parameters = isPlain ? "[float(w), float(b)]" : "p.tolist()";
  return [
    `per_epoch = ${dropLast ? "n // batch_size" : "-(-n // batch_size)"}  # ${dropLast ? say.dropped : say.perEpoch}`,
    ...memory,
    ...(order === "sequential" || order === "shuffle-once" ? [orderOnce(order, say)] : []),
    "for update in range(updates):",
    ...(order === "shuffle-each-epoch" || order === "with-replacement"
      ? ["    if update % per_epoch == 0:", `        ${orderEach(order, say)}`]
      : []),
    "    start = update % per_epoch * batch_size",
    "    batch = order[start : start + batch_size]",
    ...rateLines(settings, say),
    ...(isPlain ? [] : ["    g = gradient(p, X[batch], y[batch])"]),
    ...step.map((line) => `    ${line}`),
    "    epoch, in_epoch = divmod(update + 1, per_epoch)",
    `    if in_epoch == 0${reportEvery > 1 ? ` and epoch % ${reportEvery} == 0` : ""}:`,
    `        print(f"Epoch {epoch}: loss={${loss}:.4f}")`,
    "",
    `print("loss:", float(${loss}))`,
    `print("parameters:", ${parameters})`,
  ];
}

function plainStep({ loss }, rate) {
  const two = loss === "mse" ? "2 * " : "";
  return [
    "Xb, yb = X[batch], y[batch]",
    "y_hat = w * Xb + b",
    `dw = ${two}np.mean((y_hat - yb) * Xb)`,
    `db = ${two}np.mean(y_hat - yb)`,
    `w = w - ${rate} * dw`,
    `b = b - ${rate} * db`,
  ];
}

function orderOnce(order, say) {
  return order === "sequential"
    ? `order = np.arange(n)  # ${say.sequential}`
    : `order = random.permutation(n)  # ${say.once}`;
}

function orderEach(order, say) {
  return order === "with-replacement"
    ? `order = random.randint(0, n, size=per_epoch * batch_size)  # ${say.replaced}`
    : `order = random.permutation(n)  # ${say.each}`;
}

function rateLines({ schedule, baseBatchSize, warmupEpochs }, say) {
  if (schedule !== "scaled") return [];
  return [
    `    rate = learning_rate * batch_size / ${baseBatchSize}  # ${say.scaled}`,
    `    if update < ${warmupEpochs} * per_epoch:`,
    `        done = update / (${warmupEpochs} * per_epoch)`,
    "        rate = learning_rate + (rate - learning_rate) * done",
  ];
}
