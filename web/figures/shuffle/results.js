/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { LOOKS } from "./charts.js";
import { formatExcess } from "./findings.js";
import { overSeeds } from "./measurements.js";

/**
 * @typedef {import("./run.js").State & {measured?: any}} State
 * @typedef {State["runs"][number]} Run
 */

const orderColumn = { key: "order", cell: ({ order }, words) => words.orders[order] };

/** @type {import("../../figure/columns.js").Column<Run>[]} */
const runColumns = [
  orderColumn,
  { key: "w", value: ({ parameters }) => weightsOf(parameters) },
  { key: "b", value: ({ parameters }) => Number(parameters.at(-1)) },
  ...columnsOf("loss", "excessLoss", "accuracy"),
];

const batchColumns = [orderColumn, ...columnsOf("batch", "samples", "dw", "db")];
const swingColumns = [orderColumn, ...columnsOf("epoch", "swing")];
const pathColumns = columnsOf("update", "b");
const seedsColumns = [
  orderColumn,
  ...columnsOf("epoch", "median", "low", "high", "swing", "accuracy"),
];

const last = (spreads) => spreads[spreads.length - 1];

/** What an order has at the end of the last epoch, over many seeds. */
const END_FORMATS = {
  excessLoss: ({ excessLoss }) => formatRange(last(excessLoss)),
  swing: ({ swing }) => fixed(last(swing).median, 2),
  averageExcess: ({ averageExcess }) => formatExcess(averageExcess.median),
  accuracy: ({ accuracy }) => `${fixed(100 * last(accuracy).median, 1)} %`,
};

/** @type {import("../../figure/columns.js").Column<any>[]} */
export const endColumns = [
  {
    key: "order",
    text: ({ order }, { words }) =>
      html`<span class="meaning ${LOOKS[order].colour}">${words.orders[order]}</span>`,
  },
  ...Object.entries(END_FORMATS).map(([key, format]) => ({
    key,
    text: ({ known }) => (known ? format(known) : "–"),
  })),
];

/** @param {State} state */
export function results(state) {
  const { updates, updatesPerEpoch, epoch, runs, minimum, diverged, measured } = state;
  return {
    epoch: updates ? epoch + 1 : 0,
    batch: updates - epoch * updatesPerEpoch,
    batches: updatesPerEpoch,
    update: updates,
    diverged,
    minimum: {
      w: weightsOf(minimum.parameters),
      b: minimum.parameters.at(-1),
      loss: minimum.loss,
    },
    orders: Object.fromEntries(
      runs.map((run) => [
        run.order,
        {
          ...resultOf(runColumns, run),
          swings: [...run.swings],
          gradients: run.epoch.gradients.slice(0, run.made).map((one) => Array.from(one)),
          visits: run.epoch.visits.slice(0, run.made).map((indices) => Array.from(indices)),
        },
      ]),
    ),
    seeds: overSeeds(measured.seeds),
  };
}

/** @param {State} state */
export function tables(state, words) {
  const { titles, columns } = words.table;
  const { runs, data, measured } = state;
  const batches = runs.flatMap(({ order, epoch, made }) =>
    epoch.gradients.slice(0, made).map((gradient, i) => ({
      order,
      batch: i + 1,
      samples: epoch.visits[i].join(" "),
      dw: gradient.at(-2),
      db: gradient.at(-1),
    })),
  );
  const swings = runs.flatMap(({ order, swings: all }) =>
    all.map((swing, i) => ({ order, epoch: i + 1, swing })),
  );
  const path = runs[0].path.map((_, update) => ({
    update,
    b: runs.map((run) => run.path[update].at(-1)),
  }));
  const seeds = (overSeeds(measured.seeds) ?? []).flatMap(
    ({ order, excessLoss, swing, accuracy }) =>
      excessLoss.map((excess, i) => ({
        order,
        epoch: i + 1,
        ...excess,
        swing: swing[i].median,
        accuracy: accuracy ? accuracy[i].median : null,
      })),
  );
  return [
    fileTable(titles.orders, runColumns, columns.orders(data.features), runs, words),
    fileTable(titles.batches, batchColumns, columns.batches, batches, words),
    fileTable(titles.swings, swingColumns, columns.swings, swings, words),
    fileTable(titles.path, pathColumns, columns.path, path),
    fileTable(titles.seeds, seedsColumns, columns.seeds, seeds, words),
  ];
}

function formatRange({ median, low, high }) {
  return `${formatExcess(median)} (${formatExcess(low)} – ${formatExcess(high)})`;
}

/** With one feature, w is a number. @param {Float64Array | number[]} parameters */
function weightsOf(parameters) {
  const w = Array.from(parameters.slice(0, -1));
  return w.length === 1 ? w[0] : w;
}
