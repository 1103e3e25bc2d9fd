/** Die Wörter der Abbildung „local-sgd“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import { diverged, interval } from "../minima/words/common.de.js";

const guesses = {
  same: "etwa gleich groß",
  ten: "etwa 10-mal so groß",
  hundred: "100-mal so groß oder mehr",
};
const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

const names = {
  shuffled: "{once|gemischten Teilen}",
  sorted: "{never|sortierten Teilen}",
};

const averaged = (every) =>
  every === "1" ? "nach jedem Schritt gemittelt" : `alle ${every} Schritte gemittelt`;

/** Der Mehrverlust, verglichen mit dem, wenn nach jedem Schritt gemittelt wird. */
function comparedText({ size, answer, times, isLost, lost, count, ...ends }) {
  if (isLost) return `die meisten Läufe divergiert (${lost} von ${count})`;
  if (size === "few") return "zu wenige Seeds, um etwas zu sagen";
  const gone = lost ? `; ${lost} von ${count} Läufen divergiert` : "";
  if (size === "close") return `etwa gleich viel Mehrverlust${gone}`;
  if (size === "unclear" && answer !== "unclear")
    return `${answer === "larger" ? "mehr" : "weniger"} Mehrverlust, vielleicht nur wenig${gone}`;
  if (size === "unclear") return `kein klarer Unterschied${gone}`;
  return times
    ? `das ${times}-Fache an Mehrverlust${interval(ends)}${gone}`
    : `${answer === "larger" ? "mehr" : "weniger"} Mehrverlust${gone}`;
}

/** Bei welchen Schrittzahlen zwischen zwei Mittelungen der Verlust wie dasteht. */
const byEvery =
  (name) =>
  ({ isLost, isFew, close, larger, smaller, somewhatLarger, somewhatSmaller, unclear }) => {
    if (isLost) return `${name}: die meisten Läufe divergiert, auch nach jedem Schritt gemittelt.`;
    if (isFew) return `${name}: zu wenige Seeds, um etwas zu sagen.`;
    const told = [
      close.length ? `etwa gleich, wenn alle ${list(close)} Schritte gemittelt wird` : "",
      larger.length ? `klar größer alle ${list(larger)}` : "",
      somewhatLarger.length ? `größer, vielleicht nur wenig, alle ${list(somewhatLarger)}` : "",
      smaller.length ? `klar kleiner alle ${list(smaller)}` : "",
      somewhatSmaller.length ? `kleiner, vielleicht nur wenig, alle ${list(somewhatSmaller)}` : "",
      unclear.length ? `nicht klar alle ${list(unclear)}` : "",
    ].filter(Boolean);
    return `${name}, Mehrverlust: ${told.join("; ")}.`;
  };

