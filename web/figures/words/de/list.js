/** Mehreres in einer Reihe: „a“, „a und b“, „a, b und c“. */
export function list(texts) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} und ${texts.at(-1)}`;
}
