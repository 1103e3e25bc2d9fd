// A reference or a word of the glossary beside the place that names it, and the citation of this page on the
// clipboard. Without all this the links lead to the lists at the end.
(() => {
  const note = document.createElement("div");
  if ("popover" in note) {
    note.id = "note";
    note.popover = "auto";
    note.tabIndex = -1;
    note.setAttribute("role", "note");
    document.body.append(note);
  }
  document.addEventListener("click", (event) => {
    // The link may stand in a figure's shadow tree.
    const pressed = /** @type {Element} */ (event.composedPath()[0]);
    const link = pressed.closest("a, #copy-citation");
    if (link?.id === "copy-citation") copyCitation(/** @type {HTMLElement} */ (link));
    else if (link && note.isConnected && !hasModifier(event)) showNote(event, link);
  });

  /** @param {MouseEvent} event @param {any} link */
  function showNote(event, link) {
    const isNote = link.matches("a.term, a.cite") && !note.contains(link);
    const entry = isNote && document.getElementById(link.hash.slice(1));
    if (!entry) {
      if (note.contains(link)) note.hidePopover();
      return;
    }
    event.preventDefault();
    const heading = sectionOf(entry);
    const toList = Object.assign(document.createElement("a"), {
      href: link.hash,
      textContent: `↓ ${heading?.textContent}`,
    });
    note.replaceChildren(...contentsOf(entry), toList);
    note.showPopover();
    placeUnder(link);
    note.focus({ preventScroll: true });
  }

  /** @param {Element} entry @returns {Node[]} */
  function contentsOf(entry) {
    const term = document.createElement("p");
    if (entry.localName === "li") {
      term.append(...copyOf(entry));
      term.querySelector(".back")?.remove();
      return [term];
    }
    const [name, meaning] = ["strong", "p"].map((kind) => document.createElement(kind));
    name.append(...copyOf(entry));
    meaning.append(...copyOf(/** @type {Element} */ (entry.nextElementSibling)));
    term.append(name);
    return [term, meaning];
  }

  /** @param {Element} element */
  function copyOf(element) {
    return element.cloneNode(true).childNodes;
  }

  /** @param {Element} entry */
  function sectionOf(entry) {
    let element = entry.closest("main > *");
    while (element && element.localName !== "h2") element = element.previousElementSibling;
    return element;
  }

  /** Above it where there is no room below. @param {Element} link */
  function placeUnder(link) {
    const { left, top, bottom } = link.getClientRects()[0];
    const { width, height } = note.getBoundingClientRect();
    const hasRoom = bottom + height + 8 < innerHeight;
    const x = Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8));
    note.style.left = `${x}px`;
    note.style.top = `${hasRoom ? bottom + 4 : Math.max(8, top - height - 4)}px`;
  }

  /** With them a link opens elsewhere. @param {MouseEvent} event */
  function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }) {
    return ctrlKey || metaKey || shiftKey || altKey;
  }

  /** From a file the clipboard may be closed: then the text is marked for the reader to copy. @param {HTMLElement} button */
  async function copyCitation(button) {
    const code = /** @type {HTMLElement} */ (document.querySelector("main pre code"));
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    try {
      await navigator.clipboard.writeText(code.textContent ?? "");
      status.textContent = status.dataset.copied ?? "";
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = status.dataset.marked ?? "";
    }
  }
})();
