/** The charts of the later parts: maps, the edge of stability, the swap, the protocols, the rescaling. */
import { levelLine } from "../../charts/contours.js";
import { logTicks, roundUp } from "../../charts/scale.js";
import { createMemory } from "../kept.js";
import { average } from "../spread.js";
import { ofEdge, ofProtocols, ofSwap } from "./findings.js";
import {
  band,
  LARGE,
  LARGE_LINE,
  level,
  logRange,
  medians,
  SIDES,
  SMALL,
  SMALL_LINE,
} from "./looks.js";
import { PROTOCOLS, RATES } from "./measurements.js";
import { PLANE, SURFACE } from "./session.js";

const keep = createMemory();
const HOLDER = {};

/** The plane of the two features: the samples, and the line on which the network cannot decide. */
export function mapPlot(map, side, words) {
  return keep(map ?? HOLDER, `map ${side}`, () => {
    const of = (target, isWrong) =>
      (map?.samples ?? []).filter((one) => one.target === target && one.isWrong === isWrong);
    const points = (values, look) => ({ kind: "points", values, radius: 4, ...look });
    const boundary = map?.[side]
      ? levelLine({ ...SURFACE, size: map.size, values: map[side] }, 0)
      : [];
    return {
      x: { ...PLANE.x, title: words.x },
      y: { ...PLANE.y, title: words.y },
      marks: [
        points(of(-1, false), { colour: "average", shape: "circle" }),
        points(of(1, false), { colour: "batch", shape: "triangle", radius: 5 }),
        points(of(-1, true), { colour: "average", shape: "circle", radius: 7, hollow: true }),
        points(of(1, true), { colour: "batch", shape: "triangle", radius: 8, hollow: true }),
        { kind: "curve", values: boundary, ...SIDES[side].line, width: 3 },
      ],
    };
  });
}

/** λmax at the end against the learning rate, with 2/η. */
export function edgePlot(measured, words) {
  return keepFor(measured.results, "edge", () => {
    const { whole, small } = ofEdge(measured, RATES.length);
    const x = { min: 0.08, max: 0.9 };
    const curve = Array.from({ length: 40 }, (_, i) => x.min * (x.max / x.min) ** (i / 39));
    const y = { min: 0.5, max: 30 };
    const points = (runs, look) => ({
      kind: "points",
      values: runs
        .map(({ learningRate, topEigenvalue }) => ({ x: learningRate, y: topEigenvalue }))
        .filter((value) => Number.isFinite(value.y)),
      radius: 7,
      ...look,
    });
    return {
      x: {
        ...x,
        log: true,
        title: words.rate,
        ticks: RATES.map((value) => ({ value, label: String(value) })),
      },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        {
          kind: "curve",
          values: curve.map((rate) => ({ x: rate, y: 2 / rate })),
          colour: "ink",
          width: 1.5,
          dash: [2, 3],
        },
        points(whole, LARGE),
        points(small, SMALL),
      ],
    };
  });
}

/** λmax along training with all samples in the batch, one curve for each learning rate. */
export function climbPlot(measured, { updates }, words) {
  return keepFor(measured.results, `climb ${updates}`, () => {
    const { whole } = ofEdge(measured, RATES.length);
    const x = { min: 2, max: updates * 2.6 };
    const y = { min: 1.5, max: 30 };
    return {
      x: {
        ...x,
        log: true,
        ticks: logTicks(x).filter(({ value }) => value <= updates),
        title: words.x,
      },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: whole.flatMap(({ learningRate, threshold, path }) => [
        level(threshold, { min: x.min, max: updates }, { colour: "muted", width: 1 }),
        {
          kind: "curve",
          values: [
            ...path.map(({ update, topEigenvalue }) => ({ x: update, y: topEigenvalue })),
            { x: updates * 1.9, y: Number.NaN },
          ],
          colour: "whole",
          width: 2,
        },
        {
          kind: "points",
          values: [
            { x: updates * 1.05, y: path.at(-1).topEigenvalue, label: String(learningRate) },
          ].filter((end) => Number.isFinite(end.y)),
          ...LARGE,
          radius: 3,
        },
      ]),
    };
  });
}

