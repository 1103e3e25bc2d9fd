// What the pictures that go with links are made of: marks in the plane, and runs of the trainer; for the build alone.
import { withTrainer } from "../engine/with_trainer.js";

/**
 * @typedef {import("../engine/engine.js").Engine} Engine
 * @typedef {"ink" | "grey" | "orange" | "blue" | "green"} Colour
 * @typedef {{
 *   lines?: {points: number[][], colour: Colour, width?: number, dashes?: string}[],
 *   dots?: {points: number[][], colour: Colour, radius?: number}[],
 *   bars?: {points: number[][], colour: Colour, width: number}[],
 *   cells?: {points: number[][], shade: number[], width: number, height: number}[],
 *   range?: number[][],
 * }} Scene marks at places [x, y]; `range`, else what they span, fills the picture
 */

export const SEED = 42;
/** The post's program. */
export const SALARY = { data: { name: "salary" }, seed: SEED, batchSize: 2, learningRate: 0.1 };
/** Two classes. */
export const MOONS = { name: "moons", samples: 64, noise: 0.25 };

/** @param {Engine} engine @param {any} spec @param {number} updates @returns {number[][]} places [w, b] */
export function pathOf(engine, spec, updates) {
  return withTrainer(engine, spec, (trainer) => {
    trainer.run(updates);
    const { parameters } = trainer.history();
    return pairs(parameters);
  });
}

/** @param {ArrayLike<number>} flat @returns {number[][]} */
export function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
}
