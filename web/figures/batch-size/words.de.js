/** Die Wörter der Abbildung „batch-size“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";

const optionsOf = ({ k, n }) => ({
  small: "k = 1",
  chosen: `k = ${k}`,
  whole: `k = n = ${n}`,
});

const units = { updates: "Updates", samples: "Datenpunkten" };

export const words = {
  title: "Drei Batchgrößen, ein Tal",
  keys: [],
  settings: {
    batchSize: { label: "Gewählte Batchgröße k", help: "Die zwischen 1 und allen n." },
    unit: {
      label: "Schritt je",
      options: { sample: "Datenpunkt", update: "k Datenpunkte", epoch: "Epoche" },
    },
    epochs: {
      label: "Epochen beim Abspielen",
      help: "Das Abspielen hält an, wenn so viele weitere vollständig sind.",
    },
  },

  caption: {
    claim:
      "Dieselben Datenpunkte in derselben Reihenfolge, derselbe Start, dieselbe Lernrate: Nur der Batch ist anders. " +
      "{small|k = 1, dünn ●}, wendet nach jedem Datenpunkt; {chosen|das gewählte k, fett ◆}, nach k Stück; " +
      "{whole|k = n, gestrichelt ■}, einmal je Epoche. Jede Linie der Karte verbindet Orte gleichen Verlusts, " +
      "{prediction|× ist der tiefste Ort}, und die {prediction|gepunktete Linie ist das Ziel}.",
    source: ({ seed }) =>
      "Alle drei haben immer gleich viele Datenpunkte gelesen. Daten und Reihenfolge sind die von NumPy für Seed " +
      `${seed}, der Verlust ist der mittlere quadratische Fehler aus dem Programm des Beitrags.`,
  },

  questions: {
    ask: {
      updates: ({ target }) =>
        `Erst raten: Wessen Verlust fällt mit den wenigsten Updates unter ${target}?`,
      samples: () => "Und wessen nach den wenigsten Datenpunkten?",
    },
    options: optionsOf,
    answer: ({ names, count, unit, guess, k, n }) => {
      const options = optionsOf({ k, n });
      const who = list(names.map((name) => options[name]));
      return (
        `${who}${names.length > 1 ? ", gleichauf," : ""} mit ${count} ${units[unit]}.` +
        guessed(guess, options, names.includes(guess))
      );
    },
  },

  atStart: ({ n }) =>
    `Am Start: w = b = 0. Alle drei werden dieselben ${n} Datenpunkte lesen, Epoche für Epoche.`,
  where: ({ seen, epochs }) => [
    ["Datenpunkte", seen],
    ["Epochen", epochs],
  ],
  summary: ({ seen, epochs, runs, target }) =>
    `Nach ${seen} Datenpunkten (${epochs} ${epochs === "1" ? "Epoche" : "Epochen"}): ` +
    `${list(
      runs.map(
        ({ k, updates, loss, reached }) =>
          `k = ${k} hat ${updates} ${updates === "1" ? "Update" : "Updates"} gemacht, Verlust ${loss}` +
          `${reached ? ` (unter ${target} seit Update ${reached})` : ""}`,
      ),
    )}.`,

  plane: {
    title: "Der Weg durch das Tal",
    x: "w, Steigung",
    y: "b, Achsenabschnitt",
    alt: ({ w, b, loss, runs }) =>
      `Linien gleichen Verlusts um den tiefsten Ort, w = ${w}, b = ${b}, Verlust ${loss}. ` +
      `${runs.map((one) => `k = ${one.k} ist bei w = ${one.w}, b = ${one.b}`).join("; ")}.`,
  },
  loss: {
    title: "Der Verlust über alle Daten",
    x: {
      updates: "Updates",
      samples: "gelesene Datenpunkte",
      seconds: "Sekunden, auf diesem Rechner gemessen",
    },
    y: "Verlust",
    alt: ({ axis, target, runs }) =>
      `Aufgetragen über: ${axis}. Ziel ${target}. ` +
      `${runs.map((one) => `k = ${one.k}: Verlust ${one.loss} nach ${one.updates} ${String(one.updates) === "1" ? "Update" : "Updates"}`).join("; ")}.`,
  },
  axisLabel: "Verlust auftragen über",
  axisOptions: {
    updates: "Updates",
    samples: "gelesene Datenpunkte",
    seconds: "gemessene Sekunden",
  },

  measurements: { seconds: { start: "Die Sekunden messen" } },
  seconds: {
    none:
      "Wie lange eine Epoche dauert, ist noch nicht bekannt. Die Messung läuft neben der Seite her und braucht " +
      "ein, zwei Sekunden.",
    about:
      "Der Median von fünf Schleifen von mindestens 0,05 s, so lang, dass die Körnung der Browseruhr (bis zu " +
      "0,001 s) nichts ausmacht, mal die Zahl der Epochen. Es ist dieser Rechner, so beschäftigt, wie er gerade ist, " +
      "und er trainiert eine Gerade auf einem Kern: Eine Grafikkarte und ein großes Netz teilen ihre Zeit anders auf.",
  },

  race: {
    title: "Das Rennen",
    rows: {
      updatesPerEpoch: "Updates je Epoche",
      update: "Updates bisher",
      w: "w",
      b: "b",
      loss: "Verlust",
    },
    target: ({ target }) => `Zum ersten Mal unter ${target} nach:`,
    costs: {
      updates: "Updates",
      epochs: "Epochen",
      samples: "Datenpunkten",
      seconds: "Zeit, gemessen",
    },
    notYet: "offen",
    never: "nie",
    notMeasured: "–",
  },

  verdict: {
    title: "Was der Beitrag dazu sagt",
    says: "Mit kleinen Batches macht das Training mehr Updates je Epoche und braucht deshalb viel weniger Epochen.",
    waiting: "Abspielen, bis alle drei unter dem Ziel sind; dann wird verglichen.",
    measured: ({ k, n, epochs, updates, holds, isReading }) =>
      `Hier gemessen: k = ${k} brauchte ${epochs.chosen} Epochen, k = n = ${n} brauchte ${epochs.whole}. Das ` +
      `${holds ? "stimmt also" : "stimmt hier also nicht"}. In Updates gezählt waren es ${updates.chosen} gegen ` +
      `${updates.whole}${isReading ? ": Ein kleiner Batch spart Lesen, nicht Schritte." : "."}`,
    failed:
      "Mit diesen Einstellungen kommen nicht alle drei ans Ziel; es gibt also nichts zu vergleichen.",
  },

  working: {
    label: "Fortschritt",
    text: ({ percent, secondsLeft }) =>
      `${percent} %${secondsLeft === null ? "" : `, noch etwa ${Math.max(1, Math.ceil(secondsLeft))} s`}`,
    halt: "Hier anhalten",
  },

  trouble: {
    text: ({ sizes, rate, startLoss }) =>
      `Mit Lernrate ${rate} ${sizes.length > 1 ? "divergieren" : "divergiert"} k = ${list(sizes.map(String))}: ` +
      `Jeder Schritt landet weiter vom tiefsten Ort entfernt, als er begann, und der Verlust ist mehr als ` +
      `hundertmal so groß wie am Start (${startLoss}). Ein kleiner Batch braucht eine kleinere Lernrate. ` +
      `Zurückgehen, um zu sehen, wie es dazu kommt, oder von vorn beginnen.`,
    start: "Zurück zum Start",
    smaller: ({ rate }) => `Lernrate ${rate} nehmen`,
  },

  tables: {
    race: "Das Rennen",
    paths: "Die Wege",
    columns: {
      race: {
        batchSize: "Batchgröße",
        updatesPerEpoch: "Updates je Epoche",
        update: "Update",
        w: "w",
        b: "b",
        loss: "Verlust",
        target: [
          "Updates bis zum Ziel",
          "Datenpunkte bis zum Ziel",
          "Epochen bis zum Ziel",
          "Sekunden bis zum Ziel",
        ],
        secondsPerEpoch: ["Sekunden je Epoche", "unteres Quartil", "oberes Quartil"],
      },
      paths: {
        batchSize: "Batchgröße",
        update: "Update",
        seen: "gelesene Datenpunkte",
        w: "w",
        b: "b",
        loss: "Verlust",
      },
    },
  },
};
