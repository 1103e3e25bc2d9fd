// The page and its figures in the reader’s language, whoever chooses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { call, hostPage, results, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the reader’s choice exchanges the text, and the figures go on where they are", async () => {
  const page = await open({ alone: false });
  const german = await page.locator("template#de").evaluate(textOf);
  const english = await page.evaluate(textOf);
  await call(page, "step", 8);
  const before = await results(page);
  const figures = await page.locator("mini-batch").elementHandles();
  await page.getByLabel("Language").selectOption("Deutsch");
  assert.deepEqual(await page.evaluate(textOf), german);
  assert.deepEqual(await page.evaluate(aboutPage), await about(page, "de"));
  assert.deepEqual(await results(page), before);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "body");
  const order = await page.locator("mini-batch").elementHandles();
  for (const [i, figure] of order.entries()) {
    assert.ok(await figure.evaluate((one, other) => one === other, figures[i]));
  }
  await page.getByLabel("Farben").selectOption("dunkel");
  await page.getByLabel("Sprache").selectOption("English");
  assert.deepEqual(await page.evaluate(textOf), english);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.getByLabel("Colours").inputValue(), "dark");
  assert.deepEqual(page.said, []);
});

test("words of another language are marked as such", async () => {
  for (const [language, other, word] of [
    ["en", "de", "Sprache"],
    ["de", "en", "Language"],
  ]) {
    const page = await open({ query: `?lang=${language}`, hash: "figure=program&lines=147" });
    const label = page.locator("label", { has: page.locator("#language") });
    assert.equal(await label.locator(`[lang=${other}]:not(option)`).textContent(), word);
    const printed = page.locator("mini-batch .terminal pre").first();
    assert.match(String(await printed.textContent()), /^Epoch 1: /);
    assert.equal(await printed.getAttribute("lang"), "en");
  }
});

test("the article has its figures at the same places in every language", async () => {
  const page = await open({ alone: false });
  const outline = (root) =>
    Array.from(root.querySelectorAll("h1, h2, h3, math, noscript, mini-batch"), (element) =>
      [
        element.localName,
        element.id || element.getAttribute("figure"),
        element.localName === "math" && element.hasAttribute("display"),
      ].join(" "),
    );
  const [german, english] = await page.evaluate(
    ([source]) => {
      const run = new Function(`return ${source}`)();
      return Array.from(document.querySelectorAll("template[lang]"), ({ content }) => run(content));
    },
    [outline.toString()],
  );
  const counts = (lines) => lines.filter((line) => !line.startsWith("math  false")).sort();
  assert.ok(english.length > 30);
  assert.deepEqual(counts(german), counts(english));
  const places = (lines) => lines.filter((line) => /^(h\d|mini-batch)/.test(line));
  assert.deepEqual(places(german), places(english));
});

test("the address names the language, and keeps it while the figures move", async () => {
  const asked = await open({ query: "?lang=de" });
  assert.equal(await asked.locator("html").getAttribute("lang"), "de");
  const page = await open({ hash: "figure=update&update=2&lang=de" });
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  assert.equal((await results(page)).update, 2);
  await call(page, "step");
  const hash = () => page.evaluate(() => location.hash);
  assert.match(await hash(), /^#figure=update&.*&lang=de$/);
  await page.getByLabel("Sprache").selectOption("English");
  assert.doesNotMatch(await hash(), /lang/);
  await page.evaluate(() => {
    location.hash = "#lang=de";
  });
  await page.locator("html[lang=de]").waitFor();
  const unknown = await open({ query: "?lang=xx", hash: "lang=%3Cb%3E" });
  assert.equal(await unknown.locator("html").getAttribute("lang"), "en");
  assert.deepEqual(unknown.said, []);
});

test("a figure speaks the closest language, follows its changes, and knows no third one", async () => {
  const figure = '<mini-batch figure="update"></mini-batch>';
  const page = await open({
    host: hostPage(`<div id="near">${figure}</div><div id="far"><div id="shadow"></div></div>`),
  });
  await page.evaluate((html) => {
    document.querySelector("#shadow").attachShadow({ mode: "open" }).innerHTML = html;
  }, figure);
  await page.waitForFunction(
    () => document.querySelector("#shadow").shadowRoot.querySelector("mini-batch").results,
  );
  /** @returns what the figures speak once these have these languages; null takes it away */
  const spoken = (languages) =>
    page.evaluate(async (given) => {
      for (const [selector, language] of Object.entries(given)) {
        const element = document.querySelector(selector);
        if (language === null) element.removeAttribute("lang");
        else element.setAttribute("lang", language);
      }
      // Changes are told between tasks.
      await new Promise((done) => setTimeout(done));
      const inner = document.querySelector("#shadow").shadowRoot;
      return [document, inner].map((root) => {
        const { shadowRoot } = root.querySelector("mini-batch");
        const { lang, dir } = shadowRoot.querySelector(".figure");
        return [lang, dir, shadowRoot.querySelector(".title").textContent].join(", ");
      });
    }, languages);
  // Its script comes when it is first asked for.
  await spoken({ "#near": "de" });
  await german(page);
  await spoken({ "#near": null });
  const en = "en, ltr, One update, taken apart";
  const de = "de, ltr, Ein Update, in Einzelteile zerlegt";
  assert.deepEqual(await spoken({}), [en, en]);
  assert.deepEqual(await spoken({ html: "de-CH" }), [de, de]);
  assert.deepEqual(await spoken({ "#near": "EN-gb" }), [en, de]);
  assert.deepEqual(await spoken({ "#near mini-batch": "de" }), [de, de]);
  assert.deepEqual(await spoken({ "#far": "fr" }), [de, en]);
  assert.deepEqual(await spoken({ "#far": "", "#near mini-batch": null }), [en, en]);
  assert.deepEqual(await spoken({ "#far": null, "#near": null }), [de, de]);
  assert.deepEqual(await spoken({ html: null }), [en, en]);
  assert.deepEqual(page.said, []);
});

/** The figure of a host page speaks German. */
const german = (page) =>
  page.waitForFunction(
    () => document.querySelector("mini-batch").shadowRoot.querySelector(".figure").lang === "de",
  );
const germanFigure = '<mini-batch figure="update" lang="de"></mini-batch>';
const germanScript = scriptAddress.replace(/\.js$/, ".de.js");

test("only who speaks another language than English loads its script, and once", async () => {
  const english = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  assert.ok(!english.requested.includes(germanScript));
  const page = await open({ host: hostPage(germanFigure.repeat(2)) });
  await german(page);
  assert.equal(page.requested.filter((address) => address === germanScript).length, 1);
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("lang", "fr"));
  assert.equal(page.requested.length, 3, page.requested.join());
  assert.deepEqual(page.said, []);
});

