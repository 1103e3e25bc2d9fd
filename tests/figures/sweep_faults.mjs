// What no text may contain, whatever was measured: in words for whoever has to find it.

const NUMBER = "−?\\d[\\d.,\u202f]*(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?";
const alone = "(?<![\\d.,\u202f⁄/×·=−-] ?)";

const FAULTS = {
  en: {
    "what is no text": /\bNaN\b|\bundefined\b|\bnull\b|\[object|=>|\bInfinity\b/,
    "an infinity": /∞/,
    "a change that is none": new RegExp(`\\bfrom (${NUMBER}) to \\1(?![\\d.,×])`),
    "an interval that is none": new RegExp(`interval (${NUMBER}) to \\1(?![\\d.,×])`),
    "a plural of one": new RegExp(
      `${alone}\\b1 (batches|updates|samples|epochs|seeds|runs|pairs|lines|balls|cells|sizes|gradients|times|things|points|results)\\b`,
      "i",
    ),
    "a sentence without its number":
      /(^|\s)– (times|points|updates|samples)\b|\b(by|of|to|than|is) –(?=[\s.,;:)])/,
    "all of one": /\b[Aa]ll 1\b(?![.,]\d)/,
    "a minus that is a hyphen": /(?=.*\p{L}{3})(^|[\s(])-\d/u,
    "twice the same end": /[a-z]\.\.(\s|$)|,,| ,|\(\)/,
  },
  de: {
    "what is no text": /\bNaN\b|\bundefined\b|\[object|=>|\bInfinity\b/,
    "an infinity": /∞/,
    "a change that is none": new RegExp(`\\bvon (${NUMBER}) auf \\1(?![\\d.,×])`),
    "an interval that is none": new RegExp(`Intervall (${NUMBER}) bis \\1(?![\\d.,×])`),
    "a plural of one": new RegExp(
      `${alone}\\b1 (Batches|Datenpunkte|Datenpunkten|Epochen|Läufe|Läufen|Paare|Paaren|Zeilen|Kugeln|Zellen|Gradienten|Größen|Seeds)\\b`,
    ),
    "a sentence without its number": /–-(mal|Fache)|\b(um|von|auf|als|ist) –(?=[\s.,;:)])/,
    "all of one": /\b[Aa]lle 1\b(?![.,]\d)/,
    "a minus that is a hyphen": /(?=.*\p{L}{3})(^|[\s(])-\d/u,
    "twice the same end": /[a-zäöüß]\.\.(\s|$)|,,| ,|\(\)/,
  },
};

/** A number with a decimal point in running German text; what a program prints has points. */
const DECIMAL_POINT = /^(?!.*\bw=).*(\p{L}{3}.*\d\.\d|\d\.\d.*\p{L}{3})/u;

/**
 * @param {string} text line by line
 * @param {string} language one of FAULTS
 * @returns {string[]} what is wrong, with its line
 */
export function faultsOf(text, language) {
  return text.split("\n").flatMap((line) => {
    const found = Object.entries(FAULTS[language]).filter(([, pattern]) => pattern.test(line));
    const names = found.map(([name]) => name);
    if (language === "de" && DECIMAL_POINT.test(line)) names.push("a decimal point");
    return [...names, ...contradictions(line)].map((name) => `${name}: ${line}`);
  });
}

export const numberFrom = (text) => {
  const [digits, exponent = "⁰"] = text
    .replace("−", "-")
    .replace(/[\u202f]/g, "")
    .split("×10");
  const raised = exponent.replace(/./gsu, (sign) =>
    "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign) < 0 ? "-" : String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)),
  );
  return Number(digits.replace(/[.,]$/, "").replace(",", ".")) * 10 ** Number(raised);
};

/**
 * A number that denies the words beside it.
 * @type {[pattern: RegExp, name: string, holds: (from: number, to: number) => boolean][]}
 */
const CONTRADICTIONS = [
  [/\bfalls from (\S+) to (\S+)/, "falls, but rises", (from, to) => to < from],
  [/\brises from (\S+) to (\S+)/, "rises, but falls", (from, to) => to > from],
  [/\bfällt von (\S+) auf (\S+)/, "falls, but rises", (from, to) => to < from],
  [/\bsteigt von (\S+) auf (\S+)/, "rises, but falls", (from, to) => to > from],
  [/\b(\d+) of (\d+) (?:pairs|seeds|runs|batches)/, "more than all", (part, all) => part <= all],
  [
    /\b(\d+) von (\d+) (?:Paaren|Seeds|Läufen|Batches)/,
    "more than all",
    (part, all) => part <= all,
  ],
  [/interval (\S+) to (\S*\d)/, "an interval upside down", (low, high) => low <= high],
  [/Intervall (\S+) bis (\S*\d)/, "an interval upside down", (low, high) => low <= high],
];

function contradictions(line) {
  return CONTRADICTIONS.flatMap(([pattern, name, holds]) => {
    const match = line.match(pattern);
    if (!match) return [];
    const [from, to] = match.slice(1).map(numberFrom);
    return Number.isNaN(from) || Number.isNaN(to) || holds(from, to) ? [] : [name];
  });
}
