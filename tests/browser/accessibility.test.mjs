// For everyone: axe-core, narrow screens, targets, what is read out, and nothing that jumps.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { assign, call, drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "320 px": { viewport: { width: 320, height: 640 } },
  "in German": { colorScheme: "light", language: "de" },
};

for (const [name, { language = "en", ...context }] of Object.entries(looks)) {
  test(`axe-core finds nothing: ${name}`, async () => {
    const page = await open({ ...context, clock: true, hash: `lang=${language}` });
    await assertNoViolations(page, "at the start");
    await page.evaluate(() => {
      document.querySelector("mini-batch").play();
    });
    await page.clock.runFor(5000);
    await assertNoViolations(page, "while playing");
    await assign(page, { preset: "seed", batchSize: 8, unit: "epoch", seed: -1 });
    await call(page, "step", 3);
    for (const summary of await page.locator("mini-batch summary").all()) await summary.click();
    await page.getByRole("spinbutton", { name: /^Batch ?(size|größe) k$/i }).fill("99");
    await page.keyboard.press("Enter");
    await assertNoViolations(page, "after a run, all open, with a notice and a bad entry");
    await assign(page, { learningRate: 100, update: 100 });
    await assertNoViolations(page, "diverging");
    await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
    await assertNoViolations(page, "presented");
  });
}

for (const language of ["en", "de"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds nothing on the whole page: ${language}, ${colorScheme}`, async () => {
      const hash = `lang=${language}`;
      const page = await open({ colorScheme, hash, clock: true, alone: false });
      page.setDefaultTimeout(60_000);
      await assertNoViolations(page, "at the start");
    });
  }
}

for (const figure of [
  "program",
  "batch-size",
  "noise",
  "shuffle",
  "cost",
  "minima",
  "learning-rate",
  "optimizers",
  "sandbox",
]) {
  for (const [name, { language = "en", ...context }] of Object.entries(looks)) {
    test(`axe-core finds nothing in ${figure}: ${name}`, async () => {
      const hash = `figure=${figure}&seed=-1&lang=${language}`;
      const page = await open({ ...context, clock: true, hash });
      await assertNoViolations(page, "at the start, with a notice");
      await call(page, "step", 2);
      for (const summary of await page.locator("mini-batch summary").all()) await summary.click();
      await page.getByRole("radio").first().check();
      await assertNoViolations(page, "after two updates, all open");
      await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
      await assertNoViolations(page, "presented");
    });
  }

  for (const language of ["en", "de"]) {
    test(`${figure} fits any width, and its targets are large enough (${language})`, async () => {
      const page = await open({ hash: `figure=${figure}&update=3&lang=${language}` });
      for (const summary of await page.locator("mini-batch summary").all()) await summary.click();
      for (const width of [320, 375, 600, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await drawn(page);
        assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px`);
        assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
      }
    });

    test(`nothing jumps from update to update in ${figure} (${language})`, async () => {
      const page = await open({ hash: `figure=${figure}&lang=${language}` });
      for (const width of [320, 700, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const places = new Set();
        for (let step = 0; step < 6; step++) {
          await drawn(page);
          places.add(await page.evaluate(placesOfBlocks));
          await call(page, "step");
        }
        assert.equal(places.size, 1, `${width} px: ${[...places].join(" | ")}`);
      }
    });
  }
}

for (const language of ["en", "de"]) {
  test(`nothing scrolls sideways, at any width and any beat (${language})`, async () => {
    const page = await open({ hash: `lang=${language}` });
    for (const width of [320, 375, 600, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (const state of [
        { preset: "worked", update: 1 },
        { preset: "seed", samples: 200, batchSize: 100, learningRate: 100, update: 20, beat: 4 },
        { preset: "seed", samples: 200, batchSize: 4, update: 120, beat: 5, seed: 4294967295 },
      ]) {
        await assign(page, state);
        await drawn(page);
        assert.deepEqual(
          await page.evaluate(overflow),
          [0, 0],
          `${width} px, ${JSON.stringify(state)}`,
        );
      }
    }
  });

  test(`nothing jumps from beat to beat (${language})`, async () => {
    const page = await open({ hash: `lang=${language}` });
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const start of [
        { preset: "worked" },
        { preset: "seed" },
        { preset: "seed", samples: 200, batchSize: 60 },
      ]) {
        await assign(page, { ...start, update: 0 });
        const places = new Set();
        for (let step = 0; step < 15; step++) {
          await drawn(page);
          places.add(await page.evaluate(placesOfParts));
          await call(page, "step");
        }
        assert.equal(places.size, 1, `${width} px, ${JSON.stringify(start)}: ${[...places]}`);
      }
    }
  });
}

