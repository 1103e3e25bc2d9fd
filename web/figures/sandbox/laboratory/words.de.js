/** Die Wörter der Abbildung „sandbox“ im Labor: die des Artikels und die des Hinzugekommenen. */
import { words as article } from "../words.de.js";

const own = {
  milestones: {
    label: "Änderungen nach Epochen",
    help: "Epochen, nach denen sich k und η ändern, etwa „5 10 15“; „none“: nie.",
  },
  batchFactor: {
    label: "k mal",
    help: "Womit k bei jeder Änderung multipliziert wird, höchstens bis n.",
  },
  rateFactor: { label: "η mal", help: "Womit η bei jeder Änderung multipliziert wird." },
  averaging: {
    label: "Parameter mitteln",
    help: "Gleich: alle seit Beginn (SWA). Exponentiell: ältere zählen immer weniger (EMA). Das Training selbst bleibt davon unberührt.",
    options: { none: "nein", equal: "gleich", exponential: "exponentiell" },
  },
  averageStart: {
    label: "Mitteln ab Epoche",
    help: "So viele Epochen bleiben aus dem Durchschnitt heraus.",
  },
  decay: {
    label: "Gedächtnis des Durchschnitts",
    help: "Wie viel vom alten Durchschnitt bei jedem Update bleibt.",
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
      `${caption.what} Unterwegs kann k wachsen und η fallen, nach Epochen, die sich wählen lassen. Die Parameter lassen sich mitteln; ` +
      "der {average|Verlust ihres Durchschnitts} ist gestrichelt neben dem des Laufs zu sehen.",
  },
  where: (texts) => [
    ...article.where(texts),
    ...(texts.averaged === undefined
      ? []
      : [["Verlust des Durchschnitts", texts.averaged ?? "noch keiner"]]),
  ],
  summary: (texts) =>
    article.summary(texts) +
    (texts.averaged
      ? ` Der Durchschnitt der Parameter hat einen Verlust von ${texts.averaged}.`
      : ""),
  course: {
    ...course,
    alt: (texts) =>
      course.alt(texts) +
      (texts.averaged ? ` Der Durchschnitt der Parameter: ${texts.averaged}.` : ""),
  },
  tables: {
    ...tables,
    columns: {
      ...tables.columns,
      parameters: { ...tables.columns.parameters, averaged: "Durchschnitt" },
    },
  },
  python: {
    ...python,
    firstEpochs: "Updates der ersten Epochen",
    milestones: "Epochen, die mit anderer Batchgröße und Lernrate beginnen",
    rounded: "die Batchgröße dieser Epoche",
    averaged: "was davor liegt, bleibt aus dem Durchschnitt heraus",
  },
};