export const words = {
  keys: [],
  title: "Wie selten dürfen Rechner mitteln?",
  settings: {
    shards: {
      label: "Gezeichnete Geraden",
      help: "Der Rechner mit diesen Teilen. Gemessen wird beides.",
      options: { sorted: "sortierte Teile", shuffled: "gemischte Teile" },
    },
    seeds: {
      label: "Seeds",
      help: "Jeder zieht eigene Daten und Reihenfolgen; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    workers: { label: "Rechner", help: "Jeder hat einen gleich großen Teil der Daten." },
    batchSize: { label: "Batchgröße k", help: "Eines Rechners." },
    seed: { label: "Erster Seed", help: "Die anderen folgen auf ihn." },
    every: {
      label: "Platz der Schrittzahl",
      help: "Welche Zahl von Schritten zwischen zwei Mittelungen gezeichnet wird: 0 ist die kleinste.",
    },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "Nach jedem Schritt die Gradienten zu mitteln kostet Zeit, wo Rechner weit voneinander stehen. Bei lokalem SGD geht jeder " +
      "Rechner eigene Schritte, und ab und zu gehen alle vom Mittel ihrer Parameter aus weiter: {@stich-2019|Stich (2019)}; " +
      "{@lin-2020|Lin et al. (2020)}. Wie selten genügt?",
    shards:
      "Die Daten werden in Teile geschnitten, einen für jeden Rechner: {once|nachdem sie gemischt wurden ▲}, oder {never|wie sie " +
      "liegen, nach y sortiert ■}. Jeder Rechner mischt seinen Teil in jeder Epoche. Zweites Diagramm, vom ersten Seed: die " +
      "Geraden der Rechner (dünn), {average|ihr Mittel} und {full|die Gerade mit dem kleinsten Verlust}.",
    measure: ({ samples, workers, batchSize, learningRate, epochs, steps }) =>
      `${samples} Datenpunkte einer Geraden, Rechner: ${workers}, je k = ${batchSize}, η = ${learningRate}, ${epochs} Epochen, ` +
      `${steps} Schritte jedes Rechners. Mehrverlust: der der gemittelten Parameter am Ende, über dem kleinsten möglichen. Gezeigt ` +
      "sind Mediane über die Seeds mit ihren Intervallen von 95 % (Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask:
      "Erst raten: Mit sortierten Teilen wird nur alle 16 Schritte gemittelt statt nach jedem. Wie groß ist der Mehrverlust am Ende, " +
      "verglichen damit?",
    options: guesses,
    answer: ({ guess, name, every, ...compared }) =>
      `Gemessen, alle ${every} Schritte: ${comparedText(compared)}.${guessed(
        guess,
        guesses,
        name && !compared.isLost ? guess === name : undefined,
      )}`,
  },

  sentence: {
    start: ({ seeds }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert mit beiden Arten von Teilen und jeder Schrittzahl, von ${seedsOf(seeds)} aus. ` +
      "„Schritt“ fügt einen hinzu.",
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Seeds. Was daraus folgt, steht hier, wenn alle da sind.`,
    alone: "Mit einem Rechner gibt es nichts zu mitteln: Alle Läufe sind einfaches SGD.",
    eachStep:
      "Den Ring nach rechts ziehen: Mit dem Mitteln nach jedem Schritt wird das Übrige verglichen.",
    finding: ({ every, isOnce, told }) =>
      `${isOnce ? "Nur am Ende" : `Alle ${every} Schritte`} gemittelt statt nach jedem Schritt: ${told
        .map((one) => `mit ${names[one.shards]} ${comparedText(one)}`)
        .join("; ")}.`,
  },
  where: ({ finished, jobs }) => [["Seeds", `${finished} von ${jobs}`]],

  ends: {
    title: "Mehrverlust am Ende; der Ring wählt die Schritte",
    handle: "Schritte zwischen zwei Mittelungen",
    x: "Schritte zwischen zwei Mittelungen",
    y: "Mehrverlust",
    start: "Start",
    alt: ({ rows }) =>
      rows
        .map(
          ({ every, shuffled, sorted }) =>
            `${averaged(every)}: gemischt ${shuffled}, sortiert ${sorted}`,
        )
        .join("; "),
  },
  workers: {
    title: ({ every, shards }) =>
      `Die Geraden der Rechner am Ende, ${shards === "sorted" ? "sortierte" : "gemischte"} Teile, ${averaged(every)}`,
    cut: "Ton für Ton die Teile der Rechner",
    alt: "Die Daten, die Geraden der Rechner vor der letzten Mittelung, ihr Mittel und die Gerade mit dem kleinsten Verlust.",
  },
  diverged,
  everyTable: {
    title: "Mehrverlust am Ende: Mediane über die Seeds",
    columns: {
      every: "Schritte dazwischen",
      averages: "Mittelungen",
      shuffled: "gemischt ▲",
      shuffledTimes: "÷ jeder Schritt, je Seed",
      sorted: "sortiert ■",
      sortedTimes: "÷ jeder Schritt, je Seed",
    },
  },

  verdicts: {
    title: "Was über lokales SGD gesagt wird und was hier herauskam",
    seldom: {
      said: "Rechner, die ab und zu mitteln, trainieren so gut wie solche, die es nach jedem Schritt tun.",
      waiting: "Noch nicht gemessen.",
      measured: byEvery("{once|Gemischte Teile}"),
    },
    sorted: {
      said: "Dazu müssen die Teile einander gleichen: Man mische die Daten, bevor man sie schneidet.",
      waiting: "Noch nicht gemessen.",
      measured: byEvery("{never|Sortierte Teile}"),
    },
  },

  table: {
    titles: { medians: "Mediane", runs: "Läufe" },
    headings: {
      shards: "Teile",
      averageEvery: "Schritte zwischen Mittelungen",
      seeds: "Seeds",
      seed: "Seed",
      excess: "Mehrverlust",
      low: "von (95 %)",
      high: "bis (95 %)",
    },
  },
};
