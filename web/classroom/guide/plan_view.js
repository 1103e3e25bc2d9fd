/** One lesson plan: aims, what is needed, and its steps as a table that narrow windows show as a list. */
import { html, nothing } from "lit-html";
import { steps } from "./steps.js";
import { figureOfStep, saidOfStep } from "./texts.js";

/**
 * @param {object} viewModel
 * @param {import("./plans.js").Plan} viewModel.plan
 * @param {any} viewModel.words
 * @param {import("./texts.js").Frame} viewModel.frame
 * @param {import("./view.js").Act} act
 */
export function planView({ plan, words, frame }, act) {
  const { name, minutes } = plan;
  const { title, about, aims, needs } = words.plans[name];
  return html`
    <section class="guide-plan" aria-labelledby="guide-${name}">
      <h2 id="guide-${name}" tabindex="-1">${words.plan({ title, minutes })}</h2>
      <p>${about}</p>
      <div class="guide-before">
        <div>
          <h3>${words.aims}</h3>
          <ul>${aims.map((aim) => html`<li>${aim}</li>`)}</ul>
        </div>
        <div>
          <h3>${words.needs}</h3>
          <ul>${needs.map((need) => html`<li>${need}</li>`)}</ul>
        </div>
      </div>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          aria-describedby="guide-${name}"
          @click=${() => act.give(plan)}
        >
          ${words.use}
        </button>
        <span class="guide-quiet">${words.useAbout}</span>
      </div>
      ${stepsTable({ plan, words, frame })}
    </section>
  `;
}

/** A row for each move; what is said of the whole step spans them. Roles, as a list on the screen forgets its tags' own. */
function stepsTable({ plan, words, frame }) {
  const { table } = words;
  const columns = ["minutes", "press", "see", "ask", "meets"];
  let start = 0;
  const bodies = plan.steps.map(([name, minutes]) => {
    const from = start;
    start += minutes;
    return stepRows({ name, minutes, span: { from, to: start }, words, frame });
  });
  return html`
    <table class="guide-table" role="table">
      <caption>${table.caption(words.plans[plan.name].title)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${table[column]}</th>`)}
        </tr>
      </thead>
      ${bodies}
    </table>
  `;
}

function stepRows({ name, minutes, span, words, frame }) {
  const { table } = words;
  const said = saidOfStep(name, words, frame);
  const { moves } = said;
  const height = moves.length;
  return html`
    <tbody role="rowgroup">
      <tr role="row" class="guide-step">
        <th role="rowheader" scope="rowgroup" colspan="5">
          ${words.steps[name].heading}
          <span class="guide-quiet">${subject(name, words, frame)}</span>
        </th>
      </tr>
      ${moves.map(
        ({ press, see }, i) => html`
          <tr role="row">
            ${
              i === 0
                ? html`
                  <td role="cell" rowspan=${height} data-label=${table.minutes}>
                    <strong>${minutes}</strong>
                    <span class="guide-quiet">${table.from(span)}</span>
                  </td>
                `
                : nothing
            }
            <td role="cell" data-label=${table.press}>${press}</td>
            <td role="cell" data-label=${table.see} class=${see ? "" : "guide-empty"}>
              ${see || "–"}
            </td>
            ${i === 0 ? wholeStep(said, height, table) : nothing}
          </tr>
        `,
      )}
    </tbody>
  `;
}

/** What is asked, and how that is answered. */
function wholeStep({ ask, misconception, answer }, height, table) {
  return html`
    <td class="guide-whole" role="cell" rowspan=${height} data-label=${table.ask}>${ask}</td>
    <td class="guide-whole" role="cell" rowspan=${height} data-label=${table.meets}>
      ${misconception ? html`<p><em>${misconception}</em></p>` : nothing}
      <p>${answer}</p>
    </td>
  `;
}

/** What the class has before it: the figure and how it is set, or what else. */
function subject(name, words, frame) {
  const { table } = words;
  const figure = figureOfStep(name, frame);
  if (figure) return `${table.figure}: ${[figure.title, ...figure.settings].join("; ")}`;
  const { options } = words.steps[name];
  const kind = table.kinds[steps[name].kind];
  return options ? `${kind}. ${table.options}: ${options.join(" | ")}` : kind;
}
