/** The slider that makes one and the same function as sharp as one likes. */
import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { fixed, scaleNumber } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { part } from "./part.js";
import { rescalePlot } from "./rescale_plot.js";

export function rescalePart({ state, settings, words, scheme, measuring }, act) {
  const { rescale } = state.measured;
  const { rescale: say } = words;
  const factor = factorText(settings, say);
  return part(
    "rescale",
    say,
    html`
      ${measuring("rescale")}
      <div class="panels flat">
        <div>
          <div class="field slider">
            <label class="label" for="doublings">${say.slider}</label>
            <input
              id="doublings"
              type="range"
              min="-3"
              max="3"
              step="1"
              aria-valuetext="a = ${factor}"
              .value=${live(String(settings.doublings))}
              @input=${(event) => act.set({ doublings: event.target.value })}
            />
            <output for="doublings">a = ${factor}</output>
          </div>
          <p class="sentence">${renderMarkup(numbers(rescale.results[0], settings, say))}</p>
        </div>
        ${chart(
          {
            name: "rescaled",
            title: say.plot.title,
            alt: say.plot.alt,
            drawing: rescalePlot(rescale, settings, say.plot),
          },
          scheme,
        )}
      </div>
      <p class="about">${renderMarkup(say.legend)}</p>
    `,
  );
}

function factorText({ doublings }, { plot }) {
  return plot.factors.find(({ value }) => value === 2 ** doublings).label;
}

function numbers(result, settings, say) {
  if (!result) return say.waiting;
  const row = result.rows.find(({ factor }) => factor === 2 ** settings.doublings);
  return say.numbers({
    top: fixed(row.topEigenvalue, 2),
    box: fixed(row.boxSharpness, 2),
    rise: fixed(row.perturbationRise, 3),
    change: changeText(row.predictionChange),
    size: fixed(result.predictionSize, 2),
    accuracy: fixed(100 * result.testAccuracy, 1),
  });
}

/** Rounding is all there is, where there is any. */
function changeText(change) {
  if (change === 0 || change >= 0.001) return fixed(change, change ? 3 : 0);
  return scaleNumber(change);
}
