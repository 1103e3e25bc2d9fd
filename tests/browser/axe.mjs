// axe-core on a page as it is now; where the test controls the page's time, at this moment.
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
/** `colours`: only these differ from light, which is checked; what is not about them need not be asked again. */
const looks = {
  light: { media: light },
  dark: { media: { ...light, colorScheme: "dark" }, colours: true },
  "forced colours": { media: { ...light, forcedColors: "active" }, colours: true },
  "320 px": { media: light, viewport: { width: 320, height: 640 } },
};

/**
 * Looks at the page as it is now in every way.
 * @param {any} page
 * @param {string} when
 * @param {{whole?: boolean, moves?: boolean}} [options] `whole`: see assertNoViolations; `moves`: it does not stay as
 *   it is, so nothing is known of one look from another
 */
export async function checkLooks(page, when, { whole = false, moves = false } = {}) {
  let built;
  for (const [name, { media, viewport = wide, colours }] of Object.entries(looks)) {
    await page.emulateMedia(media);
    await page.setViewportSize(viewport);
    await page.evaluate(frame);
    if (!moves) await drawn(page);
    const onlyColours = colours && !moves;
    const now = await page.evaluate(structure);
    built ??= now;
    if (onlyColours) assert.deepEqual(now, built, `${when}: ${name} is built as light is`);
    await assertNoViolations(page, `${when}: ${name}`, { whole, colours: onlyColours });
  }
  await page.emulateMedia(light);
  await page.setViewportSize(wide);
}

/** Media queries tell of changes in the browser's own frames, before animations; tests' clocks have none of these. */
async function frame() {
  await document.documentElement.animate(null, 1).finished;
}

/** All elements in their order, with their attributes and places. */
function structure() {
  const described = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = [x, y, width, height].map(Math.round);
    const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`);
    // The scheme is a name for colours.
    const told = attributes.join(" ").replace(/\b(light|dark)\b/, "");
    return [element.localName, told, ...box].join(" ");
  };
  const all = (root) =>
    Array.from(root.querySelectorAll("*:not(style, script)")).flatMap((element) => [
      described(element),
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  return all(document.body);
}

/**
 * @param {any} page
 * @param {string} when
 * @param {{where?: string, whole?: boolean, colours?: boolean}} [options] `where`: one element and what is in it; `whole`: all of the page, which figures leave
 *   as it is unless one is presented; `colours`: only what is about colours
 */
export async function assertNoViolations(
  page,
  when,
  { where = "mini-batch", whole = false, colours = false } = {},
) {
  await drawn(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  await page.evaluate(
    ([selector, rules]) => {
      const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
      window.checked = window.axe.run(selector ?? document, options);
    },
    [whole ? null : where, colours ? ["color-contrast", "link-in-text-block"] : null],
  );
  // axe-core waits on timers now and then.
  if (page.hasOwnClock) await page.clock.runFor(1000);
  const { violations, passes } = await page.evaluate(() => window.checked);
  assert.ok(passes.length > (colours ? 0 : 20), `axe-core has looked ${when}`);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`,
  );
  assert.deepEqual(found, [], when);
}