test("the script of a language may stand in the page, before the other one or after it", async () => {
  const script = `<script src="${germanScript}" defer></script>`;
  for (const host of [
    hostPage(germanFigure, { head: script }),
    hostPage(germanFigure).replace("</head>", `${script}</head>`),
  ]) {
    const page = await open({ host });
    await german(page);
    assert.deepEqual(page.said, []);
  }
});

test("where the script of a language does not come, the figure speaks English", async () => {
  const page = await open({
    host: hostPage(germanFigure).replace("minibatch.js", "minibatch.js?missing"),
    ready: false,
  });
  await page.route("**/minibatch.de.js*", (route) => route.abort());
  await page.reload();
  await call(page, "step");
  const lang = () => document.querySelector("mini-batch").shadowRoot.querySelector(".figure").lang;
  assert.equal(await page.evaluate(lang), "en");
});

test("what is taken along is in the language of the figure", async () => {
  const page = await open({ hash: "figure=update&preset=seed&update=2&lang=de" });
  await page.getByText("Sichern und teilen").click();
  const copied = await page.evaluate(() => {
    const texts = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => texts.push(text) },
    });
    const buttons = document.querySelector("mini-batch").shadowRoot.querySelectorAll("button");
    for (const name of ["Link kopieren", "Code zum Einbetten kopieren"]) {
      Array.from(buttons)
        .find((button) => button.textContent.trim() === name)
        .click();
    }
    return texts;
  });
  assert.match(copied[0], /#figure=update&preset=seed&update=2.*&lang=de$/);
  assert.match(copied[1], /<mini-batch figure="update" preset="seed" update="2".* lang="de">/);
  await page.getByRole("button", { name: "Zahlen sichern (CSV)" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".table-list").getByRole("button", { name: "Batch" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^Epoche,Batch,Update,Datenpunkt,x,y,Vorhersage,Fehler,dw,db,/);
});

/** What a reader can read of the page, piece by piece: what its languages have in common is left out. */
function textOf(template) {
  const root = template?.content ?? document.body;
  const parts = Array.from(root.children);
  return parts
    .filter(({ localName }) => ["a", "nav", "header", "main"].includes(localName))
    .flatMap((part) => [
      part,
      ...part.querySelectorAll(
        "*:not(noscript, noscript *, option[lang], output, [data-value], .picture *, .references *)",
      ),
    ])
    .map((part) => Array.from(part.childNodes, textHere).join("").replace(/\s+/g, " ").trim())
    .filter(Boolean);

  function textHere(node) {
    return node.nodeType === Node.TEXT_NODE ? node.data : "";
  }
}

function aboutPage() {
  const description = document.querySelector("meta[name=description]").content;
  return { language: document.documentElement.lang, title: document.title, description };
}

function about(page, language) {
  return page.evaluate((lang) => {
    const { title, description } = document.querySelector(`template[lang=${lang}]`).dataset;
    return { language: lang, title, description };
  }, language);
}
