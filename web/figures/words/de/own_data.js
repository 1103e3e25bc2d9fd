/** Was zu Daten gesagt wird, die nicht brauchbar sind. */
const limits = {
  characters: "es sind mehr als 1\u202f000\u202f000 Zeichen",
  samples: "es müssen 2 bis 10\u202f000 Zeilen mit Zahlen sein",
  features: "es dürfen höchstens 16 Spalten für x sein, dazu y",
  numbers: "es dürfen höchstens 20\u202f000 Zahlen sein",
};

/** Was das Lesen einer CSV-Datei beanstandet; die Engine sagt es auf Englisch. */
const causes = [
  [/^line (\d+), column (\d+): /, "Zeile $1, Spalte $2: "],
  [
    /a line needs at least 2 columns: x and, last, y$/,
    "eine Zeile braucht mindestens 2 Spalten: x und zuletzt y",
  ],
  [/there are at most 1,001 columns$/, "es dürfen höchstens 1001 Spalten sein"],
  [/(\d+) columns, but the first line has (\d+)$/, "$1 Spalten, aber die erste Zeile hat $2"],
  [/a number is missing$/, "hier fehlt eine Zahl"],
  [/is not a number$/, "ist keine Zahl"],
  [/there is no line with numbers$/, "es gibt keine Zeile mit Zahlen"],
  [
    /a quote is not closed, or stands inside a cell$/,
    "ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle",
  ],
];

/** @param {{limit?: string, message?: string}} problem */
export function dataProblem({ limit, message }) {
  const cause = limit
    ? limits[limit]
    : causes.reduce((text, [pattern, german]) => text.replace(pattern, german), message);
  return `Diese Daten sind nicht brauchbar: ${cause}. Die bisherigen Daten bleiben.`;
}
