/** The numbers that the figure shows: in its tables, for programs, and for the file. */
import { median } from "d3-array";
import { counted, fixed, scaleNumber } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { column, columnsOf, fileTables, resultOf } from "../../figure/columns.js";
import { describeInterval } from "../../figure/evidence.js";
import { scrollingTable } from "../../figure/table.js";
import {
  costsToTarget,
  fitUpdates,
  powersOfTwo,
  shapeOf,
  updatesToTarget,
} from "../cost/findings.js";
import { TIMED } from "../cost/measurements.js";
import { rateText } from "../cost/results.js";
import { updatesText } from "../cost/sentence.js";
import {
  arithmeticRate,
  byDevice,
  compareDevices,
  firstToTarget,
  graphicsProcessor,
} from "./findings.js";
import { sizesOf } from "./measurements.js";

const UNKNOWN = "–";
const orUnknown = (value, text) => (value === undefined || value === null ? UNKNOWN : text(value));
/** Nothing is known of a rate where the clock has seen no time pass. */
const roundedRate = (rate) => (Number.isFinite(rate) ? Number(rate.toPrecision(4)) : null);
export const rateCell = (rate) => (Number.isFinite(rate) ? scaleNumber(rate) : UNKNOWN);

/** @type {Record<string, import("../../figure/columns.js").Column<any>[]>} */
const columns = {
  times: [
    ...columnsOf("device", ...TIMED, "secondsPerUpdate", "wallSeconds"),
    { key: "gigaflops", cell: ({ gigaflops }) => roundedRate(gigaflops) },
  ],
  updates: [
    column("batchSize", counted),
    column("updates", (updates) => orUnknown(updates, updatesText)),
    column("learningRate", (rate) => orUnknown(rate, rateText)),
    column("arrived", (arrived, _, { seeds }) => `${arrived} / ${seeds}`),
    ...columnsOf("seeds"),
    column("coreSeconds", (seconds) => orUnknown(seconds, secondsText)),
    column("gpuSeconds", (seconds) => orUnknown(seconds, secondsText)),
  ],
  powers: columnsOf("batchSize", "seconds", "lowerQuartile", "upperQuartile"),
};

const shownColumns = [
  column("batchSize", counted),
  column("core", (row) => orUnknown(row, ({ secondsPerUpdate }) => secondsText(secondsPerUpdate))),
  column("gpu", (row) => orUnknown(row, ({ secondsPerUpdate }) => secondsText(secondsPerUpdate))),
  column("ratio", (ratio) => orUnknown(ratio, ratioText)),
  column("coreRate", rateCell),
  column("gpuRate", rateCell),
];

/** A median, and the interval where there are enough rounds. */
function ratioText(ratio) {
  const { median, low, high } = describeInterval(ratio, 2);
  return low && high ? `${median} (${low}\u2013${high})` : (median ?? UNKNOWN);
}

/** Every row of each device. */
function allRows(state) {
  const devices = byDevice(state);
  return Object.entries(devices).flatMap(([device, { rows, jobs }]) =>
    rows.map((row) => ({
      ...row,
      device,
      wallSeconds: wallSecondsOf(jobs, row.batchSize),
      gigaflops: arithmeticRate(state.settings, row.seconds),
    })),
  );
}

/** Updates to the target, and their time on each device, of the sizes that have been run. */
function targetRows(state) {
  const { cpu, gpu } = byDevice(state);
  const [core, processor] = [costsToTarget(cpu.state), costsToTarget(gpu.state)];
  return core.map((row, i) => ({
    ...row,
    coreSeconds: row.seconds,
    gpuSeconds: processor[i].seconds,
  }));
}

/** The median of the rounds' times by the clock on the wall. @returns {number} */
export function wallSecondsOf(jobs, batchSize) {
  const ofSize = jobs.flatMap(({ rows }) => rows.filter((row) => row.batchSize === batchSize));
  return median(ofSize, ({ wallSeconds }) => wallSeconds) ?? Number.NaN;
}

/** @param {{measured: any, settings: any, finished: number, jobs: number, machine: object}} state */
export function results(state) {
  const { finished, jobs, machine } = state;
  const processor = graphicsProcessor(state);
  return {
    done: finished,
    jobs,
    machine: { ...machine },
    adapter: processor && {
      name: processor.adapter,
      problem: processor.problem,
      isSoftware: processor.isSoftware,
      hasTimestamps: processor.hasTimestamps,
    },
    times: allRows(state).map((row) => resultOf(columns.times, row)),
    shape: shapeResult(state),
    updatesToTarget: targetRows(state).map((row) => resultOf(columns.updates, row)),
    fit: fitUpdates(updatesToTarget(state)),
    powersOfTwo: powersOfTwo(state).map(({ power, verdict, rows }) => ({
      batchSize: power,
      verdict,
      epochTimes: rows.map((row) => resultOf(columns.powers, row)),
    })),
  };
}

/** What all rounds together say of the GPU's epoch, of where it is faster, and of which k is first on each device. */
function shapeResult(state) {
  const gpu = shapeOf(byDevice(state).gpu.state);
  const compared = compareDevices(state);
  const firstOf = (device) => firstToTarget(state, device)?.first.batchSize ?? null;
  const sizes = compared?.faster.map(({ batchSize }) => batchSize);
  return {
    epoch: gpu && { kind: gpu.shape, between: gpu.rows[gpu.least].batchSize },
    faster: compared && { kind: compared.kind, batchSizes: sizes },
    firstToTarget: { cpu: firstOf("cpu"), gpu: firstOf("gpu") },
  };
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, words) {
  const powers = powersOfTwo(state).flatMap(({ rows }) => rows);
  const rows = { times: allRows(state), updates: targetRows(state), powers };
  return fileTables(columns, rows, words);
}

/** Both devices side by side. */
export function devicesTable(shown) {
  const { state, settings, words } = shown;
  const { cpu, gpu } = byDevice(state);
  const compared = compareDevices(state)?.sizes ?? [];
  const rowWith = (rows, k) => rows.find(({ batchSize }) => batchSize === k);
  const rate = (row) => row && arithmeticRate(settings, row.seconds);
  const rows = sizesOf(settings).map((k) => {
    const [core, processor] = [rowWith(cpu.rows, k), rowWith(gpu.rows, k)];
    return {
      ...{ batchSize: k, core, gpu: processor, ratio: rowWith(compared, k) },
      ...{ coreRate: rate(core), gpuRate: rate(processor) },
    };
  });
  const { title, columns: headings } = words.devices;
  return scrollingTable({ title, columns: shownColumns, headings, rows }, shown, "sideways");
}

/** Updates to the target, and their time on both devices. */
export function targetTable(shown) {
  const { title, columns: headings } = shown.words.costs;
  const measured = new Map(targetRows(shown.state).map((row) => [row.batchSize, row]));
  const unknown = { arrived: 0, seeds: 0 };
  const rows = sizesOf(shown.settings).map((k) => measured.get(k) ?? { batchSize: k, ...unknown });
  return scrollingTable({ title, columns: columns.updates, headings, rows }, shown, "sideways");
}

/** Powers of two and their neighbours. */
export function powersTable(shown) {
  const { title, columns: headings } = shown.words.powers;
  const rows = powersOfTwo(shown.state).flatMap((found) => found.rows);
  const milliseconds = (seconds) => fixed(1000 * seconds, 3);
  const shownPowers = [
    column("batchSize", String),
    column("seconds", milliseconds),
    column("lowerQuartile", milliseconds),
    column("upperQuartile", milliseconds),
  ];
  return scrollingTable({ title, columns: shownPowers, headings, rows }, shown);
}
