/** Die Wörter der Abbildung „critical-batch“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import { PLACES } from "./grid.js";

const guesses = { quarter: "ein Viertel davon", same: "etwa gleich", four: "4-mal so groß" };

const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

/** Ein Intervall von 95 %, das auf einer Seite offen sein kann. */
const interval = ({ low, high }) => (low && high ? ` (95 %: ${low} bis ${high})` : "");

/** Wie sich der kritische Batch zur Rauschskala verhält. */
const compared = ({ known, lost, runs, low, high, isFew, ...places }) => {
  if (!known) return "An keiner Stelle ließ sich ein kritischer Batch anpassen.";
  const range = low === high ? `das ${low}-Fache` : `das ${low}- bis ${high}-Fache`;
  const where = (how, those) => (those.length ? `${how} bei ${list(those)} %` : "");
  const parts = [
    where("etwa gleich groß", places.close),
    where("größer, vielleicht nur wenig,", places.somewhatLarger),
    where("deutlich größer", places.larger),
    where("kleiner, vielleicht nur wenig,", places.somewhatSmaller),
    where("deutlich kleiner", places.smaller),
    where("nicht klar", places.unclear),
  ].filter(Boolean);
  const said = isFew ? "zu wenige Seeds, um mehr zu sagen" : `${parts.join("; ")} des Wegs`;
  const gone = lost
    ? ` In ${lost} von ${runs} Ergebnissen ließ sich kein kritischer Batch anpassen.`
    : "";
  return `Der gemessene kritische Batch ist ${range} der Rauschskala (Mediane): ${said}.${gone}`;
};

