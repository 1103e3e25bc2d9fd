/** The words of the quiz. Numbers come in as texts, already formatted; counts as numbers. */

const whichSide = {
  first: "the one with k = 4",
  second: "the one with k = 128",
  neither: "no clear difference",
};
const howFar = {
  nearer: "clearly nearer to it",
  unclear: "at no clear difference",
  farther: "clearly farther from it",
};
const scatter = {
  same: "as before",
  three: "about three times as much",
  eight: "eight times as much, or more",
};

const batchCost = {
  same: "Here, too, the larger batch is nearly free.",
  longer: "The larger batch costs more here, but not twice as much.",
  twice: "This processor is full with 32 already: an epoch takes about as long either way.",
};

/** An interval that holds the true median with 95 %. */
const between = ({ low, high }) => `95\u00a0% interval ${low} to ${high}`;

/** How much more often one of two runs is right about new samples than the other, in points. */
const difference = ({ median, low, high, pairs }, [first, second]) =>
  `${second} minus ${first} is ${median} points in the median of ${pairs} seeds (${between({ low, high })})`;

/** Which of them is. */
const gap = (points, [first, second]) => {
  const { side, pairs, larger, smaller } = points;
  const numbers = difference(points, [first, second]);
  if (side === "neither") return `no clear difference: ${numbers}`;
  const count = side === "first" ? `below zero in ${smaller}` : `above zero in ${larger}`;
  return `${side === "first" ? first : second} is right about more of them: ${numbers}, ${count} of ${pairs}`;
};

