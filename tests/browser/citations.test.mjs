// What figures cite: on the page it leads to the list of references, anywhere else to the work itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostPage, pageAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();

const NAME = "Cohen et al. (2021)";
const ADDRESS = "https://arxiv.org/abs/2103.00065";

for (const language of ["en", "de"]) {
  test(`no “et al.” is shown outside a link that leads to its reference (${language})`, async () => {
    /** Names that are linked, on both pages. @type {string[]} */
    const names = [];
    for (const laboratory of [false, true]) {
      const page = await open({ query: `?lang=${language}`, alone: false, laboratory });
      const { linked, plain } = await page.evaluate(citations);
      assert.deepEqual(plain, []);
      names.push(...linked);
    }
    assert.ok(names.includes(NAME));
    assert.ok(names.length > 20, `${names.length} links`);
  });
}

/** In the page: texts with “et al.”, those in a link to a reference and the others. */
function citations() {
  /** @type {Record<"linked" | "plain", string[]>} */
  const found = { linked: [], plain: [] };
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) look(element.shadowRoot);
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (texts.currentNode);
      if (!/\bet\s+al\b/.test(data) || parentElement?.closest("script, .references")) continue;
      const link = parentElement?.closest("a");
      if (link && document.getElementById(link.hash.slice(1))) found.linked.push(data);
      else found.plain.push(data);
    }
  };
  look(document.body);
  return found;
}

test("on the page a figure's citation opens its reference beside it, and gives the focus back", async () => {
  const page = await open({ hash: "figure=sharpness" });
  const citation = page.locator("mini-batch").getByRole("link", { name: NAME });
  assert.equal(await citation.getAttribute("href"), "#cohen-2021");
  assert.equal(await citation.getAttribute("target"), null);
  await citation.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("note");
  const source = note.getByRole("link", { name: "Gradient descent on neural networks" });
  assert.equal(await source.getAttribute("href"), ADDRESS);
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "hidden" });
  assert.ok(await citation.evaluate((link) => link.matches(":focus")));
});

test("where there are no popovers, it leads to the list, in the language that the reader chose", async () => {
  const page = await open({
    hash: "figure=sharpness&lang=de",
    init: () => {
      Reflect.deleteProperty(HTMLElement.prototype, "popover");
    },
  });
  await page.locator("mini-batch").getByRole("link", { name: NAME }).click();
  await page.waitForFunction(() => location.hash === "#cohen-2021&lang=de");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
});

test("on a page without that list, and in a frame, it leads to the work, in a window of its own", async () => {
  const figure = '<mini-batch figure="sharpness"></mini-batch>';
  const source = `${pageAddress}?embed&amp;figure=sharpness`;
  const frame = `<iframe src="${source}" sandbox="allow-scripts" title="A figure"></iframe>`;
  const host = await open({ host: hostPage(figure + frame) });
  for (const place of [host, host.frameLocator("iframe")]) {
    const link = place.locator("mini-batch").getByRole("link", { name: NAME });
    await link.waitFor();
    const attributes = await link.evaluate((element) =>
      ["href", "target", "rel"].map((name) => element.getAttribute(name)),
    );
    assert.deepEqual(attributes, [ADDRESS, "_blank", "noopener"]);
  }
});

test("on paper it is text", async () => {
  const page = await open({ hash: "figure=sharpness" });
  await page.emulateMedia({ media: "print" });
  const citation = page.locator("mini-batch").getByRole("link", { name: NAME });
  const look = await citation.evaluate((link) => {
    const paragraph = /** @type {Element} */ (link.parentElement);
    const [own, around] = [link, paragraph].map((element) => getComputedStyle(element));
    return [own.textDecorationLine, own.color === around.color];
  });
  assert.deepEqual(look, ["none", true]);
});
