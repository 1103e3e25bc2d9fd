/** The control of a long measurement: its button, how far it is, how to stop it, what went wrong. */
import { html, nothing } from "lit-html";

/**
 * What Play runs has no button of its own.
 * @param {string} name of the measurement
 * @param {object} shown what the frame gets
 * @param {{measure(name: string): void, cancel(name: string): void}} act
 */
export function measurementControl(name, { figure, state, words, figureWords }, act) {
  const measured = state.measured[name];
  const say = words.controls.measuring;
  const { status, done, total, secondsLeft } = measured;
  const running = status === "running";
  const isPlayed = figure.plays?.includes(name);
  const text = {
    idle: figureWords.measurements[name].start,
    running: say.cancel,
    cancelled: say.goOn,
    done: say.again,
    failed: say.again,
  }[status];
  const progress = html`
    <progress max=${total || 1} .value=${done} aria-label=${say.label}></progress>
    <span class="progress-text">${isPlayed && !running ? say.finished(measured) : say.progress({ done, total, secondsLeft, running })}</span>
  `;
  const button = html`
    <button type="button" @click=${() => (running ? act.cancel(name) : act.measure(name))}>${text}</button>
  `;
  return html`
    <div class="measuring">
      ${isPlayed ? nothing : button}
      ${running || status === "cancelled" ? progress : nothing}
      ${status === "done" ? html`<span class="progress-text">${say.done}</span>` : nothing}
      ${status === "failed" ? html`<p class="refusal" role="alert">${say.failed(measured)}</p>` : nothing}
    </div>
  `;
}
