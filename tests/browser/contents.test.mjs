// The way round the page: its contents with the reader's progress, the way from figure to figure, and every link.
import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();

for (const language of ["en", "de"]) {
  test(`every link of the page leads to a place on it, to a page beside it, or out by https: ${language}`, async () => {
    const page = await open({ query: `?lang=${language}` });
    const { count, broken, laboratory } = await page.evaluate(() => {
      const links = Array.from(document.querySelectorAll("body > :not(mini-batch) a[href]"));
      const leadsTo = (file, { href }) => href.split("#")[0] === new URL(file, location.href).href;
      const leads = (link) =>
        link.href.startsWith("https://") ||
        ["class.html", "laboratory.html"].some((file) => leadsTo(file, link)) ||
        document.getElementById(link.hash.slice(1)) !== null;
      const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
      return {
        count: links.length,
        laboratory: links
          .filter((link) => leadsTo("laboratory.html", link))
          .map(({ hash }) => hash),
        broken: [
          ...links.filter((link) => !leads(link)).map((link) => link.outerHTML),
          ...ids.filter((id, i) => ids.indexOf(id) !== i),
        ],
      };
    });
    assert.ok(count > 150, `${count} links`);
    assert.deepEqual(broken, []);
    await access(new URL("../../dist/class.html", import.meta.url));
    const there = await readFile(new URL("../../dist/laboratory.html", import.meta.url), "utf8");
    assert.ok(laboratory.length > 1);
    for (const hash of laboratory) {
      assert.ok(!hash || there.includes(`<h2 id="${hash.slice(1)}">`), hash);
    }
  });
}

test("the bar has every section, marks the one in sight, and those that have been", async () => {
  const page = await open();
  const bar = page.getByRole("navigation", { name: "Contents" });
  const headings = await page.locator("main > h2").allTextContents();
  assert.deepEqual(await bar.locator("a span").allTextContents(), headings);
  assert.equal(await bar.locator("[aria-current]").count(), 0);
  const numbered = bar.getByRole("link", { name: "4 How noisy a batch is", exact: true });
  assert.equal(await numbered.count(), 1, "what is seen of a link is in its name");
  for (const name of ["How noisy a batch is", "What a batch costs"]) {
    await bar.getByRole("link", { name }).click();
    await bar.locator("[aria-current=location]", { hasText: name }).waitFor();
    const [{ y }, { height }] = await Promise.all(
      [page.getByRole("heading", { name }), bar].map((element) => element.boundingBox()),
    );
    assert.ok(y >= height, "the bar covers no heading");
  }
  assert.equal(await bar.locator("[aria-current]").count(), 1);
  assert.ok((await bar.locator(".visited").count()) >= 2);
  assert.equal(
    await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--sticky-top"),
    ),
    "3rem",
  );
});

test("the numbers of the bar stay where they are, whatever section is in sight", async () => {
  const page = await open();
  const bar = page.getByRole("navigation", { name: "Contents" });
  const places = () =>
    bar
      .locator("li:not(.back-matter) a")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().x));
  const before = await places();
  for (const name of ["One update", "How noisy a batch is"]) {
    await bar.getByRole("link", { name }).click();
    await bar.locator("[aria-current]", { hasText: name }).waitFor();
    assert.deepEqual(await places(), before);
  }
});

test("what has been in sight is marked also after a reload, and in another tab it is not", async () => {
  const page = await open();
  const name = "How noisy a batch is";
  const marks = (one) => one.locator("nav .visited", { hasText: name }).count();
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name }).click();
  await page.locator("nav [aria-current]", { hasText: name }).waitFor();
  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await page.locator("nav a").first().waitFor();
  assert.equal(await marks(page), 1);
  assert.equal(await marks(await open()), 0);
});

