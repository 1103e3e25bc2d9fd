/** The calculation of the present beat in MathML, with its numbers in it. */
import { html, mathml, nothing } from "lit-html";
import { plain } from "../../charts/numbers.js";
import { elided, shownParameters, shownUpdate } from "./shown.js";

/**
 * One `<math>` for each line; lines are short, so that they can stand side by side or below each other.
 * @returns {unknown[]} templates
 */
export function formula(state, settings) {
  const { beat, update } = state;
  if (beat === 0) return [math(rule())];
  const of = { state, settings, ...shownUpdate(state), update };
  return [pick, predict, error, gradients, average, step][beat - 1](of).map(math);
}

function rule() {
  return mathml`${name("ŷ")}${sign("=")}${name("w")}${name("x")}${sign("+")}${name("b")}`;
}

function pick({ columns, update }) {
  const members = elided(columns.sample, 6).map(
    (index, i) => mathml`${i ? mathml`<mo separator="true">,</mo>` : nothing}${number(index)}`,
  );
  const k = number(String(update.indices.length));
  return [
    mathml`${name("B")}${sign("=")}<mo>{</mo>${members}<mo>}</mo>`,
    mathml`${name("k")}${sign("=")}${k}`,
  ];
}

function predict({ columns, state }) {
  const { w, b } = shownParameters(state.update.before, 0);
  return perSample(columns, (i) => {
    const product = mathml`${number(w)}${sign("·")}${factor(columns.x[i])}`;
    return mathml`${indexed("ŷ", columns.sample[i])}${sign("=")}${product}${added(b)}
      ${sign("=")}${number(columns.prediction[i], "prediction")}`;
  });
}

function error({ columns }) {
  return perSample(columns, (i) => {
    const difference = mathml`${number(columns.prediction[i])}${sign("−")}${factor(columns.y[i])}`;
    return mathml`${indexed("e", columns.sample[i])}${sign("=")}${difference}
      ${sign("=")}${number(columns.error[i], "error")}`;
  });
}

function gradients({ columns, settings }) {
  const two = settings.loss === "mse" ? mathml`<mn>2</mn>${sign("·")}` : nothing;
  return perSample(columns, (i) => {
    const e = two === nothing ? number(columns.error[i]) : factor(columns.error[i]);
    const result = mathml`${sign("=")}${number(columns.dw[i], "batch")}`;
    return mathml`${slope("w", columns.sample[i])}${sign("=")}${two}${e}${sign("·")}
      ${factor(columns.x[i])}${result}`;
  });
}

function average({ columns, average: [w, b], update }) {
  const line = (parameter, texts, result) => {
    const terms = elided(texts).map((text, i) => (i ? added(text) : number(text)));
    const share = mathml`<mfrac><mn>1</mn><mn>${update.indices.length}</mn></mfrac>`;
    return mathml`${slope(parameter)}${sign("=")}${share}<mo>(</mo>${terms}<mo>)</mo>
      ${sign("=")}${number(result, "average")}`;
  };
  return [line("w", columns.dw, w), line("b", columns.db, b)];
}

function step({ average: gradient, settings, state }) {
  const before = shownParameters(state.update.before, 0);
  const after = shownParameters(state.update.after, 0);
  const rate = number(plain(settings.learningRate));
  const line = (parameter, g) => {
    const change = mathml`${sign("−")}${rate}${sign("·")}${factor(g)}`;
    return mathml`${name(parameter)}${sign("←")}${number(before[parameter])}${change}
      ${sign("=")}${number(after[parameter], "average")}`;
  };
  return [line("w", gradient[0]), line("b", gradient[1])];
}

/** A line for each sample; of many, the first ones, dots and the last. */
function perSample(columns, line) {
  const rows = elided(columns.sample.map((_, i) => i));
  return rows.map((i) => (i === "…" ? mathml`<mo>⋯</mo>` : line(i)));
}

function math(content) {
  return html`<math>${content}</math>`;
}

function name(text) {
  return mathml`<mi>${text}</mi>`;
}

function sign(text) {
  return mathml`<mo>${text}</mo>`;
}

function indexed(text, index) {
  return mathml`<msub><mi>${text}</mi><mn>${index}</mn></msub>`;
}

/** ∂J/∂w, of one sample if an index is given. */
function slope(parameter, index) {
  const loss = index === undefined ? name("J") : indexed("J", index);
  return mathml`<mfrac><mrow><mo>∂</mo>${loss}</mrow><mrow><mo>∂</mo>${name(parameter)}</mrow></mfrac>`;
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
  return text.startsWith("−")
    ? mathml`<mrow><mo>(</mo>${number(text)}<mo>)</mo></mrow>`
    : number(text);
}

/** `+ 0.50` or `− 0.50`, as a further term of a sum. */
function added(text) {
  if (text === "…") return mathml`${sign("+")}${sign("⋯")}`;
  const negative = text.startsWith("−");
  return mathml`${sign(negative ? "−" : "+")}${number(negative ? text.slice(1) : text)}`;
}
