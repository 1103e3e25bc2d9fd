/** The parts of a batch, as a text: `8-2` is a part of 8 samples and one of 2. */

/** More would be too narrow to take hold of. */
export const MOST_PARTS = 10;
/** Samples of the largest pack. */
export const MOST_CARDS = 40;
/** Examples of what the setting can be. */
const EXAMPLES = ["8-2", "5-5", "10"];

/**
 * Reads the setting. Sizes that do not add up to the batch are made to by partsOf.
 * @type {NonNullable<import("../../figure/settings.js").Setting["read"]>}
 */
export function readParts(text) {
  const sizes = /^[\d\s,+-]*$/.test(text) ? (text.match(/\d+/g) ?? []).map(Number) : [];
  const isUsable =
    sizes.length > 0 &&
    sizes.length <= MOST_PARTS &&
    sizes.every((size) => size > 0 && size <= MOST_CARDS);
  return isUsable
    ? { value: sizes.join("-") }
    : { problem: { reason: "choice", options: EXAMPLES } };
}

/**
 * Sizes that add up to the samples of the batch: the last part takes what is left.
 * @param {{cards: number, parts: string}} settings
 * @returns {number[]}
 */
export function partsOf({ cards, parts }) {
  const sizes = [];
  let left = cards;
  for (const size of parts.split("-").map(Number)) {
    if (left > 0) sizes.push(Math.min(size, left));
    left -= size;
  }
  if (left > 0) sizes[sizes.length - 1] += left;
  return sizes;
}

/** The number of samples before each cut. @param {number[]} sizes */
export function cutsOf(sizes) {
  let before = 0;
  return sizes.slice(0, -1).map((size) => {
    before += size;
    return before;
  });
}

/** The setting for cuts at these places. @param {number[]} cuts ascending @param {number} cards */
export function partsBetween(cuts, cards) {
  const ends = [0, ...cuts, cards];
  return ends
    .slice(1)
    .map((end, i) => end - ends[i])
    .join("-");
}

/** With one more cut, through the middle of the largest part; null where none can be cut. */
export function cutOnce(sizes) {
  const largest = Math.max(...sizes);
  if (largest < 2 || sizes.length >= MOST_PARTS) return null;
  const place = sizes.indexOf(largest);
  const first = Math.ceil(largest / 2);
  return [...sizes.slice(0, place), first, largest - first, ...sizes.slice(place + 1)].join("-");
}

/** Without the last cut; null where there is none. */
export function joinLast(sizes) {
  if (sizes.length < 2) return null;
  const [last, ...others] = [...sizes].reverse();
  return [...others.slice(1).reverse(), others[0] + last].join("-");
}
