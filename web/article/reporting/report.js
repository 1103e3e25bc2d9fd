/**
 * What the packages for learning platforms add to the page: it opens at the quiz, and what is answered there is
 * reported. Opened without a platform it reports nothing.
 */
import { Notice } from "./notice.js";
import { PlatformError } from "./platform.js";
import { recordResults, scoreOf } from "./score.js";

/** Of the section with the quiz. */
const SECTION = "questions";

/**
 * @param {(window: Window) => import("./platform.js").Platform | null} connect
 * @param {Record<string, import("./platform.js").LanguageWords>} languages those of the page
 */
export function reportQuiz(connect, languages) {
  const quiz = document.querySelector("mini-batch-quiz");
  // In a frame with one figure there is none.
  if (!quiz) return;
  const notice = new Notice(quiz, languages);

  const platform = connected();
  openAtQuiz(offered(platform?.language, languages));
  shortenLinks();
  if (!platform) return;
  attempt(() => platform.begin());

  const closed = new AbortController();
  /** @type {readonly import("./score.js").Entry[]} */
  let record = [];
  const onChange = (event) => {
    const results = event.detail;
    const next = recordResults(record, results);
    if (next === record) return;
    record = next;
    attempt(() => platform.report(record, scoreOf(record, results.length)));
  };
  document.addEventListener("mini-batch-quiz", onChange, { signal: closed.signal });
  addEventListener("pagehide", async () => {
    closed.abort();
    try {
      await platform.finish();
    } catch (error) {
      // Nobody is there any more to be told.
      console.warn(String(error));
    }
  });
  // The browser may have kept the page and show it again.
  addEventListener("pageshow", ({ persisted }) => persisted && notice.show("ended"));

  function connected() {
    try {
      return connect(window);
    } catch (error) {
      tell(error);
      return null;
    }
  }

  /** A platform that fails never stops the page. @param {() => void | Promise<void>} action */
  async function attempt(action) {
    try {
      await action();
      notice.show(null);
    } catch (error) {
      tell(error);
    }
  }

  /** @param {unknown} error */
  function tell(error) {
    console.warn(String(error));
    notice.show(error instanceof PlatformError ? error.problem : "unreachable");
  }
}

/**
 * @param {string | undefined} language as a tag, such as `de-CH`
 * @param {Record<string, unknown>} languages
 * @returns {string | undefined}
 */
export function offered(language, languages) {
  const [primary] = (language ?? "").toLowerCase().split(/[-_]/);
  return Object.hasOwn(languages, primary) ? primary : undefined;
}

/** Unless the address leads somewhere else. @param {string} [language] */
function openAtQuiz(language) {
  if (location.hash) return;
  location.replace(`#${SECTION}${language ? `&lang=${language}` : ""}`);
}

/**
 * A link to a figure's state is handed on, and what a platform has put behind the address is not: with xAPI that is who
 * learns here, and a key to the store.
 */
function shortenLinks() {
  if (!location.search) return;
  const page = location.href.replace(/[?#].*/, "");
  for (const figure of document.querySelectorAll("mini-batch")) figure.setAttribute("page", page);
}
