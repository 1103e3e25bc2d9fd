/** What is said of each step of the lesson plans. Numbers and the names of controls come in as texts (texts.js). */

const atStart = "Nothing needs to be pressed: it is there at the start.";

export const steps = {
  opening: {
    heading: "Who learns from whom?",
    text:
      "Ten people, their experience x and their salary y. A line ŷ = w · x + b shall predict y from x.\n\n" +
      "The loss says how wrong the line is. The gradient says which way the loss grows: ∂w and ∂b. So w and b go the " +
      "other way, η times the gradient.\n\n" +
      "Must we ask all ten people before each step?",
    ask: "With ten million people instead of ten: what would one step cost, if it asks everybody?",
    misconception: "“A gradient needs all the data.”",
    answer:
      "It can be estimated, as an opinion poll estimates an election: ask k people, average what they say. Those k are the " +
      "batch, and a step made from it is an update. Leave open how good the estimate is; that is the lesson.",
  },

  "one-update": {
    heading: "One update from two people",
    text: "The batch is two of the ten: samples 0 and 1. Both w and b are 0. Which way will w go?",
    moves: [
      {
        press: ({ button }) =>
          `Let the class vote which way w will move, then press “${button.step}” four times, and read each beat aloud.`,
        see: ({ firstW, secondW }) =>
          `Both samples pull w the same way, with very different force: ∂w is ${firstW} for one, ${secondW} for the other.`,
      },
      {
        press: ({ button }) =>
          `Let the class say the average first. Then press “${button.step}” once.`,
        see: ({ averageW, averageB, fullW, fullB }) =>
          `The batch’s average: ∂w = ${averageW}, ∂b = ${averageB}. All ten would have said ${fullW} and ${fullB}. In b the ` +
          "batch has even the wrong sign.",
      },
      {
        press: ({ button }) => `Press “${button.step}” once more.`,
        see: ({ w, b, loss }) =>
          `w becomes ${w}, b becomes ${b}; the loss over all ten falls to ${loss}.`,
      },
    ],
    ask: "The batch was wrong about b. Why did the loss of all ten fall all the same?",
    misconception: "“The gradient of a batch is the gradient.”",
    answer: ({ averageW, fullW }) =>
      `It is an estimate of it. In w, the larger part, it was close (${averageW} for ${fullW}), and that outweighed the ` +
      "error in b. The next batch errs in its own way.",
  },

  "epoch-length": {
    heading: "How many updates?",
    text: "Ten samples, batches of two. How many updates does one epoch make?",
    options: ["1", "2", "5", "10"],
    ask: "Let the class vote before the next slide shows it. Then ask a 1 and a 5 for their reasons.",
    misconception: "“One epoch is one update.”",
    answer:
      "5. An epoch uses every sample once, two in each update: n / k updates, rounded up. Only with k = n are an epoch and an " +
      "update the same.",
  },

  "whole-epoch": {
    heading: "The same ten people, asked in two ways",
    text: "An epoch reads all ten samples once. First with five updates, then with one.",
    moves: [
      {
        press: ({ button }) => `Press “${button.step}” once: a step is a whole epoch here.`,
        see: ({ updates, w, loss }) => `${updates} updates. w is ${w}, the loss ${loss}.`,
      },
      {
        press: ({ button, label }) =>
          `Set “${label.batchSize}” to 10, and press “${button.step}” once more (→ on the keyboard).`,
        see: ({ wholeUpdates, wholeW, wholeLoss }) =>
          `${wholeUpdates} update from the same ten samples: w has only come to ${wholeW}, the loss is still ${wholeLoss}.`,
      },
    ],
    ask: "Both have read ten samples. Why is the first so much further?",
    misconception: "“More data in a step means more progress.”",
    answer:
      "The single update is the more accurate one, but it is only one. Five rough steps go further than one exact step of " +
      "the same learning rate. What is compared matters: here it is samples read.",
  },

  "short-batch": {
    heading: "The average of averages",
    text: "Ten samples in batches of four: 4 + 4 + 2. Is the average of the three batches the average of all ten samples?",
    moves: [
      {
        press: ({ button, label, beats }) =>
          `“${label.learningRate}” is set so low that w and b stay at 0, so that all batches are read at the same place. Press ` +
          `“${button.step}” once, then the key 5, which leads back to the beat “${beats[4]}”. Write the batch’s ∂w on the board.`,
        see: ({ first, full }) => `The first batch says ∂w = ${first}; all data say ${full}.`,
      },
      {
        press: ({ button }) =>
          `Press “${button.step}” twice (→ on the keyboard), then 5. Write the second ∂w below.`,
        see: ({ second }) => `∂w = ${second}.`,
      },
      {
        press: ({ button }) => `Press “${button.step}” twice and 5 once more.`,
        see: ({ third, left }) => `∂w = ${third}, from only ${left} samples: those left over.`,
      },
    ],
    ask: "Calculate the average of the three numbers. Is it the gradient over all data?",
    misconception: "“The average of averages is the average.”",
    answer: ({ first, second, third, plainMean, weightedMean, full }) =>
      `No: it is ${plainMean}, not ${full}. Weighted with the sizes, (4 · (${first}) + 4 · (${second}) + 2 · (${third})) / 10, it ` +
      `is ${weightedMean}. In the short batch a sample counts twice as much as elsewhere. So programs either drop it or ` +
      "live with that; shuffling at least gives it other samples each time.",
  },

  seeds: {
    heading: "Thirty pupils ask thirty batches",
    text:
      "Each of you has a seed, and with it a batch of two of the ten salaries. Work out its ∂w at w = b = 0: the average of " +
      "two numbers.\n\n" +
      "Where will all your numbers lie, and how far apart?",
    moves: [
      {
        press:
          "Hand out the slips, one for each pupil. Collect the numbers: type seed and number, such as 7 −1.23, and press " +
          "Enter; a number alone is for the next seed. A button fills in the seeds that nobody has.",
        see: ({
          all: {
            "noise-ten": { full, two, formula },
          },
        }) =>
          `Dot by dot a heap grows round the gradient over all ten, ${full} (these ten were drawn at random; those of the first slides ` +
          `were chosen for calculating by hand). The table says how far the class’s numbers scatter, ` +
          `beside what is expected: ${two} without replacement, which holds here, and ${formula} for σ/√2 alone.`,
      },
    ],
    ask: "Nobody has made a mistake, and yet nearly all numbers differ. Whose is the right one?",
    misconception: "“A noisy gradient is a wrong gradient.”",
    answer:
      "None and all. Each is off by chance, to either side, and their average is close to the gradient over all data: the " +
      "estimate is unbiased. The class’s own spread is an estimate, too; of thirty numbers it may well be off by an eighth.",
  },

  "noise-ten": {
    heading: "All batches of two there are",
    text: "The ten salaries of before, and every possible batch of two of them: each dot is the gradient of one batch.",
    moves: [
      {
        press: `${atStart} Do not play here: N leads on.`,
        see: ({ batches, mean, full, one, two, formula }) =>
          `The average ∂w of all ${batches} batches is ${mean}, that over all data ${full}: exactly the same. One sample alone ` +
          `scatters by ${one}, a batch of two by ${two}; σ/√2 would be ${formula}.`,
      },
      {
        press: ({ label }) => `Set “${label.batchSize}” to 8.`,
        see: ({ eight, eightFormula, ratio }) =>
          `A batch of eight scatters by ${eight}, ${ratio} times as much as one of two; σ/√8 would be ${eightFormula}.`,
      },
      {
        press: ({ label }) => `Set “${label.batchSize}” to 10.`,
        see: ({ ten }) => `There is one batch only, and its scatter is ${ten}.`,
      },
    ],
    ask: "Four times as many samples, a quarter of the scatter. Is that the law?",
    misconception: "“Noise falls as 1/k.”",
    answer:
      "It looks like it, and is a trap of small numbers: who draws eight of ten without putting back leaves hardly anything to " +
      "chance. The factor √((n − k)/(n − 1)) says by how much. With many samples the law shows; that is the next slide.",
  },

  "noise-many": {
    heading: "Four times the batch: how much of the noise?",
    text: "1024 samples. From batches of 32 to batches of 128: will the gradients scatter half as much, or a quarter?",
    moves: [
      {
        press: `${atStart} Let the class vote. Do not play here: N leads on.`,
        see: ({ small }) => `With k = 32 the standard deviation of ∂w is ${small}.`,
      },
      {
        press: ({ label }) => `Set “${label.batchSize}” to 128.`,
        see: ({ large, ratio }) => `${large}: ${ratio} times as much, about half.`,
      },
      {
        press: ({ label }) => `Set “${label.batchSize}” to 512, and compare with the dashed line.`,
        see: ({ largest, largestFormula }) =>
          `${largest}, clearly below σ/√k, which is ${largestFormula}: half of all samples are in each batch.`,
      },
    ],
    ask: "What does it take to halve the noise once more? What does that cost?",
    misconception: "“Noise falls as 1/k.”",
    answer:
      "It falls as 1/√k: four times the samples for half the noise, sixteen times for a quarter. Every further halving is " +
      "more expensive. (The variance falls as 1/k; that is where the belief comes from.)",
  },

  race: {
    heading: "Three batch sizes in a race",
    text: "The same ten samples, the same start, the same learning rate: k = 1, k = 2 and k = 10. Who is first at the target?",
    moves: [
      {
        press: ({ button }) => `Let the class vote on both questions, then press “${button.play}”.`,
        see: ({ target, small, chosen, whole, smallUpdates, chosenUpdates, wholeUpdates }) =>
          `Loss ${target} is reached after ${small} samples read with k = 1, ${chosen} with k = 2, ${whole} with k = 10; in ` +
          `updates that is ${smallUpdates}, ${chosenUpdates} and ${wholeUpdates}.`,
      },
      {
        press: ({ button, label }) =>
          `Set “${label.learningRate}” to twice as much, 0.2, and press “${button.play}” (the space bar).`,
        see: ({ smallFast, chosenFast, wholeFast }) =>
          `Now k = 1 needs ${smallFast} samples, k = 2 ${chosenFast}, k = 10 ${wholeFast}.`,
      },
    ],
    ask: "First k = 1 wins, then k = 2, and k = 10 never does. What has changed for k = 1?",
    misconception:
      "“A larger batch is always better”, and “a smaller batch is noisier, so it is worse”.",
    answer: ({ small, whole, smallFast, smallUpdates, wholeUpdates }) =>
      `Both are wrong. At 0.1 all need about as many updates (${smallUpdates} and ${wholeUpdates}), and a large batch pays more ` +
      `samples for each: ${whole} instead of ${small}. At 0.2 the noise of single samples throws k = 1 off again and again ` +
      `(${smallFast}). Noise does not hurt as such; it limits the learning rate.`,
  },

  shuffle: {
    heading: "Does the order matter?",
    text:
      "Two classes, sorted: first all of one, then all of the other. Four runs read the same samples; only the order differs.\n\n" +
      "Never shuffled, b swings to and fro. Will that die out?",
    moves: [
      {
        press: ({ button }) => `Let the class vote, then press “${button.step}” (→): one epoch.`,
        see: ({ first, firstOnce }) =>
          `Never shuffled, b swings by ${first} within the epoch; shuffled, by ${firstOnce}.`,
      },
      {
        press: ({ button }) => `Press “${button.play}” (the space bar), up to the end.`,
        see: ({ epochs, tenth, last, lastOnce, lastEach }) =>
          `The swing of the run that is never shuffled is ${tenth} in epoch 10 and ${last} in epoch ${epochs}: it stays. ` +
          `Shuffled once it is ${lastOnce}, every epoch ${lastEach}.`,
      },
      {
        press: ({ measure }) => `Press “${measure.seeds}”.`,
        see: ({ seeds, never, once, each }) =>
          `Excess loss at the end, median of ${seeds} seeds: ${never} never shuffled, ${once} shuffled once, ${each} shuffled ` +
          "every epoch. The sentence beside it says how many times that is.",
      },
      {
        press: ({ label, option, measure }) =>
          `If there is time, set “${label.preset}” to “${option.preset.classes}”, and press “${measure.seeds}” again.`,
        see: ({ onceClasses, eachClasses }) =>
          `Here once and every epoch end with no clear difference: ${onceClasses} and ${eachClasses}.`,
      },
    ],
    ask: "Why does the swing not die out, although the run goes on for 30 epochs?",
    misconception: "“Shuffling only matters at the start.”",
    answer:
      "Every epoch brings the same one-sided batches in the same row, so the same detour is made for ever. One shuffle " +
      "removes most of that. A new order in every epoch ends clearly lower still on the few samples, but not on the larger " +
      "data: say that, too.",
  },

  generalization: {
    heading: "Do small batches generalise better?",
    text:
      "Two networks from the same start, one with batches of 4, one with all 128 samples in each batch. Which is right about " +
      "more of the new samples?",
    moves: [
      {
        press: ({ button }) =>
          `Let the class vote, then press “${button.play}”; it takes some seconds.`,
        see: ({ pairs, sharper, updatesGap, longGap, longSharper }) =>
          `New samples: after equal updates the network with all samples stands at ${updatesGap} points against that with ` +
          `small batches, after many equal epochs at ${longGap} (medians of ${pairs} pairs). Yet its minimum is the sharper ` +
          `one in ${sharper} of ${pairs} and in ${longSharper} of ${pairs}.`,
      },
    ],
    ask: "The same two batch sizes, and the winner changes. What was held equal each time?",
    misconception: "“Small batches always generalise better.”",
    answer:
      "Equal updates favour the small batch here, equal epochs in a long run the large one; after as many epochs as the small " +
      "batch needs for its updates there is no clear difference. The minimum of small batches is wider each time, so " +
      "width alone does not decide. Ask back: better at equal what? And this is one small network, not a law.",
  },

  quiz: {
    heading: "Your turn",
    text: "Questions 4 and 5 of the quiz. Discuss with your neighbour, then vote.",
    ask: "Question 4: is shuffling once enough? Question 5: a batch of one class.",
    answer:
      "They are at the end of the guide. The quiz measures before it judges, so give it some seconds after “Check”.",
  },

  "exit-updates": {
    heading: "Before you go",
    text: "40 samples, batches of 8, three epochs. How many updates?",
    options: ["3", "5", "15", "120"],
    ask: "One answer each, no talking. What was counted by those who said 5, or 120?",
    misconception: "“One epoch is one update” gives 3; one update for each sample gives 120.",
    answer: "15: 40 / 8 = 5 updates in each of three epochs.",
  },

  "exit-noise": {
    heading: "Before you go",
    text: "From batches of 50 to batches of 200, out of very many samples. The scatter of the gradients becomes …",
    options: ["about the same", "about half", "about a quarter"],
    ask: "One answer each, no talking. Then one sentence: why?",
    misconception: "“Noise falls as 1/k” gives a quarter.",
    answer: "About half: four times the samples, and √4 = 2.",
  },

  closing: {
    heading: "What we know now",
    text:
      "A batch estimates the gradient: right on average, off by chance, by about σ/√k.\n\n" +
      "Small batches make more updates from the same samples. Large ones make quieter updates, and allow larger steps.\n\n" +
      "A fixed order repeats its own detour in every epoch.\n\n" +
      "“Better” needs “at equal what?”.",
    ask: "Which of these sentences would you not have believed at the beginning?",
    answer: "No answer is needed. What is named here is what the next lesson can take up.",
  },
};
