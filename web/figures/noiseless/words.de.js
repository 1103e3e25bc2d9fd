/** Die Wörter der Abbildung „noiseless“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import * as common from "../minima/words/common.de.js";
import { FACTORS } from "./measurements.js";

const { curvature, diverged, interval, networks } = common;

const guesses = {
  small: "näher bei den kleinen Batches",
  whole: "näher bei allen Datenpunkten",
  neither: "klar näher bei keinem von beiden",
};
const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;
const lost = ({ small, whole, penalised }, count) => {
  const told = [
    small ? `${small} mit kleinen Batches` : "",
    whole ? `${whole} mit allen Datenpunkten` : "",
    penalised ? `${penalised} mit dem Strafterm` : "",
  ].filter(Boolean);
  return told.length ? ` Divergiert, von ${count}: ${list(told)}.` : "";
};
const medians = ({ small, whole, penalised }) =>
  `{small|${small} mit kleinen Batches}, {whole|${whole} mit allen Datenpunkten}, {average|${penalised} mit dem Strafterm}`;
const nearness = ({ near, compared }) =>
  compared
    ? `gemessen an λmax endet das Netz mit dem Strafterm in ${near} von ${seedsOf(compared)} näher bei den kleinen Batches ` +
      "als bei allen Datenpunkten"
    : "kein Seed hat beide Netze, denen das mit dem Strafterm nahe sein könnte";
const conclusions = {
  effect:
    "Das Rauschen selbst braucht es also nicht: Schon seine mittlere Wirkung führt näher dorthin, wo kleine Batches enden.",
  noise:
    "Die mittlere Wirkung allein führt also nicht dorthin, wo kleine Batches enden: Auf das Rauschen selbst kommt es an.",
  noGap:
    "Kleine Batches enden hier aber gar nicht klar an breiteren Orten als alle Datenpunkte: Es gibt nichts zu erklären.",
  unclear: "Ob die mittlere Wirkung genügt, ist also nicht klar.",
  diverged:
    "Die meisten Läufe mit dem Strafterm divergieren; daraus folgt nichts. Ein kleineres η kann helfen.",
  few: "Zu wenige Seeds, um mehr zu sagen.",
};
/** Wie oft das eine Netz öfter richtig liegt als das andere, und um wie viel. */
const against = ({ answer, better, worse, median, ...ends }, other, count) => {
  const size = median ? `; Median ${median} Prozentpunkte${interval(ends)}` : "";
  const counts = `öfter richtig als ${other} in ${better} von ${seedsOf(count)}, seltener in ${worse}${size}`;
  return answer === "unclear" ? `${counts}: kein klarer Unterschied` : counts;
};

