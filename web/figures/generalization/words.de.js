/** Die Wörter der Abbildung „generalization“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";

const { diverged, interval, pairs, toPairs } = common;

const guesses = {
  small: "das mit kleinen Batches",
  large: "das mit allen Datenpunkten zugleich",
  neither: "kein klarer Unterschied",
};

const protocolNames = {
  "equal-updates": ({ updates }) => `gleich viele Updates (${updates})`,
  "equal-epochs": ({ epochs }) => `gleich viele Epochen (${epochs})`,
  "long-epochs": ({ long }) => `gleich viele Epochen (${long})`,
  "matched-loss": () => "gleicher Trainingsverlust",
  "scaled-rate": ({ long }) => `η mit k skaliert (${long} Epochen)`,
};

/** Hinter „mit“ und „bei“. */
const protocolNamesDative = {
  "equal-updates": ({ updates }) => `gleich vielen Updates (${updates})`,
  "equal-epochs": ({ epochs }) => `gleich vielen Epochen (${epochs})`,
  "long-epochs": ({ long }) => `gleich vielen Epochen (${long})`,
  "matched-loss": () => "gleichem Trainingsverlust",
  "scaled-rate": ({ long }) => `skaliertem η (${long} Epochen)`,
};

export const words = {
  keys: [["1, 2", "ein Abschnitt"]],
  title: "Ist das breitere Minimum das bessere?",
  settings: {
    ...common.settings,
    doublings: {
      label: "Verdopplungen",
      help: "Wie oft die erste Schicht verdoppelt wird; unter 0 halbiert.",
    },
  },

  caption: {
    claim:
      "Wenn kleine Batches nach gleich vielen Updates am breiteren Ort liegen und auf neuen Punkten öfter richtig sind: Liegt " +
      "das an der Breite? Ein großer Batch hat die Daten bis dahin öfter gelesen. Hier wird auch anderes gleich gehalten.",
    measure: ({ smallBatch, learningRate, wrong }) =>
      `Die Netze eines Paares haben dieselben Daten und denselben Start: k = ${smallBatch} gegen k = n = 128, zwei Monde mit ` +
      `${wrong} % falschen Klassen, Netz 2-16-16-1, tanh, Verlust ½ · MSE, η = ${learningRate}. Schärfer ist, wer das größere ` +
      "λmax hat. „95 %“: Intervall des Medians (Vorzeichentest, ab sechs Paaren).",
  },

  question: {
    ask: ({ epochs }) =>
      `Erst raten: Beide Netze haben die Daten ${epochs}-mal gelesen. Welches ist auf neuen Punkten öfter richtig?`,
    options: guesses,
    answer: ({ guess, right, isComplete, epochs, gap }) =>
      `${isComplete ? "Gemessen" : "Bisher"}, nach ${epochs} Epochen: ${gap}.${guessed(guess, guesses, right && guess === right)}`,
    gap: ({ finding, better, worse, count, median, ...ends }) => {
      if (finding === "diverged") return "Kein Paar hat zwei Netze, die sich vergleichen lassen";
      if (finding === "few" || finding === "unclear") {
        const counts = `Der große Batch ist in ${worse} von ${toPairs(count)} seltener richtig, in ${better} öfter`;
        return finding === "few"
          ? `${counts}; zu wenige Paare, um mehr zu sagen`
          : `Kein klarer Unterschied: ${counts}`;
      }
      const [how, times] = finding === "better" ? ["öfter", better] : ["seltener", worse];
      const size = median
        ? `im mittleren Paar um ${median} Prozentpunkte${interval(ends)}`
        : "meist, weil eines der beiden divergiert ist";
      return `Der große Batch ist in ${times} von ${toPairs(count)} ${how} richtig, ${size}`;
    },
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert ${pairs(seeds)} von Netzen auf fünf Arten: ${jobs} Ergebnisse. ` +
      "„Schritt“ fügt eines hinzu.",
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    findings: ({ better, worse, unclear, few, diverged: gone }) => {
      const told = [
        worse.length ? `seltener richtig bei ${list(worse)}` : "",
        better.length ? `öfter richtig bei ${list(better)}` : "",
        unclear.length ? `nicht klar anders bei ${list(unclear)}` : "",
      ].filter(Boolean);
      return [
        told.length ? `Der große Batch ist ${told.join("; ")}.` : "",
        few.length ? `Zu wenige Paare für eine Aussage bei ${list(few)}.` : "",
        gone.length ? `Nichts zu vergleichen bei ${list(gone)}.` : "",
      ]
        .filter(Boolean)
        .join(" ");
    },
    widths: ({ sharper, flatter, alike, unclear, few, count }) => {
      if (few.length === count) return "";
      if (sharper.length === count) return "Er ist in jedem Vergleich schärfer.";
      if (flatter.length === count) return "Er ist in jedem Vergleich flacher.";
      const known = [
        sharper.length ? `schärfer in ${sharper.length} von ${count} Vergleichen` : "",
        flatter.length ? `flacher bei ${list(flatter)}` : "",
        alike.length ? `etwa gleich scharf bei ${list(alike)}` : "",
      ].filter(Boolean);
      if (known.length === 0) return "In keinem Vergleich ist klar, welches Netz schärfer ist.";
      const open = [...unclear, ...few];
      return `Er ist ${known.join("; ")}${open.length ? `; nicht klar bei ${list(open)}` : ""}.`;
    },
    conclusions: {
      depends: "Flacher ist nicht immer besser: Es kommt darauf an, was man gleich hält.",
      denied:
        "Wo klar ist, welches Netz flacher und welches besser ist, ist das schärfere das bessere.",
      always: "In allen Vergleichen ist das flachere Netz das bessere.",
      supported:
        "Wo klar ist, welches Netz flacher und welches besser ist, ist das flachere das bessere.",
      undecided:
        "Wo bekannt ist, welches flacher ist, gibt es auf neuen Punkten keinen klaren Unterschied.",
      unknown: "Das lässt sich aus diesen Paaren nicht sagen.",
    },
    endedOnly: "Divergierte Netze zählen dafür nicht.",
  },
  where: common.where,
  beyond: "Schieber: dieselbe Funktion, beliebig scharf",

  verdicts: {
    title: common.post,
    better: {
      said: "Was breiter ist, verallgemeinert besser.",
      waiting: "Noch ist nicht alles gemessen.",
    },
  },

  diverged,

  protocols: {
    title: "Was wird gleich gehalten?",
    text: ({ times }) =>
      `Gleich viele Updates geben dem großen Batch ${times}-mal so viele Epochen und mehr Zeit zum Auswendiglernen. ` +
      "Ein Punkt ist ein Paar: um wie viel öfter der große Batch auf neuen Punkten richtig ist. Er ist hohl und am Rand, wo " +
      "ein Netz divergiert ist; eine Raute ist der Median, ein Balken sein Intervall von 95 %. Reicht der über 0, gibt es " +
      "keinen klaren Unterschied.",
    names: protocolNames,
    compared: protocolNamesDative,
    plot: {
      title: "Richtig auf neuen Punkten: großer Batch minus kleiner",
      x: "was gleich gehalten wird, nummeriert wie in der Tabelle",
      y: "Prozentpunkte",
      alt: ({ rows }) =>
        rows
          .filter(({ median }) => median)
          .map(({ name, median }) => `${name}: Median ${median}`)
          .join("; ") || "Noch nichts.",
    },
    table: {
      title: "In wie vielen Paaren der große Batch seltener oder öfter richtig ist",
      row: ({ number, name }) => `${number}. ${name}`,
      columns: {
        sharper: "schärfer",
        worse: "seltener",
        better: "öfter",
        difference: "Median des Unterschieds (95\u00a0%)",
      },
      difference: ({ median, low, high }) => `${median} (${low} bis ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} von ${compared}`,
    },
    diverged: ({ lost }) =>
      `Divergiert und deshalb die schlechteren: ${list(
        lost.map(({ name, networks, of }) => `${networks} von ${of} bei ${name}`),
      )}.`,
    unmatched: ({ unmatched, count }) =>
      `In ${unmatched} von ${count} Paaren erreichte der große Batch den Trainingsverlust des kleinen nicht.`,
  },

  rescale: {
    title: "Dieselbe Funktion, beliebig scharf",
    text:
      "{@dinh-2017|Dinh et al. (2017)}: Multipliziert man in einem Netz mit relu die erste Schicht mit a und teilt die " +
      "zweite durch a, so bleibt jede Vorhersage. Auch die Schärfe eines trainierten Netzes?",
    slider: "a, mit dem die erste Schicht multipliziert wird",
    waiting: "Kommt mit dem Lauf.",
    numbers: ({ isRescaled, top, box, rise, error, change, size, accuracy }) => {
      const against = ({ times }) =>
        isRescaled ? (times ? ` (× ${times})` : " (etwa gleich)") : "";
      return (
        `{ink|λmax ${top.value}}${against(top)}, {ink|Schärfe nach Keskar ${box.value} %}${against(box)}, ` +
        `{ink|Anstieg bei Störung ${rise.value} ± ${error}}${against(rise)}. Vorhersagen haben sich um höchstens ${change} geändert ` +
        `(die größte ist ${size}); ${accuracy} % der neuen Punkte sind richtig.`
      );
    },
    diverged: "Dieser Lauf ist divergiert: Es gibt kein Netz zu skalieren.",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "die Schärfe nach Keskar",
      perturbationRise: "der Anstieg bei Störung",
    },
    conclusion: ({ changed, same }) =>
      `Die Funktion bleibt dieselbe, aber es ${changed.length === 1 ? "ändert" : "ändern"} sich ${list(changed)}. ${
        same.length ? `Ein Maß, das den Maßstab kennt, bleibt gleich: ${list(same)}. ` : ""
      }Die Netze oben hat niemand skaliert.`,
    plot: {
      title: "Schärfe als Vielfaches derer bei a = 1",
      x: "a",
      y: "Vielfaches",
      alt: "Die drei Maße der Schärfe über a.",
    },
    legend:
      "{ink|λmax ■, durchgezogen}; {ink|Schärfe nach Keskar ▲, grau, gestrichelt}; {ink|jede Einheit um 30 % gestört ●, " +
      "gepunktet}: im Mittel über 20 zufällige Richtungen, dieselben für jedes a (± Standardfehler); " +
      "{chosen|der Strich markiert a}.",
  },

  table: {
    titles: { protocols: "Vergleiche", rescale: "Skalierte Schichten" },
    headings: {
      ...common.headings,
      protocol: "Vergleich",
      factor: "a",
      predictionChange: "größte Änderung einer Vorhersage",
    },
    protocols: {
      "equal-updates": "gleich viele Updates",
      "equal-epochs": "gleich viele Epochen",
      "long-epochs": "gleich viele Epochen, lang",
      "matched-loss": "gleicher Trainingsverlust",
      "scaled-rate": "η mit k skaliert",
    },
  },
};
