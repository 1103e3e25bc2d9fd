/** Die Wörter der Abbildung „growing“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";

const anew = "Nach einer Änderung misst „Abspielen“ neu.";
const seedsOf = (count) => `${count} ${count === 1 ? "Startwert" : "Startwerte"}`;
const toSeeds = (count) => `${count} ${count === 1 ? "Startwert" : "Startwerten"}`;

const guesses = {
  constant: "der Lauf, der nichts ändert",
  rate: "die fallende Lernrate",
  batch: "der wachsende Batch",
  average: "der Durchschnitt",
  level: "mehrere gleichauf",
};
const named = (names) => list(names.map((name) => guesses[name]));

/** Was das Verhältnis zum Rest der fallenden Lernrate zu sagen erlaubt. */
function ratio({ answer, isClose, isSame, isLost, pairs, median, low, high }, who) {
  const range = low && high ? ` (95 %: ${low} bis ${high})` : "";
  const size = median ? `das ${median}-Fache${range}` : "ein Verhältnis, das keine Zahl angibt";
  const inMedian = `${who} lässt beim mittleren Startwert ${size} übrig`;
  if (isLost) return "Beide divergieren.";
  if (isSame)
    return `${who} lässt bei jedem Startwert genau so viel übrig wie die fallende Lernrate.`;
  if (answer === "few")
    return `Zu wenige für eine Aussage: ${seedsOf(pairs)}, und sechs sind nötig.`;
  if (answer === "unclear") return `Kein klarer Unterschied zur fallenden Lernrate: ${inMedian}.`;
  const clear = answer === "larger" ? "Klar mehr" : "Klar weniger";
  return `${clear} als die fallende Lernrate: ${inMedian}${isClose ? ", also etwa gleich viel" : ""}.`;
}

