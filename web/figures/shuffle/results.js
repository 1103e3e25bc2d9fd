/** The numbers that the figure shows, in full. */
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { overSeeds } from "./measurements.js";
import { sentence } from "./sentence.js";

/** @param {import("./session.js").State & {measured: object}} state */
export function results(state) {
  const { updates, updatesPerEpoch, epoch, lanes, minimum, diverged, measured } = state;
  return {
    epoch: updates ? epoch + 1 : 0,
    batch: updates - epoch * updatesPerEpoch,
    batches: updatesPerEpoch,
    update: updates,
    diverged,
    minimum: { ...parts(minimum.parameters), loss: minimum.loss },
    orders: Object.fromEntries(lanes.map((lane) => [lane.order, ofLane(lane)])),
    seeds: overSeeds(measured.seeds),
  };
}

export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

export function tables(state, words) {
  const { orders, seeds } = results(state);
  const { titles, columns } = words.table;
  const { features } = state.data;
  const rows = (each) =>
    Object.entries(orders).flatMap(([order, run]) => each(words.orders[order], run));
  return [
    {
      title: titles.orders,
      columns: columns.orders(features),
      rows: rows((name, { w, b, loss, excessLoss, accuracy }) => [
        [name, ...[w].flat(), b, loss, excessLoss, accuracy],
      ]),
    },
    {
      title: titles.batches,
      columns: columns.batches,
      rows: rows((name, { gradients, visits }) =>
        gradients.map((gradient, i) => [
          name,
          i + 1,
          visits[i].join(" "),
          gradient.at(-2),
          gradient.at(-1),
        ]),
      ),
    },
    {
      title: titles.swings,
      columns: columns.swings,
      rows: rows((name, { swings }) => swings.map((swing, i) => [name, i + 1, swing])),
    },
    {
      title: titles.path,
      columns: columns.path,
      rows: state.lanes[0].path.map((_, i) => [
        i,
        ...state.lanes.map(({ path }) => path[i][path[i].length - 1]),
      ]),
    },
    { title: titles.seeds, columns: columns.seeds, rows: seedRows(seeds, words) },
  ];
}

function ofLane({ parameters, loss, excessLoss, accuracy, swings, gradients, visits, made }) {
  const seen = Math.max(made, 0);
  return {
    ...parts(parameters),
    loss,
    excessLoss,
    accuracy,
    swings: [...swings],
    gradients: gradients.slice(0, seen).map((gradient) => Array.from(gradient)),
    visits: visits.slice(0, seen).map((indices) => Array.from(indices)),
  };
}

/** [w₁ … w_d, b] as `w` and `b`; with one feature, w is a number. */
function parts(parameters) {
  const w = parameters.slice(0, -1);
  return { w: w.length === 1 ? w[0] : w, b: parameters.at(-1) };
}

function seedRows(seeds, words) {
  return (seeds ?? []).flatMap(({ order, excessLoss, swing, accuracy }) =>
    excessLoss.map((excess, i) => [
      words.orders[order],
      i + 1,
      excess.median,
      excess.low,
      excess.high,
      swing[i].median,
      accuracy ? accuracy[i].median : null,
    ]),
  );
}
