/** The numbers that the figure shows, in full: for programs and for the file. */
import { fileTables } from "../../figure/columns.js";
import { columnsOf, finiteOrNull } from "../minima/results.js";
import { orderFloors, ways } from "./findings.js";
import { chosenRate, ORDERS } from "./measurements.js";

const columns = {
  slopes: columnsOf("order", "seeds", "slope", "low", "high"),
  floors: columnsOf("seed", "learningRate", "order", "earlier", "floor"),
  way: columnsOf("learningRate", "order", "epoch", "excess"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  return finiteOrNull({
    done: finished,
    jobs,
    slopes: slopeRows(measured, settings),
    floors: floorRows(measured),
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const rows = {
    slopes: finiteOrNull(slopeRows(measured, settings)),
    floors: floorRows(measured),
    way: wayRows(measured, settings),
  };
  const [slopes, ...others] = fileTables(columns, rows, words);
  return [{ ...slopes, isOnPaper: true }, ...others];
}

/** The slopes of orders that have a floor at every learning rate; others have none. */
function slopeRows({ floors }, settings) {
  return orderFloors(floors.results, settings)
    .filter(({ slope }) => slope.count > 0)
    .map(({ order, kind, slope: { count, median, low, high } }) => {
      const isFloor = kind === "floor";
      const ends = isFloor ? { slope: median, low, high } : { slope: null, low: null, high: null };
      return { order, seeds: count, kind, ...ends };
    });
}

/** A row for each run. */
function floorRows({ floors }) {
  return floors.results.filter(Boolean).flatMap(({ seed, learningRate, earlier, floor }) =>
    ORDERS.map((order, i) => ({
      seed,
      learningRate,
      order,
      earlier: earlier[i],
      floor: floor[i],
    })),
  );
}

/** The medians over seeds that the second chart draws. */
function wayRows({ floors }, settings) {
  const learningRate = chosenRate(settings);
  return finiteOrNull(
    ways(floors.results, learningRate).flatMap(({ order, points }) =>
      points.map(({ x: epoch, y: excess }) => ({ learningRate, order, epoch, excess })),
    ),
  );
}
