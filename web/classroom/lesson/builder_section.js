/** The section “builder”: a lesson is put together here, with the keyboard alone as well. */
import { html } from "lit-html";
import { figures } from "../../figure/registry.js";
import { wordsFor } from "../../figure/words.js";
import { itemEditor } from "./item_editor.js";
import {
  emptyLesson,
  KINDS,
  LONGEST_LINE,
  LONGEST_TEXT,
  MOST_ITEMS,
  makeItem,
  readLesson,
} from "./lesson.js";
import { draftChanges, editLesson, lessonState } from "./lesson_state.js";
import { planView } from "./lesson_view.js";
import { problemsView } from "./problems_view.js";
import { forgetMessage, saving } from "./saving.js";

/** What “Add” adds. */
let added = "figure:update";

/** @type {import("../sections.js").Section} */
export const builderSection = {
  name: "builder",
  words: "lesson",
  view(context) {
    const { words, language } = context;
    const { draft, problems } = lessonState;
    const act = actionsOf(context);
    const field = (name, label, template) =>
      html`<label class="field"><span>${label}</span>${template(draft[name], (event) => act.set(name, event))}</label>`;
    return html`
      <h1>${words.builder.title}</h1>
      <p>${words.builder.about}</p>
      ${problemsView(problems, words)}
      <div class="buttons">
        <button type="button" @click=${act.begin}>${words.builder.begin}</button>
        <label class="button file">
          ${words.builder.openFile}
          <input type="file" accept=".html,text/html" @change=${act.openFile} />
        </label>
      </div>
      <div class="about-lesson">
        ${field("title", words.builder.lessonTitle, (text, set) => html`<input type="text" maxlength=${LONGEST_LINE} .value=${text} @input=${set} />`)}
        ${field("aims", words.builder.lessonAims, (text, set) => html`<textarea rows="3" maxlength=${LONGEST_TEXT} .value=${text} @input=${set}></textarea>`)}
      </div>
      <h2>${words.builder.items}</h2>
      ${draft.items.length === 0 ? html`<p>${words.builder.noItems}</p>` : ""}
      <ol class="draft">
        ${draft.items.map((item, i) =>
          itemEditor(
            item,
            {
              place: i,
              count: draft.items.length,
              isOpen: i === lessonState.opened,
              words,
              language,
            },
            act,
          ),
        )}
      </ol>
      <form class="adding" @submit=${act.add}>
        <label class="field">
          <span>${words.builder.next}</span>
          <select @change=${({ target }) => act.choose(target.value)}>
            ${kindsToAdd(words, language).map(
              ([value, title]) =>
                html`<option value=${value} .selected=${value === added}>${title}</option>`,
            )}
          </select>
        </label>
        <button class="primary" ?disabled=${draft.items.length >= MOST_ITEMS}>${words.builder.add}</button>
      </form>
      ${planView(draft, words)}
      <div class="buttons">
        <button type="button" class="primary" @click=${() => context.give(structuredClone(draft))}>${words.builder.give}</button>
        ${saving(draft, context)}
      </div>
    `;
  },
};

/** @returns {[value: string, title: string][]} each figure, and what stands between figures */
function kindsToAdd(words, language) {
  const titles = wordsFor(language).figures;
  return [
    ...Object.keys(figures).map(
      (name) => /** @type {[string, string]} */ ([`figure:${name}`, titles[name].title]),
    ),
    ...KINDS.slice(1).map((kind) => /** @type {[string, string]} */ ([kind, words.kinds[kind]])),
  ];
}

/** @param {import("../sections.js").Context} context */
function actionsOf(context) {
  const { draft } = lessonState;
  /** @param {() => void} change of the draft */
  const changing = (change) => {
    draftChanges(context.language);
    change();
    forgetMessage();
    context.update();
  };
  /** The focus goes where it was asked to, once that has been drawn. @param {string} selector */
  const focus = (selector) =>
    requestAnimationFrame(() =>
      /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus(),
    );
  const show = (place) => {
    lessonState.opened = place;
    context.update();
    focus(`[data-item="${place}"] .open`);
  };
  return {
    set: (name, { target }) =>
      changing(() => {
        draft[name] = target.value;
      }),
    choose: (value) => {
      added = value;
    },
    add: (event) => {
      event.preventDefault();
      const [kind, figure = ""] = added.split(":");
      changing(() => draft.items.push(makeItem({ kind: /** @type {any} */ (kind), figure })));
      show(draft.items.length - 1);
    },
    toggle: (place) => {
      lessonState.opened = lessonState.opened === place ? -1 : place;
      context.update();
    },
    move: (place, offset) => {
      const goal = place + offset;
      changing(() => {
        const [item] = draft.items.splice(place, 1);
        draft.items.splice(goal, 0, item);
        if (lessonState.opened === place) lessonState.opened = goal;
        else if (lessonState.opened === goal) lessonState.opened = place;
      });
      // At an end of the list the button that was pressed can do no more.
      const isAtEnd = goal === 0 || goal === draft.items.length - 1;
      focus(`[data-item="${goal}"] .${offset < 0 === isAtEnd ? "down" : "up"}`);
    },
    remove: (place) => {
      changing(() => draft.items.splice(place, 1));
      if (lessonState.opened === place) lessonState.opened = -1;
      else if (lessonState.opened > place) lessonState.opened -= 1;
      const before = `[data-item="${Math.max(place - 1, 0)}"] .open`;
      focus(draft.items.length > 0 ? before : ".adding select");
    },
    change: (place, changes) => changing(() => Object.assign(draft.items[place], changes)),
    begin: () => {
      editLesson(emptyLesson(context.language), context.words);
      context.update();
    },
    openFile: async ({ target }) => {
      const [file] = target.files;
      if (!file) return;
      const page = new DOMParser().parseFromString(await file.text(), "text/html");
      const data = page.getElementById("lesson-data")?.textContent;
      const { lesson, problems } = readLesson(parsed(data));
      if (lesson) editLesson(lesson, context.words, problems);
      else lessonState.problems = problems;
      target.value = "";
      context.update();
    },
  };
}

/** @param {string | null | undefined} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
