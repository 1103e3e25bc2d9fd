/** Times as the protocols write them. */

/** @param {number} seconds @returns {string} as ISO 8601 has it, such as `PT1H2M3S`, for SCORM 2004 and xAPI */
export function isoDuration(seconds) {
  const [hours, minutes, rest] = partsOf(seconds);
  return `PT${hours}H${minutes}M${rest}S`;
}

/** @param {number} seconds @returns {string} `HHHH:MM:SS`, for SCORM 1.2, which counts up to 9999 hours */
export function clockDuration(seconds) {
  const [hours, minutes, rest] = partsOf(Math.min(seconds, 9999 * 3600));
  const digits = (number, count) => String(number).padStart(count, "0");
  return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(rest, 2)}`;
}

/** @param {number} seconds @returns {[hours: number, minutes: number, seconds: number]} whole ones */
function partsOf(seconds) {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}
