/** Answers as the protocols write them: a question has several fields, each of which is a step of one performance. */

/** SCORM 2004 and xAPI separate steps by `[,]` and a step's name from its answer by `[.]`. */
const SEPARATORS = /\[[,.:]\]/g;
/** The longest answer that every platform has to take. */
const STEP_LENGTH = 250;
/** SCORM 1.2 takes no longer ones. */
const RESPONSE_LENGTH = 255;

/**
 * @param {Record<string, string>} answers by field
 * @returns {string} such as `updates[.]32[,]longer[.]same`
 */
export function performanceResponse(answers) {
  return steps(answers)
    .map(([field, text]) => `${field}[.]${text.replace(SEPARATORS, " ").slice(0, STEP_LENGTH)}`)
    .join("[,]");
}

/**
 * @param {Record<string, string>} answers by field
 * @returns {string} such as `updates=32;longer=same`: SCORM 1.2 has no form for a performance, only a length
 */
export function plainResponse(answers) {
  const texts = steps(answers).map(([field, text]) => `${field}=${text}`);
  return texts.join(";").slice(0, RESPONSE_LENGTH);
}

/** @param {Record<string, string>} answers */
function steps(answers) {
  return Object.entries(answers)
    .map(([field, text]) => [field, text.trim()])
    .filter(([, text]) => text !== "");
}
