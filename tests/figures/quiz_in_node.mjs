// What a question's measurements say in Node: the same plans, run by the engine one after the other.
import { product } from "./figure_in_node.mjs";

export const { questions } = product;

/** @type {Map<string, Promise<any>>} by question: it takes seconds */
const found = new Map();

/** A question, and what its measurements show. */
export async function questionNamed(name) {
  const question = questions.find((one) => one.name === name);
  if (!found.has(name)) found.set(name, findInNode(question));
  return { question, found: await found.get(name) };
}

/**
 * @param {any} question
 * @param {(job: any) => any} [change] of a job's options
 */
export async function findInNode({ measurements, find }, change = (job) => job) {
  await product.engineIsLoaded();
  const results = Object.entries(measurements).map(([name, { experiment, jobs, reduce }]) => [
    name,
    product.sharedEngine().runAll(experiment, jobs().map(change)).map(reduce),
  ]);
  return find(Object.fromEntries(results));
}
