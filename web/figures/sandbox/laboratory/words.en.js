/** The words of the figure “sandbox” in the laboratory: the article's, and those of what is added. */
import { words as article } from "../words.en.js";

const own = {
  milestones: {
    label: "Changes at epochs",
    help: "Epochs after which k and η change, such as “5 10 15”; “none”: they stay.",
  },
  batchFactor: { label: "k times", help: "What k is multiplied by at each change, up to n." },
  rateFactor: { label: "η times", help: "What η is multiplied by at each change." },
  averaging: {
    label: "Average the parameters",
    help: "Equal: of all since it began (SWA). Exponential: older ones count less and less (EMA). Training goes on without it.",
    options: { none: "no", equal: "equally", exponential: "exponentially" },
  },
  averageStart: {
    label: "Average from epoch",
    help: "So many epochs are left out of the average.",
  },
  decay: {
    label: "Decay of the average",
    help: "How much of the old average remains at each update.",
  },
};

const { python, caption, course, tables } = article;

export const words = {
  ...article,
  settings: { ...article.settings, ...own },
  names: { ...article.names, ...own },
  caption: {
    ...caption,
    what:
      `${caption.what} Along the run k may grow and η fall, at epochs of your choice. The parameters can be averaged; ` +
      "the {average|loss of their average} is drawn dashed beside that of the run.",
  },
  where: (texts) => [
    ...article.where(texts),
    ...(texts.averaged === undefined ? [] : [["loss of the average", texts.averaged ?? "not yet"]]),
  ],
  summary: (texts) =>
    article.summary(texts) +
    (texts.averaged ? ` The average of the parameters has a loss of ${texts.averaged}.` : ""),
  course: {
    ...course,
    alt: (texts) =>
      course.alt(texts) +
      (texts.averaged ? ` The average of the parameters: ${texts.averaged}.` : ""),
  },
  tables: {
    ...tables,
    columns: {
      ...tables.columns,
      parameters: { ...tables.columns.parameters, averaged: "average" },
    },
  },
  python: {
    ...python,
    firstEpochs: "updates of the first epochs",
    milestones: "epochs that begin with another batch size and learning rate",
    rounded: "the batch size of this epoch",
    averaged: "what comes before is left out of the average",
  },
};
