/** Die Wörter der Abbildung „cost“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";

const shapes = {
  falls: "fällt durchweg",
  flat: "fällt, dann bleibt sie gleich",
  upturn: "fällt, dann steigt sie wieder",
};

/** Was die Kurve sonst tun kann. */
const otherShapes = {
  rises: "fällt nicht, sondern steigt",
  level: "bleibt gleich",
  uneven: "ist irgendwo zwischen den Enden am längsten",
};

const powerVerdicts = {
  faster: "schneller als beide",
  slower: "langsamer als beide",
  same: "etwa so schnell wie beide",
  mixed: "nicht gegen beide gleich",
  noisy: "zu unruhig für eine Aussage",
  few: "zu wenige Runden für eine Aussage",
};

/** Wo ein Median liegt; ohne oberes Ende, wo Läufe nicht ankamen. @param {any} interval */
function intervalText({ low, high }) {
  if (!low) return "";
  return high ? ` (${low} bis ${high})` : ` (mindestens ${low})`;
}

/** Beide Enden einer Kurve, verglichen mit ihrem kleinsten Wert. */
const endTexts = (ends) =>
  list(
    ends.map(({ k, times, ...interval }) => {
      const between = intervalText(interval);
      return times
        ? `k = ${k} braucht das ${times}-Fache${between}`
        : `k = ${k} braucht gleich lang${between}`;
    }),
  );

const pairs = (numbers, what) =>
  numbers.length
    ? `${numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ")}.`
    : `Noch ist nichts gemessen. ${what}`;

/** Zweierpotenzen nach dem, was über sie herauskam. */
function grouped(found) {
  return Object.entries(powerVerdicts)
    .map(([verdict, text]) => {
      const those = found.filter((one) => one.verdict === verdict);
      const powers = those.map(({ power, percent }) => `k = ${power} (${percent})`);
      return those.length ? `${text} bei ${list(powers)}` : "";
    })
    .filter(Boolean)
    .join("; ");
}

