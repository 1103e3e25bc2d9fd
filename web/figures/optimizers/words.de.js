/** Die Wörter der Abbildung „optimizers“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import { NAMES } from "./optimizer_runs.js";

const names = {
  sgd: "SGD",
  momentum: "Momentum",
  nesterov: "Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  standardized: "SGD auf standardisiertem x",
  "nesterov-iterate": "Nesterov, von wo es vorausschaut",
  "sgd-slower": "SGD, ein Viertel der Lernrate",
  "momentum-slower": "Momentum, ein Viertel der Lernrate",
};

const rateWords = (name) => ({
  label: `η von ${names[name]}`,
  help: "Auf dieses Tal abgestimmt, solange man sie nicht ändert.",
});

export const words = {
  keys: [],
  title: "Optimierer in einem engen Tal",
  names,
  settings: {
    rateFactor: {
      label: "Alle Lernraten ×",
      help: "Multipliziert die sieben abgestimmten Lernraten. Wer übersteht eine 2?",
    },
    focus: {
      label: "Betrachten",
      help: "Sein Weg ist fett und neben dem des einfachen SGD gezeichnet.",
      options: Object.fromEntries(NAMES.map((name) => [name, names[name]])),
    },
    targetPart: {
      label: "Ziel",
      help: "Am Ziel, wenn der Verlust über dem kleinsten, über eine Epoche gemittelt, unter diesem Teil des Verlusts am Start liegt.",
    },
    seeds: { label: "Seeds", help: "Auf wie vielen Datensätzen alle sieben laufen." },
    ...Object.fromEntries(NAMES.map((name) => [`${name}Rate`, rateWords(name)])),
  },

  caption: {
    claim:
      "Dieselben Daten, derselbe Start, dieselben Batches: Nur was mit dem Gradienten des Batches geschieht, ist anders. " +
      "{sgd|● SGD}, {momentum|▲ Momentum}, {nesterov|◆ Nesterov, gestrichelt}, {adagrad|■ Adagrad, gepunktet}, " +
      "{rmsprop|× RMSProp, Strich und Punkt}, {adam|∗ Adam} und {standardized|▢ SGD auf standardisiertem x, gestrichelt}. " +
      "Zu prüfen ist: Momentum glättet den Weg und mittelt das Rauschen weg, und eine eigene Lernrate je Parameter hilft, " +
      "wo das Tal eng ist.",
    source: ({ samples, batchSize }) =>
      `${samples} Datenpunkte, x von 0 bis 10 und nicht zentriert, y = 2x + 5 plus Rauschen; k = ${batchSize}, ` +
      "Verlust ½ · MSE, w = b = 0 am Start. Jede Lernrate ist so abgestimmt, dass sie so wenige Updates braucht wie " +
      "möglich. Der Verlust ist ein langes Tal: Ellipsen verbinden Orte gleichen Verlusts, die gepunktete ist das Ziel, " +
      "+ ist der tiefste Ort.",
  },

  question: {
    ask: "Erst raten: Wer ist nach den wenigsten Updates unter dem Ziel?",
    options: Object.fromEntries(NAMES.map((name) => [name, names[name]])),
    answer: ({ guess, names: first, updates }) =>
      `${list(first.map((name) => names[name]))}${first.length > 1 ? ", gleichauf," : ""} mit ${updates} Updates.` +
      guessed(guess, names, first.includes(guess)),
  },

  where: ({ updates, epochs }) => [
    ["gemachte Updates", updates],
    ["ganze Epochen", epochs],
  ],
  sentence: {
    start: ({ condition, limit }) =>
      `Das Tal ist quer ${condition}-mal so stark gekrümmt wie längs. Einfaches SGD darf deshalb keine Lernrate über ` +
      `2/λmax = ${limit} nehmen, sonst klettert es die Hänge hinauf; und mit dieser Lernrate kriecht es über den Talboden.`,
    under: ({ updates, sgd, focus, focused, there }) =>
      `Nach ${updates} ${updates === "1" ? "Update" : "Updates"} liegt {sgd|SGD ${sgd}} über dem kleinsten Verlust` +
      `${focus === "sgd" ? "" : `, {${focus}|${names[focus]} ${focused}}`}. ${
        there.length === 0
          ? "Noch ist niemand unter dem Ziel."
          : `Unter dem Ziel: ${list(
              there.map(({ name, reached }) => `{${name}|${names[name]}} seit Update ${reached}`),
            )}.`
      }`,
  },

  plane: {
    title: "Der Weg durch das Tal",
    w: "w, Steigung",
    b: "b, Achsenabschnitt",
    alt: (all) => all.map(({ name, w, b }) => `${name} bei w = ${w}, b = ${b}`).join("; "),
  },
  loss: {
    title: ({ focus }) =>
      `Verlust über dem kleinsten: Mittel jeder Epoche; dünn: jedes Update von ${focus}`,
    x: "Updates",
    y: "Verlust über dem kleinsten",
    alt: (all) => all.map(({ name, excess }) => `${name}: ${excess}`).join("; "),
  },
  across: {
    title: ({ focus }) => `Quer zum Tal: SGD${focus ? ` und ${focus}` : ""}`,
    x: "Updates",
    y: "Abstand vom Talboden",
    alt: "Wie weit links oder rechts vom Talboden jedes der letzten 120 Updates liegt.",
  },

  table: {
    title: "Die sieben, jetzt und über viele Seeds",
    columns: {
      learningRate: "η",
      w: "w",
      b: "b",
      excessLoss: "über dem kleinsten",
      stepFlips: "Wenden quer je Update",
      updatesToTarget: "Updates bis zum Ziel",
      overSeeds: "über Seeds",
    },
    ahead: ({ updates }) =>
      "Wenden: wie oft je Update ein Schritt die Seite des Tals wechselt. Über Seeds: Mittel ± Standardabweichung. " +
      "Vom Verfahren von Nesterov wird der Punkt behalten und gezeichnet, auf den es vorausschaut, wie in PyTorch" +
      `${updates ? `; der Punkt, von dem aus es vorausschaut, ist nach ${updates} Updates am Ziel` : ""}.`,
    reachedOf: ({ reached, seeds }) => `(${reached} von ${seeds})`,
    notYet: "noch nicht",
    never: "nie",
    diverged: "divergiert",
    titles: {
      now: "Optimierer jetzt",
      seeds: "Updates bis zum Ziel über Seeds",
      noise: "Übriges Rauschen bei gleichem eta / (1 - beta)",
      path: "Wege",
    },
    heads: {
      now: {
        optimizer: "Optimierer",
        w: "w",
        b: "b",
        loss: "Verlust",
        excessLoss: "Verlust über dem kleinsten",
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
        updates: "Updates bis zum Ziel, Mittel",
        deviation: "Standardabweichung",
        stepFlips: "Wenden der Schritte je Update",
        gradientFlips: "Wenden des Gradienten je Update",
      },
      noise: {
        optimizer: "Optimierer",
        noise: "mittlerer Verlust über dem kleinsten im letzten Viertel",
      },
      path: {
        optimizer: "Optimierer",
        update: "Update",
        w: "w",
        b: "b",
        loss: "Verlust",
        excessLoss: "Verlust über dem kleinsten",
      },
    },
  },

  verdicts: {
    title: "Was der Beitrag über Momentum und die anderen sagt, und was hier herauskam",
    smooth: {
      said: "Momentum glättet das Schwingen quer zu einem engen Tal.",
      waiting: "Zwei Epochen abspielen, um zu vergleichen.",
      measured: ({ sgd, momentum, finding, sgdAcross, momentumAcross, width }) =>
        `{sgd|SGD} wendet quer zum Tal in ${sgd} seiner Updates, {momentum|Momentum} in ${momentum}: ${
          {
            less: "Das stimmt.",
            same: "etwa gleich oft, das stimmt hier also nicht.",
            more: "öfter, das stimmt hier also nicht.",
          }[finding]
        } Ihr mittlerer Abstand vom Talboden ist bisher {sgd|${sgdAcross}} und {momentum|${momentumAcross}}${
          {
            less: ": auch kleinere Ausschläge.",
            same: ": etwa gleich große Ausschläge.",
            more: ": allerdings größere Ausschläge.",
          }[width]
        }`,
    },
    noise: {
      said: "Seine Schritte erinnern sich an frühere Gradienten, es wird also mit deren Rauschen fertig.",
      waiting:
        "Alle über viele Seeds laufen lassen, um zu sehen, wie viel Rauschen am Ende übrig ist.",
      measured: ({ seeds, tuned, slower }) => {
        const found = ({ finding, times }) =>
          ({
            less: `${times}-mal weniger`,
            same: "etwa gleich viel",
            more: `${times}-mal mehr`,
          })[finding];
        return (
          "Die Gradienten der Batches sind so verrauscht wie zuvor. Was das Rauschen am Ende langer Läufe vom Verlust " +
          `übrig lässt, bei gleichem η/(1 − β), über ${seeds} ${seeds === 1 ? "Seed" : "Seeds"}: {sgd|SGD ${tuned.sgd}}, ` +
          `{momentum|Momentum ${tuned.momentum}}, ${found(tuned)}; bei einem Viertel dieser Lernraten ${slower.sgd} und ` +
          `${slower.momentum}, ${found(slower)}.`
        );
      },
    },
    best: {
      said: "Adagrad, RMSProp und Adam passen die Lernrate jedes Parameters an.",
      waiting: "Alle über viele Seeds laufen lassen, um zu sehen, was das wert ist.",
      none: "Mit diesen Einstellungen kommt niemand ans Ziel.",
      measured: ({ name, updates, sgd, standardized, finding }) =>
        `Die wenigsten Updates der sechs: {${name}|${names[name]}} mit ${updates}${
          sgd ? `; einfaches {sgd|SGD} braucht ${sgd}` : ""
        }. ${
          standardized
            ? `Einfaches SGD auf {standardized|standardisiertem x} braucht ${standardized}: ${
                {
                  less: "besser als alle, allein durch die Wahl der Einheiten von x.",
                  same: "so gut wie das beste von ihnen, durch nichts als die Wahl der Einheiten von x.",
                  more: "mehr als das beste von ihnen.",
                }[finding]
              }`
            : ""
        }`,
    },
  },

  diverged: {
    text: ({ names: lost }) =>
      `Divergiert: ${lost}. Jeder Schritt ging weiter über den Talboden hinaus als der vorige, bis der Verlust mehr als ` +
      "hundertmal so groß war wie am Start. Die anderen machen weiter.",
    tuned: "Die abgestimmten Lernraten nehmen",
    start: "Zurück zum Start",
  },

  measurements: { seeds: { start: "Alle über viele Seeds laufen lassen" } },
};
