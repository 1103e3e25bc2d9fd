/** Numbers as Python writes them. */

const DECIMALS = 4;
const FRACTION_BITS = 52n;
const EXPONENT_BIAS = 1075;

/**
 * Python's f"{value:.4f}", to the character: the decimal fraction nearest to the exact binary value,
 * and of two equally near ones that with an even last digit. (JavaScript's toFixed takes the larger one
 * then, writes −0 without its sign, and gives up digits from 10²¹ on.)
 * @param {number} value
 */
export function formatFixed(value) {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}inf`;
  const rounded = roundHalfEven(value, 10n ** BigInt(DECIMALS));
  const digits = String(rounded).padStart(DECIMALS + 1, "0");
  return `${sign}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

/** |value| · factor as the nearest whole number. */
function roundHalfEven(value, factor) {
  const { mantissa, exponent } = decompose(value);
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
function decompose(value) {
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
