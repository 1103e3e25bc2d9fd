/** Was in allen Abbildungen über einen Lauf gesagt wird, der divergiert. */
export const trouble = {
  growing: ({ rate, loss, startLoss }) =>
    `Der Lauf divergiert: Mit Lernrate ${rate} geht jeder Schritt über den tiefsten Punkt hinaus und ` +
    `landet auf der anderen Seite höher. Der Verlust ist ${loss}; am Anfang war er ${startLoss}.`,
  diverged: ({ rate }) =>
    `Der Lauf ist divergiert: Mit Lernrate ${rate} schoss jeder Schritt weiter über das Ziel hinaus als der ` +
    `vorige, bis die Zahlen zu groß wurden, um sie darzustellen. Hier endet er.`,
  wayBack:
    "Zurückgehen, um zu sehen, wie es dazu kommt, oder mit einer kleineren Lernrate neu beginnen.",
  start: "Zurück zum Start",
  smaller: ({ rate }) => `Lernrate ${rate} nehmen`,
};
