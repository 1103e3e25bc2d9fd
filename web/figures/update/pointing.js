/** Which sample the reader points at: in the table, in the formula, at a point of the data, or at an arrow. */
import { clickedAt } from "../../charts/plot.js";

/** A point this part of the chart's width away is still pointed at. */
const REACH = 1 / 14;

/**
 * The sample whose point is nearest to a place on a chart.
 * @param {{x: number, y: number}[]} points one for each sample
 * @param {{x: number, y: number} | null} place null beside the chart
 * @param {import("../../charts/chart.js").Plot} plot
 * @returns {number | null}
 */
export function nearestSample(points, place, { x, y }) {
  if (!place) return null;
  const distances = points.map((point) =>
    Math.hypot((point.x - place.x) / (x.max - x.min), (point.y - place.y) / (y.max - y.min)),
  );
  const least = Math.min(...distances);
  return least < REACH ? distances.indexOf(least) : null;
}

/**
 * Handlers for the figure's stage. A row or a term says by `data-sample` or its place which sample it is; a chart
 * by the points that its plot has for the samples.
 * @param {import("./run.js").State} state
 * @param {Record<string, {plot: import("../../charts/chart.js").Plot, points: {x: number, y: number}[]}>} charts by
 *   the classes of the charts
 */
export function pointing({ update, lit }, charts, act) {
  let shown = lit;
  const light = (sample) => {
    if (sample === shown) return;
    shown = sample;
    act.perform("light", sample);
  };
  const rowOf = (target) => target.closest?.("tbody tr[tabindex]");
  const sampleAt = (event) => {
    const { target } = event;
    if (target.localName === "canvas") {
      const name = Object.keys(charts).find((one) => target.closest(`.chart.${one}`));
      if (!name) return null;
      const { plot, points } = charts[name];
      return nearestSample(points, placeOn(event), plot);
    }
    const row = rowOf(target);
    if (row && update) return update.indices[row.sectionRowIndex];
    const term = target.closest?.("[data-sample]");
    return term ? Number(term.dataset.sample) : null;
  };
  const move = (event) => {
    const row = rowOf(event.target);
    const direction = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[
      event.key
    ];
    if (!row || !direction) return;
    event.preventDefault();
    row[direction]?.focus();
  };
  return {
    point: (event) => light(sampleAt(event)),
    // A finger leaves as soon as it is lifted: what was tapped stays lit.
    leave: ({ pointerType }) => pointerType !== "touch" && light(null),
    move,
  };
}

function placeOn({ target, offsetX, offsetY }) {
  return clickedAt(/** @type {any} */ ({ currentTarget: target, offsetX, offsetY }));
}
