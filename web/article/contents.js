// Where the reader is: the bar at the top marks the section in sight and those that have been, and opens the whole
// list of them.
(() => {
  const STORED_AS = "mini-batch-visited";
  /** Ids of sections; they have no spaces. */
  const visited = new Set(read());

  // Browsers tell of these once a frame.
  for (const event of ["scroll", "resize"]) addEventListener(event, mark, { passive: true });
  // In another language the list is new.
  new MutationObserver(mark).observe(document.documentElement, { attributeFilter: ["lang"] });
  document.addEventListener("click", (/** @type {any} */ { target }) => {
    const nav = bar();
    const button = nav.querySelector("button");
    const isInside = nav.contains(target) && !target.closest("a");
    if (isInside && !target.closest("button")) return;
    setOpen(isInside && button?.getAttribute("aria-expanded") === "false");
  });
  document.addEventListener("keydown", ({ key }) => {
    const nav = bar();
    if (key !== "Escape" || !nav.classList.contains("open")) return;
    if (nav.contains(document.activeElement)) nav.querySelector("button")?.focus();
    setOpen(false);
  });
  mark();

  /** @returns {HTMLElement} */
  function bar() {
    return /** @type {HTMLElement} */ (document.querySelector("body > nav"));
  }

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    bar().classList.toggle("open", isOpen);
    bar().querySelector("button")?.setAttribute("aria-expanded", String(isOpen));
  }

  function mark() {
    const current = sectionInSight();
    if (current && !visited.has(current)) store(visited.add(current));
    for (const link of bar().querySelectorAll("a")) {
      const id = link.hash.slice(1);
      if (id === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
      link.classList.toggle("visited", visited.has(id));
    }
  }

  /** What this tab has seen before the page was loaded anew; nothing where there is no storage. */
  function read() {
    try {
      return sessionStorage.getItem(STORED_AS)?.split(" ");
    } catch {
      return undefined;
    }
  }

  /** @param {Set<string>} ids */
  function store(ids) {
    try {
      sessionStorage.setItem(STORED_AS, Array.from(ids).join(" "));
    } catch {
      // Then the marks last as long as the page.
    }
  }

  /** The last one that begins in the upper third of the window; none at the top of the page. */
  function sectionInSight() {
    const headings = Array.from(document.querySelectorAll("main > h2[id]"));
    const begun = headings.filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 3 && scrollY > 0,
    );
    return begun.at(-1)?.id;
  }
})();
