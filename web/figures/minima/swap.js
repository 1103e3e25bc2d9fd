/** The swap: a solution of one batch size is trained on with the other. */
import { html } from "lit-html";
import { fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { ofSwap } from "./findings.js";
import { part } from "./part.js";
import { swapPlot } from "./swap_plot.js";

export function swapPart({ state, settings, words, scheme, measuring }) {
  const { swap } = state.measured;
  const { title, text, plot, legend } = words.swap;
  const found = ofSwap(swap);
  const rows = (found?.sides ?? []).map(({ first, after }, side) =>
    plot.row({
      from: plot.sides[side],
      first: fixed(first.median, 2),
      last: fixed(after.at(-1).median, 2),
    }),
  );
  return part(
    "swap",
    { title, text: text({ rate: plain(settings.learningRate / 2) }) },
    html`
      ${measuring("swap")}
      ${chart(
        {
          name: "swapped flat",
          title: plot.title({ count: found?.count ?? 0 }),
          alt: plot.alt({ rows: rows.join(" ") }),
          drawing: swapPlot(swap, settings, plot),
        },
        scheme,
      )}
      <p class="about">${renderMarkup(legend)}</p>
    `,
  );
}
