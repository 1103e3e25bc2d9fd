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
    if (parameters.has("present") && !parameters.has("figure")) presentFrom(all()[0]);
  }

  function presentFrom(figure) {
    if (!document.querySelector("mini-batch[present]")) figure?.setAttribute("present", "");
  }

  /** The first figure that does not end above the window. */
  function inSight() {
    return all().find((figure) => figure.getBoundingClientRect().bottom > 0) ?? all().at(-1);
  }

  function all() {
    return Array.from(document.querySelectorAll("mini-batch"));
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
