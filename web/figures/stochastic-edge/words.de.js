/** Die Wörter der Abbildung „stochastic-edge“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";
import { SIZES } from "./measurements.js";

const { diverged, interval } = common;

const guesses = {
  top: "etwa bei λmax",
  between: "zwischen λmax und 2/η",
  edge: "etwa bei 2/η",
};
const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

/** Wo eine Krümmung endet, nach Batchgrößen; leer, wenn es keine zu nennen gibt. */
const where = ({ sizesOf, low, high }) =>
  [
    [`etwa bei 2/η (dem ${low === high ? low : `${low}- bis ${high}`}-Fachen)`, "near"],
    ["unter 2/η", "below"],
    ["unter 2/η (vielleicht nur wenig)", "somewhatBelow"],
    ["über 2/η", "above"],
    ["über 2/η (vielleicht nur wenig)", "somewhatAbove"],
    ["nicht klar auf einer Seite", "unclear"],
  ]
    .filter(([, answer]) => sizesOf(answer).length > 0)
    .map(([how, answer]) => `${how} für k = ${list(sizesOf(answer))}`)
    .join("; ");
const lostText = (lost) =>
  lost.length
    ? ` Divergiert: ${list(lost.map(({ k, diverged: many, count }) => `${many} von ${count} für k = ${k}`))}.`
    : "";
const ending = (numbers) => {
  if (numbers.isFew) return "hat zu wenige Seeds, um sie mit 2/η zu vergleichen";
  const told = where(numbers);
  return told ? `endet ${told}` : "hat kein Ende: die meisten Läufe divergieren";
};

export const words = {
  keys: [["1, 2", "ein Abschnitt"]],
  title: "Was endet bei 2/η, wenn der Batch klein ist?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Für jede Batchgröße und Aufgabe; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    size: {
      label: "Batchgröße k",
      help: "Für das letzte Diagramm. Gemessen werden alle sechs.",
      options: Object.fromEntries(SIZES.map((size) => [size, String(size)])),
    },
    learningRate: {
      label: "Lernrate η",
      help: "Aller Läufe. Nach einer Änderung trainiert „Abspielen“ neu.",
    },
    updates: {
      label: "Updates",
      help: "Jedes Laufs; die Hälfte davon mit k = n. Nach einer Änderung trainiert „Abspielen“ neu.",
    },
  },

  caption: {
    claim: ({ learningRate, edge }) =>
      `Mit allen Datenpunkten wächst λmax bis auf 2/η, hier ${edge} für η = ${learningRate} ({@cohen-2021|Cohen et al., 2021}). ` +
      "Mit kleinen Batches kann es darunter bleiben. Haben sie keinen Rand? {@andreyev-2024|Andreyev & Beneventano (2024)} sagen: " +
      "doch, für die Krümmung des Verlusts jedes Batches entlang seines eigenen Gradienten, die {batch|Batch-Schärfe ●}, " +
      "E[gᵀH_B g / ‖g‖²]. Daneben: {whole|λmax ■} des Verlusts über alle Datenpunkte.",
    measure: ({ updates, fewer }) =>
      `Netz: tanh-Schichten 32‑32‑32, Verlust ½ · MSE, n = 256, ${updates} Updates (${fewer} mit k = n, das früher dort ist). Zwei Aufgaben: ` +
      "zufällige Punkte in 10 Dimensionen mit zufälligen Klassen ±1 und zwei Monde mit 10 % falschen Klassen. Die Batch-Schärfe ist über das letzte " +
      "Viertel des Trainings gemittelt. Mediane über die Seeds mit Intervallen von 95 % (Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask: "Erst raten: zufällige Klassen, k = 8. Wo endet die Batch-Schärfe?",
    options: guesses,
    answer: ({ guess, near, isFew, k, top, median, ...ends }) =>
      `Gemessen, k = ${k}: Die Batch-Schärfe endet beim ${median}-Fachen von 2/η${interval(ends)}, λmax beim ${top}-Fachen${
        isFew ? "; zu wenige Seeds, um mehr zu sagen" : ""
      }.${guessed(guess, guesses, near ? guess === near : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert mit sechs Batchgrößen auf zwei Aufgaben, je ${seedsOf(seeds)}: ${jobs} ` +
      "Ergebnisse. „Schritt“ fügt eines hinzu.",
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    finding: ({ batch, top, lost }) =>
      `Zufällige Klassen: Die {batch|Batch-Schärfe} ${ending(batch)}. {whole|λmax} ${ending(top)}.${lostText(lost)}`,
  },
  where: common.where,
  beyond: "Alle Zahlen",

  verdicts: {
    title: "Was darüber gesagt wird und was hier herauskam",
    random: {
      said: "Über den Beitrag hinaus: Für jede Batchgröße endet die Batch-Schärfe bei 2/η (hier: zufällige Klassen).",
      waiting: "Noch nicht alles gemessen.",
      measured: ({ lost, ...numbers }) => {
        const near = numbers.sizesOf("near");
        if (numbers.isFew) return "Zu wenige Seeds, um etwas zu sagen.";
        return (
          `Sicher um höchstens ein Viertel von 2/η entfernt für ${near.length} von ${numbers.all} Batchgrößen` +
          `${near.length ? ` (k = ${list(near)}; Mediane: das ${numbers.low === numbers.high ? numbers.low : `${numbers.low}- bis ${numbers.high}`}-Fache)` : ""}.${lostText(lost)}`
        );
      },
    },
    moons: {
      said: "Die Grenze davon: dasselbe Netz auf zwei Monden.",
      waiting: "Noch nicht alles gemessen.",
      measured: ({ lost, ...numbers }) => {
        const told = ending(numbers);
        return `Die {batch|Batch-Schärfe} ${told}.${lostText(lost)}`;
      },
    },
  },

  diverged,

  ends: {
    title: "Zwei Krümmungen, sechs Batchgrößen",
    text:
      "Gepunktet: 2/η. {batch|●: Batch-Schärfe}; {whole|■: λmax}. Hohl am Rand: Die meisten Läufe divergieren. " +
      "{chosen|Der Ring wählt}, wessen Training gezeichnet ist.",
    titles: {
      random: "Zufällige Klassen; der Ring wählt k",
      moons: "Zwei Monde mit falschen Klassen",
    },
    k: "Batchgröße k",
    y: "Krümmung",
    edge: "2/η",
    alt: ({ rows }) =>
      rows.map(({ k, batch, top }) => `k = ${k}: Batch-Schärfe ${batch}, λmax ${top}`).join("; "),
    table: {
      titles: {
        random: "Zufällige Klassen: Mediane über die Seeds",
        moons: "Zwei Monde: Mediane über die Seeds",
      },
      columns: {
        k: "k",
        batch: "Batch-Schärfe",
        batchRatio: "÷ (2/η)",
        top: "λmax",
        topRatio: "÷ (2/η)",
      },
    },
  },

  wayPart: { title: "Der Weg dorthin" },
  way: {
    title: ({ k }) =>
      `Batch-Schärfe im Training, k = ${k}; {batch|durchgezogen: zufällige Klassen}; gestrichelt: Monde`,
    x: "Updates",
    y: "Batch-Schärfe",
    edge: "2/η",
    alt: "Eine Kurve für jede Aufgabe. Wo sie enden, steht in den Tabellen.",
  },

  table: {
    titles: { runs: "Läufe", way: "Batch-Schärfe im Training" },
    headings: {
      ...common.headings,
      problem: "Aufgabe",
      batchSharpness: "Batch-Schärfe",
    },
    problems: { random: "zufällige Klassen", moons: "Monde" },
  },
};
