// The page in another language: a <template lang> holds its text, with places for what lives in the page. The build
// puts the templates of web/article/ into the page, and each is offered to the reader by its data-name.
// Figures and fields stay where they are, in the state they are in; everything round them is exchanged.
(() => {
  const root = document.documentElement;
  const choice = document.querySelector("#language");
  const usual = known(new URLSearchParams(location.search).get("lang")) ?? root.lang;

  offerLanguages();
  keepTextOfPage();
  follow();
  addEventListener("hashchange", follow);
  choice.addEventListener("change", () => {
    const address = new URLSearchParams(location.hash.slice(1));
    address.delete("lang");
    if (choice.value !== usual) address.set("lang", choice.value);
    const hash = address.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    speak(choice.value);
  });

  /** In the language that the address asks for. */
  function follow() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
    speak(known(asked) ?? usual);
  }

  function speak(language) {
    choice.value = language;
    if (language === root.lang) return;
    const text = textIn(language);
    for (const part of text.content.children)
      exchange(document.querySelector(`body > ${part.localName}`), part);
    document.title = text.dataset.title;
    document.querySelector("meta[name=description]").content = text.dataset.description;
    root.lang = language;
  }

  function offerLanguages() {
    for (const { lang, dataset } of document.querySelectorAll("body > template[lang]")) {
      const option = new Option(dataset.name, lang);
      option.lang = lang;
      choice.append(option);
    }
  }

  /** The text that the page came with, to return to. */
  function keepTextOfPage() {
    const text = document.createElement("template");
    text.lang = root.lang;
    text.dataset.title = document.title;
    text.dataset.description = document.querySelector("meta[name=description]").content;
    for (const part of ["a", "header", "main"]) {
      // In the template's own document nothing comes to life.
      const inert = text.content.ownerDocument;
      text.content.append(inert.importNode(document.querySelector(`body > ${part}`), true));
    }
    document.body.append(text);
  }

  /** Gives `ours` the text of `theirs`, which has the same things that stay, in the same order. */
  function exchange(ours, theirs) {
    if (speaksForItself(ours)) return;
    const staying = Array.from(ours.children).filter(holdsWhatStays);
    for (const node of [...ours.childNodes]) if (!staying.includes(node)) node.remove();
    let next = 0;
    for (const node of theirs.childNodes) {
      if (holdsWhatStays(node)) {
        const place = staying.findIndex((one, i) => i >= next && isCounterpart(one, node));
        // Someone may have taken a figure out of the page.
        if (place < 0) continue;
        exchange(staying[place], node);
        next = place + 1;
      } else {
        ours.insertBefore(document.importNode(node, true), staying[next] ?? null);
      }
    }
  }

  function isCounterpart(one, other) {
    const figures = [one, other].map((element) => element.getAttribute("figure"));
    return one.localName === other.localName && figures[0] === figures[1];
  }

  function holdsWhatStays(node) {
    return node instanceof Element && [node, ...node.querySelectorAll("*")].some(stays);
  }

  function stays(element) {
    return speaksForItself(element) || element.matches("label, select, option");
  }

  /** A figure. */
  function speaksForItself(element) {
    return element instanceof HTMLElement && element.localName.includes("-");
  }

  function known(language) {
    return language && textIn(language) ? language : undefined;
  }

  function textIn(language) {
    const texts = Array.from(document.querySelectorAll("body > template[lang]"));
    return texts.find(({ lang }) => lang === language);
  }
})();
