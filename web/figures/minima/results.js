/** The numbers that the figure shows, in full. */
import { seedsOf } from "../../figure/seeds.js";
import { ofEdge, ofPairs, ofProtocols } from "./findings.js";
import { byProtocol, RATES, SAMPLES, SOLUTION } from "./measurements.js";

/**
 * @param {object} state
 * @returns {object} plain; of the runs so far, null where there is none
 */
export function results({ finished, jobs, measured, settings }) {
  const { toy, pairs, edge, swap, rescale } = measured;
  const { whole, small } = ofEdge(edge, RATES.length);
  const seeds = seedsOf(settings);
  const batchSizes = [settings.smallBatch, SAMPLES];
  return {
    done: finished,
    jobs,
    toy: toy.results
      .filter(Boolean)
      .map(({ batchSize, balls, wideFraction }) => ({ batchSize, balls, wideFraction })),
    batchSizes,
    pairs: pairs.results.map((pair, i) => pair && { seed: seeds[i], ...pair }).filter(Boolean),
    overPairs: ofPairs(pairs.results),
    edge: { fullBatch: whole, smallBatch: small },
    swap: swap.results.map((one, i) => one && { seed: seeds[i], ...one }).filter(Boolean),
    protocols: ofProtocols(measured),
    rescale: rescale.results[0] ?? null,
  };
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, { table: { titles, columns } }) {
  const { toy, pairs, edge, swap, rescale } = measured;
  const seeds = seedsOf(settings);
  const sized = { small: settings.smallBatch, large: SAMPLES };
  const perSide = (list, each) =>
    list.flatMap((pair, place) =>
      pair ? ["small", "large"].flatMap((side) => each(pair[side], seeds[place], sized[side])) : [],
    );
  const { whole, small } = ofEdge(edge, RATES.length);
  const runs = [...whole.map((run) => [SAMPLES, run]), ...small.map((run) => [sized.small, run])];
  const rows = {
    toy: toy.results.filter(Boolean).map((one) => [one.batchSize, one.balls, one.wideFraction]),
    pairs: perSide(pairs.results, (one, seed, k) => [[seed, k, ...solutionRow(one)]]),
    path: perSide(pairs.results, ({ path }, seed, k) =>
      path.map(({ update, topEigenvalue }) => [seed, k, update, known(topEigenvalue)]),
    ),
    line: pairs.results.flatMap((pair, place) =>
      (pair?.line ?? []).map((one) => [
        seeds[place],
        one.alpha,
        known(one.trainLoss),
        known(one.testLoss),
      ]),
    ),
    edge: runs.map(([k, one]) => [k, one.learningRate, one.threshold, known(one.topEigenvalue)]),
    climb: runs.flatMap(([k, one]) =>
      one.path.map(({ update, topEigenvalue }) => [
        k,
        one.learningRate,
        update,
        known(topEigenvalue),
      ]),
    ),
    swap: swap.results.flatMap((one, place) => (one ? swapRows(one, seeds[place], sized) : [])),
    protocols: byProtocol(measured).flatMap(({ protocol, pairs: list }) =>
      perSide(list, (one, seed, k) => [[protocol, seed, k, ...solutionRow(one)]]),
    ),
    rescale: (rescale.results[0]?.rows ?? []).map((row) => [
      row.factor,
      row.topEigenvalue,
      row.boxSharpness,
      row.perturbationRise,
      row.predictionChange,
    ]),
  };
  return Object.keys(titles).map((name) => ({
    title: titles[name],
    columns: columns[name],
    rows: rows[name],
  }));
}

function solutionRow(solution) {
  return SOLUTION.map((name) => known(solution[name]));
}

function swapRows({ checkpoint, first, after }, seed, { small, large }) {
  return [
    [large, small, 0],
    [small, large, 1],
  ].flatMap(([from, to, side]) => [
    [seed, from, to, 0, known(first[side])],
    ...checkpoint.map((update, i) => [seed, from, to, update, known(after[side][i])]),
  ]);
}

/** A run that diverged has no number there. */
function known(value) {
  return Number.isNaN(value) ? null : value;
}
