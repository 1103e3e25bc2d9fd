/** Who runs: six optimisers, and plain SGD on x that is standardised first. */

/** The rates are tuned: each is the one that needs fewest updates on this valley. */
const tuned = (name, learningRate, optimizer, look) => ({ name, learningRate, optimizer, look });

export const CONTESTANTS = [
  tuned("sgd", 0.044, { kind: "sgd" }, { shape: "circle", symbol: "●" }),
  tuned("momentum", 0.011, { kind: "momentum" }, { shape: "triangle", symbol: "▲" }),
  tuned("nesterov", 0.031, { kind: "nesterov" }, { shape: "rectRot", symbol: "◆", dash: [8, 4] }),
  tuned("adagrad", 2.8, { kind: "adagrad" }, { shape: "rect", symbol: "■", dash: [2, 3] }),
  tuned(
    "rmsprop",
    0.25,
    { kind: "rmsprop" },
    { shape: "crossRot", symbol: "×", dash: [8, 3, 2, 3] },
  ),
  tuned("adam", 0.71, { kind: "adam" }, { shape: "star", symbol: "∗" }),
  {
    ...tuned(
      "standardized",
      0.5,
      { kind: "sgd" },
      { shape: "rectRounded", symbol: "▢", dash: [4, 4] },
    ),
    standardize: true,
  },
];

export const NAMES = CONTESTANTS.map(({ name }) => name);

/** The setting that holds a contestant's learning rate. */
export const rateSetting = (name) => `${name}Rate`;

/** What it trains with. */
export function rateOf({ name }, settings) {
  return Number((settings[rateSetting(name)] * settings.rateFactor).toPrecision(12));
}
