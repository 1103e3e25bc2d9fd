/**
 * Bytes as a text that may stand in a script in HTML: no control characters, which it does not allow, and one character
 * for each byte. A printable one of ASCII, which has one byte in UTF-8, stands for each byte that WebAssembly has often.
 */

/** With this, hardly any byte that is frequent becomes a quotation mark or a backslash. */
const SHIFT = 3;
const SPACE = 0x20;
const DELETE = 0x7f;
/** The first printable character after ASCII and its control characters, and a space. */
const LATIN = 0xa1;
const ASCII_COUNT = DELETE - SPACE;

/** @param {number} byte @returns {string} its character */
export function characterOf(byte) {
  const shifted = (byte + SHIFT) & 0xff;
  const isAscii = shifted < ASCII_COUNT;
  return String.fromCharCode(shifted + (isAscii ? SPACE : LATIN - ASCII_COUNT));
}

/** @param {number} code of a character @returns {number} the byte for which it stands */
export function byteOf(code) {
  const shifted = code < DELETE ? code - SPACE : code - (LATIN - ASCII_COUNT);
  return (shifted - SHIFT) & 0xff;
}
