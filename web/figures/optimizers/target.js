/**
 * When a run is at the target: its excess loss, averaged over the last epoch of updates, is below the target and
 * stays there for an epoch.
 */
import { mean, range } from "d3-array";
import { compareWithTarget } from "../../figure/evidence.js";

/**
 * @param {number[]} losses after each update
 * @param {number} width of the window
 * @returns {number[]} the first one is that of the first `width` losses
 */
export function movingMeans(losses, width) {
  return range(width, losses.length + 1).map((end) => mean(losses.slice(end - width, end)) ?? NaN);
}

/**
 * @param {number[]} means of windows of an epoch
 * @param {number} target
 * @param {number} updatesPerEpoch
 * @returns {{firstBelow: number | null, updatesToTarget: number | null, isBelow: boolean}} in updates
 */
export function progressToTarget(means, target, updatesPerEpoch) {
  const { firstBelow, reached, isBelow } = compareWithTarget(means, target, updatesPerEpoch);
  const updateAt = (place) => (place === null ? null : place + updatesPerEpoch);
  return { firstBelow: updateAt(firstBelow), updatesToTarget: updateAt(reached), isBelow };
}
