/** Die Wörter der Abbildung „shuffle“. Zahlen kommen fertig als Texte. */
import { guessed, list, trouble } from "../../figure/words/de.js";

const trends = {
  rests: "er klingt ganz ab",
  shrinks: "er wird immer kleiner",
  repeats: "er bleibt",
  grows: "er wächst",
};

const standing = {
  sorted: "nach y sortiert",
  "as-drawn": "in der Reihenfolge, in der sie gezogen wurden",
};

const orders = {
  sequential: "nie gemischt",
  "shuffle-once": "einmal gemischt",
  "shuffle-each-epoch": "in jeder Epoche gemischt",
  "with-replacement": "mit Zurücklegen gezogen",
};

const colours = {
  sequential: "never",
  "shuffle-once": "once",
  "shuffle-each-epoch": "each",
  "with-replacement": "replaced",
};

const named = (found) => list(found.map((order) => `{${colours[order]}|${orders[order]}}`));

const batchesOf = (count, k, n) =>
  count === 1
    ? `ein Batch aus allen ${n}`
    : `${count} Batches von ${n % k ? "höchstens " : ""}${k}`;

/** Wie viele Batches einer Hälfte der Epoche ein Vorzeichen haben. */
const shareOf = (count, all, half, sign) =>
  all === 1
    ? `hat der ${half === "first" ? "erste" : "letzte"} Batch {never|${count === 1 ? sign : `nicht ${sign}`}}`
    : `haben {never|${count} der ${half === "first" ? "ersten" : "letzten"} ${all}} Batches ${sign}`;

const goesOn = {
  rests: () => "Hier ist es zur Ruhe gekommen.",
  repeats: () => "Es kommt nicht zur Ruhe: Inzwischen wiederholt jede Epoche denselben Ausschlag.",
  shrinks: ({ percent }) =>
    `Der Ausschlag ist auf ${percent} % dessen von Epoche 2 geschrumpft und schrumpfte noch.`,
  grows: () => "Es kommt nicht zur Ruhe: Der Ausschlag wuchs noch.",
  wanders: () =>
    "Inzwischen wiederholt sich der Ausschlag weder, noch wächst oder schrumpft er nur.",
};

function onceText({ once, trend }) {
  const { swing, answer, times } = once;
  const repeats =
    trend === "repeats" && once.trend === "repeats" ? ", und wiederholt sich auch" : "";
  const one = (how) => ` Einmal gemischt ist er {once|${swing}}${how}${repeats}.`;
  if (answer === "larger") return one(times ? `, ${times}-mal kleiner` : "");
  if (answer === "smaller") return one(", größer");
  return answer === "unknown" ? "" : one(", etwa gleich groß");
}

const enough = {
  larger: {
    unclear:
      "Ja, nahezu: Zwischen einmal Mischen und Mischen in jeder Epoche ist kein klarer Unterschied.",
    smaller: "Ja: Einmal gemischt endet sogar niedriger als in jeder Epoche gemischt.",
    larger: ({ times }) =>
      `Nicht ganz: Einmal gemischt endet höher als in jeder Epoche gemischt${times ? `, im Median ${times}-mal so hoch` : ""}.`,
  },
  unclear:
    "Hier ist nichts zu verbessern: Zwischen nie und einmal gemischt ist am Ende kein klarer Unterschied.",
  smaller: "Hier ist nichts zu verbessern: Nie gemischt endet niedriger als einmal gemischt.",
};

function enoughText({ neverToOnce, onceToEach, hasNeverDiverged }) {
  const found = enough[neverToOnce.answer];
  if (typeof found === "string") return found;
  const { times } = neverToOnce;
  const much = times ? `, im Median {never|${times}-mal} so hoch` : "";
  const harm = hasNeverDiverged
    ? " Nie gemischt divergieren die meisten Läufe."
    : ` Nie gemischt endet höher als einmal gemischt${much}.`;
  const than = found[onceToEach.answer];
  return `${typeof than === "string" ? than : than(onceToEach)}${harm}`;
}

function averagesText({ averages: { answer, times } }) {
  const of = "Für w und b, gemittelt über die Enden der zweiten Hälfte der Epochen,";
  if (answer === "unclear") return `${of} ist zwischen den beiden kein klarer Unterschied.`;
  const better = answer === "larger" ? "Mischen in jeder Epoche" : "einmal Mischen";
  return `${of} ist ${better} besser${times ? `: Der Mehrverlust ist dann im Median ${times}-mal kleiner` : ""}.`;
}

