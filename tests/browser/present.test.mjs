// Before a class: one figure after the other as large as the window, driven by a clicker or the keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoViolations } from "./axe.mjs";
import { call, drawn, hostPage, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

/** Two figures are enough to go from one to the other. */
const two = '<mini-batch figure="update"></mini-batch><mini-batch figure="noise"></mini-batch>';

test("a clicker goes through all figures of the page, and the arrows drive the one that is shown", async () => {
  const page = await open({ alone: false, hash: "present", ready: false });
  const names = await page.evaluate(() =>
    Array.from(document.querySelectorAll("mini-batch"), (one) => one.getAttribute("figure")),
  );
  assert.ok(names.length >= 9);
  for (const [i, name] of names.entries()) {
    assert.deepEqual(await presented(page), [name]);
    await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
    assert.match(page.url(), new RegExp(`#present&figure=${name}\\b`));
    assert.match(await bar(page).innerText(), new RegExp(`\\b${i + 1} of ${names.length}\\b`));
    await page.keyboard.press("PageDown");
  }
  assert.deepEqual(await presented(page), [names.at(-1)], "after the last there is none");
  for (const name of names.slice(0, -1).reverse()) {
    await page.keyboard.press("PageUp");
    assert.deepEqual(await presented(page), [name]);
  }
  await page.keyboard.press("PageUp");
  assert.deepEqual(await presented(page), [names[0]]);
  assert.deepEqual(page.said, []);
});

test("arrows, digits and R act on the figure that is shown, and on no other", async () => {
  const page = await open({ host: hostPage(two) });
  const steps = () =>
    page.evaluate(() => {
      const [update, noise] = Array.from(
        document.querySelectorAll("mini-batch"),
        (one) => one.results,
      );
      return [update.beat, noise.update];
    });
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  for (const key of ["ArrowRight", "5", "ArrowLeft"]) await page.keyboard.press(key);
  assert.deepEqual(await steps(), [4, 0]);
  await page.keyboard.press("PageDown");
  for (const key of ["ArrowRight", "ArrowRight", "3"]) await page.keyboard.press(key);
  assert.deepEqual(await steps(), [4, 2], "what is presented is no longer the first");
  await page.keyboard.press("R");
  assert.deepEqual(await steps(), [4, 0]);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("r");
  assert.deepEqual(await steps(), [0, 0]);
  await page.keyboard.press("Space");
  assert.equal((await results(page)).beat, 1);
});

test("with one figure a clicker steps", async () => {
  const page = await open({ hash: "present&figure=update&update=1&beat=2" });
  await page.keyboard.press("PageDown");
  assert.equal((await results(page)).beat, 3);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageUp");
  assert.equal((await results(page)).beat, 1);
});

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

test("a reload goes on presenting, at the same place", async () => {
  const page = await open({ hash: "present&figure=update&preset=seed" });
  for (const key of ["3", "ArrowRight"]) await page.keyboard.press(key);
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch")?.results);
  assert.deepEqual(await presented(page), ["update"]);
  const { preset, update, beat } = await settings(page);
  assert.deepEqual([preset, update, beat], ["seed", 1, 4]);
  assert.deepEqual(await notices(page), []);
});

test("F presents the figure with the focus, and fills the screen where that is allowed", async () => {
  const page = await open();
  await page.keyboard.press("f");
  assert.deepEqual(await presented(page), [], "letters act where the focus is in a figure");
  await page.locator("mini-batch .sentence").click();
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
  const page = await open({ host: hostPage(two), viewport: { width: 320, height: 568 } });
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
    const page = await open({ ...context, host: hostPage(two) });
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

function presented(page) {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("mini-batch[present]"), (one) =>
      one.getAttribute("figure"),
    ),
  );
}

function bar(page) {
  return page.locator("mini-batch[present]").getByRole("group", { name: "Presentation" });
}

function focusedLabel(page) {
  return page.evaluate(() =>
    document.querySelector("mini-batch").shadowRoot.activeElement?.getAttribute("aria-label"),
  );
}

function notices(page) {
  return page.locator("mini-batch .notices li").allInnerTexts();
}
