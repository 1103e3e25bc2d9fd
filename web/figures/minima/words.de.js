/** Die Wörter der Abbildung „minima“. Zahlen kommen fertig als Texte. */
import { guessed } from "../../figure/words/de.js";
import * as common from "./words/common.de.js";

const { curvature, diverged, interval, lost, networks, ofPairs, pairs, toPairs } = common;

const guesses = {
  small: "kleine Batches",
  large: "alle Datenpunkte",
  neither: "kein klarer Unterschied",
};

const nothingCompared = "Kein Paar hat zwei Netze, die sich vergleichen lassen.";

const rightOrDiverged = ({ accuracy, hasDiverged }) =>
  hasDiverged ? ": divergiert" : accuracy ? `: ${accuracy} % richtig auf neuen Punkten` : "";

export const words = {
  keys: [["1, 2", "ein Abschnitt"]],
  title: "Enden kleine Batches an breiteren Orten?",
  settings: {
    ...common.settings,
    balls: { label: "Kugeln", help: "Im Spielzeugmodell, für jede Batchgröße." },
    start: {
      label: "Start der Kugel",
      help: "Wo die gezeichnete Kugel des Spielzeugmodells beginnt.",
    },
    pair: { label: "Paar", help: "Welches der Paare gezeichnet wird." },
  },

  caption: {
    claim:
      "Ein Minimum ist scharf, wenn der Verlust ringsum steil ansteigt, sonst breit. {small|Kleine Batches ●} und " +
      "{whole|alle Datenpunkte in einem Batch ■} trainieren dasselbe Netz vom selben Start aus. Welches endet, wo es " +
      "scharf ist?",
    measure: ({ updates, learningRate, ...setup }) =>
      `${curvature} ${networks(setup)}, ${updates} Updates, η = ${learningRate}. ${ofPairs}`,
  },

  question: {
    ask: "Erst raten: Welches Netz liegt nach gleich vielen Updates am schärferen Ort?",
    options: guesses,
    answer: ({ guess, right, isComplete, sharper, compared }) =>
      `${isComplete ? "Gemessen" : "Bisher"}: Das mit allen Datenpunkten ist schärfer in ${sharper} von ${toPairs(compared)}.${guessed(
        guess,
        guesses,
        right && guess === right,
      )}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ lässt Kugeln rollen und trainiert ${pairs(seeds)} von Netzen: ${jobs} ` +
      "Ergebnisse. „Schritt“ fügt eines hinzu.",
    toy: ({ done, all, isTraining }) =>
      `${done} von ${all} Batchgrößen sind gerollt; die Netze ${isTraining ? "werden gerade trainiert" : "kommen als Nächstes"}.`,
    soFar: ({ count, seeds, compared, diverged: who }) =>
      `Bisher ${count} von ${toPairs(seeds)}${
        compared ? "" : ": Keines hat zwei Netze, die sich vergleichen lassen"
      }.${lost(who, count)} Der Schluss kommt, wenn alle da sind.`,
    pairs: ({ width, isByAll, updates, small, large, sharper, compared, count, diverged: who }) => {
      const found = {
        sharper: "Ja, kleine Batches enden an breiteren Orten",
        flatter: "Nein, hier enden die kleinen Batches an den schärferen Orten",
        alike: "Beide enden an etwa gleich breiten Orten",
        unclear: "Kein klarer Unterschied in der Breite",
        few: "Zu wenige Paare, um zu sagen, welches Netz breiter endet",
      }[width];
      return (
        `${found}${isByAll ? "" : ", nach λmax, aber nicht klar nach jedem Maß"}: Nach ${updates} Updates ist λmax mit allen Datenpunkten größer in ${sharper} von ${toPairs(compared)} (Median ` +
        `{small|${small ?? diverged} mit kleinen Batches}, {whole|${large ?? diverged} mit allen ` +
        `Datenpunkten}).${lost(who, count)}`
      );
    },
    failed: ({ count, diverged: who }) =>
      `Nach ${toPairs(count)}: Kein Paar hat zwei Läufe, die ans Ende kamen.${lost(who, count)}`,
  },
  where: common.where,
  beyond: common.beyond,

  verdicts: {
    title: common.post,
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
          flatter: " Hier enden kleine Batches an schärferen Orten.",
          alike: " Beide Orte sind etwa gleich scharf.",
          unclear: " Kein klarer Unterschied.",
          few: isComplete ? " Zu wenige Paare, um mehr zu sagen." : " Weitere kommen noch.",
        }[width];
        return (
          `Mit allen Datenpunkten ist λmax größer in {whole|${sharper} von ${toPairs(compared)}}, alle drei Maße in ` +
          `${all}.${tail}`
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
        return `Der Trainingsverlust ist mit kleinen Batches höher in ${higher} von ${toPairs(count)}${tail}`;
      },
    },
  },

  diverged,

  toy: {
    title: "Ein Spielzeugmodell: ein Gewicht und zwei Täler",
    text:
      "Eine Zeichnung der Idee: Kugeln rollen bergab; jeder Gradient hat zufälliges Rauschen σ/√k, bei großem k wenig (σ = 8, " +
      "η = 0,04). Man ziehe den Ring: Wo enden die Kugeln von dort aus?",
    valley: {
      title: "Wo zwei Kugeln ihre letzten 120 Updates verbringen",
      x: "x, das einzige Gewicht",
      loss: "Verlust",
      alt: ({ known }) =>
        known
          ? `Ein schmales Tal bei x = −1 und ein breites bei x = 2. ${known}`
          : "Ein schmales Tal bei x = −1 und ein breites bei x = 2.",
      start: "Start",
      end: ({ k, x }) => `Mit k = ${k} endet die Kugel bei x = ${x}.`,
    },
    ways: {
      title: "Je eine Kugel für jedes k; dünn: k = 2 bis 64; gepunktet: der Grat",
      x: "x",
      updates: "Updates",
      alt: "Wo je eine Kugel jeder Batchgröße nach jedem Update ist.",
    },
    fraction: {
      title: ({ balls }) => `Von je ${balls} Kugeln ab x = −1,3: wie viele im breiten Tal enden`,
      k: "Batchgröße k",
      share: "im breiten Tal",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Noch ist nichts gerollt.",
    },
    finding: ({ first, last, most }) =>
      `Am Ende im breiten Tal: ${first.share} % mit k = ${first.k}, ${last.share} % mit k = ${last.k}${
        most
          ? `, die meisten mit k = ${most.k}, ${most.share} %: Mehr Rauschen kann eine Kugel auch wieder hinauswerfen`
          : ""
      }.`,
  },

  pairs: {
    title: "Ein echtes Netz, Paar für Paar",
    text:
      "Ein Zeichen ist ein Netz, eine Linie ein Paar, ein Balken der Median. Das Maß von " +
      "{@keskar-2017|Keskar et al. (2017)} ist der größte Anstieg des Verlusts in einem winzigen Kasten um die Gewichte, in % " +
      "von 1\u00a0+\u00a0Verlust. Das dritte ist der mittlere Anstieg, wenn sich jede Einheit um 30 % ihrer Größe in eine zufällige " +
      "Richtung verschiebt.",
    k: "k",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "Schärfe nach Keskar",
      perturbationRise: "Jede Einheit um 30 % gestört",
      trainLoss: "Trainingsverlust",
      trainAccuracy: "Richtig auf Trainingsdaten",
      testAccuracy: "Richtig auf neuen Punkten",
    },
    units: {
      topEigenvalue: "Krümmung",
      boxSharpness: "Anstieg, %",
      perturbationRise: "Anstieg",
      trainLoss: "Verlust",
      trainAccuracy: "%",
      testAccuracy: "%",
    },
    dotAlt: ({ small, large }) =>
      `Mediane: ${small} mit kleinen Batches, ${large} mit allen Datenpunkten.`,
    nothing: "Noch ist nichts trainiert.",
    diverged: ({ small, large }) =>
      `Divergiert und deshalb ohne Zahlen: ${small} mit kleinen Batches, ${large} mit allen Datenpunkten.`,
    path: {
      title: "λmax im Training: Median der Paare (95 %)",
      x: "Updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax endet bei ${small} (kleine Batches) und ${large} (alle Datenpunkte); 2/η ist ${edge}.`,
    },
    line: {
      title:
        "Verlust gemischter Gewichte: Training durchgezogen (Band: 95 %), neue Punkte mit richtigen Klassen gepunktet",
      x: "Gewichte der beiden, gemischt",
      y: "Verlust",
      ends: [
        { value: 0, label: "kleine Batches" },
        { value: 0.5, label: "halb" },
        { value: 1, label: "alle Datenpunkte" },
      ],
      alt: ({ small, half, large }) =>
        `Median des Trainingsverlusts: kleine Batches ${small}, je zur Hälfte ${half}, alle Datenpunkte ${large}.`,
    },
    table: {
      title: "Mediane über die Paare",
      columns: { small: "kleine Batches", large: "alle Datenpunkte", larger: "größer mit allen" },
      larger: ({ larger, compared }) => `${larger} von ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `Was Paar ${pair} gelernt hat (Seed ${seed})`,
    waiting: ({ pair, seed }) => `Paar ${pair} (Seed ${seed}) vor dem Lauf`,
    text:
      "Kreise ● sind Klasse −1, {ink|Dreiecke ▲} Klasse 1; große hohle haben die falsche Klasse. Biegt " +
      "sich die Linie, an der die Ausgabe das Vorzeichen wechselt, um sie herum?",
    small: ({ k, ...outcome }) => `k = ${k}${rightOrDiverged(outcome)}`,
    large: (outcome) => `k = n = 128${rightOrDiverged(outcome)}`,
    x: "erstes Merkmal",
    y: "zweites Merkmal",
    alt: "128 Trainingspunkte zweier Monde und die Linie zwischen den vorhergesagten Klassen.",
    next: "Nächstes Paar",
    before: "Voriges Paar",
  },

  table: {
    titles: {
      toy: "Spielzeugmodell: Anteil im breiten Tal",
      pairs: "Paare von Netzen",
      path: "Lambda max im Training",
      line: "Verlust gemischter Gewichte",
    },
    headings: {
      ...common.headings,
      balls: "Kugeln",
      wideFraction: "Anteil im breiten Tal",
      alpha: "alpha",
    },
  },
};
