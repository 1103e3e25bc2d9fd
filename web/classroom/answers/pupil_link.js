/** The address of a pupil’s own view: `#seed=7&batch-size=2`. Without a seed it asks for one. */

/**
 * @param {{seed: number | null, batchSize: number, language: string}} pupil
 * @returns {string}
 */
export function pupilLink({ seed, batchSize, language }) {
  const page = location.href.replace(/#.*/, "");
  const named = seed === null ? "seed" : `seed=${seed}`;
  return `${page}#${named}&batch-size=${batchSize}&lang=${language}`;
}
