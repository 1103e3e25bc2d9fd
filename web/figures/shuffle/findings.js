/**
 * What the run says about the post's two sentences on sorted data, measured: the sign of the gradients
 * along an epoch, and whether b comes to rest.
 */

/** Half of the swing that was there: it fades; this much more: it grows. */
const FADED = 0.5;
const GROWN = 1.5;
/** The first epoch still has the way from the start in it. */
const FIRST = 1;

/**
 * @param {object} state
 * @returns {null | {positiveFirst: number, first: number, negativeLast: number, last: number,
 *   finding: "reversed" | "as-said" | "mixed"}} of ∂b in the first and the last half of the present
 *   epoch, of the run that is never shuffled; null until it is complete
 */
export function signs({ lanes, updatesPerEpoch }) {
  const [{ gradients, made }] = lanes;
  if (made < updatesPerEpoch || updatesPerEpoch < 2) return null;
  const all = gradients.map((gradient) => gradient[gradient.length - 1]);
  const half = Math.floor(all.length / 2);
  const positiveFirst = all.slice(0, half).filter((b) => b > 0).length;
  const negativeLast = all.slice(-half).filter((b) => b < 0).length;
  const clear = 0.8 * 2 * half;
  const reversed = positiveFirst + negativeLast;
  const finding =
    reversed >= clear ? "reversed" : reversed <= 2 * half - clear ? "as-said" : "mixed";
  return { positiveFirst, first: half, negativeLast, last: half, finding };
}

/**
 * @returns {null | {early: number, late: number, lateEpoch: number, trend: "fades" | "stays" | "grows"}}
 *   how far b swings within an epoch, in the run that is never shuffled; null before five epochs
 */
export function settling({ lanes }) {
  const [{ swings }] = lanes;
  if (swings.length < 5) return null;
  const early = swings[FIRST];
  const late = swings.at(-1);
  const ratio = late / early;
  const trend = ratio < FADED ? "fades" : ratio > GROWN ? "grows" : "stays";
  return { early, late, lateEpoch: swings.length, trend };
}