export const words = {
  keys: [["1, 2", "ein Abschnitt"]],
  title: "Ist es das Rauschen oder seine mittlere Wirkung?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Je fünf Netze; weniger als 6 Seeds sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    factor: {
      label: "Strafterm, mal η/4",
      help: "Für das letzte Diagramm. 1 ist, was die Theorie verlangt; gemessen werden alle.",
      options: Object.fromEntries(
        FACTORS.map((factor) => [factor, String(factor).replace(".", ",")]),
      ),
    },
    learningRate: {
      label: "Lernrate η",
      help: "Aller Netze; auch der Strafterm hat den Faktor η/4. Nach einer Änderung trainiert „Abspielen“ neu.",
    },
  },

  caption: {
    claim:
      "Wenn kleine Batches an breiteren Orten enden, liegt es daran, dass jeder Schritt verrauscht ist? Im Mittel tut eine " +
      "Epoche mit ihnen dasselbe wie der Gradientenabstieg auf J + (η/4) · E‖g_B‖², in erster Ordnung in η; g_B ist der " +
      "Gradient eines Batches, E das Mittel über alle Batches ({@smith-2021|Smith et al., 2021}, nach " +
      "{@barrett-2021|Barrett & Dherin, 2021}). Es gibt also einen dritten Weg: diesen Strafterm, und kein Batch wird " +
      "gezogen ({@geiping-2022|Geiping et al., 2022}). Vom selben Start aus: {small|kleine Batches ●}, " +
      "{whole|alle Datenpunkte ■}, {average|alle Datenpunkte mit dem Strafterm ▲}.",
    measure: ({ updates, learningRate, ...setup }) =>
      `${curvature} ${networks(setup)}, η = ${learningRate}, ${updates} Updates. Balken sind Mediane; Intervalle von 95 % nach ` +
      "dem Vorzeichentest, ab sechs Seeds. Der Gradient des Strafterms ist exakt, und nichts an ihm ist angepasst.",
  },

  question: {
    ask: "Erst raten: alle Datenpunkte, kein Rauschen, aber der Strafterm. Wo endet λmax?",
    options: guesses,
    answer: ({ guess, right, conclusion, ...numbers }) =>
      `Gemessen: ${nearness(numbers)}${conclusion === "few" ? "; zu wenige Seeds, um mehr zu sagen" : ""}.${guessed(guess, guesses, right && guess === right)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Noch ist nichts gelaufen. „Abspielen“ trainiert je drei Netze für ${seedsOf(seeds)}, danach je zwei mit einem ` +
      `schwächeren und einem stärkeren Strafterm, und passt eine Gerade mit vier Lernraten an: ${jobs} Ergebnisse. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn von jedem Seed alle drei Netze da sind.`,
    finding: ({ conclusion, tops, diverged: who, count, ...numbers }) =>
      `Median von λmax: ${medians(tops)}; ${nearness(numbers)}. ${conclusions[conclusion]}${lost(who, count)}`,
  },
  where: common.where,
  beyond: "Mehr dazu: eine Gerade und alle Zahlen",

  verdicts: {
    title: common.post,
    noise: {
      said: "Das Rauschen kleiner Batches drängt aus scharfen Tälern.",
      waiting: "Noch nicht gemessen.",
      measured: ({ conclusion, wider, count, ratio: { median, ...ends } }) =>
        `Ohne Rauschen, aber mit seiner mittleren Wirkung ist λmax in ${wider} von ${seedsOf(count)} kleiner als ohne beides` +
        `${median ? ` und ${median}-mal so groß wie mit kleinen Batches${interval(ends)}` : ""}. ${conclusions[conclusion]}`,
    },
    right: {
      said: "Kleine Batches verallgemeinern besser.",
      waiting: "Noch nicht gemessen.",
      measured: ({ shares, thanWhole, thanSmall, count }) =>
        `Richtig auf neuen Punkten, Mediane: ${medians(shares)}. Mit dem Strafterm ${against(thanWhole, "mit allen Datenpunkten allein", count)}; ` +
        `${against(thanSmall, "mit kleinen Batches", count)}.`,
    },
  },

  diverged,
  interval,

  shift: {
    title: "Dasselbe mit einer Geraden: Wo sind kleine Batches im Mittel?",
    text:
      "Zehn Punkte mit Rauschen 1, k = 2, 200 000 Epochen mit fester Lernrate: {small|Punkte: das Mittel der Epochenenden}, " +
      "± zwei Standardfehler. {average|Kurve: das Minimum des Verlusts mit Strafterm}, in erster Ordnung in η; wo Punkte sie " +
      "verlassen, zählen höhere Ordnungen. Gepunktet: kleinste Quadrate.",
    w: {
      title: "w, neben den kleinsten Quadraten",
      x: "Lernrate η",
      y: "Verschiebung von w",
      alt: ({ rows }) =>
        rows.map((row) => `η ${row.rate}: ${row.w}, vorhergesagt ${row.wPredicted}`).join("; ") ||
        "Noch ist nichts gemessen.",
    },
    b: {
      title: "b, neben den kleinsten Quadraten",
      x: "Lernrate η",
      y: "Verschiebung von b",
      alt: ({ rows }) =>
        rows.map((row) => `η ${row.rate}: ${row.b}, vorhergesagt ${row.bPredicted}`).join("; ") ||
        "Noch ist nichts gemessen.",
    },
    table: {
      title: "Eine Gerade: das Mittel kleiner Batches, neben den kleinsten Quadraten",
      columns: {
        rate: "η",
        w: "w",
        wPredicted: "w vorhergesagt",
        b: "b",
        bPredicted: "b vorhergesagt",
      },
    },
  },

  ends: {
    title: "Drei Netze von einem Start aus",
    text: "Eine dünne Linie verbindet die drei eines Seeds. Ein hohles Zeichen am Rand: Dieser Lauf ist divergiert.",
    nothing: "Noch nichts.",
    sides: { small: "kleine", whole: "alle", penalised: "Strafterm" },
    measures: {
      topEigenvalue: "Schärfe am Ende: λmax",
      gradientNoise: "Rauschen eines Batches: E‖g_B − ḡ‖²",
      testAccuracy: "Richtig auf neuen Punkten",
      trainLoss: "Trainingsverlust",
      trainAccuracy: "Richtig auf den Trainingsdaten",
    },
    units: { topEigenvalue: "λmax", gradientNoise: "Rauschen", testAccuracy: "%" },
    alt: ({ small, whole, penalised }) =>
      `Mediane: kleine Batches ${small}, alle Datenpunkte ${whole}, alle Datenpunkte mit dem Strafterm ${penalised}.`,
    table: {
      title: "Mediane über die Seeds",
      columns: {
        measure: "Maß",
        small: "kleine Batches",
        whole: "alle Datenpunkte",
        penalised: "alle Datenpunkte, Strafterm",
      },
    },
  },

  doses: {
    title: "Wie stark ist der Strafterm?",
    text:
      "Die Theorie verlangt η/4, hier 1; 0 ist kein Strafterm, also alle Datenpunkte allein. Eine Raute ist der Median, ein " +
      "Strich sein Intervall von 95 %; {small|in dieser Farbe: der Median der kleinen Batches}. {chosen|Der Ring wählt}, " +
      "wessen Training gezeichnet ist.",
    plot: {
      title: "λmax am Ende des Trainings; der Ring lässt sich ziehen",
      x: "Strafterm, mal η/4",
      y: "λmax",
      edge: "2/η",
      alt: ({ rows }) =>
        rows.map(({ factor, top }) => `Strafterm × ${factor}: λmax ${top}`).join("; "),
    },
    way: {
      title: ({ factor }) => `λmax im Training; {average|gepunktet: Strafterm × ${factor}}`,
      x: "Updates",
      y: "λmax",
      edge: "2/η",
      alt: "Eine Kurve für jede Art des Trainings. Wo sie enden, steht in der Tabelle.",
    },
    lost: ({ diverged: gone, count }) => `${gone} von ${count}`,
    trend: ({ trend, lost: gone }) => {
      const told = {
        falls:
          "Je stärker der Strafterm, desto kleiner λmax: bei jedem Schritt in klar den meisten Seeds.",
        unclear: "λmax fällt nicht bei jedem Schritt des Strafterms klar.",
        few: "Zu wenige Seeds, um zu sagen, was die Stärke bewirkt.",
        open: "",
      }[trend];
      const who = gone.map(
        ({ factor, diverged: many, count }) => `${many} von ${count} mit dem Strafterm × ${factor}`,
      );
      const many = who.length
        ? `Divergiert: ${list(who)}${trend === "falls" ? "; diese Läufe zählen dabei nicht" : ""}.`
        : "";
      return [told, many].filter(Boolean).join(" ");
    },
    table: {
      title: "Nach der Stärke des Strafterms: Mediane über die Seeds (95 %)",
      columns: {
        factor: "Strafterm, mal η/4",
        top: "λmax",
        accuracy: "richtig auf neuen Punkten, %",
        diverged: "divergiert",
      },
    },
  },

  table: {
    titles: { shifts: "Mittel auf einer Geraden", runs: "Netze", way: "Lambda max im Training" },
    headings: {
      ...common.headings,
      w: "w minus kleinste Quadrate",
      wError: "dessen Standardfehler",
      wPredicted: "w vorhergesagt",
      b: "b minus kleinste Quadrate",
      bError: "dessen Standardfehler",
      bPredicted: "b vorhergesagt",
      factor: "Strafterm in Eta/4",
      gradientNoise: "Rauschen eines Batches",
    },
  },
};
