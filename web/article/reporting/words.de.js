/** Was die Pakete für Lernplattformen sagen. */
export const words = {
  title: "Mini-Batch-SGD, live: fünf Fragen",
  about:
    "Ein interaktiver Artikel über Mini-Batch-SGD mit einem echten Trainer und am Ende fünf Fragen: erst beantwortet, dann " +
    "im eigenen Browser gemessen.",
  quizAbout:
    "Erst antworten. Dann misst der Trainer, hier im Browser, und die Antwort wird damit verglichen, so oft man will: eine " +
    "Frage zählt, sobald alles stimmt, außer wenn ihre Antwort vorher gezeigt wurde. Eine Lernplattform, die diese Seite " +
    "geöffnet hat, erfährt Antworten und Punktestand, sonst niemand.",
  problems: {
    launch:
      "Die Lernplattform hat diese Seite so geöffnet, dass sie es nicht versteht. Das Quiz funktioniert, aber die Antworten " +
      "werden nicht gespeichert.",
    unreachable:
      "Die Lernplattform ist nicht erreichbar. Das Quiz funktioniert, aber die Antworten werden im Moment nicht gespeichert.",
    refused:
      "Die Lernplattform hat nicht alles angenommen, was sie über die Antworten erfahren sollte. Das Quiz funktioniert; der " +
      "Punktestand dort kann unvollständig sein.",
    ended:
      "Die Lernplattform hat diesen Versuch abgeschlossen. Das Quiz funktioniert, aber damit die Antworten gespeichert " +
      "werden, muss man es dort neu öffnen.",
  },
};
