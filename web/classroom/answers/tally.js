/** How many of a class have chosen each option: whole numbers, which are typed, or counted one by one. */

/** More than a lecture hall holds. */
export const MOST_VOTES = 999;

/** @param {number} length of the options @returns {number[]} nobody has chosen yet */
export function noVotes(length) {
  return Array(length).fill(0);
}

/**
 * @param {string} text such as `12 / 7 / 3`; spaces, commas and semicolons separate, too
 * @param {number} length of the options
 * @returns {number[] | null} null unless it is one whole number, 0 … MOST_VOTES, for each option
 */
export function readVotes(text, length) {
  const parts = text.trim().split(/\s*[\s,;/]\s*/);
  if (parts.length !== length || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  return parts.map(Number);
}

/** @param {number[]} votes @returns {string} as it can be typed */
export function votesText(votes) {
  return votes.join(" / ");
}

/**
 * @param {number[]} votes
 * @param {number} option
 * @param {number} change 1 or −1
 * @returns {number[]} within 0 … MOST_VOTES
 */
export function voted(votes, option, change) {
  return votes.map((count, i) =>
    i === option ? Math.min(Math.max(count + change, 0), MOST_VOTES) : count,
  );
}

/** @param {number[]} votes @returns {number} how many have voted */
export function totalOf(votes) {
  return votes.reduce((sum, count) => sum + count, 0);
}

/** @param {number[]} votes @returns {number[]} parts of all votes, 0 … 1; all 0 before the first vote */
export function sharesOf(votes) {
  const total = totalOf(votes);
  return votes.map((count) => (total > 0 ? count / total : 0));
}

/** @param {number} option @returns {string} the key that counts a vote for it: A, B, C … */
export function letterOf(option) {
  return String.fromCharCode("A".charCodeAt(0) + option);
}

/**
 * @param {{key: string, shiftKey: boolean}} event
 * @param {number} length of the options
 * @returns {{option: number, change: number} | null} what a letter counts; with Shift it takes one away
 */
export function voteOf({ key, shiftKey }, length) {
  if (!/^[a-z]$/i.test(key)) return null;
  const option = key.toUpperCase().charCodeAt(0) - "A".charCodeAt(0);
  return option < length ? { option, change: shiftKey ? -1 : 1 } : null;
}
