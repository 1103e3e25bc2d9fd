/** Die Wörter der Abbildung „minima“. Zahlen kommen fertig als Texte. */
import { guessed } from "../../figure/words/de.js";
import { parts } from "./words/parts.de.js";

const shares = { all: "in allen", most: "in den meisten", half: "in der Hälfte oder weniger" };
const pairs = (count) => `${count} ${count === 1 ? "Paar" : "Paare"}`;
const toPairs = (count) => `${count} ${count === 1 ? "Paar" : "Paaren"}`;

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
};

export const words = {
  keys: [["1 – 7", "ein Abschnitt"]],
  title: "Scharfe und breite Minima",
  settings: {
    seed: {
      label: "Erster Seed",
      help: "Jedes Paar von Netzen hat seinen eigenen Seed, von hier an gezählt.",
    },
    seeds: {
      label: "Paare",
      help: "Wie viele Paare von Netzen trainiert werden, jedes aus einem anderen Seed.",
    },
    smallBatch: {
      label: "Kleiner Batch",
      help: "Datenpunkte darin. Der große Batch sind alle 128.",
    },
    learningRate: {
      label: "Lernrate η",
      help: "Beider Netze eines Paares. Ein kleiner Batch von 1 divergiert mit 0,3 meistens.",
    },
    labelNoise: {
      label: "Falsche Klassen",
      help: "Bei diesem Teil der 128 Trainingspunkte ist die Klasse vertauscht: 0,1 ist einer von zehn. Neue Punkte stimmen alle.",
    },
    updates: { label: "Updates", help: "Wie lange jedes Netz eines Paares trainiert wird." },
    balls: {
      label: "Kugeln",
      help: "Wie viele im Spielzeugmodell rollen, für jede Batchgröße.",
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
      "Ein Minimum ist scharf, wenn der Verlust ringsum steil ansteigt, und breit, wenn man sich ein Stück bewegen kann " +
      "und es wenig kostet. {small|Kleine Batches, durchgezogen ●,} und {whole|alle Datenpunkte in einem Batch, " +
      "gestrichelt ■,} trainieren dasselbe Netz vom selben Start aus. Zu prüfen ist: Rauschen hält kleine Batches von " +
      "scharfen Minima fern, und was breit ist, ist auf nie gesehenen Punkten besser.",
    measure: ({ smallBatch, updates, learningRate }) =>
      "Wie scharf, misst λmax, die Krümmung des Verlusts in seiner am stärksten gekrümmten Richtung (der größte " +
      "Eigenwert der Hesse-Matrix), und zwei weitere Maße. Die Daten sind zwei Monde mit einigen falschen Klassen, " +
      `das Netz ist 2-16-16-1 mit tanh, sein Verlust ½ · MSE; ${updates} Updates mit Lernrate ` +
      `η = ${learningRate}, k = ${smallBatch} gegen k = n = 128. Jede Zahl wird hier berechnet, auf diesem Rechner.`,
  },

  question: {
    ask: ({ seeds }) =>
      `Erst raten: Bei wie vielen von ${toPairs(seeds)} von Netzen endet der große Batch an einem Ort, der ` +
      "schärfer ist und auf neuen Punkten schlechter?",
    options: shares,
    answer: ({ guess, count, sharper, both, share, isComplete }) =>
      `${isComplete ? "Gemessen" : "Bisher"}: schärfer in ${sharper} von ${count}, schärfer und schlechter in ` +
      `${both}: ${shares[share]}.${guessed(guess, shares, isComplete ? guess === share : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      "Noch ist nichts gelaufen. „Abspielen“ lässt Kugeln durch zwei Täler rollen, trainiert " +
      `${pairs(seeds)} von Netzen und prüft, was die Lernrate damit zu tun hat: ${jobs} Ergebnisse, einige zehn ` +
      "Sekunden Arbeit im Hintergrund. „Schritt“ fügt eines hinzu.",
    toy: ({ done, all }) =>
      `${done} von ${all} Batchgrößen sind durch das Spielzeugmodell gerollt; als Nächstes kommen die Netze.`,
    pairs: ({ count, small, large, sharper, compared, gap }) =>
      `Nach ${toPairs(count)}: Median von λmax {small|${small} mit kleinen Batches} und ` +
      `{whole|${large} mit allen Datenpunkten zugleich}; der große Batch ist schärfer in ${sharper} von ${compared}. ` +
      `Auf neuen Punkten liegt der große Batch ${gap}.`,
    failed: ({ count }) =>
      `Nach ${toPairs(count)}: Kein Paar hat zwei Läufe, die ans Ende kamen. Mit dieser Lernrate und Batchgröße ` +
      "divergieren sie.",
    gap: ({ finding, isMore, points, standardError }) => {
      const how = `um ${points} Prozentpunkte ${isMore ? "öfter" : "seltener"} richtig`;
      if (finding === "few") return `${how}; zu wenige Paare, um zu sagen, ob das Zufall ist`;
      const chance =
        finding === "unclear" ? "was Zufall sein kann" : "mehr, als Zufall erklären würde";
      return `${how} (±\u00a0${standardError}), ${chance}`;
    },
  },

  verdicts: {
    title: "Was der Beitrag sagt, und was hier herauskam",
    waiting: "Auf „Abspielen“ drücken.",
    sharp: {
      said: "Kleine Batches finden breite Minima, große scharfe.",
      measured: ({ sharper, all, compared, small, large }) =>
        `λmax ist mit dem großen Batch größer in {whole|${sharper} von ${compared}} Paaren, alle drei Maße in ` +
        `${all}; Mediane {small|${small}} und {whole|${large}}.`,
    },
    loss: {
      said: "Das breite Minimum hat einen etwas höheren Trainingsverlust.",
      measured: ({ small, large, higher, compared }) =>
        `Median des Trainingsverlusts {small|${small}} und {whole|${large}}; höher mit dem kleinen Batch in ${higher} von ` +
        `${compared} Paaren.`,
    },
    noise: {
      said: "Das Rauschen kleiner Batches drängt den Optimierer aus scharfen Tälern.",
      waiting: "Oben die Batches tauschen, um es zu sehen.",
      measured: ({ count, before, after, back, forth }) =>
        `Über ${count} ${count === 1 ? "Seed" : "Seeds"}: Eine Lösung mit vollem Batch und λmax {whole|${before}}, die mit ` +
        `kleinen Batches weitermacht, kommt auf {small|${after}}; eine aus kleinen Batches, {small|${back}}, die mit ` +
        `allen Datenpunkten weitermacht, kommt auf {whole|${forth}}.`,
    },
    better: {
      said: "Was breiter ist, verallgemeinert besser.",
      one: ({ finding, isMore, points }) =>
        `Nach gleich vielen Updates liegt der große Batch auf neuen Punkten {whole|um ${points} Prozentpunkte ${
          isMore ? "öfter" : "seltener"
        } richtig}${
          {
            better: ", obwohl er schärfer ist",
            worse: "",
            unclear: ", was Zufall sein kann",
            few: "; zu wenige Paare, um es zu entscheiden",
          }[finding]
        }. `,
      more: "Bevor man es glaubt: oben anderes gleich halten.",
      others: ({ better, worse, unclear }) =>
        `Hält man anderes gleich: ${[
          worse.length ? `schlechter mit ${worse.join(", ")}` : "",
          better.length ? `besser mit ${better.join(", ")}` : "",
          unclear.length ? `kein klarer Unterschied mit ${unclear.join(", ")}` : "",
        ]
          .filter(Boolean)
          .join("; ")}.${
          better.length || unclear.length ? " Flacher ist also nicht immer besser." : ""
        }`,
    },
  },

  measurements: {
    toy: { start: "" },
    pairs: { start: "" },
    edge: { start: "" },
    rescale: { start: "" },
    swap: { start: "Die Batches tauschen" },
    protocols: { start: "Anderes gleich halten" },
  },
  ...parts,
  table,
};
