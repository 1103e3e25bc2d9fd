/** The toy: balls in a sharp and a wide valley. */
import { html } from "lit-html";
import { counted, fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { part } from "./part.js";
import { fractionPlot, valleyPlot, waysPlot } from "./toy_plots.js";

export function toyPart({ state, settings, words, scheme, measuring }) {
  const { toy } = state.measured;
  const { valley, ways, fraction } = words.toy;
  const ends = toy.results
    .slice(0, 2)
    .filter(Boolean)
    .map(({ batchSize, path }) => valley.at({ k: batchSize, x: fixed(path.at(-1), 2) }));
  const rows = toy.results
    .filter(Boolean)
    .map(({ batchSize, wideFraction }) => ({ k: batchSize, share: fixed(100 * wideFraction, 1) }));
  const charts = [
    {
      name: "toy-valley",
      title: valley.title,
      alt: valley.alt({ known: ends.join(" ") }),
      drawing: valleyPlot(toy, valley),
    },
    { name: "toy-ways", title: ways.title, alt: ways.alt, drawing: waysPlot(toy, ways) },
    {
      name: "toy-fraction",
      title: fraction.title({ balls: counted(settings.balls) }),
      alt: fraction.alt({ rows }),
      drawing: fractionPlot(toy, fraction),
    },
  ];
  return part(
    "toy",
    words.toy,
    html`${measuring("toy")}<div class="panels flat">${charts.map((one) => chart(one, scheme))}</div>`,
  );
}
