/** Die Wörter der Abbildung „cost“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";

const shapes = {
  falls: "fällt durchweg",
  flat: "fällt, dann bleibt sie gleich",
  upturn: "fällt, dann steigt sie wieder",
};

const powerVerdicts = {
  faster: "schneller als beide",
  slower: "langsamer als beide",
  same: "kein Unterschied",
};

const pairs = (numbers, what) =>
  numbers.length
    ? `${numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ")}.`
    : `Noch ist nichts gemessen. ${what}`;

/** Zweierpotenzen nach dem, was über sie herauskam. */
function grouped(found) {
  const says = { same: "kein Unterschied bei", faster: "schneller bei", slower: "langsamer bei" };
  return Object.entries(says)
    .map(([verdict, text]) => {
      const those = found.filter((one) => one.verdict === verdict);
      const powers = those.map(({ power, percent }) => `k = ${power} (${percent})`);
      return those.length ? `${text} ${list(powers)}` : "";
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
      help: "Was gemessen wird. Beide haben 64 Merkmale und werden auf normalverteilten Zahlen trainiert.",
      options: { mlp: "ein Netz, 64 – verdeckt – 10", linear: "ein lineares Modell" },
    },
    samples: {
      label: "Datenpunkte n",
      help: "Was gemessen wird, liest in jeder Epoche alle einmal.",
    },
    batchSize: { label: "Gewählte Batchgröße k", help: "Die zwischen 1 und allen n." },
    hidden: {
      label: "Verdeckte Einheiten",
      help: "Des Netzes. Bei 512 passt ein Batch von 8192 vielleicht nicht mehr in den Cache: Steigt die Kurve am Ende?",
    },
    repeats: {
      label: "Wiederholungen",
      help: "So viele Schleifen von mindestens 0,05 s je Batchgröße; bei Zweierpotenzen doppelt so viele.",
    },
    seeds: {
      label: "Seeds",
      help: "Wie viele Läufe bis zum Ziel für jede Batchgröße und Lernrate.",
    },
    done: { label: "Fertige Messungen" },
  },

  caption: {
    claim:
      "Der Beitrag sagt, die Zeit einer Epoche folge einem U: Kleine Batches verschwenden Zeit, sehr großen geht der " +
      "Speicher aus. Hier wird sie gemessen, in diesem Browser. {small|k = 1 ●}, {chosen|das gewählte k ◆} und " +
      "{whole|k = n ■}; {ink|Balken} reichen vom unteren zum oberen Quartil.",
    measured: ({ repeats }) =>
      `Jede Batchgröße läuft sich warm und wird dann in ${repeats} Schleifen von mindestens 0,05 s in WebAssembly ` +
      "gemessen; gezeigt ist der Median. Es läuft immer nur eine Größe, damit keine die andere stört; andere Programme " +
      "können es trotzdem. Am Ende werden die markierten Größen noch einmal abwechselnd gemessen, und das zählt.",
  },

  question: {
    ask: "Erst raten: Von k = 1 bis k = n – die Zeit einer Epoche …",
    options: shapes,
    answer: ({ guess, kind, between, slower, upturn }) =>
      `Gemessen: Sie ${shapes[kind] ?? "ändert sich kaum"} (k = 1 braucht das ${slower}-Fache von k = ${between}, ` +
      `k = n das ${upturn}-Fache).${guessed(guess, shapes, guess === kind)}`,
  },

  parts: {
    times: "Zeit der Epochen",
    turns: "Die markierten Größen noch einmal, abwechselnd",
    updates: "Updates bis zum Ziel",
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
      "Noch ist nichts gemessen. „Abspielen“ dauert etwa zehn Sekunden: zuerst die Zeit einer Epoche für eine " +
      "Batchgröße nach der anderen, dann die Zahl der Updates, die jede braucht. „Schritt“ misst eine mehr.",
    soFar: ({ k, n, one, chosen, whole, best, sizes, scatter }) =>
      `Eine Epoche dauert ${list(
        [
          one && `{small|${one} mit k = 1}`,
          chosen && `{chosen|${chosen} mit k = ${k}}`,
          whole && `{whole|${whole} mit k = n = ${n}}`,
        ].filter(Boolean),
      )}. Von den ${sizes} bisher gemessenen Größen ist k = ${best.k} am schnellsten: ${best.time}.${
        scatter
          ? ` Die Quartile liegen ${scatter} % auseinander: Der Rechner hat noch anderes zu tun, kleine Unterschiede bedeuten also nichts.`
          : ""
      }`,
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

  verdicts: {
    title: "Was der Beitrag sagt, und was gemessen wurde",
    shape: {
      said: "Der Beitrag: Die Zeit je Epoche ist ein U; etwa ab k = 1024 steigt sie wieder.",
      waiting: "Abspielen, bis die Zeiten gemessen sind.",
      measured: ({ kind, between, slower, upturn, flatFrom, n }) =>
        `Abwechselnd mit k = ${between} gemessen, braucht k = 1 das ${slower}-Fache der Zeit und k = n = ${n} das ${upturn}-Fache. ${
          {
            upturn: "Das ist ein U: Beim größten Batch steigt die Zeit wieder.",
            flat: `Das ist ein L, kein U: Ab k = ${flatFrom} bleibt sie gleich, und es gibt fast nichts zu gewinnen oder zu verlieren.`,
            falls: "Sie fällt durchweg: kein zweiter Arm eines U, und auch noch kein ebenes Stück.",
            level: "Das ist keins von beidem: Keine Batchgröße ist viel langsamer als eine andere.",
          }[kind]
        }`,
    },
    step: {
      said: ({ k }) =>
        `Der Beitrag über Grafikkarten: Ein Batch von ${k} dauert kaum länger als ein Datenpunkt.`,
      waiting: "Abspielen, bis beides gemessen ist.",
      measured: ({ k, one, chosen, times, isNearlyAsFast, isCheaper }) =>
        `Hier dauert ein Update mit einem Datenpunkt {small|${one}}, mit ${k} Datenpunkten {chosen|${chosen}}: das ${times}-Fache. ` +
        (isNearlyAsFast
          ? "Das gilt also auch hier."
          : `Ein einzelner Kern muss die Arbeit jedes Datenpunkts selbst tun; ${isCheaper ? `ein Batch spart gegenüber dem ${k}-Fachen, das ${k} einzelne Updates kosten würden.` : "ein Batch spart nichts davon."}`),
    },
    updates: {
      said: "Der Beitrag: Größere Batches machen weniger, aber bessere Updates.",
      waiting: "Abspielen, bis die Läufe zum Ziel fertig sind.",
      measured: ({ seeds, first, last, times, sizes, fewest, noiseBatch }) =>
        `Bis zum selben Ziel, jeweils mit der besten Lernrate, braucht k = ${first.k} ${first.updates} Updates, ` +
        `k = ${last.k} braucht ${last.updates} (Mittel über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"}): Ein ${sizes}-mal so großer ` +
        `Batch spart einen Faktor ${times}. Die Anpassung ist ${fewest} · (1 + ${noiseBatch}/k): Deutlich unter ` +
        `k = ${noiseBatch} halbiert doppeltes k die Updates, deutlich darüber spart es wenig.`,
    },
    powers: {
      said: "Der Beitrag: die größte Zweierpotenz nehmen, die noch passt.",
      waiting: "Unten auf die Probe stellen: jede Zweierpotenz neben ihren beiden Nachbarn.",
      measured: (found) =>
        `Gegen k − 1 und k + 1, Zeit einer Epoche: ${grouped(found)}. In Klammern: länger oder kürzer als das ` +
        "Mittel der beiden.",
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
    "schreibt. Die Streuung des Gradienten ist die einer Geraden mit 1024 Datenpunkten, als Teil des ganzen " +
    "Gradienten. Eine Grafikkarte hat Tausende Kerne, die bei einem kleinen Batch nichts zu tun haben; dort fällt die " +
    "Kurve also länger, und ihr Speicher setzt eine eigene Grenze. Gemessen wurde hier keine.",

  measurements: {
    times: { start: "Epochen messen" },
    turns: { start: "Beide Enden vergleichen" },
    updates: { start: "Updates bis zum Ziel zählen" },
    noise: { start: "Rauschen messen" },
    powers: { start: "Zweierpotenzen auf die Probe stellen" },
  },

  table: {
    titles: {
      times: "Zeit einer Epoche",
      turns: "Die markierten Größen und eine dazwischen, abwechselnd",
      updates: "Updates bis zum Ziel",
      noise: "Rauschen des Gradienten für w",
      powers: "Zweierpotenzen und ihre Nachbarn",
    },
    headings: {
      batchSize: "Batchgröße",
      updatesPerEpoch: "Updates je Epoche",
      bytes: "Bytes eines Updates",
      seconds: "Sekunden je Epoche (Median)",
      lowerQuartile: "unteres Quartil",
      upperQuartile: "oberes Quartil",
      loops: "Schleifen",
      secondsPerUpdate: "Sekunden je Update",
      seeds: "Seeds",
      updates: "Updates (Mittel)",
      learningRate: "beste Lernrate",
      each: "Updates jedes Seeds",
      deviation: "Standardabweichung von dw",
      gradient: "Gradient über alle Daten",
      verdict: "Befund",
    },
  },
};
