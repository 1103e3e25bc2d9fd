/** What is told in words: where the runs are, and what they say about the post's sentences. */
import { fixed } from "../../charts/numbers.js";
import { settling, signs } from "./findings.js";
import { overSeeds } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const { updates, updatesPerEpoch, epoch, lanes } = state;
  const { samples: n, batchSize: k, dataOrder } = settings;
  const say = words.sentence;
  if (updates === 0) return say.start({ n, k, dataOrder, batches: updatesPerEpoch });
  const excess = lanes.map(({ excessLoss }) => small(excessLoss));
  const gradients = lanes.map(({ gradients: all, made }) => {
    const gradient = all[made - 1];
    return fixed(gradient[gradient.length - 1], 3);
  });
  const batch = updates - epoch * updatesPerEpoch;
  return say.update({ epoch: epoch + 1, batch, batches: updatesPerEpoch, gradients, excess });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what came of them */
export function verdicts(state, settings, words) {
  const { sign, rest, seeds } = words.verdicts;
  const signed = signs(state);
  const settled = settling(state);
  const spreads = overSeeds(state.measured.seeds);
  return [
    {
      said: sign.said,
      measured: signed ? sign.measured(signed) : sign.waiting,
    },
    {
      said: rest.said,
      measured: settled
        ? rest.measured({
            ...settled,
            early: fixed(settled.early, 3),
            late: fixed(settled.late, 3),
          })
        : rest.waiting,
    },
    {
      said: seeds.said,
      measured: spreads ? seeds.measured(seedNumbers(spreads, settings)) : seeds.waiting,
    },
  ];
}

/** @returns {string} empty until the run says something */
export function answer({ state, words, guess }) {
  const settled = settling(state);
  if (!settled) return "";
  const { early, late, lateEpoch, trend } = settled;
  return words.question.answer({
    guess,
    trend,
    lateEpoch,
    early: fixed(early, 3),
    late: fixed(late, 3),
  });
}

/** Small numbers keep their first digits. */
export function small(value) {
  const size = Math.abs(value);
  if (!(size < 0.01)) return fixed(value, 3);
  return fixed(value, Math.min(8, Math.ceil(-Math.log10(size || 1)) + 2));
}

function seedNumbers(spreads, { dataOrder }) {
  const medians = spreads.map(({ excessLoss }) => excessLoss.at(-1).median);
  const averages = spreads.map(({ averageExcess }) => averageExcess.median);
  return {
    dataOrder,
    seeds: spreads[0].seeds,
    medians: medians.map(small),
    times: fixed(medians[0] / medians[1], medians[0] / medians[1] < 10 ? 1 : 0),
    averages: averages.map(small),
  };
}
