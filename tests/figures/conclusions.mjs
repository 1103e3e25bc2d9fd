// What figures conclude from results over seeds, and what of the results would deny it: worked out from these alone, by
// plain medians and counts, and by nothing of the product's.

/**
 * @typedef {object} Results
 * @property {any} measured the results of each measurement, in the order of its jobs
 * @property {any} jobs of each measurement
 */
/**
 * @typedef {[said: RegExp, holds: (results: Results, groups: any) => boolean]} Conclusion both
 *   languages' words; false where the results deny them
 */

function median(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => (a < b ? -1 : 1));
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === high ? low : (low + high) / 2;
}

/** A loss, or a count of updates, of a run that has none is infinite. */
const orInfinite = (value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);

/** In most pairs, or in as many as not. Losses this small are nothing but rounding. */
const ROUNDING = 1e-9;
function mostly(first, second, isSo) {
  const settled = first
    .map((value, i) => [value, second[i]])
    .filter(([one, other]) => Math.max(one, other) > ROUNDING && one !== other);
  return 2 * settled.filter(([one, other]) => isSo(one, other)).length >= settled.length;
}
const isMostlyLower = (first, second) => mostly(first, second, (one, other) => one < other);

/** Of one of the kinds of jobs that take turns, one for each seed. */
const everyNth = (results, count, place) =>
  results.filter((_, i) => i % count === place && i - place + count <= results.length);

const ORDERS = ["never", "once", "each"];
/** Excess loss at the end; or of the averaged parameters. */
function shuffled({ measured: { seeds } }, order, isAveraged = false) {
  return everyNth(seeds, 4, ORDERS.indexOf(order)).map((run) => {
    const last = orInfinite(run.excessLoss.at(-1));
    return isAveraged && Number.isFinite(last) ? orInfinite(run.averageExcess) : last;
  });
}

/** @type {(first: string, second: string, isAveraged?: boolean) => Conclusion[1]} */
const endsLower = (first, second, isAveraged) => (results) =>
  isMostlyLower(shuffled(results, first, isAveraged), shuffled(results, second, isAveraged));

const RACE = ["SGD", "Momentum", "Nesterov", "Adagrad", "RMSProp", "Adam"];
/** The seven, Nesterov's method measured elsewhere, and four runs for the noise. */
const OPTIMIZER_JOBS = 12;
const ofOptimizer = ({ measured: { seeds } }, place, key) =>
  everyNth(seeds, OPTIMIZER_JOBS, place).map((run) => orInfinite(run[key]));

function isFewest(results, { name }) {
  const needed = RACE.map((_, place) => median(ofOptimizer(results, place, "updatesToTarget")));
  return needed[RACE.indexOf(name)] === Math.min(...needed);
}

/** Momentum's noise against SGD's, at a quarter of the rate or at the whole. */
const noiseOf = (results, isSlower) =>
  [8, 9].map((place) => ofOptimizer(results, place + 2 * Number(isSlower), "noise"));
const leavesLess = (results) =>
  [true, false].every((isSlower) => {
    const [sgd, momentum] = noiseOf(results, isSlower);
    return isMostlyLower(momentum, sgd);
  });
const leavesMore = (results) =>
  [true, false].every((isSlower) => isMostlyLower(...noiseOf(results, isSlower)));

/** λmax at the end, by learning rate; of “0.2–0.5”, at every rate that was measured in there. */
function isEdge(isWhole, isSo) {
  return ({ measured: { edge } }, { rates }) =>
    Array.from(
      rates.replaceAll(",", ".").matchAll(/(\d\.\d+)(?:–(\d\.\d+))?/g),
      ([, from, to = from]) => [Number(from), Number(to)],
    ).every(([from, to]) => {
      const those = edge.filter(
        (run) => run.isWhole === isWhole && run.learningRate >= from && run.learningRate <= to,
      );
      return those.every(({ learningRate: rate }) => {
        const tops = those
          .filter((run) => run.learningRate === rate)
          .map(({ topEigenvalue }) => orInfinite(topEigenvalue));
        return isSo(median(tops), 2 / rate);
      });
    });
}
/** So many of the runs diverged, by learning rate. */
function areLost(isWhole) {
  return ({ measured: { edge } }, { lost }) =>
    Array.from(
      lost.replaceAll(",", ".").matchAll(/(\d\.\d+) \((\d+) (?:of|von) (\d+)\)/g),
      (numbers) => numbers.slice(1).map(Number),
    ).every(([rate, gone, count]) => {
      const runs = edge.filter((run) => run.isWhole === isWhole && run.learningRate === rate);
      const ended = runs.filter(({ topEigenvalue }) => !Number.isNaN(topEigenvalue));
      return runs.length === count && ended.length === count - gone;
    });
}
const isBelow = (top, edge) => top < edge;
const isAbove = (top, edge) => top > edge;

