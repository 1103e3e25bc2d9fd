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
