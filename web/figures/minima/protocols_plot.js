/** The chart of the protocols. */
import { roundUp } from "../../charts/scale.js";
import { average } from "../../figure/spread.js";
import { keepOfBoth, ofProtocols } from "./findings.js";
import { spreadOut } from "./looks.js";
import { PROTOCOLS } from "./measurements.js";

/** A row of dots for each protocol: by how much the large batch is better on new points. */
export function protocolsPlot(measured, words) {
  return keepOfBoth(measured, "chart", () => {
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
            gaps.map((y, i) => ({ x: place + 1 + 0.22 * spreadOut(i), y })),
          ),
          colour: "muted",
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
