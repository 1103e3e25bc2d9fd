/**
 * Was aus dem geworden ist, was geraten wurde, im Anschluss an eine Antwort.
 * @param {string | null} guess leer ohne
 * @param {Record<string, string>} names was sich raten lässt
 * @param {boolean} [isRight] fehlt, solange das nicht feststeht
 */
export function guessed(guess, names, isRight) {
  if (!guess) return "";
  const verdict = isRight === undefined ? "." : isRight ? ": richtig." : ": diesmal nicht.";
  return ` Geraten war „${names[guess]}“${verdict}`;
}
