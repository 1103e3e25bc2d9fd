/** The section “lesson”: the lesson as the class sees it, and what a teacher does with it. */
import { html } from "lit-html";
import { SLIDES } from "../../figure/presenting.js";
import { editLesson, lessonState } from "./lesson_state.js";
import { hasCard, lessonView, planView } from "./lesson_view.js";
import { problemsView } from "./problems_view.js";
import { saving } from "./saving.js";

/** @type {import("../sections.js").Section} */
export const lessonSection = {
  name: "lesson",
  view(context) {
    const { words } = context;
    const { lesson, problems } = lessonState;
    if (!lesson) return html`${problemsView(problems, words)} ${welcome(words)}`;
    const edit = () => {
      if (editLesson(lesson, words)) context.open("builder");
    };
    return html`
      ${problemsView(problems, words)}
      <h1 lang=${lesson.language}>${lesson.title || words.untitled}</h1>
      ${planView(lesson, words)}
      <div class="buttons">
        <button type="button" class="primary" ?disabled=${!hasSlides(lesson)} @click=${present}>${words.present}</button>
        <button type="button" @click=${edit}>${words.edit}</button>
        <button type="button" @click=${() => print()}>${words.print}</button>
        ${saving(lesson, context)}
      </div>
      <p class="how">${words.how}</p>
      ${hasSlides(lesson) ? lessonView(lesson, words) : html`<p>${words.empty}</p>`}
    `;
  },
};

/** What to do where there is no lesson yet. */
function welcome(words) {
  return html`
    <h1>${words.welcome.title}</h1>
    <p>${words.welcome.text}</p>
    <ul class="ways">
      ${["guide", "builder", "worksheets"].map(
        (name) =>
          html`<li><a href="#${name}">${words.welcome[name]}</a> ${words.welcome.about[name]}</li>`,
      )}
    </ul>
  `;
}

/** From the first slide on. */
function present() {
  document.querySelector(`main :is(${SLIDES})`)?.setAttribute("present", "");
}

/** @param {import("./lesson.js").Lesson} lesson */
function hasSlides({ items }) {
  return items.some((item) => hasCard(item) || ["figure", "seeds", "quiz"].includes(item.kind));
}
