/** Die Wörter des Rahmens um jede Abbildung. */

function timeLeft(seconds) {
  if (seconds === null) return "Restzeit noch unbekannt";
  if (seconds < 60) return `noch etwa ${Math.max(1, Math.ceil(seconds))} s`;
  return `noch etwa ${Math.ceil(seconds / 60)} min`;
}

export const controls = {
  step: "Schritt",
  back: "Zurück",
  play: "Abspielen",
  pause: "Pause",
  reset: "Von vorn",
  run: "Lauf",
  settings: "Einstellungen",
  more: "Weitere Einstellungen",
  numbers: "Zahlen",
  share: "Sichern und teilen",
  picture: "Als Bild sichern",
  lastRows: ({ shown, all }) => `(die letzten ${shown} von ${all}; in der CSV-Datei stehen alle)`,
  table: "Zahlen sichern (CSV)",
  program: "NumPy-Programm sichern (.py)",
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
    address: "Adresse genau dieses Standes",
    onThisMachine:
      "Diese Seite wurde aus einer Datei dieses Rechners geöffnet, die ein Telefon nicht öffnen kann. Auf " +
      "einer Seite, die ihre öffentliche Adresse nennt, führt der Code dorthin.",
    tooLong: ({ length }) =>
      `Die Adresse hat ${length} Zeichen: zu viele für einen Code, den ein Telefon lesen kann. Besser kopieren.`,
  },
  copied: "Kopiert.",
  copyByHand: "Kopieren ist hier nicht erlaubt. Diesen Text auswählen und von Hand kopieren:",
  saved: (file) => `Gesichert als ${file}.`,
  close: "Schließen",
  keys: [
    ["→", "Schritt"],
    ["←", "zurück"],
    ["Leertaste", "abspielen, Pause"],
    ["R", "von vorn"],
    ["F", "vorführen, Vollbild"],
    ["?", "die Tasten zeigen"],
  ],
  presentKeys: [
    ["A", "die Antwort aufdecken"],
    ["Q", "QR-Code"],
    ["Esc", "die Vorführung beenden"],
  ],
  sequenceKeys: [
    ["Bild ↓", "nächste Abbildung"],
    ["Bild ↑", "vorige Abbildung"],
  ],
  yes: "ja",
  no: "nein",
  keysTitle: "Tasten in dieser Abbildung",
  restarted: "Einstellungen geändert; der Lauf steht wieder am Start.",
  measuring: {
    label: "Fortschritt",
    cancel: "Abbrechen",
    goOn: "Weitermachen",
    again: "Noch einmal messen",
    progress: ({ done, total, secondsLeft, running }) =>
      `${Math.floor((100 * done) / (total || 1))} % fertig${running ? `, ${timeLeft(secondsLeft)}` : "; abgebrochen"}`,
    finished: ({ finished, total }) => `${finished} von ${total} fertig`,
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
      "no-decompression":
        "Dieser Browser kann den Trainer nicht entpacken: Ihm fehlt DecompressionStream.",
      "out-of-memory": "Der Speicher reicht nicht, um ihn zu starten.",
    },
    cause: (message) => `Der Browser meldet: ${message}`,
    help:
      "Die Abbildung rechnet mit WebAssembly und dessen SIMD-Befehlen. Die meisten Browser ab 2023 können beides " +
      "(Firefox ab 113, Safari ab 16.4); manche sperren sie in einem privaten oder besonders gesicherten Modus, und eine Seite, deren " +
      "Content Security Policy Skripte aufzählt, muss 'wasm-unsafe-eval' erlauben. Hilft beides nicht, einen anderen Browser nehmen; danach die Seite neu laden.",
    still:
      "Was sie mit den üblichen Einstellungen zeigt, vom selben Trainer berechnet, als diese Seite gebaut wurde:",
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
    unknownFigure: (name, known) =>
      `Eine Abbildung „${name}“ gibt es nicht. Das Attribut „figure“ kann sein: ${known.join(", ")}.`,
  },
};
