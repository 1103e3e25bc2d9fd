// Before a class: one figure after the other as large as the window, driven by a clicker or the keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words as map } from "../../web/figures/learning-rate/words.en.js";
import { questions } from "../figures/quiz_in_node.mjs";
import { assertNoViolations } from "./axe.mjs";
import { call, drawn, hostPage, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

/** Two figures are enough to go from one to the other. */
const two = '<mini-batch figure="update"></mini-batch><mini-batch figure="noise"></mini-batch>';

test("N and P go through all figures and questions, and the bar counts them", async () => {
  const page = await open({ alone: false, hash: "present", ready: false });
  const names = await page.evaluate(() =>
    Array.from(document.querySelectorAll("mini-batch"), (one) => one.getAttribute("figure")),
  );
  const { length } = questions;
  assert.ok(names.length >= 9);
  const count = names.length + length;
  for (const [i, name] of names.entries()) {
    assert.deepEqual(await presented(page), [name]);
    await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
    assert.match(page.url(), new RegExp(`#present&figure=${name}\\b`));
    assert.match(await bar(page).innerText(), new RegExp(`\\b${i + 1} of ${count}\\b`));
    await page.keyboard.press("n");
  }
  for (let i = 1; i <= length; i++) {
    assert.deepEqual(await presented(page), [String(i)]);
    assert.match(page.url(), new RegExp(`#present&quiz=${i}$`));
    assert.match(await bar(page).innerText(), new RegExp(`\\b${names.length + i} of ${count}\\b`));
    await page.keyboard.press("N");
  }
  assert.deepEqual(await presented(page), [String(length)], "after the last there is none");
  for (let i = length - 1; i >= 1; i--) {
    await page.keyboard.press("P");
    assert.deepEqual(await presented(page), [String(i)]);
  }
  for (const name of [...names].reverse()) {
    await page.keyboard.press("p");
    assert.deepEqual(await presented(page), [name]);
  }
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), [names[0]]);
  assert.deepEqual(page.said, []);
});

test("a clicker plays, reveals, goes down, and on to the next figure; and back the same way", async () => {
  const page = await open({ host: hostPage(two), viewport: { width: 1024, height: 600 } });
  await page.evaluate(() => document.querySelectorAll("mini-batch")[1].setAttribute("present", ""));
  await page.waitForFunction(() => document.querySelector("mini-batch[present]").results);
  const onward = bar(page).getByRole("button", { name: /^Page ↓/ });
  const stage = async () => (await onward.innerText()).replace(/^Page ↓\s*/, "");
  const press = async (key) => {
    await page.keyboard.press(key);
    await drawn(page);
  };
  const scrolled = () =>
    page.evaluate(() => document.querySelector("mini-batch[present]").scrollTop);
  const reveal = page.locator("mini-batch[present] .reveal");
  assert.equal(await stage(), "play");
  await press("PageDown");
  assert.equal(await stage(), "when it has ended");
  await press("PageDown");
  assert.equal(await stage(), "do not wait");
  await press("PageDown");
  assert.equal(await stage(), "reveal");
  await press("PageDown");
  assert.equal(await reveal.count(), 0);
  const stops = [await scrolled()];
  while ((await presented(page))[0] === "noise" && stops.length < 20) {
    assert.equal(await stage(), "go on");
    await press("PageDown");
    if ((await scrolled()) === stops.at(-1)) break;
    stops.push(await scrolled());
  }
  assert.ok(stops.length > 1, "there is more than fits the window");
  const { update } = await page.evaluate(() => document.querySelectorAll("mini-batch")[1].results);
  for (const stop of stops.slice(0, -1).reverse()) {
    await press("PageUp");
    assert.equal(await scrolled(), stop);
  }
  await press("PageUp");
  assert.equal(await reveal.count(), 1, "covered again");
  await press("PageUp");
  assert.deepEqual(await presented(page), ["update"]);
  await press("PageUp");
  await press("PageDown");
  assert.equal((await results(page)).beat, 1, "a figure of beats is stepped through");
  for (let i = 0; i < 5; i++) await press("PageDown");
  assert.equal((await results(page)).beat, 6);
  assert.equal(await stage(), "reveal");
  await press("PageDown");
  await press("PageUp");
  await press("PageUp");
  assert.equal((await results(page)).beat, 5);
  await bar(page).getByRole("button", { name: "Next figure" }).click();
  const after = await page.evaluate(
    () => document.querySelectorAll("mini-batch")[1].results.update,
  );
  assert.equal(after, update, "going back has taken nothing away");
  assert.deepEqual(page.said, []);
});

