/** Samples that are dragged in the chart of the data: the data become the reader's own, and the run is made anew with them. */
import { spelled } from "./own_data.js";

/** With more, one could not take hold of each. */
const MOST_DRAGGED = 12;

/** @param {{data: import("./run.js").Data, fit: import("./fit.js").Fitted}} state */
export function canDrag({ data, fit }) {
  return fit.kind === "line" && data.samples <= MOST_DRAGGED;
}

/** @returns {import("../../charts/handles.js").Handle[]} one for each sample */
export function sampleHandles({ state, settings, words }, act) {
  if (!canDrag(state)) return [];
  const { x, y, isClasses } = state.data;
  return Array.from(x, (_, i) => ({
    name: "sample",
    label: words.own.sample(i + 1),
    x: x[i],
    y: y[i],
    // A class has no value in between.
    ...(isClasses && { along: "x" }),
    moved: (point) => move(i, point, { state, settings }, act),
  }));
}

function move(sample, point, { state, settings }, act) {
  const { data, updates, progress } = state;
  const { batchSize, learningRate, standardize, update } = settings;
  act.set({
    data: "own",
    ownData: spelled({
      ...data,
      x: replaced(data.x, sample, point.x),
      y: replaced(data.y, sample, point.y),
    }),
    ...{ batchSize, learningRate, standardize },
    // As far as it has come, or is to come: what the sample does to the line is seen at once.
    update: progress ? update : updates,
  });
}

function replaced(values, index, value) {
  return values.map((former, i) => (i === index ? value : former));
}
