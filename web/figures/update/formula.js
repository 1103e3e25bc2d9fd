/** The calculation of the present beat in MathML, with its numbers in it; at the start, that of all beats. */
import { mean as meanOf, range } from "d3-array";
import { html, mathml, nothing } from "lit-html";
import { plain } from "../../charts/numbers.js";
import { describeChange } from "../../figure/evidence.js";
import { truncateList } from "../../figure/truncate_list.js";
import { formatParameters, formatUpdate, shownNumber } from "./format.js";

/** @typedef {NonNullable<ReturnType<typeof formatUpdate>> & {state: any, settings: any}} Parts */

/** A calculation with the numbers shown gives the result shown if it is as near as this. */
const ROUNDING_ERROR = 1e-10;

/** ŷ: the accent as an operator, for the letter with accent has no italic. */
const PREDICTED = mathml`<mover accent="true"><mi>y</mi><mo stretchy="false">^</mo></mover>`;
/** As high as the numbers in them, not as the fraction before. */
const OPEN = mathml`<mo stretchy="false">(</mo>`;
const CLOSE = mathml`<mo stretchy="false">)</mo>`;

/**
 * Lines of the calculation. Each is a few `<math>`s, so that it can be broken on a narrow screen.
 * @returns {unknown[]} templates
 */
export function formula(state, settings) {
  const formatted = formatUpdate(state);
  if (!formatted) return rules(settings);
  const formulas = [pick, predict, error, gradients, average, step];
  return formulas[state.beat - 1]({ ...formatted, state, settings });
}

/** What the beats calculate, before they have numbers. */
function rules({ loss }) {
  const i = mathml`<mi>i</mi>`;
  const [e, x] = [indexed(name("e"), i), indexed(name("x"), i)];
  const predicted = indexed(PREDICTED, i);
  const two = loss === "mse" ? mathml`<mn>2</mn>` : nothing;
  const mean = (parameter) =>
    mathml`<mfrac><mn>1</mn><mi>k</mi></mfrac><mo movablelimits="true">∑</mo>${slope(parameter, i)}`;
  const moved = (parameter) =>
    line(
      mathml`${name(parameter)}${sign("←")}${name(parameter)}${sign("−")}`,
      mathml`${name("η")}${sign("·")}${mean(parameter)}`,
    );
  return [
    line(mathml`${predicted}${sign("=")}${name("w")}${x}${sign("+")}${name("b")}`),
    line(mathml`${e}${sign("=")}${predicted}${sign("−")}${indexed(name("y"), i)}`),
    line(
      mathml`${slope("w", i)}${sign("=")}${two}${e}${x}<mo separator="true">,</mo>`,
      mathml`${slope("b", i)}${sign("=")}${two}${e}`,
    ),
    moved("w"),
    moved("b"),
  ];
}

/** @param {Parts} parts */
function pick({ columns, state, settings }) {
  const members = truncateList(columns.sample, 6).map(
    (index, i) => mathml`${i ? mathml`<mo separator="true">,</mo>` : nothing}${number(index)}`,
  );
  const k = number(String(state.update.indices.length));
  // Drawn with replacement, a sample may come twice, which a set does not have.
  const [open, close] = settings.order === "with-replacement" ? ["(", ")"] : ["{", "}"];
  return [
    line(mathml`${name("B")}${sign("=")}<mo>${open}</mo>${members}<mo>${close}</mo>`),
    line(mathml`${name("k")}${sign("=")}${k}`),
  ];
}

/** @param {Parts} parts */
function predict({ columns, state }) {
  const { w, b } = formatParameters(state.update.before, 0);
  return perSample(columns, state, (i) => [
    mathml`${indexed(PREDICTED, columns.sample[i])}${sign("=")}${number(w)}${sign("·")}${factor(columns.x[i])}`,
    added(b),
    equals(
      columns.prediction[i],
      "prediction",
      shownNumber(w) * shownNumber(columns.x[i]) + shownNumber(b),
    ),
  ]);
}

/** @param {Parts} parts */
function error({ columns, state }) {
  return perSample(columns, state, (i) => [
    mathml`${indexed(name("e"), columns.sample[i])}${sign("=")}${number(columns.prediction[i])}`,
    mathml`${sign("−")}${factor(columns.y[i])}`,
    equals(
      columns.error[i],
      "error",
      shownNumber(columns.prediction[i]) - shownNumber(columns.y[i]),
    ),
  ]);
}

/** @param {Parts} parts */
function gradients({ columns, state, settings }) {
  const isTwice = settings.loss === "mse";
  const two = isTwice ? mathml`<mn>2</mn>${sign("·")}` : nothing;
  const any = mathml`<mi>i</mi>`;
  const forB = line(mathml`${slope("b", any)}${sign("=")}${two}${indexed(name("e"), any)}`);
  const forW = perSample(columns, state, (i) => {
    const e = isTwice ? factor(columns.error[i]) : number(columns.error[i]);
    const product = shownNumber(columns.error[i]) * shownNumber(columns.x[i]);
    return [
      mathml`${slope("w", columns.sample[i])}${sign("=")}${two}${e}`,
      mathml`${sign("·")}${factor(columns.x[i])}`,
      equals(columns.dw[i], "batch", isTwice ? 2 * product : product),
    ];
  });
  return [...forW, forB];
}