export const words = {
  keys: [],
  title: "Die Reihenfolge der Datenpunkte",
  orders,
  settings: {
    batchSize: {
      label: "Batchgröße k",
      help: "Auf wie viele Datenpunkte ein Update schaut: mindestens n/128, denn der Streifen fasst 128 Batches.",
    },
    learningRate: {
      label: "Lernrate",
      help: "Wie weit ein Schritt bei einem Gradienten von 1 geht. Mit 3 divergiert eine Gerade.",
    },
  },

  sentence: {
    start: ({ n, k, batches, dataOrder }) =>
      `Vier Läufe, alle von null aus, auf denselben ${n} Datenpunkten, ${standing[dataOrder]}. Sie unterscheiden ` +
      `sich nur darin, in welcher Reihenfolge eine Epoche die Datenpunkte nimmt: ${batchesOf(batches, k, n)}.`,
    update({ epoch, batch, batches, parameter, gradient, way, excess }) {
      const moves =
        way === 0
          ? `lässt ${parameter}, wo es ist`
          : `schiebt ${parameter} nach ${way > 0 ? "unten" : "oben"}`;
      const { smallest, largest } = excess;
      const losses =
        smallest.text === largest.text
          ? `Alle vier haben denselben Mehrverlust, ${smallest.text}.`
          : `Am größten ist der Mehrverlust für ${named(largest.orders)}, ${largest.text}, am kleinsten für ` +
            `${named(smallest.orders)}, ${smallest.text}.`;
      return (
        `Epoche ${epoch}, Batch ${batch} von ${batches}: Nie gemischt ist sein ∂${parameter} ` +
        `{never|${gradient}}; das ${moves}. ${losses}`
      );
    },
    sameOrder:
      "In Epoche 1 sind „einmal gemischt“ und „in jeder Epoche gemischt“ gleich: einmal gemischt, mit einem Seed.",
  },

  run: {
    numbers: ({ excess, swing, accuracy, parameter }) =>
      `Mehrverlust: ${excess}` +
      `${swing === null ? "" : `; Ausschlag von ${parameter} in der letzten ganzen Epoche: ${swing}`}` +
      `${accuracy === null ? "" : `; Trefferquote: ${accuracy} %`}`,
    strip: ({ epoch, parameter }) =>
      `Epoche ${epoch}: Datenpunkte, Batches, ∂${parameter} jedes Batches`,
    x: "Datenpunkte der Epoche, der Reihe nach",
    y: (parameter) => `∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter }) =>
      `${name}: bisher ${made} ${made === 1 ? "Batch" : "Batches"} in dieser Epoche, davon ${positive} mit ` +
      `positivem ∂${parameter}.`,
    trace: ({ parameter }) => `${parameter} bisher`,
    traceAlt: ({ name, parameter, value, swing }) =>
      `${name}: ${parameter} ist jetzt ${value}` +
      `${swing === null ? "" : `; in der letzten ganzen Epoche schlug es um ${swing} aus`}.`,
  },
  traceAxis: { x: "Epochen" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "Was der Beitrag über sortierte Daten sagt, und was der nie gemischte Lauf macht"
        : "Was der Beitrag über sortierte Daten sagt; hier sind sie wie gezogen und nie gemischt",
    sign: {
      said: "Der Beitrag: Die ersten Batches haben negative Gradienten, die letzten positive.",
      waiting: "Bis ans Ende einer Epoche gehen, um alle Vorzeichen zu sehen.",
      measured: ({ positiveFirst, negativeLast, half, epoch, parameter, finding, hasReason }) =>
        `In Epoche ${epoch} ${shareOf(positiveFirst, half, "first", `∂${parameter} > 0`)} und ` +
        `${shareOf(negativeLast, half, "last", `∂${parameter} < 0`)}. ${
          {
            reversed: hasReason
              ? "Das ist gerade andersherum: Kommt niedriges y zuerst, ist ŷ − y zuerst positiv, und b geht erst nach unten."
              : "Das ist gerade andersherum.",
            "as-said": "Das ist, wie der Beitrag sagt.",
            late: "Die letzte Hälfte ist andersherum; die erste hat kein klares Vorzeichen.",
            early: "Die erste Hälfte ist andersherum; die letzte hat kein klares Vorzeichen.",
            mixed: "Ein solches Muster gibt es nicht.",
          }[finding]
        }`,
    },
    rest: {
      said: "Der Beitrag: Das Modell schwingt anfangs und kommt später zur Ruhe.",
      waiting: "Vier Epochen durchgehen, um eine späte mit einer frühen zu vergleichen.",
      measured(swing) {
        const { trend, parameter, early, late, lateEpoch } = swing;
        if (trend === "diverges") return "Der nie gemischte Lauf divergiert hier.";
        return (
          `Nie gemischt schlägt ${parameter} in Epoche 2 um {never|${early}} aus, in Epoche ${lateEpoch} um ` +
          `{never|${late}}. ${goesOn[trend](swing)}${onceText(swing)}`
        );
      },
    },
    seeds: {
      said: "Genügt einmal Mischen? (Die vierte Frage des Beitrags.)",
      waiting:
        "Ein einzelner Lauf kann Glück haben. Alle vier Reihenfolgen über viele Seeds laufen lassen.",
      measured(found) {
        const { seeds, wanted, hasDiverged, neverToOnce, onceToEach } = found;
        const about = `Über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"}`;
        if (seeds < wanted)
          return `Bisher ${seeds === 1 ? "ist" : "sind"} ${seeds} von ${wanted} Seeds da: zu wenige für eine Aussage.`;
        if (hasDiverged) return `${about} divergieren die meisten Läufe, auch einmal gemischt.`;
        if (neverToOnce.answer === "few" || onceToEach.answer === "few")
          return `${about}: zu wenige für eine Aussage. Ab sechs lassen sich Paare vergleichen.`;
        return `${about}, nach dem Mehrverlust am Ende: ${enoughText(found)} ${averagesText(found)}`;
      },
    },
    whole: {
      said: "k = n: Die Reihenfolge macht keinen Unterschied",
      measured:
        "Jede Epoche ist ein Update aus allen Datenpunkten: In ihr schwingt nichts. Die drei Reihenfolgen, die jeden " +
        "Datenpunkt einmal nehmen, unterscheiden sich höchstens durch Runden.",
    },
  },

  seeds: {
    title: ({ seeds }) =>
      `Mehrverlust: ${seeds ? `${seeds} ${seeds === 1 ? "Seed" : "Seeds"}` : "noch nicht gemessen"}`,
    x: "Epoche",
    y: "Mehrverlust",
    alt: ({ known }) =>
      known
        ? "Je Reihenfolge eine Kurve der Mediane und ein Band, das den wahren Median mit 95 % enthält."
        : "Noch ist nichts gemessen.",
    caption:
      "Am Ende der letzten Epoche: Median über die Seeds (Intervall, das ihn mit 95 % enthält)",
    range: ({ median, low, high }) => `${median} (${low} bis ${high})`,
    diverged: "divergiert",
    columns: {
      order: "Reihenfolge",
      excessLoss: "Mehrverlust",
      swing: "Ausschlag von b",
      averageExcess: "Mehrverlust von gemitteltem w, b",
      accuracy: "Trefferquote, %",
    },
  },

  question: {
    ask: ({ parameter }) =>
      `Erst raten: Nie gemischt schwingt ${parameter} in einer Epoche hin und her. Was wird mit der Zeit aus dem Ausschlag?`,
    options: trends,
    answer: ({ guess, trend, early, late, lateEpoch }) =>
      `Gemessen: ein Ausschlag von ${early} in Epoche 2 und von ${late} in Epoche ${lateEpoch}: ` +
      `${trends[trend] ?? "er schwankt"}.${guessed(guess, trends, trends[trend] && guess === trend)}`,
  },

  caption: {
    claim:
      "Wie weit ziehen Batches die Parameter hin und her, je nach der Reihenfolge der Datenpunkte? Der Ausschlag von b " +
      "ist sein höchster minus sein niedrigster Wert in einer Epoche, der " +
      "Mehrverlust der Verlust über dem kleinstmöglichen. Vier Läufe: {never|nie gemischt}, " +
      "{once|einmal gemischt, gestrichelt}, " +
      "{each|in jeder Epoche gemischt} und {replaced|mit Zurücklegen gezogen, gepunktet}.",
    strip: ({ model }) =>
      `Im Streifen ist jeder Datenpunkt ein Strich: ${
        model === "logistic"
          ? "{ink|hohe} sind Klasse 1, graue, niedrige Klasse 0"
          : "{ink|hohe} haben ein y in der oberen Hälfte, graue, niedrige in der unteren"
      }. Darunter: {average|der Gradient jedes Batches, ein Balken nach oben oder unten}; ` +
      "{batch|der Batch dieses Updates ist eingerahmt}. {full|Gepunktet}: der beste Wert für alle Daten.",
  },

  measurements: { seeds: { start: "Alle vier über viele Seeds laufen lassen" } },
  trouble,

  table: {
    titles: {
      orders: "Die vier Läufe jetzt",
      batches: "Batches dieser Epoche",
      swings: "Ausschlag je Epoche",
      path: "b nach jedem Update",
      seeds: "Über Seeds, je Epoche",
    },
    columns: {
      orders: (features) => ({
        order: "Reihenfolge",
        w: features === 1 ? "w" : ["w1", "w2"],
        b: "b",
        loss: "Verlust",
        excessLoss: "Mehrverlust",
        accuracy: "Trefferquote",
      }),
      batches: (features) => ({
        order: "Reihenfolge",
        batch: "Batch",
        samples: "Datenpunkte",
        dw: features === 1 ? "dw" : "dw1",
        db: "db",
      }),
      swings: (features) => ({
        order: "Reihenfolge",
        epoch: "Epoche",
        swing: "Ausschlag von b",
        weightSwing: `Ausschlag von ${features === 1 ? "w" : "w1"}`,
      }),
      path: {
        update: "Update",
        b: ["b nie", "b einmal", "b jede Epoche", "b mit Zurücklegen"],
      },
      seeds: {
        order: "Reihenfolge",
        epoch: "Epoche",
        median: "Median des Mehrverlusts",
        low: "unteres Ende seines Intervalls von 95 %",
        high: "oberes Ende",
        swing: "Median des Ausschlags von b",
        accuracy: "Median der Trefferquote",
      },
    },
  },
};
