/** Die Wörter der Abbildung „scaling-rule“. Zahlen kommen fertig als Texte. */
import { guessed } from "../../figure/words/de.js";

const optimizers = { sgd: "SGD", momentum: "Momentum", adam: "Adam" };
const rules = { same: "unverändert", root: "×√k", linear: "×k" };
const guesses = { same: "so groß wie vorher", root: "doppelt so groß", linear: "4-mal so groß" };

const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

/** Ein Intervall von 95 %. */
const interval = ({ low, high }) => (low && high ? ` (95 %: ${low} bis ${high})` : "");

/** Von wie vielen Seeds, wo manche keine beste Lernrate haben. */
const ofSeeds = ({ count, seeds }) => (count < seeds ? `, aus ${count} von ${seeds} Seeds` : "");

/** Wie die beste Lernrate eines Optimierers wächst. */
const grows = (growth) => {
  const { optimizer, median, nearest } = growth;
  if (median === null)
    return `${optimizers[optimizer]}: Kein Seed hat für jedes k eine beste Lernrate`;
  const near = nearest ? `, am nächsten bei ${rules[nearest]}` : "";
  return `${optimizers[optimizer]} ${median}${interval(growth)}${near}${ofSeeds(growth)}`;
};

/** Wie weit eine Regel trägt. */
const carries = ({ lastGood, firstBad, isAll }) => {
  if (isAll) return "trägt das bis zum größten k hier";
  const bad = firstBad
    ? `; bei k = ${firstBad} ist es deutlich schlechter`
    : "; darüber ist es nicht klar";
  return lastGood === 1
    ? `ist das schon bei k = 2 nicht sicher ebenso gut${bad}`
    : `trägt das bis k = ${lastGood}${bad}`;
};

const rateOf = (rule) => (rule === "root" ? "√k-facher" : "k-facher");

const measuredRule = (numbers) => {
  const { median, nearest, rule, fitEnd, isFew } = numbers;
  const slope =
    median === null
      ? `Kein Seed hat für jedes k bis ${fitEnd} eine beste Lernrate`
      : `Bis k = ${fitEnd} folgt die beste Lernrate k mit dem Exponenten ${median}${interval(numbers)}${ofSeeds(numbers)}`;
  const near = nearest ? `, am nächsten bei ${rules[nearest]}` : "";
  const far = isFew
    ? "Wie weit die Regel trägt, sagen so wenige Seeds nicht"
    : `Mit ${rateOf(rule)} Lernrate, ausgehend von der besten für k = 1, ${carries(numbers)}`;
  return `${slope}${near}. ${far}.`;
};

