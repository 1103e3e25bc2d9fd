/** What of a lesson that was opened could not be used. */
import { html, nothing } from "lit-html";

/**
 * @param {import("./lesson.js").Problem[]} problems
 * @param {any} words
 */
export function problemsView(problems, words) {
  if (problems.length === 0) return nothing;
  return html`
    <div class="problems" role="alert">
      <p>${words.problems.title}</p>
      <ul>${problems.map((problem) => html`<li>${words.problems[problem.reason](problem)}</li>`)}</ul>
    </div>
  `;
}
