/**
 * A run of the build with the usual settings, in grey behind charts: they are not empty before Play, and their axes stay
 * where they are when the reader's own run comes.
 *
 * @typedef {"shown" | "folded" | "unsorted" | "guessed"} Grey when a chart shows it: from the start; from the start, in a
 *   part that is folded; until there is a guess without telling columns apart; once there is a guess
 * @typedef {Partial<import("../charts/marks.js").Look> & {kind: string, x: number[], y: number[]}} KeptMark
 * @typedef {{y: number[], marks: KeptMark[]}} KeptChart the ends of its axis and what is drawn; made by web/build/grey.mjs
 */
import { logTicks } from "../charts/scale.js";
import { memoize } from "./memoize.js";
import { resolve } from "./settings.js";

/** What a chart becomes while a view is made. @type {(name: string, drawing: any) => any} */
let change = (_, drawing) => drawing;
let legendNow = "";

/** The chart as it is shown. */
export const changedChart = (name, drawing) => change(name, drawing);
/** What grey means in the view that is being made; empty where nothing is grey. */
export const greyLegend = () => legendNow;

/**
 * @template View
 * @param {(name: string, drawing: import("../charts/chart.js").Plot) => import("../charts/chart.js").Plot} own
 * @param {string} ownLegend
 * @param {() => View} makeView
 */
export function withCharts(own, ownLegend, makeView) {
  const outer = { change, legendNow };
  [change, legendNow] = [own, ownLegend];
  try {
    return makeView();
  } finally {
    ({ change, legendNow } = outer);
  }
}

/**
 * Makes a figure's view with the build's run behind its charts, where the reader's is the same run and not complete.
 * @param {any} viewModel
 * @param {Record<string, KeptChart> | undefined} kept by the chart's name
 * @param {() => unknown} makeView
 */
export function withBuildRun({ figure, settings, atStart, atEnd, guess, words }, kept, makeView) {
  if (!kept || atEnd || !isUsual(figure, settings)) return makeView();
  const whenOf = (name) => {
    const when = figure.grey[name];
    if (typeof guess === "string" && when !== "folded") return "shown";
    return when === "unsorted" && !atStart ? "guessed" : when;
  };
  const { run, unsorted, guessed } = words.controls.grey;
  const behind = (name, drawing) =>
    kept[name] ? withGrey(drawing, kept[name], whenOf(name), run) : drawing;
  const all = Object.keys(kept).map(whenOf);
  // What is folded says it for itself: nobody is to look for grey where there is none.
  const legend = all.some((when) => when === "shown" || when === "unsorted") ? run : "";
  const rest = all.includes("unsorted") ? unsorted : all.includes("guessed") ? guessed : "";
  return withCharts(behind, legend && legend + rest, makeView);
}

/** Whether the run is the one that the build has made. */
const isUsual = memoize(
  (figure, settings) => runOf(figure, settings) === runOf(figure, resolve(figure, {}).settings),
);

/** All that a run depends on: what is measured in it. */
const runOf = ({ playableMeasurements: names, measurements }, settings) =>
  JSON.stringify(names.map((name) => measurements[name].jobs(settings, {})));

const withGrey = memoize((drawing, { y, marks }, when, run) => {
  const [min, max] = y;
  const { x, y: own } = drawing;
  const isUnsorted = when === "unsorted";
  const middle = (x.min + x.max) / 2;
  const grey = marks
    .filter(({ kind }) => when !== "guessed" && (!isUnsorted || kind === "points"))
    .map(({ x: across, y: up, ...look }) => ({
      ...look,
      colour: "muted",
      faint: look.kind === "points",
      // The shape would tell them apart, too.
      shape: isUnsorted ? "circle" : look.shape,
      values: across.map((place, i) => ({
        x: isUnsorted ? place - Math.round(place) + middle : place,
        y: up[i],
      })),
    }));
  return {
    ...drawing,
    note: when === "folded" ? run : "",
    y: { ...own, min, max, ...(own.log && { ticks: logTicks({ min, max }) }) },
    marks: [...grey, ...drawing.marks],
    inPicture: drawing.inPicture ?? drawing,
  };
});
