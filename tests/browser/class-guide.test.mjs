// The teacher's guide in the class file: what its plans say is pressed in their lessons' figures, and seen there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixed } from "../../web/charts/numbers.js";
import { plans } from "../../web/classroom/guide/plans.js";
import { steps } from "../../web/classroom/guide/steps.js";
import { words } from "../../web/classroom/guide/words.en.js";
import { valueAt } from "../classroom/results_path.mjs";
import { assertNoViolations } from "./axe.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const file = new URL("../../dist/class.html", import.meta.url);
const longest = plans[plans.length - 1];

/** @param {string} [hash] */
const openGuide = (hash = "guide", more = {}) => open({ file, hash, ready: false, ...more });

/** @param {import("playwright-core").Page} page @param {string} name of a plan */
async function useLesson(page, name) {
  const index = plans.findIndex((plan) => plan.name === name);
  await page.getByRole("button", { name: words.use }).nth(index).click();
  await page.getByRole("heading", { level: 1, name: words.plans[name].title }).waitFor();
}

/** Those of the plan that have a figure, in the order of its lesson's figures. */
const stepsWithFigure = (plan) =>
  plan.steps.map(([name]) => ({ name, ...steps[name] })).filter(({ figure }) => figure);

for (const plan of plans) {
  test(`the plan of ${plan.minutes} minutes is given with its figures, as they are set`, async () => {
    const page = await openGuide();
    await useLesson(page, plan.name);
    const given = await page.evaluate(async () => {
      const figures = Array.from(document.querySelectorAll("main mini-batch"));
      await Promise.all(figures.map((figure) => figure.ready));
      return figures.map((figure) => [figure.getAttribute("figure"), figure.settings]);
    });
    const wanted = stepsWithFigure(plan);
    assert.deepEqual(
      given.map(([name]) => name),
      wanted.map(({ figure }) => figure),
    );
    for (const [i, { settings = {} }] of wanted.entries()) {
      for (const [attribute, text] of Object.entries(settings)) {
        const key = attribute.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
        assert.equal(
          String(Number(given[i][1][key]) || given[i][1][key]),
          String(Number(text) || text),
        );
      }
    }
    assert.deepEqual(page.said, []);
  });
}

test("what the longest plan presses shows what it says, and the shorter ones press nothing else", async () => {
  const pressed = stepsWithFigure(longest).map(({ name }) => name);
  for (const plan of plans) {
    for (const { name } of stepsWithFigure(plan)) assert.ok(pressed.includes(name), name);
  }
  const page = await openGuide();
  page.setDefaultTimeout(60_000);
  await useLesson(page, longest.name);
  for (const [i, { name, moves }] of stepsWithFigure(longest).entries()) {
    const figure = page.locator("main mini-batch").nth(i);
    await figure.scrollIntoViewIfNeeded();
    await figure.evaluate((one) => one.ready);
    for (const [number, { press, see }] of moves.entries()) {
      for (const action of press) await perform(figure, action);
      await seen(figure, see, `${name}, move ${number + 1}`);
    }
  }
});

test("the contents lead to each part, by the keyboard", async () => {
  const page = await openGuide();
  const link = page.getByRole("link", { name: words.quiz.title });
  await link.focus();
  await page.keyboard.press("Enter");
  const reached = page.evaluate(() => {
    const { top } = /** @type {Element} */ (document.activeElement).getBoundingClientRect();
    return [document.activeElement?.id, top < innerHeight, location.hash];
  });
  assert.deepEqual(await reached, ["guide-quiz", true, "#guide"]);
});

test("it fits a narrow window in both languages, where every cell has its heading", async () => {
  for (const language of ["en", "de"]) {
    const page = await openGuide(`guide&lang=${language}`, {
      viewport: { width: 320, height: 800 },
    });
    await page.locator(".guide-table").first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const unnamed = await page.evaluate(
      () => document.querySelectorAll(".guide-table td:not([data-label])").length,
    );
    assert.equal(unnamed, 0);
    await assertNoViolations(page, "the guide", { whole: true });
  }
});

test("it has no violations in a dark window, and on paper nothing that can be pressed", async () => {
  const page = await openGuide("guide", { colorScheme: "dark" });
  await page.locator(".guide-table").first().waitFor();
  await assertNoViolations(page, "the guide", { whole: true });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button").count(), 0);
  assert.equal(await page.getByRole("table").count(), plans.length);
});

/** Presses as a teacher does; only the pace is faster. */
async function perform(figure, { step, play, set, measure, key }) {
  if (step) {
    const button = figure.getByRole("button", { name: "Step", exact: true });
    for (let i = 0; i < step; i++) await button.click();
  } else if (play) {
    await figure.evaluate(async (one) => {
      if ("pace" in one.settings) one.settings = { pace: "racing" };
      await one.play();
    });
  } else if (set) {
    await figure.evaluate((one, attributes) => {
      for (const [key, text] of Object.entries(attributes)) one.setAttribute(key, text);
    }, set);
  } else if (key) {
    await figure.press(key);
  } else if (measure) {
    const name = await figure.getAttribute("figure");
    const { words: own } = await import(`../../web/figures/${name}/words.en.js`);
    await figure.getByRole("button", { name: own.measurements[measure].start }).click();
  }
}

/** Waits for all that is expected, then compares it. */
async function seen(figure, see, where) {
  const end = Date.now() + 30_000;
  let found = {};
  do {
    const results = await figure.evaluate((one) => one.results);
    found = Object.fromEntries(
      Object.entries(see).map(([key, one]) => [key, shown(valueAt(results, one.path), one)]),
    );
  } while (!matches(found, see) && Date.now() < end);
  assert.deepEqual(found, wantedOf(see), where);
}

const wantedOf = (see) =>
  Object.fromEntries(Object.entries(see).map(([key, one]) => [key, shown(one.value, one)]));

const matches = (found, see) => JSON.stringify(found) === JSON.stringify(wantedOf(see));

/** As it is told: with its decimals. */
function shown(value, { digits }) {
  return digits === undefined || typeof value !== "number" ? value : fixed(value, digits);
}
