/** The chart of the rescaled layers. */
import { logTicks } from "../../charts/scale.js";
import { createPlotMemoizer, createResultsMemoizer } from "../../figure/memoize.js";
import { logRange } from "./looks.js";

const keep = createPlotMemoizer(createResultsMemoizer);

/** Three measures of sharpness of one and the same function, as multiples of what they were. */
export function rescalePlot(measured, { doublings }, words) {
  return keep(measured.results, words, `rescale ${doublings}`, () => {
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
          colour: "chosen",
          width: 3,
        },
        ...measure("topEigenvalue", { colour: "ink", shape: "rect" }),
        ...measure("boxSharpness", { colour: "muted", shape: "triangle", dash: [7, 4] }),
        ...measure("perturbationRise", { colour: "ink", shape: "circle", dash: [2, 4] }),
      ],
    };
  });
}
