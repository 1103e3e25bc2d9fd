/** Parts of a loss as a reader sees them. */
import { fixed } from "../../charts/numbers.js";

/** `37 %`, `0.58 %`, `less than 0.01 %`; a dash where a run has no end. */
export function percentText(part, { lessThan }) {
  if (part === null) return "–";
  const percent = 100 * part;
  if (percent < 0.01) return lessThan({ percent: "0.01" });
  return `${digits(percent)} %`;
}

/** What fits a cell: a percentage without its sign; ↑ where the loss rose, × where runs diverged. */
export function cellText({ runs, diverged, left }) {
  if (runs === 0) return "";
  if (left === null || diverged >= runs / 2) return "×";
  if (left >= 1) return "↑";
  const percent = 100 * left;
  return percent < 0.01 ? "<.01" : digits(percent).replace(/^0\./, ".");
}

/** Two digits that count. */
function digits(percent) {
  if (percent >= 9.95) return fixed(percent, 0);
  if (percent >= 0.995) return fixed(percent, 1);
  return String(Number(percent.toPrecision(percent < 0.1 ? 1 : 2)));
}
