// References and words of the glossary where they are named, by pointer and by keys; the citation of the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();

test("a citation opens its reference beside it, by keys, and gives the focus back", async () => {
  const page = await open();
  const citation = page.getByRole("link", { name: "Robbins & Monro (1951)" });
  await citation.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("note");
  assert.match(await note.innerText(), /A stochastic approximation method/);
  const source = note.getByRole("link", { name: "A stochastic approximation method" });
  assert.equal(await source.getAttribute("href"), "https://doi.org/10.1214/aoms/1177729586");
  await page.keyboard.press("Tab");
  assert.ok(await source.evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "hidden" });
  assert.ok(await citation.evaluate((link) => link === document.activeElement));
  assert.equal(await page.evaluate(() => location.hash), "");
});

test("a word opens its meaning; from there a link leads into the list", async () => {
  const page = await open({ query: "?lang=de", viewport: { width: 320, height: 700 } });
  await page.locator("main .term", { hasText: "Verlust" }).first().click();
  const note = page.getByRole("note");
  assert.match(await note.innerText(), /^Verlust\s+\S+\s+eine Zahl dafür/);
  const { x, width } = await note.boundingBox();
  assert.ok(x >= 0 && x + width <= 320);
  await note.getByRole("link", { name: "Glossar" }).click();
  await page.waitForFunction(() => location.hash === "#term-loss");
  await note.waitFor({ state: "hidden" });
  assert.ok((await page.locator("#term-loss").boundingBox()).y < 700);
});

test("where there are no popovers, a citation leads to the list, and the list back", async () => {
  const page = await open({
    init: () => {
      Reflect.deleteProperty(HTMLElement.prototype, "popover");
    },
  });
  await page.getByRole("link", { name: "Robbins & Monro (1951)" }).click();
  await page.waitForFunction(() => location.hash === "#robbins-1951");
  await page.locator("#robbins-1951").getByRole("link", { name: "One update" }).click();
  assert.equal(await page.evaluate(() => location.hash), "#update");
});

test("each section links a word of the glossary at most once, where it uses it first", async () => {
  const page = await open();
  const faults = await page.evaluate(() => {
    const found = [];
    let seen = new Set();
    for (const element of document.querySelectorAll("main h2, main a.term")) {
      if (element.localName === "h2") seen = new Set();
      else if (seen.has(element.getAttribute("href"))) found.push(element.outerHTML);
      else seen.add(element.getAttribute("href"));
    }
    return found;
  });
  assert.deepEqual(faults, []);
});

test("the citation of the page is copied, or marked where that is forbidden, and it says so", async () => {
  const page = await open();
  const button = page.getByRole("button", { name: "Copy BibTeX" });
  const status = page.getByRole("status").filter({ hasText: /Copied|Marked/ });
  await page.evaluate(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => window.copied.push(text) },
    });
  });
  await button.click();
  await status.filter({ hasText: "Copied." }).waitFor();
  const [text] = await page.evaluate(() => window.copied);
  assert.match(text, /^@misc\{minibatch\d{4},\n {2}title = \{\{Mini-batch SGD, live\}\},/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => {
      throw new Error("forbidden");
    };
  });
  await button.click();
  await status.filter({ hasText: "Marked" }).waitFor();
  assert.equal(await page.evaluate(() => String(getSelection()).trim()), text.trim());
});

test("paper has the references with their addresses, and no contents", async () => {
  const page = await open();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("navigation", { name: "Contents" }).isVisible(), false);
  for (const unseen of [".turns", "#first-step", "#copy-citation", ".back"]) {
    assert.equal(await page.locator(unseen).first().isVisible(), false, unseen);
  }
  const link = page.locator("#keskar-2017 a").first();
  assert.ok(await link.isVisible());
  const printed = await link.evaluate((element) => getComputedStyle(element, "::after").content);
  assert.match(printed, /https:\/\/arxiv\.org\/abs\/1609\.04836/);
});