export const words = {
  keys: [],
  title: "Was eine Batchgröße kostet, auf diesem Rechner",
  settings: {
    model: {
      label: "Modell",
      help: "Beide haben 64 Merkmale und werden auf normalverteilten Zahlen trainiert.",
      options: { mlp: "ein Netz, 64 – verdeckt – 10", linear: "ein lineares Modell" },
    },
    samples: {
      label: "Datenpunkte n",
      help: "Eine Epoche liest jeden einmal.",
    },
    batchSize: { label: "Gewählte Batchgröße k", help: "Die zwischen 1 und allen n." },
    hidden: {
      label: "Verdeckte Einheiten",
      help: "Des Netzes. Bei 512 passt ein Batch von 8192 vielleicht nicht mehr in den Cache.",
    },
    repeats: {
      label: "Runden",
      help: "Wie oft jede Batchgröße gemessen wird. Weniger als sechs sind für einen Vergleich zu wenige.",
    },
    seeds: {
      label: "Seeds",
      help: "Läufe bis zum Ziel für jede Batchgröße und Lernrate. Weniger als sechs sind für einen Vergleich zu wenige.",
    },
    done: { label: "Fertige Messungen" },
  },

  caption: {
    claim:
      "Der Beitrag sagt, die Zeit einer Epoche sei ein U: Kleine Batches verschwenden Zeit, sehr großen geht der Speicher " +
      "aus. Hier wird sie gemessen. {small|k = 1 ●}, {chosen|das gewählte k ◆} und {whole|k = n ■}; {ink|Balken}: unteres " +
      "bis oberes Quartil.",
    measured: ({ repeats }) =>
      `In jeder von ${repeats} Runden werden alle Batchgrößen nacheinander je mindestens 0,02 s lang in WebAssembly ` +
      "gemessen; gezeigt ist der Median der Runden. Die beiden Diagramme zum {batch|Ziel} gehören zu einem kleineren " +
      "Problem: ein lineares Modell mit 16 Merkmalen, 1024 Datenpunkten und Konditionszahl 30. Das Ziel ist erreicht, wenn " +
      "noch 2 % des Mehrverlusts (des Verlusts über dem kleinsten möglichen) vom Start übrig sind. {batch|◆}: Median der " +
      "Seeds, graue Punkte: die einzelnen Seeds.",
  },

  question: {
    ask: "Erst raten: Von k = 1 bis k = n – die Zeit einer Epoche …",
    options: shapes,
    answer({ guess, kind, least, ends }) {
      if (kind === "few") {
        return `Gemessen, aber in zu wenigen Runden für eine Aussage; nötig sind sechs.${guessed(guess, shapes)}`;
      }
      const numbers = `verglichen mit k = ${least.k}: ${endTexts(ends)}`;
      if (kind === "noisy") {
        return `Gemessen, aber die Runden sind zu verschieden für eine Aussage (${numbers}).${guessed(guess, shapes)}`;
      }
      const shape = shapes[kind] ?? otherShapes[kind];
      return `Gemessen: Sie ${shape} (${numbers}).${guessed(guess, shapes, guess === kind)}`;
    },
  },

  parts: {
    times: "Zeit der Epochen",
    updates: "Updates bis zum Ziel",
    targetTimes: "Zeit der Updates bis zum Ziel",
    noise: "Rauschen eines Batches",
  },
  where: ({ what, finished, jobs }) => [
    [
      finished < jobs ? `${what}; fertige Messungen` : "fertige Messungen",
      `${finished} von ${jobs}`,
    ],
  ],

  sentence: {
    start:
      "Noch ist nichts gemessen. „Abspielen“ dauert etwa zwanzig Sekunden: zuerst die Zeit einer Epoche für alle " +
      "Batchgrößen, dann die Updates, die jede bis zu einem Ziel braucht. „Schritt“ misst eine Runde.",
    soFar({ k, n, one, chosen, whole, best, sizes, rounds, wanted, isWhole }) {
      const times = [
        one && `{small|${one} mit k = 1}`,
        chosen && `{chosen|${chosen} mit k = ${k}}`,
        whole && `{whole|${whole} mit k = n = ${n}}`,
      ].filter(Boolean);
      return isWhole
        ? `Eine Epoche dauert ${list(times)}. Von ${sizes} Größen hat k = ${best.k} den kleinsten Median: ${best.time}.`
        : `Bisher, nach ${rounds} von ${wanted} Runden, dauert eine Epoche ${list(times)}.`;
    },
  },

  epoch: {
    title: "Zeit einer Epoche",
    x: "Batchgröße k",
    y: "Millisekunden je Epoche",
    alt: (numbers) => pairs(numbers, "Zeit einer Epoche über der Batchgröße."),
  },
  update: {
    title: "Zeit eines Updates; gepunktet: wie bei k = 1, gestrichelt: × k",
    x: "Batchgröße k",
    y: "Mikrosekunden je Update",
    alt: (numbers) => pairs(numbers, "Zeit eines Updates über der Batchgröße."),
  },
  target: {
    title: "Updates bis zum Ziel; gestrichelt: Halbierung, durchgezogen: Anpassung",
    x: "Batchgröße k, von 1024 Datenpunkten",
    y: "Updates",
    alt: (numbers) => pairs(numbers, "Updates bis zum Ziel über der Batchgröße."),
  },
  time: {
    title: "Zeit bis zum Ziel: Updates × Zeit eines Updates",
    x: "Batchgröße k, von 1024 Datenpunkten",
    y: "Mikrosekunden",
    alt: (numbers) => pairs(numbers, "Zeit bis zum Ziel über der Batchgröße."),
  },

  verdicts: {
    title: "Was der Beitrag sagt, und was gemessen wurde",
    shape: {
      said: "Der Beitrag: Die Zeit je Epoche ist ein U; etwa ab k = 1024 steigt sie wieder.",
      waiting: "Abspielen, bis die Zeiten gemessen sind.",
      measured({ kind, least, ends, flatFrom, n, percent }) {
        const numbers = `Runde für Runde verglichen mit k = ${least.k}: ${endTexts(ends)}; n = ${n}.`;
        const conclusions = {
          upturn: "Das ist ein U: Beim größten Batch steigt die Zeit wieder.",
          flat: `Das ist ein L, kein U: Ab k = ${flatFrom} bleibt sie gleich, auf ${percent} % genau.`,
          falls: "Sie fällt fast bis zum Ende: kein zweiter Arm eines U und kaum ein ebenes Stück.",
          level: `Das ist keins von beidem: Alle Größen sind gleich schnell, auf ${percent} % genau.`,
          rises: "Sie steigt bis zum Ende: kein erster Arm eines U.",
          uneven: "Das ist kein U: Was länger dauert, liegt zwischen den Enden.",
          noisy:
            "Die Runden sind zu verschieden, um zu sagen, welche Form das ist. Andere Programme schließen und neu messen.",
          few: "Zu wenige Runden, um zu sagen, welche Form das ist; nötig sind sechs.",
        };
        return `${numbers} ${conclusions[kind]}`;
      },
    },
    step: {
      said: ({ k }) =>
        `Der Beitrag über Grafikkarten: Ein Batch von ${k} dauert kaum länger als ein Datenpunkt.`,
      waiting: "Abspielen, bis die Zeiten gemessen sind.",
      measured({ k, one, chosen, answer, saving, times, ...interval }) {
        const savings = {
          smaller: " Der Batch spart Zeit, ist aber nicht umsonst.",
          larger: " Der Batch braucht länger als sie.",
          level: " Der Batch spart fast nichts.",
        };
        const between = intervalText(interval);
        const often = times ? `das ${times}-Fache` : "gleich lang";
        const conclusions = {
          level: "Das ist kaum länger: Das gilt also auch hier.",
          smaller: "Das ist sogar kürzer.",
          larger:
            `${k} Updates mit je einem Datenpunkt würden das ${k}-Fache von einem brauchen; der Batch braucht, Runde für ` +
            `Runde, ${often}${between}.${savings[saving] ?? ""}`,
          noisy: `Runde für Runde braucht es ${often}${between}: zu unruhig für eine Aussage.`,
          few: "Zu wenige Runden für mehr; nötig sind sechs.",
        };
        return (
          `Hier dauert ein Update mit einem Datenpunkt {small|${one}}, eins mit ${k} Datenpunkten {chosen|${chosen}}. ` +
          conclusions[answer]
        );
      },
    },
    updates: {
      said: "Der Beitrag: Größere Batches machen weniger, aber bessere Updates.",
      waiting: "Abspielen, bis die Läufe zum Ziel fertig sind.",
      measured({ seeds, first, last, lost, sizes, answer, median, fit, ...interval }) {
        const of = seeds === 1 ? "ein Seed" : `Median über ${seeds} Seeds`;
        const saved = `Seed für Seed spart ein ${sizes}-mal so großer Batch einen Faktor ${median}`;
        const savings = {
          larger: ` ${saved}${intervalText(interval)}.`,
          unclear: " Seed für Seed ist der Unterschied nicht deutlich.",
          smaller: " Der große Batch braucht also mehr.",
          few: " Das sind zu wenige Seeds für mehr; nötig sind sechs.",
        };
        const missing = lost.map(({ k, runs }) => `${runs} mit k = ${k}`);
        return (
          `Bis zum selben Ziel, jeweils mit der besten Lernrate, braucht k = ${first.k} ${first.updates} Updates, ` +
          `k = ${last.k} braucht ${last.updates} (${of}).${savings[answer]}` +
          (missing.length ? ` Läufe, die nicht ankamen: ${list(missing)}.` : "") +
          (fit
            ? ` Angepasst: ${fit.fewest} · (1 + ${fit.noiseBatch}/k). Auf dieser Kurve halbiert doppeltes k die Updates ` +
              `deutlich unter k = ${fit.noiseBatch} und spart deutlich darüber wenig.`
            : "")
        );
      },
    },
    time: {
      said: "Beides zusammen: Welcher Batch ist zuerst am Ziel?",
      waiting: "Bis zum Ende abspielen: Nötig sind die Updates und ihre Zeiten.",
      measured({ kind, least, ends, samples }) {
        const read = samples.map(({ k, samples: count }) => `mit k = ${k} ${count}`);
        const conclusions = {
          upturn: "Der schnellste liegt also zwischen den Enden, auf diesem Rechner.",
          flat: "Ab einer gewissen Größe gewinnt oder verliert ein größerer Batch also nichts.",
          falls: "Also ist kein anderer Batch klar schneller als der größte.",
          level: "Keine Batchgröße ist also deutlich schneller.",
          rises: "Der kleinste Batch ist also so schnell wie jeder andere.",
          uneven: "Beide Enden sind also so schnell wie jede andere Größe.",
          noisy: "Seeds und Runden sind zu verschieden für mehr.",
          few: "Zu wenige Seeds oder Runden für mehr; nötig sind sechs von beiden.",
        };
        return (
          `Den kleinsten Median hat k = ${least.k}: ${least.time}. Verglichen damit: ${endTexts(ends)}. ` +
          `${conclusions[kind]} Gelesene Datenpunkte: ${list(read)}.`
        );
      },
    },
    powers: {
      said: "Der Beitrag: die größte Zweierpotenz nehmen, die noch passt.",
      waiting: "Unten auf die Probe stellen.",
      measured: (found) =>
        `Gegen k − 1 und k + 1, Zeit einer Epoche: ${grouped(found)}. In Klammern: gegen das Mittel der beiden.`,
    },
  },

  trade: {
    hasLongWords: true,
    title: "Klein, mittel, groß: die Worte des Beitrags und gemessene Zahlen",
    rows: {
      noise: "Streuung des Gradienten",
      updates: "Updates je Epoche",
      memory: "Speicher eines Updates",
      epoch: "Zeit einer Epoche",
      update: "Zeit eines Updates",
      generalisation: "auf neuen Daten: siehe scharfe und breite Minima",
    },
    post: {
      noise: ["sehr verrauscht", "gute Schätzung", "exakt"],
      updates: ["n", "n/k", "1"],
      memory: ["minimal", "mäßig", "hoch"],
      epoch: ["langsam", "schnell", "wieder langsamer"],
      generalisation: ["oft besser", "normal", "oft schlechter"],
    },
    elsewhere: "hier nicht gemessen",
    waiting: "–",
  },

  costs: {
    title: "Bis zum Ziel (lineares Modell, 1024 Datenpunkte), jeweils mit der besten Lernrate",
    columns: {
      batchSize: "k",
      updates: "Updates (Median)",
      samples: "Datenpunkte",
      seconds: "Zeit (Median)",
      arrived: "Läufe am Ziel",
    },
  },

  powers: {
    title: "Zweierpotenzen: Millisekunden je Epoche",
    columns: {
      batchSize: "k",
      seconds: "Median",
      quartiles: "Quartile",
      verdict: "die Zweierpotenz ist",
    },
    verdicts: powerVerdicts,
  },

  machine: ({ cores, browser }) =>
    `Gemessen in ${browser ?? "diesem Browser"}` +
    `${cores ? ` auf einem Rechner mit ${cores} ${cores === 1 ? "logischen Kern" : "logischen Kernen"}` : ""}, von denen ` +
    "einer arbeitet: WebAssembly mit 128-Bit-Vektoren, in einem Thread. Speicher ist, was ein Update liest und " +
    "schreibt. Die Streuung des Gradienten ist die einer Geraden mit 1024 Datenpunkten, als Teil des ganzen Gradienten. " +
    "Eine Grafikkarte wurde nicht gemessen.",

  measurements: {
    times: { start: "Epochen messen" },
    updates: { start: "Updates bis zum Ziel zählen" },
    targetTimes: { start: "Updates des Modells mit Ziel messen" },
    noise: { start: "Rauschen messen" },
    powers: { start: "Zweierpotenzen auf die Probe stellen" },
  },

  table: {
    titles: {
      times: "Zeit einer Epoche",
      updates: "Updates bis zum Ziel",
      noise: "Rauschen des Gradienten für w",
      powers: "Zweierpotenzen und ihre Nachbarn",
    },
    headings: {
      batchSize: "Batchgröße",
      updatesPerEpoch: "Updates je Epoche",
      bytes: "Bytes eines Updates",
      seconds: "Sekunden (Median)",
      lowerQuartile: "unteres Quartil",
      upperQuartile: "oberes Quartil",
      loops: "Schleifen",
      secondsPerUpdate: "Sekunden je Update",
      seeds: "Seeds",
      updates: "Updates (Median)",
      samples: "Datenpunkte",
      arrived: "Läufe am Ziel",
      learningRate: "beste Lernrate",
      each: "Updates jedes Seeds",
      deviation: "Standardabweichung von dw",
      gradient: "Gradient über alle Daten",
      verdict: "Befund",
    },
  },
};
