/** The words of the parts of the figure “minima”. */

const rises = "rise of the loss";

export const parts = {
  toy: {
    title: "A toy: one weight and two valleys",
    text:
      "Not a network, but the idea drawn: a ball rolls down a slope with a sharp valley on the left and a wide " +
      "one, as deep, on the right. Each update adds noise, as large as a batch of k samples would have: σ/\u2060√k. " +
      "All balls start in the sharp valley.",
    valley: {
      title: "The valleys, and where two balls spend their last 120 updates",
      x: "x, the only weight",
      loss: "loss",
      alt: ({ known }) =>
        known
          ? `A curve with a narrow valley at x = −1 and a wide one at x = 2. ${known}`
          : "Nothing has rolled yet.",
      end: ({ k, x }) => `With k = ${k} the ball ends at x = ${x}.`,
    },
    ways: {
      title: "The way of one ball for each k",
      x: "x",
      updates: "updates",
      alt: "Where one ball is after each update, for each batch size; the dotted line is the ridge.",
    },
    fraction: {
      title: ({ balls }) => `Of ${balls} balls each: how many end in the wide valley`,
      k: "batch size k",
      share: "in the wide valley",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Nothing has rolled yet.",
    },
  },

  pairs: {
    title: "A real network, pair by pair",
    text:
      "In each pair both networks start from the same weights, see the same data and make the same number of " +
      "updates. Each dot is one network, a grey line joins a pair, a bar is the median. Three rulers for sharpness: λmax; " +
      "Keskar’s, the most that the loss can rise in a tiny box around the weights; and how much it rises on average when " +
      "the weights of every unit are moved at random by 30 % of their length.",
    k: "k",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "Keskar’s sharpness",
      perturbationRise: "Every unit nudged by 30 %",
      trainLoss: "Training loss",
      trainAccuracy: "Right on training data",
      testAccuracy: "Right on new points",
    },
    units: {
      topEigenvalue: "curvature",
      boxSharpness: "largest rise in a small box, %",
      perturbationRise: rises,
      trainLoss: "loss",
      trainAccuracy: "%",
      testAccuracy: "%",
    },
    dotAlt: ({ small, large }) =>
      `Medians: ${small} with small batches, ${large} with all samples.`,
    nothing: "Nothing has been trained yet.",
    diverged: ({ small, large }) =>
      `Diverged, and so without numbers: ${small} of the networks with small batches, ${large} with all samples.`,
    path: {
      title: "λmax on the way: median and 10–90 % of the pairs",
      x: "updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax ends at ${small} with small batches and ${large} with all samples; 2/η is ${edge}.`,
    },
    line: {
      title: "The loss on the straight line between the two: solid training, dotted new points",
      x: "from one solution to the other",
      y: "loss",
      ends: [
        { value: 0, label: "small" },
        { value: 0.5, label: "half-way" },
        { value: 1, label: "all n" },
      ],
      alt: ({ small, half, large }) =>
        `Median training loss ${small} at the small-batch solution, ${half} half-way, ${large} at the other.`,
    },
    table: {
      title: "Median (10 % – 90 % of the pairs)",
      columns: { small: "small batches", large: "all samples", larger: "larger with all" },
      larger: ({ larger, compared }) => `${larger} of ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `What pair ${pair} has learnt (seed ${seed})`,
    waiting: "The maps come with the first pair.",
    text:
      "Grey circles ● are class −1, {ink|triangles ▲} class 1; a large hollow one has a wrong label. The " +
      "line is where the network’s output changes sign. Does it bend round the wrong ones?",
    small: ({ k, accuracy }) => `k = ${k}${accuracy ? `: ${accuracy} % right on new points` : ""}`,
    large: ({ accuracy }) => `k = n = 128${accuracy ? `: ${accuracy} % right on new points` : ""}`,
    x: "first feature",
    y: "second feature",
    alt: "128 training points of two interleaved moons, and the line between the predicted classes.",
    next: "Next pair",
    before: "Pair before",
  },

  edge: {
    title: "How sharp is up to the learning rate",
    text:
      "In a parabola of curvature λ, steps with a learning rate above 2/λ climb. A network’s curvature is not " +
      "fixed: with all samples in the batch it grows while there is room, until it has reached 2/η, " +
      "and stays there (Cohen et al., 2021). If so, the rate alone says how sharp the full-batch solution will be.",
    plot: {
      title: "λmax at the end; dotted: 2/η",
      rate: "learning rate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows.map(({ rate, edge, whole }) => `η ${rate}: 2/η ${edge}, λmax ${whole}`).join("; "),
    },
    climb: {
      title: "All samples: λmax climbs to 2/η, labelled with η",
      x: "updates",
      y: "λmax",
      alt: "One curve for each learning rate; each climbs to about 2/η and stays. The table has the numbers.",
    },
    table: {
      title: "λmax by learning rate",
      columns: {
        rate: "η",
        edge: "2/η",
        whole: "all samples",
        ratio: "÷ (2/η)",
        small: "small batches",
      },
    },
    diverged: "diverged",
    finding: ({ low, high, short, count }) =>
      `With all samples, λmax ends at ${low} to ${high} times 2/η in ${count} runs${
        short.length ? `; η = ${short.join(", ")} has not got there after so many updates` : ""
      }.`,
  },

  swap: {
    title: "Swap the batches",
    text: ({ rate }) =>
      "If noise is what keeps small batches out of sharp places, it must also drive a finished full-batch " +
      `solution out of one. Here each solution is trained on with the other batch size, at η = ${rate}.`,
    plot: {
      title: ({ count }) =>
        `λmax after the swap${count ? `: median and 10–90 % of ${count} ${count === 1 ? "seed" : "seeds"}` : ""}`,
      x: "updates after the swap",
      y: "λmax",
      before: "before",
      alt: ({ rows }) => rows || "Nothing has been swapped yet.",
      row: ({ from, first, last }) => `First ${from}: λmax ${first}, then ${last}.`,
      sides: ["all samples, then small batches", "small batches, then all samples"],
    },
    legend:
      "{small|Solid}: a full-batch solution goes on with small batches. {whole|Dashed}: a small-batch solution " +
      "goes on with all samples.",
  },

  protocols: {
    title: "Is flatter better?",
    text: ({ times }) =>
      `Equally many updates give the large batch ${times} times the epochs of the small one, and more time to learn ` +
      "the wrong labels. What if other things are held equal? Below: how much better the large batch is on new " +
      "points, each pair a dot, with mean and two standard errors.",
    names: {
      "equal-updates": ({ updates }) => `equal updates, ${updates}`,
      "equal-epochs": ({ epochs }) => `equal epochs, ${epochs}`,
      "long-epochs": ({ long }) => `equal epochs, ${long}`,
      "matched-loss": () => "equal training loss",
      "scaled-rate": ({ long }) => `η scaled with k, ${long} epochs`,
    },
    plain: {
      "equal-epochs": "equal epochs",
      "long-epochs": "eight times the epochs",
      "matched-loss": "equal training loss",
      "scaled-rate": "η scaled with k",
    },
    plot: {
      title: "Right on new points: large batch minus small",
      x: "what is held equal, as numbered in the table",
      y: "percentage points",
      alt: ({ rows }) =>
        rows.map(({ name, points }) => `${name}: ${points}`).join("; ") || "Nothing yet.",
    },
    table: {
      title: "What is held equal, and who is right on new points how often",
      row: ({ number, name }) => `${number}. ${name}`,
      columns: {
        count: "pairs",
        small: "small",
        large: "all n",
        difference: "difference",
        sharper: "sharper",
      },
      difference: ({ mean, standardError }) => `${mean} ±\u00a0${standardError}`,
      sharper: ({ sharper, count }) => `${sharper} of ${count}`,
    },
    diverged: ({ names }) => `Runs that diverged are left out: ${names}.`,
    divergedOf: ({ name, diverged, count }) => `${name} (${diverged} of ${count})`,
  },

  rescale: {
    title: "The same function, as sharp as you like",
    text:
      "Dinh et al. (2017): in a network with relu, multiply the first layer by a and divide the second by a, " +
      "and every prediction stays what it was. λmax does not. So how sharp the place is cannot by itself be " +
      "what makes a network good on new points.",
    slider: "a, by which the first layer is multiplied",
    waiting: "Comes at the end of the run.",
    numbers: ({ top, box, rise, change, size, accuracy }) =>
      `{ink|λmax ${top}}, {ink|Keskar’s sharpness ${box} %}, {ink|rise when nudged ${rise}}. ` +
      `Predictions have changed by at most ${change} (the largest is ${size}); ${accuracy} % of new points are ` +
      "right, whatever a.",
    plot: {
      title: "Sharpness as a multiple of that at a = 1",
      x: "a",
      y: "multiple",
      factors: [
        { value: 0.125, label: "⅛" },
        { value: 0.25, label: "¼" },
        { value: 0.5, label: "½" },
        { value: 1, label: "1" },
        { value: 2, label: "2" },
        { value: 4, label: "4" },
        { value: 8, label: "8" },
      ],
      alt: "λmax, Keskar’s sharpness and the rise after a nudge of every unit, against a.",
    },
    legend:
      "{ink|λmax ■, solid}; {ink|Keskar’s sharpness ▲, grey, dashed}; {ink|every unit nudged by 30 % of its size ●, dotted}; " +
      "{chosen|the line marks a}.",
  },
};
