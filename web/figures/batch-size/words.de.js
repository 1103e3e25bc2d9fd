/** Die Wörter der Abbildung „batch-size“. Zahlen kommen fertig als Texte. */
import { guessed, list, trouble } from "../../figure/words/de.js";

const count = (text, one, many) => `${text} ${text === "1" ? one : many}`;

const units = {
  updates: (text) => count(text, "Update", "Updates"),
  samples: (text) => count(text, "Datenpunkt", "Datenpunkten"),
};

const names = (sizes) => list(sizes.map((k) => `k = ${k}`));

const progress = {
  reached: ({ who, have, target }) => `${who} ${have} das Ziel ${target} erreicht`,
  left: ({ who, have, are, target }) =>
    `${who} ${have} das Ziel ${target} erreicht und ${are} wieder darüber`,
  below: ({ who, are, target }) => `${who} ${are} unter ${target}, aber noch keine Epoche lang`,
  touched: ({ who, have, target }) =>
    `${who} ${have} ${target} unterschritten, aber keine Epoche lang`,
  open: ({ who, have, isAll, target }) =>
    isAll
      ? `Noch hat kein Lauf ${target} unterschritten`
      : `${who} ${have} ${target} noch nicht unterschritten`,
};

export const words = {
  title: "Batchgrößen im Vergleich",
  keys: [],
  settings: {
    batchSize: { label: "Gewählte Batchgröße k", help: "Die zwischen 1 und allen n." },
    startW: {
      label: "w am Start",
      help: "Wo alle Läufe beginnen; auf der Karte kann man es ziehen.",
    },
    startB: { label: "b am Start", help: "Dasselbe für b." },
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
    claim: ({ hasChosen }) =>
      "Datenpunkte, Reihenfolge, Start und Lernrate sind gleich: Nur der Batch ist anders. " +
      "{small|k = 1, dünn ○}, macht nach jedem Datenpunkt ein Update; " +
      `${hasChosen ? "{chosen|das gewählte k, fett ◆}, nach k Stück; " : ""}` +
      "{whole|k = n, gestrichelt ■}, einmal je Epoche. Linien der Karte: gleicher Verlust, mit Wert; " +
      "{prediction|× ist der tiefste Ort, die gepunktete Linie das Ziel}, erreicht, wenn der Verlust eine Epoche " +
      "lang darunter bleibt. Ein Pfeil: Die Kurve geht weiter.",
    source: ({ seed }) =>
      `Daten und Reihenfolge sind die von NumPy für Seed ${seed}, der Verlust ist der mittlere quadratische Fehler ` +
      "des Beitrags.",
  },

  questions: {
    ask: {
      updates: ({ target }) =>
        `Erst raten: Welcher Lauf erreicht Verlust ${target} mit den wenigsten Updates?`,
      samples: () => "Und welcher nach den wenigsten gelesenen Datenpunkten?",
    },
    options: ({ k, n }) => ({
      small: "k = 1",
      chosen: `k = ${k}`,
      whole: `k = n = ${n}`,
      same: "etwa gleich viele",
    }),
    answer: ({ names: best, counts, isAll, unit, guess, options }) => {
      const who = list(best.map((name) => options[name]));
      const needed = `${list(counts)} ${unit === "updates" ? "Updates" : "Datenpunkte"}`;
      const isRight = guess === "same" ? isAll : !isAll && best.includes(guess);
      const found =
        best.length === 0
          ? "Keiner: Alle divergieren."
          : isAll
            ? `Mit diesem Seed war es etwa gleich: ${needed}.`
            : best.length > 1
              ? `Mit diesem Seed brauchten ${who} etwa gleich viele, und die wenigsten: ${needed}.`
              : `Mit diesem Seed war es ${who}, mit ${units[unit](counts[0])}.`;
      return found + guessed(guess, options, isRight);
    },
  },

  atStart: ({ n, w, b, isRace }) =>
    `Am Start: ${w === b ? `w = b = ${w}` : `w = ${w}, b = ${b}`}. Alle Läufe lesen dieselben ${n} Datenpunkte, Epoche für Epoche.` +
    `${isRace ? " „Abspielen“ zeigt, wer zuerst am Ziel ist." : ""}`,
  where: ({ seen, epochs }) => [
    ["gelesen", seen],
    ["Epochen", epochs],
  ],
  made: ({ seen, runs: [first, ...others] }) =>
    `Nach ${units.samples(seen)}: ` +
    `${list([`${units.updates(first.updates)} mit k = ${first.k}`, ...others.map(({ k, updates }) => `${updates} mit k = ${k}`)])}.`,
  progress: ({ groups, isAll, target }) =>
    `${groups
      .map(({ status, sizes }) =>
        progress[status]({
          who: isAll ? (sizes.length > 2 ? "Alle drei" : "Beide") : names(sizes),
          isAll,
          have: sizes.length > 1 ? "haben" : "hat",
          are: sizes.length > 1 ? "sind" : "ist",
          target,
        }),
      )
      .join("; ")}.`,
  target: {
    low: ({ target, loss }) =>
      `Auf diesen Daten kann kein Lauf unter ${target} kommen: Der kleinstmögliche Verlust ist ${loss}.`,
    high: ({ target, loss }) =>
      `Es gibt nichts zu erreichen: Der Verlust am Start, ${loss}, liegt unter ${target}.`,
    use: ({ target }) => `Ziel ${target} nehmen`,
  },

  plane: {
    title: "Die Wege von w und b",
    start: "der Start aller Läufe",
    handle: "Der große Ring ist der Start. Man kann ihn ziehen.",
    x: "w, Steigung",
    y: "b, Achsenabschnitt",
    alt: ({ w, b, loss, runs }) =>
      `Linien gleichen Verlusts um den tiefsten Ort, w = ${w}, b = ${b}, Verlust ${loss}. ` +
      `${runs.map((one) => `k = ${one.k} ist bei w = ${one.w}, b = ${one.b}`).join("; ")}.`,
  },
  loss: {
    titles: {
      updates: "Verlust über Updates",
      samples: "Verlust über Datenpunkten",
      seconds: "Verlust über gemessener Zeit",
    },
    x: {
      updates: "Updates",
      samples: "gelesene Datenpunkte",
      seconds: (unit) => `Zeit, ${unit}, auf diesem Rechner gemessen`,
    },
    y: "Verlust",
    alt: ({ axis, target, runs }) =>
      `Aufgetragen über: ${axis}. Ziel ${target}. ` +
      `${runs.map((one) => `k = ${one.k}: Verlust ${one.loss} nach ${units.updates(one.updates)}`).join("; ")}.`,
  },
  axisLabel: "Drittes Diagramm: Verlust über",
  axisOptions: {
    updates: "Updates",
    samples: "gelesene Datenpunkte",
    seconds: "gemessene Sekunden",
  },

  measurements: { seconds: { start: "Die Sekunden messen" } },
  seconds: {
    none: "Der Knopf misst die Zeit einer Epoche. Das dauert ein, zwei Sekunden.",
    about:
      "Median von fünf Schleifen, mal die Zahl der Epochen; eine Gerade, auf einem Kern dieses Rechners. Große Netze und " +
      "Grafikkarten teilen ihre Zeit anders auf.",
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
    target: ({ target }) => `${target} erreicht nach:`,
    costs: {
      updates: "Updates",
      epochs: "Epochen",
      samples: "Datenpunkten",
      seconds: "Zeit, gemessen",
      notMeasured: "Zeit, nicht gemessen",
    },
    firstBelow: ({ target }) => `erstmals unter ${target} bei Update`,
    notYet: "offen",
    diverges: "divergiert",
    none: "–",
  },

  verdict: {
    title: "Was der Beitrag dazu sagt",
    says: "Mit kleinen Batches macht das Training mehr Updates je Epoche und braucht deshalb viel weniger Epochen.",
    waiting: "Abspielen, bis die Läufe das Ziel erreicht haben.",
    late: ({ epochs }) => `In ${epochs} Epochen haben nicht beide das Ziel erreicht.`,
    measured({ k, n, small, whole, epochs, isFar, updates, times }) {
      const needed = (name, cost) =>
        cost
          ? `${name} brauchte ${count(cost.epochs, "Epoche", "Epochen")}`
          : `${name} divergiert und kommt nie ans Ziel`;
      const isAbout = epochs === "close" || epochs === "equal";
      const factor = epochs === "larger" && times ? `, das ${times}\u2011Fache` : "";
      const conclusion = isAbout
        ? "Das ist etwa gleich viel; es stimmt hier also nicht."
        : epochs === "larger" && !isFar
          ? "Weniger sind es, aber nicht viel weniger."
          : `Das stimmt hier also${isFar ? "" : " nicht"}.`;
      const found = `Hier gemessen: ${needed(`k = ${k}`, small)}, ${needed(`k = n = ${n}`, whole)}${factor}. ${conclusion}`;
      if (!small || !whole) return found;
      const isReading = epochs === "larger" && (updates === "close" || updates === "equal");
      return (
        `${found} In Updates gezählt waren es ${small.updates} gegen ${whole.updates}` +
        `${isReading ? ": etwa gleich viele. Der kleine Batch spart Lesen, nicht Updates." : "."}`
      );
    },
    failed: "Beide Läufe divergieren: Es gibt nichts zu vergleichen.",
    noTarget: "Mit diesem Ziel gibt es nichts zu vergleichen.",
  },

  working: {
    label: "Fortschritt",
    text: ({ percent, secondsLeft }) =>
      `${percent} %${secondsLeft === null ? "" : `, noch etwa ${Math.max(1, Math.ceil(secondsLeft))} s`}`,
    halt: "Hier anhalten",
  },

  trouble: {
    ...trouble,
    text: ({ sizes, rate, startLoss }) =>
      `Mit Lernrate ${rate} ${sizes.length > 1 ? "divergieren" : "divergiert"} k = ${list(sizes)}: ` +
      `Der Verlust ist mehr als hundertmal so groß wie am Start (${startLoss}). Zurückgehen, um zu sehen, wie es ` +
      "dazu kommt, oder eine kleinere Lernrate nehmen.",
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
        firstBelow: "zum ersten Mal darunter, Update",
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
