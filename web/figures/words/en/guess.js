/**
 * What became of the reader's guess, to go on after an answer.
 * @param {string | null} guess empty without one
 * @param {Record<string, string>} names of the guesses
 * @param {boolean} [isRight] left out while that is not known
 */
export function guessed(guess, names, isRight) {
  if (!guess) return "";
  const verdict = isRight === undefined ? "." : isRight ? ": right." : ": not this time.";
  return ` You said ${names[guess]}${verdict}`;
}
