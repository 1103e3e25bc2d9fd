/** Keeps what was derived from an object, for as long as the object is there. */

/**
 * @returns {<T>(owner: object, key: string, make: () => T) => T} the same value for the same owner and
 *   key
 */
export function createMemoizer() {
  const kept = new WeakMap();
  return (owner, key, make) => {
    const all = kept.get(owner) ?? new Map();
    kept.set(owner, all);
    if (!all.has(key)) all.set(key, make());
    return all.get(key);
  };
}

/**
 * The same, for what is made of results that come one by one: it is made again when there are more.
 * @returns {<T>(results: any[], key: string, make: () => T) => T}
 */
export function createResultsMemoizer() {
  const keep = createMemoizer();
  return (results, key, make) => keep(results, `${key} ${results.filter(Boolean).length}`, make);
}

/**
 * The same, for the descriptions of charts, which have titles in some language: a chart whose description
 * is the same is not drawn again.
 * @param {typeof createMemoizer} [create] of which kind
 * @returns {<T>(owner: object, words: object, key: string, make: () => T) => T}
 */
export function createPlotMemoizer(create = createMemoizer) {
  const kept = new WeakMap();
  return (owner, words, key, make) => {
    const keep = kept.get(words) ?? create();
    kept.set(words, keep);
    return keep(owner, key, make);
  };
}
