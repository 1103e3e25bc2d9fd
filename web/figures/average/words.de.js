/** Die Wörter der Abbildung „average“. Zahlen kommen als fertige Texte. */
import { guessed, list } from "../../figure/words/de.js";
import { beyond, interval } from "../minima/words/common.de.js";

const overSeeds = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;
const points = (text) => `${text} ${text === "1,0" ? "Punkt" : "Punkte"}`;
const lastBatch = ({ last, lastIsOne }) =>
  lastIsOne ? "einem Datenpunkt" : `${last} Datenpunkten`;

const guesses = {
  equal: () => "so viel wie jeder andere",
  times: ({ times }) => `${times}-mal so viel`,
  less: () => "weniger als die anderen",
};

const lostRuns = ({ diverged, count }) =>
  diverged ? ` Divergiert und als unendlich hoch gezählt: ${diverged} von ${count} Läufen.` : "";

const cutOf = ({ parts, size }) => `${parts}\u00a0×\u00a0${size}`;

/** Was das Teilen ein Netz kostet, bei einer Zahl von Teilen. */
const cost = ({ parts, size, answer, pairs, equal, larger, smaller, cost: size95, median }) => {
  const cut = cutOf({ parts, size });
  if (answer === "few") return `${cut}: zu wenige Seeds für eine Aussage`;
  if (answer === "unclear") {
    return equal === pairs
      ? `${cut}: genau gleich oft richtig, bei allen ${pairs} Seeds`
      : `${cut}: kein klarer Unterschied (schlechter bei ${larger}, besser bei ${smaller} von ${pairs})`;
  }
  const how = answer === "larger" ? "weniger" : "mehr";
  return median
    ? `${cut}: {whole|${points(size95.median ?? median)} ${how}}${interval(ends(answer, size95))}`
    : `${cut}: {whole|${how}}, meist weil Netze divergiert sind`;
};

/** Ohne Vorzeichen steht das kleinere Ende vorn. */
const ends = (answer, { low, high }) =>
  answer === "larger" ? { low, high } : { low: high, high: low };

