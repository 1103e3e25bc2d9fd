/** Words of the class file's guide for teachers. What is said of each step is in words/. */
import { steps } from "./words/steps.en.js";

export const words = {
  title: "Teacher’s guide",
  about:
    "Three lessons that are ready to be given, for school year 12 or the first year at university. Each can be used as it is, " +
    "or changed first. The class needs to know what a derivative is, and has seen gradient descent once.",
  checked:
    "The numbers below come out the same on every machine: the figures compute them anew, from the same seeds. That is " +
    "tested for each of them.",
  contents: "Contents",
  print: "Print this guide",
  use: "Use this lesson",
  useAbout: "It opens as the lesson of this file. There you can present it, or change it first.",
  minutes: (count) => `${count} minutes`,
  plan: ({ title, minutes }) => `${minutes} minutes: ${title}`,
  aims: "At the end of the lesson the class",
  needs: "What is needed",
  table: {
    caption: (title) => `Plan of the lesson “${title}”`,
    minutes: "Minutes",
    press: "What to do and press",
    see: "What is seen",
    ask: "What to ask",
    meets: "Misconception and answer",
    misconception: "Misconception",
    answer: "Answer",
    from: ({ from, to }) => `${from}–${to}`,
    figure: "Figure",
    todo: {
      text: "Show it, and let the class read.",
      question: "Let the class vote, and type the counts (T).",
      quiz: "Go to the questions (Page Down), and let the class vote before you press “Check”.",
    },
    kinds: {
      text: "A text to read",
      question: "A question with a count of the answers",
      seeds: "A plot of the pupils’ numbers",
      quiz: "The quiz",
    },
    options: "Answers to choose from",
  },

  how: {
    title: "How to give a lesson",
    list: [
      [
        "Before the class",
        "Open this file in a browser; no network is needed. Press “Use this lesson” below a plan, then “Present”. F fills " +
          "the screen, Esc ends the presentation. Go through it once: it takes five minutes.",
      ],
      [
        "Two keys are enough",
        "Page Down, the right-hand key of a clicker, goes on: it steps or plays, reveals the answer, scrolls down, and at " +
          "last leads to the next slide. Page Up goes back the same way.",
      ],
      [
        "More keys",
        "→ makes a step and Space plays, as often as you like. A reveals the answer. N and P lead to the next and the previous slide " +
          "without playing. R begins the run anew. Settings are changed with the mouse, on the slide itself.",
      ],
      [
        "First the vote",
        "Figures ask for a guess. Let the class raise hands before anything is pressed; T leads to the field below the question. " +
          "Type the counts, such as 12 / 7 / 3, and press Enter, or press A, B, C once for each hand. Slides with a " +
          "question work the same way. The answer is covered until you reveal it.",
      ],
      [
        "Numbers of the pupils",
        "Before the lesson, print the slips: their button is below the plot of the pupils’ seeds, in the section “Lesson”. On each slip are " +
          "a seed and its batch. In class, type each pupil’s seed and number, and press Enter: a dot appears.",
      ],
      [
        "Homework",
        "The section “Worksheets” prints a sheet for each pupil with numbers of the pupil’s own, and the key.",
      ],
      [
        "If time runs short",
        "Leave out the last press of a step, not the question. The steps with a vote are the ones to keep.",
      ],
    ],
  },

  plans: {
    short: {
      title: "What one batch does",
      about:
        "A first look: one update taken apart, an epoch, and a race between three batch sizes.",
      aims: [
        "can compute the gradient of a batch of two, and the update made from it",
        "can say how many updates an epoch makes",
        "can explain why an update from fewer samples can bring more progress for each sample read",
      ],
      needs: ["this file and a projector", "a clicker or a keyboard"],
    },
    single: {
      title: "How noisy is a batch?",
      about:
        "One lesson: from one update to the scatter of all batches, with numbers of the pupils’ own.",
      aims: [
        "can compute the gradient of a batch of two, and the update made from it",
        "knows that a batch’s gradient is right on average and off by chance",
        "can say what four times the batch size does to the scatter, and why",
        "can give a reason for and a reason against small batches",
      ],
      needs: [
        "this file and a projector",
        "a clicker or a keyboard",
        "a slip for each pupil with a seed and its batch, to be printed before",
        "pencils; pocket calculators help",
      ],
    },
    double: {
      title: "Batch size, from one update to a whole training",
      about:
        "A double lesson: noise, the last short batch, shuffling, and what batch size has to do with generalising.",
      aims: [
        "can compute the gradient of a batch of two, and the update made from it",
        "knows that a batch’s gradient is right on average, and scatters as σ/√k",
        "can say when the average of averages is not the average",
        "can explain why samples are shuffled, and why anew in every epoch",
        "asks “at equal what?” when two batch sizes are compared",
      ],
      needs: [
        "this file and a projector",
        "a clicker or a keyboard, and a mouse for the settings",
        "a slip for each pupil with a seed and its batch, to be printed before",
        "pencils; pocket calculators help",
        "a board for the three numbers of “The average of averages”",
      ],
    },
  },

  steps,

  misconceptions: {
    title: "What is often believed",
    about: "What classes say, and which figure answers. The numbers are those of the plans.",
    seeStep: (heading) => `Step “${heading}”`,
    list: [
      {
        step: "race",
        claim: "“A larger batch is always better, or faster.”",
        answer: ({ race }) =>
          `At equal learning rate k = 10 needs ${race.wholeUpdates} updates where k = 1 needs ${race.smallUpdates}, and reads ` +
          `${race.whole} samples instead of ${race.small}. It saves updates only where it allows a larger learning rate.`,
      },
      {
        step: "race",
        claim: "“A smaller batch is noisier, so it is worse.”",
        answer: ({ race }) =>
          `At rate 0.1 the noisiest run, k = 1, is at the target after the fewest samples, ${race.small}. At rate 0.2 it needs ` +
          `${race.smallFast}, and k = 2 is best with ${race.chosenFast}. Noise limits the learning rate; it is not bad as such.`,
      },
      {
        step: "whole-epoch",
        claim: "“One epoch is one update.”",
        answer: (n) =>
          `Ten samples with k = 2 make ${n["whole-epoch"].updates} updates. Only with k = n is it ${n["whole-epoch"].wholeUpdates}.`,
      },
      {
        step: "short-batch",
        claim: "“The average of averages is the average.”",
        answer: (n) =>
          `Only if all batches are equally large. Ten samples in batches of four: ${n["short-batch"].plainMean} instead of ` +
          `${n["short-batch"].full}. Weighted with the sizes it is right again.`,
      },
      {
        step: "noise-many",
        claim: "“Noise falls as 1/k.”",
        answer: (n) =>
          `As 1/√k: from k = 32 to k = 128 it is ${n["noise-many"].ratio} times as much, not a quarter. With only ten samples it ` +
          `falls faster, since hardly anything is left to chance: ${n["noise-ten"].ratio} times from k = 2 to k = 8.`,
      },
      {
        step: "shuffle",
        claim: "“Shuffling only matters at the start.”",
        answer: ({ shuffle }) =>
          `Never shuffled, b swings by ${shuffle.tenth} in epoch 10 and by ${shuffle.last} in epoch ${shuffle.epochs}. It does not ` +
          "die out, since every epoch makes the same detour.",
      },
      {
        step: "generalization",
        claim: "“Small batches always generalise better.”",
        answer: ({ generalization }) =>
          `New samples, the network with all samples in a batch against that with four: ${generalization.updatesGap} points ` +
          `after equal updates, ${generalization.longGap} after many equal epochs. It depends on what is held equal; and this ` +
          "is one network on one kind of data.",
      },
    ],
  },

  quiz: {
    title: "Answers to the quiz",
    about:
      "The quiz explains its answers itself, with what it has measured. Here they are in brief; what says “measured” depends on " +
      "the machine.",
    answers: {
      "epoch-length":
        "With k = 32: 31 full batches and one of 8 samples, so 32 updates, or 31 if the short batch is dropped. With k = 64: 16, or " +
        "15. At 0.01 seconds each that is 0.32 s (or 0.31 s) and 0.16 s (or 0.15 s). How long an update " +
        "with k = 64 really takes is measured.",
      "one-or-all":
        "The run with k = 4 ends in the wider minimum both times. After equal updates it is right about more new samples, after " +
        "equal, many epochs the one with all samples is. So width does not decide.",
      "smaller-batch":
        "Gradients scatter about three times as much (√8 is 2.83; drawn without replacement it is 3.2). The loss goes up and down about eight " +
        "times as much, since it is a square. Accuracy after 100 epochs is the same to within 2 points. The time of an " +
        "epoch is measured.",
      "shuffled-once":
        "Never shuffled is clearly farther from the lowest loss than shuffled once. At the end, once and every epoch differ " +
        "little. Averaged over the last 15 epochs, once is clearly farther: a fixed order’s detour does not average out.",
      "one-class":
        "∂b is negative, since every prediction is below the label 1; so b goes up. Well shuffled, about half of all batches of two are " +
        "of one class. That is common and harmless, as long as they do not come in a row.",
    },
  },
};
