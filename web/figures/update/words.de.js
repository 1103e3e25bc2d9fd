/** Die Wörter der Abbildung „update“. Zahlen kommen fertig als Texte. */

import { guessed, list, trouble } from "../../figure/words/de.js";

const ways = { up: "nach oben", down: "nach unten", still: "gar nicht" };

const orders = {
  sequential: "als Nächstes in der Reihenfolge, in der sie dastehen",
  "shuffle-once": "als Nächstes in einer Reihenfolge, die vor Epoche 1 einmal gemischt wurde",
  "shuffle-each-epoch": ({ epoch }) =>
    `als Nächstes in der Reihenfolge, die für Epoche ${epoch} gemischt wurde`,
  "with-replacement": "neu gezogen, jeder aus allen",
};

const outcomes = {
  fell: ({ from, to }) => `fällt von ${from} auf ${to}.`,
  misled: ({ from, to }) =>
    `steigt von ${from} auf ${to}: Dieser Batch sprach nicht für die übrigen.`,
  overshot: ({ from, to }) => `steigt von ${from} auf ${to}: Der Schritt ging zu weit.`,
};

export const words = {
  title: "Ein Update, in Einzelteile zerlegt",
  beats: ["Batch wählen", "Vorhersage", "Fehler", "Gradienten", "Mittelwert", "Schritt"],
  keys: [["1 – 6", "ein Takt"]],
  beatsLabel: "Die sechs Takte eines Updates",
  formula: "Die Rechnung dieses Takts",
  where: ({ epoch, batch, batches, update }) => [
    ["Epoche", epoch],
    ["Batch", `${batch} von ${batches}`],
    ["Update", update],
  ],
  atStart: ({ batches }) =>
    `Am Start; eine Epoche wird ${batches} ${batches === 1 ? "Update" : "Updates"} haben.`,

  sentence: {
    start: ({ n, k }) =>
      `Noch ist nichts gelernt: w und b sind 0, und die Gerade liegt flach. Ein Update wird auf ${k} der ${n} ` +
      `Datenpunkte schauen. „Schritt“ geht es Takt für Takt durch.`,
    pick({ indices, n, batch, batches, order, epoch }) {
      const how = orders[order];
      const points = indices.length === 1 ? "Datenpunkt" : "den Datenpunkten";
      return (
        `Batch ${batch} von ${batches} besteht aus ${points} {batch|${list(indices)}}, ` +
        `${indices.length} von ${n}: ${typeof how === "string" ? how : how({ epoch })}.`
      );
    },
    predict: ({ w, b, predictions, first }) =>
      `Mit w = ${w} und b = ${b}, ${first ? "wie der Lauf beginnt" : "wie das vorige Update sie hinterließ"}, ` +
      `sagt die Gerade {prediction|ŷ = ${list(predictions)}} voraus.`,
    error: ({ errors }) =>
      `Vorhersage minus Wahrheit, ŷ − y, ist der Fehler: {error|${list(errors)}}. ` +
      `Positiv heißt, dass die Gerade zu hoch liegt.`,
    gradients: ({ w, b, twice }) =>
      `Jeder Datenpunkt für sich verlangt seine eigene Änderung: {batch|∂w = ${list(w)}}, ` +
      `${twice ? "zweimal " : ""}Fehler mal x, und {batch|∂b = ${list(b)}}, ` +
      `${twice ? "zweimal " : ""}der Fehler.`,
    average: ({ w, b, fullW, fullB, n }) =>
      `Ihr Mittelwert ist, was der Batch sagt: {average|∂w = ${w}, ∂b = ${b}}. ` +
      `Alle ${n} Datenpunkte hätten {full|${fullW} und ${fullB}} gesagt.`,
    step: ({ before, w, b, rate, outcome, lossBefore, loss }) =>
      `Ein Schritt gegen den Gradienten, ${rate} mal seine Länge: w geht von ${before.w} auf ` +
      `{average|${w}} und b von ${before.b} auf {average|${b}}. ` +
      `Der Verlust über alle Daten ${outcomes[outcome]({ from: lossBefore, to: loss })}`,
  },

  data: {
    title: "Daten und Gerade",
    x: "Erfahrung x, normiert",
    y: "Gehalt y",
    alt: ({ n, w, b, batch }) =>
      `${n} Datenpunkte und die Gerade ŷ = ${w} x + ${b}${batch ? `; im Batch: ${batch}` : ""}.`,
  },
  batch: {
    title: ({ k }) => `Der Batch, k = ${k}`,
    columns: {
      sample: "Punkt",
      x: "x",
      y: "y",
      prediction: "ŷ",
      error: "Fehler",
      dw: "∂w",
      db: "∂b",
    },
    average: "Mittel",
    full: "alle Daten",
  },
  plane: {
    title: "Gradienten",
    x: "∂w, für die Steigung",
    y: "∂b, für den Achsenabschnitt",
    alt: ({ samples: shown, average, full }) =>
      [
        shown && `${shown} dünne Pfeile, einer je Datenpunkt`,
        average && `der fette Mittelwert, ∂w ${average[0]}, ∂b ${average[1]}`,
        full && `gestrichelt der Gradient über alle Daten, ∂w ${full[0]}, ∂b ${full[1]}`,
      ]
        .filter(Boolean)
        .join("; ") || "Noch ist kein Gradient berechnet.",
  },
  parameters: {
    title: "Parameter und Verlust",
    columns: { before: "vorher", after: "nachher" },
    w: "w, Steigung",
    b: "b, Achsenabschnitt",
    loss: "Verlust, alle Daten",
  },
  log: {
    title: "Nach jeder Epoche",
    columns: { epoch: "Epoche", w: "w", b: "b", loss: "Verlust" },
  },

  question: {
    ask: "Erst raten: Wohin wird sich w bei diesem Update bewegen?",
    options: ways,
    answer: ({ way, by, guess }) =>
      `${way === "still" ? "w hat sich nicht bewegt." : `w ging ${ways[way]}, um ${by}.`}` +
      guessed(guess, ways, guess === way),
  },

  caption: {
    claim:
      "Ein Update schaut nur auf den {batch|Batch ◆}. Die Gradienten seiner Datenpunkte, {batch|dünne Pfeile}, " +
      "sind verschieden; ihr {average|Mittelwert, der fette Pfeil}, bewegt w und b, einmal je Batch. Der " +
      "{full|Gradient über alle Daten, gestrichelt}, ist das, was der Mittelwert schätzt; er ist zum Vergleich " +
      "gezeichnet und wird nie benutzt.",
    worked:
      "Die Datenpunkte 0 und 1 sind die beiden, mit denen der Beitrag von Hand rechnet, in seiner Reihenfolge und " +
      "mit ½ · MSE. Seed 42 zieht andere; die Datenpunkte 2 bis 9 sind seine.",
    seed: ({ seed, shuffled }) =>
      `NumPys eigene Zahlen für Seed ${seed}, gezogen und summiert wie im Programm des Beitrags.` +
      `${shuffled ? " Die Reihenfolge ist gemischt, der erste Batch besteht also nicht aus den Datenpunkten 0 und 1." : ""}`,
  },

  trouble,

  table: {
    batch: "Batch",
    epochs: "Epochen",
    all: "Alle Datenpunkte",
    columns: {
      epoch: "Epoche",
      batch: "Batch",
      update: "Update",
      sample: "Datenpunkt",
      x: "x",
      y: "y",
      prediction: "Vorhersage",
      error: "Fehler",
      dw: "dw",
      db: "db",
    },
  },
};
