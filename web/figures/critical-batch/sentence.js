/** What the figure says in words: how far the run is, and how the critical batch compares with the noise scale. */
import { counted, fixed, plain } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { growthOf, isComplete, multipleOf, placesOf } from "./findings.js";
import { PLACES } from "./grid.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds, removed } = settings;
  const { results } = measured.batches;
  if (finished === 0) return texts.start({ seeds, jobs, removed, places: PLACES.length });
  if (finished < jobs) return texts.soFar({ finished, jobs });
  return texts.finding(ratioNumbers(placesOf(results, seeds)));
}

/** In which places the critical batch is how far from the noise scale. */
function ratioNumbers(places) {
  const known = places.filter(({ ratio }) => Number.isFinite(ratio.median));
  const medians = known.map(({ ratio }) => ratio.median);
  const placesWith = (wanted) =>
    places.filter((place) => howFar(place) === wanted).map(({ place }) => percent(place));
  return {
    all: places.length,
    known: known.length,
    lost: places.reduce((sum, { runs, critical }) => sum + runs.length - critical.count, 0),
    runs: places.reduce((sum, { runs }) => sum + runs.length, 0),
    low: fixed(Math.min(...medians), 2),
    high: fixed(Math.max(...medians), 2),
    isFew: places.some(({ answer }) => answer === "few"),
    close: placesWith("close"),
    larger: placesWith("larger"),
    smaller: placesWith("smaller"),
    somewhatLarger: placesWith("somewhatLarger"),
    somewhatSmaller: placesWith("somewhatSmaller"),
    unclear: placesWith("unclear"),
  };
}

/** “somewhat”: certainly on that side, but not certainly by more than a quarter. */
function howFar({ answer: judged, side }) {
  const somewhat = { larger: "somewhatLarger", smaller: "somewhatSmaller" }[side];
  return judged === "unclear" ? (somewhat ?? judged) : judged;
}

/** A place, in percent of the way. */
const percent = (place) => plain(Math.round(100 * place));

/** How the critical batch of the last place compares with the noise scale there; empty until all of its seeds are in. */
export function answer({ state, settings, words, guess }) {
  const last = placesOf(state.measured.batches.results, settings.seeds)[PLACES.length - 1];
  if (last.runs.length < settings.seeds) return "";
  const multiple = multipleOf(last);
  const isRight = multiple ? guess === multiple : undefined;
  const numbers = { count: last.ratio.count, seeds: last.runs.length };
  return words.question.answer({ guess, isRight, ...numbers, ...describeInterval(last.ratio, 2) });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what the works say, and what was measured */
export function verdicts({ measured }, { seeds }, { verdicts: texts }) {
  const { results } = measured.batches;
  const places = placesOf(results, seeds);
  const isIn = isComplete(places, seeds);
  const growth = growthOf(results, seeds);
  const [first, last] = [places[0], places[places.length - 1]].map(({ critical }) =>
    sizeText(critical.median),
  );
  return [
    verdict(texts.predicts, isIn ? ratioNumbers(places) : null),
    verdict(
      texts.grows,
      growth && {
        answer: growth.answer,
        ...describeInterval(growth, 1),
        first,
        last,
        end: percent(PLACES[PLACES.length - 1]),
      },
    ),
  ];
}

/** The row of a place in the table, as texts. */
export function placeRow({ place, critical, noiseScale, ratio, fewest }, words) {
  const interval = (text) =>
    text.median === null ? "–" : words.table.interval({ ...text, median: text.median });
  const sizes = describeInterval(critical, 0);
  return {
    place: words.table.percent(percent(place)),
    noiseScale: sizeText(noiseScale.median),
    critical: interval(sizes),
    ratio: interval(describeInterval(ratio, 2)),
    fewest: fixed(fewest.median, 2),
  };
}

/** A batch size that was measured: whole samples. */
export function sizeText(size) {
  return Number.isFinite(size) ? counted(Math.round(size)) : "–";
}
