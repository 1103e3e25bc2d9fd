// What the contract of all figures (contract.test.mjs here and figure-contract.test.mjs in tests/browser/) needs
// to know of each of them: one file for each in fixtures/.
import { readdir } from "node:fs/promises";

/**
 * @typedef {object} Fixture
 * @property {object} [small] settings with which all of its runs take less than a second
 * @property {number} [steps] so many are compared one by one, where it is not 10
 * @property {{settings?: object, place: object}} played a run that Play brings to its end, and where that is
 * @property {{settings: object, steps: number}[]} moves on the way to a state that a link leads back to
 * @property {object[]} [links] further settings that a link has to bring back
 * @property {{given: object, becomes: object}} hostile settings, none of which can be used as it is given
 * @property {{settings: object, steps: number, isTooShort?: boolean} | null} guess what it takes from a guess to its
 *   answer, and whether a run as small as this leaves open who is right; null where a test of its own asks
 * @property {{settings: object, safe: object, isEnd?: boolean}} [diverges] a run that diverges, settings that its
 *   way back leads to, and whether it has no further step
 * @property {object[]} [wide] states whose numbers need much room
 * @property {{settings?: object, steps: number, blocks?: string}[]} [jumps] runs whose steps must not move these
 *   blocks of the figure
 */

const folder = new URL("fixtures/", import.meta.url);
const files = await readdir(folder);
const entries = files.map(async (file) => {
  const { fixture } = await import(new URL(file, folder).href);
  return [file.replace(/\.mjs$/, ""), fixture];
});

/** @type {Record<string, Fixture>} by the figure's name */
export const fixtures = Object.fromEntries(await Promise.all(entries));
