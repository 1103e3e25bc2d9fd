/** Die Wörter der Abbildung „noise“. Zahlen kommen fertig als Texte. */
import { guessed, trouble } from "../../figure/words/de.js";

const ratios = { same: "etwa gleich groß", half: "etwa die Hälfte", quarter: "etwa ein Viertel" };
const drawing = { without: "ohne Zurücklegen", with: "mit Zurücklegen" };
// Eine Formel wird nicht umgebrochen.
const standardError = "σ/\u2060√k";
const correction = "√((n\u00a0−\u00a0k)/\u2060(n\u00a0−\u00a01))";

export const words = {
  keys: [],
  title: "Wie weit ein Batch von allen Daten entfernt ist",
  where: ({ updates, epoch, w, b, loss }) => [
    ["gemachte Updates", updates],
    ["ganze Epochen", epoch],
    ["w", w],
    ["b", b],
    ["Verlust", loss],
  ],

  sentence({ k, n, parameter, exact, replacement, count, mean, full, ...sd }) {
    const which = exact
      ? `{batch|Alle ${count} Batches} von ${k}, die sich aus den ${n} Datenpunkten bilden lassen,`
      : `{batch|${count} Batches} von ${k}, wie 100 Epochen sie bei genau diesen w und b ziehen würden,`;
    const right = replacement === "with" ? sd.withReplacement : sd.finitePopulation;
    const other =
      replacement === "with" ? "" : `; ${standardError} allein ergäbe ${sd.withReplacement}`;
    const formula = replacement === "with" ? standardError : `${standardError} · ${correction}`;
    return (
      `${which} haben im {average|Mittel ∂${parameter} = ${mean}}; alle Daten sagen ` +
      `{full|${full}}. ${exact ? "Das ist dieselbe Zahl: Kein Batch ist verzerrt. " : ""}` +
      `Einzelne Batches streuen darum mit einer Standardabweichung von ${sd.deviation}. ` +
      `Für Ziehen ${drawing[replacement]} sagt ${formula} den Wert ${right} voraus${other}.`
    );
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
    title: ({ parameter, beyond }) =>
      `∂${parameter} einzelner Batches${beyond ? ` (${beyond} Punkte liegen außerhalb)` : ""}`,
    x: "Batchgröße k",
    y: (parameter) => `∂${parameter} eines Batches`,
    alt:
      "Eine Säule von Punkten je Batchgröße, nach rechts schmaler, jede mit einem Balken von einer " +
      "Standardabweichung zu beiden Seiten des Gradienten über alle Daten. Die Tabelle darunter hat die Zahlen.",
  },
  deviation: {
    title: ({ parameter }) => `Standardabweichung von ∂${parameter}`,
    x: "Batchgröße k",
    y: (parameter) => `Standardabweichung von ∂${parameter}`,
    alt:
      "Gemessene Standardabweichungen über der Batchgröße, beide Skalen logarithmisch, mit σ/√k als gerader, " +
      "gestrichelter Linie und der Kurve für Ziehen ohne Zurücklegen, die bei k = n auf null fällt. Die Tabelle " +
      "darunter hat die Zahlen.",
  },
  sizes: {
    title: ({ parameter }) => `∂${parameter} eines Batches, nach Batchgröße`,
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
    ask: "Erst raten: viermal so viele Datenpunkte in einem Batch. Seine Standardabweichung ist dann …",
    options: ratios,
    answer: ({ guess, small, large, from, to, ratio, nearest, n, replacement }) =>
      `Gemessen: ${from} bei k = ${small}, ${to} bei k = ${large}: das ${ratio}-Fache, ${ratios[nearest]}.` +
      guessed(guess, ratios, guess === nearest) +
      (replacement === "without" && 4 * large > n
        ? ` Mit ${large} von ${n} Datenpunkten ist ein solcher Batch kein kleiner Teil der Daten mehr.`
        : ""),
  },

  caption: {
    claim:
      "Jeder {batch|Punkt} ist der Gradient, den ein Batch beim jetzigen w und b ergäbe; die " +
      "{batch|Raute ◆} ist der Batch, der als Nächstes kommt. Batches sind verschieden, aber ihr " +
      "{average|Mittelwert, das Quadrat ■}, liegt auf dem {full|Gradienten über alle Daten, dem Ring ○}: Der Gradient " +
      "eines Batches ist verrauscht, nicht verzerrt. Die {ink|Balken} reichen eine Standardabweichung zu beiden " +
      "Seiten des {full|Gradienten über alle Daten, gepunktet}.",
    post: ({ samples }) =>
      `Der Beitrag sagt, der Standardfehler sei {ink|${standardError}, gestrichelt}, die Varianz falle also wie 1/k. Gemessen ` +
      "stimmt das für Batches, die mit Zurücklegen gezogen werden ({batch|Kreise ●}). Eine Epoche benutzt jeden " +
      "Datenpunkt einmal, das ist Ziehen ohne Zurücklegen ({batch|Rauten ◆}): Dann stimmt die " +
      `{ink|durchgezogene Kurve}, die um ${correction} kleiner ist. Das macht nichts aus, solange k ein kleiner ` +
      `Teil von n ist, und alles bei k = n = ${samples}, wo es nur einen Batch gibt und nichts dem Zufall überlassen ` +
      "bleibt.",
  },

  measurements: { draws: { start: "Neue Batches jeder Größe ziehen, auf beide Arten" } },
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
