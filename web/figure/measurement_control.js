/** The control of a long measurement: the button that starts and cancels it, its progress, its failure. */
import { html, nothing } from "lit-html";

/**
 * A measurement that Play runs has no button of its own, and beside it stands how much of the run is done.
 * @param {string} name of the measurement
 * @param {any} viewModel as for the frame
 * @param {import("./registry.js").Actions} act
 * @param {boolean} [isIdle] nothing is left to measure; the button stays, so that it keeps the focus and nothing moves
 */
export function measurementControl(name, { figure, state, words, figureWords }, act, isIdle) {
  const measured = state.measured[name];
  const labels = words.controls.measuring;
  const { done, total, secondsLeft } = measured;
  const status = isIdle ? "idle" : measured.status;
  const running = status === "running";
  const played = figure.playableMeasurements ?? [];
  const isPlayed = played.includes(name);
  const part = isPlayed && played.length > 1 ? played.indexOf(name) + 1 : 0;
  const press = () => (running ? act.cancel(name) : isIdle || act.measure(name));
  const buttonOf = ({ start }) => html`
    <button type="button" aria-disabled=${isIdle ? "true" : nothing} @click=${press}>
      ${{ idle: start, running: labels.cancel, cancelled: labels.goOn }[status] ?? labels.again}
    </button>
  `;
  const progress = labels.progress({ done, total, secondsLeft, running });
  const isShown = running || (status === "cancelled" && !isPlayed);
  const bar = html`
    <progress max=${total || 1} .value=${done} aria-label=${labels.label}></progress>
    <span class="progress-text">${part ? labels.part({ part, parts: played.length, progress }) : progress}</span>
  `;
  return html`
    <div class="measuring">
      ${isPlayed ? nothing : buttonOf(figureWords.measurements[name])} ${isShown ? bar : nothing}
      ${status === "done" && !isPlayed ? html`<span class="progress-text">${labels.done}</span>` : nothing}
      ${status === "failed" ? html`<p class="refusal" role="alert">${labels.failed(measured)}</p>` : nothing}
    </div>
  `;
}
