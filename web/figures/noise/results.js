/** The numbers that the figure shows, in full. */
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { sentence } from "./sentence.js";

/** @param {import("./session.js").State & {measured: object}} state */
export function results(state) {
  const { updates, updatesPerEpoch, parameters, loss, diverged, next, sizes, measured } = state;
  const [without = null, withIt = null] = measured.draws.results;
  return {
    epoch: Math.floor(updates / updatesPerEpoch),
    update: updates,
    w: parameters[0],
    b: parameters[1],
    loss,
    diverged,
    n: state.data.samples,
    batchSize: state.chosen.batchSize,
    fullGradient: [...state.fullGradient],
    nextBatch: { indices: Array.from(next.indices), gradient: Array.from(next.gradient) },
    sizes: sizes.map(({ gradients, ...size }) => ({ ...size, batches: gradients.w.length })),
    drawn: { without, with: withIt },
  };
}

export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

export function tables(state, words) {
  const { sizes, chosen, drawn } = { ...results(state), chosen: state.chosen };
  const { titles, columns } = words.table;
  const drawnRows = Object.entries(drawn).flatMap(([how, rows]) =>
    (rows ?? []).map((row) => [
      words.table[how],
      row.batchSize,
      row.draws,
      ...row.mean,
      ...row.deviation,
    ]),
  );
  return [
    {
      title: titles.sizes,
      columns: columns.sizes,
      rows: sizes.map((size) => [
        size.batchSize,
        size.batches,
        size.exact ? words.table.all : words.table.some,
        ...size.mean,
        ...size.deviation,
        ...size.withReplacement,
        ...size.finitePopulation,
      ]),
    },
    { title: titles.drawn, columns: columns.drawn, rows: drawnRows },
    {
      title: titles.batches(chosen.batchSize),
      columns: columns.batches,
      rows: Array.from(chosen.gradients.w, (w, i) => [i + 1, w, chosen.gradients.b[i]]),
    },
  ];
}