/** After the swap; only runs that have both ends. */
function isMovedBySwap({ measured: { swap } }, side, isSo) {
  const ends = swap
    .map(({ first, after }) => [first[side], after[side].at(-1)])
    .filter((pair) => pair.every(Number.isFinite));
  return (
    2 * ends.filter(([before, after]) => isSo(before, after)).length >= Math.max(1, ends.length)
  );
}

const endedPairs = (pairs) =>
  pairs.filter(
    ({ small, large }) =>
      Number.isFinite(small.topEigenvalue) && Number.isFinite(large.topEigenvalue),
  );
const sharperIn = (pairs) =>
  endedPairs(pairs).filter(({ small, large }) => large.topEigenvalue > small.topEigenvalue).length;
const isSharper = (pairs) => 2 * sharperIn(pairs) >= endedPairs(pairs).length;
const isFlatter = (pairs) => 2 * sharperIn(pairs) <= endedPairs(pairs).length;

const PROTOCOLS = ["equal-epochs", "long-epochs", "matched-loss", "scaled-rate"];
/** The pairs of the protocol “equal epochs (1504)”: which of both is right more often. */
function rightAfterLong({ measured: { protocols } }, isSo) {
  const right = everyNth(protocols, PROTOCOLS.length, PROTOCOLS.indexOf("long-epochs"))
    .map(({ small, large }) => [small, large].map(({ testAccuracy: part }) => worstOr(part)))
    .filter(([small, large]) => small !== large);
  return 2 * right.filter(([small, large]) => isSo(large, small)).length >= right.length;
}
const worstOr = (part) => (Number.isNaN(part) ? Number.NEGATIVE_INFINITY : part);

/** At the best of the rates for that batch size. */
function updatesWith({ measured: { updates } }, k) {
  const runs = updates.filter(({ batchSize }) => batchSize === k);
  const { rates } = runs[0];
  return Math.min(...rates.map((_, rate) => median(runs.map((run) => run.updates[rate]))));
}
const sizeFrom = (text) => Number(text.replace(/\D/g, ""));

/** Where k − 1, k and k + 1 have been timed. */
function powersAre(isSo) {
  return ({ measured: { powers } }, { powers: text }) =>
    (text.match(/(?<=k\s=\s)\d+/g) ?? []).map(Number).every((power) => {
      const timesOf = (k) =>
        powers
          .flat()
          .filter(({ batchSize }) => batchSize === k)
          .map(({ seconds }) => seconds);
      const middle = timesOf(power);
      return [power - 1, power + 1].every((k) => mostly(middle, timesOf(k), isSo));
    });
}

/** Of the cell in which k is so large, along the line from the best rate of k = 1: the part of the loss that is left. */
function leftOnLine({ measured: { map }, jobs }, k, rate) {
  const runs = map.filter(
    (_, i) =>
      jobs.map[i].batchSize === k && Math.abs(jobs.map[i].learningRate / (rate * k) - 1) < 1e-6,
  );
  return runs.map(({ excessLeft, diverged }) =>
    diverged ? Number.POSITIVE_INFINITY : orInfinite(excessLeft),
  );
}
function bestOfOne(results) {
  const { map } = results.jobs;
  const rates = [...new Set(map.map(({ learningRate }) => learningRate))];
  const left = rates.map((rate) => median(leftOnLine(results, 1, rate)));
  return rates[left.indexOf(Math.min(...left))];
}
/** Not certainly worse, by more than numbers of one run may differ, up to there. */
const MOST = 1.25;
const isAsGoodOnLine = (results, { good }) => {
  const rate = bestOfOne(results);
  const first = leftOnLine(results, 1, rate);
  const sizes = [...new Set(results.jobs.map.map(({ batchSize }) => batchSize))];
  return sizes
    .filter((k) => k <= sizeFrom(good))
    .every((k) => {
      const ratios = leftOnLine(results, k, rate).map((left, i) =>
        Math.max(left, first[i]) > ROUNDING ? left / first[i] : 1,
      );
      return median(ratios) <= MOST;
    });
};
const isWorseOnLine = (results, { bad }) => {
  const rate = bestOfOne(results);
  const k = sizeFrom(bad);
  return isMostlyLower(leftOnLine(results, 1, rate), leftOnLine(results, k, rate));
};

const FLOOR_ORDERS = [
  "with-replacement",
  "sorted",
  "shuffle-once",
  "shuffle-each-epoch",
  "reversed-pairs",
  "balanced",
];
/** The floors of an order at a learning rate, seed by seed. */
const floorsAt = ({ measured: { floors } }, order, rate) =>
  floors
    .filter(({ learningRate }) => learningRate === rate)
    .map(({ floor }) => orInfinite(floor[FLOOR_ORDERS.indexOf(order)]));
