/**
 * What the run says about the post's two sentences on sorted data, measured: the sign of the gradients
 * along an epoch, and whether b comes to rest.
 */

/** Half of the swing that was there: it fades; this much more: it grows. */
const FADED = 0.5;
const GROWN = 1.5;
/** A half of an epoch has a sign where so many of its batches agree. */
const CLEAR = 0.75;
/** By the signs of both halves: 1 is the opposite of what the post says, −1 what it says. */
const FINDINGS = { "1 1": "reversed", "-1 -1": "as-said", "0 1": "late", "1 0": "early" };
/** The first epoch still has the way from the start in it. */
const FIRST = 1;

/**
 * @param {object} state
 * @returns {null | {epoch: number, positiveFirst: number, first: number, negativeLast: number,
 *   last: number, finding: "reversed" | "as-said" | "late" | "early" | "mixed"}} of ∂b in the first and
 *   the last half of the last whole epoch, counted from 1, of the run that is never shuffled; null
 *   before there is one
 */
export function signs({ lanes, updatesPerEpoch, epoch }) {
  const [{ gradients, lastGradients, made }] = lanes;
  const isWhole = made === updatesPerEpoch;
  if (updatesPerEpoch < 2 || (!isWhole && epoch === 0)) return null;
  const all = (isWhole ? gradients : lastGradients).map(
    (gradient) => gradient[gradient.length - 1],
  );
  const half = Math.floor(all.length / 2);
  const positiveFirst = all.slice(0, half).filter((b) => b > 0).length;
  const negativeLast = all.slice(-half).filter((b) => b < 0).length;
  const signOf = (count) => (count >= CLEAR * half ? 1 : count <= (1 - CLEAR) * half ? -1 : 0);
  const [early, late] = [positiveFirst, negativeLast].map(signOf);
  const finding = FINDINGS[`${early} ${late}`] ?? "mixed";
  return {
    epoch: isWhole ? epoch + 1 : epoch,
    positiveFirst,
    first: half,
    negativeLast,
    last: half,
    finding,
  };
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
