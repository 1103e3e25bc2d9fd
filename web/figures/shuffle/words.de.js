/** Die Wörter der Abbildung „shuffle“. Zahlen kommen fertig als Texte. */
import { guessed, trouble } from "../../figure/words/de.js";

const trends = { fades: "klingt es ab", stays: "bleibt es", grows: "wächst es" };

const standing = {
  sorted: "nach y sortiert",
  "as-drawn": "in der Reihenfolge, in der sie gezogen wurden",
};

export const words = {
  keys: [],
  title: "Die Reihenfolge der Datenpunkte",
  orders: {
    sequential: "nie gemischt",
    "shuffle-once": "einmal gemischt",
    "shuffle-each-epoch": "in jeder Epoche gemischt",
    "with-replacement": "mit Zurücklegen gezogen",
  },

  sentence: {
    start: ({ n, k, batches, dataOrder }) =>
      `Vier Läufe, alle von null aus, auf denselben ${n} Datenpunkten, ${standing[dataOrder]}. Sie unterscheiden ` +
      `sich nur darin, in welcher Reihenfolge eine Epoche die Datenpunkte nimmt: ${batches} Batches von ${k}. ` +
      `„Schritt“ macht in jedem ein Update.`,
    update: ({ epoch, batch, batches, gradients, excess }) =>
      `Epoche ${epoch}, Batch ${batch} von ${batches}: Sein ∂b ist {never|${gradients[0]} nie gemischt}, ` +
      `{once|${gradients[1]} einmal gemischt}, {each|${gradients[2]} in jeder Epoche gemischt}, ` +
      `{replaced|${gradients[3]} mit Zurücklegen}. Danach liegt der Verlust über dem kleinstmöglichen um ` +
      `{never|${excess[0]}}, {once|${excess[1]}}, {each|${excess[2]}} und {replaced|${excess[3]}}.`,
  },

  run: {
    numbers: ({ excess, swing, accuracy }) =>
      `Verlust über dem kleinstmöglichen: ${excess}; Ausschlag von b in der letzten ganzen Epoche: ${swing}` +
      `${accuracy === null ? "" : `; Trefferquote: ${accuracy} %`}`,
    strip: ({ epoch, parameter }) =>
      `Epoche ${epoch}: Datenpunkte, Batches, ∂${parameter} jedes Batches`,
    x: "Datenpunkte der Epoche, der Reihe nach",
    y: (parameter) => `∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter }) =>
      `${name}: Von bisher ${made} Batches dieser Epoche haben ${positive} ein positives ∂${parameter}.`,
    trace: ({ parameter }) => `${parameter} bisher`,
    traceAlt: ({ name, parameter, w, b, swing }) =>
      `${name}: ${parameter} ist jetzt ${parameter === "w" ? w : b}; b schlug in der letzten ganzen Epoche um ` +
      `${swing} aus.`,
  },
  traceAxis: { x: "Epochen" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "Was der Beitrag über sortierte Daten sagt, und was der nie gemischte Lauf macht"
        : "Was der Beitrag über sortierte Daten sagt; hier stehen sie wie gezogen und werden nie gemischt",
    sign: {
      said: "Der Beitrag: Die ersten Batches haben negative Gradienten, die letzten positive.",
      waiting: "Bis ans Ende einer Epoche gehen, um die Vorzeichen aller ihrer Batches zu sehen.",
      measured: ({ positiveFirst, first, negativeLast, last, epoch, finding }) =>
        `In Epoche ${epoch} haben {never|${positiveFirst} der ersten ${first}} Batches ∂b > 0 und ` +
        `{never|${negativeLast} der letzten ${last}} ∂b < 0. ${
          {
            reversed:
              "Das ist gerade andersherum: Kommt niedriges y zuerst, ist ŷ − y zuerst positiv, und b wird erst nach " +
              "unten und später wieder nach oben gezogen.",
            "as-said": "Das ist, wie der Beitrag sagt.",
            late: "Die letzte Hälfte ist andersherum; die erste hat kein eigenes Vorzeichen.",
            early: "Die erste Hälfte ist andersherum; die letzte hat kein eigenes Vorzeichen.",
            mixed: "Ein solches Muster gibt es nicht.",
          }[finding]
        }`,
    },
    rest: {
      said: "Der Beitrag: Das Modell schwingt anfangs und kommt später zur Ruhe.",
      waiting: "Fünf Epochen durchgehen, um eine späte mit einer frühen zu vergleichen.",
      measured: ({ early, late, lateEpoch, trend }) =>
        `In Epoche 2 schlägt b um {never|${early}} aus, in Epoche ${lateEpoch} um {never|${late}}. ${
          {
            fades: "Hier kommt es tatsächlich zur Ruhe.",
            stays:
              "Es kommt nicht zur Ruhe: Der Ausschlag ist ein Kreislauf, den jede Epoche wiederholt.",
            grows: "Es kommt nicht zur Ruhe: Der Ausschlag wächst.",
          }[trend]
        }`,
    },
    seeds: {
      said: "Genügt einmal Mischen? (Die vierte Frage des Beitrags.)",
      waiting:
        "Ein einzelner Lauf kann Glück haben. Alle vier Reihenfolgen über viele Seeds laufen lassen.",
      measured: ({ seeds, medians, times, averages, dataOrder }) =>
        `Über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"} endet der Median des Verlusts über dem kleinstmöglichen bei ` +
        `{never|${medians[0]}} ${dataOrder === "sorted" ? "sortiert" : "wie gezogen"} und nie gemischt, ` +
        `{once|${medians[1]}} einmal gemischt (der erste ist das ${times}-Fache davon), ` +
        `{each|${medians[2]}} in jeder Epoche gemischt, {replaced|${medians[3]}} mit Zurücklegen. Für w und b, ` +
        `gemittelt über die Enden der letzten Hälfte der Epochen, ist er {once|${averages[1]}} einmal gemischt, ` +
        `{each|${averages[2]}} in jeder Epoche gemischt.`,
    },
  },

  seeds: {
    title: ({ seeds }) =>
      `Verlust über dem kleinstmöglichen: ${seeds ? `${seeds} Seeds` : "noch nicht gemessen"}`,
    x: "Epoche",
    y: "Verlust über dem kleinsten",
    alt: ({ known }) =>
      known
        ? "Eine Kurve der Mediane und ein Band von 10 bis 90 Prozent je Reihenfolge; die Tabelle hat die Zahlen."
        : "Noch ist nichts gemessen.",
    caption: "Am Ende der letzten Epoche: Median (10 % – 90 % der Seeds)",
    columns: {
      order: "Reihenfolge",
      excessLoss: "Verlust über dem kleinsten",
      swing: "Ausschlag von b",
      averageExcess: "Verlust von gemitteltem w, b",
      accuracy: "Trefferquote",
    },
  },

  question: {
    ask: "Erst raten: Nie gemischt, schwingt b in einer Epoche hin und her. Im Lauf der Epochen …",
    options: trends,
    answer: ({ guess, trend, early, late, lateEpoch }) =>
      `Gemessen: ein Ausschlag von ${early} in Epoche 2 und von ${late} in Epoche ${lateEpoch}; also ` +
      `${trends[trend]}.${guessed(guess, trends, guess === trend)}`,
  },

  caption: {
    claim:
      "Sortierte Daten zerren die Parameter hin und her, Epoche für Epoche; einmal Mischen genügt dagegen. " +
      "Der Ausschlag von b sagt, wie weit sein höchster und sein niedrigster Wert in einer Epoche auseinanderliegen. Vier Läufe: {never|nie gemischt}, {once|einmal gemischt, gestrichelt}, " +
      "{each|in jeder Epoche gemischt} und {replaced|mit Zurücklegen gezogen, gepunktet}.",
    strip: ({ model }) =>
      `Im Streifen ist jeder Datenpunkt der Epoche ein Strich: ${
        model === "logistic"
          ? "{ink|hohe} sind Klasse 1, graue, niedrige Klasse 0"
          : "{ink|hohe} haben ein y in der oberen Hälfte, graue, niedrige in der unteren"
      }. Darunter steht {average|der Gradient jedes Batches, ein Balken nach oben oder unten}; der ` +
      `{batch|Batch dieses Updates ist eingerahmt}. {full|Gepunktet}: der beste Wert für alle Daten.`,
  },

  measurements: { seeds: { start: "Alle vier über viele Seeds laufen lassen" } },
  trouble,

  table: {
    titles: {
      orders: "Die vier Läufe jetzt",
      batches: "Batches dieser Epoche",
      swings: "Ausschlag von b je Epoche",
      path: "b nach jedem Update",
      seeds: "Über Seeds, je Epoche",
    },
    columns: {
      orders: (features) => ({
        order: "Reihenfolge",
        w: features === 1 ? "w" : ["w1", "w2"],
        b: "b",
        loss: "Verlust",
        excessLoss: "Verlust über dem kleinsten",
        accuracy: "Trefferquote",
      }),
      batches: {
        order: "Reihenfolge",
        batch: "Batch",
        samples: "Datenpunkte",
        dw: "dw",
        db: "db",
      },
      swings: {
        order: "Reihenfolge",
        epoch: "Epoche",
        swing: "Ausschlag von b",
      },
      path: {
        update: "Update",
        b: ["b nie", "b einmal", "b jede Epoche", "b mit Zurücklegen"],
      },
      seeds: {
        order: "Reihenfolge",
        epoch: "Epoche",
        median: "Median des Verlusts über dem kleinsten",
        low: "10 %",
        high: "90 %",
        swing: "Median des Ausschlags von b",
        accuracy: "Median der Trefferquote",
      },
    },
  },
};
