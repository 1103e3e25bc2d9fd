/**
 * The loss of a line with squared errors is a quadratic function of w and b. Its gradient is linear, so
 * three of its values tell all of it: where it is lowest, and how it curves.
 */

/**
 * @param {object} trainer of a linear model with one feature
 * @returns {{lowest: [number, number], hessian: [[number, number], [number, number]]}}
 */
export function quadraticOf(trainer) {
  const atStart = trainer.gradient([0, 0]);
  const [ww, wb] = trainer.gradient([1, 0]).map((value, i) => value - atStart[i]);
  const [bw, bb] = trainer.gradient([0, 1]).map((value, i) => value - atStart[i]);
  const determinant = ww * bb - wb * bw;
  const lowest = /** @type {[number, number]} */ ([
    (bw * atStart[1] - bb * atStart[0]) / determinant,
    (wb * atStart[0] - ww * atStart[1]) / determinant,
  ]);
  return {
    lowest,
    hessian: [
      [ww, wb],
      [bw, bb],
    ],
  };
}

/**
 * Its two curvatures, and the directions in which it has them.
 * @returns {{flat: Direction, steep: Direction}}
 * @typedef {{curvature: number, along: [number, number]}} Direction along: of length 1
 */
export function directionsOf([[ww, wb], [, bb]]) {
  const middle = (ww + bb) / 2;
  const half = Math.hypot((ww - bb) / 2, wb);
  const angle = Math.atan2(2 * wb, ww - bb) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return {
    steep: { curvature: middle + half, along: [cosine, sine] },
    flat: { curvature: middle - half, along: [-sine, cosine] },
  };
}

/** The places at which it is so much above its lowest value: an ellipse. */
export function ellipse([w, b], { flat, steep }, height) {
  const axes = [flat, steep].map(({ curvature, along }) => ({
    along,
    reach: Math.sqrt((2 * height) / curvature),
  }));
  return Array.from({ length: 121 }, (_, i) => {
    const turn = (i / 60) * Math.PI;
    const parts = [Math.cos(turn), Math.sin(turn)];
    const at = (column, start) =>
      axes.reduce(
        (sum, { along, reach }, axis) => sum + parts[axis] * reach * along[column],
        start,
      );
    return { x: at(0, w), y: at(1, b) };
  });
}