const ratesIn = (text) =>
  (text.replaceAll(",", ".").match(/0\.\d+/g) ?? []).map((rate) => Number(rate));
/** The floors of an order lie on this side of another's, at every rate that is named. */
const hasFloors =
  (order, isLower, other) =>
  (results, { rates }) =>
    ratesIn(rates).every((rate) => {
      const [own, others] = [order, other].map((one) => floorsAt(results, one, rate));
      return isLower ? isMostlyLower(own, others) : isMostlyLower(others, own);
    });

/** Local SGD with sorted or shuffled shards: its ends, seed by seed, against those of averaging after each step. */
const endsHigher =
  (isSorted, isHigher) =>
  ({ measured: { runs }, jobs }, { every: text }) =>
    (text.match(/\d+/g) ?? []).map(Number).every((every) => {
      const place = jobs.runs[0].averageEvery.indexOf(every);
      const [first, own] = [0, place].map((at) =>
        runs.map(({ excess }) => orInfinite(excess[Number(isSorted)][at])),
      );
      return isHigher ? isMostlyLower(first, own) : isMostlyLower(own, first);
    });

/** @type {Record<string, Conclusion[]>} */
export const CONCLUSIONS = {
  "local-sgd": [
    [
      /(?:Sorted shards|Sortierte Teile), .*?(?:clearly higher every|klar größer alle) (?<every>[^;.]*)/,
      endsHigher(true, true),
    ],
    [
      /(?:Shuffled shards|Gemischte Teile), .*?(?:clearly higher every|klar größer alle) (?<every>[^;.]*)/,
      endsHigher(false, true),
    ],
    [
      /(?:Shuffled shards|Gemischte Teile), .*?(?:clearly lower every|klar kleiner alle) (?<every>[^;.]*)/,
      endsHigher(false, false),
    ],
  ],
  floors: [
    [
      /(?:At|Bei) η\s=\s(?<rates>[\d.,]*\d),? (?:shuffled once the floor is higher|ist der Rest, einmal gemischt, größer)/,
      hasFloors("shuffle-once", false, "shuffle-each-epoch"),
    ],
    [
      /(?:At|Bei) η\s=\s(?<rates>[\d.,]*\d),? (?:shuffled once the floor is lower|ist der Rest, einmal gemischt, kleiner)/,
      hasFloors("shuffle-once", true, "shuffle-each-epoch"),
    ],
    [
      /(?:Every second order reversed|Jede zweite rückwärts): (?:lower at|kleiner bei) η\s=\s(?<rates>[^;]*)/,
      hasFloors("reversed-pairs", true, "shuffle-each-epoch"),
    ],
    [
      /(?:Gradient balancing|Gradienten ausgeglichen): (?:lower at|kleiner bei) η\s=\s(?<rates>[^;]*)/,
      hasFloors("balanced", true, "shuffle-each-epoch"),
    ],
    [
      /(?:Gradient balancing|Gradienten ausgeglichen):.* (?:higher at|größer bei) η\s=\s(?<rates>[^;]*)/,
      hasFloors("balanced", false, "shuffle-each-epoch"),
    ],
  ],
  shuffle: [
    [
      /Never shuffled ends higher than shuffled once|Nie gemischt endet höher als einmal gemischt/,
      endsLower("once", "never"),
    ],
    [
      /never shuffled ends lower than shuffled once|Nie gemischt endet .* niedriger als einmal/,
      endsLower("never", "once"),
    ],
    [
      /one shuffle even ends lower than shuffling|endet einmal Mischen sogar niedriger/,
      endsLower("once", "each"),
    ],
    [
      /one shuffle ends higher than shuffling|endet einmal Mischen höher als/,
      endsLower("each", "once"),
    ],
    [
      /, shuffling every epoch has the lower|hat Mischen in jeder Epoche den kleineren/,
      endsLower("each", "once", true),
    ],
    [
      /, one shuffle has the lower|hat einmal Mischen den kleineren/,
      endsLower("once", "each", true),
    ],
    [
      /Never shuffled, most runs diverge|Nie gemischt divergieren die meisten/,
      (results) => median(shuffled(results, "never")) === Number.POSITIVE_INFINITY,
    ],
  ],
  optimizers: [
    [
      /(?:Fewest updates of the six, medians|wenigsten Updates der sechs, Mediane).*?: (?<name>\w+)/,
      isFewest,
    ],
    [/leaves less of the noise than|lässt weniger Rauschen übrig als/, leavesLess],
    [/leaves more of the noise than|lässt mehr Rauschen übrig als/, leavesMore],
  ],
  sharpness: [
    [
      /(?:With all|Mit allen)(?:(?!With small|Mit kleinen).)*?(?:below|unter) 2\/\u2060?η (?:for|für) η = (?<rates>[^;]*?)(?=[;.](?: |$))/,
      isEdge(true, isBelow),
    ],
    [
      /(?:With small|Mit kleinen).*?(?:below|unter) 2\/\u2060?η (?:for|für) η = (?<rates>[^;]*?)(?=[;.](?: |$))/,
      isEdge(false, isBelow),
    ],
    [
      /(?:With small|Mit kleinen).*?(?:above|über) 2\/\u2060?η (?:for|für) η = (?<rates>[^;]*?)(?=[;.](?: |$))/,
      isEdge(false, isAbove),
    ],
    [
      /(?:With all|Mit allen)(?:(?!With small|Mit kleinen).)*?(?:below 2\/\u2060?η \(perhaps only a little\) for|unter 2\/\u2060?η \(vielleicht nur wenig\) für) η = (?<rates>[^;]*?)(?=[;.](?: |$))/,
      isEdge(true, isBelow),
    ],
    [
      /(?:With all|Mit allen)(?:(?!With small|Mit kleinen).)*?(?:runs diverged|divergiert:) (?:for|für) η = (?<lost>[^;]*?\))\./,
      areLost(true),
    ],
    [
      /(?:With small|Mit kleinen).*?(?:runs diverged|divergiert:) (?:for|für) η = (?<lost>[^;]*?\))\./,
      areLost(false),
    ],
    [
      /So small batches do drive|Kleine Batches treiben das Netz also/,
      (results) =>
        isMovedBySwap(results, 0, (before, after) => after < before) &&
        isMovedBySwap(results, 1, (before, after) => after > before),
    ],
  ],
  minima: [
    [
      /Yes, small batches end in wider|Ja, kleine Batches enden an breiteren/,
      ({ measured: { pairs } }) => isSharper(pairs),
    ],
    [
      /here the small batches end in the sharper|hier enden die kleinen Batches an den schärferen/,
      ({ measured: { pairs } }) => isFlatter(pairs),
    ],
  ],
  generalization: [
    [
      /with all samples, right more often in|Mit allen Datenpunkten in \d+ von \d+ Paaren? öfter richtig, (?:im|meist)/,
      (results) => rightAfterLong(results, (large, small) => large > small),
    ],
    [
      /with all samples, right less often in \d+ of \d+ pairs?, (?:by|mostly)|Mit allen Datenpunkten in \d+ von \d+ Paaren? seltener richtig, (?:im|meist)/,
      (results) => rightAfterLong(results, (large, small) => large < small),
    ],
  ],
  cost: [
    [
      /Updates (?:with|mit) k\s=\s(?<first>\S+): .*?k\s=\s(?<last>\S+):.*(?:saves a factor|spart einen Faktor)/,
      (results, { first, last }) =>
        updatesWith(results, sizeFrom(last)) < updatesWith(results, sizeFrom(first)),
    ],
    [
      /Updates (?:with|mit) k\s=\s(?<first>\S+): .*?k\s=\s(?<last>\S+):.*(?:So the large batch needs more|Der große Batch braucht also mehr)/,
      (results, { first, last }) =>
        updatesWith(results, sizeFrom(last)) > updatesWith(results, sizeFrom(first)),
    ],
    [
      /(?:faster than both at|schneller als beide bei) (?<powers>[^;]*)/,
      powersAre((power, other) => power < other),
    ],
    [
      /(?:slower than both at|langsamer als beide bei) (?<powers>[^;]*)/,
      powersAre((power, other) => power > other),
    ],
  ],
  "learning-rate": [
    [/k\s=\s(?<bad>\d+)\s(?:clearly worse|deutlich schlechter):/, isWorseOnLine],
    [/(?:about as good up to|etwa gleich gut bis)\sk\s=\s(?<good>\d+)/, isAsGoodOnLine],
  ],
};

/**
 * @param {string} name of a figure
 * @param {string} text all that it says
 * @param {Results} results that it says it of
 * @returns {{denied: string[], met: RegExp[]}} lines that the results deny; conclusions that were drawn
 */
export function deniedConclusions(name, text, results) {
  const denied = [];
  const met = [];
  for (const line of text.split("\n")) {
    for (const [said, holds] of CONCLUSIONS[name] ?? []) {
      const match = line.match(said);
      if (!match) continue;
      met.push(said);
      if (!holds(results, match.groups ?? {})) denied.push(`the results deny it: ${line}`);
    }
  }
  return { denied, met };
}
