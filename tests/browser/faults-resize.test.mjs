// A window that is pulled wider and narrower all through a run.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();
const height = 900;
const end = { width: 760, height };

for (const name of ["update", "batch-size"]) {
  test(`“${name}”: 60 sizes during a run, and it looks as on a page of the last size`, async () => {
    const page = await open({ hash: `figure=${name}&pace=racing` });
    await page.evaluate(() => {
      window.errors = [];
      addEventListener("error", ({ message }) => window.errors.push(message));
      document.querySelector("mini-batch").play();
    });
    for (let i = 0; i < 60; i++) {
      const width = 320 + ((i * 379) % 961);
      await page.setViewportSize({ width, height });
      await drawn(page);
      const { scrollWidth, clientWidth } = await page.evaluate(sizes);
      assert.equal(scrollWidth, clientWidth, `at ${width}`);
    }
    await page.setViewportSize(end);
    await page.evaluate(() => document.querySelector("mini-batch").pause());
    const fresh = await open({ hash: new URL(page.url()).hash.slice(1), viewport: end });
    assert.deepEqual(await settled(page), await settled(fresh));
    assert.deepEqual(await page.evaluate(() => window.errors), []);
    assert.deepEqual(page.said, []);
  });
}

function sizes() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return { scrollWidth, clientWidth };
}

/** Where everything is once two frames look alike, and how large: what is only heard has its own words. */
async function settled(page) {
  let before;
  for (;;) {
    await drawn(page);
    const now = await page.evaluate(() => {
      const root = document.querySelector("mini-batch").shadowRoot;
      const { left, top } = root.host.getBoundingClientRect();
      const shown = Array.from(root.querySelectorAll("*:not(.for-ears)")).filter(
        (element) => element.getClientRects().length > 0,
      );
      return shown.map((element) => {
        const box = element.getBoundingClientRect();
        const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
        const { width, height } = element.localName === "canvas" ? element : {};
        return [element.localName, ...place, width, height].join(" ");
      });
    });
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}
