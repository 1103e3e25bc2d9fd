/** The guide on the page and on paper: how to give a lesson, the plans, misconceptions, and answers to the quiz. */
import { html } from "lit-html";
import { planView } from "./plan_view.js";
import { allNumbers } from "./texts.js";

/**
 * @typedef {object} ViewModel
 * @property {import("./plans.js").Plan[]} plans
 * @property {any} words of the guide
 * @property {import("./texts.js").Frame} frame
 *
 * @typedef {object} Act
 * @property {(plan: import("./plans.js").Plan) => void} give
 * @property {() => void} print
 * @property {(id: string) => void} goTo a heading
 */

/** @param {ViewModel} viewModel @param {Act} act */
export function guideView({ plans, words, frame }, act) {
  const parts = [
    { id: "guide-how", title: words.how.title },
    ...plans.map(({ name, minutes }) => ({
      id: `guide-${name}`,
      title: words.plan({ title: words.plans[name].title, minutes }),
    })),
    { id: "guide-misconceptions", title: words.misconceptions.title },
    { id: "guide-quiz", title: words.quiz.title },
  ];
  return html`
    <h1>${words.title}</h1>
    <p class="guide-about">${words.about} ${words.checked}</p>
    <div class="buttons">
      <button type="button" @click=${act.print}>${words.print}</button>
    </div>
    ${contents(parts, words, act)} ${howTo(words.how)}
    ${plans.map((plan) => planView({ plan, words, frame }, act))}
    ${misconceptions(words)} ${quizAnswers(words.quiz, frame)}
  `;
}

/** @param {{id: string, title: string}[]} parts @param {any} words @param {Act} act */
function contents(parts, words, act) {
  const follow = (event, id) => {
    event.preventDefault();
    act.goTo(id);
  };
  return html`
    <nav class="guide-contents" aria-label=${words.contents}>
      <ul>
        ${parts.map(
          ({ id, title }) =>
            html`<li><a href="#guide" @click=${(event) => follow(event, id)}>${title}</a></li>`,
        )}
      </ul>
    </nav>
  `;
}

function howTo({ title, list }) {
  return html`
    <section aria-labelledby="guide-how">
      <h2 id="guide-how" tabindex="-1">${title}</h2>
      <dl class="guide-list">
        ${list.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}
      </dl>
    </section>
  `;
}

/** @param {any} words */
function misconceptions({ misconceptions: texts, steps }) {
  const numbers = allNumbers();
  return html`
    <section aria-labelledby="guide-misconceptions">
      <h2 id="guide-misconceptions" tabindex="-1">${texts.title}</h2>
      <p>${texts.about}</p>
      <dl class="guide-list">
        ${texts.list.map(
          ({ claim, answer, step }) => html`
            <div>
              <dt>${claim}</dt>
              <dd>
                ${answer(numbers)}
                <span class="guide-quiet">${texts.seeStep(steps[step].heading)}</span>
              </dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

/** @param {any} texts @param {import("./texts.js").Frame} frame with the titles of the questions */
function quizAnswers({ title, about, answers }, frame) {
  return html`
    <section aria-labelledby="guide-quiz">
      <h2 id="guide-quiz" tabindex="-1">${title}</h2>
      <p>${about}</p>
      <dl class="guide-list">
        ${Object.entries(answers).map(
          ([name, answer], i) => html`
            <div><dt>${i + 1}. ${frame.quiz.questions[name].title}</dt><dd>${answer}</dd></div>
          `,
        )}
      </dl>
    </section>
  `;
}
