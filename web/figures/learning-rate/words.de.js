/** Die Wörter der Abbildung „learning-rate“. Zahlen kommen fertig als Texte. */

import { guessed, list } from "../../figure/words/de.js";
import { BATCH_SIZES, RATES, rateText } from "./grid.js";

const labels = (values, label) =>
  Object.fromEntries(values.map((value) => [String(value), label(value)]));

const growth = {
  same: "bleibt etwa gleich",
  some: "wächst auf das 5- bis 100-Fache",
  all: "wächst auf das Tausendfache, wie k",
};

/** Wie die Läufe einer Zelle endeten. @param {any} cell */
function ended({ runs, diverged, hasDiverged, isHigher, left, loss }) {
  if (hasDiverged) {
    if (diverged < runs) return `${diverged} von ${runs} Läufen divergiert`;
    return runs === 1 ? "der eine Lauf divergiert" : `alle ${runs} Läufe divergiert`;
  }
  const some = diverged ? `; ${diverged} von ${runs} Läufen divergiert` : "";
  if (isHigher) return `der Verlust endete bei ${loss}, höher als am Anfang${some}`;
  return `der Verlust endete bei ${loss}, vom Mehrverlust bleiben ${left}${some}`;
}

const sides = { below: "unter", above: "über" };

const cells = (count) => (count === 1 ? "1 Zelle" : `${count} Zellen`);