export const words = {
  keys: [],
  title: "Ab welcher Batchgröße spart eine größere kaum noch Updates?",
  settings: {
    place: {
      label: "Stelle auf dem Weg",
      help: "Deren Updates zeigt das zweite Diagramm. Gemessen werden alle sechs.",
      options: Object.fromEntries(
        PLACES.map((place) => [place, place ? `${Math.round(100 * place)} %` : "Start"]),
      ),
    },
    removed: {
      label: "Abzubauender Mehrverlust, %",
      help: "Wie weit ein Lauf kommen muss. Nach einer Änderung trainiert „Abspielen“ neu.",
    },
    seeds: {
      label: "Seeds",
      help: "Jeder hat eigene Daten; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    condition: {
      label: "Konditionszahl",
      help: "Wie viel mehr die Daten in ihrer breitesten Richtung streuen als in ihrer schmalsten. 1: in allen gleich.",
    },
    features: { label: "Merkmale", help: "Wie viele Zahlen einen Datenpunkt beschreiben." },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "Der doppelte Batch spart die Hälfte der Updates, solange das Rauschen eines Batches größer ist als der Gradient; danach spart er kaum " +
      "welche. Wo beide gleich groß sind, liegt die {full|Rauschskala} tr Σ/|G|², und sie sagt nach {@mccandlish-2018|McCandlish et al. (2018)} den " +
      "{batch|kritischen Batch} voraus: Mit ihm braucht man doppelt so viele Updates wie mindestens.",
    measure:
      "Gemessen an linearen Regressionen (4096 Datenpunkte, ½ · MSE): Von einer Stelle des geraden Wegs zum kleinsten Verlust aus macht SGD Updates, " +
      "bis ein Teil des Mehrverlusts abgebaut ist, im Mittel von 32 Läufen und mit der besten Lernrate für jede von 13 Batchgrößen. Mediane über die Seeds, " +
      "Intervalle von 95 % (Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask: "Erst raten: Wie groß ist der gemessene kritische Batch nach 90 % des Wegs, verglichen mit der Linie dort?",
    options: guesses,
    answer: ({ guess, isRight, median, count, seeds, ...ends }) =>
      median === null
        ? "Gemessen: Dort ließ sich kein kritischer Batch anpassen."
        : `Gemessen: das ${median}-Fache der Rauschskala${interval(ends)}${count < seeds ? `, aus ${count} von ${seedsOf(seeds)}` : ""}.${guessed(guess, guesses, isRight)}`,
  },

  sentence: {
    start: ({ seeds, jobs, removed, places }) =>
      `Noch ist nichts gelaufen. „Abspielen“ zählt die Updates, die ${removed} % des Mehrverlusts abbauen, an ${places} Stellen, je ${seedsOf(seeds)}: ` +
      `${jobs} Ergebnisse. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    finding: compared,
  },
  where: ({ finished, jobs }) => [["Ergebnisse", `${finished} von ${jobs}`]],

  places: {
    title: "Der kritische Batch auf dem Weg; am Ring ziehen",
    x: "Teil des Wegs, 0: Start, 1: kleinster Verlust",
    y: "Batchgröße",
    alt: ({ rows }) =>
      rows
        .filter(({ critical }) => critical !== "–")
        .map(
          ({ place, noiseScale, critical }) =>
            `${place}: Rauschskala ${noiseScale}, kritischer Batch ${critical}`,
        )
        .join("; ") || "Noch nichts gemessen; die Rauschskala steigt.",
    legend: ({ removed }) =>
      `{full|Linie: Rauschskala}, vorher bekannt (erster Seed); Band: bis zu dem, was aus ihr geworden ist, wenn ${removed} % des Mehrverlusts abgebaut sind. ` +
      "{batch|●: kritischer Batch, gemessen}.",
  },

  updates: {
    title: ({ place, removed }) => `Updates, um ${removed} % abzubauen, ab: ${place}`,
    x: "Batchgröße k",
    y: "Updates",
    alt: "Gemessene Updates gegen k, mit der angepassten Kurve. Ihre Zahlen hat die Tabelle.",
    legend:
      "{ink|●: gemessen}; {batch|durchgezogen: angepasst, S = S₀ · (1 + B/k), der Balken bei B}; {full|gestrichelt: mit der Rauschskala als B}. Weniger als ein Update: Ein Teil eines Schritts genügt.",
  },

  table: {
    places: {
      title: "Kritischer Batch und Rauschskala auf dem Weg: Mediane über die Seeds",
      columns: {
        place: "des Wegs",
        noiseScale: "Rauschskala",
        critical: "kritischer Batch (95\u00a0%)",
        ratio: "÷ Rauschskala (95\u00a0%)",
        fewest: "wenigste Updates S₀",
      },
    },
    percent: (place) => `${place} %`,
    interval: ({ median, low, high }) => (low && high ? `${median} (${low} bis ${high})` : median),
    titles: {
      critical: "Kritische Batchgrößen",
      updates: "Updates mit der besten Lernrate für jede Batchgröße",
      line: "Rauschskala auf dem Weg, erster Seed",
    },
    headings: {
      seed: "Seed",
      place: "Teil des Wegs",
      noiseScale: "Rauschskala",
      criticalBatch: "kritische Batchgröße",
      fewestUpdates: "wenigste Updates",
      batchSize: "Batchgröße k",
      updates: "Updates",
      learningRate: "Lernrate",
    },
  },

  verdicts: {
    title: "Was anderswo gefunden wurde, und was hier gemessen wurde",
    predicts: {
      said: "Die Rauschskala sagt den kritischen Batch voraus ({@mccandlish-2018|McCandlish et al., 2018}).",
      waiting: "Noch ist nicht alles gemessen.",
      measured: ({ known, low, high }) =>
        known
          ? `Gemessen: das ${low === high ? low : `${low}- bis ${high}`}-Fache, nach den Medianen von ${known} ${known === 1 ? "Stelle" : "Stellen"}. Die ` +
            "Rauschskala ist die am Anfang eines Laufs; was aus ihr wird, zeigt das Band."
          : "An keiner Stelle ließ sich ein kritischer Batch anpassen.",
    },
    grows: {
      said: "Er wächst im Lauf des Trainings, also darf der Batch mitwachsen ({@merrill-2025|Merrill et al., 2025}).",
      waiting: "Noch nicht gemessen.",
      measured: ({ answer, median, low, high, first, last, end }) => {
        if (median === null)
          return "Nicht an beiden Enden ließ sich ein kritischer Batch anpassen.";
        const size = `Von ${first} am Start auf ${last} nach ${end} % des Wegs: im mittleren Seed ${median}-mal so groß${interval({ low, high })}.`;
        const says = {
          larger: " Er wächst.",
          smaller: " Er schrumpft.",
          unclear: " In welche Richtung, ist nicht klar.",
          few: " Zu wenige Seeds, um mehr zu sagen.",
        };
        return `${size}${says[answer]}`;
      },
    },
  },
};