export const words = {
  title: "Den Batch vergrößern oder die Lernrate senken?",
  settings: {
    seed: { label: "Erster Startwert", help: "Die anderen folgen auf ihn." },
    seeds: {
      label: "Startwerte",
      help: "Jeder zieht andere Daten; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen dazu.",
    },
    samples: { label: "Datenpunkte n", help: `Wie viele jeder Startwert zieht. ${anew}` },
    batchSize: { label: "Batchgröße k", help: `Mit der alle Läufe beginnen. ${anew}` },
    learningRate: { label: "Lernrate η", help: `Mit der alle Läufe beginnen. ${anew}` },
    epochs: { label: "Epochen", help: `Jedes Laufs. ${anew}` },
    start: {
      label: "Erste Änderung",
      help: "Die Epoche, bis zu der sich nichts ändert und ab der die Parameter gemittelt werden.",
    },
    changes: { label: "Änderungen", help: `Wie oft, gleichmäßig ab der ersten. ${anew}` },
    factor: {
      label: "Faktor",
      help: `Durch den η jedes Mal geteilt oder mit dem k multipliziert wird. ${anew}`,
    },
    condition: {
      label: "Konditionszahl",
      help: `Größte durch kleinste Varianz der 16 Merkmale: wie eng das Tal ist. ${anew}`,
    },
    noise: { label: "Rauschen in y", help: `Seine Standardabweichung. ${anew}` },
    done: { label: "Ergebnisse" },
  },
  names: {
    constant: "nichts ändert sich",
    rate: "η fällt",
    batch: "k wächst",
    average: "Durchschnitt der Parameter",
  },

  caption: {
    claim:
      "Nahe dem kleinsten Verlust wird SGD von einem Rauschen gerüttelt, das mit η/k geht. Üblich ist, am Ende η zu senken. " +
      "{@smith-2018|Smith et al. (2018)} vervielfachen stattdessen k: ebenso wenig Rauschen, in weniger Updates. " +
      "{@polyak-1992|Polyak und Juditsky (1992)} lassen beides, wie es ist, und mitteln die Parameter; im Deep Learning heißt das " +
      "{@izmailov-2018|SWA (Izmailov et al., 2018)}.",
    ways: ({ names: [constant, rate, batch, average], ...of }) =>
      `Vier Wege über dieselben Datenpunkte in derselben Reihenfolge: ${constant}; ${rate}: ab Epoche ${of.start} ` +
      `${of.changes === 1 ? "einmal" : `${of.changes}-mal`} durch ${of.factor} geteilt, von ${of.learningRate} auf ${of.lastRate}; ${batch}: dort ` +
      `multipliziert, von ${of.batchSize} auf ${of.lastBatch}${of.isWhole ? ", also n" : ""}; ${average} seit Epoche ${of.start}, während sich nichts ändert.`,
    measure: ({ samples }) =>
      `Lineare Regression, ${samples} Datenpunkte mit 16 Merkmalen, Verlust ½ · MSE, von 0 aus. Was übrig ist: der Mehrverlust am Ende als Teil ` +
      "dessen am Start. Kurven sind Mediane über die Startwerte, Bänder deren 95-%-Intervalle (Vorzeichentest); bis zur ersten Änderung sind alle vier eins.",
  },

  question: {
    ask: "Erst raten: Wer endet dem kleinsten Verlust am nächsten?",
    options: guesses,
    answer: ({ kind, names, guess, right }) => {
      const said = {
        one: `Am nächsten ist ${named(names)}`,
        several: `Am nächsten sind ${named(names)}, ohne klaren Unterschied zwischen ihnen`,
        none: "Keiner, denn die Läufe divergieren",
        few: "Zu wenige Startwerte für eine Aussage",
      }[kind];
      return `Gemessen: ${said}.${guessed(guess, guesses, right && guess === right)}`;
    },
  },

  sentence: {
    start: ({ jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ lässt alle vier mit ${toSeeds(jobs)} laufen, „Schritt“ fügt einen Startwert hinzu. Die Linie im ersten Diagramm lässt sich verschieben.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${toSeeds(jobs)}. Was daraus folgt, steht hier, wenn alle da sind.`,
    few: ({ count }) =>
      `Mit ${toSeeds(count)} lässt sich nicht sagen, wer dem kleinsten Verlust am nächsten endet: Sechs sind nötig.`,
    diverged: "Die Läufe divergieren: Diese Lernrate ist für diese Batchgröße zu groß.",
    nearest: ({ names }) =>
      names.length === 1
        ? `Dem kleinsten Verlust am nächsten endet ${named(names)}.`
        : `Dem kleinsten Verlust am nächsten enden ${named(names)}: kein klarer Unterschied zwischen ihnen.`,
    updates: ({ rate, batch, isFewer }) =>
      isFewer
        ? `Der wachsende Batch macht ${batch} Updates, die fallende Lernrate ${rate}.`
        : `Alle machen ${rate} Updates: Der Batch ist nicht gewachsen.`,
  },
  where: ({ finished, jobs }) => [["Startwerte", `${finished} von ${jobs}`]],

  charts: {
    schedules: {
      title: "Was sich ändert: η und k",
      x: "Epoche",
      y: "Vielfaches des Anfangs",
      alt: ({ learningRate, lastRate, batchSize, lastBatch, start }) =>
        `Ab Epoche ${start} fällt η von ${learningRate} auf ${lastRate}, oder k wächst von ${batchSize} auf ${lastBatch}.`,
    },
    epoch: {
      title: "Was übrig ist, nach gelesenen Daten",
      x: "Epoche",
      y: "% des Mehrverlusts",
      alt: ({ rows }) =>
        rows.length ? "Die Mediane der vier Wege nach jeder Epoche." : "Noch nichts.",
    },
    updates: {
      title: "Was übrig ist, nach Updates",
      x: "Update",
      y: "% des Mehrverlusts",
      alt: ({ rows }) =>
        rows.length ? "Die Mediane der vier Wege gegen die gemachten Updates." : "Noch nichts.",
    },
  },

  lost: ({ lost }) =>
    `Divergiert, was als mehr als jede Zahl zählt: ${list(lost.map(({ name, diverged, count }) => `${diverged} von ${count} (${words.names[name]})`))}.`,

  verdicts: {
    title: "Was andere gesagt haben und was hier herauskam",
    noise: {
      said:
        "k zu vervielfachen bewirkt, was η zu teilen bewirkt ({@smith-2018|Smith et al., 2018}); für lineare Regression ist das bis " +
        "auf einen konstanten Faktor bewiesen ({@meterez-2025|Meterez et al., 2025}).",
      waiting: "Noch ist nicht alles gemessen.",
      measured: (numbers) => ratio(numbers, "Der wachsende Batch"),
    },
    updates: {
      said: "Und es braucht weniger Updates.",
      waiting: "Noch ist nicht alles gemessen.",
      measured: ({ rate, batch, isFewer }) =>
        isFewer
          ? `${batch} statt ${rate}.`
          : `Ebenso viele: ${rate}. Der Batch ist hier nicht gewachsen.`,
    },
    average: {
      said: "Der Durchschnitt wird das Rauschen ohne beides los ({@polyak-1992|Polyak und Juditsky, 1992}).",
      waiting: "Noch ist nicht alles gemessen.",
      measured: (numbers) => ratio(numbers, "Der Durchschnitt"),
    },
  },

  table: {
    ways: "Vier Wege über dieselben Datenpunkte",
    headings: {
      ...common.headings,
      name: "",
      batchSize: "k",
      learningRate: "η",
      updates: "Updates",
      left: "übrig, % (95 %)",
      way: "Weg",
      epoch: "Epoche",
      median: "Median des Rests",
      low: "unten",
      high: "oben",
      constant: "nichts ändert sich",
      rate: "fallende Lernrate",
      batch: "wachsender Batch",
      average: "Durchschnitt",
    },
    interval: ({ median, low, high }) => `${median} (${low} bis ${high})`,
    diverged: common.diverged,
    titles: { seeds: "Rest am Ende, je Startwert", curves: "Rest je Epoche" },
  },
};
