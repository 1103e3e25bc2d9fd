// The worksheets of the class file: its form, what it refuses, and what comes out on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words as german } from "../../web/classroom/worksheets/words.de.js";
import { words } from "../../web/classroom/worksheets/words.en.js";
import { assertNoViolations } from "./axe.mjs";
import { distFiles, serve } from "./server.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const file = new URL("../../dist/class.html", import.meta.url);
const SHEETS = 13;
/** A4 within its margins of 14 mm, in CSS pixels. */
const PAPER = { width: 687, height: 1016 };

/** Counts how often the page has asked to be printed. */
function countPrints() {
  window.prints = 0;
  window.print = () => {
    window.prints += 1;
  };
}

async function openWorksheets(options = {}) {
  const { lang = "en", ...others } = /** @type {any} */ (options);
  const page = await open({
    file,
    hash: `worksheets&lang=${lang}`,
    init: countPrints,
    ready: false,
    ...others,
  });
  await page.locator(".worksheet-form").waitFor();
  return page;
}

const printed = (page) => page.waitForFunction(() => window.prints > 0);
const button = (page, name) => page.getByRole("button", { name, exact: true });

test("at first there is one sheet for thirty, with the first pupil's before the reader's eyes", async () => {
  const page = await openWorksheets();
  const preview = page.getByRole("region", { name: words.preview });
  assert.equal(await preview.locator(".sheet").count(), 1);
  const text = await preview.innerText();
  for (const part of [words.questions.update, "Seed 1", "set seed 1 in the figure"]) {
    assert.ok(text.includes(part), part);
  }
  assert.equal(
    await preview.locator("svg").count(),
    0,
    "a file on a disk has no address for others",
  );
  assert.match(
    await page.locator(".worksheet-form").innerText(),
    /seeds 1 to 30[\s\S]*30 sheets and the key/,
  );
  assert.deepEqual(page.said, []);
});

test("what cannot be used is refused by name, with its value and what is allowed; nothing is printed", async () => {
  const page = await openWorksheets();
  for (const [field, value, told] of /** @type {const} */ ([
    ["Pupils", "41", "Pupils: “41” cannot be used. Allowed are whole numbers from 1 to 40."],
    ["Pupils", "", "Pupils: nothing was entered. Allowed are whole numbers from 1 to 40."],
    [
      "First seed",
      "-2",
      "First seed: “-2” cannot be used. Allowed are whole numbers from 0 to 4\u202f294\u202f967\u202f266.",
    ],
  ])) {
    const entry = page.getByLabel(field, { exact: true });
    const before = await entry.inputValue();
    await entry.fill(value);
    assert.equal(await page.getByRole("alert").filter({ hasText: /./ }).innerText(), told);
    assert.equal(await entry.getAttribute("aria-invalid"), "true");
    await button(page, "Print").click();
    assert.equal(await entry.evaluate((one) => one === document.activeElement), true);
    await entry.fill(before);
    assert.equal(await page.getByRole("alert").filter({ hasText: /./ }).count(), 0);
  }
  await button(page, "None").click();
  assert.equal(
    await page.getByRole("alert").filter({ hasText: /./ }).innerText(),
    "Sheets: none is chosen. Choose 1 to 13 of them.",
  );
  await page.keyboard.press("Tab");
  await button(page, "Print").click();
  assert.equal(
    await page
      .locator("fieldset")
      .first()
      .evaluate((one) => one === document.activeElement),
    true,
  );
  assert.equal(await page.evaluate(() => window.prints), 0);
});

for (const [lang, own] of /** @type {const} */ ([
  ["en", words],
  ["de", german],
])) {
  test(`all sheets of two pupils have a page each, and then comes the key: ${lang}`, async () => {
    const page = await openWorksheets({ lang });
    await button(page, own.form.all).click();
    await page.getByLabel(own.form.pupils, { exact: true }).fill("2");
    await page.getByLabel(own.form.contentsOptions.sheets, { exact: true }).check();
    await button(page, own.form.print).click();
    await printed(page);
    assert.equal(await page.locator(".paper .sheet").count(), 2 * SHEETS);
    assert.equal(await pagesOf(page), 2 * SHEETS);

    await page.getByLabel(own.form.contentsOptions.both, { exact: true }).check();
    // By the browser's own command, without the button.
    const pages = await pagesOf(page);
    assert.ok(pages > 2 * SHEETS, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() =>
      Array.from(document.querySelectorAll("body > *, main > *"))
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => one.className || one.localName),
    );
    assert.deepEqual(shown, ["worksheets", "paper"]);
    const key = page.locator(".paper .key-pages");
    assert.equal(await key.locator("table").count(), SHEETS);
    assert.equal(
      await page
        .locator(".paper .page:last-of-type, .paper .page")
        .last()
        .evaluate((one) => getComputedStyle(one).breakAfter),
      "page",
    );
    assert.deepEqual(page.said, []);

    // Printed as paper again, whatever was imitated.
    await page.emulateMedia({ media: null });
    await page.getByLabel(own.form.contentsOptions.key, { exact: true }).check();
    assert.equal(await pagesOf(page), pages - 2 * SHEETS);
    assert.equal(await page.locator(".sheet").count(), 0);
  });
}

