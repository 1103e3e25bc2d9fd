/** The words of the quiz. Numbers come in as texts, already formatted; counts as numbers. */

const whichSide = {
  first: "the one with k = 1",
  second: "the one with k = n",
  neither: "no clear difference",
};
const howMuch = {
  alike: "about as far",
  few: "a few times as far",
  many: "ten times as far or more",
};

export const words = {
  about:
    "Answer first. Then the trainer measures, here in your browser, and your answer is compared with what " +
    "came out. You can try as often as you like; nothing is stored or sent.",
  check: "Check",
  reveal: "Show the answer",
  again: "Start this question again",
  measuring: "Measuring:",
  right: "Right.",
  wrong: "Not yet.",
  answer: (text) => `Answer: ${text}.`,
  solved: "All right. This is what was measured:",
  revealed: "This is what was measured:",
  partly: ({ right, all }) => `${right} of ${all} right. Change what is not, and check again.`,
  refused: "One thing is missing before this can be checked.",
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
        "There are 1000 samples. Suppose that every batch takes 0.01 seconds, whether it holds 32 samples or 64.",
      ],
      fields: {
        updates: {
          label: "How many updates does one epoch make with k = 32?",
          unit: "updates",
          answer: ({ updates, full }) =>
            `${updates[0]}, or ${full[0]} if the short batch is dropped`,
          hints: {
            part:
              "1000 / 32 is 31.25, well calculated. But there is no quarter of an update: the samples that are " +
              "left over make a short batch of their own, which is used or dropped.",
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
          label: "Now without the supposition: on the machine before you, a batch of 64 takes …",
          options: {
            same: "about as long as one of 32",
            longer: "longer, but not twice as long",
            twice: "about twice as long",
          },
          hint: "Think of what the machine has for computing several samples side by side, and how soon that is busy.",
        },
      },
      explains: ({ updates, full, rest, assumed, perUpdate, seconds, ratio }) => [
        `1000 = ${full[0]} × 32 + ${rest[0]}. So with k = 32 the trainer makes ${updates[0]} updates, the last from ` +
          `${rest[0]} samples; with the short batch dropped, ${full[0]}. With k = 64 it makes ${updates[1]}, or ${full[1]}. ` +
          `At 0.01 seconds each that is ${assumed[0][0]} s against ${assumed[0][1]} s: half.`,
        `Measured just now with a network of 64, 128 and 10 units: {batch|an update with k = 32 takes ${perUpdate[0]}, with ` +
          `k = 64 ${perUpdate[1]}}, ${ratio} times as long; an epoch ${seconds[0]} against ${seconds[1]}. “The same time, ` +
          "whatever the batch” is what a graphics card can offer while it has idle units: there larger batches " +
          "are nearly free, until it is full. A processor is full early, and then an epoch takes as long either way.",
        "What the larger batch costs in any case is updates: half as many in each epoch.",
      ],
      tryIt: "Try it: measure the cost of every batch size",
    },

    "one-or-all": {
      title: "One sample or all of them?",
      asks: [
        "A network has 337 parameters and only 128 samples, a tenth of them with a wrong label: it could learn them by heart. It is " +
          "trained twice from the same start, with batches of one and with one batch of all.",
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
          hint: "Wider and better need not be the same.",
        },
        epochs: {
          label:
            "After reading all samples 1500 times each: which is right about more of the new samples?",
          options: whichSide,
          hint: "By then one has made 192 000 updates and the other 1500. Who had the time to learn the wrong labels?",
        },
      },
      explains: ({ seeds, widerCount, pairs, tops, protocols: [equalUpdates, epochs], ...all }) => [
        `Measured with ${seeds} seeds: in ${widerCount} of ${pairs} pairs the run with k = 1 ended in the wider place, with a largest ` +
          `curvature of {small|${tops[0]}} against {whole|${tops[1]}}. That part of the claim holds.`,
        `Being right about new samples is another matter. After ${all.updates} updates each: {small|${equalUpdates.accuracies[0]} %} against ` +
          `{whole|${equalUpdates.accuracies[1]} %}, a difference of ${equalUpdates.gap} ± ${equalUpdates.standardError} points. After ` +
          `${all.epochs} epochs each: {small|${epochs.accuracies[0]} %} against {whole|${epochs.accuracies[1]} %}, ${epochs.gap} ± ` +
          `${epochs.standardError} points.`,
        "So the sentence “small batches generalise better” lacks half of itself: better at equal what? Noise keeps a run " +
          "out of narrow places; but whoever makes more updates also learns more of what is wrong in the data.",
      ],
      tryIt: "Try it: train the pairs and compare them",
    },

    "smaller-batch": {
      title: "From 256 to 32",
      asks: [
        "A model was trained with batches of 256. A colleague suggests 32, with nothing else changed. Three things may become different.",
      ],
      fields: {
        time: {
          label: "On this machine, an epoch will take …",
          options: {
            longer: "clearly longer",
            alike: "about as long",
            shorter: "clearly shorter",
          },
          hint: "Eight times as many updates, each with an eighth of the samples. What is it that an update costs beyond its samples?",
        },
        noise: {
          label: "The gradients of single batches, and with them the loss curve, will scatter …",
          options: {
            same: "as before",
            three: "about three times as much",
            eight: "eight times as much",
          },
          hint: "An average of k scatters as 1/√k.",
        },
        accuracy: {
          label: "After 100 epochs, it will be right about …",
          options: {
            first: "more of the new samples",
            second: "fewer of the new samples",
            neither: "as many; no clear difference",
          },
          hint: "After 100 epochs both have had ample time. And a single percent may be chance.",
        },
      },
      explains: ({
        times,
        timeRatio,
        deviations,
        noiseRatio,
        updates,
        timed,
        accuracies,
        ...all
      }) => [
        `Time: {batch|${times[0]} for an epoch with k = 32, ${times[1]} with k = 256}, ${timeRatio} times, for ${timed} samples and ` +
          `${updates[0]} updates against ${updates[1]}. On a graphics card the small batch would leave most units idle, ` +
          "and the epoch would take much longer.",
        `Smoothness: the standard deviation of a batch’s gradient is {batch|${deviations[0]} against ${deviations[1]}}, ${noiseRatio} ` +
          "times; √(256/32) = √8 is 2.83. The curve of the loss gets rougher by as much.",
        `Accuracy: {small|${accuracies[0]} %} with k = 32, {whole|${accuracies[1]} %} with k = 256, after ${all.epochs} epochs ` +
          `of two moons with ${all.trained} samples (medians of ${all.seeds} seeds). The mean difference is ${all.gap} ± ` +
          `${all.standardError} points. With few epochs the smaller batch leads, simply because it has made more updates; ` +
          "what remains in the end depends on learning rate, noise in the labels, and patience.",
      ],
      tryIt: "Try it: the noise of 32 and of 256, side by side",
    },

    "shuffled-once": {
      title: "Is shuffling once enough?",
      asks: [
        "The samples are sorted by class. One run never shuffles them, one shuffles once before it starts, one before every epoch. " +
          "After 30 epochs each is some way above the lowest loss there is. How far, compared with each other?",
      ],
      fields: {
        never: {
          label: "Compared with shuffled once, never shuffled ends … above the lowest loss.",
          options: howMuch,
          hint: "Sorted, every epoch ends with a long row of batches that all know one class only.",
        },
        each: {
          label: "Compared with shuffled every epoch, shuffled once ends …",
          options: howMuch,
          hint: "One shuffle already mixes both classes into nearly every batch.",
        },
        average: {
          label:
            "Now not the last parameters, but their average over the last 15 epochs. Compared with every epoch, once lies …",
          options: howMuch,
          hint: "The same order each time makes the same detour each time. What does an average do to detours that are different every time?",
        },
      },
      explains: ({ ends, averages, never, each, average, seeds, epochs }) => [
        `Medians of ${seeds} seeds, after ${epochs} epochs: {never|never ${ends[0]}}, {once|once ${ends[1]}}, {each|every ` +
          `epoch ${ends[2]}} above the lowest loss. Once is ${never} times nearer than never, and ${each} times as far as every epoch.`,
        `The average of the parameters tells them apart: {once|${averages[1]}} against {each|${averages[2]}}, ${average} times. ` +
          "With a fixed order, whatever is unfortunate about it is repeated in every epoch and never averages out; with a new " +
          "order each time it does.",
        "So: one shuffle prevents the harm, every further one is a refinement. It costs next to nothing, which is why it is done.",
      ],
      tryIt: "Try it: four runs that differ in nothing but the order",
    },

    "one-class": {
      title: "A batch of one class",
      asks: [
        "Two classes, 0 and 1; the model says how probable class 1 is. By chance all samples of a batch are of class 1. The " +
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
          "be otherwise: every error ŷ − 1 is below zero. The weights turn the same way, towards saying “class 1” to " +
          "samples such as these.",
        `Such batches are no accident to be feared. Shuffled, {each|${share} of 100} batches of two were of one class, and ${pure[1]} of ${counts[1]} ` +
          `batches of ${k}; the next batch pulls back. Sorted, it was {never|${pure[0]} of ${counts[0]}}: first one class pulls for half an ` +
          `epoch, then the other, and b swings by {never|${swings[0]}} within it, against {each|${swings[1]}} when shuffled.`,
        "That is what shuffling is for. It does not prevent one-sided batches; it prevents them from coming in a row.",
      ],
      tryIt: "Try it: watch b while the second class has its turn",
    },
  },
};
