/** What the two networks of a pair have learnt, as maps of the plane. */
import { html } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { chosenPair } from "./findings.js";
import { mapPlot } from "./map_plot.js";

export function mapsPart(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { maps } = words;
  const chosen = chosenPair(state, settings);
  const map = chosen && state.mapOf(chosen.pair, chosen.seed);
  const accuracy = (side) =>
    chosen && Number.isFinite(chosen.pair[side].testAccuracy)
      ? fixed(100 * chosen.pair[side].testAccuracy, 1)
      : "";
  const sides = [
    ["small", maps.small({ k: settings.smallBatch, accuracy: accuracy("small") })],
    ["large", maps.large({ accuracy: accuracy("large") })],
  ];
  const charts = sides.map(([side, title]) => ({
    name: "moon-map",
    title,
    alt: chosen ? maps.alt : maps.waiting,
    drawing: mapPlot(map, side, maps),
  }));
  return html`
    <div class="maps" role="group" aria-label=${titleOf(chosen, settings, maps)}>
      <div class="maps-side">
        <p class="chart-title">${titleOf(chosen, settings, maps)}</p>
        <p class="about">${renderMarkup(maps.text)}</p>
        ${chooser(shown, act)}
      </div>
      ${charts.map((one) => chart(one, scheme))}
    </div>
  `;
}

function titleOf(chosen, { pair }, { title, waiting }) {
  return chosen ? title({ pair, seed: chosen.seed }) : waiting;
}

function chooser({ settings, words: { maps } }, act) {
  const { pair, seeds } = settings;
  const go = (to, text) => {
    const isIdle = to < 1 || to > seeds;
    return html`
      <button type="button" aria-disabled=${isIdle} @click=${() => !isIdle && act.set({ pair: to })}>${text}</button>
    `;
  };
  return html`<div class="buttons">${go(pair - 1, maps.before)} ${go(pair + 1, maps.next)}</div>`;
}
