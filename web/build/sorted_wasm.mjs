// The way there of what web/engine/sorted_wasm.js is the way back of.
import { inOrder, LENGTHS, PARTS, walk } from "../engine/sorted_wasm.js";

/**
 * @param {Uint8Array} module
 * @returns {Uint8Array} the lengths of the parts, then the parts
 * @throws {Error} where the module ends too early, or has instructions that lead astray to behind its end
 */
export function sorted(module) {
  const parts = Array.from({ length: PARTS }, () => []);
  let at = 0;
  walk((part) => {
    if (at === module.length) throw new Error("the module ends within an instruction or a section");
    parts[part].push(module[at]);
    return module[at++];
  }, module.length);
  const all = new Uint8Array(LENGTHS + module.length);
  new Uint32Array(all.buffer, 0, PARTS).set(parts.map(({ length }) => length));
  all.set(parts.flat(), LENGTHS);
  if (Buffer.compare(new Uint8Array(inOrder(all.buffer)), module) !== 0) {
    throw new Error("the module does not come back as it was");
  }
  return all;
}
