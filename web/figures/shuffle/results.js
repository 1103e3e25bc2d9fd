/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { describeInterval } from "../../figure/evidence.js";
import { LOOKS } from "./charts.js";
import { excessDecimals, formatExcess, SMALL } from "./findings.js";
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
const swingColumns = [orderColumn, ...columnsOf("epoch", "swing", "weightSwing")];
const pathColumns = columnsOf("update", "b");
const seedsColumns = [
  orderColumn,
  ...columnsOf("epoch", "median", "low", "high", "swing", "accuracy"),
];

const last = (spreads) => spreads[spreads.length - 1];

/** What an order has at the end of the last epoch, over many seeds. */
const END_FORMATS = {
  excessLoss: ({ excessLoss }, words) => rangeText(last(excessLoss), words),
  swing: ({ swing }, words) => rangeText(last(swing), words, 2),
  averageExcess: ({ averageExcess }, words) => rangeText(averageExcess, words),
  accuracy: ({ accuracy }, words) => rangeText(percent(last(accuracy)), words, 1),
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
    text: ({ known }, { words }) => (known ? format(known, words.seeds) : "–"),
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
          swings: [...run.swings.b],
          weightSwings: [...run.swings.w],
          gradients: run.epoch.gradients.slice(0, run.made).map((one) => Array.from(one)),
          visits: run.epoch.visits.slice(0, run.made).map((indices) => Array.from(indices)),
        },
      ]),
    ),
    seeds: plainSummaries(overSeeds(measured.seeds, state)),
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
      dw: gradient[0],
      db: gradient.at(-1),
    })),
  );
  const swings = runs.flatMap(({ order, swings: { w, b } }) =>
    b.map((swing, i) => ({ order, epoch: i + 1, swing, weightSwing: w[i] })),
  );
  const path = runs[0].path.map((_, update) => ({
    update,
    b: runs.map((run) => run.path[update].at(-1)),
  }));
  const seeds = (overSeeds(measured.seeds, state) ?? []).flatMap(
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
    fileTable(titles.batches, batchColumns, columns.batches(data.features), batches, words),
    fileTable(titles.swings, swingColumns, columns.swings(data.features), swings, words),
    fileTable(titles.path, pathColumns, columns.path, path),
    fileTable(titles.seeds, seedsColumns, columns.seeds, seeds, words),
  ];
}

/** A median with its interval, where there are enough seeds for one. */
function rangeText(summary, { diverged, range }, decimals) {
  const texts = rangeTexts(summary, decimals);
  const [median, low, high] = ["median", "low", "high"].map((name) => texts[name] ?? diverged);
  if (Number.isNaN(summary.low) || (low === median && high === median)) return median;
  return range({ median, low, high });
}

/** Each null where it is infinite, or where there is none. */
function rangeTexts(summary, decimals) {
  const { median, low, high } = summary;
  if (!(Math.max(median, high || 0) < SMALL))
    return describeInterval(summary, decimals ?? excessDecimals(median));
  return { median: formatExcess(median), low: formatExcess(low), high: formatExcess(high) };
}

function percent({ median, low, high }) {
  return { median: 100 * median, low: 100 * low, high: 100 * high };
}

/** Without what is not a number, for programs. @param {import("./measurements.js").OrderOverSeeds[] | null} orders */
function plainSummaries(orders) {
  const known = (value) => (Number.isFinite(value) ? value : null);
  const plain = ({ median, low, high, count, infinite }) => ({
    median: known(median),
    low: known(low),
    high: known(high),
    count,
    infinite,
  });
  return (
    orders?.map(({ excessLoss, swing, accuracy, averageExcess, ...order }) => ({
      ...order,
      excessLoss: excessLoss.map(plain),
      swing: swing.map(plain),
      accuracy: accuracy?.map(plain),
      averageExcess: plain(averageExcess),
    })) ?? null
  );
}

/** With one feature, w is a number. @param {Float64Array | number[]} parameters */
function weightsOf(parameters) {
  const w = Array.from(parameters.slice(0, -1));
  return w.length === 1 ? w[0] : w;
}
