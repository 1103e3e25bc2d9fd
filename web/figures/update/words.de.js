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

/** Eine Änderung von w, b oder des Verlusts; `same`, wo acht Nachkommastellen keine zeigen. */
const changes = {
  rises: ({ before, after }) => `steigt von ${before} auf ${after}`,
  falls: ({ before, after }) => `fällt von ${before} auf ${after}`,
  same: ({ before }) => `bleibt auf acht Nachkommastellen bei ${before}`,
  unknown: ({ after }) => `ist jetzt ${after}`,
};

const moved = (name, { answer, before, after }) =>
  answer === "same"
    ? `${name} bleibt bei ${before}`
    : `${name} geht von ${before} auf {average|${after}}`;

const taken = {
  sequential: "Die Batches nehmen sie, wie sie dastehen.",
  "shuffle-once": "Ihre Reihenfolge wird einmal gemischt, vor Epoche 1.",
  "shuffle-each-epoch": "Jede Epoche mischt ihre Reihenfolge neu, wie das Programm des Beitrags.",
  "with-replacement":
    "Jeder Batch wird neu aus allen gezogen; ein Datenpunkt kann also zweimal vorkommen.",
};

export const words = {
  title: "Ein Update, in Einzelteile zerlegt",
  beats: ["Batch wählen", "Vorhersage", "Fehler", "Gradienten", "Mittelwert", "Schritt"],
  keys: [["1 – 6", "ein Takt"]],
  beatsLabel: "Die sechs Takte eines Updates",
  formula: "Die Rechnung",
  where: ({ epoch, batch, batches, update }) => [
    ["Epoche", epoch],
    ["Batch", `${batch} von ${batches}`],
    ["Update", update],
  ],
  atStart: ({ batches }) =>
    `Am Start; eine Epoche wird ${batches} ${batches === 1 ? "Update" : "Updates"} haben.`,

  sentence: {
    start: ({ n, k }) =>
      "Noch ist nichts gelernt: w und b sind 0, die Gerade liegt flach. Ein Update wird auf " +
      `${k === n ? `alle ${n}` : `${k} der ${n}`} Datenpunkte schauen, in sechs Takten.`,
    pick({ indices, n, k, batch, batches, order, epoch }) {
      const how = orders[order];
      const points = k === 1 ? "Datenpunkt" : "den Datenpunkten";
      return (
        `Batch ${batch} von ${batches} besteht aus ${points} {batch|${list(indices)}} ` +
        `(${k} von ${n}): ${typeof how === "string" ? how : how({ epoch })}.`
      );
    },
    predict: ({ w, b, predictions, first }) =>
      `Mit w = ${w} und b = ${b}, ${first ? "wie der Lauf beginnt" : "wie das vorige Update sie hinterließ"}, ` +
      `sagt die Gerade {prediction|ŷ = ${list(predictions)}} voraus.`,
    error: ({ errors }) =>
      `Vorhersage minus Wahrheit, ŷ − y, ist der Fehler: {error|${list(errors)}}. ` +
      "Wo er positiv ist, liegt die Gerade zu hoch.",
    gradients: ({ w, twice, k }) =>
      `${k === 1 ? "Der Datenpunkt" : "Jeder Datenpunkt"} sagt, wie sich sein Verlust ändert, wenn w und b ` +
      `wachsen: {batch|∂w = ${list(w)}}, ${twice ? "zweimal " : ""}Fehler mal x, und {batch|∂b}, ` +
      `${twice ? "zweimal " : ""}der Fehler. Weniger Verlust bringt die Gegenrichtung.`,
    average({ w, b, fullW, fullB, n, k, isWhole }) {
      const batch = `{average|∂w = ${w}, ∂b = ${b}}`;
      if (isWhole)
        return `Der Batch besteht aus allen ${n} Datenpunkten, ihr Mittelwert ist also selbst der Gradient über alle Daten: ${batch}.`;
      const all = `Alle ${n} Datenpunkte hätten {full|${fullW} und ${fullB}} gesagt.`;
      return k === 1
        ? `Bei einem Datenpunkt gibt es nichts zu mitteln: Sein Gradient ist der des Batches, ${batch}. ${all}`
        : `Ihr Mittelwert ist der Gradient des Batches: ${batch}. ${all}`;
    },
    step({ w, b, rate, loss, isMisled }) {
      const why = isMisled
        ? ": Dieser Batch sprach nicht für die übrigen"
        : ": Der Schritt ging zu weit";
      return (
        `Ein Schritt gegen den Gradienten, ${rate} mal seine Länge: ${moved("w", w)} und ${moved("b", b)}. ` +
        `Der Verlust über alle Daten ${changes[loss.answer](loss)}${loss.answer === "rises" ? why : ""}.`
      );
    },
    epoch: ({ epoch, updates, w, b, loss }) =>
      `Epoche ${epoch} ist vorbei. In ${updates === 1 ? "ihrem einen Update" : `ihren ${updates} Updates`}: ` +
      `${moved("w", w)} und ${moved("b", b)}. Der Verlust über alle Daten ${changes[loss.answer](loss)}. Unten steht ` +
      `${updates === 1 ? "dieses Update" : "das letzte davon"}.`,
  },

  data: {
    title: "Daten und Gerade",
    x: "Erfahrung x, normiert",
    y: "Gehalt y",
    alt: ({ n, w, b, batch }) =>
      `${n} Datenpunkte und die Gerade ŷ = ${w} x + ${b}${batch ? `; im Batch: ${batch}` : ""}.`,
    legend: ({ hasBatch, hasPredictions, hasErrors, hasOldLine }) =>
      [
        hasBatch && "{batch|◆ der Batch}",
        "○\u00a0Datenpunkte",
        "{prediction|die Gerade}",
        hasPredictions && "{prediction|▪ ihre Vorhersagen}",
        hasErrors && "{error|Balken: die Fehler}",
        hasOldLine && "gepunktet: die Gerade davor",
      ]
        .filter(Boolean)
        .join(", "),
    lineOutside: "Die Gerade läuft nicht mehr durch dieses Bild.",
  },
  batch: {
    title: ({ k }) => `Der Batch, k = ${k}; nur zur Anzeige gerundet`,
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
    title: "Gradienten der Datenpunkte",
    x: "∂w, für die Steigung",
    y: "∂b, für den Achsenabschnitt",
    handle: "Die Spitze des eigenen Mittelwerts",
    yours: "eigener",
    legend: ({ hasBatch, hasOthers, hasAverage }) =>
      [
        hasOthers &&
          `Grau: je Datenpunkt einer, ${hasBatch ? "vor dem Schritt" : "bei diesem w und b"}.`,
        !hasBatch && "Je besser die Gerade passt, desto kürzer.",
        hasBatch &&
          `${[
            "{batch|Orange: die des Batches}",
            hasAverage && "{average|fett: der Mittelwert}",
            hasAverage && hasOthers && "{full|gestrichelt: über alle Daten}",
          ]
            .filter(Boolean)
            .join(", ")}.`,
      ]
        .filter(Boolean)
        .join(" "),
    outside: ({ outside, n }) => `${outside} der ${n} Pfeile enden außerhalb dieses Bildes.`,
    alt: ({ n, samples: shown, average, full }) =>
      [
        `${n} graue Pfeile, je Datenpunkt einer`,
        shown && `${shown} orange, vom Batch`,
        average && `der fette Mittelwert, ∂w ${average[0]}, ∂b ${average[1]}`,
        full && `gestrichelt der Gradient über alle Daten, ∂w ${full[0]}, ∂b ${full[1]}`,
      ]
        .filter(Boolean)
        .join("; "),
  },
  sketch: {
    invite:
      "Zum Selbermachen: Wo endet ihr Mittelwert? Den Ring dorthin ziehen, oder mit seinen Pfeiltasten.",
    drawn: ({ w, b }) =>
      `Eigener Mittelwert: ∂w = ${w}, ∂b = ${b}. Der nächste Takt zeigt den wahren.`,
    compared: ({ w, b, distance, angle }) =>
      `Der eigene, ∂w = ${w}, ∂b = ${b}, endet ${distance} vom {average|wahren Mittelwert} entfernt` +
      `${angle === null ? "." : `; zwischen beiden liegen ${angle}°.`}`,
  },
  map: {
    title: "Der Schritt über (w, b)",
    x: "w, Steigung",
    y: "b, Achsenabschnitt",
    legend: ({ w, b, hasPath }) =>
      `{average|● w = ${w}, b = ${b}}${hasPath ? ", grau: der Weg bisher" : ""}, Linien: gleicher Verlust über alle Daten, ✕\u00a0sein tiefster Punkt`,
    step: ({ from, to }) =>
      `{average|Fett: Schritt} ${from} → ${to}, {average|gestrichelt: −Mittelwert}, Linien: gleicher Verlust, ✕\u00a0sein Tiefpunkt`,
    still: ({ w, b }) => `w = ${w} und b = ${b} bewegen sich auf acht Nachkommastellen nicht.`,
    outside: ({ w, b }) => `w = ${w}, b = ${b} liegt außerhalb dieser Karte.`,
  },
  parameters: {
    title: "Parameter und Verlust",
    columns: { before: "vorher", after: "nachher" },
    w: "w, Steigung",
    b: "b, Achsenabschnitt",
    loss: "Verlust, alle Daten",
  },
  log: {
    title: "Epoche für Epoche; 0 ist der Start",
    columns: { epoch: "Epoche", w: "w", b: "b", loss: "Verlust" },
  },

  question: {
    ask: "Erst raten: Wohin wird sich w bei diesem Update bewegen?",
    options: ways,
    answer: ({ way, by, guess }) =>
      `${way === "still" ? "Auf acht Nachkommastellen hat sich w nicht bewegt." : `w ging ${ways[way]}, um ${by}.`}` +
      guessed(guess, ways, guess === way),
  },

  caption: {
    claim: ({ isWhole, k }) =>
      "Ein Update schaut nur auf den {batch|Batch}. " +
      `${k === 1 ? "Der {average|Gradient} seines einen Datenpunkts" : "Die {batch|Gradienten} darin sind verschieden; ihr {average|Mittelwert}"}, ` +
      "umgekehrt und mal die Lernrate, ist der Schritt. " +
      `${
        isWhole
          ? "Mit allen Daten im Batch ist der Mittelwert genau der {full|Gradient über alle Daten}."
          : `${k === 1 ? "Dieser Gradient" : "Der Mittelwert"} schätzt den {full|Gradienten über alle Daten}, den das Update nie sieht.`
      }`,
    worked:
      "Mit den Datenpunkten 0 und 1 rechnet der Beitrag von Hand, mit k = 2, in dieser Reihenfolge und mit ½ · MSE. " +
      "Die Datenpunkte 2\u00a0bis\u00a09 sind Zufallszahlen (Seed 42).",
    seed: ({ seed, order, dataOrder }) =>
      `Die Datenpunkte sind die von NumPy für Seed ${seed}` +
      `${dataOrder === "sorted" ? ", nach y sortiert" : ""}. ${taken[order]}`,
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