export const words = {
  keys: [],
  title: "Lernrate und Batchgröße zusammen",
  settings: {
    batchSize: {
      label: "Batchgröße k der gewählten Zelle",
      help: "Dasselbe, wie eine Zelle der Karte zu wählen.",
      options: labels(BATCH_SIZES, String),
    },
    learningRate: {
      label: "Lernrate der gewählten Zelle",
      help: "Zweierpotenzen, damit doppelter Batch mit doppelter Lernrate wieder eine Zelle ist.",
      options: labels(RATES, rateText),
    },
    seeds: {
      label: "Seeds",
      help: "Läufe jeder Zelle, in verschiedenen Reihenfolgen derselben Datenpunkte; gezeigt ist der Median. Weniger als sechs sind für einen Vergleich zu wenige.",
    },
    totalEpochs: { label: "Epochen insgesamt", help: "Wie lang jeder Lauf ist." },
    condition: {
      label: "Konditionszahl",
      help: "Wie viel mehr die Daten in ihrer breitesten Richtung streuen als in ihrer schmalsten. 1: in allen gleich.",
    },
    features: { label: "Merkmale", help: "Wie viele Zahlen einen Datenpunkt beschreiben." },
    done: { label: "Fertige Läufe" },
  },

  caption: {
    claim:
      "Jede Zelle ist ein kurzer Lauf mit einer Lernrate und einer Batchgröße. Ihre Zahl ist der übrige Mehrverlust " +
      "(Verlust über dem kleinsten möglichen), in Prozent von dem am Start. Ein Lauf mit zu großer Lernrate für seinen " +
      "Batch divergiert.",
    lines:
      "{ink|Durchgezogene Linie}: die größte stabile Lernrate nach der Theorie. {batch|Gepunktete Linie}: die Lernrate im " +
      "Verhältnis zum Batch, ausgehend von der besten für k = 1. Die gewählte Zelle steht neben ihren Nachbarn. Karte und " +
      "Tabelle zeigen Mediane, die Kurven den ersten Seed.",
  },

  question: {
    ask: "Erst raten: Von k = 1 bis k = 1024 – die größte Lernrate, mit der Läufe noch tiefer enden, als sie anfingen, …",
    options: growth,
    answer({ guess, seeds, first, last, most, times, nearest }) {
      const runs = seeds === 1 ? "endet der Lauf" : `enden alle ${seeds} Läufe`;
      const upTo = ({ rate, isLast }, k) =>
        rate === null
          ? `mit k = ${k} bei keiner Lernrate der Karte`
          : `mit k = ${k} bis ${isLast ? "mindestens " : ""}${rate}`;
      const growing = times === null ? "" : `: das ${times}-Fache`;
      return (
        `Gemessen: Tiefer als am Start ${runs} ${upTo(first, 1)}, ${upTo(last, most)}${growing}.` +
        guessed(guess, growth, nearest ? guess === nearest : undefined)
      );
    },
  },

  where: ({ finished, jobs }) => [["fertige Läufe und Grenzen", `${finished} von ${jobs}`]],

  sentence: {
    start: ({ k, rate }) =>
      `Gewählt: k = ${k} mit Lernrate ${rate}, noch nicht gelaufen. „Abspielen“ lässt die ganze Karte laufen, „Schritt“ ` +
      "eine Zelle mehr; ein Klick oder Enter auf eine Zelle diese.",
    cell: ({ k, rate, ...numbers }) =>
      `{chosen|Gewählt, fett: k = ${k} mit Lernrate ${rate}}: ${ended(numbers)}.`,
  },

  near: {
    title: "Die gewählte Zelle und ihre Nachbarn",
    names: {
      chosen: "{chosen|gewählt, fett}",
      lessRate: "{ink|halbe Lernrate, gepunktet}",
      moreRate: "{ink|doppelte Lernrate, gestrichelt}",
      smaller: "{small|halber Batch, kurz gestrichelt}",
      larger: "{whole|doppelter Batch, Strich und Punkt}",
    },
    headings: {
      name: "Linie",
      rate: "Lernrate",
      k: "k",
      left: "übriger Mehrverlust",
      diverged: "divergiert",
    },
    interval: ({ left, low, high }) => `${left} (${low} bis ${high})`,
    diverged: ({ diverged, runs }) => `${diverged} von ${runs}`,
  },

  map: {
    title: "Nach dem Lauf übriger Mehrverlust, in Prozent von dem am Start",
    rates: "↑ Lernrate",
    sizes: "Batchgröße k →",
    x: "Batchgröße k",
    y: "Lernrate",
    alt: ({ known, all }) =>
      `Eine Karte von Lernraten und Batchgrößen, ${known} ihrer ${all} Zellen sind bekannt. Das Raster darüber hat jede Zahl.`,
    cell: ({ k, rate, side, ...numbers }) =>
      `k = ${k}, Lernrate ${rate}: ${numbers.runs ? ended(numbers) : "noch nicht gelaufen"}` +
      `${side ? `; ${sides[side]} der Grenze der Theorie` : ""}`,
  },
  lessThan: ({ percent }) => `weniger als ${percent} %`,
  legend: {
    low: ({ part }) => `${part} oder weniger übrig`,
    high: "nichts gelernt",
    signs: [
      ["↑", "endete höher als am Anfang"],
      ["× schraffiert", "divergiert: mehr als das 100-Fache des Verlusts am Start"],
    ],
  },

  curves: {
    title: ({ k, rate }) => `Der Lauf mit k = ${k} und Lernrate ${rate}, und seine Nachbarn`,
    x: "Epochen",
    y: "übriger Mehrverlust",
    alt: (outcomes) =>
      outcomes.length
        ? outcomes.map((end) => `k = ${end.k} mit ${end.rate}: ${ended(end)}`).join("; ")
        : "Noch ist nichts gemessen.",
  },

  noiseScale: {
    title: "Rauschskala des Gradienten auf der geraden Linie zum kleinsten Verlust",
    x: "Teil der Linie, 0: Start, 1: kleinster Verlust",
    y: "Rauschskala, in Datenpunkten",
    alt: (scales) =>
      scales.length
        ? scales.map(([fraction, size]) => `${fraction} der Linie: ${size}`).join("; ")
        : "Noch ist nichts gemessen.",
    about:
      "Die Batchgröße, bei der das Rauschen des Gradienten eines Batches so groß ist wie der Gradient selbst, auf der " +
      "geraden Linie vom Start zum kleinsten Verlust (ein Lauf nimmt seinen eigenen Weg). ◆: aus den Gradienten aller " +
      "Datenpunkte. ○: geschätzt aus 4000 Batches von 8 und von 128.",
  },

  verdicts: {
    title: "Was der Beitrag sagt, und was die Karte sagt",
    stability: {
      said: "Der Beitrag: Sehr kleine Batches mit zu großer Lernrate divergieren.",
      waiting: "Bis zum Ende abspielen: Die letzten Läufe berechnen die durchgezogene Linie.",
      measured({ below, belowDiverged, above, aboveDiverged, aboveHigher, first, last }) {
        const rest = above - aboveDiverged - aboveHigher;
        const parts = [
          aboveDiverged === 1 ? "ist 1 divergiert" : `sind ${aboveDiverged} divergiert`,
        ];
        if (aboveHigher) {
          parts.push(
            `${aboveHigher === 1 ? "endete" : "endeten"} ${aboveHigher} höher als am Anfang`,
          );
        }
        if (rest) parts.push(`${rest === 1 ? "endete" : "endeten"} ${rest} noch tiefer`);
        return (
          `Die durchgezogene Linie liegt bei ${first} für k = 1 und bei ${last} für k = 1024. Von ${cells(below)} ` +
          `darunter ${belowDiverged === 1 ? "ist 1" : `sind ${belowDiverged || "keine"}`} divergiert; von ${cells(above)} auf oder ` +
          `über ihr ${list(parts)}.`
        );
      },
    },
    scale: {
      said: "Der Beitrag: Mit skalierter Lernrate kann ein großer Batch mit einem kleinen mithalten.",
      waiting: "Abspielen, bis die Spalte k = 1 vollständig ist.",
      measured({ isHopeless, isFew, seeds, first, lastGood, firstBad, isLast, reachesAll }) {
        if (isHopeless) return "Mit k = 1 endet keine Lernrate der Karte tiefer, als sie anfing.";
        const start = `Von k = 1 mit ${first.rate} (es bleiben ${first.left}) entlang der {batch|gepunkteten Linie}`;
        if (isFew)
          return `${start}: Zellen zu vergleichen braucht sechs Seeds, die Karte hat ${seeds}.`;
        const good =
          lastGood.k === first.k
            ? `${start} ist schon der doppelte Batch nicht sicher gleich gut`
            : `${start}: etwa gleich gut bis k = ${lastGood.k} mit ${lastGood.rate} (es bleiben ${lastGood.left})`;
        if (firstBad)
          return `${good}; bei k = ${firstBad.k} deutlich schlechter: ${ended(firstBad)}.`;
        if (!isLast) return `${good}; darüber sind die Seeds zu verschieden für eine Aussage.`;
        return reachesAll
          ? `${good}; hier gilt es für jede Batchgröße.`
          : `${good}. Weiter reichen die Lernraten der Karte nicht.`;
      },
    },
    noise: {
      said: "Über den Beitrag hinaus: Bei der Rauschskala sind Rauschen und Gradient gleich groß.",
      waiting: "Die Rauschskala messen.",
      measured({ first, last, lastPercent, trend, isMonotone }) {
        const numbers = `Auf der geraden Linie vom Start zum kleinsten Verlust: ${first} Datenpunkte am Start, ${last} nach ${lastPercent} % des Wegs`;
        const trends = {
          larger: `Sie wächst${isMonotone ? "" : ", wenn auch nicht überall"}. Ein Batch, der am Start groß ist, ist dort gegen Ende klein.`,
          smaller: "Hier schrumpft sie.",
          close: "Sie bleibt etwa gleich.",
          equal: "Sie bleibt gleich.",
        };
        return `${numbers}${trends[trend] ? `: ${trends[trend]}` : "."}`;
      },
    },
  },

  measurements: {
    map: { start: "Die Karte laufen lassen" },
    near: { start: "Diese Zelle und ihre Nachbarn laufen lassen" },
    limits: { start: "Die Grenzen berechnen" },
    noiseScale: { start: "Die Rauschskala messen" },
  },

  table: {
    titles: {
      cells: "Die Karte",
      limits: "Größte stabile Lernrate, nach der Theorie",
      noise: "Rauschskala des Gradienten",
      curves: "Die Läufe des ersten Seeds",
    },
    headings: {
      batchSize: "Batchgröße",
      learningRate: "Lernrate",
      seeds: "Seeds",
      diverged: "divergiert",
      finalLoss: "Verlust am Ende (Median)",
      excessLeft: "übriger Teil des Mehrverlusts (Median)",
      fraction: "Teil der Linie",
      noiseScale: "Rauschskala",
      estimatedNoiseScale: "geschätzte Rauschskala",
      draws: "Batches",
      update: "Update",
      loss: "Verlust",
      left: "übriger Teil",
    },
  },
};
