/** The chart of the swap. */
import { logTicks } from "../../charts/scale.js";
import { createPlotMemoizer, createResultsMemoizer } from "../../figure/memoize.js";
import { ofSwap } from "./findings.js";
import { band, LARGE_LINE, level, logRange, medians, SMALL_LINE } from "./looks.js";

const keep = createPlotMemoizer(createResultsMemoizer);

/** λmax after the batch size was swapped. */
export function swapPlot(measured, { updates, learningRate }, words) {
  return keep(measured.results, words, `swap ${updates} ${learningRate}`, () => {
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
