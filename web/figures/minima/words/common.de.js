/** Wörter, die die Abbildungen „minima“, „sharpness“ und „generalization“ gemeinsam haben. */

export const pairs = (count) => `${count} ${count === 1 ? "Paar" : "Paare"}`;
export const toPairs = (count) => `${count} ${count === 1 ? "Paar" : "Paaren"}`;
export const diverged = "divergiert";

/** Wer divergiert ist; leer, wenn niemand. */
export const lost = ({ small, large }, count, where = "") =>
  small + large === 0
    ? ""
    : ` Divergiert${where}: ${small} von ${count} mit kleinen Batches, ${large} von ${count} mit allen Datenpunkten.`;

/** Ein Intervall von 95 %, das auf einer Seite offen sein kann. */
export const interval = ({ low, high }) => {
  if (low && high) return ` (95 %: ${low} bis ${high})`;
  if (low) return ` (95 %: mindestens ${low})`;
  return high ? ` (95 %: höchstens ${high})` : "";
};

/** Was die Netze sind und womit sie trainiert werden. */
export const networks = ({ smallBatch, wrong }) =>
  `Daten: zwei Monde mit ${wrong} % falschen Klassen. Netz: 2‑16‑16‑1, tanh, Verlust ½ · MSE, k = ${smallBatch} gegen k = n = 128`;
export const curvature =
  "λmax ist die Krümmung des Verlusts in der am stärksten gekrümmten Richtung (der größte Eigenwert der Hesse-Matrix).";
export const ofPairs = "„95 %“: Intervall des Medians (Vorzeichentest, ab sechs Paaren).";

export const where = ({ finished, jobs }) => [["Ergebnisse", `${finished} von ${jobs}`]];

export const post = "Was der Beitrag sagt und was hier herauskam";
export const beyond = "Mehr dazu";

export const settings = {
  seed: { label: "Erster Seed", help: "Die anderen folgen ihm." },
  seeds: {
    label: "Paare",
    help: "Jedes aus einem anderen Seed; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
  },
  smallBatch: {
    label: "Kleiner Batch",
    help: "Seine Datenpunkte, gegen alle 128. Nach einer Änderung trainiert „Abspielen“ neu.",
  },
  learningRate: {
    label: "Lernrate η",
    help: "Beider Netze. Ein Batch von 1 divergiert mit 0,3 meistens. Nach einer Änderung trainiert „Abspielen“ neu.",
  },
  labelNoise: {
    label: "Falsche Klassen",
    help: "0,1: 10 % der 128 Trainingspunkte haben die falsche Klasse, neue Punkte immer die richtige. Nach einer Änderung trainiert „Abspielen“ neu.",
  },
  updates: {
    label: "Updates",
    help: "Jedes Netzes. Nach einer Änderung trainiert „Abspielen“ neu.",
  },
  done: { label: "Ergebnisse" },
};

export const headings = {
  seed: "Seed",
  batchSize: "Batchgröße k",
  learningRate: "Lernrate",
  update: "Update",
  trainLoss: "Trainingsverlust",
  testLoss: "Testverlust",
  trainAccuracy: "Trefferquote Training",
  testAccuracy: "Trefferquote Test",
  topEigenvalue: "Lambda max",
  boxSharpness: "Schärfe nach Keskar %",
  perturbationRise: "Anstieg bei Störung",
  perturbationRiseError: "dessen Standardfehler",
};
