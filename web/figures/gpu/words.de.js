/** Die Wörter der Abbildung „gpu“. Zahlen kommen fertig als Texte; was auch „cost“ sagt, steht in dessen Wörtern. */
import { guessed, list } from "../../figure/words/de.js";
import { words as cost } from "../cost/words.de.js";

const guesses = {
  always: "bei jedem k",
  from: "ab irgendeinem k",
  never: "bei keinem",
};

/** Wo ein Median liegt. @param {any} interval */
const between = ({ low, high }) => (low && high ? ` (${low} bis ${high})` : "");

/** Wie schnell der Grafikprozessor neben einem Kern ist, bei irgendeinem k. @param {any} end */
function speedText({ k, answer, times, ...interval }) {
  const often = times ? `${times}-mal${between(interval)} so ` : "";
  return {
    smaller: `bei k = ${k} ${often ? `${often}schnell` : "schneller"}`,
    larger: `bei k = ${k} ${often ? `${often}langsam` : "langsamer"}`,
    level: `bei k = ${k} etwa gleich schnell`,
    noisy: `bei k = ${k} weder deutlich schneller noch langsamer`,
    few: `bei k = ${k} zu selten verglichen`,
  }[answer];
}

const pairs = ({ cpu, gpu }, what) => {
  const texts = (numbers) => numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ");
  const devices = [
    cpu.length ? `Ein Kern: ${texts(cpu)}.` : "",
    gpu.length ? `Grafikprozessor: ${texts(gpu)}.` : "",
  ].filter(Boolean);
  return devices.length ? devices.join(" ") : `Noch ist nichts gemessen. ${what}`;
};

/** Das erste k und was ihm gleichkommt. @param {string} name @param {any} found */
function firstText(name, { kind, k, time, near = [] }) {
  const others = near.length ? `; gleich gut oder nicht zu unterscheiden: k = ${list(near)}` : "";
  return {
    none: `${name} kommen zu wenige Batchgrößen für einen Vergleich an`,
    few: `${name} zu wenige Seeds oder Runden für eine Aussage; nötig sind je sechs`,
    noisy: `${name} zu verschiedene Seeds und Runden für eine Aussage`,
    known: `${name} mit k = ${k} (${time}${others})`,
  }[kind];
}