for (const [lang, own] of /** @type {const} */ ([
  ["en", words],
  ["de", german],
])) {
  test(`nothing is wider or higher than the paper, which would make all of it smaller: ${lang}`, async () => {
    const page = await openWorksheets({ lang, viewport: PAPER });
    await button(page, own.form.all).click();
    await page.getByLabel(own.form.pupils, { exact: true }).fill("12");
    await button(page, own.form.print).click();
    await printed(page);
    await page.emulateMedia({ media: "print" });
    const outside = await page
      .locator(".paper :is(table, p, li)")
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.closest(".sheet, .key-part")?.textContent),
      );
    assert.deepEqual(outside, []);
    const heights = await page
      .locator(".paper .sheet")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    // A few lines less than the page, for other fonts.
    assert.ok(Math.max(...heights) < 0.985 * PAPER.height, `${Math.max(...heights)} px`);
  });
}

test("the key has the numbers of each sheet, and an answer for each of its boxes", async () => {
  const page = await openWorksheets();
  await button(page, "All").click();
  await page.getByLabel("Pupils", { exact: true }).fill("3");
  await button(page, "Print").click();
  await printed(page);
  const { sheets, keys } = await page.evaluate(() => {
    const numbersIn = (text) => text.match(/−?\d[\d.\u202f]*/g) ?? [];
    const ofSheet = (sheet) =>
      Array.from(sheet.querySelectorAll(".tasks > li"), (task) => ({
        asked: new Set([
          ...task.querySelectorAll(".box"),
          ...Array.from(task.querySelectorAll(".tick"), (tick) => tick.parentElement),
        ]).size,
        given: Array.from(task.querySelectorAll("tr:has(.box) :is(th, td)"), (cell) =>
          numbersIn(cell.textContent),
        ).flat(),
      }));
    const sheets = Array.from(document.querySelectorAll(".paper .sheet"), (sheet) => ({
      seed: Number(sheet.querySelector(".who strong").textContent.replace(/\D/g, "")),
      title: sheet.querySelector("h2").textContent,
      tasks: ofSheet(sheet),
    }));
    const keys = Array.from(document.querySelectorAll(".paper .key"), (table) => ({
      title: table.querySelector("h3").textContent,
      pupils: Array.from(table.querySelectorAll("tbody"), (body) => ({
        seed: Number(body.querySelector("th").textContent),
        tasks: Array.from(body.rows, (row) => ({
          answers: Array.from(row.querySelectorAll("strong"), (one) =>
            one.textContent.split("; "),
          ).flat(),
          numbers: numbersIn(row.lastElementChild.textContent),
        })),
      })),
    }));
    return { sheets, keys };
  });
  assert.equal(sheets.length, 3 * SHEETS);
  for (const { seed, title, tasks } of sheets) {
    const block = keys
      .find((key) => key.title === title)
      ?.pupils.find((pupil) => pupil.seed === seed);
    assert.ok(block, title);
    assert.equal(block.tasks.length, tasks.length, `${title}, seed ${seed}`);
    tasks.forEach(({ asked, given }, i) => {
      const where = `${title}, seed ${seed}, task ${i + 1}`;
      assert.equal(block.tasks[i].answers.length, asked, where);
      for (const number of given)
        assert.ok(block.tasks[i].numbers.includes(number), `${where}: ${number}`);
    });
  }
});

test("a whole class is prepared with its progress in words, and another choice ends that", async () => {
  const page = await openWorksheets();
  await button(page, "All").click();
  await page.getByLabel("Pupils", { exact: true }).fill("40");
  const told = page.locator(".worksheet-form progress");
  await page.evaluate(() => {
    // As on a slow machine: every sheet seems to take a while.
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => {
      late += 50;
      return now() + late;
    };
  });
  await button(page, "Print").click();
  await told.waitFor();
  assert.match(await page.locator(".preparing").innerText(), /^Preparing pupil \d+ of 40/);
  await page.getByLabel("Pupils", { exact: true }).fill("1");
  await told.waitFor({ state: "detached" });
  await button(page, "Print").click();
  await printed(page);
  assert.equal(await page.evaluate(() => window.prints), 1);
  assert.equal(await page.locator(".paper .sheet").count(), SHEETS);
});

test("from a server each sheet has a code with the figure's address", async () => {
  const { address, stop } = await serve(await distFiles());
  try {
    const page = await open({
      file: new URL("class.html", address),
      hash: "worksheets&lang=en",
      init: countPrints,
      ready: false,
    });
    const code = page.getByRole("img", { name: words.sheet.link });
    await code.waitFor();
    assert.equal(await code.count(), 1);
    await page.getByLabel(words.form.whole).check();
    assert.equal(await page.locator(".preview .sheet").count(), 2);
    assert.equal(await code.count(), 1, "the mixed sheet is of no figure");
  } finally {
    await stop();
  }
});

for (const [name, options] of Object.entries({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "320 px": { viewport: { width: 320, height: 568 }, lang: "de" },
})) {
  test(`axe-core finds nothing, and all that is pressed is large enough: ${name}`, async () => {
    const page = await openWorksheets(options);
    const [all, none] = await page.locator(".worksheet-form fieldset button").all();
    await none.click();
    await assertNoViolations(page, "without a sheet", { where: "main" });
    await all.click();
    await page.locator("#pupils").fill("99");
    await assertNoViolations(page, "with a problem", { where: "main" });
    await page.locator("#pupils").fill("9");
    await assertNoViolations(page, "with a preview", { where: "main" });
    const small = await page
      .locator(".worksheet-form :is(button, input[type=text], .options label)")
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 44),
      );
    assert.deepEqual(small, []);
    const overflowing = await page
      .locator("main :not(.preview, .preview *, .paper *)")
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.textContent),
      );
    assert.deepEqual(overflowing, []);
  });
}

/** @param {import("playwright-core").Page} page */
async function pagesOf(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}