export const words = {
  keys: [["1 – 3", "ein Abschnitt"]],
  title: "Wann ist ein Mittelwert von Mittelwerten nicht der Mittelwert?",
  settings: {
    preset: {
      label: "Warum der Batch geteilt wird",
      help: "Jedes bringt seine Schnitte mit; sie lassen sich verschieben.",
      options: {
        ragged: "Akkumulation, ungleiche Teile",
        parallel: "datenparallel, vier Worker",
        accumulation: "Akkumulation, gleiche Teile",
        "short-last": "eine Epoche mit kurzem letzten Batch",
        "batch-norm": "gleiche Teile und BatchNorm",
      },
    },
    cards: {
      label: "Datenpunkte im Stapel",
      help: "Die Schnitte bleiben; der letzte Teil wächst oder schrumpft.",
    },
    parts: { label: "Teile" },
    samples: { label: "Datenpunkte n" },
    batchSize: { label: "Batchgröße k" },
    seeds: {
      label: "Seeds",
      help: "Für jeden Lauf; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    seed: { label: "Erster Seed", help: "Auch der des Stapels. Die anderen folgen ihm." },
    updates: {
      label: "Updates der Netze",
      help: "Nach einer Änderung trainiert „Abspielen“ die Netze neu.",
    },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "Der Gradient eines Batches ist der Mittelwert über seine Datenpunkte. Oft wird ein Batch geteilt: ein Teil für jeden Worker, " +
      "oder einer nach dem anderen, wo der Speicher knapp ist (Gradientenakkumulation); dann werden die Mittelwerte der Teile " +
      "gemittelt. Das ist der Mittelwert der Mittelwerte und nicht immer der Mittelwert.",
    legend:
      "{batch|Eine Karte ■} ist ein Datenpunkt, so hoch, wie er zählt; an der gepunkteten Linie genau seinen Anteil 1/k. " +
      "Pfeile: grau der Gradient (∂w, ∂b) jedes Datenpunkts bei w = b = 0; {batch|dünn die " +
      "Mittelwerte der Teile}; {average|dick deren Mittelwert}; {full|gestrichelt der von allen}.",
  },

  question: {
    ask: (numbers) =>
      `Geraten: ${numbers.samples} Datenpunkte in Batches von ${numbers.batchSize}, die Reihenfolge einmal gezogen. Für den letzten Batch jeder Epoche ${
        numbers.lastIsOne ? "bleibt einer" : `bleiben ${numbers.last}`
      } übrig. Wie viel zählt ${numbers.lastIsOne ? "er" : "jeder davon"} bei kleiner Lernrate für das Ende des Laufs?`,
    options: guesses,
    answer: ({ guess, right, asPredicted, ratio, ...numbers }) => {
      const { samples, batchSize } = numbers;
      const names = Object.fromEntries(
        Object.entries(guesses).map(([key, text]) => [key, text(numbers)]),
      );
      const measured = {
        close: `Der Verlust am Ende liegt ${ratio.median}-mal${interval(ratio)} so weit über dem niedrigsten, wie wenn er ${numbers.times}-mal so viel zählte; das tut er also`,
        few: "zu wenige Seeds für eine Aussage",
      }[asPredicted];
      const other = ratio.median
        ? `Der Verlust am Ende liegt ${ratio.median}-mal${interval(ratio)} so weit über dem niedrigsten, wie wenn er ${numbers.times}-mal so viel zählte; das ist nicht klar dasselbe`
        : "zu viele Läufe sind divergiert";
      return `Gemessen, n = ${samples} und k = ${batchSize}: ${measured ?? other}.${guessed(guess, names, right && guess === right)}`;
    },
  },

  cut: {
    finding: ({ isWhole, isFair, isSame, sizes, average, other, times }) => {
      const [averageText, otherText] = [average, other].map(([w, b]) => `∂w = ${w}, ∂b = ${b}`);
      if (isWhole) {
        return `Nicht geteilt: Der Mittelwert ist {full|${averageText}}. Ein Schnitt teilt ihn, und der lässt sich verschieben.`;
      }
      const parts = sizes.join(" + ");
      if (isFair) {
        return `Geteilt in ${parts}: Alle Teile sind gleich groß, also zählt jeder Datenpunkt gleich viel, und {average|der Mittelwert der Mittelwerte} ist {full|der Mittelwert}: ${averageText}.`;
      }
      const weight = `ein Datenpunkt des kleinsten Teils zählt ${times}-mal so viel wie einer des größten`;
      return isSame
        ? `Geteilt in ${parts}: ${weight}, und doch stimmen die Mittelwerte hier auf acht Stellen überein: ${averageText}.`
        : `Geteilt in ${parts}: {average|Der Mittelwert der Mittelwerte} ist {average|${otherText}}, {full|der Mittelwert ${averageText}}; ${weight}.`;
    },
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert Geraden mit kurzem letzten Batch und Netze mit und ohne BatchNorm, mit ${overSeeds(seeds)}: ${jobs} Ergebnisse. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was aus ihnen folgt, steht hier, wenn alle da sind.`,
    ends: ({ isWhole, size, excess, samples, batchSize }) => {
      const where = `Mit n = ${samples} und k = ${batchSize}`;
      if (isWhole)
        return `${where} ist jeder Batch ganz: Kein Datenpunkt zählt mehr als ein anderer.`;
      if (size === "few") return `${where}: zu wenige Seeds, um zu sagen, wo die Läufe enden.`;
      if (!excess.median) return `${where} sind die meisten Läufe divergiert.`;
      const matters = {
        much: "macht der kurze letzte Batch etwas aus",
        little: "macht der kurze letzte Batch kaum etwas aus",
        unclear: "macht der kurze letzte Batch vielleicht etwas aus",
      }[size];
      return `${where} ${matters}: Der Verlust endet im mittleren Seed {once|${excess.median} %} über dem niedrigsten.`;
    },
    norms: ({ without: [without], normalised: [normalised] }) =>
      without.equal === without.pairs && normalised.answer === "larger" && normalised.cost.median
        ? `Gleiche Teile machen einem Netz ohne BatchNorm nichts aus; mit BatchNorm kostet ${cutOf(normalised)} {whole|${points(normalised.cost.median)}} Genauigkeit.`
        : `Gleiche Teile, in Prozentpunkten richtiger Antworten: ohne BatchNorm ${cost(without)}; mit BatchNorm ${cost(normalised)}.`,
  },
  where: ({ finished, jobs }) => [["Ergebnisse", `${finished} von ${jobs}`]],

  beyond,

  diverged: "divergiert",

  pack: {
    title: "Ein Batch als Kartenstapel",
    texts: {
      ragged:
        "Gradientenakkumulation, wie sie oft geschrieben wird. Bei verschieden langen Sequenzen war das bis Oktober 2024 der Fehler im Trainer " +
        "von Hugging Face ({@debut-2024|Debut et al. (2024)}). Abhilfe: die Verluste aller Tokens addieren und einmal teilen.",
      parallel:
        "Datenparalleles Training: Vier Worker mitteln über ihre eigenen Datenpunkte, dann werden ihre Gradienten gemittelt (all-reduce). Bei " +
        "ungleichen Teilen zählt ein Worker mit wenigen Datenpunkten zu viel. Abhilfe: durch die Datenpunkte des ganzen Batches teilen, wie " +
        "{@goyal-2017|Goyal et al. (2017)} es sagen.",
      accumulation:
        "Gradientenakkumulation mit gleich großen Mikrobatches: mehrere Durchgänge, jeder Verlust durch ihre Zahl geteilt, und ein Schritt. Bei " +
        "gleichen Teilen ist es der große Batch, bis auf die letzte Stelle.",
      "short-last":
        "Auch eine Epoche ist geteilt: Der letzte Batch bekommt den Rest, und das Programm des Beitrags teilt durch dessen Größe (np.mean). " +
        "Über die Epoche zählen die wenigen im letzten Batch zusammen so viel wie alle eines ganzen. Was daraus wird, misst der nächste Abschnitt.",
      "batch-norm":
        "Gleiche Teile: Jeder Datenpunkt zählt gleich viel, und für die Gerade stimmen die Mittelwerte überein. Aber BatchNorm " +
        "({@ioffe-2015|Ioffe und Szegedy (2015)}) zieht den Mittelwert des Teils ab; so hängt der Gradient eines Datenpunkts davon ab, wer " +
        "mit ihm im Teil ist: siehe den letzten Abschnitt.",
    },
    cut: ({ before, after }) => `Schnitt zwischen einem Teil von ${before} und einem von ${after}`,
    cutMore: "Noch einmal schneiden",
    cutLess: "Letzten Schnitt zurücknehmen",
    plot: {
      title: "Wie viel jeder Datenpunkt zählt; die Ringe verschieben die Schnitte",
      x: "Datenpunkte in der Reihenfolge der ersten Epoche",
      y: "× sein Anteil",
      alt: ({ sizes }) =>
        `${sizes.length === 1 ? "Ein Teil" : `Teile von ${list(sizes)}`}. Die Tabelle hat ihre Mittelwerte.`,
    },
    plane: {
      title: "Gradienten und ihre Mittelwerte",
      x: "∂w",
      y: "∂b",
      alt: "Die Tabelle hat die Mittelwerte.",
    },
    table: {
      title: "Was die Teile im Mittel ergeben",
      columns: { name: "", samples: "Datenpunkte", dw: "∂w", db: "∂b", weight: "jeder zählt" },
      part: ({ part }) => `Teil ${part}`,
      averages: "{average|Mittelwert der Mittelwerte}",
      average: "{full|Mittelwert}",
    },
  },

  last: {
    title: "Eine Epoche mit kurzem letzten Batch: Wo endet der Lauf?",
    text:
      "Das Programm des Beitrags. {once|● Reihenfolge einmal gezogen}: Im letzten Batch sind immer dieselben, und mit η\u00a0→\u00a00 endet der Lauf " +
      "bei kleinsten Quadraten mit den Gewichten 1/|Batch|. {each|◆ In jeder Epoche gemischt}: Alle kommen an die Reihe.",
    finding: (numbers) => {
      const { isWhole, size, answer, asPredicted, each, excess, ratio, ...others } = numbers;
      if (isWhole)
        return "Macht es etwas aus? Hier nicht: Kein Batch ist kurz. Mit n oder k wird es einer.";
      if (size === "few") return "Macht es etwas aus? Zu wenige Seeds für eine Aussage.";
      if (!excess.median) return "Die meisten Läufe sind divergiert.";
      const verdict = { much: "Ja", little: "Kaum", unclear: "Vielleicht" }[size];
      const { smallest, largest, count, larger, pairs } = others;
      const range = `über ${overSeeds(count)} von ${smallest} % bis ${largest ? `${largest} %` : "unbegrenzt"}`;
      const law =
        asPredicted === "close"
          ? `, das ${ratio.median}-Fache dessen, was kleinste Quadrate mit den Gewichten 1/|Batch| vorhersagen`
          : "";
      const shuffled =
        each && answer === "larger"
          ? ` In jeder Epoche gemischt, sind es im mittleren Seed {each|${each} %}: weniger bei ${larger} von ${pairs}.`
          : "";
      return `Macht es etwas aus? ${verdict}: Mit ${lastBatch(numbers)} im letzten Batch endet der Verlust im mittleren Seed {once|${excess.median} %} über dem niedrigsten${interval(excess)}, ${range}${law}.${shuffled}${lostRuns(others)}`;
    },
    rates: {
      title: ({ seed }) => `Seed ${seed}: Verlust am Ende`,
      x: "Lernrate η",
      y: "% über dem niedrigsten",
      predicted: "Gewichte 1/|Batch|",
      alt: ({ once, each, predicted }) =>
        once && each
          ? `Bei der kleinsten Lernrate: einmal gezogen ${once} %, in jeder Epoche ${each} %; gewichtete kleinste Quadrate ${predicted} %.`
          : "Noch nichts.",
    },
    seeds: {
      title: "Alle Seeds, bei η = 0,002",
      x: "% über dem niedrigsten, mit Gewichten 1/|Batch|",
      y: "% gemessen",
      alt: "Ein Punkt für jeden Seed. Auf der gepunkteten Linie endet der Lauf, wo es die gewichteten kleinsten Quadrate tun.",
    },
  },

  norm: {
    title: "Gleiche Teile und BatchNorm",
    text:
      "Ein Netz lernt zwei Monde, {small|● ohne BatchNorm} oder {whole|■ damit}: Jeder Teil hat seinen eigenen Mittelwert und seine Varianz, wie " +
      "auf jedem Worker ({@wu-he-2018|Wu und He (2018)}; mit Absicht {@hoffer-2017|Hoffer et al. (2017)}). ◆ Median, Strich: 95 %.",
    finding: ({ without, normalised }) => {
      const isSame = without.every(({ equal, pairs }) => equal === pairs);
      if (without[0].answer === "few")
        return "Macht es etwas aus? Zu wenige Seeds für eine Aussage.";
      const isWorse = normalised.every(({ answer }) => answer === "larger");
      const first = isSame
        ? `Ohne BatchNorm nicht: Aus den Teilen wird das Netz des ganzen Batches, bei allen ${without[0].pairs} Seeds.`
        : `Ohne BatchNorm, in Prozentpunkten gegen den ganzen Batch: ${without.map(cost).join("; ")}.`;
      return `Macht es etwas aus? ${first} Mit BatchNorm${isWorse ? " ja" : ""}, in Prozentpunkten gegen den ganzen Batch: ${normalised.map(cost).join("; ")}.`;
    },
    names: {
      parts: ({ parts, size }) => (parts === 1 ? `${size}` : `${parts} × ${size}`),
      short: ({ parts, size }) => (parts === 1 ? `${size}` : `${parts}×${size}`),
      with: "mit BatchNorm",
      without: "ohne",
    },
    plot: {
      title: "Richtig bei neuen Punkten: {small|● ohne} und {whole|■ mit BatchNorm}",
      x: "wie jeder Batch von 32 geteilt ist (2‑16‑16‑1, n = 512, 10 % falsche Klassen)",
      y: "% richtig",
      alt: ({ rows }) => rows.map(({ name, accuracy }) => `${name}: ${accuracy}`).join("; "),
    },
    table: {
      title: "Netze nach ihren Teilen: Mediane über die Seeds",
      columns: {
        name: "ein Batch von 32 als",
        accuracy: "% richtig bei neuen Punkten (95\u00a0%)",
        trainLoss: "Verlust im Training",
        usedLoss: "Verlust im Gebrauch",
      },
      interval: ({ median, low, high }) => `${median} (${low} bis ${high})`,
    },
  },

  table: {
    titles: {
      cut: "Datenpunkte",
      averages: "Mittelwerte",
      lastBatch: "Kurzer letzter Batch",
      batchNorm: "Netze mit und ohne BatchNorm",
    },
    averages: { averageOfAverages: "Mittelwert der Mittelwerte", average: "Mittelwert" },
    headings: {
      place: "Platz",
      sample: "Datenpunkt",
      part: "Teil",
      weight: "mal sein Anteil",
      samples: "Datenpunkte",
      dw: "dw",
      db: "db",
      seed: "Seed",
      order: "Reihenfolge",
      learningRate: "Lernrate",
      excessPercent: "% über dem niedrigsten Verlust",
      predictedPercent: "% vorhergesagt",
      batchNorm: "mit BatchNorm",
      parts: "Teile",
      testAccuracy: "Testgenauigkeit",
      trainLoss: "Trainingsverlust",
      usedLoss: "Verlust der Trainingsdaten im Gebrauch",
    },
  },
};