export const words = {
  keys: [["1", "der Rechner"]],
  title: "Wenn sich die Batchgröße ändert, was wird aus der Lernrate?",
  settings: {
    optimizer: {
      label: "Optimierer",
      help: "Wessen Karte gezeigt wird und wofür der Rechner rechnet. Gemessen werden alle drei.",
      options: optimizers,
    },
    fitEnd: {
      label: "Gerade anpassen bis k",
      help: "Der Balken in der Karte; er lässt sich ziehen.",
    },
    seeds: {
      label: "Seeds",
      help: "Jeder hat eigene Daten und Reihenfolgen; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    totalEpochs: { label: "Epochen insgesamt", help: "Wie lang jeder Lauf ist." },
    condition: {
      label: "Konditionszahl",
      help: "Wie viel mehr die Daten in ihrer breitesten Richtung streuen als in ihrer schmalsten. 1: in allen gleich.",
    },
    features: { label: "Merkmale", help: "Wie viele Zahlen einen Datenpunkt beschreiben." },
    haveSize: { label: "Ich habe k" },
    haveRate: { label: "und η" },
    haveBeta: { label: "und β₂" },
    wantSize: { label: "und möchte k′" },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "k-facher Batch, {batch|k-fache Lernrate}: So raten {@krizhevsky-2014|Krizhevsky (2014)} und {@goyal-2017|Goyal et al. (2017)} " +
      "für SGD. Für Adam, der durch die Größe des Gradienten teilt, ist es die {average|√k-fache}, sagen " +
      "{@malladi-2022|Malladi et al. (2022)} und {@granziol-2022|Granziol et al. (2022)}. Welche Lernrate ist wirklich die beste?",
    measure:
      "Jede Zelle ist eine kurze lineare Regression (1024 Datenpunkte, ½ · MSE) mit einer Batchgröße und einer Lernrate, über gleich " +
      "viele Datenpunkte: Ein großer Batch macht wenige Updates. Gezeigt sind Mediane über die Seeds mit ihren Intervallen von 95 % " +
      "(Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask: "Erst raten: Adam bekommt 4-mal so große Batches. Wie groß ist jetzt seine beste Lernrate?",
    options: guesses,
    answer: ({ guess, isRight, median, fitEnd, ...rest }) =>
      median === null
        ? "Gemessen: Die Lernraten der Karte enden vor der besten."
        : `Gemessen, aus der Steigung bis k = ${fitEnd}: ${median}-mal so groß${interval(rest)}${ofSeeds(rest)}.${guessed(guess, guesses, isRight)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      "Noch ist nichts gelaufen. „Abspielen“ sucht die beste Lernrate von 3 Optimierern mit 9 Batchgrößen, je " +
      `${seedsOf(seeds)}: ${jobs} Ergebnisse aus je 25 Lernraten. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    finding: ({ fitEnd, growths }) =>
      `Von k = 1 bis ${fitEnd} folgt die beste Lernrate einer Potenz von k. Exponenten: ${growths.map(grows).join("; ")}.`,
  },
  where: ({ finished, jobs }) => [["Ergebnisse", `${finished} von ${jobs}`]],

  rules,

  map: {
    title: ({ name }) => `${name}: was vom Mehrverlust bleibt`,
    x: "Batchgröße k",
    y: "Lernrate η",
    alt: ({ rows }) =>
      rows.map(({ k, rate }) => `k = ${k}: beste Lernrate ${rate}`).join("; ") || "Noch nichts.",
    legend:
      "{ink|●: beste Lernrate für jedes k}; {chosen|Gerade: daran angepasst, bis zum Balken}; {batch|gepunktet: ×k}, {average|gestrichelt: ×√k}, " +
      "beide von der besten Lernrate für k = 1 aus. Schraffiert: Die meisten Läufe divergierten. Farbe:",
    ramp: "vom kleinsten Verlust einer Spalte bis zum 8-Fachen davon.",
  },

  costs: {
    title: ({ name }) => `${name}: was es kostet, einer Regel zu folgen`,
    x: "Batchgröße k",
    y: "Vielfaches des kleinsten Mehrverlusts",
    legend:
      "Von der besten Lernrate für k = 1 aus: {batch|■ ×k}; {average|● ×√k}; {ink|▲ dieselbe Lernrate}. Hohl: mehr, oder die meisten divergierten. Gepunktet: ein Viertel mehr.",
    alt: "Eine Kurve für jede Regel gegen k. Wie weit sie tragen, sagt die Tabelle.",
  },

  table: {
    optimizers: {
      title: "Exponent der besten Lernrate, und wie weit die Regel der Theorie trägt",
      columns: {
        optimizer: "Optimierer",
        exponent: "Exponent (95\u00a0%)",
        nearest: "am nächsten",
        reach: "Regel der Theorie",
      },
    },
    interval: ({ median, low, high }) =>
      low && high ? `${median} (${low} bis ${high})` : String(median),
    reach: ({ rule, lastGood, isAll }) =>
      isAll ? `${rules[rule]}: für alle k` : `${rules[rule]}: bis k = ${lastGood}`,
    titles: {
      cells: "Mehrverlust jeder Zelle",
      best: "Beste Lernrate jedes Seeds",
      exponents: "Exponenten",
    },
    headings: {
      optimizer: "Optimierer",
      batchSize: "Batchgröße k",
      learningRate: "Lernrate",
      seeds: "Seeds",
      diverged: "divergiert",
      excessLeft: "übriger Teil des Mehrverlusts (Median)",
      seed: "Seed",
      bestRate: "beste Lernrate",
      fitEnd: "angepasst bis k",
      exponent: "Exponent",
      low: "von",
      high: "bis",
    },
  },

  verdicts: {
    title: "Was die Theorie sagt, und was gemessen wurde",
    linear: {
      said: "SGD: k-facher Batch, k-fache Lernrate.",
      waiting: "Noch ist nicht alles gemessen.",
      measured: measuredRule,
    },
    root: {
      said: "Adam: k-facher Batch, √k-fache Lernrate.",
      waiting: "Noch ist nicht alles gemessen.",
      measured: measuredRule,
    },
  },

  calculator: {
    title: "Rechner: andere Batchgröße, welche Lernrate?",
    optimizers,
    set({ optimizer, isSame, rate, size, factor, rule, beta, isMomentum }) {
      if (isSame) return `${optimizer}: Die Batchgröße bleibt, und mit ihr die Lernrate.`;
      const how = rule === "root" ? `η · √${factor}` : `η · ${factor}`;
      const betas = beta
        ? ` und {chosen|β₂ = ${beta.beta}}: Wie bisher ist ein quadrierter Gradient nach ${beta.samples} Datenpunkten zur Hälfte vergessen ` +
          "({@marek-2025|Marek et al., 2025})"
        : "";
      const momentum = isMomentum ? "; der Impuls bleibt" : "";
      return `${optimizer} mit k′ = ${size}: {chosen|η′ = ${rate}} (${how})${betas}${momentum}.`;
    },
    why: {
      linear:
        "Warum: Ein Schritt mit k′ Datenpunkten ersetzt so viele Schritte, wie bisher durch sie führten. Solange sich der Verlust auf " +
        "dem Weg kaum krümmt, ist er so lang wie sie zusammen.",
      root:
        "Warum: Adam teilt durch die Wurzel des mittleren quadrierten Gradienten. Wo das Rauschen den Gradienten überwiegt, halbiert ein " +
        "4-mal so großer Batch diese Wurzel und verdoppelt so den Schritt von selbst; der andere Faktor 2 bleibt zu setzen.",
    },
    end({ isKnown, isFew, own, fitEnd, ...reach }) {
      const here = !isKnown
        ? "Wo es endet: „Abspielen“ misst, wie weit die Regel hier trägt. "
        : isFew
          ? "Wo es endet: Wie weit die Regel hier trägt, sagen so wenige Seeds nicht. "
          : `Wo es endet: Hier, von k = 1 aus, ${carries(reach)}. `;
      const slope = own
        ? `Mit der Steigung, die bis k = ${fitEnd} gemessen ist, wäre η′ = ${own}. `
        : "";
      return (
        `${here}${slope}Ein anderes Modell hat ein anderes Ende: etwa dort, wo das Rauschen eines Batches nicht mehr größer als der Gradient ist ` +
        "({@mccandlish-2018|McCandlish et al., 2018}). Darüber wiegen weitere Schritte nicht mehr auf, dass es weniger sind."
      );
    },
  },
};
