// The page before a class: a button or #present starts the presentation, and meanwhile nothing behind the figure can
// be reached.
(() => {
  const root = document.documentElement;

  // Another language has another button.
  document.addEventListener("click", (/** @type {any} */ { target }) => {
    if (target.closest("#present")) presentFrom(inSight());
  });

  document.addEventListener("mini-batch-present", (/** @type {any} */ { target, detail }) => {
    root.toggleAttribute("data-presenting", detail.presented);
    for (const element of elementsBeside(target)) element.inert = detail.presented;
  });

  addEventListener("hashchange", follow);
  follow();

  /** With a figure’s name, the figure itself follows (web/figure/address.js). */
  function follow() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    if (!parameters.has("present") || parameters.has("figure")) return;
    const question = parameters.get("quiz");
    if (question === null) presentFrom(all()[0]);
    else presentFrom(all().at(-1), question);
  }

  function presentFrom(slide, value = "") {
    if (!document.querySelector("mini-batch[present], mini-batch-quiz[present]")) {
      slide?.setAttribute("present", value);
    }
  }

  /** The first slide that does not end above the window. */
  function inSight() {
    return all().find((slide) => slide.getBoundingClientRect().bottom > 0) ?? all().at(-1);
  }

  function all() {
    return Array.from(document.querySelectorAll("mini-batch, mini-batch-quiz"));
  }

  /** @returns {any[]} all that neither holds the element nor is inside it */
  function elementsBeside(element) {
    const found = [];
    for (let inner = element; inner !== document.body; inner = inner.parentElement) {
      found.push(...Array.from(inner.parentElement.children).filter((other) => other !== inner));
    }
    return found;
  }
})();
