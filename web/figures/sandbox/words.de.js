/** Die Wörter der Abbildung „sandbox“. Zahlen kommen fertig als Texte. */

import { dataProblem, guessed, settings, trouble } from "../../figure/words/de.js";
import { words as batchSize } from "../batch-size/words.de.js";

const own = {
  data: {
    label: "Daten",
    help: "„Eigene“: einfügen, als Datei öffnen oder hineinziehen, oder Punkte ins Diagramm klicken.",
    options: {
      salary: "Gehälter",
      "noisy-line": "verrauschte Gerade",
      "narrow-valley": "enges Tal",
      gaussian: "mehrere Merkmale",
      "two-gaussians": "zwei Wolken",
      moons: "zwei Monde",
      own: "eigene",
    },
  },
  ownData: {
    label: "Eigene Daten",
    help: "Als CSV, oder kürzer: Zellen durch „_“ getrennt, Zeilen durch ein Leerzeichen. Die letzte Spalte ist y.",
  },
  features: { label: "Merkmale d", help: "Aus wie vielen Zahlen x besteht." },
  condition: {
    label: "Kondition",
    help: "Größte Varianz eines Merkmals geteilt durch die kleinste. Groß ergibt ein enges Tal.",
  },
  center: { label: "Abstand der Wolken", help: "Ihre Mitten liegen bei ±(c, c)." },
  labelNoise: {
    label: "Falsche Klassen",
    help: "Der Anteil der Datenpunkte, deren Klasse vertauscht ist.",
  },
  standardize: {
    label: "x standardisieren",
    help: "Jedes Merkmal vor dem Training auf Mittelwert 0 und Standardabweichung 1 bringen.",
  },
  model: {
    label: "Modell",
    help: "Ein Netz hat verdeckte Schichten.",
    options: { linear: "linear", logistic: "logistisch", mlp: "Netz" },
  },
  hiddenLayers: {
    label: "Verdeckte Schichten",
    help: "Die Einheiten jeder Schicht, von x aus: „8“ ist eine Schicht aus 8, „16 8“ sind zwei.",
  },
  initial: {
    label: "Parameter am Anfang",
    help: "„usual“: wie das Modell sonst beginnt. Oder eine Zahl für jeden: w und b, oder Schicht für Schicht W und b.",
  },
  activation: {
    label: "Aktivierung",
    help: "Was eine verdeckte Einheit mit ihrer Summe macht.",
  },
  learningRate: {
    label: "Lernrate",
    help: "Wie weit ein Schritt bei einem Gradienten von 1 geht; Adagrad, RMSProp und Adam skalieren ihn.",
  },
  noise: { label: "Rauschen", help: "Standardabweichung des Rauschens in den Daten." },
  loss: {
    label: "Verlust",
    help: "Der Gradient von MSE ist doppelt so lang wie der von ½ · MSE.",
    options: { ...settings.loss.options, "cross-entropy": "Kreuzentropie" },
  },
  optimizer: {
    label: "Optimierer",
    help: "Was mit dem Gradienten eines Batches geschieht.",
  },
  momentum: { label: "Momentum μ", help: "Wie viel vom letzten Schritt weitergeht." },
  alpha: { label: "α", help: "Wie träge der Mittelwert der quadrierten Gradienten ist." },
  beta1: { label: "β₁", help: "Wie träge der Mittelwert der Gradienten ist." },
  beta2: { label: "β₂", help: "Wie träge der Mittelwert ihrer Quadrate ist." },
  weightDecay: { label: "Weight Decay λ", help: "Wie schnell die Parameter schrumpfen." },
  eps: { label: "ε", help: "Hält Divisionen von der Null fern." },
  schedule: {
    label: "Verlauf der Lernrate",
    help: "Angepasst: Die Lernrate passt zur Bezugsgröße und wächst proportional zu k.",
    options: { constant: "konstant", scaled: "an k angepasst" },
  },
  baseBatchSize: {
    label: "Bezugsgröße",
    help: "Die Batchgröße, für die die Lernrate gedacht ist.",
  },
  warmupEpochs: {
    label: "Anlauf in Epochen",
    help: "So lange wächst die Lernrate bis zur vollen Größe.",
  },
};

/** Die Wörter aller Einstellungen, auch der gemeinsamen: Nach ihnen heißen die Läufe. */
const names = { ...settings, ...own };
const part = (label, value) => `${label.replace(/ \S$/, "")} ${value}`;

const falls = {
  tenth: "höchstens ein Zehntel des Anfangs",
  lower: "kleiner, aber über einem Zehntel",
  higher: "größer als am Anfang",
};

