/** The page of the class file: its head, and the section that the address names (`#guide`). */
import { render } from "lit-html";
import { engineIsLoaded, sharedEngine } from "../../figure/shared_engine.js";
import { inLanguage, wordsFor } from "../../figure/words.js";
import { arrivedLesson } from "../lesson/arrival.js";
import { lessonState } from "../lesson/lesson_state.js";
import { rememberSource } from "../lesson/own_source.js";
import { pageView } from "./view.js";

export class ClassPage {
  #words;
  #sections;
  #language = document.documentElement.lang;
  #isUnderWay = false;
  /** Name of the section that was drawn last; empty at first. */
  #drawn = "";

  /**
   * @param {Record<string, any>} words by language and section
   * @param {import("../sections.js").Section[]} sections
   */
  constructor(words, sections) {
    this.#words = words;
    this.#sections = sections;
  }

  async begin() {
    rememberSource();
    addEventListener("hashchange", async () => {
      if (this.#address.get("lesson")) await this.#arrive();
      this.#follow();
    });
    document.addEventListener("mini-batch-present", (event) => {
      const { target, detail } = /** @type {any} */ (event);
      this.#presented(target, detail.presented);
    });
    addEventListener("beforeunload", (event) => {
      if (lessonState.isUnsaved) event.preventDefault();
    });
    addEventListener("beforeprint", () => openNotes(true));
    addEventListener("afterprint", () => openNotes(false));
    await this.#arrive();
    this.#follow();
    await engineIsLoaded().catch(() => {});
    this.update();
  }

  /** Takes the lesson of the link or of the file. It is there to be changed, too, unless another one is being built. */
  async #arrive() {
    const { lesson, problems } = await arrivedLesson();
    lessonState.problems = problems;
    if (!lesson) return;
    lessonState.lesson = lesson;
    if (!lessonState.isUnsaved) lessonState.draft = structuredClone(lesson);
    if (Object.hasOwn(this.#words, lesson.language)) this.#language = lesson.language;
  }

  /** Draws the page, once for all that has changed in this task. */
  update = () => {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    queueMicrotask(() => {
      this.#isUnderWay = false;
      this.#draw();
    });
  };

  /** What the address asks for: a section, and a language. */
  #follow() {
    const language = this.#address.get("lang");
    if (language && Object.hasOwn(this.#words, language)) this.#language = language;
    this.update();
  }

  get #address() {
    return new URLSearchParams(location.hash.slice(1));
  }

  get #section() {
    const name = [...this.#address.keys()][0];
    return this.#sections.find((section) => section.name === name) ?? this.#sections[0];
  }

  #draw() {
    const words = this.#words[this.#language];
    document.documentElement.lang = this.#language;
    document.title = `${lessonState.lesson?.title || words.page.title}`;
    const shown = this.#section;
    const context = {
      words: words[shown.words ?? shown.name],
      pageWords: words.page,
      language: this.#language,
      engine: sharedEngine(),
      update: this.update,
      open: (name) => this.#open(name),
      give: (lesson) => {
        lessonState.lesson = lesson;
        lessonState.problems = [];
        this.#open("lesson");
      },
    };
    inLanguage(wordsFor(this.#language), () => {
      const listed = this.#sections.filter(({ isListed = true }) => isListed);
      const links = listed.map(({ name }) => ({ name, title: words.page.sections[name] }));
      const viewModel = { words: words.page, shown: shown.name, links, languages: this.#languages };
      render(pageView(viewModel, shown.view(context), this.#act), document.body);
    });
    // A slide that has left the page says nothing any more.
    if (!document.querySelector("main [present]")) endPresentation();
    // Another section is read from its beginning. On arrival the browser knows where the reader was.
    if (this.#drawn && this.#drawn !== shown.name) {
      scrollTo(0, 0);
      document.querySelector("main")?.focus({ preventScroll: true });
    }
    this.#drawn = shown.name;
  }

  get #languages() {
    return Object.entries(this.#words).map(([name, { page }]) => ({
      name,
      title: page.language,
      isChosen: name === this.#language,
    }));
  }

  #act = {
    setLanguage: (language) => {
      this.#language = language;
      const address = this.#address;
      address.set("lang", language);
      const { name } = this.#section;
      const kept = address.has(name)
        ? address
        : new URLSearchParams({ [name]: "", lang: language });
      history.replaceState(null, "", `#${kept.toString().replaceAll(/=(?=&|$)/g, "")}`);
      this.update();
    },
    setTheme: (theme) => {
      if (theme === "follow") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
    },
  };

  /** @param {string} name of a section */
  #open(name) {
    if (this.#section.name === name) this.update();
    else location.hash = name;
  }

  /** Meanwhile nothing behind a slide can be reached. @param {Element} slide @param {boolean} presented */
  #presented(slide, presented) {
    document.documentElement.toggleAttribute("data-presenting", presented);
    for (
      let inner = slide;
      inner !== document.body;
      inner = /** @type {any} */ (inner.parentElement)
    ) {
      for (const other of inner.parentElement?.children ?? []) {
        if (other !== inner && other instanceof HTMLElement) other.inert = presented;
      }
    }
  }
}

/** What was behind a slide can be reached again. */
function endPresentation() {
  document.documentElement.removeAttribute("data-presenting");
  for (const element of document.querySelectorAll("[inert]")) element.removeAttribute("inert");
}

/** On paper the teacher reads what on the screen is folded. @param {boolean} isOpen */
function openNotes(isOpen) {
  for (const details of document.querySelectorAll("main details.notes")) {
    details.toggleAttribute("open", isOpen);
  }
}
