/** Several things in a row: “a”, “a and b”, “a, b and c”. */
export function list(texts) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}
