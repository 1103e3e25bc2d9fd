/** The numbers that the figure shows, in full. */
import { overSeeds } from "./measurements.js";

/** @param {object} state */
export function results(state) {
  const { updates, epoch, updatesPerEpoch, contestants, valley, target, measured } = state;
  const [w, b] = valley.lowest;
  return {
    epoch,
    update: updates,
    updatesPerEpoch,
    minimum: { w, b, loss: valley.lowestLoss },
    startLoss: valley.startLoss,
    targetExcess: target,
    condition: valley.condition,
    optimizers: Object.fromEntries(contestants.map((one) => [one.name, ofContestant(one)])),
    seeds: overSeeds(measured.seeds),
  };
}

function ofContestant(contestant) {
  const { w, b, loss, excess, reached, stepFlips, gradientFlips, meanAcross, diverged } =
    contestant;
  return {
    w,
    b,
    loss,
    excessLoss: excess,
    updatesToTarget: reached,
    stepFlips,
    gradientFlips,
    meanAcross,
    diverged,
  };
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, { names, table: { titles, heads: columns } }) {
  const { optimizers, seeds } = results(state);
  return [
    {
      title: titles.now,
      columns: columns.now,
      rows: Object.entries(optimizers).map(([name, one]) => [
        names[name],
        one.w,
        one.b,
        one.loss,
        one.excessLoss,
        one.updatesToTarget,
        one.stepFlips,
        one.gradientFlips,
      ]),
    },
    {
      title: titles.seeds,
      columns: columns.seeds,
      rows: (seeds?.rows ?? []).map((row) => [
        names[row.name],
        seeds.seeds,
        row.reached,
        row.updates,
        row.deviation,
        row.stepFlips,
        row.gradientFlips,
      ]),
    },
    {
      title: titles.noise,
      columns: columns.noise,
      rows: Object.entries(seeds?.noise ?? {}).map(([name, left]) => [names[name], left]),
    },
    {
      title: titles.path,
      columns: columns.path,
      rows: state.contestants.flatMap(({ name, points }) =>
        points.map(({ w, b, loss, excess }, update) => [names[name], update, w, b, loss, excess]),
      ),
    },
  ];
}
