// The accessibility conformance report as a page: for axe, at any width, without scripts and requests, and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoViolations } from "./axe.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const file = new URL("../../dist/accessibility.html", import.meta.url);
const report = (options = {}) => open({ file, ready: false, ...options });

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe-core finds nothing in the report, ${colorScheme}, ${width} px`, async () => {
      const page = await report({ colorScheme, viewport: { width, height: 900 } });
      const { wide, out } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const beyond = Array.from(document.querySelectorAll("main *, header *, nav *")).filter(
          (one) => one.getBoundingClientRect().right > clientWidth + 1,
        );
        return { wide: scrollWidth - clientWidth, out: beyond.map((one) => one.outerHTML) };
      });
      assert.deepEqual([wide, out], [0, []]);
      await assertNoViolations(page, `${colorScheme}, ${width} px`, { whole: true });
    });
  }
}

test("the report asks for nothing, runs nothing, and says its language", async () => {
  const page = await report();
  assert.deepEqual(page.requested, [file.href]);
  assert.deepEqual(page.said, []);
  assert.equal(await page.locator("script, iframe, object, img").count(), 0);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  assert.match(String(await policy.getAttribute("content")), /^default-src 'none'; /);
  const isStyled = () => getComputedStyle(document.querySelector("table")).borderCollapse;
  assert.equal(await page.evaluate(isStyled), "collapse", "the policy lets its own style in");
  assert.equal(await page.title(), "Accessibility conformance report: Mini-batch SGD, live");
});

test("its headings are in order, and every link within it leads to a place", async () => {
  const page = await report();
  const { levels, broken } = await page.evaluate(() => ({
    levels: Array.from(document.querySelectorAll("h1, h2, h3, h4"), ({ localName }) =>
      Number(localName[1]),
    ),
    broken: Array.from(document.querySelectorAll("a[href^='#']"))
      .filter((link) => !document.getElementById(link.getAttribute("href").slice(1)))
      .map((link) => link.outerHTML),
  }));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.equal(levels[0], 1);
  for (const [i, level] of levels.entries()) assert.ok(level <= (levels[i - 1] ?? 0) + 1);
  assert.deepEqual(broken, []);
});

test("the first stop of the Tab key is a link to the report", async () => {
  const page = await report();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the report" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  assert.ok((await skip.boundingBox()).y >= 0, "it is in sight");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
});

test("its tables have captions and headers, also where their rows are boxes", async () => {
  for (const width of [320, 1280]) {
    const page = await report({ viewport: { width, height: 900 } });
    const name = "Success criteria of WCAG 2.2, principle 1: Perceivable";
    const table = page.getByRole("table", { name });
    assert.deepEqual(await table.getByRole("columnheader").allTextContents(), [
      "Criterion",
      "Level",
      "EN 301 549",
      "Conformance",
      "Remarks and tests",
    ]);
    const row = table.getByRole("row").nth(1);
    assert.equal(await row.getByRole("rowheader").textContent(), "1.1.1 Non-text Content");
    assert.equal(await row.getByRole("cell").count(), 4);
    const tables = await page.locator("table").count();
    assert.equal(await page.locator("table > caption:first-child").count(), tables);
    assert.equal(await page.getByRole("table").count(), tables);
  }
});

test("on paper it is dark on light, and has neither contents nor boxes", async () => {
  const page = await report({ colorScheme: "dark", viewport: { width: 700, height: 900 } });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("navigation").isVisible(), false);
  const [ink, row] = await page.evaluate(() => [
    getComputedStyle(document.body).color,
    getComputedStyle(document.querySelector(".criteria tbody tr")).display,
  ]);
  assert.deepEqual([ink, row], ["rgb(28, 27, 25)", "table-row"]);
});
