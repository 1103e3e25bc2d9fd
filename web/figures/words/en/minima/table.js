/** The tables of the figure “minima”: what is in the file of numbers. */

const solution = [
  "update",
  "training loss",
  "test loss",
  "training accuracy",
  "test accuracy",
  "lambda max",
  "Keskar sharpness %",
  "perturbation rise",
];

export const table = {
  titles: {
    toy: "Toy: fraction in the wide valley",
    pairs: "Pairs of networks",
    path: "Lambda max on the way",
    line: "Loss on the line",
    edge: "Edge of stability",
    climb: "Lambda max by learning rate, on the way",
    swap: "Swap",
    protocols: "Protocols",
    rescale: "Rescaled layers",
  },
  columns: {
    toy: ["batch size k", "balls", "fraction in the wide valley"],
    pairs: ["seed", "batch size k", ...solution],
    path: ["seed", "batch size k", "update", "lambda max"],
    line: ["seed", "alpha", "training loss", "test loss"],
    edge: ["batch size k", "learning rate", "2 / learning rate", "lambda max"],
    climb: ["batch size k", "learning rate", "update", "lambda max"],
    swap: ["seed", "first batch size", "then batch size", "update", "lambda max"],
    protocols: ["protocol", "seed", "batch size k", ...solution],
    rescale: [
      "a",
      "lambda max",
      "Keskar sharpness %",
      "perturbation rise",
      "largest change of a prediction",
    ],
  },
};