export const words = {
  keys: [],
  title: "Was eine Batchgröße kostet, auf dem eigenen Grafikprozessor",
  settings: {
    samples: { label: "Datenpunkte n", help: "Eine Epoche liest jeden einmal." },
    batchSize: { label: "Gewählte Batchgröße k", help: "Mit ◆ und einer Linie markiert." },
    hiddenUnits: {
      label: "Verborgene Einheiten",
      help: "Des Netzes mit 64 Merkmalen und 10 Klassen.",
    },
    repeats: {
      label: "Runden",
      help: "So oft wird jede Batchgröße gemessen. Weniger als sechs sind zu wenige für einen Vergleich.",
    },
    seeds: {
      label: "Seeds",
      help: "Läufe bis zum Ziel mit jeder Batchgröße und Lernrate. Weniger als sechs sind zu wenige für einen Vergleich.",
    },
    done: { label: "Fertige Messungen" },
  },

  caption: {
    claim:
      "Von Grafikprozessoren sagt der Beitrag: 32 Datenpunkte dauern kaum länger als einer, die Zeit einer Epoche ist ein " +
      "U, und am besten ist die größte Zweierpotenz, die noch passt. Was davon gilt für den eigenen? " +
      "{palette-0|Ein Kern des Prozessors ●}, {palette-1|der Grafikprozessor ▲}.",
    method: ({ repeats, seeds, hidden, rates, percent }) =>
      `Beide machen denselben Lauf eines Netzes 64 – ${hidden} – 10, der eine in WebAssembly, der andere über WebGPU; es ` +
      `lernt, welche der ersten zehn Zahlen eines Datenpunkts die größte ist. ${repeats} Runden messen alle Größen reihum. ` +
      "Die Zeichen sind Mediane, die Balken die mittlere Hälfte der Runden; in Klammern: das 95-%-Intervall des Medians. Nach " +
      `je einem Zehntel mehr Updates wird der Verlust bestimmt; am Ziel ist er erstmals unter ${percent} % des anfänglichen. Die Updates dorthin werden einmal für beide ` +
      `gezählt, mit ${seeds} ${seeds === 1 ? "Seed" : "Seeds"} und der besten von ${rates} Lernraten für jedes k ` +
      "(gepunktet: die einer Epoche, durchgezogen: angepasst); {batch|um die kleinste Zeit liegt ein Ring}.",
  },

  question: {
    ask: "Was meinen Sie: Bei welchen Batchgrößen ist Ihr Grafikprozessor schneller als ein Kern?",
    options: guesses,
    none: "Er ließ sich hier nicht messen.",
    answer({ guess, kind }) {
      const unsure = {
        few: "Zu wenige Runden für eine Aussage; nötig sind sechs.",
        noisy: "Zu unruhig für eine Aussage.",
        mixed: "Gemessen: bei manchen, aber nicht ab einem.",
      };
      const found = unsure[kind] ?? `Gemessen: ${guesses[kind]}.`;
      return found + guessed(guess, guesses, unsure[kind] ? undefined : guess === kind);
    },
  },

  where: ({ finished, jobs }) => [["fertige Messungen", `${finished} von ${jobs}`]],

  sentence: {
    start: ({ hasWebGpu }) =>
      hasWebGpu
        ? "„Abspielen“ misst jede Batchgröße reihum auf einem Kern und auf dem Grafikprozessor und zählt die Updates bis zu " +
          "einem Ziel. Gestrichelt: wenn nur Updates Zeit kosteten (alle gleich viel) oder nur Datenpunkte, und wenn sich " +
          "die Updates halbierten."
        : "Dieser Browser bietet hier kein WebGPU an, „Abspielen“ kann also nur einen Kern messen. WebGPU haben Chrome " +
          "und Edge ab 113, Safari ab 26 und Firefox ab 141, wo das System einen Grafiktreiber dafür hat.",
    soFar({ k, cpu, gpu }) {
      const device = (name, { one, chosen }) =>
        one && chosen ? `${name} {small|${one} mit k = 1} und {chosen|${chosen} mit k = ${k}}` : "";
      const devices = [device("auf einem Kern", cpu), device("auf dem Grafikprozessor", gpu)];
      const known = devices.filter(Boolean);
      return known.length ? `Ein Update dauert ${list(known)}.` : "";
    },
    goesOn: ({ finished, jobs }) => `${finished} von ${jobs} Messungen sind fertig.`,
    measured({ kind, ends, from, sizes }) {
      const heads = {
        always: "Der Grafikprozessor ist bei jeder Batchgröße deutlich schneller.",
        from: `Der Grafikprozessor ist ab k = ${from} deutlich schneller.`,
        never: "Bei keiner Batchgröße ist der Grafikprozessor deutlich schneller als ein Kern.",
        mixed: `Der Grafikprozessor ist nur bei k = ${list(sizes)} deutlich schneller.`,
        noisy:
          "Die Runden sind zu verschieden, um zu sagen, bei welchen Batchgrößen der Grafikprozessor schneller ist.",
        few: "Zu wenige Runden, um zu sagen, bei welchen Batchgrößen der Grafikprozessor schneller ist; nötig sind sechs.",
      };
      const isSure = kind !== "few" && kind !== "noisy";
      const numbers = ` Runde für Runde mit einem Kern verglichen, ist er ${list(ends.map(speedText))}.`;
      return heads[kind] + (isSure ? numbers : "");
    },
    software:
      "Dieser Adapter ist allerdings ein Programm, das auf dem Prozessor einen Grafikprozessor nachahmt: Die Zahlen " +
      "sagen, was das kostet, und nichts über Grafikkarten.",
    problems: {
      "no-webgpu": () =>
        "Der Grafikprozessor wurde nicht gemessen: Der Browser bietet hier kein WebGPU an.",
      "no-adapter": () =>
        "Der Grafikprozessor wurde nicht gemessen: Der Browser hat WebGPU, aber keinen Adapter, den er dieser Seite " +
        "überlässt.",
      lost: () =>
        "Der Grafikprozessor ging mitten in einer Messung verloren: Das System hat ihn weggenommen oder neu gestartet. " +
        "Was gemessen war, bleibt; „Von vorn“ und „Abspielen“ versuchen es noch einmal.",
      "too-large": ({ allowed }) =>
        "Der Grafikprozessor wurde nicht gemessen: Die Daten brauchen mehr Speicher, als er hergibt" +
        `${allowed ? `, nämlich ${allowed} für einen Puffer` : ""}.`,
    },
  },

  update: {
    title: "Zeit eines Updates",
    x: "Batchgröße k",
    y: (unit) => `Zeit, ${unit}`,
    relative: "Zeit (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Zeit eines Updates über der Batchgröße."),
    handle: "Gewählte Batchgröße k",
  },
  updates: {
    title: "Updates bis zum Ziel",
    x: "Batchgröße k",
    y: "Updates",
    alt: cost.target.alt,
  },
  epoch: {
    title: "Zeit einer Epoche",
    x: "Batchgröße k",
    y: (unit) => `Zeit, ${unit}`,
    relative: "Zeit (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Zeit einer Epoche über der Batchgröße."),
  },
  rate: {
    title: "Erreichte Rechenleistung",
    x: "Batchgröße k",
    y: "GFLOP/s",
    relative: "Leistung (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Milliarden Operationen je Sekunde über der Batchgröße."),
  },
  target: {
    title: "Zeit bis zum Ziel: das Produkt",
    x: "Batchgröße k",
    y: (unit) => `Zeit, ${unit}`,
    relative: "Zeit (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Zeit bis zum Ziel über der Batchgröße."),
    tooMany: ({ most }) =>
      `Updates bis zu einem Ziel werden bis Datenpunkte × verborgene Einheiten = ${most} gezählt; darüber dauert es Minuten.`,
    finding({ cpu, gpu, fit }) {
      const devices = [
        firstText("auf einem Kern", cpu),
        gpu ? firstText("auf dem Grafikprozessor", gpu) : "",
      ].filter(Boolean);
      const fitted = fit
        ? ` Die angepasste Anzahl ist ${fit.fewest} · (1 + ${fit.noiseBatch}/k) Updates ` +
          `({@mccandlish-2018|McCandlish u. a., 2018}): ${fit.noiseBatch} ist der kritische Batch; weit darüber spart ein ` +
          "größerer wenig."
        : "";
      return `Kürzeste Zeit bis zum Ziel: ${devices.join("; ")}.${fitted}`;
    },
  },
  limits: { updates: "nur Updates", samples: "nur Datenpunkte" },

  verdicts: {
    title: "Was der Beitrag sagt und was von diesem Grafikprozessor gemessen wurde",
    none: "Ein Grafikprozessor ließ sich hier nicht messen.",
    step: cost.verdicts.step,
    shape: cost.verdicts.shape,
    saturation: {
      said: "Wo seine Rechenleistung gesättigt ist",
      waiting: "Noch nicht gemessen.",
      measured({ kind, from, first, best, percent }) {
        if (!first.rate || !best.rate) return "Für die Uhr ist keine Zeit vergangen.";
        const numbers = `Mit k = ${first.k} erreicht er ${first.rate} GFLOP/s, höchstens ${best.rate}, mit k = ${best.k}.`;
        const conclusions = {
          flat: `Ab k = ${from} bleibt das gleich, auf ${percent} % genau: Ein größerer Batch bringt nichts mehr.`,
          level: `Das ist bei jedem k gleich, auf ${percent} % genau: Ein Datenpunkt genügt.`,
          falls: "Sie steigt fast bis zum Ende. Größere k gibt es mit größerem n.",
          upturn: "Beim größten Batch sinkt sie wieder.",
          rises: "Sie sinkt bis zum Ende.",
          uneven: "Dazwischen ist sie kleiner.",
          noisy: "Die Runden sind zu verschieden, um zu sagen, wo sie gesättigt ist.",
          few: "Zu wenige Runden, um zu sagen, wo sie gesättigt ist; nötig sind sechs.",
        };
        return `${numbers} ${conclusions[kind]}`;
      },
    },
    powers: cost.verdicts.powers,
    fits: {
      said: "Die größte Zweierpotenz, die hier passt",
      waiting: "Noch nicht gemessen.",
      measured({ allowed, largest, sizes, first }) {
        const missing = sizes.map(({ k, needed }) => `k = ${k} bräuchte ${needed}`);
        return (
          `Ein Puffer darf ${allowed} haben, die größte ist also k = ${largest}.` +
          (missing.length ? ` Nicht versucht: ${list(missing)}.` : "") +
          (first ? ` Von den gemessenen Größen ist k = ${first} am schnellsten am Ziel.` : "")
        );
      },
    },
  },

  more: "Mehr: Tabellen und Zweierpotenzen",

  devices: {
    title: "Ein Update auf beiden",
    columns: {
      batchSize: "k",
      core: "ein Kern",
      gpu: "Grafikprozessor",
      ratio: "GPU ÷ Kern",
      coreRate: "Kern, GFLOP/s",
      gpuRate: "GPU, GFLOP/s",
    },
  },

  costs: {
    title: "Bis zum Ziel, jedes k mit seiner besten Lernrate",
    columns: {
      batchSize: "k",
      updates: "Updates (Median)",
      learningRate: "Lernrate",
      arrived: "Läufe, die ankommen",
      coreSeconds: "ein Kern",
      gpuSeconds: "Grafikprozessor",
    },
  },

  powers: {
    title: "Zweierpotenzen auf dem Grafikprozessor: Millisekunden je Epoche",
    columns: {
      batchSize: "k",
      seconds: "Median",
      lowerQuartile: "unteres Quartil",
      upperQuartile: "oberes Quartil",
    },
  },

  machine({ adapter, browser, cores, isTimed, hasTimestamps, k, wall, empty }) {
    const clocks = hasTimestamps
      ? "Seine Zeiten misst er mit eigener Uhr, vom ersten Durchgang einer Schleife bis zum letzten" +
        `${wall ? `; nach der Wanduhr, mit den Aufrufen, dauert eine Epoche mit k = ${k} das ${wall}-Fache` : ""}.`
      : "Er lässt diese Seite keine eigene Uhr lesen; seine Zeiten sind die der Wanduhr um viele Updates herum.";
    const asking = empty
      ? ` Ihn nach nichts zu fragen und die Antwort zu hören, dauert ${empty}, einmal je Schleife.`
      : "";
    return (
      `Gemessen in ${browser ?? "diesem Browser"}${cores ? ` auf einem Rechner mit ${cores} ${cores === 1 ? "logischem Kern" : "logischen Kernen"}` : ""}. ` +
      (adapter ? `Der Browser nennt den Grafikprozessor „${adapter}“. ` : "") +
      (isTimed ? `${clocks}${asking} ` : "") +
      "Die Zeiten des Kerns sind die der Wanduhr, in WebAssembly mit 128-Bit-Vektoren. Beide trainieren mit einfachem SGD in " +
      "einfacher Genauigkeit, auf denselben Datenpunkten in derselben Reihenfolge; jede Schleife dauert mindestens 0,02 s. Gezählt sind die " +
      "Multiplikationen und Additionen der Schichten, vorwärts und rückwärts."
    );
  },

  measurements: {
    powers: { start: "Zweierpotenzen auf die Probe stellen" },
  },

  table: {
    titles: {
      times: "Zeit einer Epoche",
      updates: "Updates und Zeit bis zum Ziel",
      powers: "Zweierpotenzen und ihre Nachbarn",
    },
    headings: {
      device: "Gerät",
      batchSize: "Batchgröße",
      updatesPerEpoch: "Updates je Epoche",
      bytes: "Bytes eines Updates",
      seconds: "Sekunden (Median)",
      lowerQuartile: "unteres Quartil",
      upperQuartile: "oberes Quartil",
      loops: "Schleifen",
      secondsPerUpdate: "Sekunden je Update",
      wallSeconds: "Sekunden nach der Wanduhr",
      gigaflops: "GFLOP/s",
      updates: "Updates bis zum Ziel (Median)",
      learningRate: "Lernrate",
      arrived: "Läufe, die ankommen",
      seeds: "Läufe",
      coreSeconds: "Sekunden bis zum Ziel, ein Kern",
      gpuSeconds: "Sekunden bis zum Ziel, Grafikprozessor",
    },
  },
};
