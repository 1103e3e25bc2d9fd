/** Was eine Klasse antwortet: Wörter der Karten, der Zählung, des Bilds der Seeds und der Ansicht für Lernende. */
import { fixed } from "../../charts/numbers.js";

const votes = (count) => `${count} ${count === 1 ? "Stimme" : "Stimmen"}`;
const samples = (count) => `${count} ${count === 1 ? "Gehalt" : "Gehälter"}`;

export const words = {
  keysTitle: "Tasten auf dieser Folie",
  tally: {
    label: "Stimmen (T)",
    total: votes,
    clear: "Alle auf 0",
    percent: (percent) => `${percent} %`,
    change: { more: "+1 Stimme", less: "−1 Stimme" },
    help: ({ last }) => `Hier tippen, oder A … ${last}: +1, mit Umschalt −1.`,
    refusal: ({ options, most }) =>
      `Hier gehören ${options} ganze Zahlen von 0 bis ${most} hin, eine für jede Antwort, etwa ${Array.from({ length: options }, (_, i) => 12 - i).join(" / ")}.`,
    says: ({ votes: count, total }) => `: ${count} von ${votes(total)}.`,
    keys: [
      ["T", "zum Feld der Stimmen"],
      ["A, B …", "dort: eine Stimme mehr für diese Antwort"],
      ["Umschalt + A …", "dort: eine Stimme weniger"],
      ["Eingabe", "dort: das Eingetippte übernehmen"],
    ],
  },
  seeds: {
    title: "Dreißig Seeds, dreißig Lernende",
    about: ({ k, n }) =>
      k === n
        ? `Alle nehmen einen Seed und lesen eine Zahl vor: {batch|∂w}, gemittelt über alle ${n} Gehälter, bei w = b = 0.`
        : `Alle nehmen einen Seed, der ${k} von denselben ${n} Gehältern zieht, und lesen eine Zahl vor: {batch|∂w} ` +
          `${k === 1 ? "dieses einen" : `im Mittel über diese ${k}`}, bei w = b = 0.`,
    refusedSize: ({ given, n, k }) =>
      `Die Batchgröße „${given}“ geht nicht: Es muss eine ganze Zahl von 1 bis ${n} sein. Verwendet wird ${k}.`,
    label: "Seed und Zahl",
    add: "Hinzufügen",
    undo: "Rückgängig",
    fill: (seeds) => `Den Rest bis ${seeds} berechnen`,
    help: (next) => `Etwa 7 −1,23, dann Eingabetaste. Eine Zahl allein gilt für Seed ${next}.`,
    refusal:
      "Hier gehört ein Seed von 1 bis 999 und eine Zahl hin, etwa 7 −1,23, oder eine Zahl allein.",
    entered: ({ seed, value, exact }) =>
      exact === null
        ? `Seed ${seed}: ${value}.`
        : `Seed ${seed}: ${value} bleibt stehen; die Engine hat ${fixed(exact, 2)} für Seed ${seed}.`,
    differs: ({ seed, exact }) => `die Engine hat ${exact} für Seed ${seed}`,
    removed: (seed) => `Die Zahl von Seed ${seed} ist entfernt.`,
    undone: "Die letzte Änderung ist rückgängig gemacht.",
    filled: (count) => `Die Engine hat ${count} ${count === 1 ? "Seed" : "Seeds"} ergänzt.`,
    plot: {
      title: ({ count }) =>
        `{batch|∂w} von ${count} ${count === 1 ? "Batch" : "Batches"}, je ein Punkt`,
      alt: ({ count, filled, lowest, highest, full }) =>
        (count + filled === 0
          ? "noch keine Zahl"
          : `${count} aus der Klasse, ${filled} von der Engine, von ${lowest} bis ${highest}`) +
        `; eine Linie bei ${full}, dem Gradienten über alle zehn Gehälter. Die Liste darunter hat sie alle.`,
      x: "∂w, Mittelwert eines Batches",
      legend: ({ filled, other, spread }) => [
        "{batch|● die Klasse}",
        ...(other ? ["{error|◆ anders als die Engine}"] : []),
        ...(filled ? ["{ink|○ die Engine}"] : []),
        ...(spread ? ["{batch|▬ Mittelwert ± Standardabweichung der Klasse}"] : []),
        "{full|│ alle zehn Gehälter}",
        "{full|▬ ± erwartet, ohne Zurücklegen}",
      ],
    },
    table: {
      title: "Wie weit die Zahlen streuen",
      count: "Zahlen",
      mean: "Mittelwert",
      spread: "Standard\u00adabweichung",
      ofClass: "{batch|die Klasse}",
      withEngine: "mit denen der Engine",
      without: "{full|erwartet: σ/√k · √((n − k)/(n − 1))}",
      replaced: "σ/√k allein",
      tooFew: "zu wenige",
      note: ({ k, n }) =>
        `Mit n = ${n} und k = ${k}. Kein Gehalt ist zweimal in einem Batch (ohne Zurücklegen), darum gilt die erste ` +
        "Formel; σ/√k allein gilt beim Ziehen mit Zurücklegen. Weniger als 6 Zahlen sind zu wenige, um etwas zu sagen.",
    },
    list: {
      title: (count) => `Alle Zahlen (${count})`,
      columns: ["Seed", "Zahl", "Vergleich mit der Engine", "entfernen"],
      engine: "von der Engine ergänzt",
      same: "gleich",
      remove: (seed) => `Die Zahl von Seed ${seed} entfernen`,
      none: "Noch ist keine Zahl eingetragen.",
      save: "Zahlen speichern (CSV)",
    },
    slips: {
      title: "Ein Zettel für jeden",
      about: (seeds) =>
        `${seeds} Zettel zum Ausschneiden: auf jedem ein Seed, was sein Batch enthält, und eine Linie für die Zahl.`,
      code: "Jeder hat einen QR-Code, der den Batch auf dem Telefon öffnet; der QR-Code für die ganze Klasse fragt nach dem Seed (Q, während der Präsentation).",
      noCode:
        "Sie haben keinen QR-Code: Diese Seite wurde aus einer Datei dieses Rechners geöffnet, die kein Telefon öffnen kann.",
      print: "Zettel drucken",
    },
    keys: [["Eingabe", "im Feld: die Zahl hinzufügen"]],
  },
  pupil: {
    title: (seed) => `Seed ${seed}`,
    ask: "Welcher Seed ist deiner?",
    seed: (highest) => `Dein Seed, 1 bis ${highest}`,
    take: "Meinen Batch zeigen",
    loading: "Der Trainer wird geladen …",
    about: (count) =>
      `Dieser Seed zieht ${samples(count)}. Bei w = b = 0 ist jede Vorhersage 0, der Fehler 0 − y, und ` +
      "{batch|∂w} ist der Fehler mal x.",
    columns: ["Gehalt", "x", "y", "∂w"],
    average: (count) =>
      count === 1 ? "Deine Zahl: ∂w dieses Gehalts" : `Deine Zahl: der Mittelwert der ${count} ∂w`,
    check: "Prüfen",
    show: "Zeigen",
    refused: "Hier gehört eine Zahl hin, etwa −1,23.",
    other:
      "Die Engine hat eine andere Zahl. Addiere die ∂w mit ihren Vorzeichen und teile durch ihre Anzahl.",
    same: ({ seed, exact }) => `Ja, ${exact}. Lies vor: Seed ${seed}, ${exact}.`,
    shown: ({ seed, exact }) => `Seed ${seed}: ${exact}.`,
    slip: (count) =>
      `Dein Batch: ${samples(count)}, jedes mit seinem eigenen ∂w bei w = b = 0. ${count === 1 ? "Lies es vor." : "Bilde den Mittelwert."}`,
    sample: ({ number, gradient }) => `Gehalt ${number}: ∂w = ${gradient}`,
    answer: "Mittelwert:",
    code: (seed) => `QR-Code des Batches von Seed ${seed}`,
  },
};
