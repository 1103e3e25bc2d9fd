// How long something has been worked on.

/**
 * @param {number} longest seconds that can pass between two questions while it is worked on: a computer that
 *   slept meanwhile would say more, and so would an estimate of what is left
 * @returns {() => number} seconds so far, to be asked for after each part of the work
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
