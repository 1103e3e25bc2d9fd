// The page in another language: a <template lang> holds its text, with places for the figures and fields. The build
// puts the templates of web/article/ into the page, and each is offered to the reader by its data-name.
// Figures, fields and references stay where they are, in the state they are in; everything round them is exchanged.
(() => {
  const root = document.documentElement;
  const choice = /** @type {HTMLSelectElement} */ (document.querySelector("#language"));
  const description = /** @type {HTMLMetaElement} */ (
    document.querySelector("meta[name=description]")
  );
  const usual = known(new URLSearchParams(location.search).get("lang")) ?? root.lang;

  offerLanguages();
  keepOriginalText();
  follow();
  addEventListener("hashchange", follow);
  document.addEventListener("click", keepLanguage);
  choice.addEventListener("change", () => {
    const address = new URLSearchParams(location.hash.slice(1));
    address.delete("lang");
    if (choice.value !== usual) address.set("lang", choice.value);
    const hash = address.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    translate(choice.value);
  });

  /** Shows the page in the language that the address asks for, at the place that it names: `#noise&lang=de`. */
  function follow() {
    const address = new URLSearchParams(location.hash.slice(1));
    const requested = address.get("lang");
    translate(known(requested) ?? usual);
    const [place] = address.keys();
    if (requested !== null && place) showPlace(place);
  }

  function showPlace(id) {
    const element = document.getElementById(id);
    if (!element?.closest("main")) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView();
  }

  /** A link to a place on the page would leave the language behind. */
  function keepLanguage(event) {
    const link = event.composedPath()[0].closest("a[href^='#']");
    if (!link || event.defaultPrevented || root.lang === usual) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const hash = `${link.hash}&lang=${root.lang}`;
    if (location.hash === hash) follow();
    else location.hash = hash;
  }

  function translate(language) {
    choice.value = language;
    if (language === root.lang) return;
    const { content, dataset } = /** @type {HTMLTemplateElement} */ (textIn(language));
    for (const part of content.children) exchange(pagePart(part.localName), part);
    document.title = dataset.title ?? "";
    description.content = dataset.description ?? "";
    root.lang = language;
  }

  function offerLanguages() {
    for (const { lang, dataset } of texts()) {
      const option = new Option(dataset.name, lang);
      option.lang = lang;
      choice.append(option);
    }
  }

  /** The text that the page came with, to return to. */
  function keepOriginalText() {
    const text = document.createElement("template");
    text.lang = root.lang;
    text.dataset.title = document.title;
    text.dataset.description = description.content;
    for (const part of ["a", "nav", "header", "main"]) {
      // In the template's own document no element is active.
      const inert = text.content.ownerDocument;
      text.content.append(inert.importNode(pagePart(part), true));
    }
    document.body.append(text);
  }

  /** @returns {Element} */
  function pagePart(name) {
    return /** @type {Element} */ (document.querySelector(`body > ${name}`));
  }

  /** Gives the page's element the text of the other one, which has the same figures and fields in the same order. */
  function exchange(element, other) {
    if (isFigure(element) || element.matches(".references")) return;
    const staying = Array.from(element.children).filter(containsStaying);
    for (const node of [...element.childNodes]) if (!staying.includes(node)) node.remove();
    let next = 0;
    for (const node of other.childNodes) {
      if (containsStaying(node)) {
        const place = staying.findIndex((one, i) => i >= next && isCounterpart(one, node));
        // A figure may have been taken out of the page.
        if (place < 0) continue;
        exchange(staying[place], node);
        next = place + 1;
      } else {
        element.insertBefore(document.importNode(node, true), staying[next] ?? null);
      }
    }
  }

  function isCounterpart(one, other) {
    const figures = [one, other].map((element) => element.getAttribute("figure"));
    return one.localName === other.localName && figures[0] === figures[1];
  }

  function containsStaying(node) {
    return node instanceof Element && [node, ...node.querySelectorAll("*")].some(isStaying);
  }

  function isStaying(element) {
    return isFigure(element) || element.matches("label, select, option, .references");
  }

  /** Figures have their own words. */
  function isFigure(element) {
    return element instanceof HTMLElement && element.localName.includes("-");
  }

  function known(language) {
    return language && textIn(language) ? language : undefined;
  }

  function textIn(language) {
    return texts().find(({ lang }) => lang === language);
  }

  /** @returns {HTMLTemplateElement[]} */
  function texts() {
    return Array.from(document.querySelectorAll("body > template[lang]"));
  }
})();