for (const [name, { language, ...context }] of Object.entries(looks)) {
  if (language) continue;
  test(`axe-core finds nothing in the sandbox with own data and kept runs: ${name}`, async () => {
    const hash = "figure=sandbox&data=own&own-data=1_1_0+2_4_1+3_1_1&model=mlp&optimizer=adam";
    const page = await open({ ...context, clock: true, hash });
    for (const batchSize of [1, 2, 3]) {
      await assign(page, { batchSize });
      await call(page, "step");
      await page.getByRole("button", { name: "Keep this run" }).click();
    }
    await page.getByRole("textbox", { name: "The data, as CSV" }).fill("no data");
    await page.getByRole("button", { name: "Use this text" }).click();
    for (const summary of await page.locator("mini-batch summary").all()) await summary.click();
    await assertNoViolations(page, "with a refusal");
    for (const width of [320, 600, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px`);
      assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
    }
  });
}

test("every target is at least 44 px high, or a whole line of text around it is", async () => {
  const page = await open({ viewport: { width: 320, height: 640 }, hasTouch: true });
  for (const summary of await page.locator("mini-batch summary").all()) await summary.tap();
  assert.deepEqual(await page.evaluate(smallTargets), []);
});

test("a polite live region tells each beat, and only now and then while playing", async () => {
  const page = await open({ clock: true, hash: "figure=update&pace=rapid" });
  const region = page.locator("mini-batch [aria-live=polite]");
  await call(page, "step");
  assert.equal(
    await region.textContent(),
    "Batch 1 of 5 is samples 0 and 1, these of 10: the next in the order in which they stand.",
  );
  await call(page, "step", 3);
  assert.match(await region.textContent(), /∂w = −2\.88 and −0\.50/);
  await page.clock.runFor(10_000);
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    const live = figure.shadowRoot.querySelector("[aria-live=polite]");
    window.told = 0;
    new MutationObserver(() => window.told++).observe(live, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    figure.play();
  });
  await page.clock.runFor(8000);
  const told = await page.evaluate(() => window.told);
  assert.ok(told >= 2 && told <= 3, `${told} announcements in 8 s at 10 beats a second`);
});

test("charts have a text, and their numbers are a table", async () => {
  const page = await open();
  await call(page, "step", 5);
  const charts = page.getByRole("img");
  assert.match(await charts.nth(0).getAttribute("aria-label"), /10 samples and the line/);
  assert.match(
    await charts.nth(1).getAttribute("aria-label"),
    /2 thin arrows.*average, ∂w −1\.690, ∂b 0\.700.*dashed/,
  );
  await page.getByText("Numbers", { exact: true }).click();
  const table = page.getByRole("table", { name: "Batch", exact: true });
  assert.deepEqual((await table.getByRole("row").nth(1).innerText()).split(/\s+/), [
    "1",
    "1",
    "1",
    "0",
    "−1.2",
    "−2.4",
    "0",
    "2.4",
    "−2.88",
    "2.4",
  ]);
});

async function assertNoViolations(page, when) {
  await drawn(page);
  await page.evaluate(axe);
  await page.evaluate(() => {
    window.checked = window.axe.run(document, { resultTypes: ["violations"] });
  });
  // axe-core waits on timers now and then.
  await page.clock.runFor(1000);
  const { violations, passes } = await page.evaluate(() => window.checked);
  assert.ok(passes.length > 20, "axe-core has looked");
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`,
  );
  assert.deepEqual(found, [], when);
}

/** By how much the page, and the figure's inside, are wider than there is room. */
function overflow() {
  const inner = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
  const { scrollWidth, clientWidth } = document.documentElement;
  return [scrollWidth - clientWidth, inner.scrollWidth - inner.clientWidth];
}

function smallTargets() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const targets = root.querySelectorAll("button, select, input, summary");
  return Array.from(targets)
    .map((target) => target.closest("label") ?? target)
    .filter((target) => target.getBoundingClientRect().height < 44)
    .map((target) => target.outerHTML.slice(0, 90));
}

/** Where the blocks of the view and of the figure begin. */
function placesOfBlocks() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const origin = root.querySelector(".figure").getBoundingClientRect().top;
  return Array.from(root.querySelectorAll(".view > *, .figure > *"))
    .map((block) => Math.round(block.getBoundingClientRect().top - origin))
    .join(" ");
}

/** Where the parts that should stay stand, relative to the figure. */
function placesOfParts() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const origin = root.querySelector(".figure").getBoundingClientRect().top;
  return [".beats", ".transport", ".stage", ".tables", ".parameters", ".log", ".settings"]
    .map((part) => Math.round(root.querySelector(part).getBoundingClientRect().top - origin))
    .join(" ");
}
