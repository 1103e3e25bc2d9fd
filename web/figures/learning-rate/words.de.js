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
  return `der Verlust endete bei ${loss}, es bleiben ${left}${some}`;
}

const names = {
  lessRate: ["ink", "halbe Lernrate, gepunktet"],
  moreRate: ["ink", "doppelte Lernrate, gestrichelt"],
  smaller: ["small", "halber Batch, kurz gestrichelt"],
  larger: ["whole", "doppelter Batch, Strich und Punkt"],
};

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
      help: "So viele Läufe je Zelle, in verschiedenen Reihenfolgen derselben Datenpunkte; gezeigt ist der Median.",
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
      "Jede Zelle ist ein kurzer Lauf mit einer Lernrate und einer Batchgröße. Die Zahl ist der Teil des entfernbaren " +
      "Verlusts, der übrig ist, in Prozent: 100 am Start, 0 beim kleinsten Verlust, den es gibt. Ein Lauf mit zu " +
      "großer Lernrate für seinen Batch divergiert; wie groß zu groß ist, hängt vom Batch ab.",
    lines:
      "{ink|Durchgezogene Linie}: die größte stabile Lernrate, wie die Theorie sie aus den Daten berechnet. " +
      "{batch|Gepunktete Linie}: die Lernrate im Verhältnis zum Batch skaliert, ausgehend von der besten für k = 1. " +
      "Wählt man eine Zelle, so sieht man ihren Lauf neben denen ihrer Nachbarn.",
  },

  question: {
    ask: "Erst raten: Von k = 1 bis k = 1024 – die größte Lernrate, die noch sicher ist, …",
    options: growth,
    answer: ({ guess, first, last, most, times, nearest }) =>
      `Gemessen: sicher bis ${first} mit k = 1, bis ${last} mit k = ${most}: das ${times}-Fache.` +
      guessed(guess, growth, guess === nearest),
  },

  where: ({ finished, jobs }) => [["fertige Läufe und Grenzen", `${finished} von ${jobs}`]],

  sentence: {
    start: ({ k, rate }) =>
      `Gewählt: k = ${k} mit Lernrate ${rate}. Gelaufen ist das noch nicht. „Abspielen“ lässt die ganze Karte laufen, ` +
      `zuerst ein paar Zellen überall darauf; „Schritt“ eine Zelle mehr; ein Klick oder Enter auf eine Zelle diese.`,
    cell: ({ k, rate, neighbours, ...numbers }) =>
      `{chosen|Gewählt, fett: k = ${k} mit Lernrate ${rate}}: ${ended(numbers)}. ${neighbours
        .map((neighbour) => {
          const [meaning, label] = names[neighbour.name];
          const capitalized = label.replace(/^./, (first) => first.toUpperCase());
          return `{${meaning}|${capitalized}}: ${ended(neighbour)}.`;
        })
        .join(" ")}`,
  },

  map: {
    title: "Nach dem Lauf übriger Verlust, in Prozent",
    rates: "↑ Lernrate",
    sizes: "Batchgröße k →",
    x: "Batchgröße k",
    y: "Lernrate",
    alt: ({ known, all }) =>
      `Eine Karte von Lernraten und Batchgrößen, ${known} ihrer ${all} Zellen sind bekannt. Das Raster darüber hat ` +
      "die Zahl jeder Zelle.",
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
    y: "übriger Verlust",
    alt: (outcomes) =>
      outcomes.length
        ? outcomes.map((end) => `k = ${end.k} mit ${end.rate}: ${ended(end)}`).join("; ")
        : "Noch ist nichts gemessen.",
  },

  noiseScale: {
    title: "Rauschskala des Gradienten auf dem Weg zum kleinsten Verlust",
    x: "Teil des Wegs, 0 bis 1",
    y: "Rauschskala, in Datenpunkten",
    alt: (scales) =>
      scales.length
        ? scales.map(([fraction, size]) => `${fraction} des Wegs: ${size}`).join("; ")
        : "Noch ist nichts gemessen.",
    about:
      "Die Batchgröße, bei der das Rauschen des Gradienten eines Batches so groß ist wie der Gradient selbst. Linie und " +
      "Rauten ◆: aus den Gradienten aller Datenpunkte. Ringe ○: geschätzt aus 4000 Batches von 8 und von 128.",
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
        if (aboveHigher) parts.push(`endeten ${aboveHigher} höher als am Anfang`);
        if (rest)
          parts.push(`waren ${rest} bei Ende ihres Laufs noch nicht aus dem Ruder gelaufen`);
        return (
          `Die durchgezogene Linie liegt bei ${first} für k = 1 und bei ${last} für k = 1024. Von ${cells(below)} ` +
          `darunter ${belowDiverged === 1 ? "ist 1" : `sind ${belowDiverged || "keine"}`} divergiert; von ${cells(above)} auf oder ` +
          `über ihr ${list(parts)}.`
        );
      },
    },
    scale: {
      said: "Der Beitrag: Skaliert man die Lernrate mit dem Batch, kann ein großer Batch mit einem kleinen mithalten.",
      waiting: "Abspielen, bis die Spalte k = 1 vollständig ist.",
      measured: ({ first, lastGood, firstBad, reachesAll }) =>
        `Von k = 1 mit ${first.rate} (es bleiben ${first.left}) entlang der {batch|gepunkteten Linie}: etwa gleich gut ` +
        `bis k = ${lastGood.k} mit ${lastGood.rate} (es bleiben ${lastGood.left}). ` +
        (firstBad
          ? `Bei k = ${firstBad.k} nicht mehr: ${ended(firstBad)}.`
          : reachesAll
            ? "Das ist der ganze Weg: Hier gilt es für jede Batchgröße."
            : "Weiter reichen die Lernraten der Karte nicht."),
    },
    noise: {
      said: "Welcher Batch ist groß genug? Die Rauschskala sagt, wo Rauschen und Gradient gleich groß sind.",
      waiting: "Die Rauschskala messen, um den Anfang eines Laufs mit seinem Ende zu vergleichen.",
      measured: ({ first, last, lastPercent, trend, isMonotone }) =>
        `${first} Datenpunkte am Start, ${last} nach ${lastPercent} % des Wegs: ` +
        (trend === "grows"
          ? `Sie wächst,${isMonotone ? "" : " wenn auch nicht überall,"} weil der Gradient schwindet und das Rauschen bleibt. ` +
            "Ein Batch, der früh groß ist, ist spät klein."
          : "Hier wächst sie nicht."),
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
      excessLeft: "übriger Teil des entfernbaren Verlusts (Median)",
      fraction: "Teil des Wegs",
      noiseScale: "Rauschskala",
      estimatedNoiseScale: "geschätzte Rauschskala",
      draws: "Batches",
      update: "Update",
      loss: "Verlust",
      left: "übriger Teil",
    },
  },
};
