/** The plane of the two features, and what a network says of it. */
import { levelLine } from "../../charts/contours.js";
import { createPlotMemoizer } from "../../figure/memoize.js";
import { SIDES } from "./looks.js";
import { PLANE, SURFACE } from "./session.js";

const keep = createPlotMemoizer();
/** Holds the map that is shown before there is one. */
const HOLDER = {};

/** The plane of the two features: the samples, and the line on which the network cannot decide. */
export function mapPlot(map, side, words) {
  return keep(map ?? HOLDER, words, `map ${side}`, () => {
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
        points(of(-1, false), { colour: "muted", shape: "circle" }),
        points(of(1, false), { colour: "ink", shape: "triangle", radius: 5 }),
        points(of(-1, true), { colour: "muted", shape: "circle", radius: 7, hollow: true }),
        points(of(1, true), { colour: "ink", shape: "triangle", radius: 8, hollow: true }),
        { kind: "curve", values: boundary, ...SIDES[side].line, width: 3 },
      ],
    };
  });
}
