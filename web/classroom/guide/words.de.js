/** Wörter des Hefts für Lehrkräfte in der Klassendatei. Was zu jedem Schritt gesagt wird, steht in words/. */
import { steps } from "./words/steps.de.js";

export const words = {
  title: "Lehrerheft",
  about:
    "Drei fertige Stunden für die Oberstufe oder das erste Studienjahr. Jede lässt sich halten, wie sie ist, oder vorher ändern. " +
    "Die Klasse sollte wissen, was eine Ableitung ist, und Gradientenabstieg einmal gesehen haben.",
  checked:
    "Die Zahlen unten sind auf jedem Gerät dieselben: Die Abbildungen rechnen sie neu aus, mit denselben Seeds. Für jede ist das " +
    "geprüft.",
  contents: "Inhalt",
  print: "Dieses Heft drucken",
  use: "Diese Stunde nehmen",
  useAbout:
    "Sie öffnet sich als Stunde dieser Datei. Dort lässt sie sich vorführen oder vorher ändern.",
  minutes: (count) => `${count} Minuten`,
  plan: ({ title, minutes }) => `${minutes} Minuten: ${title}`,
  aims: "Am Ende der Stunde kann die Klasse",
  needs: "Was gebraucht wird",
  table: {
    caption: (title) => `Plan der Stunde „${title}“`,
    minutes: "Minuten",
    press: "Was zu tun und zu drücken ist",
    see: "Was zu sehen ist",
    ask: "Was zu fragen ist",
    meets: "Irrtum und Antwort",
    misconception: "Irrtum",
    answer: "Antwort",
    from: ({ from, to }) => `${from}–${to}`,
    figure: "Abbildung",
    todo: {
      text: "Zeigen und lesen lassen.",
      question: "Abstimmen lassen und die Stimmen eintippen (T).",
      quiz: "Zu den Fragen gehen (Bild ab) und abstimmen lassen, bevor „Prüfen“ gedrückt wird.",
    },
    kinds: {
      text: "Ein Text zum Lesen",
      question: "Eine Frage, deren Antworten gezählt werden",
      seeds: "Ein Diagramm mit den Zahlen der Klasse",
      quiz: "Das Quiz",
    },
    options: "Antworten zur Wahl",
  },

  how: {
    title: "Wie man eine Stunde hält",
    list: [
      [
        "Vor der Stunde",
        "Diese Datei in einem Browser öffnen; ein Netz braucht es nicht. Unter einem Plan „Diese Stunde nehmen“ drücken, dann " +
          "„Vorführen“. F füllt den Bildschirm, Esc beendet die Vorführung. Einmal durchgehen: Das dauert fünf Minuten.",
      ],
      [
        "Zwei Tasten genügen",
        "Bild ab, die rechte Taste eines Presenters, geht weiter: Sie macht einen Schritt oder spielt ab, deckt die Antwort auf, " +
          "rollt nach unten und führt schließlich zur nächsten Folie. Bild auf geht ebenso zurück.",
      ],
      [
        "Weitere Tasten",
        "→ macht einen Schritt, die Leertaste spielt ab, sooft man will. A deckt die Antwort auf. N und P führen zur nächsten und zur vorigen " +
          "Folie, ohne abzuspielen. R beginnt den Lauf von vorn. Einstellungen ändert man mit der Maus auf der Folie selbst.",
      ],
      [
        "Zuerst abstimmen",
        "Abbildungen fragen zuerst nach einer Vermutung. Die Hände heben lassen, bevor etwas gedrückt wird; T führt in das Feld unter der " +
          "Frage. Die Stimmen eintippen, etwa 12 / 7 / 3, und die Eingabetaste drücken, oder A, B, C je einmal für jede Hand. " +
          "Folien mit einer Frage gehen ebenso. Die Antwort bleibt verdeckt, bis sie aufgedeckt wird.",
      ],
      [
        "Zahlen der Klasse",
        "Vor der Stunde die Zettel drucken: Ihr Knopf steht unter dem Diagramm der Seeds, im Teil „Stunde“. Auf jedem Zettel stehen ein " +
          "Seed und sein Batch. In der Klasse Seed und Zahl eintippen, Eingabetaste drücken: Ein Punkt erscheint.",
      ],
      [
        "Hausaufgaben",
        "Der Teil „Arbeitsblätter“ druckt für alle ein Blatt mit eigenen Zahlen, und die Lösungen dazu.",
      ],
      [
        "Wenn die Zeit knapp wird",
        "Den letzten Handgriff eines Schritts weglassen, nicht die Frage. Die Schritte mit Abstimmung sind die, die bleiben sollten.",
      ],
    ],
  },

  plans: {
    short: {
      title: "Was ein Batch tut",
      about:
        "Ein erster Blick: ein zerlegtes Update, eine Epoche und ein Rennen zwischen drei Batchgrößen.",
      aims: [
        "den Gradienten eines Batches aus zwei Datenpunkten berechnen, und das Update daraus",
        "sagen, wie viele Updates eine Epoche macht",
        "erklären, warum ein Update aus weniger Datenpunkten je gelesenem Datenpunkt weiter führen kann",
      ],
      needs: ["diese Datei und ein Beamer", "ein Presenter oder eine Tastatur"],
    },
    single: {
      title: "Wie verrauscht ist ein Batch?",
      about:
        "Eine Stunde: von einem Update zur Streuung aller Batches, mit Zahlen, die aus der Klasse kommen.",
      aims: [
        "den Gradienten eines Batches aus zwei Datenpunkten berechnen, und das Update daraus",
        "begründen, dass der Gradient eines Batches im Mittel richtig ist und zufällig danebenliegt",
        "sagen, was die vierfache Batchgröße mit der Streuung macht, und warum",
        "einen Grund für und einen gegen kleine Batches nennen",
      ],
      needs: [
        "diese Datei und ein Beamer",
        "ein Presenter oder eine Tastatur",
        "für alle ein Zettel mit einem Seed und seinem Batch, vorher zu drucken",
        "Stifte; Taschenrechner helfen",
      ],
    },
    double: {
      title: "Die Batchgröße, vom Update bis zum ganzen Training",
      about:
        "Eine Doppelstunde: Rauschen, der kurze letzte Batch, das Mischen, und was die Batchgröße mit dem Generalisieren zu tun hat.",
      aims: [
        "den Gradienten eines Batches aus zwei Datenpunkten berechnen, und das Update daraus",
        "begründen, dass der Gradient eines Batches im Mittel richtig ist und wie σ/√k streut",
        "sagen, wann der Mittelwert der Mittelwerte nicht der Mittelwert ist",
        "erklären, warum gemischt wird, und warum in jeder Epoche neu",
        "beim Vergleich zweier Batchgrößen fragen: bei gleichem was?",
      ],
      needs: [
        "diese Datei und ein Beamer",
        "ein Presenter oder eine Tastatur, und eine Maus für die Einstellungen",
        "für alle ein Zettel mit einem Seed und seinem Batch, vorher zu drucken",
        "Stifte; Taschenrechner helfen",
        "eine Tafel für die drei Zahlen von „Der Mittelwert der Mittelwerte“",
      ],
    },
  },

  steps,

  misconceptions: {
    title: "Was oft geglaubt wird",
    about:
      "Was Klassen sagen, und welche Abbildung darauf antwortet. Die Zahlen sind die der Pläne.",
    seeStep: (heading) => `Schritt „${heading}“`,
    list: [
      {
        step: "race",
        claim: "„Ein größerer Batch ist immer besser, oder schneller.“",
        answer: ({ race }) =>
          `Bei gleicher Lernrate braucht k = 10 ${race.wholeUpdates} Updates, wo k = 1 ${race.smallUpdates} braucht, und liest ` +
          `${race.whole} Datenpunkte statt ${race.small}. Updates spart er nur, wo er eine größere Lernrate erlaubt.`,
      },
      {
        step: "race",
        claim: "„Ein kleinerer Batch ist verrauschter, also schlechter.“",
        answer: ({ race }) =>
          `Bei Lernrate 0,1 ist der am stärksten verrauschte Lauf, k = 1, nach den wenigsten Datenpunkten am Ziel: ${race.small}. Bei 0,2 ` +
          `braucht er ${race.smallFast}, und k = 2 ist mit ${race.chosenFast} der beste. Rauschen begrenzt die Lernrate; an sich schadet ` +
          "es nicht.",
      },
      {
        step: "whole-epoch",
        claim: "„Eine Epoche ist ein Update.“",
        answer: (n) =>
          `Zehn Datenpunkte machen mit k = 2 ${n["whole-epoch"].updates} Updates. Nur bei k = n ist es ` +
          `${n["whole-epoch"].wholeUpdates}.`,
      },
      {
        step: "short-batch",
        claim: "„Der Mittelwert der Mittelwerte ist der Mittelwert.“",
        answer: (n) =>
          `Nur wenn alle Batches gleich groß sind. Zehn Datenpunkte in Batches zu vier: ${n["short-batch"].plainMean} statt ` +
          `${n["short-batch"].full}. Mit den Größen gewichtet stimmt er wieder.`,
      },
      {
        step: "noise-many",
        claim: "„Das Rauschen fällt wie 1/k.“",
        answer: (n) =>
          `Wie 1/√k: Von k = 32 auf k = 128 ist es das ${n["noise-many"].ratio}-Fache, kein Viertel. Bei nur zehn Datenpunkten fällt es ` +
          `schneller, weil fast nichts dem Zufall bleibt: auf das ${n["noise-ten"].ratio}-Fache von k = 2 auf k = 8.`,
      },
      {
        step: "shuffle",
        claim: "„Mischen ist nur am Anfang wichtig.“",
        answer: ({ shuffle }) =>
          `Nie gemischt schwingt b in Epoche 10 um ${shuffle.tenth} und in Epoche ${shuffle.epochs} um ${shuffle.last}. Das legt sich ` +
          "nicht, weil jede Epoche denselben Umweg macht.",
      },
      {
        step: "generalization",
        claim: "„Kleine Batches generalisieren immer besser.“",
        answer: ({ generalization }) =>
          `Neue Punkte, das Netz mit allen Datenpunkten im Batch gegenüber dem mit vier: ${generalization.updatesGap} Prozentpunkte nach ` +
          `gleich vielen Updates, ${generalization.longGap} nach vielen gleichen Epochen. Es hängt davon ab, was gleich ist; und es ` +
          "ist ein Netz auf einer Art von Daten.",
      },
    ],
  },

  quiz: {
    title: "Antworten zum Quiz",
    about:
      "Das Quiz erklärt seine Antworten selbst, mit dem, was es gemessen hat. Hier stehen sie kurz; wo „gemessen“ steht, hängt es vom " +
      "Gerät ab.",
    answers: {
      "epoch-length":
        "Mit k = 32: 31 volle Batches und einer aus 8 Datenpunkten, also 32 Updates, oder 31, wenn der kurze Batch wegfällt. Mit k = 64: " +
        "16 oder 15. Bei je 0,01 Sekunden sind das 0,32 s (oder 0,31 s) und 0,16 s (oder 0,15 s). Wie lange ein Update mit k = 64 " +
        "wirklich dauert, wird gemessen.",
      "one-or-all":
        "Der Lauf mit k = 4 endet beide Male im breiteren Minimum. Nach gleich vielen Updates ist er auf neuen Punkten öfter richtig, nach " +
        "vielen gleichen Epochen ist es der mit allen Datenpunkten. Also entscheidet die Breite nicht.",
      "smaller-batch":
        "Gradienten streuen etwa dreimal so stark (√8 ist 2,83; ohne Zurücklegen gezogen 3,2). Der Verlust schwankt etwa achtmal so stark, " +
        "weil er ein Quadrat ist. Die Genauigkeit nach 100 Epochen ist auf 2 Prozentpunkte dieselbe. Die Zeit einer Epoche wird " +
        "gemessen.",
      "shuffled-once":
        "Nie gemischt ist deutlich weiter vom kleinsten Verlust entfernt als einmal gemischt. Am Ende unterscheiden sich einmal und in " +
        "jeder Epoche wenig. Über die letzten 15 Epochen gemittelt ist einmal deutlich weiter weg: Der Umweg einer festen " +
        "Reihenfolge mittelt sich nicht weg.",
      "one-class":
        "∂b ist negativ, weil jede Vorhersage unter dem Label 1 liegt; also steigt b. Gut gemischt ist etwa die Hälfte aller Batches zu zweit aus " +
        "nur einer Klasse. Das ist häufig und harmlos, solange sie nicht in einer Reihe kommen.",
    },
  },
};
