/**
 * Keeps what was made of a state for as long as the state is there: what is the same is made once, and a
 * chart whose description is the same is not drawn again.
 */

import { decimalMark } from "../charts/numbers.js";

/** What was made of one input, and of that input with others after it. */
class Node {
  /** @type {WeakMap<object, Node>} */
  #objects = new WeakMap();
  /** @type {Map<unknown, Node>} */
  #values = new Map();
  isKnown = false;
  /** @type {any} */
  value;

  /** @param {any} input */
  next(input) {
    const nodes = Object(input) === input ? this.#objects : this.#values;
    const node = nodes.get(input) ?? new Node();
    nodes.set(input, node);
    return node;
  }
}

/**
 * A function that returns the same value for the same inputs and the same decimal mark. Inputs are compared by identity, so at least one
 * of them should be an object that goes when it is no longer shown: the value goes with it.
 * @template {any[]} Arguments
 * @template Value
 * @param {(...args: Arguments) => Value} make
 * @param {(...args: Arguments) => any[]} [inputsOf] all that the value depends on; by default the arguments
 * @returns {(...args: Arguments) => Value}
 */
export function memoize(make, inputsOf = (...args) => args) {
  const root = new Node();
  return (...args) => {
    const inputs = [decimalMark(), ...inputsOf(...args)];
    const node = inputs.reduce((from, input) => from.next(input), root);
    if (!node.isKnown) {
      node.value = make(...args);
      node.isKnown = true;
    }
    return node.value;
  };
}
