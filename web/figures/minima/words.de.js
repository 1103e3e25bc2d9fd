/** Die Wörter der Abbildung „minima“. Zahlen kommen fertig als Texte. */
import { guessed } from "../../figure/words/de.js";
import { parts } from "./words/parts.de.js";

const guesses = {
  small: "das mit kleinen Batches",
  large: "das mit allen Datenpunkten zugleich",
  neither: "kein klarer Unterschied",
};
const pairs = (count) => `${count} ${count === 1 ? "Paar" : "Paare"}`;
const toPairs = (count) => `${count} ${count === 1 ? "Paar" : "Paaren"}`;
const diverged = "divergiert";

/** Wer divergiert ist; leer, wenn niemand. */
const lost = ({ small, large }, count) =>
  small + large === 0
    ? ""
    : ` Divergiert: ${small} von ${count} mit kleinen Batches, ${large} von ${count} mit allen Datenpunkten.`;

const nothingCompared = "Kein Paar hat zwei Netze, die sich vergleichen lassen.";

/** Ein Intervall von 95 %, das auf einer Seite offen sein kann. */
const interval = ({ low, high }) => {
  if (low && high) return ` (95 %: ${low} bis ${high})`;
  if (low) return ` (95 %: mindestens ${low})`;
  return high ? ` (95 %: höchstens ${high})` : "";
};

/** Die Tabellen der Abbildung „minima“: was in der Datei der Zahlen steht. */

const table = {
  titles: {
    toy: "Spielzeugmodell: Anteil im breiten Tal",
    pairs: "Paare von Netzen",
    path: "Lambda max unterwegs",
    line: "Verlust auf der Strecke",
    edge: "Rand der Stabilität",
    climb: "Lambda max je Lernrate, unterwegs",
    swap: "Tausch",
    protocols: "Vergleiche",
    rescale: "Skalierte Schichten",
  },
  headings: {
    protocol: "Vergleich",
    seed: "Seed",
    batchSize: "Batchgröße k",
    firstBatchSize: "erste Batchgröße",
    thenBatchSize: "dann Batchgröße",
    learningRate: "Lernrate",
    threshold: "2 / Lernrate",
    balls: "Kugeln",
    wideFraction: "Anteil im breiten Tal",
    alpha: "alpha",
    factor: "a",
    update: "Update",
    trainLoss: "Trainingsverlust",
    testLoss: "Testverlust",
    trainAccuracy: "Trefferquote Training",
    testAccuracy: "Trefferquote Test",
    topEigenvalue: "Lambda max",
    boxSharpness: "Schärfe nach Keskar %",
    perturbationRise: "Anstieg bei Störung",
    predictionChange: "größte Änderung einer Vorhersage",
  },
  protocols: {
    "equal-updates": "gleich viele Updates",
    "equal-epochs": "gleich viele Epochen",
    "long-epochs": "gleich viele Epochen, lang",
    "matched-loss": "gleicher Trainingsverlust",
    "scaled-rate": "η mit k skaliert",
  },
};

