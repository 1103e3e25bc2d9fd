// The picture that goes with a link to the figure; for the build alone.
import { SEED } from "../../figure/pictured_run.mjs";

const SIZES = Array.from({ length: 7 }, (_, i) => 2 ** i);
const RATES = Array.from({ length: 13 }, (_, i) => 2 ** (i - 11));

/**
 * The loss after a short run for each batch size and rate of Adam, and the best rates.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const jobs = SIZES.map((batchSize) => ({
    samples: 256,
    features: 4,
    condition: 10,
    seed: SEED,
    optimizer: "adam",
    batchSize,
    learningRates: RATES,
  }));
  const columns = engine.runAll("best-rate", jobs);
  const places = columns.flatMap((_, x) =>
    RATES.map((_, y) => /** @type {[number, number]} */ ([x, y])),
  );
  const shade = columns.flatMap(({ finalLoss: { values }, minimumLoss }) => {
    const least = Math.min(...Array.from(values).filter(Number.isFinite));
    return Array.from(values, (loss) => {
      const times = (loss - minimumLoss) / (least - minimumLoss);
      return Number.isFinite(times) ? 0.06 + 0.94 * Math.max(0, 1 - Math.log(times) / 3) : 0.06;
    });
  });
  return {
    cells: [{ points: places, shade, width: 0.94, height: 0.9 }],
    range: [
      [-0.5, -0.5],
      [6.5, 12.5],
    ],
  };
}
