/** At most `most` texts: beyond, the first ones, “…” and the last. */
export function truncateList(texts, most = 4) {
  return texts.length <= most ? texts : [...texts.slice(0, most - 2), "…", texts.at(-1)];
}
