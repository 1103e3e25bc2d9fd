/** What is said when a setting cannot be what was asked for. */
import { plain } from "../../../charts/numbers.js";
import { dataProblem } from "./own_data.js";
import { settings } from "./settings.js";

const between = ({ min, max }) => `from ${plain(min)} to ${plain(max)}`;
const quoted = (options) => options.map((option) => `“${option}”`).join(", ");

const allowed = {
  number: (notice) => `a number ${between(notice)}`,
  whole: (notice) => `a whole number ${between(notice)}`,
  range: (notice) => `a number ${between(notice)}`,
  choice: ({ options }) => `one of ${quoted(options)}`,
  flag: () => "“true” or “false”",
  units: ({ most }) =>
    `one to three whole numbers from 1 to 32, such as 16 8, that make at most ${plain(most)} parameters with so many samples`,
};

export const notices = {
  title: "Not everything could be set as asked:",
  /**
   * @param {import("../../settings.js").Notice} notice
   * @param {object} [named] what the figure calls its settings
   */
  changed(notice, named = settings) {
    const label = (name) => named[name]?.label ?? name;
    const { name, given, used, reason } = notice;
    if (reason === "unknown") return `There is no setting “${name}”; it is ignored.`;
    if (reason === "inapplicable") {
      return `${label(name)} “${given}”: has no meaning in this example; it is ignored.`;
    }
    if (reason === "data") return dataProblem(notice);
    if (reason === "absent") {
      return `${label(name)} were too large for the link and are not in it. Paste them or open their file again.`;
    }
    const usual = typeof used === "number" ? plain(used) : used;
    return `${label(name)} “${given}”: has to be ${allowed[reason](notice)}; ${usual} is used.`;
  },
  /** Beside a field whose entry cannot be used. */
  field: (problem) => `Enter ${allowed[problem.reason](problem)}.`,
  dismiss: "Dismiss",
};
