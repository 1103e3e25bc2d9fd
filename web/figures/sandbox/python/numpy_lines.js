/**
 * The core's lines of NumPy with the values of a run. The lines are like f-strings: in braces they have options,
 * as `{name}`, `{-name}`, `{name - 1}` or `{float(name)}`. Of a block below `if {name} > 0:` there remain the lines
 * alone, or nothing.
 */

const EXPRESSION = /\{(?:float\((\w+)\)|(-?)(\w+)(?: - (\d+))?)\}/g;
const CONDITION = /^if \{(\w+)\} > (\d+):$/;
const INDENT = "    ";

/**
 * @param {readonly string[]} lines
 * @param {Record<string, any>} values by the options' names
 * @returns {string[]}
 */
export function numpyLines(lines, values) {
  /** Whether the condition above holds; null outside of its block. @type {boolean | null} */
  let holds = null;
  return lines.flatMap((line) => {
    const condition = CONDITION.exec(line);
    if (condition) {
      holds = values[condition[1]] > Number(condition[2]);
      return [];
    }
    if (!line.startsWith(INDENT)) holds = null;
    if (holds === null) return [withValues(line, values)];
    return holds ? [withValues(line.slice(INDENT.length), values)] : [];
  });
}

function withValues(line, values) {
  return line.replace(EXPRESSION, (_, float, minus, name, less) => {
    if (float) return floatText(values[float]);
    if (less) return String(values[name] - Number(less));
    return String(minus ? -values[name] : values[name]);
  });
}

/**
 * A number as both languages read it, to the last digit; never a whole number, which would be another type.
 * @param {number} value
 */
export function floatText(value) {
  const text = String(value);
  if (!Number.isFinite(value)) return `float("${text}")`;
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Such numbers, as a list of either language has them between its brackets. @param {Iterable<number>} values */
export function floatTexts(values) {
  return Array.from(values, floatText).join(", ");
}
