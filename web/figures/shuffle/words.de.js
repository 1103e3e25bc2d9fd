/** Die Wörter der Abbildung „shuffle“. Zahlen kommen fertig als Texte. */
import { guessed, list, trouble } from "../../figure/words/de.js";

const trends = {
  rests: "klingt ganz ab",
  shrinks: "wird immer kleiner",
  repeats: "bleibt gleich",
  grows: "wächst",
};

const standing = { sorted: "nach y sortiert", "as-drawn": "wie gezogen" };

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
    : `${count === 1 ? "hat" : "haben"} {never|${count} der ${half === "first" ? "ersten" : "letzten"} ${all}} Batches ${sign}`;

const goesOn = {
  rests: () => "Hier klang der Ausschlag ab.",
  repeats: ({ previous, lateEpoch }) =>
    `Der Ausschlag bleibt: In Epoche ${lateEpoch - 1} war er ${previous}.`,
  shrinks: ({ percent }) =>
    `Der Ausschlag ist auf ${percent} % dessen von Epoche 2 geschrumpft und schrumpfte noch.`,
  grows: () => "Der Ausschlag wuchs noch.",
  wanders: () =>
    "Inzwischen wiederholt sich der Ausschlag weder, noch wächst oder schrumpft er nur.",
};

function onceText({ once, trend }) {
  const { swing, answer, times } = once;
  const repeats = trend === "repeats" && once.trend === "repeats" ? ", und bleibt gleich" : "";
  const one = (how) => ` Einmal gemischt ist er {once|${swing}}${how}${repeats}.`;
  if (answer === "larger") return one(times ? `, ${times}-\u2060mal kleiner` : "");
  if (answer === "smaller") return one(", größer");
  return answer === "unknown" ? "" : one(", etwa gleich groß");
}

/** Ob einmal Mischen genügt, je nachdem, wie es gegen Mischen in jeder Epoche abschneidet. */
const enough = {
  unclear: () => [
    "Ja, nahezu",
    "enden einmal Mischen und Mischen in jeder Epoche ohne klaren Unterschied",
  ],
  smaller: () => ["Ja", "endet einmal Mischen sogar niedriger als Mischen in jeder Epoche"],
  larger: ({ times, isMost }) => [
    isMost ? "Fast" : "Nein",
    `endet einmal Mischen höher als Mischen in jeder Epoche${times ? `, mit dem ${times}-\u2060Fachen des Mehrverlusts` : ""}`,
  ],
};

function enoughText({ seeds, neverToOnce, onceToEach, hasNeverDiverged, isMost }) {
  const over = `über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"}`;
  if (neverToOnce.answer === "unclear")
    return `Hier ist nichts zu verbessern: Nie und einmal gemischt enden ${over} ohne klaren Unterschied.`;
  if (neverToOnce.answer === "smaller")
    return `Hier ist nichts zu verbessern: Nie gemischt endet ${over} niedriger als einmal gemischt.`;
  const [answer, than] = enough[onceToEach.answer]({ ...onceToEach, isMost });
  const { times } = neverToOnce;
  const harm = hasNeverDiverged
    ? "Nie gemischt divergieren die meisten Läufe."
    : `Nie gemischt endet höher als einmal gemischt${times ? `, mit dem {never|${times}-\u2060Fachen} des Mehrverlusts` : ""}.`;
  return `${answer}: Im Median ${over} ${than}. ${harm}`;
}

function averagesText({ averages: { answer, times }, onceToEach }) {
  if (answer === "unclear" || answer === onceToEach.answer) return "";
  const better = answer === "larger" ? "Mischen in jeder Epoche" : "einmal Mischen";
  return ` Mittelt man aber w und b über die Enden der späteren Hälfte der Epochen, hat ${better} den kleineren Mehrverlust${times ? `, ${times}-\u2060mal kleiner` : ""}.`;
}