/** λmax after the batch size was swapped. */
export function swapPlot(measured, { updates, learningRate }, words) {
  return keepFor(measured.results, `swap ${updates} ${learningRate}`, () => {
    const found = ofSwap(measured);
    // The solution that is trained on stands before the first update.
    const sides = (found?.sides ?? [{ after: [] }, { after: [] }]).map(({ first, after }) => [
      ...(first ? [{ x: 0.5, ...first }] : []),
      ...after.map(({ update, ...values }) => ({ x: update, ...values })),
    ]);
    const x = { min: 0.45, max: updates * 1.2 };
    const y = logRange(
      [4 / learningRate, ...sides.flat().flatMap(({ low, high }) => [low, high])],
      { min: 1, max: 20 },
    );
    const ticks = [{ value: 0.5, label: words.before }, ...logTicks({ min: 1, max: x.max })];
    return {
      x: { ...x, log: true, ticks, title: words.x },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        level(4 / learningRate, x),
        band(sides[0], "small"),
        band(sides[1], "whole"),
        medians(sides[0], SMALL_LINE),
        medians(sides[1], LARGE_LINE),
      ],
    };
  });
}

/** A row of dots for each protocol: by how much the large batch is better on new points. */
export function protocolsPlot(measured, words) {
  const counts = [measured.pairs, measured.protocols].map(
    ({ results }) => results.filter(Boolean).length,
  );
  return keep(measured.protocols.results, `protocols ${counts}`, () => {
    const rows = ofProtocols(measured);
    const all = rows.flatMap(({ gaps }) => gaps);
    const reach = roundUp(Math.max(5, ...all.map(Math.abs)) * 1.05);
    const last = PROTOCOLS.length;
    return {
      x: {
        min: 0.4,
        max: last + 0.6,
        title: words.x,
        ticks: PROTOCOLS.map((_, i) => ({ value: i + 1, label: String(i + 1) })),
      },
      y: { min: -reach, max: reach, title: words.y },
      marks: [
        { kind: "line", slope: 0, intercept: 0, colour: "ink", faint: true },
        {
          kind: "points",
          values: rows.flatMap(({ place, gaps }) =>
            gaps.map((y, i) => ({ x: place + 1 + 0.22 * (2 * ((i * 0.618034) % 1) - 1), y })),
          ),
          colour: "chosen",
          shape: "circle",
          radius: 3.5,
          faint: true,
        },
        {
          kind: "segments",
          values: rows
            .map(({ place, gaps }) => ({ place, ...average(gaps) }))
            .filter(({ standardError }) => Number.isFinite(standardError))
            .map(({ place, mean, standardError }) => ({
              x: place + 1,
              from: mean - 2 * standardError,
              to: mean + 2 * standardError,
            })),
          colour: "ink",
          width: 3,
        },
        {
          kind: "points",
          values: rows
            .filter(({ mean }) => Number.isFinite(mean))
            .map(({ place, mean }) => ({ x: place + 1, y: mean })),
          colour: "ink",
          shape: "rectRot",
          radius: 6,
        },
      ],
    };
  });
}

/** Three measures of sharpness of one and the same function, as multiples of what they were. */
export function rescalePlot(measured, { doublings }, words) {
  return keepFor(measured.results, `rescale ${doublings}`, () => {
    const rows = measured.results[0]?.rows ?? [];
    const usual = rows.find(({ factor }) => factor === 1);
    const values = (name) => rows.map((row) => ({ x: row.factor, y: row[name] / usual[name] }));
    const x = { min: 0.1, max: 10 };
    const factor = 2 ** doublings;
    const y = logRange(
      rows.length
        ? ["topEigenvalue", "boxSharpness", "perturbationRise"].flatMap((name) =>
            values(name).map((one) => one.y),
          )
        : [],
      { min: 0.5, max: 50 },
    );
    const measure = (name, look) => [
      { kind: "curve", values: values(name), colour: look.colour, width: 2, dash: look.dash },
      { kind: "points", values: values(name), radius: 5, ...look },
    ];
    return {
      x: { ...x, log: true, title: words.x, ticks: words.factors },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        {
          kind: "segments",
          values: [{ x: factor, from: y.min, to: y.max }],
          colour: "batch",
          width: 3,
        },
        ...measure("topEigenvalue", { colour: "ink", shape: "rect" }),
        ...measure("boxSharpness", { colour: "average", shape: "triangle", dash: [7, 4] }),
        ...measure("perturbationRise", { colour: "full", shape: "circle", dash: [2, 4] }),
      ],
    };
  });
}

function keepFor(results, name, describe) {
  return keep(results, `${name} ${results.filter(Boolean).length}`, describe);
}