test("without storage what has been in sight is marked until the reload", async () => {
  const page = await open({
    init: () => {
      Object.defineProperty(window, "sessionStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    },
  });
  const bar = page.getByRole("navigation", { name: "Contents" });
  for (const name of ["How noisy a batch is", "What a batch costs"]) {
    await bar.getByRole("link", { name }).click();
    await bar.locator("[aria-current]", { hasText: name }).waitFor();
  }
  assert.ok((await bar.locator(".visited").count()) >= 2);
  assert.deepEqual(page.said, []);
});

test("on a narrow window the bar names the section, and opens the list by key and by touch", async () => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const bar = page.getByRole("navigation", { name: "Contents" });
  const button = bar.getByRole("button", { name: "Contents" });
  await button.tap();
  await bar.getByRole("link", { name: "Glossary" }).tap();
  await page.waitForFunction(() => location.hash === "#glossary");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await bar.getByRole("link", { name: "Glossary" }).waitFor();
  assert.equal(await bar.getByRole("link").count(), 1);
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.ok(await bar.getByRole("link", { name: "Three batch sizes" }).isVisible());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 390);
});

test("under each figure are the ways to the one before and the one after", async () => {
  const page = await open();
  const turns = await page.evaluate(() =>
    Array.from(document.querySelectorAll(".turns"), (turn) =>
      Array.from(turn.querySelectorAll("a"), ({ hash }) => hash.slice(1)),
    ),
  );
  const sections = await page
    .locator("#contents li:not(.back-matter) a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(1)));
  assert.deepEqual(
    turns,
    sections.map((_, i) => [sections[i - 1], sections[i + 1]].filter(Boolean)),
  );
});

test("a link keeps the reader's language, and the address leads there again", async () => {
  const page = await open();
  await page.getByLabel("Language").selectOption("Deutsch");
  const bar = page.getByRole("navigation", { name: "Inhalt" });
  await bar.getByRole("link", { name: "Was ein Batch kostet" }).click();
  await bar.locator("[aria-current]", { hasText: "Was ein Batch kostet" }).waitFor();
  assert.equal(await page.evaluate(() => location.hash), "#cost&lang=de");
  const again = await open({ hash: "noise&lang=de" });
  await again.locator("nav [aria-current]", { hasText: "Wie verrauscht ein Batch ist" }).waitFor();
});

test("the first screen has a number to change, and what the change does", async () => {
  const page = await open({ query: "?lang=de" });
  const demonstration = page.locator("#first-step");
  const slider = demonstration.getByRole("slider", { name: "Batchgröße" });
  await page.locator("#first-step-size:enabled").waitFor();
  const { y, height } = await demonstration.boundingBox();
  assert.ok(y + height <= 900);
  const cells = () => demonstration.locator("tbody td").allTextContents();
  const [batchW, batchB, fullW, fullB] = await cells();
  assert.ok([batchW, batchB, fullW, fullB].every((text) => /^[+−]\d,\d{3}$/.test(text)));
  assert.notEqual(batchW, fullW);
  await slider.focus();
  await page.keyboard.press("End");
  await drawn(page);
  assert.deepEqual(await cells(), [fullW, fullB, fullW, fullB], "ten of ten are all");
  assert.match(await demonstration.innerText(), /der Batch aus 10/);
  await demonstration.getByRole("button", { name: "Nächstes Update" }).click();
  assert.match(await demonstration.innerText(), /Update 2, Verlust \d,\d{3}/);
  assert.match(
    await demonstration.locator("span[role=status]").innerText(),
    /^Update 2, /,
    "ears are told",
  );
  await demonstration.getByRole("button", { name: "Von vorn" }).click();
  assert.match(await demonstration.innerText(), /Update 1, /);
  await slider.fill("7");
  await demonstration.getByRole("button", { name: "Nächstes Update" }).click();
  assert.match(await demonstration.innerText(), /der Batch aus 3/, "what an epoch has left");
  await slider.fill("10");
  const next = demonstration.getByRole("button", { name: "Nächstes Update" });
  for (let i = 0; i < 80; i++) await next.click();
  for (const text of await cells()) assert.match(text, /^(0,000|[+−]0,00[1-9])$/);
  assert.equal(await page.evaluate(() => location.hash), "", "it is no figure of the page");
});
