/** Die Wörter der Abbildung „sharpness“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";
import { RATES } from "./measurements.js";

const { curvature, diverged, interval, networks } = common;

const guesses = { half: "etwa halb", same: "etwa gleich", twice: "etwa doppelt" };
const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

export const words = {
  keys: [["1, 2", "ein Abschnitt"]],
  title: "Wovon hängt ab, wie scharf das Minimum ist?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Für jede Lernrate und für den Tausch; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    rate: {
      label: "Lernrate η",
      help: "Für das zweite Diagramm. Gemessen werden alle sechs.",
      options: Object.fromEntries(RATES.map((rate) => [rate, String(rate).replace(".", ",")])),
    },
  },

  caption: {
    claim:
      "In einer Parabel mit Krümmung λ führen Schritte bergauf, wenn die Lernrate η größer als 2/λ ist. {@cohen-2021|Cohen et al. (2021)} " +
      "fanden, dass die Krümmung eines Netzes mit {whole|allen Datenpunkten in einem Batch ■} so weit wächst, wie η es " +
      "erlaubt: auf 2/η. Was tun {small|kleine Batches ●}?",
    measure: ({ updates, ...setup }) =>
      `${curvature} ${networks(setup)}, ${updates} Updates. Gezeigt sind Mediane über die Seeds mit ihren Intervallen von ` +
      "95 % (Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask: "Erst raten: Alle Datenpunkte sind in einem Batch. Wie groß ist λmax am Ende, wenn die Lernrate halb so groß ist?",
    options: guesses,
    answer: ({ guess, follows, isFew, median, ...ends }) =>
      `Gemessen, η = 0,15 gegen 0,3: ${median}-mal so groß${interval(ends)}${
        isFew ? "; zu wenige Seeds, um mehr zu sagen" : ""
      }.${guessed(guess, guesses, follows ? guess === follows : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      "Noch ist nichts gelaufen. „Abspielen“ trainiert mit sechs Lernraten und beiden Batchgrößen und tauscht dann die " +
      `Batches, je ${seedsOf(seeds)}: ${jobs} Ergebnisse. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    lost: (rates, lost, all) => `${rates} (${lost} von ${all})`,
    finding: ({ side, isFew, low, high, ratesOf, lost }) => {
      const who =
        side === "whole" ? "{whole|Mit allen Datenpunkten}" : "{small|Mit kleinen Batches}";
      if (isFew) return `${who}: zu wenige Seeds, um λmax mit 2/η zu vergleichen.`;
      const where = (how, answer, rates = ratesOf(answer)) =>
        rates.length ? `${how} für η = ${list(rates)}` : "";
      const ends = [
        where(`etwa bei 2/η (dem ${low === high ? low : `${low}- bis ${high}`}-Fachen)`, "near"),
        where("unter 2/η", "below"),
        where("unter 2/η (vielleicht nur wenig)", "somewhatBelow"),
        where("über 2/η", "above"),
        where("über 2/η (vielleicht nur wenig)", "somewhatAbove"),
        where("nicht klar", "unclear"),
      ].filter(Boolean);
      const told = [
        ends.length ? `endet λmax ${ends.join("; ")}` : "",
        where("divergiert:", "", lost),
      ];
      return `${who} ${told.filter(Boolean).join("; ")}.`;
    },
  },
  where: common.where,
  beyond: common.beyond,

  verdicts: {
    title: common.post,
    noise: {
      said: "Das Rauschen kleiner Batches drängt aus scharfen Tälern.",
      waiting: "Noch nicht gemessen.",
      measured: ({ count, sides: [toSmall, toLarge] }) => {
        const counts = (how, moved, { compared, diverged: gone }) => {
          const told = [
            compared ? `${how} in ${moved} von ${compared}` : "",
            gone ? `divergiert: ${gone} von ${count}` : "",
          ];
          return `(${told.filter(Boolean).join("; ")})`.replaceAll(" von ", "\u00a0von\u00a0");
        };
        const isMoved = toSmall.answer === "smaller" && toLarge.answer === "larger";
        const isFew = toSmall.answer === "few" || toLarge.answer === "few";
        return (
          `Median von λmax, ${seedsOf(count)}: mit allen Datenpunkten {whole|${toSmall.before ?? diverged}}, danach mit ` +
          `kleinen Batches {small|${toSmall.after ?? diverged}} ${counts("kleiner", toSmall.smaller, toSmall)}; mit kleinen ` +
          `Batches {small|${toLarge.before ?? diverged}}, danach mit allen Datenpunkten ` +
          `{whole|${toLarge.after ?? diverged}} ${counts("größer", toLarge.larger, toLarge)}. ${
            isMoved
              ? "Kleine Batches treiben das Netz also fort."
              : isFew
                ? toSmall.isComplete
                  ? "Zu wenige Seeds, um mehr zu sagen."
                  : "Weitere kommen noch."
                : "Nicht in beiden Richtungen klar."
          }`
        );
      },
    },
  },

  diverged,

  edge: {
    title: "Die Lernrate zieht eine Linie",
    text:
      "Gepunktet: 2/η. Je größer λmax, desto schärfer das Minimum. Welche Läufe enden an der Linie, bis auf ein Viertel: die " +
      "mit {whole|allen Datenpunkten ■}, die mit {small|kleinen Batches ●}?",
    ends: {
      title: "λmax am Ende des Trainings; der Ring wählt η",
      rate: "Lernrate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows
          .map(
            ({ rate, edge, whole, small }) =>
              `η ${rate}: 2/η ${edge}, alle Datenpunkte ${whole}, kleine Batches ${small}`,
          )
          .join("; "),
    },
    climb: {
      title: ({ rate }) => `λmax im Training, mit η = ${rate}`,
      x: "Updates",
      y: "λmax",
      alt: "Eine Kurve je Batchgröße. Wo sie enden, steht in der Tabelle.",
    },
    table: {
      title: "λmax je Lernrate: Mediane über die Seeds",
      columns: {
        rate: "η",
        edge: "2/η",
        whole: "alle Datenpunkte",
        ratio: "÷ (2/η)",
        small: "kleine Batches",
      },
    },
  },

  swap: {
    title: "Der Tausch: Treibt Rauschen ein Netz von einem scharfen Ort fort?",
    text:
      "Das Training geht mit η = 0,15 weiter. {small|Durchgezogen: alle Datenpunkte, dann kleine Batches}; " +
      "{whole|gestrichelt: kleine Batches, dann alle Datenpunkte}.",
    plot: {
      title: "λmax nach dem Tausch",
      x: "Updates nach dem Tausch",
      y: "λmax",
      edge: "2/η",
      before: "vorher",
      alt: ({ rows }) => rows || "Noch ist nichts getauscht.",
      row: ({ from, first, last }) => `Zuerst ${from}: λmax ${first}, dann ${last}.`,
      sides: ["alle Datenpunkte, dann kleine Batches", "kleine Batches, dann alle Datenpunkte"],
    },
  },

  table: {
    titles: { edge: "Rand der Stabilität", climb: "Lambda max im Training", swap: "Tausch" },
    headings: {
      ...common.headings,
      firstBatchSize: "erste Batchgröße",
      thenBatchSize: "dann Batchgröße",
      threshold: "2 / Lernrate",
    },
  },
};