export const words = {
  keys: [],
  title: "Die Reihenfolge der Datenpunkte",
  orders,
  settings: {
    batchSize: {
      label: "Batchgröße k",
      help: "Eine Epoche hat höchstens 128 Batches.",
    },
    learningRate: {
      label: "Lernrate",
      help: "Wie weit ein Schritt bei einem Gradienten von 1 geht.",
    },
  },

  sentence: {
    start: ({ n, k, batches, dataOrder, unit }) =>
      `Vier Läufe, alle von null aus, auf denselben ${n} Datenpunkten, ${standing[dataOrder]}: ` +
      `${batchesOf(batches, k, n)} je Epoche. Nur die Reihenfolge unterscheidet sie. Ein Schritt macht in jedem ` +
      `${unit === "epoch" ? "eine Epoche" : "ein Update"}.`,
    update({ epoch, batch, batches, parameter, gradient, way }) {
      const moves =
        way === 0
          ? `lässt ${parameter}, wo es ist`
          : `schiebt ${parameter} nach ${way > 0 ? "unten" : "oben"}`;
      return (
        `Epoche ${epoch}, Batch ${batch} von ${batches}: Nie gemischt ist sein ∂${parameter} ` +
        `{never|${gradient}}; das ${moves}.`
      );
    },
    whole({ epoch, parameter, most, least }) {
      if (most.text === least.text)
        return `In Epoche ${epoch} schlug ${parameter} in allen vier um ${most.text} aus.`;
      return (
        `In Epoche ${epoch} schlug ${parameter} ${named(most.orders)} am weitesten aus, um ${most.text}, ` +
        `${named(least.orders)} am wenigsten, um ${least.text}.`
      );
    },
    sameOrder: "Noch sind {once|einmal} und {each|jedes Mal gemischt} gleich.",
  },

  run: {
    numbers: ({ excess, swing, epoch }) =>
      `${swing === null ? "" : `Ausschlag in Epoche ${epoch}: ${swing}; `}Mehrverlust:\u00a0${excess}`,
    strip: ({ epoch, parameter }) =>
      `Epoche ${epoch}: Datenpunkte, ∂${parameter} jedes Batches und ${parameter}`,
    x: "Datenpunkte der Epoche, der Reihe nach",
    y: (parameter) => `${parameter}\u2003\u2003\u2003\u2003\u2003∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter, from, value }) =>
      `${name}: bisher ${made} ${made === 1 ? "Batch" : "Batches"} in dieser Epoche, davon ${positive} mit ` +
      `positivem ∂${parameter}. ${parameter} ging von ${from} auf ${value}.`,
    trace: ({ parameter, canDrag }) =>
      `${parameter} über alle Epochen${canDrag ? ": zu einer anderen Epoche ziehen" : ""}`,
    handle: "Stelle im Lauf, für alle vier",
    traceAlt: ({ name, parameter, value, swing }) =>
      `${name}: ${parameter} ist jetzt ${value}` +
      `${swing === null ? "" : `; in der letzten ganzen Epoche schlug es um ${swing} aus`}.`,
  },
  traceAxis: { x: "Epochen" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "Was der Beitrag über sortierte Daten sagt und was der nie gemischte Lauf macht"
        : "Was der Beitrag über sortierte Daten sagt; hier sind sie wie gezogen und nie gemischt",
    sign: {
      said: "Der Beitrag: Die ersten Batches haben negative Gradienten, die letzten positive.",
      waiting: "Bis ans Ende einer Epoche gehen, um alle Vorzeichen zu sehen.",
      measured: ({ positiveFirst, negativeLast, half, epoch, parameter, finding, hasReason }) =>
        `In Epoche ${epoch} ${shareOf(positiveFirst, half, "first", `∂${parameter} > 0`)} und ` +
        `${shareOf(negativeLast, half, "last", `∂${parameter} < 0`)}. ${
          {
            reversed: hasReason
              ? "Das ist gerade andersherum: Kommt niedriges y zuerst, ist ŷ\u00a0−\u00a0y zuerst positiv, und b geht erst nach unten."
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
      waiting: ({ seeds }) =>
        `Ein einzelner Lauf kann Glück haben. Alle vier über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"} laufen lassen.`,
      measured(found) {
        const { seeds, wanted, hasDiverged, neverToOnce, onceToEach } = found;
        const about = `Über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"}`;
        if (seeds < wanted)
          return `Bisher ${seeds === 1 ? "ist" : "sind"} ${seeds} von ${wanted} Seeds da: zu wenige für eine Aussage.`;
        if (hasDiverged) return `${about} divergieren die meisten Läufe, auch einmal gemischt.`;
        if (neverToOnce.answer === "few" || onceToEach.answer === "few")
          return `${about}: zu wenige für eine Aussage. Ab sechs lassen sich Paare vergleichen.`;
        return `${enoughText(found)}${averagesText(found)}`;
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
      `Mehrverlust je Epoche: ${seeds ? `${seeds} ${seeds === 1 ? "Seed" : "Seeds"}` : "dieser eine Lauf"}`,
    x: "Epoche",
    y: "Mehrverlust",
    alt: ({ known }) =>
      known
        ? "Je Reihenfolge eine Kurve der Mediane und ein Band, das den wahren Median mit 95 % enthält."
        : "Je Reihenfolge dieses Laufs eine Kurve; die letzten Werte stehen oben.",
    caption:
      "Am Ende der letzten Epoche: Median über die Seeds (Intervall, das ihn mit 95 % enthält)",
    range: ({ median, low, high }) => `${median} (${low} bis ${high})`,
    more: "Alle Seeds als Tabelle",
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
      `Erst raten: Nie gemischt schwingt ${parameter} in einer Epoche hin und her. Von Epoche zu Epoche: Dieser Ausschlag …`,
    options: trends,
    answer({ guess, trend, early, previous, late, lateEpoch }) {
      const [before, epoch] = trend === "repeats" ? [previous, lateEpoch - 1] : [early, 2];
      return (
        `Gemessen: ein Ausschlag von ${before} in Epoche ${epoch} und von ${late} in Epoche ${lateEpoch}: er ` +
        `${trends[trend] ?? "schwankt"}.${guessed(guess, trends, trends[trend] && guess === trend)}`
      );
    },
  },

  caption: {
    claim: ({ parameter }) =>
      `Wie weit ziehen Batches ${parameter} hin und her, je nach der Reihenfolge der Datenpunkte? Sein Ausschlag ist ` +
      "sein höchster minus sein niedrigster Wert in einer Epoche, der Mehrverlust der Verlust über dem " +
      "kleinstmöglichen. Vier Läufe: {never|nie gemischt}, {once|einmal} (sein Verlust gestrichelt), " +
      "{each|jede Epoche} oder {replaced|mit Zurücklegen} gezogen (gepunktet).",
    strip: ({ model, parameter }) =>
      `Von oben nach unten: jeder Datenpunkt, ${
        model === "logistic"
          ? "hoch für Klasse 1, niedrig für Klasse 0"
          : "hoch mit y in der oberen Hälfte, niedrig in der unteren"
      }; {average|Batch-Gradienten}; und was sie mit ${parameter} machen, die Epoche davor dünn und grau. ` +
      "{batch|Rahmen: dieses Update}. {full|Strich-Punkt: bester Wert} für alle Daten.",
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
