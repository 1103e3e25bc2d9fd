// Browsers in which the trainer cannot start: each figure says why, what to do, and what it shows all the same.
// A page whose policy forbids it is in embed-host.test.mjs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figureNames } from "./article.mjs";
import { call, drawn, results, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const openWithout = useBrowser(["--js-flags=--jitless"]);
// The SIMD instructions are made of these.
const openOld = useBrowser(["--js-flags=--no-enable-sse4-1 --no-enable-ssse3"]);

const languages = ["en", "de"];
/** By language and figure. */
const stills = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => {
      const file = new URL(`../../.build/stills/${language}.json`, import.meta.url);
      return [language, JSON.parse(await readFile(file, "utf8")).stills];
    }),
  ),
);
const missing = {
  en: /This browser has no WebAssembly, or has locked it\./,
  de: /Dieser Browser hat kein WebAssembly oder hat es gesperrt\./,
};

test("without WebAssembly every figure is explained, and shows what was calculated before", async () => {
  const page = await openWithout({ alone: false, ready: false });
  for (const language of languages) {
    await page.evaluate((lang) => document.documentElement.setAttribute("lang", lang), language);
    await drawn(page);
    const figures = await page.evaluate(() =>
      Array.from(document.querySelectorAll("mini-batch"), (element) => [
        element.getAttribute("figure"),
        element.shadowRoot.querySelector(".figure").innerText,
      ]),
    );
    assert.deepEqual(
      figures.map(([name]) => name),
      figureNames,
    );
    for (const [name, text] of figures) {
      assert.match(text, missing[language], name);
      assert.match(text, /'wasm-unsafe-eval'/, name);
      const { text: sentences, lines } = stills[language][name];
      for (const part of [...sentences, ...lines.filter(Boolean)]) {
        assert.ok(text.includes(part.trimEnd()), `${name} says: ${part}`);
      }
    }
  }
  assert.ok(await page.getByText("1. Wie lang ist eine Epoche?").isVisible(), "the quiz is there");
});

test("nor does that text overflow a telephone", async () => {
  const page = await openWithout({
    alone: false,
    ready: false,
    viewport: { width: 320, height: 700 },
  });
  await page.getByText("The trainer could not start.").first().waitFor();
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  assert.equal(scrollWidth, clientWidth);
});

test("it tells the host, and says what each figure shows that the element becomes", async () => {
  const page = await openWithout({ ready: false });
  await page.getByText("The trainer could not start.").waitFor();
  const told = await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener("mini-batch-error", ({ detail }) => done(detail.message), { once: true });
        document.querySelector("mini-batch").setAttribute("figure", "noise");
      }),
  );
  assert.match(told, missing.en);
  assert.match(await visibleText(page), new RegExp(stills.en.noise.text[0].slice(0, 40)));
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("figure", "none"));
  await page.getByText("There is no figure “none”.").waitFor();
  assert.equal(await page.locator("mini-batch .still").count(), 0, "of a figure there is not");
});

test("a browser without SIMD says that it is this, and shows the same", async () => {
  const page = await openOld({ ready: false });
  await page.getByText("The trainer could not start.").waitFor();
  const text = await visibleText(page);
  assert.match(text, /lacks the SIMD instructions of WebAssembly\./);
  assert.match(text, /and its SIMD instructions/);
  for (const sentence of stills.en.update.text) assert.ok(text.includes(sentence));
});

test("a browser without DecompressionStream starts the trainer all the same", async () => {
  const page = await open({
    init: () => {
      delete (/** @type {any} */ (window).DecompressionStream);
    },
  });
  await call(page, "step", 1);
  assert.equal((await results(page)).update, 1);
});

test("what was calculated before is something: numbers, in every language", () => {
  const digits = (text) => text.match(/\d+(\.\d+)?/g) ?? [];
  for (const name of Object.keys(stills.en)) {
    const [english, german] = languages.map((language) => {
      const { text, lines } = stills[language][name];
      return [...text, ...lines].join("\n");
    });
    assert.notEqual(english, german, name);
    assert.ok(digits(english).length >= 3, `${name}: ${english}`);
  }
});

// The last step of what was calculated, made here.
for (const [name, before, steps] of /** @type {[string, string, number][]} */ ([
  ["update", "", 6],
  ["program", "lines=146", 1],
  ["batch-size", "seen=390", 1],
  ["noise", "update=14", 1],
  ["shuffle", "update=479", 1],
  ["optimizers", "update=159", 1],
  ["sandbox", "update=99", 1],
])) {
  test(`“${name}” says the same where the trainer runs`, async () => {
    const page = await open({ hash: `figure=${name}&${before}` });
    // A place that is far is gone to in slices.
    await page.waitForFunction(
      (place) => document.querySelector("mini-batch").address.includes(place),
      before,
    );
    await call(page, "step", steps);
    await page.waitForFunction(
      (text) =>
        document.querySelector("mini-batch").shadowRoot.querySelector(".for-ears").textContent ===
        text,
      stills.en[name].text.at(-1),
    );
  });
}
