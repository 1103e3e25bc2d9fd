/** The calculator at the end: a batch size, a rate and an optimiser that one has, and what to set for another batch size. */
import { html } from "lit-html";
import { counted, fixed, scaleNumber } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { growthOf } from "./findings.js";
import { EXPONENTS, ruleOf } from "./grid.js";
import { reachNumbers } from "./sentence.js";

/** The rate that a power of the change of the batch size leads to. */
const scaledRate = ({ haveSize, haveRate, wantSize }, exponent) =>
  haveRate * (wantSize / haveSize) ** exponent;

export function calculator(shown) {
  const { settings, words } = shown;
  const { calculator: texts } = words;
  return html`
    <section class="part calculator-part" aria-labelledby="part-calculator" tabindex="-1">
      <h3 id="part-calculator">${texts.title}</h3>
      <div class="calculator">${shown.fields("view")}</div>
      <div class="calculated" aria-live="polite">
        <p class="result">${renderMarkup(texts.set(calculatedNumbers(settings, texts)))}</p>
        <p>${renderMarkup(texts.why[ruleOf(settings.optimizer)])}</p>
        <p>${renderMarkup(endText(shown))}</p>
      </div>
    </section>
  `;
}

/** What to set, formatted. */
export function calculatedNumbers(settings, { optimizers }) {
  const { optimizer, haveSize, wantSize, haveBeta } = settings;
  const factor = wantSize / haveSize;
  return {
    optimizer: optimizers[optimizer],
    isSame: factor === 1,
    rate: rateText(scaledRate(settings, EXPONENTS[ruleOf(optimizer)])),
    size: counted(wantSize),
    factor: scaleNumber(factor),
    rule: ruleOf(optimizer),
    beta: optimizer === "adam" && haveBeta > 0 ? betaNumbers(haveBeta, haveSize, factor) : null,
    isMomentum: optimizer === "momentum",
  };
}

/** β₂ that forgets half of a square after as many samples as before. */
function betaNumbers(beta, size, factor) {
  const samples = (size * Math.LN2) / -Math.log(beta);
  const scaled = beta ** factor;
  return { beta: fixed(scaled, decimalsOf(scaled)), samples: counted(Math.round(samples)) };
}

/** As many decimals as show two digits of the distance from 1. */
const decimalsOf = (beta) => Math.min(9, Math.max(3, 1 - Math.floor(Math.log10(1 - beta))));

/** Three significant digits. */
function rateText(rate) {
  return scaleNumber(rate, 3);
}

/** How far the rule carries here, and that it need not carry as far elsewhere. */
function endText({ state, settings, words }) {
  const { calculator: texts } = words;
  const { results } = state.measured.rates;
  const reach = reachNumbers(results, settings.optimizer, settings);
  if (!reach) return texts.end({ isKnown: false });
  const { median } = growthOf(results, settings.optimizer, Number(settings.fitEnd));
  const own = Number.isFinite(median) ? rateText(scaledRate(settings, median)) : null;
  return texts.end({ isKnown: true, ...reach, own, fitEnd: settings.fitEnd });
}