export const words = {
  keys: [],
  title: "Sandkasten: alle Einstellungen und eigene Daten",
  settings: own,
  names,

  caption: {
    what:
      "Hier lässt sich alles einstellen: die Daten, auch eigene, das Modell und wie es lernt. Die " +
      "Datenpunkte des {batch|letzten Batches} sind " +
      "hervorgehoben; die {prediction|Linie} ist die Vorhersage des Modells oder die Grenze seiner Klassen.",
    how:
      "Einen Lauf behalten, eine Einstellung ändern, noch einmal laufen lassen: Beide heißen nach dem, " +
      "worin sie sich unterscheiden, und stehen in einem Diagramm, wenn ihr Verlust von derselben Art ist. Den Lauf " +
      "sichert man als Bild, Zahlen, Link oder Programm für NumPy oder PyTorch, das ihn bis auf Rundungsfehler wiederholt.",
  },

  where: ({ update, epoch, seen, loss, w, b, standardized, parameters }) => [
    ["Updates", update],
    ["volle Epochen", epoch],
    ["gelesene Datenpunkte", seen],
    ["Verlust", loss],
    ...(w === undefined
      ? [["Parameter", parameters]]
      : [
          ["w", w],
          ["b", b],
        ]),
    ...(standardized
      ? [
          ["für standardisiertes x: w", standardized.w],
          ["b", standardized.b],
        ]
      : []),
  ],
  summary: ({ update, epoch, seen, loss, batch, w, b, standardized }) =>
    `Nach ${some(update, "Update", "Updates")} (${some(epoch, "ganzen Epoche", "ganzen Epochen")}, ` +
    `${some(seen, "gelesenen Datenpunkt", "gelesenen Datenpunkten")}) ist der Verlust über alle Daten ${loss}` +
    `${w === undefined ? "" : `, mit w = ${w} und b = ${b}`}` +
    `${standardized ? ` (für standardisiertes x: w = ${standardized.w}, b = ${standardized.b})` : ""}.` +
    `${batch === "0" ? "" : ` Der letzte Batch hatte ${some(batch, "Datenpunkt", "Datenpunkte")}.`}`,

  question: {
    ask: ({ epochs }) =>
      `Erst raten: Wenn das Abspielen nach ${some(epochs, "Epoche", "Epochen")} endet, ist der Verlust …`,
    options: falls,
    answer: ({ guess, found, epoch, loss, percent }) =>
      `Nach ${some(epoch, "Epoche", "Epochen")} beträgt er ${loss}, ${percent ? `${percent} % des Anfangs` : (falls[found] ?? "wie am Anfang")}.` +
      guessed(guess, falls, guess === found),
  },

  fit: {
    title: {
      line: ({ canAdd, canDrag, drawn, samples }) =>
        `Die Daten und das Modell${ofThem(drawn, samples)}${canDrag ? dragging(canAdd) : adding(canAdd)}`,
      plane: ({ canAdd, drawn, samples }) =>
        `Zwei Klassen, und wo das Modell ▲ sagt (schattiert)${ofThem(drawn, samples)}${adding(canAdd)}`,
      agreement: ({ drawn, samples }) => `Vorhergesagt gegen wahr${ofThem(drawn, samples)}`,
    },
    axes: {
      salary: { x: "Erfahrung x, normiert", y: "Gehalt y" },
      line: { x: "x", y: "y" },
      plane: { x: "x₁", y: "x₂" },
      agreement: { x: "wahres y", y: "vorhergesagt" },
    },
    alt: ({ kind, samples, batch, loss, w, b }) =>
      `${some(samples, "Datenpunkt", "Datenpunkte")}, ${batch} davon im letzten Batch. ` +
      (kind === "line"
        ? w === undefined
          ? "Die Kurve ist die Vorhersage des Modells."
          : `Die Gerade ist w = ${w}, b = ${b}.`
        : kind === "plane"
          ? "Die Grenze liegt dort, wo die Vorhersage ein Halb ist."
          : "Auf der punktierten Diagonale stimmen die Vorhersagen.") +
      ` Verlust ${loss}.`,
  },
  course: {
    title: "Der Verlust über alle Daten; gepunktet: am Start und ein Zehntel davon",
    x: { updates: "Updates", samples: "gelesene Datenpunkte" },
    y: "Verlust",
    alt: ({ update, loss, kept }) =>
      `Dieser Lauf nach ${some(update, "Update", "Updates")}: ${loss}. Dazu ${some(kept, "behaltener Lauf", "behaltene Läufe")}, aufgezählt neben dem Diagramm.`,
  },

  runs: {
    title: "Läufe",
    only: "dieser Lauf",
    this: (name) => `dieser Lauf: ${name}`,
    same: "dieselben Einstellungen",
    own: ({ n }) => `eigene Daten (n = ${n})`,
    not: (label) => `nicht: ${label}`,
    setting: part,
    numbers: ({ updates, loss }) => `nach ${some(updates, "Update", "Updates")}: Verlust ${loss}`,
    incomparable: {
      loss: "nicht gezeichnet: ein anderer Verlust",
      data: "auf anderen Daten",
    },
    keep: "Diesen Lauf behalten",
    startHere: "Von hier aus neu starten",
    notInLink:
      "Die Parameter am Anfang sind zu viele für einen Link: Er enthält alle anderen Einstellungen.",
    count: (count) => (count === 1 ? "1 Lauf behalten." : `${count} Läufe behalten.`),
    drop: "Verwerfen",
    dropName: (name) => `Lauf verwerfen: ${name}`,
    help: "Ein behaltener Lauf bleibt, bis die Seite geschlossen wird; im Link ist er nicht. „Von hier aus“: mit diesen Parametern.",
    full: (most) =>
      `Es sind ${most} behaltene Läufe, mehr wären nicht zu unterscheiden. Erst einen verwerfen.`,
  },

  own: {
    title: "Eigene Daten",
    edit: "Diese Daten bearbeiten",
    file: "CSV-Datei öffnen oder irgendwo auf diese Abbildung ziehen",
    limits:
      "Ein Datenpunkt je Zeile; die letzte Spalte ist y. Ist y immer 0 oder 1, sind es zwei Klassen. 2 bis 10\u202f000 Zeilen, bis zu 16 Spalten für x, " +
      "höchstens 20\u202f000 Zahlen. Nichts verlässt diese Seite.",
    text: "Die Daten als CSV",
    long: "Diese Daten sind zu viele, um sie zu zeigen. Was hier eingefügt wird, tritt an ihre Stelle.",
    use: "Diesen Text verwenden",
    inLink: "Link und Code zum Einbetten enthalten diese Daten.",
    notInLink:
      "Link und Code zum Einbetten enthalten alle Einstellungen, aber diese Daten nicht: Sie sind zu groß.",
    line: ["x eines neuen Punktes", "y eines neuen Punktes"],
    plane: ["x₁ eines neuen Punktes", "x₂ eines neuen Punktes"],
    sample: (number) => `Datenpunkt ${number}`,
    classLabel: "Klasse neuer Punkte",
    classes: ["0 ○", "1 ▲"],
    add: "Punkt hinzufügen",
    remove: "Letzten Punkt entfernen",
    problem: dataProblem,
  },

  working: batchSize.working,
  trouble,

  tables: {
    titles: { runs: "Läufe", parameters: "Parameter", curves: "Verluste der Läufe", data: "Daten" },
    columns: {
      runs: { run: "Lauf", update: "Updates", seen: "gelesene Datenpunkte", loss: "Verlust" },
      parameters: { name: "Parameter", value: "Wert", inUnits: "für x wie in den Daten" },
      curves: { run: "Lauf", update: "Updates", seen: "gelesene Datenpunkte", loss: "Verlust" },
      data: { sample: "Datenpunkt", inBatch: "im letzten Batch" },
    },
  },

  python: {
    title: (library) => [
      "Mini-Batch-Gradientenabstieg: der Lauf der Abbildung „sandbox“, mit denselben Zufallszahlen in derselben",
      `Reihenfolge. Das Programm braucht ${library}; es gibt ab und zu den Verlust aus und am Ende die Parameter.`,
    ],
    stream: "zieht alles: erst die Daten, dann den Anfang, dann die Reihenfolge jeder Epoche",
    data: "die Daten",
    own: "eigene Daten: x und in der letzten Spalte y",
    deviation: "X.std(axis=0); 1, wo ein Merkmal konstant ist",
    line: "das Modell: y_hat = w * x + b",
    weights: "ein Gewicht für jedes Merkmal, dazu der Achsenabschnitt",
    sizes: "Eingänge, Einheiten jeder verdeckten Schicht, Ausgang",
    given: "der vorgegebene Anfang, Schicht für Schicht W und b",
    start: "Schicht für Schicht W, mit Varianz 1 / Eingänge gezogen, und b = 0",
    layers: "W und b jeder Schicht, aus p herausgeschnitten.",
    forward: "Was aus jeder Schicht herauskommt, zuerst die Eingabe.",
    backward: "Backpropagation: von den Steigungen des Verlusts zurück durch die Schichten.",
    losses: "Für jeden Datenpunkt, mit Ausgang z.",
    slopes: "d Verlust / d z jedes Datenpunkts.",
    perEpoch: "Updates; der letzte Batch kann kürzer sein",
    dropped: "Updates; was an Datenpunkten übrig ist, fällt weg",
    sequential: "wie sie dastehen",
    once: "einmal gemischt",
    each: "in jeder Epoche neu gemischt",
    replaced: "mit Zurücklegen gezogen",
    scaled: "proportional zur Batchgröße, nach einem Anlauf",
  },
};

/** 1 Update, 2 Updates */
function some(count, one, many) {
  return `${count} ${String(count) === "1" ? one : many}`;
}

function ofThem(drawn, samples) {
  return drawn && ` (${drawn} von ${samples} gezeichnet)`;
}

function adding(canAdd) {
  return canAdd ? "; ein Klick fügt einen Punkt hinzu" : "";
}

function dragging(canAdd) {
  return canAdd ? "; Punkte ziehen oder mit einem Klick hinzufügen" : "; Punkte lassen sich ziehen";
}
