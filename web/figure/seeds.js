/** Seeds, of which NumPy takes those from 0 to 2³² − 1. */
export const LARGEST_SEED = 2 ** 32 - 1;

/**
 * As many seeds as are wanted, from the chosen one on; after the largest comes 0.
 * @param {{seed: number, seeds: number}} settings
 * @returns {number[]}
 */
export function seedsOf({ seed, seeds }) {
  return Array.from({ length: seeds }, (_, i) => (seed + i) % (LARGEST_SEED + 1));
}
