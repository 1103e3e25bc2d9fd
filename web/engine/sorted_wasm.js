// A WebAssembly module whose bytes are sorted by what they say: instructions, variables, offsets in memory and so on,
// each kind for itself. Like beside like compresses to five sixths of what the module does as it is, and browsers
// inflate it themselves. The order comes back by reading the instructions (WebAssembly Core Specification 2.0,
// chapter 5).

/** What a byte may be of, in the order in which the parts are stored. */
const REST = 0;
const CODE = 1;
const VARIABLES = 2;
const OFFSETS = 3;
const INTEGERS = 4;
const FLOATS = 5;
const CALLS = 6;
export const PARTS = 7;

const CODE_SECTION = 10;
const HEADER = 8;

/** The bytes that say how long the parts are, each a Uint32. */
export const LENGTHS = PARTS * Uint32Array.BYTES_PER_ELEMENT;

/**
 * Goes through a module from its first byte to its last. An instruction that is not known here is taken for one without
 * anything after it: as both ways of sorting take it for the same, nothing is lost but some of the compression.
 * @param {(part: number) => number} next moves on by one byte, which is of that part, and returns it
 * @param {number} length of the module, in bytes
 */
export function walk(next, length) {
  let at = 0;

  function byte(part) {
    at++;
    return next(part);
  }

  function bytes(part, count) {
    for (let i = 0; i < count; i++) byte(part);
  }

  /** In LEB128. */
  function number(part) {
    let value = 0;
    for (let scale = 1, read = 128; read > 127; scale *= 128) {
      read = byte(part);
      value += (read & 127) * scale;
    }
    return value;
  }

  function memoryAccess() {
    number(CODE);
    number(OFFSETS);
  }

  function vectorInstruction(code) {
    if (code === 12 || code === 13) bytes(FLOATS, 16);
    else if (code < 12 || code === 92 || code === 93) memoryAccess();
    else if (code > 83 && code < 92) {
      memoryAccess();
      byte(CODE);
    } else if (code > 20 && code < 35) byte(CODE);
  }

  function branchTable() {
    for (let labels = number(CODE); labels >= 0; labels--) number(CODE);
  }

  function instruction(code) {
    // Loads and stores.
    if (code > 0x27 && code < 0x3f) return memoryAccess();
    switch (code) {
      case 0x02: // block
      case 0x03: // loop
      case 0x04: // if
      case 0x0c: // br
      case 0x0d: // br_if
      case 0x23: // global.get
      case 0x24: // global.set
      case 0xfc: // saturating conversions, and memory.copy and memory.fill: zeros follow, like instructions
        return number(CODE);
      case 0x0e:
        return branchTable();
      case 0x11: // call_indirect
        number(CALLS);
        return number(CALLS);
      case 0x10: // call
        return number(CALLS);
      case 0x20: // local.get
      case 0x21: // local.set
      case 0x22: // local.tee
        return number(VARIABLES);
      case 0x41: // i32.const
      case 0x42: // i64.const
        return number(INTEGERS);
      case 0x43: // f32.const
        return bytes(FLOATS, 4);
      case 0x44: // f64.const
        return bytes(FLOATS, 8);
      case 0xfd: // of 128 bits
        return vectorInstruction(number(CODE));
    }
  }

  function functionBody() {
    const end = number(REST) + at;
    for (let groups = number(REST); groups > 0; groups--) {
      number(REST);
      byte(REST);
    }
    while (at < end) instruction(byte(CODE));
  }

  bytes(REST, HEADER);
  while (at < length) {
    const section = byte(REST);
    const size = number(REST);
    if (section !== CODE_SECTION) bytes(REST, size);
    else for (let functions = number(REST); functions > 0; functions--) functionBody();
  }
}

/**
 * @param {ArrayBuffer} sorted the lengths of the parts, then the parts
 * @returns {ArrayBuffer} the module
 */
export function inOrder(sorted) {
  const from = new Uint8Array(sorted);
  let end = LENGTHS;
  const ats = new Uint32Array(sorted, 0, PARTS).map((length) => {
    end += length;
    return end - length;
  });
  const module = new Uint8Array(end - LENGTHS);
  let to = 0;
  walk((part) => {
    module[to] = from[ats[part]++];
    return module[to++];
  }, module.length);
  return module.buffer;
}
