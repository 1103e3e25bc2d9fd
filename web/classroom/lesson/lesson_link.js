/** A lesson in an address: its JSON, compressed, as base64url. */

/** Characters of an address that mail programs and platforms still take whole. */
const LONGEST_LINK = 2000;
/** Bytes of a lesson's JSON: what a link unpacks to may be a thousand times as long as the link. */
const LARGEST = 500_000;

/**
 * @param {import("./lesson.js").Lesson} lesson
 * @returns {Promise<string | null>} the address of this page with the lesson; null where that would be too long
 */
export async function linkWith(lesson) {
  const bytes = await through(
    new CompressionStream("deflate-raw"),
    new TextEncoder().encode(JSON.stringify(lesson)),
  );
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const hash = `lesson=${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  const address = location.href.replace(/#.*/, "");
  return hash.length > LONGEST_LINK ? null : `${address}#${hash}`;
}

/**
 * @param {string} text from an address
 * @returns {Promise<unknown>} what it holds, to be checked; an empty object where it cannot be read
 */
export async function lessonFrom(text) {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const json = await through(new DecompressionStream("deflate-raw"), bytes);
    return JSON.parse(new TextDecoder().decode(json));
  } catch {
    return {};
  }
}

/** @param {GenericTransformStream} stream @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array>} */
async function through(stream, bytes) {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(/** @type {any} */ (stream))
    .getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > LARGEST) throw new RangeError("too large for a lesson");
  }
  const all = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
