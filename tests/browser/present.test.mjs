// Before a class: a figure as large as the window. How that begins and ends, which keys there are, and how it looks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words as map } from "../../web/figures/learning-rate/words.en.js";
import { assertNoViolations } from "./axe.mjs";
import { bar, presented, twoFigures } from "./presented.mjs";
import { call, drawn, hostPage, results, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the button begins with the figure in sight; behind it nothing can be reached", async () => {
  const page = await open({ alone: false, ready: false });
  await page.evaluate(() => document.querySelector("mini-batch[figure=noise]").scrollIntoView());
  await page.getByRole("button", { name: "Present", exact: true }).first().dispatchEvent("click");
  assert.deepEqual(await presented(page), ["noise"]);
  const reachable = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll("body a, body select, body button, mini-batch"))
        .filter((one) => !one.closest("[inert]"))
        .map((one) => one.id || one.getAttribute("figure") || one.localName),
    );
  assert.deepEqual(await reachable(), ["noise"]);
  const events = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener("mini-batch-present", ({ detail }) => done(detail), {
          once: true,
        }),
      ),
  );
  await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
  await page.keyboard.press("Escape");
  assert.deepEqual(await events, { presented: false });
  assert.deepEqual(await presented(page), []);
  assert.ok((await reachable()).length > 10);
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute("figure")),
    "noise",
    "the focus is where the class has been",
  );
});

test("in German the button is there too", async () => {
  const page = await open({ query: "?lang=de" });
  await page.getByRole("button", { name: "Vorführen", exact: true }).first().click();
  assert.deepEqual(await presented(page), ["update"]);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Tasten in dieser Abbildung" }).waitFor();
});

test("F presents the figure with the focus, and fills the screen where that is allowed", async () => {
  const page = await open();
  await page.keyboard.press("f");
  assert.deepEqual(await presented(page), [], "letters act where the focus is in a figure");
  await page.locator("mini-batch .sentence").first().click();
  await page.keyboard.press("f");
  assert.deepEqual(await presented(page), ["update"]);
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement);
  await bar(page).getByRole("button", { name: "Full screen" }).click();
  await page.waitForFunction(() => !document.fullscreenElement);
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
  });
  await page.keyboard.press("F");
  await page.keyboard.press("ArrowRight");
  assert.equal((await results(page)).beat, 1);
  assert.deepEqual(page.said, []);
});

test("? shows the keys; Escape closes that, then the presentation", async () => {
  const page = await open({ host: hostPage(twoFigures), viewport: { width: 320, height: 568 } });
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  const opener = bar(page).getByRole("button", { name: "Keys in this figure" });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "Keys in this figure" });
  await dialog.waitFor();
  const text = await dialog.innerText();
  for (const key of ["Space", "Page ↓", "Page ↑", "1 – 6", "R", "F", "A", "Q", "Esc", "?"]) {
    assert.ok(text.includes(key), `${key} in ${text}`);
  }
  for (const key of ["ArrowRight", "PageDown", "q"]) await page.keyboard.press(key);
  assert.equal((await results(page)).beat, 0, "the figure rests meanwhile");
  const box = await dialog.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320, "it fits a telephone");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.deepEqual(await presented(page), ["update"]);
  assert.equal(await focusedLabel(page), "Keys in this figure");
  await page.keyboard.press("?");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  assert.deepEqual(await presented(page), []);
});

test("a key in the moment after Escape opens the next dialog", async () => {
  const page = await open({ hash: "present&figure=update" });
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  // Before the browser has told that it is closed.
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    figure.shadowRoot.querySelector("dialog").close();
    figure.dispatchEvent(new KeyboardEvent("keydown", { key: "q" }));
  });
  await drawn(page);
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.count(), 1);
  assert.equal(await dialog.getByRole("textbox").isVisible(), true, "the link and its code");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("a legend stays in sight, above the bar", async () => {
  const page = await open({ hash: "present&figure=noise", viewport: { width: 1024, height: 768 } });
  const legend = bar(page).locator(".legend");
  assert.match(await legend.innerText(), /◆/);
  const { y, height } = await legend.boundingBox();
  assert.ok(y > 0 && y + height < 768);
});

test("the map of learning rates has its lines, colours and signs in that legend", async () => {
  const page = await open({ hash: "present&figure=learning-rate" });
  const { lines, low, high, signs } = map.legend;
  const text = await bar(page).locator(".legend").innerText();
  const meanings = signs.map(([, meaning]) => meaning);
  const parts = [...Object.values(lines), low({ part: "0.1 %" }), high, ...meanings];
  for (const part of parts) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  // And the map above it is whole.
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    const [sizes, top] = await Promise.all(
      [page.locator("mini-batch .map-sizes-title"), bar(page)].map((one) => one.boundingBox()),
    );
    assert.ok(sizes.y + sizes.height <= top.y + 1, `${width} × ${height}`);
  }
});

test("type is large, lines are thick, and half-tones are none", async () => {
  const page = await open({ viewport: { width: 1920, height: 1080 } });
  const look = async () => {
    await drawn(page);
    await page.evaluate(() => {
      const { stroke } = CanvasRenderingContext2D.prototype;
      window.widest = 0;
      CanvasRenderingContext2D.prototype.stroke = function (...path) {
        window.widest = Math.max(window.widest, this.lineWidth);
        return stroke.apply(this, /** @type {any} */ (path));
      };
    });
    await call(page, "step");
    await drawn(page);
    return page.evaluate(() => {
      const root = document.querySelector("mini-batch").shadowRoot;
      const { fontSize, color } = getComputedStyle(root.querySelector(".figure"));
      return [parseFloat(fontSize), color, window.widest];
    });
  };
  const [before, , thin] = await look();
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  const [after, ink, thick] = await look();
  assert.ok(after >= 1.4 * before, `${before} px, ${after} px`);
  assert.equal(ink, "rgb(0, 0, 0)");
  assert.ok(thick >= 1.5 * thin, `${thin} px, ${thick} px`);
});

test("in forced colours the colours are the reader's, before a class too", async () => {
  const page = await open({ hash: "present&figure=update", forcedColors: "active" });
  const paper = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
    return getComputedStyle(figure).getPropertyValue("--paper").trim();
  });
  assert.equal(paper, "Canvas");
});

for (const [name, context] of Object.entries({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "320 px": { viewport: { width: 320, height: 568 } },
})) {
  test(`axe-core finds nothing in what a speaker uses: ${name}`, async () => {
    const page = await open({ ...context, host: hostPage(twoFigures) });
    await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
    await call(page, "step", 6);
    for (const key of [null, "?", "q"]) {
      if (key) {
        await page.keyboard.press(key);
        await page.getByRole("dialog").waitFor();
      }
      await assertNoViolations(page, `after ${key}`);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector("mini-batch");
        return scrollWidth - clientWidth;
      });
      assert.equal(overflow, 0);
      if (key) await page.keyboard.press("Escape");
    }
    const small = await bar(page)
      .getByRole("button")
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => Math.min(width, height) < 44),
      );
    assert.deepEqual(small, []);
  });
}

function focusedLabel(page) {
  return page.evaluate(() =>
    document.querySelector("mini-batch").shadowRoot.activeElement?.getAttribute("aria-label"),
  );
}
