/** Keeps what was derived from an object, for as long as the object is there. */

/**
 * @returns {<T>(owner: object, key: string, make: () => T) => T} the same value for the same owner and
 *   key: a chart whose description is the same is not drawn again
 */
export function createMemory() {
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
export function createResultsMemory() {
  const keep = createMemory();
  return (results, key, make) => keep(results, `${key} ${results.filter(Boolean).length}`, make);
}
