/** Words of lessons, and of the lesson builder, in German. */
export const words = {
  untitled: "Eine Stunde ohne Titel",
  present: "Vorführen",
  edit: "Ändern",
  print: "Plan drucken",
  save: "Als eine Datei speichern",
  link: "Link kopieren",
  linkLabel: "Link zur Stunde",
  fileName: "mini-batch-stunde",
  saved: (name) =>
    `Als ${name} gespeichert. Die Datei enthält diese Stunde und alles, was sie braucht.`,
  copied: "Der Link ist kopiert.",
  copyByHand: "Dieser Browser lässt eine Seite nicht kopieren. Hier ist der Link:",
  ownFile: "Er führt zu genau dieser Datei: Wer ihm folgt, braucht sie am selben Ort.",
  tooLong:
    "Ein Link zu dieser Stunde wäre länger, als viele Programme es erlauben. Speichern Sie sie stattdessen als Datei.",
  how:
    "Vor der Klasse drücken Sie Vorführen: Bild ab spielt ab, deckt auf und geht weiter, Bild auf geht zurück. Ein " +
    "Presenter hat diese beiden Tasten. Die Notizen für Lehrkräfte sieht die Klasse nicht.",
  empty: "In dieser Stunde ist noch nichts.",
  aims: "Am Ende dieser Stunde kann die Klasse",
  length: ({ items, minutes }) =>
    `${items === 1 ? "Ein Teil" : `${items} Teile`}${minutes ? `, ${minutes} Minuten` : ""}.`,
  minutes: (count) => `${count} min`,
  notes: "Für die Lehrkraft",
  welcome: {
    title: "Eine Stunde über Mini-Batch-SGD",
    text:
      "Diese Datei enthält alles, was eine Stunde braucht, und kommt ohne Netz aus: Abbildungen zum Durchgehen, eine " +
      "Ansicht für den Beamer, die Stimmen der Klasse und Blätter für alle.",
    guide: "Eine fertige Stunde nehmen",
    builder: "Eine Stunde zusammenstellen",
    worksheets: "Arbeitsblätter drucken",
    about: {
      guide: "von 20, 45 oder 90 Minuten, mit dem, was zu drücken und zu fragen ist.",
      builder: "aus Abbildungen, eigenen Texten und Fragen, und als eine Datei speichern.",
      worksheets: "mit eigenen Zahlen auf jedem Blatt, und die Lösungen dazu.",
    },
  },
  problems: {
    title: "Nicht alles an dieser Stunde ließ sich verwenden:",
    notALesson: () =>
      "Es wurde keine Stunde gefunden. Eine Stunde ist eine Datei, die hier gespeichert wurde, oder ein Link, der hier ganz " +
      "kopiert wurde.",
    kind: ({ item, value }) =>
      `Teil ${item} ist „${value}“. Möglich sind eine Abbildung, ein Text, eine Frage, Seeds oder das Quiz.`,
    figure: ({ item, value }) =>
      `Teil ${item} verlangt die Abbildung „${value}“, die es nicht gibt.`,
    tooMany: ({ value }) => `Sie hat ${value} Teile. Die ersten 60 sind da.`,
    tooLong: ({ item, value }) =>
      `Ein Text${item ? ` von Teil ${item}` : ""} hat mehr als 4000 Zeichen und ist gekürzt: „${value}…“.`,
  },
  kinds: {
    figure: "Abbildung",
    text: "Text",
    question: "Eigene Frage, deren Antworten gezählt werden",
    seeds: "Dreißig Seeds für dreißig Leute",
    quiz: "Das Quiz",
  },
  builder: {
    title: "Eine Stunde zusammenstellen",
    about:
      "Fügen Sie der Reihe nach an, was die Klasse sehen soll. Nichts wird von selbst gespeichert: Speichern Sie die " +
      "Stunde als Datei, die sich hier wieder öffnen lässt.",
    begin: "Eine neue beginnen",
    discard: "Die Stunde hat Änderungen, die nicht gespeichert sind. Trotzdem eine neue beginnen?",
    openFile: "Gespeicherte Stunde öffnen",
    lessonTitle: "Titel der Stunde",
    lessonAims: "Am Ende kann die Klasse … (ein Ziel je Zeile)",
    items: "Was die Klasse sieht",
    noItems: "Noch nichts. Wählen Sie, was zuerst kommt, und fügen Sie es an.",
    next: "Als Nächstes kommt",
    add: "Anfügen",
    give: "Stunde ansehen",
    up: (item) => `Teil ${item} nach oben`,
    down: (item) => `Teil ${item} nach unten`,
    remove: (item) => `Teil ${item} entfernen`,
    fields: {
      heading: "Überschrift",
      minutes: "Minuten",
      text: {
        figure: "Was die Klasse vor der Abbildung liest",
        text: "Was die Klasse liest",
        question: "Die Frage",
        seeds: "Was die Klasse vorher liest",
        quiz: "Was die Klasse vorher liest",
      },
      options: (most) => `Antworten zur Wahl, eine je Zeile (höchstens ${most})`,
      batchSize: "Datenpunkte im Batch, für alle gleich viele",
      notes: "Notizen, die nur Sie sehen",
      shown: "Was von der Abbildung zu sehen ist",
      preview: "Stellen Sie die Abbildung so ein, wie die Klasse sie vorfinden soll:",
    },
    parts: {
      run: "Knöpfe des Laufs",
      more: "Weitere Einstellungen",
      numbers: "Zahlen",
      share: "Speichern und teilen",
      question: "Die eigene Frage der Abbildung",
    },
  },
};
