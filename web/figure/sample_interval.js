/**
 * Which updates of a long run are remembered. It depends on the number of the update alone, not on how one
 * got there, so that a place looks the same whichever way it was reached.
 */

/** Every update up to this one is remembered; then every second up to twice as many, every fourth … */
const ALL_UP_TO = 512;

/** Updates whose number this divides are remembered there. */
export function sampleInterval(update) {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(update, 1) / ALL_UP_TO)));
}

/** The next update after this one that is remembered. */
export function nextRemembered(update) {
  const stride = sampleInterval(update + 1);
  return (Math.floor(update / stride) + 1) * stride;
}

/**
 * How many of the points belong to the first so many updates.
 * @param {{update: number}[]} points in the order of their updates
 */
export function countUpTo(points, update) {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].update <= update) low = middle + 1;
    else high = middle;
  }
  return low;
}
