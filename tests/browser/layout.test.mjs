// Any width: nothing sticks out, targets are large enough, and nothing jumps while a run goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixtures } from "../figures/fixtures.mjs";
import { figureNames } from "./article.mjs";
import { overflow, placesInSteps, placesNow, smallTargets, usualBlocks } from "./places.mjs";
import { keepRuns, sandboxInUse } from "./sandbox_in_use.mjs";
import { assign, call, drawn, play, startPlaying, unfold, useBrowser } from "./setup.mjs";

const open = useBrowser();
const widths = [320, 375, 600, 768, 1024, 1280, 1920];
/** In px, at 1280 × 900. German takes more room. */
const HIGHEST_PAGE = { en: 28_400, de: 29_800 };

for (const figure of figureNames) {
  const { wide = [{ update: 3 }], jumps = [{ steps: 6 }] } = fixtures[figure];
  for (const language of ["en", "de"]) {
    test(`${figure} fits any width, and its targets are large enough (${language})`, async () => {
      const page = await open({ hash: `figure=${figure}&lang=${language}` });
      await unfold(page);
      for (const state of wide) {
        await assign(page, state);
        for (const width of widths) {
          const when = `${width} px, ${JSON.stringify(state)}`;
          await page.setViewportSize({ width, height: 800 });
          await drawn(page);
          assert.deepEqual(await page.evaluate(overflow), [0, 0], when);
          assert.deepEqual(await page.evaluate(smallTargets), [], when);
        }
      }
    });

    test(`nothing jumps from step to step in ${figure} (${language})`, async () => {
      const page = await open({ hash: `figure=${figure}&lang=${language}` });
      for (const width of [320, 700, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const { settings = {}, steps, blocks = usualBlocks } of jumps) {
          await assign(page, settings);
          await call(page, "reset");
          const places = new Set(await page.evaluate(placesInSteps, { blocks, steps }));
          assert.equal(places.size, 1, `${width} px, ${JSON.stringify(settings)}: ${[...places]}`);
          const { height } = await page.locator("mini-batch").boundingBox();
          assert.ok(width < 1280 || height <= 1800, `${height} px are more than two screens`);
        }
      }
    });
  }
}

test("no button of the run has more than one line at 320 px", async () => {
  for (const language of ["en", "de"]) {
    const viewport = { width: 320, height: 900 };
    const page = await open({ hash: `figure=update&lang=${language}`, viewport });
    const buttons = await page.locator(".transport button").all();
    const boxes = await Promise.all(buttons.map((one) => one.boundingBox()));
    const heights = boxes.map(({ height }) => Math.round(height));
    assert.deepEqual(heights, [44, 44, 44, 44, 44], language);
  }
});

const telephone = { width: 320, height: 800 };
const tablet = { width: 768, height: 900 };

for (const language of ["en", "de"]) {
  test(`what comes with a run moves nothing below it (${language})`, async () => {
    // As many seeds as a verdict needs: what is said is as long then as with more.
    for (const [figure, given] of Object.entries({
      minima: "seeds=6&updates=600",
      sharpness: "seeds=6&updates=100",
      "learning-rate": "seeds=6&features=2&total-epochs=1",
    })) {
      const page = await open({ hash: `figure=${figure}&${given}&lang=${language}` });
      const places = async () => {
        const found = [];
        for (const viewport of [telephone, tablet]) {
          await page.setViewportSize(viewport);
          await drawn(page);
          found.push(await placesNow(page));
        }
        return found;
      };
      const before = await places();
      await play(page);
      assert.deepEqual(await places(), before, figure);
    }
  });

  test(`nor do its bar and a measurement's results on a tablet (${language})`, async () => {
    const page = await open({ hash: `figure=cost&lang=${language}`, viewport: tablet });
    const before = await placesNow(page);
    await startPlaying(page);
    await page.locator("mini-batch .run-progress progress").waitFor();
    assert.equal(await placesNow(page), before, "cost");
    for (const figure of ["noise", "batch-size"]) {
      const other = await open({ hash: `figure=${figure}&lang=${language}`, viewport: tablet });
      const start = await placesNow(other);
      await other.locator(".view .measuring button").click();
      // There while it measures and when it is done: a fast machine has done it before one looks.
      await other.locator(".view .measuring .progress-text").waitFor();
      await other.locator(".view .measuring progress").waitFor({ state: "detached" });
      await drawn(other);
      assert.equal(await placesNow(other), start, figure);
    }
  });

  test(`no setting gives a caption more lines on a tablet (${language})`, async () => {
    for (const [figure, states] of Object.entries({
      update: [{ batchSize: 1 }, { batchSize: 10 }, { order: "with-replacement" }],
      "batch-size": [{ batchSize: 1 }],
      optimizers: [{ batchSize: 1 }, { samples: 2000, batchSize: 1000 }],
    })) {
      const page = await open({ hash: `figure=${figure}&lang=${language}`, viewport: tablet });
      const caption = page.locator("mini-batch figcaption");
      const { height } = await caption.boundingBox();
      for (const state of states) {
        await assign(page, state);
        await drawn(page);
        const now = await caption.boundingBox();
        assert.equal(now.height, height, `${figure}, ${JSON.stringify(state)}`);
      }
    }
  });
}

for (const language of ["en", "de"]) {
  test(`no button of a run has more than one line where they stand in a column (${language})`, async () => {
    const page = await openAllBegun(language);
    const heights = await page.evaluate(buttonHeights);
    assert.deepEqual(
      heights,
      Object.fromEntries(figureNames.map((name) => [name, Array(5).fill(44)])),
    );
  });

  test(`with every figure begun, the page is no longer than promised (${language})`, async () => {
    const page = await openAllBegun(language);
    assert.equal(await page.locator("mini-batch .waiting").count(), 0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= HIGHEST_PAGE[language], `${height} px`);
  });
}

test("the sandbox with own data and kept runs fits any width", async () => {
  const page = await open({ hash: sandboxInUse });
  await keepRuns(page);
  for (const width of [320, 600, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await drawn(page);
    assert.deepEqual(await page.evaluate(overflow), [0, 0], `${width} px`);
    assert.deepEqual(await page.evaluate(smallTargets), [], `${width} px`);
  }
});

test("every target is at least 44 px high, or a whole line of text around it is", async () => {
  const page = await open({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await unfold(page);
  assert.deepEqual(await page.evaluate(smallTargets), []);
});

async function openAllBegun(language) {
  const page = await open({ alone: false, ready: false, query: `?lang=${language}` });
  for (const figure of await page.locator("mini-batch").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.evaluate((one) => /** @type {any} */ (one).ready);
  }
  await drawn(page);
  return page;
}

/** Of the buttons that drive each figure's run, in px. */
function buttonHeights() {
  const figures = Array.from(document.querySelectorAll("mini-batch"), (figure) => {
    const buttons = figure.shadowRoot.querySelectorAll(".transport button");
    const heights = Array.from(buttons, (one) => Math.round(one.getBoundingClientRect().height));
    return [figure.getAttribute("figure"), heights];
  });
  return Object.fromEntries(figures);
}
