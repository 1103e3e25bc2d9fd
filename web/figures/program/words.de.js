/** Die Wörter der Abbildung „program“. Zahlen kommen fertig als Texte. */
import { guessed, list, trouble } from "../../figure/words/de.js";

const points = (indices) =>
  `${indices.length === 1 ? "Datenpunkt" : "Datenpunkte"} ${list(indices)}`;
const ofPoints = (indices) =>
  `${indices.length === 1 ? "von Datenpunkt" : "der Datenpunkte"} ${list(indices)}`;

const moved = (name, { answer, before, after }) =>
  answer === "same"
    ? `${name} bleibt bei ${before}`
    : `${name} geht von ${before} auf {average|${after}}`;

const ranges = { low: "unter 0,8", middle: "von 0,8 bis 1,4", high: "über 1,4" };

export const words = {
  title: "Das Programm, Zeile für Zeile",
  keys: [],
  settings: {
    epochs: { label: "Epochen", help: "Wie oft die äußere Schleife durchlaufen wird." },
    lines: { label: "Ausgeführte Zeilen" },
  },

  caption: {
    claim:
      "Das Programm zieht die Daten, mischt sie und lernt Batch für Batch. Die {now|▶ markierte Zeile} ist gerade " +
      "gelaufen; neben jeder Zeile steht, was sie zugewiesen hat: der {batch|Batch}, die {prediction|Vorhersagen}, der " +
      "{average|gemittelte Gradient und sein Schritt}. {old|Grau und schräg}: aus der Runde davor oder inzwischen überschrieben.",
    source:
      "Es ist das Programm des Beitrags; nur die Zahlen, die hier eingestellt sind, ändern sich darin. Diese Seite " +
      "rechnet dieselben Zahlen aus wie Python mit NumPy, bis aufs letzte Bit.",
  },

  question: {
    ask: "Erst raten: w beginnt bei 0, und die Daten sind mit Steigung 2 gemacht. Wo ist w nach Epoche 1?",
    options: ranges,
    answer: ({ w, range, guess }) =>
      w === null
        ? "Am Ende von Epoche 1 war der Lauf divergiert: w war keine Zahl mehr."
        : `Nach Epoche 1 war w ${w}.${guessed(guess, ranges, guess === range)}`,
  },

  listing: "Das Programm",
  where: ({ epoch, epochs, batch, batches, line }) =>
    [
      line && ["Zeile", line],
      epoch && ["Epoche", `${epoch} von ${epochs}`],
      batch && ["Batch", `${batch} von ${batches}`],
    ].filter(Boolean),
  executed: ({ position, length }) => `${position} von ${length} Zeilen`,

  /** Nach der Nummer der Zeile, die gerade gelaufen ist; 0 ist der Start. */
  sentence: {
    0: () =>
      "Noch ist nichts gelaufen. „Schritt“ geht einen Schritt weiter, „Abspielen“ bis ans Ende.",
    1: () => "NumPy ist da; das Programm nennt es np.",
    3: ({ seed }) =>
      `Die Zufallszahlen beginnen bei Seed ${seed}: Jeder Lauf wird dieselben ziehen.`,
    4: ({ n }) =>
      `X sind ${n} Zahlen, gezogen aus der Normalverteilung: die Erfahrung von ${n} Menschen.`,
    5: () =>
      "y, das Gehalt, ist zweimal X plus ein wenig zufälliges Rauschen: Die Gerade hinter den Daten hat die Steigung w = 2.",
    7: ({ learningRate, k }) =>
      `Der Start: w und b sind 0. Die Lernrate ist ${learningRate}, und ein Batch hat ` +
      `${k === 1 ? "1 Datenpunkt" : `${k} Datenpunkte`}.`,
    9: ({ isLoopEnd, epoch, batches }) =>
      isLoopEnd
        ? "Keine Epoche ist mehr übrig, und das Programm endet."
        : `Epoche ${epoch} beginnt; Python zählt ab 0. Es ${batches === 1 ? "wird" : "werden"} ${batches} ` +
          `${batches === 1 ? "Update" : "Updates"}.`,
    10: ({ value, epoch }) =>
      `Die Reihenfolge für Epoche ${epoch} wird gezogen, jeder Datenpunkt einmal: ${value("idx")}.`,
    11: () => "X in dieser Reihenfolge.",
    12: () => "y in derselben Reihenfolge, damit jedes Gehalt bei seiner Erfahrung bleibt.",
    13: ({ isLoopEnd, batch, batches, value, indices }) =>
      isLoopEnd
        ? "Kein Batch ist mehr übrig: Jeder Datenpunkt war einmal an der Reihe."
        : `Batch ${batch} von ${batches} beginnt an Platz ${value("start")} dieser Reihenfolge: ` +
          `{batch|${points(indices)}}.`,
    14: ({ indices, value }) => `Das x {batch|${ofPoints(indices)}}: {batch|${value("Xb")}}.`,
    15: ({ indices, value }) => `Das y {batch|${ofPoints(indices)}}: {batch|${value("yb")}}.`,
    16: ({ value }) =>
      `Mit w = ${value("w")} und b = ${value("b")} sagt die Gerade {prediction|${value("y_hat")}} voraus.`,
    17: ({ value }) =>
      `Zweimal das Mittel, über den Batch, von Fehler mal x: {average|dw = ${value("dw")}}.`,
    18: ({ value }) => `Zweimal das Mittel der Fehler: {average|db = ${value("db")}}.`,
    19: ({ learningRate, change }) =>
      `Ein Schritt gegen dw, ${learningRate} mal seine Länge: ${moved("w", change("w"))}.`,
    20: ({ change, isLastUpdate }) =>
      `Dasselbe für b: ${moved("b", change("b"))}. Das Update ist vollständig` +
      `${isLastUpdate ? "." : "; der nächste Batch wird mit der neuen Geraden vorhergesagt."}`,
    21: ({ n, value }) =>
      `Der Verlust über alle ${n} Datenpunkte, mit w und b, wie der letzte Batch sie hinterließ: ${value("loss")}.`,
    22: ({ epoch }) => `Epoche ${epoch} ist vorbei, und das Programm gibt ihre Zeile aus.`,
  },

  beside: {
    numpy: "np",
    seed: ({ seed }) => `Zufallszahlen aus Seed ${seed}`,
    noBatch: "kein Batch mehr",
    noEpoch: "keine Epoche mehr",
    printed: "eine Zeile ausgegeben",
  },

  output: {
    title: "Ausgabe hier",
    none: "Noch nichts.",
    later: "Erscheint, sobald hier etwas ausgegeben ist.",
    posted: "Ausgabe im Beitrag",
  },

  post: {
    title: "Warum sich beide unterscheiden",
    same:
      "Die Zeilen im Beitrag können nicht die dieses Programms sein: Mit Seed 42 gibt es, in NumPy wie hier, aus, was " +
      "unter „Ausgabe hier“ steht. Keine Reihenfolge hilft: Bei allen 113\u202f400 " +
      "Möglichkeiten, zehn Datenpunkte auf fünf Batches von zwei zu verteilen, liegt w nach Epoche 1 zwischen 0,916 und " +
      "1,100. Auch untereinander passen die Zahlen des Beitrags nicht zusammen (siehe Tabelle). Was sie zeigen sollen, " +
      "gilt trotzdem, nur langsamer: w geht auf 2 zu.",
    other:
      "Die Zeilen des Beitrags gehören zu seinen eigenen Zahlen. Mit diesen lassen sie sich vergleichen.",
    set: "Die Zahlen des Beitrags einstellen",
    table: "w und b des Beitrags, auf diesen Daten erprobt",
    columns: {
      epoch: "Epoche",
      w: "w",
      b: "b",
      loss: "Verlust im Beitrag",
      measured: "Verlust, hier gemessen",
    },
  },

  trouble: {
    ...trouble,
    diverged: ({ rate }) =>
      `Der Lauf ist divergiert: Mit Lernrate ${rate} sind die Zahlen zu groß geworden, um sie darzustellen. ` +
      "Python macht mit inf und nan weiter, und dies hier auch.",
  },

  table: {
    variables: "Variablen",
    epochs: "Epochen",
    columns: {
      variables: { variable: "Variable", value: "Wert" },
      epochs: { epoch: "Epoche", w: "w", b: "b", loss: "Verlust", printed: "Ausgabe" },
    },
  },
};
