/** What the post says of batch size and speed, beside what the race has measured. */
import { html } from "lit-html";
import { fixed } from "../../charts/numbers.js";

export function verdict({ state, settings, words }) {
  const { title, says } = words.verdict;
  return html`
    <div class="race-verdict">
      <p class="chart-title">${title}</p>
      <p>${says}</p>
      <p><b>${measured(state, settings, words)}</b></p>
    </div>
  `;
}

function measured({ contestants }, settings, { verdict: say }) {
  if (contestants.some(({ diverged }) => diverged)) return say.failed;
  if (!contestants.every(({ reached }) => reached)) return say.waiting;
  const [, chosen, whole] = contestants.map(({ reached }) => reached);
  return say.measured({
    k: settings.batchSize,
    n: settings.samples,
    epochs: { chosen: fixed(chosen.epochs, 1), whole: fixed(whole.epochs, 1) },
    updates: { chosen: chosen.updates, whole: whole.updates },
    holds: chosen.epochs < whole.epochs,
    isFewerUpdates: chosen.updates < whole.updates,
  });
}
