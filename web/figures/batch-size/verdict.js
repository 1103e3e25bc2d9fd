/** What the post says of batch size and speed, beside what the race has measured. */
import { html } from "lit-html";
import { counted } from "../../charts/numbers.js";
import { epochsText } from "./texts.js";

export function verdict({ state, settings, words }) {
  const { title, says } = words.verdict;
  return html`
    <div class="race-verdict">
      <p class="chart-title">${title}</p>
      <p>${says}</p>
      <p>${measured(state, settings, words)}</p>
    </div>
  `;
}

function measured({ contestants }, settings, { verdict: say }) {
  if (contestants.some(({ diverged }) => diverged)) return say.failed;
  if (!contestants.every(({ reached }) => reached)) return say.waiting;
  const [, chosen, whole] = contestants.map(({ reached }) => reached);
  return say.measured({
    k: counted(settings.batchSize),
    n: counted(settings.samples),
    epochs: { chosen: epochsText(chosen.epochs), whole: epochsText(whole.epochs) },
    updates: { chosen: counted(chosen.updates), whole: counted(whole.updates) },
    holds: chosen.epochs < whole.epochs,
    isReading: chosen.epochs < whole.epochs && chosen.updates > whole.updates / 2,
  });
}