export const words = {
  keys: [["1 – 7", "ein Abschnitt"]],
  title: "Scharfe und breite Minima",
  settings: {
    seed: {
      label: "Erster Seed",
      help: "Jedes Paar hat seinen eigenen Seed, von hier an gezählt.",
    },
    seeds: {
      label: "Paare",
      help: "Jedes aus einem anderen Seed; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    smallBatch: {
      label: "Kleiner Batch",
      help: "Seine Datenpunkte; der große Batch hat alle 128. Eine Änderung verwirft die Paare.",
    },
    learningRate: {
      label: "Lernrate η",
      help: "Beider Netze. Ein Batch von 1 divergiert mit 0,3 meistens. Eine Änderung verwirft die Paare.",
    },
    labelNoise: {
      label: "Falsche Klassen",
      help: "Teil der 128 Trainingspunkte mit vertauschter Klasse; die neuer Punkte stimmt. Eine Änderung verwirft die Paare.",
    },
    updates: {
      label: "Updates",
      help: "Jedes Netzes. Eine Änderung verwirft die Paare.",
    },
    balls: {
      label: "Kugeln",
      help: "Im Spielzeugmodell, für jede Batchgröße.",
    },
    pair: { label: "Paar", help: "Welches der Paare gezeichnet wird." },
    doublings: {
      label: "Verdopplungen",
      help: "Wie oft die erste Schicht verdoppelt wird; unter 0 halbiert.",
    },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "Ein Minimum ist scharf, wenn der Verlust ringsum steil ansteigt, sonst breit. {small|Kleine Batches, " +
      "durchgezogen ●,} und {whole|alle Datenpunkte in einem Batch, gestrichelt ■,} trainieren dasselbe Netz vom selben " +
      "Start aus. Die Behauptung: Rauschen hält kleine Batches von scharfen Minima fern, und breite sind auf neuen " +
      "Punkten besser.",
    measure: ({ smallBatch, updates, learningRate }) =>
      "Schärfe messen λmax, die Krümmung des Verlusts in seiner am stärksten gekrümmten Richtung (der größte Eigenwert " +
      "der Hesse-Matrix), und zwei weitere Maße. Daten: zwei Monde mit einigen falschen Klassen. Netz: 2-16-16-1, tanh, " +
      `Verlust ½ · MSE, ${updates} Updates mit η = ${learningRate}, k = ${smallBatch} gegen k = n = 128. „95 %“ ist das ` +
      "Intervall, das den wahren Median mit dieser Wahrscheinlichkeit enthält (Vorzeichentest, ab sechs Paaren).",
  },

  question: {
    ask: ({ epochs }) =>
      `Erst raten: Nachdem beide die Daten ${epochs}-mal gelesen haben, welches Netz ist auf neuen Punkten öfter richtig?`,
    options: guesses,
    answer: ({ guess, right, isComplete, epochs, gap, sharper, compared }) =>
      `${isComplete ? "Gemessen" : "Bisher"}, mit gleich vielen Epochen (${epochs}): ${gap}${
        compared > 0 ? `; schärfer in ${sharper} von ${compared}` : ""
      }.${guessed(guess, guesses, right && guess === right)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ lässt Kugeln rollen, trainiert ${pairs(seeds)} von Netzen, variiert die ` +
      `Lernrate und vergleicht die Paare, wenn anderes gleich gehalten wird: ${jobs} Ergebnisse, etwa eine halbe Minute. ` +
      "„Schritt“ fügt eines hinzu.",
    toy: ({ done, all, isTraining }) =>
      `${done} von ${all} Batchgrößen sind gerollt; die Netze ${isTraining ? "werden gerade trainiert" : "kommen als Nächstes"}.`,
    soFar: ({ count, seeds, compared, sharper, better, worse, diverged: who }) =>
      `Bisher ${count} von ${toPairs(seeds)}: ${
        compared
          ? `Der große Batch ist schärfer in ${sharper} von ${compared}; auf neuen Punkten ist er in ${worse} seltener ` +
            `und in ${better} öfter richtig`
          : "Keines hat zwei Netze, die sich vergleichen lassen"
      }.${lost(who, count)}`,
    pairs: ({ updates, count, small, large, sharper, compared, gap, diverged: who }) =>
      `Nach gleich vielen Updates (${updates}), über ${pairs(count)}: Der große Batch ist schärfer in ${sharper} von ` +
      `${compared} (Median von λmax {small|${small ?? diverged} mit kleinen Batches}, ` +
      `{whole|${large ?? diverged} mit allen Datenpunkten}). Auf neuen Punkten: ${gap}.${lost(who, count)}`,
    failed: ({ count, diverged: who }) =>
      `Nach ${toPairs(count)}: Kein Paar hat zwei Läufe, die ans Ende kamen.${lost(who, count)}`,
    gap: ({ finding, better, worse, count, median, ...ends }) => {
      if (finding === "diverged") return "kein Paar hat zwei Netze, die sich vergleichen lassen";
      if (finding === "few" || finding === "unclear") {
        const counts = `der große Batch ist in ${worse} von ${toPairs(count)} seltener richtig, in ${better} öfter`;
        return finding === "few"
          ? `${counts}; zu wenige Paare, um mehr zu sagen`
          : `kein klarer Unterschied: ${counts}`;
      }
      const [how, times] = finding === "better" ? ["öfter", better] : ["seltener", worse];
      const size = median
        ? `im mittleren Paar um ${median} Prozentpunkte${interval(ends)}`
        : "meist, weil eines der beiden divergiert ist";
      return `der große Batch ist in ${times} von ${toPairs(count)} ${how} richtig, ${size}`;
    },
  },

  verdicts: {
    title: "Was der Beitrag sagt, und was hier herauskam",
    waiting: "Noch nicht gemessen.",
    sharp: {
      said: "Kleine Batches finden breite Minima, große scharfe.",
      measured: ({
        sharper,
        all,
        compared,
        isCompared,
        count,
        width,
        isComplete,
        diverged: who,
      }) => {
        if (!isCompared) return nothingCompared + lost(who, count);
        const tail = {
          sharper: "",
          flatter: " Hier sind die kleinen Batches schärfer.",
          alike: " Beide sind etwa gleich scharf.",
          unclear: " Kein klarer Unterschied.",
          few: isComplete ? " Zu wenige Paare, um mehr zu sagen." : " Weitere kommen noch.",
        }[width];
        return (
          `λmax ist mit dem großen Batch größer in {whole|${sharper} von ${toPairs(compared)}}, alle drei Maße in ` +
          `${all}.${tail}${lost(who, count)}`
        );
      },
    },
    loss: {
      said: "Das breite Minimum hat einen etwas höheren Trainingsverlust.",
      measured: ({ higher, isCompared, count, answer, isSlight, times, isComplete, ...ends }) => {
        if (!isCompared) return nothingCompared;
        const size = times ? `, im mittleren Paar ${times}-mal so hoch${interval(ends)}` : "";
        const tail = {
          larger: `${size}${size ? `: ${isSlight ? "etwas" : "mehr als etwas"}` : ""}.`,
          smaller: `${size}: Hier ist er der niedrigere.`,
          unclear: ": kein klarer Unterschied.",
          few: isComplete ? "; zu wenige Paare, um mehr zu sagen." : ", bisher.",
        }[answer];
        return `Der Trainingsverlust ist mit dem kleinen Batch höher in ${higher} von ${toPairs(count)}${tail}`;
      },
    },
    noise: {
      said: "Das Rauschen kleiner Batches drängt aus scharfen Tälern.",
      waiting: "Die Batches tauschen, um es zu sehen.",
      measured: ({ count, sides: [toSmall, toLarge] }) => {
        const seeds = `${count} ${count === 1 ? "Seed" : "Seeds"}`;
        const counts = (how, moved, { compared, diverged: gone }) => {
          const told = [
            compared ? `${how} in ${moved} von ${compared}` : "",
            gone ? `divergiert: ${gone} von ${count}` : "",
          ];
          return `(${told.filter(Boolean).join("; ")})`;
        };
        const isMoved = toSmall.answer === "smaller" && toLarge.answer === "larger";
        const isFew = toSmall.answer === "few" || toLarge.answer === "few";
        return (
          `Über ${seeds}, Median von λmax: mit vollem Batch {whole|${toSmall.before ?? diverged}}, danach mit kleinen ` +
          `{small|${toSmall.after ?? diverged}} ${counts("kleiner", toSmall.smaller, toSmall)}; mit kleinen Batches ` +
          `{small|${toLarge.before ?? diverged}}, danach mit allen Datenpunkten {whole|${toLarge.after ?? diverged}} ` +
          `${counts("größer", toLarge.larger, toLarge)}. ${
            isMoved
              ? "Kleine Batches treiben das Netz also von einem scharfen Ort fort, und ohne sie gerät es an einen schärferen."
              : isFew
                ? "Zu wenige Seeds, um mehr zu sagen."
                : "Nicht in beiden Richtungen klar."
          }`
        );
      },
    },
    better: {
      said: "Was breiter ist, verallgemeinert besser.",
      one: ({ gap, updates, isComplete }) =>
        `${isComplete ? "Nach" : "Bisher, nach"} gleich vielen Updates (${updates}): ${gap}.`,
    },
  },

  measurements: {
    toy: { start: "" },
    pairs: { start: "" },
    edge: { start: "" },
    rescale: { start: "" },
    swap: { start: "Die Batches tauschen" },
    protocols: { start: "" },
  },
  diverged,
  ...parts,
  table,
};
