/** The program's values as a reader sees them: beside its lines, and in its sentences. */
import { decimalsFor, fixed, plain } from "../../charts/numbers.js";
import { truncateList } from "../../figure/truncate_list.js";
import { LINE } from "./listing.js";

/** Longer arrays are shown by their first numbers and the last. */
const FEW = 4;
const MANY_INDICES = 10;

/** What each line assigns, and what its colour means. */
const ASSIGNED = {
  [LINE.X]: { names: ["X"] },
  [LINE.y]: { names: ["y"] },
  [LINE.start]: { names: ["w", "b"] },
  [LINE.epoch]: { names: ["epoch"] },
  [LINE.order]: { names: ["idx"] },
  [LINE.shuffledX]: { names: ["X_sh"] },
  [LINE.shuffledY]: { names: ["y_sh"] },
  [LINE.batch]: { names: ["start"] },
  [LINE.batchX]: { names: ["Xb"], meaning: "batch" },
  [LINE.batchY]: { names: ["yb"], meaning: "batch" },
  [LINE.predict]: { names: ["y_hat"], meaning: "prediction" },
  [LINE.dw]: { names: ["dw"], meaning: "average" },
  [LINE.db]: { names: ["db"], meaning: "average" },
  [LINE.w]: { names: ["w"], meaning: "average" },
  [LINE.b]: { names: ["b"], meaning: "average" },
  [LINE.loss]: { names: ["loss"] },
};

/**
 * What stands beside a line: the variables that it assigns, with the values they have now.
 * @param {number} line
 * @param {import("./session.js").State} state
 * @returns {{text: string, meaning: string} | null}
 */
export function besideOf(line, { variables, updates, place }) {
  const assigned = ASSIGNED[line];
  if (!assigned) return null;
  const { names, meaning = "" } = assigned;
  if (!names.every((name) => variables[name] !== undefined)) return null;
  // Before the first update w and b are what line 7 has made them.
  if (line === LINE.w && updates === 0 && place.line !== LINE.w) return null;
  if (line === LINE.b && updates === 0) return null;
  // In a loop, lines further down still have what the round before has assigned.
  const isOld = line > place.line && !place.isLoopEnd;
  const value = (name) => (line === LINE.start ? 0 : variables[name]);
  const texts = names.map((name) => `${name} = ${valueText(name, value(name))}`);
  return { text: texts.join(", "), meaning: isOld ? "old" : meaning };
}

/** @returns {string} `[−0.138 0.497]`, `0.1234`, `5` */
export function valueText(name, value) {
  if (name === "epoch" || name === "start") return String(value);
  if (!Array.isArray(value)) return fixed(value, 4);
  if (name === "idx") return `[${truncateList(value.map(String), MANY_INDICES).join(" ")}]`;
  const decimals = Math.max(3, decimalsFor(value));
  return `[${truncateList(
    value.map((number) => fixed(number, decimals)),
    FEW,
  ).join(" ")}]`;
}

/** The present line's numbers for its sentence. */
export function numbersOf({ variables, before, place, batch, updatesPerEpoch, printed }, settings) {
  const { epoch, batch: index, isLoopEnd } = place;
  const value = (name) => variables[name] !== undefined && valueText(name, variables[name]);
  const was = (name) => before[name] !== undefined && valueText(name, before[name]);
  return {
    ...settings,
    learningRate: plain(settings.learningRate),
    n: settings.samples,
    k: settings.batchSize,
    epoch: epoch + 1,
    batch: index + 1,
    batches: updatesPerEpoch,
    isLoopEnd,
    indices: truncateList(batch.map(String), 6),
    value,
    was,
    printed: printed.at(-1),
  };
}
