// Measures how long some work has taken.

/**
 * @param {number} longest seconds that can pass between two calls while there is work: if the computer slept
 *   meanwhile, more have passed, and the estimate of the time left would be too long
 * @returns {() => number} seconds so far, to be called after each part of the work
 */
export function createStopwatch(longest) {
  let last = performance.now();
  let total = 0;
  return () => {
    const now = performance.now();
    total += Math.min((now - last) / 1000, longest);
    last = now;
    return total;
  };
}
