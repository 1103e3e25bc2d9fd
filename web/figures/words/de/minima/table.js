/** Die Tabellen der Abbildung „minima“: was in der Datei der Zahlen steht. */

const solution = [
  "Update",
  "Trainingsverlust",
  "Testverlust",
  "Trefferquote Training",
  "Trefferquote Test",
  "Lambda max",
  "Schärfe nach Keskar %",
  "Anstieg bei Störung",
];

export const table = {
  titles: {
    toy: "Spielzeugmodell: Anteil im breiten Tal",
    pairs: "Paare von Netzen",
    path: "Lambda max unterwegs",
    line: "Verlust auf der Strecke",
    edge: "Rand der Stabilität",
    climb: "Lambda max je Lernrate, unterwegs",
    swap: "Tausch",
    protocols: "Vergleiche",
    rescale: "Skalierte Schichten",
  },
  columns: {
    toy: ["Batchgröße k", "Kugeln", "Anteil im breiten Tal"],
    pairs: ["Seed", "Batchgröße k", ...solution],
    path: ["Seed", "Batchgröße k", "Update", "Lambda max"],
    line: ["Seed", "alpha", "Trainingsverlust", "Testverlust"],
    edge: ["Batchgröße k", "Lernrate", "2 / Lernrate", "Lambda max"],
    climb: ["Batchgröße k", "Lernrate", "Update", "Lambda max"],
    swap: ["Seed", "erste Batchgröße", "dann Batchgröße", "Update", "Lambda max"],
    protocols: ["Vergleich", "Seed", "Batchgröße k", ...solution],
    rescale: [
      "a",
      "Lambda max",
      "Schärfe nach Keskar %",
      "Anstieg bei Störung",
      "größte Änderung einer Vorhersage",
    ],
  },
};
