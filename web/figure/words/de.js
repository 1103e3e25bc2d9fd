/**
 * Jedes Wort, das man an den Abbildungen liest, auf Deutsch: dieselben Schlüssel wie in en.js.
 *
 * Ein Begriff, ein Wort: der Batch, die Batchgröße k, das Update, die Epoche, der Datenpunkt (sample), der Verlust
 * (loss), die Lernrate, der Gradient, der Lauf (run), das Ziel (target), der Beitrag (post). Man wird nicht angeredet.
 * Zahlen haben ein Dezimalkomma, auch die, die hier schon im Text stehen; nur in Programmen ist es ein Punkt.
 */
import { plain } from "../../charts/numbers.js";

/** Mehreres in einer Reihe: „a“, „a und b“, „a, b und c“. */
export function list(texts) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} und ${texts.at(-1)}`;
}

/**
 * Was aus dem geworden ist, was geraten wurde, im Anschluss an eine Antwort.
 * @param {string | null} guess leer ohne
 * @param {Record<string, string>} names was sich raten lässt
 * @param {boolean} [isRight] fehlt, solange das nicht feststeht
 */
export function guessed(guess, names, isRight) {
  if (!guess) return "";
  const verdict = isRight === undefined ? "." : isRight ? ": richtig." : ": diesmal nicht.";
  return ` Geraten war „${names[guess]}“${verdict}`;
}

/** Die Wörter des Rahmens um jede Abbildung. */

/** Nicht, bevor sie bekannt ist. */
function timeLeft(seconds) {
  if (seconds === null) return "";
  if (seconds < 60) return `, noch etwa ${Math.max(1, Math.ceil(seconds))} s`;
  return `, noch etwa ${Math.ceil(seconds / 60)} min`;
}

export const controls = {
  step: "Schritt",
  back: "Zurück",
  play: "Abspielen",
  pause: "Pause",
  reset: "Von vorn",
  run: "Lauf",
  grey: {
    run: "grau: ein Lauf von vorab",
    unsorted: "; beide k gemischt, bis geraten ist",
    guessed: "; mehr, sobald geraten ist",
  },
  settings: "Einstellungen",
  more: "Weitere Einstellungen",
  numbers: "Zahlen",
  share: "Sichern und teilen",
  picture: "Als Bild sichern",
  lastRows: ({ shown, all }) => `(die letzten ${shown} von ${all}; in der CSV-Datei stehen alle)`,
  rowCount: (count) => `${count} ${count === 1 ? "Zeile" : "Zeilen"}`,
  cores: (count) => `${count} ${count === 1 ? "Prozessorkern" : "Prozessorkerne"}`,
  table: "Zahlen sichern (CSV)",
  programs: { numpy: "NumPy-Programm sichern (.py)", torch: "PyTorch-Programm sichern (.py)" },
  link: "Link kopieren",
  embed: "Code zum Einbetten kopieren",
  embedFrame: "Code für einen iframe kopieren",
  present: "Vorführen",
  leavePresent: "Vorführung beenden",
  presentation: "Vorführung",
  nextFigure: "Nächste Abbildung",
  previousFigure: "Vorige Abbildung",
  figureOf: ({ number, count }) => `${number} von ${count}`,
  fullScreen: "Vollbild",
  reveal: "Antwort aufdecken (A)",
  code: {
    open: "QR-Code",
    title: "Dieser Stand auf dem Telefon",
    alt: "QR-Code der Adresse darunter",
    address: "Adresse dieses Standes",
    onThisMachine:
      "Diese Seite wurde aus einer Datei dieses Rechners geöffnet, die ein Telefon nicht öffnen kann. Auf " +
      "einer Seite, die ihre öffentliche Adresse nennt, führt der Code dorthin.",
    tooLong: ({ length }) =>
      `Die Adresse hat ${length} Zeichen: zu viele für einen Code, den ein Telefon lesen kann. Besser kopieren.`,
  },
  copied: "Kopiert.",
  copyByHand: "Kopieren ist hier nicht erlaubt. Diesen Text auswählen und von Hand kopieren:",
  incompleteCode: (file) =>
    `Wo ${file} liegen wird, ist hier nicht bekannt: Die Adresse ist noch zu ergänzen.`,
  noFrame:
    "Ein iframe zeigt die Seite der Abbildungen, deren Ort hier nicht bekannt ist: Der Code lässt sich dort kopieren, oder hier der zum Einbetten.",
  saved: (file) => `Gesichert als ${file}.`,
  notSaved: (message) => `Das ließ sich nicht sichern: ${message}.`,
  close: "Schließen",
  keys: [
    ["→", "Schritt"],
    ["←", "zurück"],
    ["Leertaste", "abspielen, Pause"],
    ["R", "von vorn"],
    ["?", "die Tasten zeigen"],
  ],
  pageKeys: [["F", "vorführen"]],
  presentKeys: [
    ["F", "Vollbild"],
    ["A", "die Antwort aufdecken"],
    ["Q", "QR-Code"],
    ["Esc", "die Vorführung beenden"],
  ],
  clickerKeys: [
    ["Bild ↓", "weiter, wie mit einem Presenter"],
    ["Bild ↑", "denselben Weg zurück"],
  ],
  sequenceKeys: [
    ["N", "nächste Abbildung"],
    ["P", "vorige Abbildung"],
  ],
  /** Was ein Presenter als Nächstes tut. */
  stages: {
    step: "Schritt",
    play: "abspielen",
    wait: "wenn es zu Ende ist",
    skip: "nicht warten",
    reveal: "aufdecken",
    goOn: "weiter",
  },
  goesOn: "Außer Sicht angehalten; jetzt geht es weiter.",
  yes: "ja",
  no: "nein",
  keysTitle: "Tasten in dieser Abbildung",
  restarted: "Einstellungen geändert; der Lauf steht wieder am Start.",
  measuring: {
    label: "Fortschritt",
    cancel: "Abbrechen",
    goOn: "Weitermachen",
    again: "Noch einmal messen",
    part: ({ part, parts, progress }) => `Teil ${part} von ${parts} (${progress})`,
    progress: ({ done, total, secondsLeft, running }) =>
      `${Math.floor((100 * done) / (total || 1))} % fertig${running ? timeLeft(secondsLeft) : "; abgebrochen"}`,
    done: "Fertig.",
    failed: ({ message }) =>
      `Die Messung brach ab: ${message}. Was bis dahin da war, ist zu sehen; ein neuer Start holt den Rest.`,
  },
  loading: "Der Trainer wird geladen …",
  failed: {
    title: "Der Trainer konnte nicht starten.",
    causes: {
      "no-webassembly": "Dieser Browser hat kein WebAssembly oder hat es gesperrt.",
      "webassembly-forbidden": "Die Content Security Policy dieser Seite verbietet WebAssembly.",
      "no-simd": "Diesem Browser oder seinem Prozessor fehlen die SIMD-Befehle von WebAssembly.",
      "out-of-memory": "Der Speicher reicht nicht, um ihn zu starten.",
    },
    cause: (message) => `Der Browser meldet: ${message}`,
    help:
      "Die Abbildung rechnet mit WebAssembly und dessen SIMD-Befehlen. Die meisten Browser ab 2023 können beides " +
      "(Firefox ab 113, Safari ab 16.4); manche sperren sie in einem privaten oder besonders gesicherten Modus, und eine " +
      "Seite, deren Content Security Policy Skripte aufzählt, muss 'wasm-unsafe-eval' erlauben. Das erlauben oder einen " +
      "anderen Browser nehmen, dann die Seite neu laden.",
    still:
      "Was sie mit den üblichen Einstellungen zeigt, vom selben Trainer berechnet, als diese Seite gebaut wurde:",
    noTemplates:
      "Diese Abbildung lässt sich nicht zeigen: In der Content Security Policy dieser Seite (trusted-types) fehlt der Name mini-batch.",
    broken: {
      title: "Dieser Lauf ist abgebrochen.",
      causes: {
        "out-of-memory":
          "Der Speicher reicht dafür nicht: weniger Datenpunkte, Parameter oder Updates nehmen.",
      },
      cause: (message) => `Der Trainer meldet: ${message}`,
      help: "Alles andere auf der Seite bleibt davon unberührt. Mit den üblichen Einstellungen geht die Abbildung wieder.",
      again: "Mit den üblichen Einstellungen neu beginnen",
    },
    part: {
      title: "Ein Teil dieser Abbildung lässt sich nicht zeigen.",
      cause: (message) => `Das Programm meldet: ${message}`,
      help: "Der Lauf ist angehalten. Eine Einstellung ändern oder „Von vorn“ drücken, um weiterzumachen.",
    },
    unknownFigure: (name, known) =>
      `Eine Abbildung „${name}“ gibt es nicht. Das Attribut „figure“ kann sein: ${known.join(", ")}.`,
  },
};

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
      few: "wenige Datenpunkte",
      line: "eine Gerade",
      classes: "zwei Klassen",
      "close-classes": "zwei nahe Klassen",
    },
  },
  loss: {
    label: "Verlust",
    help: "Der halbe mittlere quadratische Fehler (MSE) hat den Gradienten (1/k) Σ Fehler · x; der ganze das Doppelte.",
    options: { "half-mse": "½ · MSE", mse: "MSE" },
  },
  batchSize: { label: "Batchgröße k", help: "Auf wie viele Datenpunkte ein Update schaut." },
  learningRate: {
    label: "Lernrate",
    help: "Wie weit ein Schritt bei Gradient 1 geht.",
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
    help: "Ist k kein Teiler von n: Die übrigen Datenpunkte werden übergangen, statt ein kürzerer Batch zu sein.",
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
      steady: "ruhig, alle 1,2 s",
      fast: "zügig, alle 0,4 s",
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
    help: "Erreicht, wenn der Verlust über alle Daten eine Epoche lang darunter bleibt.",
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

/** Was in allen Abbildungen über einen Lauf gesagt wird, der divergiert. */
export const trouble = {
  growing: ({ rate, loss, startLoss }) =>
    `Der Lauf divergiert: Mit Lernrate ${rate} ist der Verlust von ${startLoss} auf ${loss} gewachsen.`,
  diverged: ({ rate }) =>
    `Der Lauf ist divergiert: Mit Lernrate ${rate} wurden die Zahlen zu groß, um sie darzustellen. Hier endet er.`,
  wayBack: "Zurückgehen, um zu sehen, wie es dazu kommt, oder eine kleinere Lernrate nehmen.",
  start: "Zurück zum Start",
  smaller: ({ rate }) => `Lernrate ${rate} nehmen`,
};

/** Was zu Daten gesagt wird, die nicht brauchbar sind. */
const limits = {
  characters: "es sind mehr als 1\u202f000\u202f000 Zeichen",
  samples: "es müssen 2 bis 10\u202f000 Zeilen mit Zahlen sein",
  features: "es dürfen höchstens 16 Spalten für x sein, dazu y",
  numbers: "es dürfen höchstens 20\u202f000 Zahlen sein",
};

/** @type {Record<string, (problem: import("../settings.js").DataProblem) => string>} nach dem Code des Fehlers der Engine */
const csvErrors = {
  "csv-quote": () => "ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle",
  "csv-one-column": () => "eine Zeile braucht mindestens 2 Spalten: x und zuletzt y",
  "csv-too-many-columns": () => "es dürfen höchstens 1001 Spalten sein",
  "csv-column-count": ({ columns, expected }) =>
    `${columns} Spalten, aber die erste Zeile hat ${expected}`,
  "csv-missing": () => "hier fehlt eine Zahl",
  "csv-not-a-number": ({ value }) => `${JSON.stringify(value)} ist keine Zahl`,
  "csv-empty": () => "es gibt keine Zeile mit Zahlen",
};

/** @param {import("../settings.js").DataProblem} problem */
export function dataProblem(problem) {
  const { limit, code = "", line, column } = problem;
  const cause = limit
    ? limits[limit]
    : `Zeile ${line}, Spalte ${column}: ${csvErrors[code](problem)}`;
  return `Diese Daten sind nicht brauchbar: ${cause}. Die bisherigen Daten bleiben.`;
}

/** Was gesagt wird, wenn eine Einstellung nicht sein kann, was verlangt war. */

const aNumber = ({ min, max, isWhole }) =>
  `eine ${isWhole ? "ganze " : ""}Zahl von ${plain(min)} bis ${plain(max)}`;
const quoted = (options) => options.map((option) => `„${option}“`).join(", ");

/** @type {Record<string, (notice: any) => string>} */
const allowed = {
  number: aNumber,
  whole: aNumber,
  range: aNumber,
  choice: ({ options }) => `eines von ${quoted(options)}`,
  flag: () => "„true“ oder „false“",
  parameters: ({ count }) => `„usual“ oder ${plain(count)} Zahlen, eine für jeden Parameter,`,
  units: ({ most }) =>
    `eine bis drei ganze Zahlen von 1 bis 32, etwa 16 8, mit bei so vielen Datenpunkten höchstens ${plain(most)} Parametern,`,
};

export const notices = {
  title: "Nicht alles ließ sich einstellen wie verlangt:",
  /**
   * @param {import("../settings.js").Notice} notice
   * @param {object} [named] wie die Abbildung ihre Einstellungen nennt
   */
  changed(notice, named = settings) {
    const label = (name) => named[name]?.label ?? name;
    const { name, given, used, reason } = notice;
    if (reason === "unknown")
      return `Eine Einstellung „${name}“ gibt es nicht; sie wird übergangen.`;
    if (reason === "elsewhere") {
      return `Die Einstellung „${name}“ gehört zur Abbildung „${notice.figure}“; hier wird sie nicht beachtet.`;
    }
    if (reason === "inapplicable") {
      return `${label(name)} „${given}“: hat in diesem Beispiel keine Bedeutung; wird übergangen.`;
    }
    if (reason === "data") return dataProblem(/** @type {any} */ (notice));
    if (reason === "absent") {
      return `${label(name)}: waren zu groß für den Link und sind nicht darin. Noch einmal einfügen oder die Datei öffnen.`;
    }
    const usual = typeof used === "number" ? plain(used) : used;
    return `${label(name)} „${given}“: muss ${allowed[reason](notice)} sein; genommen wird ${usual}.`;
  },
  /** Neben einem Feld, dessen Eingabe nicht zu gebrauchen ist. */
  field: (problem) => `Hier muss ${allowed[problem.reason](problem)} stehen.`,
  dismiss: "Ausblenden",
};

export const words = {
  language: "de",
  direction: "ltr",
  decimalMark: ",",
  controls,
  notices,
  settings,
};
