/** Two questions before the race, each answered as soon as nobody can be faster any more. */
import { counted, plain } from "../../charts/numbers.js";
import { question } from "../../figure/question_view.js";

/** @returns {unknown} both */
export function questions({ state, settings, words, guess, cover }, act) {
  const sizes = { k: counted(settings.batchSize), n: counted(settings.samples) };
  return ["updates", "samples"].map((unit) => {
    const { ask, options, answer } = words.questions;
    const shown = {
      words: {
        question: {
          ask: ask[unit]({ target: plain(settings.target) }),
          options: options(sizes),
        },
      },
      guess: guess?.[unit] ?? null,
      cover,
    };
    const choose = { guess: (value) => act.guess({ ...guess, [unit]: value }) };
    const found = winners(state, unit);
    const text = found
      ? answer({ ...sizes, ...found, count: counted(found.count), unit, guess: shown.guess })
      : "";
    return question(shown, choose, text, `guess-${unit}`);
  });
}

/**
 * Who needed fewest.
 * @returns {{names: string[], count: number} | null} null while somebody may still do with fewer
 */
export function winners({ contestants, seen }, unit) {
  const there = contestants.filter(({ reached }) => reached);
  if (there.length === 0) return null;
  const count = Math.min(...there.map(({ reached }) => reached[unit]));
  const others = contestants.filter(({ reached }) => !reached);
  const spent = (contestant) => (unit === "samples" ? seen : contestant.updates);
  if (others.some((other) => !other.diverged && spent(other) < count)) return null;
  const names = there.filter(({ reached }) => reached[unit] === count).map(({ name }) => name);
  return { names, count };
}
