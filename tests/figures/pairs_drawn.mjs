// Pairs of networks that nobody has trained: what a test says of them, the figures have to tell.

const MEASURES = ["boxSharpness", "perturbationRise", "trainAccuracy"];

/** A network: λmax, share of new points that are right, training loss. */
export const network = (topEigenvalue, testAccuracy, trainLoss = 0.1) => ({
  topEigenvalue,
  testAccuracy,
  trainLoss,
  ...Object.fromEntries(MEASURES.map((name) => [name, topEigenvalue])),
});
export const lost = network(Number.NaN, Number.NaN, Number.NaN);
export const pair = (small, large) => ({ small, large, line: [], hasReachedLoss: true });
/** So many pairs, a little apart. */
export const pairsOf = (count, small, large) =>
  Array.from({ length: count }, (_, i) => {
    const shift = i / 1000;
    const shifted = ([top, accuracy, loss]) => network(top + shift, accuracy + shift, loss + shift);
    return pair(shifted(small), shifted(large));
  });
export const wideAndRight = [1.5, 0.93, 0.2];
export const sharpAndWrong = [6.7, 0.88, 0.1];

/** What no text may contain. */
export const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]/;
export const withoutColours = (text) => text.replace(/\{\w+\|([^}]*)\}/g, "$1");

/** Uniform in 0 … 1, the same for each seed. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Draws a number of pairs, of which a part have diverged; another kind of pairs each time. */
export function pairsDrawer(random) {
  const odds = random() < 0.6 ? 0 : random();
  const draw = (side, shift) =>
    random() < odds
      ? lost
      : network(
          2 + side * shift[0] + random(),
          0.9 + 0.1 * (side * shift[1] + 0.2 * random()),
          0.1 + random(),
        );
  return (count) => {
    const shift = [3 * random() - 1.5, random() - 0.5];
    return Array.from({ length: count }, () => pair(draw(0, shift), draw(1, shift)));
  };
}