export const words = {
  about:
    "Answer first. Then the trainer measures, here in your browser, and your answer is compared with that. Try as " +
    "often as you like; nothing is stored or sent.",
  check: "Check",
  reveal: "Show the answer",
  again: "Start this question again",
  measuring: "Measuring:",
  previous: "Previous",
  next: "Next",
  tabs: "Questions",
  shown: "Answer shown.",
  right: "Right.",
  wrong: "Not yet.",
  answer: (text) => `Answer: ${text}.`,
  solved: "All right. This is what was measured:",
  revealed: "This is what was measured:",
  partly: ({ right, all }) => `${right} of ${all} right. Change what is not, and check again.`,
  undecided: "What was measured here does not decide this: any answer counts.",
  either: (answers) => answers.join(", or "),
  refused: (count) =>
    `${count === 1 ? "One thing is" : `${count} things are`} missing before this can be checked.`,
  refusals: {
    missing: () => "Please answer this first: a guess will do.",
    number: (given) => `“${given}” is not a number here. Write one such as 32 or 0.5.`,
  },
  wayBack: (number) => `Back to question ${number}`,

  secondsNames: ["second", "seconds"],

  questions: {
    "epoch-length": {
      title: "How long is an epoch?",
      asks: [
        "There are 1000 samples. Suppose that every batch takes 0.01 seconds, whether it holds 32 samples or 64, at any learning rate η.",
      ],
      fields: {
        updates: {
          label: "How many updates does one epoch make with k = 32?",
          unit: "updates",
          answer: ({ updates, full }) =>
            `${updates[0]}, or ${full[0]} if the short batch is dropped`,
          hints: {
            part:
              "1000 / 32 is 31.25, well calculated. But there is no quarter of an update: the samples left over make a " +
              "short batch, which is used or dropped.",
            off: "An epoch uses every sample once, 32 at a time.",
          },
        },
        seconds32: {
          label: "How long does an epoch take with k = 32?",
          unit: "seconds",
          answer: ({ assumed }) =>
            `${assumed[0][0]} s, or ${assumed[1][0]} s without the short batch`,
          hints: {
            part: "Nearly: a batch that is begun takes its whole 0.01 seconds, so only whole batches count.",
            off: "So many batches, 0.01 seconds each.",
          },
        },
        seconds64: {
          label: "And with k = 64?",
          unit: "seconds",
          answer: ({ assumed }) =>
            `${assumed[0][1]} s, or ${assumed[1][1]} s without the short batch`,
          hints: {
            part: "Nearly: 1000 / 64 is 15.6, and only whole batches count.",
            off: "Half as many batches, about: how many, exactly?",
          },
        },
        longer: {
          label:
            "Now measured: a network of 64, 128 and 10 units, on this machine. An update with k = 64 takes …",
          options: {
            same: "about as long as one with k = 32",
            longer: "longer, but not twice as long",
            twice: "about twice as long",
          },
          hint: "How many samples can the machine compute side by side before it is busy?",
        },
      },
      explains: ({ updates, full, rest, assumed, perUpdate, seconds, ratio, kinds }) => [
        `1000 = ${full[0]} × 32 + ${rest[0]}. So with k = 32 the trainer makes ${updates[0]} updates, the last from ` +
          `${rest[0]} samples; with the short batch dropped, ${full[0]}. With k = 64 it makes ${updates[1]}, or ${full[1]}. ` +
          `At 0.01 seconds each that is ${assumed[0][0]} s against ${assumed[0][1]} s: half.`,
        `Measured just now with a network of 64, 128 and 10 units: {batch|an update with k = 32 takes ${perUpdate[0]}, with ` +
          `k = 64 ${perUpdate[1]}}, ${ratio.median} times as long (${between(ratio)}); an epoch ${seconds[0]} against ${seconds[1]}.` +
          (kinds.length === 1 ? ` ${batchCost[kinds[0]]}` : ""),
        "“The same time, whatever the batch” is what a graphics card can offer while it has idle units.",
        "What the larger batch costs in any case is updates: half as many in each epoch.",
      ],
      tryIt: { cost: "Try it: measure the cost of every batch size" },
    },

    "one-or-all": {
      title: "A few samples or all of them?",
      asks: [
        "Two moons, 128 samples, a tenth of them with a wrong label. A network 2-16-16-1 could learn them all by heart. It " +
          "is trained twice from the same start, η = 0.3: with batches of k = 4, and with one batch of all, k = n = 128; " +
          "so for 20 seeds.",
      ],
      fields: {
        wider: {
          label: "Which ends in the wider minimum?",
          options: whichSide,
          hint: "What does noise do to a run that has come to a narrow place?",
        },
        updates: {
          label: "After 6000 updates each: which is right about more of the new samples?",
          options: whichSide,
          hint: "By then the one with k = 4 has read all samples 188 times, the other 6000 times.",
        },
        epochs: {
          label:
            "After reading all samples 1504 times each: which is right about more of the new samples?",
          options: whichSide,
          hint: "By then the one with k = 4 has made 32 times as many updates. Wider need not be better.",
        },
      },
      explains: ({ pairs, widerCount, wider, tops, k, n, updates, epochs, gaps, isReversed }) => [
        `After ${updates} updates the run with k = ${n} is the sharper one in ${widerCount} of ${pairs} pairs: λmax, the largest ` +
          `curvature of the loss, is {small|${tops[0]} with k = ${k}} and {whole|${tops[1]} with k = ${n}} (medians).` +
          (wider === "first"
            ? " Small batches end in wider places here: that part of the claim holds."
            : ""),
        `New samples after ${updates} updates each: ${gap(gaps[0], [`k = ${k}`, `k = ${n}`])}.`,
        `New samples after ${epochs} epochs each: ${gap(gaps[1], [`k = ${k}`, `k = ${n}`])}.`,
        isReversed
          ? "Both times the run with small batches is the wider one; once it is better, once worse. So width does not " +
            "decide. “Small batches generalise better” lacks half of itself: better at equal what?"
          : "“Small batches generalise better” lacks half of itself: better at equal what?",
      ],
      tryIt: { generalization: "Try it: train the pairs and compare them" },
    },

    "smaller-batch": {
      title: "From 256 to 32",
      asks: [
        "Batches of 256 are replaced by batches of 32, with the same learning rate and all else unchanged. What becomes different?",
      ],
      fields: {
        time: {
          label:
            "A network of 64, 128 and 10 units, 8192 samples. On this machine an epoch will take …",
          options: {
            longer: "clearly longer",
            alike: "about as long",
            shorter: "clearly shorter",
          },
          hint: "Eight times as many updates, each with an eighth of the samples. What does an update cost beyond its samples?",
        },
        noise: {
          label:
            "A line through 1024 samples, drawn without replacement, w = b = 0: the gradients of single batches will scatter …",
          options: scatter,
          hint: "An average of k scatters as 1/√k.",
        },
        loss: {
          label:
            "A line through 8192 samples with η = 0.3, when its loss no longer falls: the loss over all data will go up and down …",
          options: scatter,
          hint: "Near the lowest point the loss is a square of the distance from it. And if the distance is √8 times as large?",
        },
        accuracy: {
          label:
            "A network 2-16-16-1 on two moons, 1024 samples, η = 0.3: after 100 epochs it will be right about …",
          options: {
            first: "more of the new samples, by over 2 points of 100",
            second: "fewer of them, by over 2 points",
            neither: "as many, to within 2 points",
          },
          hint: "After 100 epochs both have had ample time.",
        },
      },
      explains: ({
        times,
        time,
        deviations,
        noiseRatio,
        expected,
        wobble,
        updates,
        gap: points,
        ...all
      }) => [
        `Time: {batch|${times[0]} for an epoch with k = 32, ${times[1]} with k = 256}, for ${updates[0]} updates against ` +
          `${updates[1]}: ${time.median} times as long (${between(time)})` +
          ({
            larger: ", clearly longer.",
            smaller: ", clearly shorter.",
            level: ", about as long.",
          }[time.answer] ?? ", too uncertain to say more."),
        `Gradients: the standard deviation of ∂w is {batch|${deviations[0]} against ${deviations[1]}}, ${noiseRatio} ` +
          `times as large; √(256/32) = √8 is 2.83, and drawing without replacement makes that ${expected}.`,
        `The loss: in the second half of the run its standard deviation is ${wobble.median} times as large with k = 32 (median of ` +
          `${all.seeds} seeds, ${between(wobble)}). Gradients scatter as 1/√k, the loss that they leave as 1/k: 256/32 is 8.`,
        `Accuracy after ${all.epochs} epochs: ${difference(points, ["k = 32", "k = 256"])}. With another learning rate, other labels or ` +
          "fewer epochs it may be otherwise.",
      ],
      tryIt: {
        noise: "Try it: the noise of 32 and of 256, side by side",
        cost: "Try it: the time of an epoch with every k, measured",
      },
    },

    "shuffled-once": {
      title: "Is shuffling once enough?",
      asks: [
        "Two classes, 512 samples sorted by class, a logistic model, k = 8, η = 0.5. One run never shuffles them, one once at " +
          "the start, one before every epoch; so for 20 seeds. After 30 epochs each is some way above the lowest possible " +
          "loss: that is its excess loss.",
      ],
      fields: {
        never: {
          label:
            "Compared with shuffled once, never shuffled is, seen from the lowest possible loss, …",
          options: howFar,
          hint: "Sorted, every epoch ends with a long row of batches that all know one class only.",
        },
        each: {
          label: "Compared with shuffled every epoch, shuffled once is …",
          options: howFar,
          hint: "One shuffle already mixes both classes into nearly every batch.",
        },
        average: {
          label:
            "Now not the last parameters, but their average over the last 15 epochs. Compared with every epoch, shuffled once is …",
          options: howFar,
          hint: "The same order makes the same detour each time. What does an average do to detours that differ?",
        },
      },
      explains: ({ ends, averages, never, each, average, seeds, epochs, isUsual }) => [
        `Excess loss after ${epochs} epochs, medians of ${seeds} seeds: {never|never ${ends[0]}}, {once|once ${ends[1]}}, ` +
          `{each|every epoch ${ends[2]}}. With the same seed, never has ${never.median} times as much as once (${between(never)}), and ` +
          `once ${each.median} times as much as every epoch (${between(each)}${each.answer === "unclear" ? "; no clear difference" : ""}).`,
        `Of the averaged parameters: {once|once ${averages[1]}}, {each|every epoch ${averages[2]}}; with the same seed ` +
          `${average.median} times as much (${between(average)}).`,
        isUsual
          ? "So one shuffle removes most of the harm. What is unfortunate about a fixed order is repeated in every epoch and " +
            "does not average out; with new orders it does."
          : "",
      ],
      tryIt: { shuffle: "Try it: four runs that differ in nothing but the order" },
    },

    "one-class": {
      title: "A batch of one class",
      asks: [
        "Two classes, 0 and 1, 512 samples, k = 8, η = 0.5; a logistic model says how probable class 1 is. By chance all samples of a batch are of class 1. The " +
          "gradient of the bias b is the average of prediction minus label.",
      ],
      fields: {
        gradient: {
          label: "For such a batch, ∂b is …",
          options: {
            positive: "positive",
            negative: "negative",
            either: "one or the other, as it happens",
          },
          hint: "A predicted probability is below 1, and the label is 1.",
        },
        bias: {
          label: "And the update moves b …",
          options: { up: "up", down: "down", either: "up or down, as it happens" },
          hint: "An update goes against the gradient.",
        },
        share: {
          label:
            "Well shuffled, half of the samples being of each class: of 100 batches of two, how many are of one class only?",
          unit: "of 100",
          answer: ({ share }) => `about ${share}`,
          hints: {
            part: "As a fraction, perhaps. How many are that of a hundred?",
            off: "Take the first sample of the batch. How often is the second of the same class?",
          },
        },
      },
      explains: ({ ones, negative, rising, counts, pure, swings, share, k }) => [
        `Measured: of ${ones} batches with class 1 only, ∂b was negative in {batch|${negative}} and b went up in {batch|${rising}}. It cannot ` +
          "be otherwise: every error ŷ − 1 is below zero.",
        `Shuffled, {each|${share} of 100} batches of two were of one class, and ${pure[1]} of ${counts[1]} ` +
          `batches of ${k}; the next batch pulls back. Sorted, it was {never|${pure[0]} of ${counts[0]}}: first one class pulls for half an ` +
          `epoch, then the other, and b swings by {never|${swings[0]}} within it, against {each|${swings[1]}} when shuffled.`,
        "So shuffling does not prevent one-sided batches; it prevents them from coming in a row.",
      ],
      tryIt: { shuffle: "Try it: watch b while the second class has its turn" },
    },
  },
};
