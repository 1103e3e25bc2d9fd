/** Die Wörter der Abbildung „cost“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";

const guesses = {
  one: "k = 1",
  between: "ein k dazwischen",
  whole: "k = n",
  same: "alle etwa gleich",
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
function intervalText({ low, high }, unit = "") {
  if (!low) return "";
  return high ? ` (${low} bis ${high}${unit})` : ` (mindestens ${low}${unit})`;
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
      help: "Mit 64 Merkmalen. Nur das lineare Modell läuft auch bis zum Ziel.",
      options: { mlp: "ein Netz, 64 – verdeckt – 10", linear: "ein lineares Modell" },
    },
    samples: { label: "Datenpunkte n", help: "Eine Epoche liest jeden einmal." },
    batchSize: { label: "Gewählte Batchgröße k", help: "In den Diagrammen ◆." },
    hiddenUnits: {
      label: "Verdeckte Einheiten",
      help: "Bei 512 passt ein Batch von 8192 vielleicht nicht in den Cache.",
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
      "Ein großer Batch braucht weniger Updates, aber jedes dauert länger. Welcher ist also zuerst am Ziel? " +
      "{small|k = 1 ●}, {chosen|gewähltes k ◆}, {whole|k = n ■}, {ink|andere •}. " +
      "{plain|Balken: mittlere Hälfte} der Runden.",
    measured: ({ repeats, percent, rates }) =>
      `Am Ziel sind noch ${percent} % vom Mehrverlust des ` +
      `linearen Modells (dem Verlust über dem kleinsten möglichen) übrig. Jedes k hat die beste von ${rates} Lernraten. ` +
      `Zeichen sind Mediane, kleine Punkte einzelne Seeds. Jede von ${repeats} Runden misst alle Größen. ` +
      "In Klammern: 95-%-Intervall des Medians. {batch|Ring: der kleinste}. Bei Updates und Datenpunkten: " +
      "{plain|gepunktet: Epoche}, {plain|Linie: angepasst}.",
    timed: ({ repeats, most }) =>
      `Jede von ${repeats} Runden misst jede Größe mindestens 0,02 s lang. Zeichen sind Mediane; in Klammern: ihr ` +
      `95-%-Intervall. Läufe bis zum Ziel gibt es nur mit dem linearen Modell und bis zu ${most} Datenpunkten.`,
  },

  question: {
    ask: "Erst raten: Mit welchem k ist das Ziel zuerst erreicht, nach der Uhr?",
    options: guesses,
    answer({ guess, kind, first }) {
      const unsure = {
        few: "Zu wenige Seeds oder Runden für eine Aussage; nötig sind sechs.",
        noisy: "Zu unruhig für eine Aussage.",
      };
      const found = first ? `Gemessen: ${guesses[first]}.` : (unsure[kind] ?? "Nicht klar.");
      return found + guessed(guess, guesses, first ? guess === first : undefined);
    },
  },

  where: ({ finished, jobs }) => [["fertige Messungen", `${finished} von ${jobs}`]],

  sentence: {
    start: (isCounted) =>
      (isCounted
        ? "„Abspielen“ dauert etwa fünfzehn Sekunden: Die Zeit jeder Batchgröße wird gemessen, dann läuft jede bis zum Ziel; " +
          "zuletzt die Streuung des Gradienten. "
        : "„Abspielen“ misst die Zeit jeder Batchgröße. ") +
      "Gestrichelt: als kosteten nur Updates (n/k je Epoche) oder nur Datenpunkte (n) Zeit, mit gleich vielen Epochen.",
    soFar({ k, n, one, chosen, whole, rounds, wanted, isWhole, isEnd, isCounted, most }) {
      const times = [
        one && `{small|${one} mit k = 1}`,
        chosen && `{chosen|${chosen} mit k = ${k}}`,
        whole && `{whole|${whole} mit k = n = ${n}}`,
      ].filter(Boolean);
      const after = isWhole
        ? "Eine Epoche dauert"
        : `Nach ${rounds} von ${wanted} Runden dauert eine Epoche`;
      const next = isEnd
        ? " Zu wenige Batchgrößen kommen ans Ziel, um sie zu vergleichen."
        : isCounted
          ? " Wie viele Updates jede braucht, kommt als Nächstes."
          : ` Für die Zeit bis zum Ziel das lineare Modell und höchstens ${most} Datenpunkte wählen.`;
      return `${after} ${list(times)}.${isWhole ? next : ""}`;
    },
    measured({ kind, least, ends, near }) {
      const smallest = `Den kleinsten Median hat k = ${least.k}: ${least.time}.`;
      const found = {
        upturn: `Weder der kleinste noch der größte Batch ist zuerst am Ziel. ${smallest}`,
        falls: `Kein Batch ist deutlich schneller als der größte. ${smallest}`,
        rises: `Kein Batch ist deutlich schneller als der kleinste. ${smallest}`,
        flat: `Ab einer gewissen Größe gewinnt und verliert ein größerer Batch nichts. ${smallest}`,
        level: `Keine Batchgröße ist deutlich schneller. ${smallest}`,
        uneven: `Beide Enden sind so schnell wie jede andere Größe. ${smallest}`,
        noisy: "Seeds und Runden sind zu verschieden, um zu sagen, welcher Batch zuerst da ist.",
        few: "Zu wenige Seeds oder Runden, um zu sagen, welcher Batch zuerst da ist; nötig sind je sechs.",
      }[kind];
      const close = near.map(
        ({ first, last, isAround }) =>
          `${isAround ? "die übrigen von " : ""}k = ${first}${first === last ? "" : ` bis ${last}`}`,
      );
      const numbers =
        ` Seed für Seed verglichen damit: ${endTexts(ends)}.` +
        (close.length ? ` Gleichauf oder nicht zu trennen: ${list(close)}.` : "");
      const isSure = kind !== "few" && kind !== "noisy";
      return `${found}${isSure ? numbers : ""}`;
    },
  },

  time: {
    title: "Zeit bis zum Ziel = gelesene Datenpunkte ÷ n × Zeit einer Epoche",
    x: "Batchgröße k",
    y: (unit) => `Zeit, ${unit}`,
    alt: (numbers) => pairs(numbers, "Zeit bis zum Ziel über der Batchgröße."),
  },
  epoch: {
    title: "Zeit einer Epoche",
    x: "Batchgröße k",
    y: (unit) => `Zeit, ${unit}`,
    alt: (numbers) => pairs(numbers, "Zeit einer Epoche über der Batchgröße."),
  },
  limits: {
    x: "Batchgröße k",
    y: "Zeit (k = 1: 1)",
    updates: "nur Updates",
    samples: "nur Datenpunkte",
  },
  target: {
    title: "Updates bis zum Ziel",
    x: "Batchgröße k",
    y: "Updates",
    alt: (numbers) => pairs(numbers, "Updates bis zum Ziel über der Batchgröße."),
  },
  read: {
    title: "Bis zum Ziel gelesen",
    x: "Batchgröße k",
    y: "Datenpunkte (Epoche: n)",
    alt: (numbers) => pairs(numbers, "Gelesene Datenpunkte bis zum Ziel über der Batchgröße."),
  },

  verdicts: {
    title: "Was der Beitrag sagt und was gemessen wurde",
    shape: {
      said: "Der Beitrag: Die Zeit je Epoche ist ein U; etwa ab k = 1024 steigt sie wieder.",
      waiting: "Noch nicht gemessen.",
      measured({ kind, least, ends, flatFrom, isOpen, percent, isOneSlower, noisy }) {
        const numbers = `Runde für Runde verglichen mit k = ${least.k}: ${endTexts(ends)}.`;
        const conclusions = {
          upturn: "Das ist ein U: Beim größten Batch steigt die Zeit wieder.",
          flat: `Das ist ein L, kein U: Ab k = ${flatFrom} bleibt sie gleich, auf ${percent} % genau.`,
          falls: "Sie fällt fast bis zum Ende: kein zweiter Arm eines U.",
          level: `Das ist kein U: Alle Größen sind gleich schnell, auf ${percent} % genau.`,
          rises: "Sie steigt bis zum Ende: kein erster Arm eines U.",
          uneven: "Das ist kein U: Was länger dauert, liegt zwischen den Enden.",
          noisy: `${isOneSlower ? `k = 1 dauert also länger. ` : ""}Für mehr sind die Runden zu verschieden, vor allem bei k = ${noisy.k}${intervalText(noisy, " mal so lang")}. Andere Programme schließen, „Von vorn“, „Abspielen“.`,
          few: "Zu wenige Runden für mehr; nötig sind sechs.",
        };
        return `${numbers} ${conclusions[kind]}${isOpen ? ` Größere k gibt es mit größerem n.` : ""}`;
      },
    },
    step: {
      said: ({ k }) =>
        `Der Beitrag über Grafikkarten: Ein Batch von ${k} dauert kaum länger als ein Datenpunkt.`,
      waiting: "Noch nicht gemessen.",
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
      waiting: "Noch nicht gemessen.",
      measured({ first, last, lost, sizes, answer, median, ...interval }) {
        const savings = {
          larger:
            ` Ein ${sizes}-mal so großer Batch spart einen Faktor ${median}${intervalText(interval)}, Seed für Seed, ` +
            "im Median.",
          unclear: " Seed für Seed ist der Unterschied nicht deutlich.",
          smaller: " Der große Batch braucht also mehr.",
          few: " Das sind zu wenige Seeds für mehr; nötig sind sechs.",
        };
        const missing = lost.map(({ k, runs }) => `${runs} mit k = ${k}`);
        return (
          `Updates mit k = ${first.k}: ${first.updates}, mit k = ${last.k}: ${last.updates}.${savings[answer]}` +
          (missing.length ? ` Läufe, die nicht ankamen: ${list(missing)}.` : "")
        );
      },
    },
    fit: {
      said: "Die Anpassung in „Updates bis zum Ziel“",
      measured: ({ fewest, noiseBatch }) =>
        `${fewest} · (1 + ${noiseBatch}/k) Updates. ${noiseBatch} ist der kritische Batch: weit darunter ` +
        "halbiert doppeltes k die Updates, weit darüber spart es wenig. Die Theorie erwartet ihn nahe der Rauschskala („Lernrate und Batchgröße zusammen“).",
    },
    powers: {
      said: "Der Beitrag: die größte Zweierpotenz nehmen, die noch passt.",
      waiting: "Hier auf die Probe stellen.",
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
    },
    post: {
      noise: ["sehr verrauscht", "gute Schätzung", "exakt"],
      updates: ["n", "n/k", "1"],
      memory: ["minimal", "mäßig", "hoch"],
      epoch: ["langsam", "schnell", "wieder langsamer"],
    },
    waiting: "–",
  },

  more: "Mehr: Tabellen und Zweierpotenzen",

  costs: {
    title: "Bis zum Ziel, jedes k mit seiner besten Lernrate",
    columns: {
      batchSize: "k",
      updates: "Updates (Median)",
      samples: "Datenpunkte",
      seconds: "Zeit (Median)",
      arrived: "Läufe am Ziel",
      learningRate: "Lernrate",
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
    `${cores ? ` auf einem Rechner mit ${cores} ${cores === 1 ? "logischen Kern" : "logischen Kernen"}, von denen einer arbeitet` : ""}: ` +
    "WebAssembly mit 128-Bit-Vektoren. Speicher ist, was ein Update liest und " +
    "schreibt. Die Streuung des Gradienten ist die einer Geraden mit n Datenpunkten, als Teil des ganzen Gradienten. " +
    "Eine Grafikkarte wurde nicht gemessen.",

  measurements: {
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
