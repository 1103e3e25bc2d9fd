// What has the focus can be seen, going forward and back, on the page and before a class.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { drawn, useBrowser } from "./setup.mjs";

const { languages } = await importFound("article");
const open = useBrowser();

for (const name of Object.keys(languages.en.figures)) {
  test(`${name}: what has the focus is not covered, on the page and presented`, async () => {
    const page = await open({ hash: `figure=${name}` });
    for (const presented of [false, true]) {
      await page.evaluate((present) => {
        const host = document.querySelector("mini-batch");
        host.toggleAttribute("present", present);
        // The text before the figure has links of its own, which would use up the stops.
        const start = Object.assign(document.createElement("p"), { tabIndex: -1 });
        host.before(start);
        start.focus();
      }, presented);
      await drawn(page);
      const seen = new Set();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(focusShown);
        if (!focus) continue;
        if (seen.has(focus.at)) break;
        seen.add(focus.at);
        assert.ok(focus.shown, `${presented ? "presented: " : ""}${focus.html}`);
      }
      assert.ok(seen.size > 5, `${seen.size} stops`);
    }
  });

  test(`${name}: on a telephone, going back, what has the focus is not behind the buttons`, async () => {
    const page = await open({ hash: `figure=${name}` });
    await page.setViewportSize({ width: 320, height: 568 });
    await page.evaluate(() => {
      const end = Object.assign(document.createElement("p"), { tabIndex: -1 });
      document.querySelector("mini-batch").after(end);
      end.focus();
    });
    await drawn(page);
    const seen = new Set();
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Shift+Tab");
      const focus = await page.evaluate(focusShown);
      if (!focus && seen.size > 5) break;
      if (!focus) continue;
      seen.add(focus.at);
      assert.ok(focus.shown, focus.html);
    }
    assert.ok(seen.size > 5, `${seen.size} stops`);
  });
}

/** Whether some of what has the focus can be seen where it stands. */
function focusShown() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const control = root.activeElement;
  if (!control) return null;
  const { left, top, right, bottom } = control.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  const points = parts.flatMap((x) =>
    parts.map((y) => [left + x * (right - left), top + y * (bottom - top)]),
  );
  const shown = points.some(([x, y]) => {
    const there = root.elementFromPoint(x, y);
    return there && (control.contains(there) || there.contains(control) || there.closest("label"));
  });
  const at = Array.from(root.querySelectorAll("*")).indexOf(control);
  return { at, shown, html: control.outerHTML.slice(0, 90) };
}
