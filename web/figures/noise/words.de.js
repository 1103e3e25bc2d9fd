/** Die Wörter der Abbildung „noise“. Zahlen kommen fertig als Texte. */
import { guessed, list, trouble } from "../../figure/words/de.js";

const ratios = { same: "etwa gleich groß", half: "etwa die Hälfte", quarter: "etwa ein Viertel" };
const drawing = { without: "ohne Zurücklegen", with: "mit Zurücklegen" };
// Eine Formel wird nicht umgebrochen.
const standardError = "σ/\u2060√k";
const correction = "√((n\u00a0−\u00a0k)/\u2060(n\u00a0−\u00a01))";

export const words = {
  keys: [],
  title: "Wie weit ein Batch von allen Daten entfernt ist",
  settings: {
    startW: {
      label: "w am Anfang",
      help: "Wo der Lauf beginnt und das Rauschen zuerst gemessen wird.",
    },
    startB: { label: "b am Anfang", help: "Dieselbe Stelle lässt sich auf der Karte ziehen." },
  },
  where: ({ updates, epoch, w, b, loss }) => [
    ["gemachte Updates", updates],
    ["ganze Epochen", epoch],
    ["w", w],
    ["b", b],
    ["Verlust, ½ · MSE", loss],
  ],

  sentence({ k, n, parameter, exact, isOnly, isStill, replacement, count, mean, full, ...sd }) {
    if (isOnly) {
      return (
        `Es gibt {batch|einen Batch} aus allen ${n} Datenpunkten. Sein {average|∂${parameter} ist ${mean}}, über ` +
        `alle Daten ist es {full|${full}}: Nichts streut. ` +
        `${standardError} allein ließe noch eine Standardabweichung von ${sd.withReplacement} erwarten.`
      );
    }
    const which = exact
      ? `{batch|${count === "2" ? "Beide" : `Alle ${count}`} Batches} von ${k}`
      : `{batch|${count} Batches} von ${k}, bei diesen w und b gezogen,`;
    const right = replacement === "with" ? sd.withReplacement : sd.finitePopulation;
    const other =
      replacement === "with" ? "" : ` (${standardError}\u00a0allein:\u00a0${sd.withReplacement})`;
    const formula =
      replacement === "with" ? standardError : `${standardError}\u00a0·\u00a0${correction}`;
    const average =
      `${which} haben im {average|Mittel ∂${parameter} = ${mean}}; über alle Daten ist es {full|${full}}. ` +
      (exact ? "Im Mittel liegen sie also richtig (erwartungstreu). " : "");
    if (isStill) return `${average}Hier haben alle denselben Gradienten: Nichts streut.`;
    const measured = {
      agrees: `; das stimmt innerhalb der ${sd.margin} %, die der Zufall zulässt`,
      larger: `; die gemessene ist um ${sd.percent} % größer, wo der Zufall ${sd.margin} % zulässt`,
      smaller: `; die gemessene ist um ${sd.percent} % kleiner, wo der Zufall ${sd.margin} % zulässt`,
      unknown: "",
    }[sd.agreement];
    return (
      `${average}Ein Batch streut mit einer Standardabweichung von ${sd.deviation}; ${formula} sagt ${right} ` +
      `voraus${other}${measured}.`
    );
  },

  map: {
    title: () => "Verlust, Minimum bei ×: (w, b) ziehen",
    handle: "Stelle (w, b), an der das Rauschen gemessen wird",
    x: "w",
    y: "b",
    alt: ({ place }) =>
      `Höhenlinien des Verlusts, sein tiefster Punkt und die jetzige Stelle: w ${place[0]}, b ${place[1]}.`,
  },
  cloud: {
    title: ({ k }) => `Gradienten von Batches mit k = ${k}`,
    x: "∂w, für die Steigung",
    y: "∂b, für den Achsenabschnitt",
    alt: ({ k, count, mean, full, next }) =>
      `${count} Punkte, die Gradienten von Batches mit k = ${k}. Ihr Mittelwert: ∂w ${mean[0]}, ∂b ${mean[1]}. ` +
      `Gradient über alle Daten: ∂w ${full[0]}, ∂b ${full[1]}. Der Batch, der als Nächstes kommt: ∂w ${next[0]}, ∂b ${next[1]}.`,
  },
  spread: {
    title: ({ parameter }) => `∂${parameter} jedes Batches`,
    x: "Batchgröße k",
    y: (parameter) => `∂${parameter} eines Batches`,
    alt: () =>
      "Eine Säule von Punkten je Batchgröße, nach rechts schmaler, jede mit einem Balken von einer " +
      "Standardabweichung zu beiden Seiten.",
  },
  deviation: {
    title: ({ parameter }) => `Standardabweichung von ∂${parameter}`,
    x: "Batchgröße k",
    y: (parameter) => `Standardabweichung von ∂${parameter}`,
    alt: () =>
      "Standardabweichungen über der Batchgröße, auf logarithmischen Skalen, mit σ/√k als gestrichelter Linie und der " +
      "Kurve ohne Zurücklegen. Die Tabelle darunter hat die Zahlen.",
  },
  sizes: {
    more: "Alle Größen als Tabelle",
    title: ({ parameter }) =>
      `∂${parameter} eines Batches, nach Batchgröße; hinter ±: drei Standardfehler des Gezogenen`,
    all: "(alle)",
    columns: {
      batchSize: "k",
      batches: "Batches",
      mean: "Mittel",
      deviation: "gemessene SD",
      toStandardError: "SD ÷ (σ/√k)",
      toCorrected: "SD ÷ korrigiert",
      freshToCorrected: "neu, ohne: SD ÷ korrigiert",
      freshToStandardError: "neu, mit: SD ÷ (σ/√k)",
    },
  },

  question: {
    ask: ({ n, small, large }) =>
      `Erst raten (dann kommen die anderen k): Mit k = ${large} der ${n} Datenpunkte im Batch statt k = ${small} ist die ` +
      "Standardabweichung …",
    options: ratios,
    none: ({ n }) =>
      `Aus ${n} Datenpunkten lässt sich kein Batch bilden, der viermal so viele hat wie ein anderer. Dafür braucht es ` +
      "mindestens 4 Datenpunkte.",
    still: ({ small, large }) =>
      `Gemessen: Bei k = ${small} und bei k = ${large} haben alle Batches denselben Gradienten, also streut nichts.`,
    answer({ guess, small, large, from, to, ratio, nearest, n, isLargePart }) {
      const measured = `Gemessen: ${from} bei k = ${small}, ${to} bei k = ${large}`;
      if (nearest.length === 0) {
        return (
          `${measured}: Ein Batch aus allen ${n} Datenpunkten lässt dem Zufall nichts, seine Abweichung ist null.` +
          guessed(guess, ratios, false)
        );
      }
      const isRight = nearest.length === 1 ? guess === nearest[0] : undefined;
      return (
        `${measured}: das ${ratio}-\u2060Fache, ${list(nearest.map((name) => ratios[name]))}` +
        `${nearest.length > 1 ? ", was so wenige Batches offenlassen" : ""}.` +
        guessed(guess, ratios, isRight) +
        (isLargePart
          ? ` ${standardError} allein ergäbe die Hälfte. Ohne Zurücklegen ist es bei ${large} von ${n} weniger.`
          : "")
      );
    },
  },

  caption: {
    claim:
      "Jeder {batch|Punkt ist ein Batch}, sein Gradient beim jetzigen w und b; {batch|◆ nächster}. " +
      "Grau: einzelne Datenpunkte; in Säulen die anderen k. Der {average|Mittelwert ■} liegt auf dem Gradienten " +
      "über {full|alle Daten ○} oder nahe dabei. {ink|Balken: Streuung}, eine Standardabweichung nach beiden " +
      "Seiten. Tippen oder Klicken über einem k wählt es.",
    post: ({ samples }) =>
      `Der Standardfehler des Beitrags ({ink|Striche: ${standardError}}) ist bei k = 1 gleich σ. Er ` +
      `stimmt {batch|mit Zurücklegen ●}. Eine Epoche zieht {batch|ohne ▲}: durchgezogen, ` +
      `${correction}-\u2060mal so hoch. Bei k = n = ${samples} ist sie null und fehlt auf der logarithmischen ` +
      "Skala. Senkrecht: das gewählte k. Hohl: neu gezogen.",
    setting: ({ rate }) =>
      "Der Verlust ist ½ · MSE, die Hälfte von dem im Programm des Beitrags: Ein Schritt mit Lernrate " +
      `${rate} geht so weit wie dort einer mit der halben.`,
  },

  fresh({ found, margin }) {
    const told = ({ replacement, agreeing, count }) =>
      `${count === 1 ? `${agreeing ? "" : "nicht "}bei der einen` : `bei ${agreeing} von ${count}`} ${drawing[replacement]}`;
    return (
      `Von den Größen, die streuen können, streuen neue Batches so, wie die Theorie sagt (auf drei Standardfehler genau, ` +
      `höchstens ${margin} %), ${list(found.map(told))}.`
    );
  },
  notFresh: ({ draws }) =>
    `Von jeder Größe ${draws} Batches ziehen, ohne und mit Zurücklegen, um beide Formeln zu prüfen.`,

  measurements: { draws: { start: "Neue Batches ziehen" } },
  trouble,

  table: {
    all: "alle",
    some: "gezogen",
    without: "ohne",
    with: "mit",
    titles: {
      sizes: "Batchgrößen",
      drawn: "Neue Batches",
      batches: (k) => `Gradienten von Batches mit k = ${k}`,
    },
    columns: {
      sizes: {
        batchSize: "Batchgröße k",
        batches: "Batches",
        exact: "welche",
        mean: ["Mittel dw", "Mittel db"],
        deviation: ["SD dw", "SD db"],
        withReplacement: ["sigma/Wurzel(k) dw", "sigma/Wurzel(k) db"],
        finitePopulation: ["korrigiert dw", "korrigiert db"],
      },
      drawn: {
        replacement: "Zurücklegen",
        batchSize: "Batchgröße k",
        draws: "Batches",
        mean: ["Mittel dw", "Mittel db"],
        deviation: ["SD dw", "SD db"],
      },
      batches: { batch: "Batch", gradient: ["dw", "db"] },
    },
  },
};
