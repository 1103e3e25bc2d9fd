/** The figure “optimizers” as a pure function of its state. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { positionLabel } from "../../figure/position_label.js";
import { question } from "../../figure/question_view.js";
import { CONTESTANTS, rateOf, rateSetting } from "./contestants.js";
import { acrossPlot, lossPlot, planePlot } from "./plots.js";
import { answer, sentence, small, verdicts } from "./sentence.js";
import { contestantTable } from "./table.js";

export function view(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { ask, options } = words.question;
  const asking = { ...shown, words: { question: { ask, options } } };
  const focus = words.names[settings.focus];
  const numbers = state.contestants.map(({ name, w, b, excess }) => ({
    name: words.names[name],
    w: fixed(w, 2),
    b: fixed(b, 2),
    excess: small(excess),
  }));
  const charts = [
    {
      name: "narrow-valley",
      title: words.plane.title,
      alt: words.plane.alt(numbers),
      drawing: planePlot(state, settings, words.plane),
    },
    {
      name: "excess",
      title: words.loss.title({ focus }),
      alt: words.loss.alt(numbers),
      drawing: lossPlot(state, settings, words.loss),
    },
    {
      name: "across",
      title: words.across.title({ focus: settings.focus === "sgd" ? null : focus }),
      alt: words.across.alt,
      drawing: acrossPlot(state, settings, words.across),
    },
  ];
  return html`
    ${question(asking, act, answer(shown))} ${shown.transport}
    <div class="optimizers-telling">
      ${positionLabel(words.where({ updates: counted(state.updates), epochs: counted(state.epoch) }))}
      <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
      ${trouble(shown, act)}
    </div>
    <div class="panels">${charts.map((one) => chart(one, scheme))}</div>
    ${contestantTable(shown)} ${shown.measuring("seeds")} ${post(shown)}
  `;
}

export function caption({ settings, words }) {
  const { claim, source } = words.caption;
  const { samples, batchSize } = settings;
  return html`<p>${renderMarkup(claim)}</p><p>${source({ samples: counted(samples), batchSize: counted(batchSize) })}</p>`;
}

/** Who has diverged, and the way back. */
function trouble({ state, settings, words }, act) {
  const lost = CONTESTANTS.filter((_, i) => state.contestants[i].diverged);
  if (lost.length === 0) return nothing;
  const tuned = Object.fromEntries(
    CONTESTANTS.map((one) => [rateSetting(one.name), one.learningRate]),
  );
  const names = lost.map((one) => `${words.names[one.name]} (η ${plain(rateOf(one, settings))})`);
  return html`
    <div class="trouble">
      <p>${words.diverged.text({ names: names.join(", ") })}</p>
      <div class="ways">
        <button type="button" @click=${() => act.set({ ...tuned, rateFactor: 1 })}>${words.diverged.tuned}</button>
        <button type="button" @click=${act.reset}>${words.diverged.start}</button>
      </div>
    </div>
  `;
}

/** The post's sentences, and beside each what was measured. */
function post({ state, words }) {
  return html`
    <div class="verdicts">
      <p class="chart-title">${words.verdicts.title}</p>
      <dl>
        ${verdicts(state, words).map(
          ({ said, measured }) =>
            html`<div><dt>${said}</dt><dd>${renderMarkup(measured)}</dd></div>`,
        )}
      </dl>
    </div>
  `;
}
