/** One task from each of some figures, with numbers that are not on their sheets. */
import { scaledRates } from "./learning-rate.js";
import { moreExact } from "./noise.js";
import { averageOfAverages, epochCounts } from "./program.js";
import { largestRate } from "./sharpness.js";
import { twoUpdates } from "./update.js";

/** @type {import("../task.js").Maker} */
const firstUpdate = (draws, engine) => twoUpdates(draws, engine)?.slice(0, 1) ?? null;

/** @type {import("../task.js").Maker} */
const rates = (draws, engine) => scaledRates(draws, engine)?.slice(0, 1) ?? null;

/** @type {import("../task.js").Maker} */
const counts = (draws, engine) => epochCounts(draws, engine)?.slice(0, 1) ?? null;

export const makers = [counts, firstUpdate, averageOfAverages, moreExact, rates, largestRate];
