/** The lines that draw the data as the core does, or hold the reader's own. */
import { datasets, entryNamed } from "../../../figure/engine_schema.js";
import { isOwn } from "../data.js";
import { rowOf } from "../own_data.js";
import { floatText, floatTexts, numpyLines } from "./numpy_lines.js";

/** @param {import("./program.js").Run} run */
export function dataLines(run, words) {
  const { settings, data, isPlain } = run;
  const lines = isOwn(settings) ? ownLines(run, words) : drawnLines(run, words);
  const isRow = isOwn(settings) ? isPlain : data.features === 1;
  if (isRow && !isPlain) lines.push("X = X.reshape(n, 1)");
  return [...lines, ...scalingLines(run, words)];
}

function drawnLines({ settings, data }, words) {
  const { numpy } = entryNamed(datasets, settings.data);
  const lines = [`# ${words.data}`, `n = ${data.samples}`, ...numpyLines(numpy, settings)];
  if (settings.dataOrder === "sorted") {
    lines.push('by_y = np.argsort(y, kind="stable")', "X, y = X[by_y], y[by_y]");
  }
  return lines;
}

function ownLines({ data, isPlain }, words) {
  const { y, samples, columns } = data;
  return [
    `# ${words.own}`,
    ...(columns ? [`# ${columns.join(", ")}`] : []),
    "data = np.array([",
    ...Array.from(y, (ofRow, i) => `    [${floatTexts([...rowOf(data, i), ofRow])}],`),
    "])",
    `n = ${samples}`,
    isPlain ? "X, y = data[:, 0], data[:, 1]" : "X, y = data[:, :-1], data[:, -1]",
  ];
}

function scalingLines({ scaling, isPlain }, words) {
  if (!scaling) return [];
  const array = (values) => (isPlain ? floatText(values[0]) : `np.array([${floatTexts(values)}])`);
  return [
    `mean = ${array(scaling.mean)}  # X.mean(axis=0)`,
    `deviation = ${array(scaling.deviation)}  # ${words.deviation}`,
    "X = (X - mean) / deviation",
  ];
}
