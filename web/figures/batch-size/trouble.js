/** When a contestant counts as diverging, and what is said then. */
import { fixed, plain } from "../../charts/numbers.js";
import * as divergence from "../../figure/divergence.js";

export function isDiverging({ contestants, startLoss }) {
  return contestants.some((contestant) => divergence.isDiverging({ ...contestant, startLoss }));
}

export function trouble({ contestants, startLoss }, { learningRate }, words) {
  const lost = contestants.filter((contestant) =>
    divergence.isDiverging({ ...contestant, startLoss }),
  );
  return words.trouble.text({
    sizes: lost.map(({ batchSize }) => batchSize),
    rate: plain(learningRate),
    startLoss: fixed(startLoss, 4),
  });
}
