/** Die Wörter der Abbildung „generalization“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";

const { diverged, interval, networks, ofPairs, pairs, toPairs } = common;

const guesses = {
  small: "das mit kleinen Batches",
  large: "das mit allen Datenpunkten",
  neither: "kein klarer Unterschied",
};

const protocolNames = {
  "equal-updates": ({ updates }) => `Updates (${updates})`,
  "equal-epochs": ({ epochs }) => `Epochen (${epochs})`,
  "long-epochs": ({ long }) => `Epochen, länger (${long})`,
  "matched-loss": () => "Trainingsverlust",
  "scaled-rate": ({ long }) => `η/k und Epochen (${long})`,
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
      "Mit kleinen Batches liegt ein Netz nach gleich vielen Updates vielleicht breiter und ist auf neuen Punkten öfter " +
      "richtig. Weil es breiter liegt? Mit allen Datenpunkten hat es die Daten bis dahin öfter gelesen. Fünf Vergleiche " +
      "halten deshalb Verschiedenes gleich.",
    measure: (setup) =>
      `${networks(setup)}. Die Netze eines Paares haben dieselben Daten und denselben Start; das schärfere hat das größere ` +
      `λmax. ${ofPairs}`,
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
        const counts = `Mit allen Datenpunkten in ${worse} von ${toPairs(count)} seltener richtig, in ${better} öfter`;
        return finding === "few"
          ? `${counts}; zu wenige Paare, um mehr zu sagen`
          : `Kein klarer Unterschied: ${counts}`;
      }
      const [how, times] = finding === "better" ? ["öfter", better] : ["seltener", worse];
      const size = median
        ? `im mittleren Paar um ${median} Prozentpunkte${interval(ends)}`
        : "meist, weil eines der beiden divergiert ist";
      return `Mit allen Datenpunkten in ${times} von ${toPairs(count)} ${how} richtig, ${size}`;
    },
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert ${pairs(seeds)} von Netzen für jeden von fünf Vergleichen und ein Netz für den Schieber: ${jobs} Ergebnisse. ` +
      "„Schritt“ fügt eines hinzu.",
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    findings: ({ count, better, worse, sharper, wider, few, diverged: gone }) =>
      [
        few + gone < count
          ? `Von ${count} Vergleichen ist das Netz mit allen Datenpunkten in ${better} klar besser, in ${worse} schlechter; nach ` +
            `λmax in ${sharper} schärfer, in ${wider} breiter.`
          : "",
        few ? `Zu wenige Paare für eine Aussage in ${few}.` : "",
        gone ? `Nichts zu vergleichen in ${gone}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    conclusions: {
      depends: "Breiter ist nicht immer besser: Es kommt darauf an, was man gleich hält.",
      denied: "Wo klar ist, welches Netz breiter und welches besser ist, ist das schärfere besser.",
      always: "In allen Vergleichen ist das breitere Netz besser.",
      supported:
        "Wo klar ist, welches Netz breiter und welches besser ist, ist das breitere besser.",
      undecided:
        "Wo klar ist, welches Netz breiter ist, gibt es auf neuen Punkten keinen klaren Unterschied.",
      unknown: "Das lässt sich aus diesen Paaren nicht sagen.",
    },
    endedOnly: "Dabei sind Paare ausgelassen, in denen ein Netz divergiert ist.",
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
    text: ({ updates, epochs, smallBatch, learningRate, smallRate, largeRate }) =>
      "Ein Punkt ist ein Paar, eine Raute der Median, ein Balken sein Intervall von 95 %: Enthält er die 0, ist kein " +
      "Unterschied klar. Ein divergiertes Netz (hohler Punkt) zählt als schlechter, aber nicht bei „schärfer“. " +
      `${updates} Updates: ${updates} Epochen mit allen Datenpunkten, etwa ${epochs} mit kleinen Batches. „Verlust“: alle ` +
      `Datenpunkte, bis zum Verlust kleiner Batches. η = ${learningRate}; „η/k“: ${smallRate} für k = ${smallBatch}, ${largeRate} für 128.`,
    names: protocolNames,
    shortNames: ["Updates", "Epochen", "länger", "Verlust", "η/k"],
    plot: {
      title: "Richtig auf neuen Punkten: alle Datenpunkte minus kleine Batches",
      x: "was gleich gehalten wird",
      y: "Prozentpunkte",
      alt: ({ rows }) =>
        rows
          .filter(({ median }) => median)
          .map(({ name, median }) => `${name}: Median ${median}`)
          .join("; ") || "Noch nichts.",
    },
    table: {
      title: "Auf neuen Punkten: alle Datenpunkte gegen kleine Batches, in wie vielen Paaren",
      columns: {
        name: "gleich gehalten",
        difference: "Median des Unterschieds, Prozentpunkte (95\u00a0%)",
        worse: "seltener richtig",
        better: "öfter richtig",
        sharper: "schärfer",
      },
      difference: ({ median, low, high }) => `${median} (${low} bis ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} von ${compared}`,
    },
    diverged: ({ lost }) =>
      lost
        .map(({ name, count, ...who }) => common.lost(who, count, ` (${name})`))
        .join("")
        .trim(),
    unmatched: ({ unmatched, count }) =>
      `In ${unmatched} von ${count} Paaren kam der Trainingsverlust mit allen Datenpunkten nicht bis zu dem mit kleinen Batches herunter.`,
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
      "long-epochs": "Epochen, länger",
      "matched-loss": "gleicher Trainingsverlust",
      "scaled-rate": "η/k und Epochen",
    },
  },
};
