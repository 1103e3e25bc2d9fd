// The picture that goes with a link to the figure; for the build alone.
import { lossBetween } from "./pictured_networks.mjs";

/**
 * The loss on the line through two networks, of the data that they learnt.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export const picture = (engine) => lossBetween(engine, ["train"]);
