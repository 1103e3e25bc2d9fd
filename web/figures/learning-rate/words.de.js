/** Die Wörter der Abbildung „learning-rate“. Zahlen kommen fertig als Texte. */

import { guessed, list } from "../../figure/words/de.js";

const reach = { few: "etwa 4", some: "etwa 32", all: "1024, alle Datenpunkte" };

/** Wie die Läufe einer Zelle endeten. @param {any} cell */
function ended({ runs, diverged, hasDiverged, isHigher, left, loss }) {
  if (hasDiverged) {
    if (diverged < runs) return `${diverged} von ${runs} Läufen divergiert`;
    return runs === 1 ? "der eine Lauf divergiert" : `alle ${runs} Läufe divergiert`;
  }
  const some = diverged ? `; ${diverged} von ${runs} Läufen divergiert` : "";
  if (isHigher) return `Der Verlust endete bei ${loss}, höher als am Anfang${some}`;
  return `Der Verlust endete bei ${loss}, vom Mehrverlust bleiben ${left}${some}`;
}

/** Wie weit sich die Lernrate mit dem Batch skalieren lässt. @param {any} outcome */
function carries({ isHopeless, isFew, lastGood, firstBad, unclear, isLast, reachesAll }) {
  if (isHopeless) return "Mit k = 1 endet keine Lernrate der Karte tiefer, als sie anfing";
  if (isFew) return "Zellen zu vergleichen braucht sechs Seeds";
  const good = `etwa gleich tief bis k = ${lastGood.k}`;
  const open = unclear.length ? `; bei k = ${list(unclear)} entscheiden die Seeds nicht` : "";
  if (firstBad) return `${good}${open}; bei k = ${firstBad.k} deutlich höher`;
  if (!isLast) return `${good}; darüber sind die Seeds zu verschieden für eine Aussage`;
  return reachesAll
    ? "etwa gleich tief für jede Batchgröße"
    : `${good}, wo die Lernraten der Karte enden`;
}

const sides = { below: "unter", above: "über" };

const cells = (count) => (count === 1 ? "1 Zelle" : `${count} Zellen`);

