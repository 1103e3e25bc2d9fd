/** A number as people write one: 1,000; 0,32; “32 batches”; “320 ms”. */

const WRITTEN = /^([+−-]?)\s*([\d.,'’\s]*\d[\d.,'’\s]*)(.*)$/su;
const BY_COMMAS = /^[1-9]\d{0,2}(,\d{3})+$/;
const BY_POINTS = /^[1-9]\d{0,2}(\.\d{3}){2,}$/;

/**
 * @param {string} text
 * @param {Record<string, number>} [units] what may stand behind the number, in lower case, and how much
 *   it is worth; without it any words may
 * @returns {number} NaN where there is none, or its unit is not known
 */
export function numberAsWritten(text, units) {
  const [, sign, digits, rest] = text.trim().match(WRITTEN) ?? [];
  if (digits === undefined || /\d/.test(rest)) return Number.NaN;
  const unit = rest.trim().toLowerCase().replace(/\.$/, "");
  const worth = units && unit ? (Object.hasOwn(units, unit) ? units[unit] : Number.NaN) : 1;
  const size = Number(withPoint(digits.replace(/[\s'’]/g, ""))) * worth;
  return sign && sign !== "+" ? -size : size;
}

/** Where point and comma both stand, the last is the decimal one; commas before each three digits group. */
function withPoint(digits) {
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (comma < 0) return BY_POINTS.test(digits) ? digits.replaceAll(".", "") : digits;
  if (point > comma) return digits.replaceAll(",", "");
  if (point >= 0) return digits.replaceAll(".", "").replace(",", ".");
  return BY_COMMAS.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", ".");
}
