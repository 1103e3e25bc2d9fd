/** Wie die Einstellungen heißen, was sie bedeuten, und wie ihre Möglichkeiten heißen. */
export const settings = {
  preset: {
    label: "Beispiel",
    help: "Mit welchen Daten und welchen Werten es losgeht.",
    options: {
      worked: "von Hand",
      seed: "aus einem Seed",
      post: "die zehn Datenpunkte des Beitrags",
      many: "viele Datenpunkte",
      line: "eine Gerade",
      classes: "zwei Klassen",
      "close-classes": "zwei nahe Klassen",
    },
  },
  loss: {
    label: "Verlust",
    help:
      "Der halbe mittlere quadratische Fehler (MSE) hat den Gradienten (1/k) Σ Fehler · x; der ganze das " +
      "Doppelte davon.",
    options: { "half-mse": "½ · MSE", mse: "MSE" },
  },
  batchSize: { label: "Batchgröße k", help: "Auf wie viele Datenpunkte ein Update schaut." },
  learningRate: {
    label: "Lernrate",
    help: "Wie weit ein Schritt bei Gradient 1 geht. Mit 3 sieht man einen Lauf divergieren.",
  },
  samples: { label: "Datenpunkte n", help: "Wie viele Datenpunkte gezogen werden." },
  order: {
    label: "Reihenfolge",
    help: "Wie eine Epoche die Datenpunkte durchgeht.",
    options: {
      sequential: "wie sie dastehen",
      "shuffle-once": "einmal gemischt",
      "shuffle-each-epoch": "in jeder Epoche gemischt",
      "with-replacement": "mit Zurücklegen gezogen",
    },
  },
  dropLast: {
    label: "Den letzten, kurzen Batch weglassen",
    help: "Wenn k kein Teiler von n ist. Sonst wird er benutzt und über seine eigene Größe gemittelt.",
  },
  seed: { label: "Seed", help: "Startwert der Zufallszahlen, wie bei numpy.random.seed." },
  noise: { label: "Rauschen", help: "Standardabweichung des Rauschens auf y." },
  dataOrder: {
    label: "Daten",
    help: "In welcher Reihenfolge die Datenpunkte stehen.",
    options: { "as-drawn": "wie gezogen", sorted: "nach y sortiert" },
  },
  model: {
    label: "Modell",
    help: "Linear: eine Gerade, mit ½ · MSE. Logistisch: zwei Klassen in der Ebene, mit Kreuzentropie.",
    options: { linear: "linear", logistic: "logistisch" },
  },
  center: { label: "Abstand der Klassen", help: "Ihre Mittelpunkte liegen bei ±(c, c)." },
  totalEpochs: { label: "Epochen insgesamt", help: "Wie lang jeder Lauf ist." },
  seeds: { label: "Seeds", help: "Über wie viele Seeds die Reihenfolgen verglichen werden." },
  unit: {
    label: "Schritt je",
    options: {
      sample: "Datenpunkt",
      line: "Zeile",
      beat: "Takt",
      update: "Update",
      epoch: "Epoche",
    },
  },
  pace: {
    label: "Tempo",
    options: {
      slow: "langsam, alle 3 s",
      steady: "ruhig, alle 1.2 s",
      fast: "zügig, alle 0.4 s",
      rapid: "schnell, 10 je Sekunde",
      racing: "rasend, 20 je Sekunde",
    },
  },
  epochs: {
    label: "Epochen beim Abspielen",
    help: "Das Abspielen hält an, wenn so viele weitere vollständig sind.",
  },
  replacement: {
    label: "Ein Batch wird gezogen",
    help: "Ohne: Eine Epoche benutzt jeden Datenpunkt einmal. Mit: Jeder Zug ist einer aus allen.",
    options: { without: "ohne Zurücklegen", with: "mit Zurücklegen" },
  },
  parameter: {
    label: "Zeigen",
    help: "Welche der beiden Zahlen eines Gradienten.",
    options: { w: "∂w, für die Steigung", b: "∂b, für den Achsenabschnitt" },
  },
  intercept: { label: "Achsenabschnitt", help: "Was y im Mittel ist, wo x 0 ist." },
  draws: {
    label: "Neue Batches",
    help: "Wie viele von jeder Größe für eine genaue Messung gezogen werden.",
  },
  target: {
    label: "Zielverlust",
    help: "Der Lauf ist am Ziel, wenn der Verlust über alle Daten darunter liegt.",
  },
  axis: {
    label: "Verlust über",
    help: "Wogegen der Verlust aufgetragen wird.",
    options: {
      updates: "Updates",
      samples: "gelesene Datenpunkte",
      seconds: "gemessene Sekunden",
    },
  },
  seen: { label: "Gelesene Datenpunkte" },
  update: { label: "Update" },
  beat: { label: "Takt" },
};
