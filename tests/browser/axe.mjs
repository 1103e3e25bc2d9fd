// axe-core on a page whose time the test controls.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { drawn } from "./setup.mjs";

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

const wide = { width: 1280, height: 900 };
const light = { colorScheme: "light", forcedColors: "none" };
/** `colours`: what differs from light are colours, so what is not about them need not be asked again. */
const looks = {
  light: { media: light },
  dark: { media: { ...light, colorScheme: "dark" }, colours: true },
  "forced colours": { media: { ...light, forcedColors: "active" }, colours: true },
  "320 px": { media: light, viewport: { width: 320, height: 640 } },
};

/** Looks at the page as it is now in every way; colours and narrowness are the same in both languages. */
export async function checkLooks(page, language, when, { whole = false } = {}) {
  for (const [name, { media, viewport = wide, colours }] of Object.entries(looks)) {
    if (language !== "en" && name !== "light") continue;
    await page.emulateMedia(media);
    await page.setViewportSize(viewport);
    await page.evaluate(frame);
    await assertNoViolations(page, `${when}: ${name}`, { whole, colours });
  }
  await page.emulateMedia(light);
  await page.setViewportSize(wide);
}

/** Media queries tell of changes in the browser's own frames, before animations; tests' clocks have none of these. */
async function frame() {
  await document.documentElement.animate(null, 1).finished;
}

/**
 * @param {object} options `whole`: the page round the figure too, which figures leave as it is unless one is
 *   presented; `colours`: only what is about colours
 */
export async function assertNoViolations(page, when, { whole = false, colours = false } = {}) {
  await drawn(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  await page.evaluate(
    ([where, rules]) => {
      const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
      window.checked = window.axe.run(where ?? document, options);
    },
    [whole ? null : "mini-batch", colours ? ["color-contrast", "link-in-text-block"] : null],
  );
  // axe-core waits on timers now and then.
  await page.clock.runFor(1000);
  const { violations, passes } = await page.evaluate(() => window.checked);
  assert.ok(passes.length > (colours ? 0 : 20), `axe-core has looked ${when}`);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`,
  );
  assert.deepEqual(found, [], when);
}
