/** How the two batch sizes are drawn, everywhere in the figure; never told apart by colour alone. */
export const SMALL = { colour: "small", shape: "circle" };
export const LARGE = { colour: "whole", shape: "rect" };
export const SMALL_LINE = { colour: "small", width: 2.5 };
export const LARGE_LINE = { colour: "whole", width: 2.5, dash: [7, 4] };
export const SIDES = {
  small: { ...SMALL, line: SMALL_LINE },
  large: { ...LARGE, line: LARGE_LINE },
};

/** A value that a chart has for each update: more of them early, so on a logarithmic axis. */
export const band = (values, colour) => ({
  kind: "band",
  values: values.map(({ x, low, high }) => ({ x, from: low, to: high })),
  colour,
});

export const medians = (values, look) => ({
  kind: "curve",
  values: values.map(({ x, median }) => ({ x, y: median })),
  ...look,
});

export const level = (y, { min, max }, look) => ({
  kind: "curve",
  values: [min, max].map((x) => ({ x, y })),
  colour: "ink",
  width: 1.5,
  dash: [2, 3],
  ...look,
});

/** From the smallest to the largest of the values, with air, for a logarithmic axis. */
export function logRange(values, usual) {
  const found = values.filter((value) => Number.isFinite(value) && value > 0);
  if (found.length === 0) return usual;
  return { min: Math.min(...found) / 1.4, max: Math.max(...found) * 1.4 };
}

/** Where a dot stands in its column, −1 … 1, so that equal values are seen beside each other. */
export function spreadOut(i) {
  return 2 * ((i * 0.618034) % 1) - 1;
}
