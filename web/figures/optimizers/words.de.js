/** Die Wörter der Abbildung „optimizers“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";

/** Those that are compared, in their order. */
const contestants = {
  sgd: "SGD",
  momentum: "Momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  standardized: "SGD auf standardisiertem\u00a0x",
};

const names = {
  ...contestants,
  "nesterov-iterate": "Nesterov, von wo es vorausschaut",
  "sgd-slower": "SGD, ein Viertel der Lernrate",
  "momentum-slower": "Momentum, ein Viertel der Lernrate",
};

const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;
const soFar = (seeds, wanted) =>
  `Bisher ${seedsOf(seeds)} von ${wanted}: Gesagt wird etwas, wenn alle da sind.`;

const rateWords = (name) => ({
  label: `η von ${names[name]}`,
  help: "Wie weit ein Schritt bei einem Gradienten von 1 geht. Die übliche ist auf das übliche Tal abgestimmt.",
});

export const words = {
  keys: [],
  title: "Optimierer in einem engen Tal",
  names,
  settings: {
    rateFactor: {
      label: "Alle Lernraten ×",
      help: "Multipliziert alle sieben Lernraten. Bei 2 ist zu sehen, welche divergieren.",
    },
    focus: {
      label: "Betrachten",
      help: "Sein Weg ist fett und neben dem des einfachen SGD gezeichnet.",
      options: contestants,
    },
    startW: {
      label: "Start bei w",
      help: "Auch der Ring auf der Karte lässt sich dorthin ziehen.",
    },
    startB: { label: "Start bei b", help: "Dasselbe für b." },
    targetPart: {
      label: "Ziel",
      help: "Für den Mehrverlust, als Teil des Verlusts am Start.",
    },
    seeds: { label: "Seeds", help: "Auf wie vielen Datensätzen alle sieben laufen." },
    ...Object.fromEntries(Object.keys(contestants).map((name) => [`${name}Rate`, rateWords(name)])),
  },

  caption: {
    claim:
      "Daten, Start und Batches sind gleich: Nur was mit dem Gradienten geschieht, ist anders. " +
      "{sgd|● SGD}, {momentum|▲ Momentum}, {nesterov|◆ Nesterov} (lang gestrichelt), {adagrad|■ Adagrad} (gepunktet), " +
      "{rmsprop|× RMSProp} (Strich und Punkt), {adam|∗ Adam} und {standardized|▢ SGD, x\u00a0standardisiert} (kurz gestrichelt). " +
      "Mehrverlust: Verlust über dem kleinstmöglichen.",
    source: ({ samples, batchSize, target }) =>
      `${samples} Datenpunkte, x von 0 bis 10, nicht zentriert, y = 2x + 5 plus Rauschen; k = ${batchSize}, ` +
      `Verlust ½ · MSE. Ellipsen: gleicher Verlust. {plain|Gepunktet: Ziel}, Mehrverlust ${target} (Ellipse, Waagrechte). {plain|+ Minimum}.`,
    tuned: ({ samples, batchSize, noise }) =>
      `Die üblichen Lernraten η sind auf ${samples} Datenpunkte, Rauschen ${noise}, k = ${batchSize} abgestimmt` +
      "; alles andere (μ, α, β, ε) ist wie in PyTorch. Andere Werte könnten die Reihenfolge ändern.",
  },

  question: {
    ask: "Erst raten: Welches Verfahren ist nach den wenigsten Updates am Ziel?",
    options: contestants,
    answer: ({ guess, names: first, updates }) =>
      `Zuerst am Ziel in diesem Lauf: ${list(first.map((name) => names[name]))}, mit ` +
      `${updates} ${updates === "1" ? "Update" : "Updates"}.` +
      guessed(guess, names, first.includes(guess)),
  },

  where: ({ updates, epochs }) => [
    ["gemachte Updates", updates],
    ["ganze Epochen", epochs],
  ],
  sentence: {
    start: ({ condition, limit }) =>
      `λmax, die Krümmung quer zum Tal, ist ${condition}-\u2060mal die längs. Mit einer Lernrate über 2/\u2060λmax = ${limit} klettert ` +
      "einfaches SGD die Hänge hinauf, selbst mit dem Gradienten aller Daten; mit einer kleineren kriecht es über den " +
      "Talboden.",
    under({ updates, isMean, known, lost, isOver, there, left, new: fresh, touched }) {
      const told = ({ name, first, excess }) =>
        `${excess ? `${excess} für ` : ""}{${name}|${names[name]}}${first ? ` (zuerst, bei Update ${first})` : ""}`;
      const say = (all, start) => (all.length > 0 ? [`${start} ${list(all.map(told))}.`] : []);
      const after = `Nach ${updates} ${updates === "1" ? "Update" : "Updates"} beträgt der Mehrverlust`;
      const groups = [
        ...say(there, "Am Ziel angekommen und jetzt darunter:"),
        ...say(left, "Am Ziel angekommen, aber wieder darüber:"),
        ...say(fresh, "Unter dem Ziel, aber noch keine Epoche lang:"),
        ...say(touched, "Weniger als eine Epoche lang unter dem Ziel und wieder darüber:"),
      ];
      if (groups.length === 0 && !isOver) groups.push("Noch hat keines das Ziel erreicht.");
      return [
        ...say(known, `${after}${isMean ? " im Mittel der letzten Epoche" : ""}`),
        ...say(lost, "Divergiert:"),
        ...groups,
      ].join(" ");
    },
  },

  plane: {
    title: "Wege durchs Tal, dünn: die anderen. Ring ziehbar",
    w: "w, Steigung",
    b: "b, Achsenabschnitt",
    start: "Start",
    alt: (all) => all.map(({ name, w, b }) => `${name} bei w = ${w}, b = ${b}`).join("; "),
  },
  target: { title: "Dasselbe, nahe am Ziel" },
  loss: {
    title: ({ focus }) => `Mehrverlust, Mittel einer Epoche; dünn: jedes Update von ${focus}`,
    x: "Updates",
    y: "Mehrverlust",
    alt: (all) => all.map(({ name, excess }) => `${name}: ${excess}`).join("; "),
  },
  across: {
    title: ({ focus }) =>
      `Quer zum Tal: SGD${focus ? ` und ${focus}` : ""}; gepunktet: SGD ohne Rauschen`,
    x: "Updates, die letzten 120",
    y: "± Abstand vom Boden",
    alt: "Wie weit links oder rechts vom Talboden jedes der letzten 120 Updates liegt.",
  },

  table: {
    title: "Die sieben, jetzt und über viele Seeds",
    columns: {
      learningRate: "η",
      besides: "das Übrige",
      meanExcess: "Mehrverlust, Mittel einer Epoche",
      stepFlips: "Wenden quer je Update",
      updatesToTarget: "Updates bis zum Ziel",
      overSeeds: "über Seeds",
    },
    seedsStart: "Über Seeds starten alle Läufe bei w = b = 0.",
    ahead: ({ updates, long, momentum }) =>
      "Am Ziel: über die Updates der letzten Epoche gemittelt " +
      "darunter, eine Epoche lang. Wenden: wie oft je Update ein Schritt die Seite des Tals wechselt. Über Seeds: der Median mit seinem " +
      "95-%-Intervall; ein Lauf, der nicht ankommt, zählt als später als alle anderen. Das Verfahren von Nesterov ist " +
      `gemessen, wohin es vorausschaut, wie in PyTorch${updates ? `; von wo es vorausschaut: ${updates}` : ""}. Übriges ` +
      `Rauschen: der Mehrverlust im letzten Viertel von ${long} Updates; Momentum hat dabei μ = ${momentum} und das (1 − μ)-Fache der Lernrate von SGD.`,
    reachedOf: ({ reached, seeds }) => `${reached} von ${seeds} Seeds`,
    notYet: "noch nicht",
    above: "jetzt darüber",
    firstBelow: ({ update }) => `darunter bei ${update}`,
    never: "nie",
    diverged: "divergiert",
    titles: {
      now: "Optimierer jetzt",
      seeds: "Updates bis zum Ziel über Seeds",
      noise: "Übriges Rauschen bei gleichem eta / (1 - mu)",
      path: "Wege",
    },
    heads: {
      now: {
        optimizer: "Optimierer",
        w: "w",
        b: "b",
        loss: "Verlust",
        excessLoss: "Mehrverlust",
        meanExcess: "Mehrverlust, Mittel über die Updates der letzten Epoche",
        firstBelow: "zuerst unter dem Ziel bei Update",
        isBelow: "unter dem Ziel",
        updatesToTarget: "Updates bis zum Ziel",
        stepFlips: "Wenden der Schritte je Update",
        gradientFlips: "Wenden des Gradienten je Update",
        meanAcross: "mittlerer Abstand vom Talboden",
        diverged: "divergiert",
      },
      seeds: {
        optimizer: "Optimierer",
        seeds: "Seeds",
        reached: "angekommen",
        updates: "Updates bis zum Ziel, Median",
        low: "Intervall von",
        high: "Intervall bis",
        deviation: "Standardabweichung",
        stepFlips: "Wenden der Schritte je Update",
        gradientFlips: "Wenden des Gradienten je Update",
      },
      noise: {
        optimizer: "Optimierer",
        noise: "Mehrverlust im letzten Viertel, Median",
      },
      path: {
        optimizer: "Optimierer",
        update: "Update",
        w: "w",
        b: "b",
        loss: "Verlust",
        excessLoss: "Mehrverlust",
      },
    },
  },

  verdicts: {
    title: "Was der Beitrag sagt und was hier herauskam",
    smooth: {
      said: "Momentum glättet das Schwingen quer zu einem engen Tal.",
      waiting: "Zwei Epochen abspielen, um zu vergleichen.",
      measured({ lost, turns, width }) {
        if (lost.length > 0) {
          return `Divergiert: ${list(lost.map((name) => `{${name}|${names[name]}}`))}. Zu vergleichen gibt es da nichts.`;
        }
        const even = { equal: "so", close: "etwa so" };
        const compared = ({ answer, times }, how, more) => {
          const as = even[answer] ?? (times && `${times}-\u2060mal so`);
          return as
            ? [`${as} ${how}`, "wie"]
            : [answer === "larger" ? more : `weniger ${how}`, "als"];
        };
        const isMixed = turns.answer === "smaller" && width.answer === "larger";
        return (
          `In allen Updates bisher wendet {momentum|Momentum} quer zum Tal ${compared(turns, "oft", "öfter").join(" ")} {sgd|SGD}` +
          `${isMixed ? ", schwingt aber" : " und schwingt"} ${compared(width, "weit", "weiter")[0]}.`
        );
      },
    },
    noise: {
      said: "Momentum erinnert sich an frühere Gradienten und wird so mit deren Rauschen fertig.",
      waiting:
        "Alle sieben mit vielen Seeds laufen lassen, um zu sehen, wie viel Rauschen am Ende übrig ist.",
      measured({ seeds, wanted, hasNoise, slower, tuned, both }) {
        const of = seedsOf(seeds);
        if (!hasNoise) return "Am tiefsten Ort gibt es hier kein Rauschen: Es ist 0, oder k = n.";
        if (seeds < wanted) return soFar(seeds, wanted);
        const times = ({ median, low, high }) =>
          `das ${median}-\u2060Fache${low === high ? "" : ` (${low}–${high})`}`;
        const leaves = "lässt {momentum|Momentum}";
        const found = {
          smaller: (one) => `${leaves} ${times(one)}, weniger als {sgd|SGD}`,
          larger: (one) => `${leaves} ${times(one)}, mehr als {sgd|SGD}`,
          unclear: (one) => `${leaves} ${times(one)}, kein klarer Unterschied`,
          few: () => `sind ${of} zu wenig, um es zu sagen`,
          travelling: () => "sind die Läufe noch auf dem Weg nach unten",
          diverged: ({ sgdLost, momentumLost }) =>
            `divergiert {sgd|SGD} bei ${sgdLost} und {momentum|Momentum} bei ${momentumLost} von ${of}`,
        };
        const together = {
          smaller: "{momentum|Momentum} lässt weniger Rauschen übrig als {sgd|SGD}",
          larger: "{momentum|Momentum} lässt mehr Rauschen übrig als {sgd|SGD}",
          unclear:
            "{momentum|Momentum} lässt nicht klar mehr oder weniger Rauschen übrig als {sgd|SGD}",
        }[both];
        const told = (one) => (found[one.kind] ?? found.few)(one);
        const answer = together
          ? `${together}: bei ¼ der Lernrate ${times(slower)}, bei ganzer ${times(tuned)}.`
          : told(slower) === told(tuned)
            ? `Bei einem Viertel der Lernrate von SGD und bei der ganzen ${told(tuned)}.`
            : `Bei einem Viertel der Lernrate von SGD ${told(slower)}; bei der ganzen ${told(tuned)}.`;
        return `${answer} Mediane, ${of}.`;
      },
    },
    best: {
      said: "Adagrad, RMSProp und Adam passen die Lernrate jedes Parameters an.",
      waiting: "Alle sieben mit vielen Seeds laufen lassen, um zu sehen, was das wert ist.",
      measured({ answer, seeds, wanted, best, sgd, standardized, finding }) {
        const of = seedsOf(seeds);
        if (answer === "few") {
          return seeds < wanted
            ? soFar(seeds, wanted)
            : `${of}: zu wenig, um zu sagen, welches die wenigsten Updates braucht.`;
        }
        if (answer === "none") {
          return "Keines der sechs Verfahren kommt bei mehr als der Hälfte der Seeds ans Ziel.";
        }
        const name = (one) => `{${one.name}|${names[one.name]}}`;
        const all = list(best.map((one) => `${name(one)} mit ${one.updates}`));
        const needs = ({ updates, reached }) =>
          updates === null
            ? `kommt bei ${reached > 0 ? `nur ${reached}` : "keinem"} von ${of} an`
            : `braucht ${updates}`;
        const compared = {
          smaller: "weniger",
          unclear: "nicht klar anders",
          larger: "mehr",
        }[finding];
        const isByUnits = finding === "smaller" || (finding === "unclear" && sgd);
        return (
          `Die wenigsten Updates der sechs, Mediane über ${of}: ${all}` +
          `${best.length > 1 ? ", nicht klar verschieden" : ""}.` +
          `${sgd ? ` {sgd|SGD} ${needs(sgd)}.` : ""} SGD auf {standardized|standardisiertem\u00a0x} ` +
          `${needs(standardized)}${standardized.updates === null ? "" : `: ${compared} als das erste`}` +
          `${standardized.updates !== null && isByUnits ? ", nur wegen der Einheiten" : ""}.`
        );
      },
    },
  },

  diverged: {
    text: ({ names: lost, others }) =>
      `Divergiert: ${list(lost)}. Ein Lauf endet, wo sein Verlust das Hundertfache von dem am Start übersteigt.` +
      `${others > 0 ? " Die anderen machen weiter." : ""}`,
    tuned: "Die üblichen Lernraten nehmen",
    smaller: "Ein Viertel aller Lernraten",
    start: "Zurück zum Start",
  },

  beyond: "Mehr: wie gezählt wird",

  measurements: { seeds: { start: "Alle sieben mit vielen Seeds laufen lassen" } },
};
