/**
 * The five questions. An answer is judged by what was measured in the reader's browser a moment ago.
 *
 * @typedef {object} Question
 * @property {string} name also the key of its words
 * @property {Record<string, import("../../figure/registry.js").Measurement>} measurements run one after the other
 *   before the first answer is judged; they depend on no settings
 * @property {Field[]} fields the answers that are asked for
 * @property {(results: Record<string, any[]>) => any} find what the results of the measurements show
 * @property {(found: any) => object} texts the same, formatted for the words
 * @property {Shown[]} shows no figure twice
 *
 * @typedef {object} Shown the state of a figure in which the answer, or a part of it, can be seen
 * @property {string} figure
 * @property {Record<string, any>} settings
 * @property {string} at the selector of that part of the figure
 * @property {string} [press] the selector of the button that measures it, as long as it was not measured
 *
 * @typedef {ChoiceField | NumberField} Field
 *
 * @typedef {object} ChoiceField
 * @property {string} name
 * @property {string[]} options
 * @property {(found: any) => string[]} right the options that what was measured allows: all of them where it does
 *   not say
 *
 * @typedef {object} NumberField a number that is written
 * @property {string} name
 * @property {undefined} [options]
 * @property {() => Record<string, number>} [units] see numberAsWritten
 * @property {(given: number, found: any) => string | null} judge null if it is right; else which hint helps
 */
import { epochLength } from "./questions/epoch_length.js";
import { oneClass } from "./questions/one_class.js";
import { oneOrAll } from "./questions/one_or_all.js";
import { shuffledOnce } from "./questions/shuffled_once.js";
import { smallerBatch } from "./questions/smaller_batch.js";

/** @type {Question[]} */
export const questions = [epochLength, oneOrAll, smallerBatch, shuffledOnce, oneClass];
