/** What is told in words: where the runs are, what the post says, and what was measured. */
import { counted, fixed } from "../../charts/numbers.js";
import { stripMarkup } from "../../figure/markup.js";
import { overSeeds } from "./measurements.js";

/** Closer than this, and two numbers are about the same. */
const CLOSE = 0.8;

/** @returns {string} in the notation of markup.js */
export function sentence(
  { updates, epoch, updatesPerEpoch, contestants, valley },
  { focus },
  words,
) {
  const say = words.sentence;
  const condition = fixed(valley.condition, 0);
  if (updates === 0) return say.start({ condition, limit: fixed(valley.limit, 4) });
  const of = (name) => contestants.find((one) => one.name === name);
  const there = contestants
    .filter(({ reached }) => reached)
    .sort((a, b) => a.reached - b.reached)
    .map(({ name, reached }) => ({ name, reached: counted(reached) }));
  return say.under({
    updates: counted(updates),
    epochs: updates % updatesPerEpoch === 0 ? counted(epoch) : null,
    sgd: small(of("sgd").excess),
    focus,
    focused: small(of(focus).excess),
    there,
  });
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {string} empty until somebody is there and it is known that nobody can be earlier */
export function answer({ state, words, guess }) {
  const there = state.contestants.filter(({ reached }) => reached);
  if (there.length === 0) return "";
  const fewest = Math.min(...there.map(({ reached }) => reached));
  const names = there.filter(({ reached }) => reached === fewest).map(({ name }) => name);
  return words.question.answer({ guess, names, updates: counted(fewest) });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what came of them */
export function verdicts({ contestants, measured, updates, updatesPerEpoch }, { verdicts: words }) {
  const found = overSeeds(measured.seeds);
  const of = (name) => contestants.find((one) => one.name === name);
  const isLong = updates >= 2 * updatesPerEpoch;
  return [
    {
      said: words.smooth.said,
      measured: isLong ? smooth(of("sgd"), of("momentum"), words) : words.smooth.waiting,
    },
    { said: words.noise.said, measured: found ? noise(found, words) : words.noise.waiting },
    { said: words.best.said, measured: found ? best(found, words) : words.best.waiting },
  ];
}

/** Small numbers keep their first digits. */
export function small(value) {
  if (!Number.isFinite(value)) return "∞";
  const size = Math.abs(value);
  return fixed(
    value,
    size >= 0.1 || size === 0 ? 3 : Math.min(8, Math.ceil(-Math.log10(size)) + 1),
  );
}

function smooth(sgd, momentum, { smooth: words }) {
  return words.measured({
    sgd: fixed(sgd.stepFlips, 2),
    momentum: fixed(momentum.stepFlips, 2),
    finding: compared(momentum.stepFlips, sgd.stepFlips),
    sgdAcross: fixed(sgd.meanAcross, 2),
    momentumAcross: fixed(momentum.meanAcross, 2),
    width: compared(momentum.meanAcross, sgd.meanAcross),
  });
}

function noise({ noise: left, seeds }, { noise: words }) {
  const pair = (slower) => {
    const [sgd, momentum] = [left[`sgd${slower}`], left[`momentum${slower}`]];
    return {
      sgd: small(sgd),
      momentum: small(momentum),
      finding: compared(momentum, sgd),
      times: fixed(Math.max(sgd / momentum, momentum / sgd), 1),
    };
  };
  return words.measured({ seeds, tuned: pair(""), slower: pair("-slower") });
}

function best({ rows }, { best: words }) {
  const racers = rows.filter(
    ({ name, updates }) => name !== "nesterov-iterate" && Number.isFinite(updates),
  );
  const [standardized] = racers.filter(({ name }) => name === "standardized");
  const others = racers.filter(({ name }) => name !== "standardized");
  if (others.length === 0) return words.none;
  const first = others.reduce((one, other) => (other.updates < one.updates ? other : one));
  const sgd = others.find(({ name }) => name === "sgd");
  return words.measured({
    name: first.name,
    updates: fixed(first.updates, 0),
    sgd: sgd ? fixed(sgd.updates, 0) : null,
    standardized: standardized ? fixed(standardized.updates, 0) : null,
    finding: standardized ? compared(standardized.updates, first.updates, 0.9) : null,
  });
}

/** @returns {"less" | "same" | "more"} */
function compared(value, other, close = CLOSE) {
  if (value < close * other) return "less";
  return value > other / close ? "more" : "same";
}