/** @param {Parts} parts */
function average({ columns, average: [w, b], state }) {
  const k = state.update.indices.length;
  const share = mathml`<mfrac><mn>1</mn><mn>${k}</mn></mfrac>`;
  const rows = truncateList(range(k));
  const mean = (parameter, texts, result) => {
    // No line begins with a bracket that closes.
    const terms = rows.map((row, i) => {
      const text = row === "…" ? row : texts[row];
      const begin = i ? nothing : mathml`${slope(parameter)}${sign("=")}${share}${OPEN}`;
      const end = i < rows.length - 1 ? nothing : CLOSE;
      return mathml`${begin}${ofSample(row, state, i ? added(text) : number(text))}${end}`;
    });
    return line(...terms, equals(result, "average", Number(meanOf(texts, shownNumber))));
  };
  return [mean("w", columns.dw, w), mean("b", columns.db, b)];
}

/** @param {Parts} parts */
function step({ average: [w, b], settings, state }) {
  const { before, after } = state.update;
  const rate = plain(settings.learningRate);
  const moved = (parameter, i, gradient) => {
    const change = describeChange(before[i], after[i], 3);
    return line(
      mathml`${name(parameter)}${sign("←")}${number(change.before)}`,
      mathml`${sign("−")}${number(rate)}${sign("·")}${factor(gradient)}`,
      equals(
        change.after,
        "average",
        shownNumber(change.before) - shownNumber(rate) * shownNumber(gradient),
      ),
    );
  };
  return [moved("w", 0, w), moved("b", 1, b)];
}

/** A line for each sample; of many, the first ones, dots and the last. */
function perSample(columns, state, piecesOf) {
  const rows = truncateList(range(columns.sample.length));
  return rows.map((i) =>
    i === "…"
      ? line(mathml`<mo>⋯</mo>`)
      : line(...piecesOf(i).map((piece) => ofSample(i, state, piece))),
  );
}

function line(...pieces) {
  return html`<span class="line">${pieces.map((piece) => html`<math>${piece}</math>`)}</span>`;
}

/** A term that belongs to a row of the batch, and lights up with it. */
function ofSample(row, { update, lit }, term) {
  if (row === "…") return term;
  const sample = update.indices[row];
  return mathml`<mrow data-sample=${sample} class=${sample === lit ? "lit" : nothing}>${term}</mrow>`;
}

function name(text) {
  return mathml`<mi>${text}</mi>`;
}

/** An operator between two things, also where it begins or ends a piece of a line. */
function sign(text) {
  return mathml`<mo form="infix">${text}</mo>`;
}

/**
 * The result; “≈” where the numbers shown, each rounded by itself, do not give exactly the result shown.
 * @param {string} text
 * @param {string} meaning
 * @param {number} calculated from the numbers shown
 */
function equals(text, meaning, calculated) {
  const isExact = Math.abs(calculated - shownNumber(text)) < ROUNDING_ERROR;
  return mathml`${sign(isExact ? "=" : "≈")}${number(text, meaning)}`;
}

function indexed(base, index) {
  const below = typeof index === "string" ? mathml`<mn>${index}</mn>` : index;
  return mathml`<msub>${base}${below}</msub>`;
}

/** ∂w, of one sample if an index is given, as the table has it. */
function slope(parameter, index) {
  const change = mathml`<mrow><mo form="prefix">∂</mo>${name(parameter)}</mrow>`;
  return index === undefined ? change : indexed(change, index);
}

/** A number; a minus is a sign of its own, so that it gets the right space. */
function number(text, meaning = "") {
  if (text === "…") return sign("⋯");
  const negative = text.startsWith("−");
  const digits = mathml`<mn>${negative ? text.slice(1) : text}</mn>`;
  const minus = negative ? mathml`<mo form="prefix">−</mo>` : nothing;
  return mathml`<mrow class=${meaning}>${minus}${digits}</mrow>`;
}

/** A number that follows an operator: a negative one in parentheses. */
function factor(text) {
  return text.startsWith("−") ? mathml`<mrow>${OPEN}${number(text)}${CLOSE}</mrow>` : number(text);
}

/** `+ 0.50` or `− 0.50`, as a further term of a sum. */
function added(text) {
  if (text === "…") return mathml`${sign("+")}${sign("⋯")}`;
  const negative = text.startsWith("−");
  return mathml`${sign(negative ? "−" : "+")}${number(negative ? text.slice(1) : text)}`;
}