export const words = {
  keys: [],
  title: "Lernrate und Batchgröße zusammen",
  settings: {
    batchSize: {
      label: "Batchgröße k der gewählten Zelle",
      help: "Verschiebt den Rahmen auf der Karte, ohne einen Lauf.",
    },
    learningRate: {
      label: "Lernrate η der gewählten Zelle",
      help: "Wie weit ein Schritt bei einem Gradienten von 1 geht.",
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
      "Jede Zelle ist ein kurzer Lauf mit einer Batchgröße und einer Lernrate. Ihre Zahl ist der übrige Mehrverlust " +
      "(Verlust über dem kleinsten möglichen), in Prozent von dem am Start: der Median über die Seeds. " +
      "Divergiert: ein Verlust über dem 100-Fachen von dem am Start; ×: bei der Hälfte der Seeds oder mehr, schraffiert: bei " +
      "mindestens einem. Die durchgezogene Linie ist die der Theorie.",
    take: "Die {ink|umrahmte Zelle} lässt sich greifen und verschieben; die Tabelle zeigt sie und ihre Nachbarn.",
  },

  question: {
    ask: "Erst raten: Mit doppeltem Batch und doppelter Lernrate endet ein Lauf etwa gleich tief. Bis zu welcher Batchgröße gilt das?",
    options: reach,
    answer({ guess, isRight, ...outcome }) {
      return `Gemessen: ${carries(outcome)}.${guessed(guess, reach, isRight)}`;
    },
  },

  where: ({ finished, jobs }) => [["fertige Läufe", `${finished} von ${jobs}`]],

  sentence: {
    start: ({ k, rate }) =>
      `{chosen|Gewählt: k = ${k} mit Lernrate ${rate}}, noch nicht gelaufen. „Abspielen“ startet alle Zellen, ` +
      "ein Klick eine mit Nachbarn.",
    cell: ({ k, rate, ...numbers }) =>
      `{chosen|Gewählt: k = ${k} mit Lernrate ${rate}}: ${ended(numbers)}.`,
  },

  near: {
    title: "Die gewählte Zelle und ihre Nachbarn",
    names: {
      chosen: "{chosen|gewählt}",
      lessRate: "halbe Lernrate",
      moreRate: "doppelte Lernrate",
      smaller: "halber Batch",
      larger: "doppelter Batch",
    },
    headings: {
      name: "Zelle",
      k: "k",
      rate: "η",
      left: "% übrig (Intervall:\u00a095\u00a0%)",
      ended: "zum Start",
    },
    interval: ({ left, low, high }) => `${left} (${low} bis ${high})`,
    ended({ runs, lower, diverged }) {
      if (diverged) return diverged === runs ? "divergiert" : `${diverged} von ${runs} divergiert`;
      if (lower === runs) return "tiefer";
      return lower ? `${lower} von ${runs} tiefer` : "höher";
    },
  },

  map: {
    title: "Nach dem Lauf übriger Mehrverlust, in Prozent von dem am Start",
    rates: "↑ Lernrate",
    sizes: "Batchgröße k →",
    noise: ({ middle }) => `berechnet: Rauschen = Gradient bei k = ${middle}`,
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
    lines: {
      limit: "stabil bis hier",
      diagonal: "η ∝ k",
      best: "beste",
      noise: "Rauschen = Gradient",
    },
    low: ({ part }) => `übrig: ≤ ${part}`,
    high: "100 %",
    signs: [
      ["↑", "gestiegen"],
      ["×", "divergiert"],
    ],
  },

  beyond: "Mehr: der Verlauf dieser Läufe und die Rauschskala auf dem geraden Weg",

  curves: {
    title: ({ k, rate }) => `Der Lauf mit k = ${k} und Lernrate ${rate}, und seine Nachbarn`,
    x: "Epochen",
    y: "übriger Mehrverlust",
    lines:
      "Der erste Seed: {chosen|gewählt, fett}; {ink|halbe Lernrate, gepunktet}; {ink|doppelte Lernrate, gestrichelt}; " +
      "{small|halber Batch, kurz gestrichelt}; {whole|doppelter Batch, Strich und Punkt}.",
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
      "Die Batchgröße, deren Rauschen so groß ist wie der Gradient (ein Lauf nimmt seinen eigenen Weg). ◆: aus den " +
      "Gradienten aller Datenpunkte. ○: geschätzt aus 4000 Batches von 8 und von 128, ± Standardfehler.",
  },

  verdicts: {
    title: "Was der Beitrag sagt und was die Karte sagt",
    stability: {
      said: "Der Beitrag: Sehr kleine Batches mit zu großer Lernrate divergieren.",
      waiting: "Bis zum Ende abspielen: Dann steht jede Zelle neben der durchgezogenen Linie.",
      measured({
        below,
        belowDiverged,
        belowHigher,
        above,
        aboveDiverged,
        aboveHigher,
        first,
        last,
      }) {
        const rest = above - aboveDiverged - aboveHigher;
        const higher = belowHigher
          ? `, ${belowHigher} endete${belowHigher > 1 ? "n" : ""} höher als am Start`
          : "";
        const parts = [`${aboveDiverged} divergiert`];
        if (aboveHigher) parts.push(`${aboveHigher} höher${higher ? "" : " als am Start"}`);
        if (rest) parts.push(`${rest} tiefer`);
        return (
          `Die durchgezogene Linie steigt mit k: ${first} für k = 1, ${last} für k = 1024. In ${belowDiverged || "keiner"} ` +
          `von ${cells(below)} darunter divergierte${belowDiverged ? "n Läufe" : " ein Lauf"}${higher}; von ${above} auf ` +
          `oder über ihr: ${list(parts)}.`
        );
      },
    },
    scale: {
      said: "Der Beitrag: Mit skalierter Lernrate kann ein großer Batch mit einem kleinen mithalten.",
      waiting:
        "Bis zum Ende abspielen: Dann werden die Zellen auf der gepunkteten Linie verglichen.",
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
      said: "Über den Beitrag hinaus: Wo das Rauschen eines Batches so groß ist wie der Gradient, hilft ein größerer Batch kaum noch.",
      waiting:
        "Der gewählte Lauf divergiert; dort gibt es diese Stelle nicht. Eine andere Zelle wählen.",
      measured({ from, middle, to, places, end, lastGood, firstBad }) {
        const range =
          from === to ? `bei k = ${from}` : `zwischen k = ${from} und k = ${to}, Median ${middle}`;
        const line = {
          inside:
            ` Die {batch|gepunktete Linie} trägt bis k = ${lastGood}, nicht bis k = ${firstBad}. Beides überlappt sich: vielleicht ` +
            "der kritische Batch, den die Abbildung zu den Kosten misst.",
          below: ` Die {batch|gepunktete Linie} trägt nicht bis dahin: Bei k = ${firstBad} ist sie deutlich schlechter.`,
          above: ` Die {batch|gepunktete Linie} trägt noch bei k = ${lastGood}, jenseits davon.`,
        };
        const at = places === 1 ? "1 Stelle" : `${places} Stellen`;
        return `Vorab berechnet, an ${at} des gewählten Laufs: {full|Rauschen und Gradient sind gleich groß} ${range}.${line[end] ?? ""}`;
      },
    },
  },

  measurements: {
    near: { start: "Zelle und Nachbarn starten" },
    noiseScale: { start: "Die Rauschskala messen" },
  },

  table: {
    titles: {
      cells: "Die Karte",
      limits: "Größte stabile Lernrate, nach der Theorie",
      noiseOfRun: "Rauschskala des Gradienten im gewählten Lauf",
      noise: "Rauschskala des Gradienten auf der geraden Linie",
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
      estimatedNoiseScaleError: "deren Standardfehler",
      draws: "Batches",
      update: "Update",
      loss: "Verlust",
      left: "übriger Teil",
    },
  },
};
