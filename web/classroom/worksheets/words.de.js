/** Wörter der Arbeitsblätter. Zahlen kommen als Texte. */
import { names, tasks } from "./task_words.de.js";

export const words = {
  title: "Arbeitsblätter",
  lead:
    "Ein Blatt zu jeder Abbildung, von Hand zu lösen. Jeder in der Klasse hat einen Seed, und der Seed zieht die Zahlen: Keine " +
    "zwei Blätter einer Klasse sind gleich. Der Lösungsschlüssel hat die Antworten zu jedem Seed, berechnet vom selben " +
    "Trainer wie die Abbildungen.",
  loading: "Der Trainer, der die Zahlen zieht, wird noch geladen.",

  form: {
    figures: "Blätter",
    all: "Alle",
    none: "Keines",
    whole: "Gemischt: je eine Aufgabe aus sechs Abbildungen",
    firstSeed: "Erster Seed",
    pupils: "Lernende",
    seedsHelp: ({ first, last }) =>
      first === last ? `Der Seed ist ${first}.` : `Sie haben die Seeds ${first} bis ${last}.`,
    contents: "Was gedruckt wird",
    contentsOptions: {
      both: "Blätter und Schlüssel",
      sheets: "nur Blätter",
      key: "nur der Schlüssel",
    },
    print: "Drucken",
    pages: ({ sheets, hasKey }) =>
      `${sheets === "1" ? "Ein Blatt" : `${sheets} Blätter`}${hasKey ? " und der Lösungsschlüssel" : ""}.`,
    keyOnly: "Der Lösungsschlüssel.",
    preparing: ({ done, total }) => `Vorbereitet: ${done} von ${total}`,
  },
  problems: {
    range: ({ field, value, low, high }) =>
      `${field}: ${value === "" ? "Hier fehlt eine Zahl" : `„${value}“ geht hier nicht`}. Erlaubt sind ganze Zahlen von ${low} bis ${high}.`,
    figures: ({ field, most }) => `${field}: Keines ist gewählt. Wählen Sie 1 bis ${most} davon.`,
  },

  preview: "Zum ersten Seed",
  sheet: {
    name: "Name",
    date: "Datum",
    seed: ({ seed }) => `Seed ${seed}`,
    inFigure: ({ seed }) => `Zum Ausprobieren: in der Abbildung Seed ${seed} einstellen.`,
    link: "Die Abbildung mit diesem Seed",
    task: ({ number }) => `${number}.`,
    emptyBox: ({ label }) => `${label}: auszufüllen`,
    decimals: ({ digits }) =>
      `Schreibe ${counts[digits]} ${digits === 1 ? "Nachkommastelle" : "Nachkommastellen"}.`,
    shortDecimals: ({ unit }) => `auf ${unit}`,
  },
  key: {
    title: "Lösungsschlüssel",
    explains:
      "Für die Lehrkraft. In jeder Zeile steht vor dem Pfeil, was das Blatt vorgibt, und dahinter stehen die Antworten.",
    seed: "Seed",
    task: "Aufgabe",
    answers: "Zahlen und Antworten",
  },
  wholeTitle: "Gemischte Aufgaben",

  questions: {
    update: "Was macht ein einziges Update mit w und b?",
    program: "Wie teilt das Programm eine Epoche in Batches?",
    "batch-size": "Was leisten k = 1, ein Mini-Batch und k = n mit gleich vielen Updates?",
    noise: "Wie weit kann der Gradient eines Batches von dem aller Datenpunkte entfernt sein?",
    shuffle: "Warum werden die Datenpunkte vor jeder Epoche gemischt?",
    cost: "Welche Batchgröße ist nach der Uhr zuerst am Ziel?",
    minima: "Was unterscheidet ein breites Minimum von einem scharfen?",
    sharpness: "Wie scharf darf ein Minimum bei einer Lernrate sein?",
    generalization: "Welches Netz ist auf neuen Punkten öfter richtig, und wovon hängt das ab?",
    "learning-rate": "Wie folgt die Lernrate der Batchgröße?",
    optimizers: "Was machen SGD, Momentum und Adagrad aus denselben Gradienten?",
    sandbox: "Wie lernt eine Gerade aus eigenen Punkten?",
    whole: "Was weißt du über den Gradientenabstieg mit Mini-Batches?",
  },
  names,
  tasks,
};

const counts = ["keine", "eine", "zwei", "drei", "vier"];
