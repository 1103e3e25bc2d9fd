/** Numbers as Python writes them. */

const FRACTION_BITS = 52n;
const EXPONENT_BIAS = 1075;

/**
 * Python's f"{value:.4f}", to the character: the decimal fraction nearest to the exact binary value,
 * and of two equally near ones that with an even last digit. (JavaScript's toFixed takes the larger one
 * then, writes −0 without its sign, and gives up digits from 10²¹ on.)
 * @param {number} value
 * @param {number} [decimals]
 */
export function formatFixed(value, decimals = 4) {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}inf`;
  const digits = String(roundedHalfEven(value, 10n ** BigInt(decimals))).padStart(
    decimals + 1,
    "0",
  );
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** |value| · factor as the nearest whole number. */
function roundedHalfEven(value, factor) {
  const { mantissa, exponent } = partsOf(value);
  const scaled = mantissa * factor;
  if (exponent >= 0) return scaled << BigInt(exponent);
  const bits = BigInt(-exponent);
  const whole = scaled >> bits;
  const rest = scaled - (whole << bits);
  const half = 1n << (bits - 1n);
  const isUp = rest > half || (rest === half && whole % 2n === 1n);
  return isUp ? whole + 1n : whole;
}

/** |value| = mantissa · 2^exponent, exactly. */
function partsOf(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const power = Number((bits >> FRACTION_BITS) & 0x7ffn);
  const fraction = bits & ((1n << FRACTION_BITS) - 1n);
  if (power === 0) return { mantissa: fraction, exponent: 1 - EXPONENT_BIAS };
  return { mantissa: fraction | (1n << FRACTION_BITS), exponent: power - EXPONENT_BIAS };
}

/** What the program's last line prints. */
export function printedLine({ epoch, w, b, loss }) {
  const [wText, bText, lossText] = [w, b, loss].map((value) => formatFixed(value));
  return `Epoch ${epoch}: w=${wText}, b=${bText}, loss=${lossText}`;
}