test("a clicker reveals the questions of the quiz, one to a slide; a reload goes on there", async () => {
  const page = await open({ hash: "present&quiz=5" });
  assert.deepEqual(await presented(page), ["5"]);
  const quiz = page.locator("mini-batch-quiz");
  assert.equal(await quiz.locator("section").count(), 1);
  await page.keyboard.press("PageDown");
  await quiz.locator(".explanation").waitFor();
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch-quiz[present]"));
  assert.deepEqual(await presented(page), ["5"]);
  await page.keyboard.press("PageUp");
  assert.deepEqual(await presented(page), ["4"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await presented(page), []);
  assert.equal(await quiz.locator("section").count(), questions.length);
  assert.equal(await quiz.getByRole("tabpanel", { name: /^4\. / }).isVisible(), true);
  assert.deepEqual(page.said, []);
});

test("what plays rests while another figure is presented, and goes on when it is presented again", async () => {
  const page = await open({ host: hostPage(two) });
  const update = () =>
    page.evaluate(() => document.querySelectorAll("mini-batch")[1].results.update);
  const isPlaying = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelectorAll("mini-batch")[1];
      return shadowRoot.querySelector(".transport").innerText.includes("Pause");
    });
  await page.evaluate(() => document.querySelectorAll("mini-batch")[1].setAttribute("present", ""));
  await page.keyboard.press("PageDown");
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), ["update"]);
  assert.equal(await isPlaying(), false);
  const before = await update();
  await page.keyboard.press("n");
  assert.equal(await isPlaying(), true);
  await page.locator("mini-batch[present] .woken").getByText("Paused while out of sight").waitFor();
  await page.waitForFunction(
    (from) => document.querySelectorAll("mini-batch")[1].results.update > from,
    before,
  );
});

test("on a projector of 1024 × 768 the charts begin in sight, before the settings", async () => {
  for (const figure of ["update", "batch-size", "noise", "shuffle"]) {
    const viewport = { width: 1024, height: 768 };
    const page = await open({ hash: `present&figure=${figure}`, viewport });
    const below = (name) => page.locator(`mini-batch[present] ${name}`).first().boundingBox();
    const chart = await below(".canvas");
    assert.ok(chart.y < 768 - 280, `${figure}: ${chart.y}`);
    assert.ok((await below(".settings")).y > chart.y, figure);
  }
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
  await page.keyboard.press("n");
  for (const key of ["ArrowRight", "ArrowRight", "3"]) await page.keyboard.press(key);
  assert.deepEqual(await steps(), [4, 2], "what is presented is no longer the first");
  await page.keyboard.press("R");
  assert.deepEqual(await steps(), [4, 0]);
  await page.keyboard.press("p");
  await page.keyboard.press("r");
  assert.deepEqual(await steps(), [0, 0]);
  await page.keyboard.press("Space");
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
    Array.from(
      document.querySelectorAll("mini-batch[present], mini-batch-quiz[present]"),
      (one) => one.getAttribute("figure") ?? (one.getAttribute("present") || "1"),
    ),
  );
}

function bar(page) {
  return page
    .locator("mini-batch[present], mini-batch-quiz[present]")
    .getByRole("group", { name: "Presentation" });
}

function focusedLabel(page) {
  return page.evaluate(() =>
    document.querySelector("mini-batch").shadowRoot.activeElement?.getAttribute("aria-label"),
  );
}

function notices(page) {
  return page.locator("mini-batch .notices li").allInnerTexts();
}
