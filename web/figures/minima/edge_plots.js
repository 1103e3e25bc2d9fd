/** The charts of the edge of stability: where λmax ends, and how it gets there. */
import { logTicks } from "../../charts/scale.js";
import { createPlotMemoizer, createResultsMemoizer } from "../../figure/memoize.js";
import { ofEdge } from "./findings.js";
import { LARGE, level, SMALL } from "./looks.js";
import { RATES } from "./measurements.js";

const keep = createPlotMemoizer(createResultsMemoizer);

/** λmax at the end against the learning rate, with 2/η. */
export function edgePlot(measured, words) {
  return keep(measured.results, words, "edge", () => {
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
  return keep(measured.results, words, `climb ${updates}`, () => {
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
