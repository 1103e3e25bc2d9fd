// However the figures are looked at: without motion, in forced colours, zoomed, with other spacing, mirrored.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { call, drawn, results, unfold, useBrowser } from "./setup.mjs";

const { languages } = await importFound("article");
const open = useBrowser();
const names = Object.keys(languages.en.figures);

test("with reduced motion, as without, nothing moves by itself", async () => {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const page = await open({ reducedMotion, clock: true, alone: false });
    const looks = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll("mini-batch"), ({ shadowRoot, results: numbers }) => {
          const pictures = Array.from(shadowRoot.querySelectorAll("canvas"), (canvas) =>
            canvas.toDataURL(),
          );
          return [JSON.stringify(numbers), shadowRoot.textContent, ...pictures].join();
        }),
      );
    await page.clock.runFor(2000);
    const before = await looks();
    assert.equal(before.length, names.length);
    await page.clock.runFor(20_000);
    assert.deepEqual(await looks(), before);
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`forced colours: contours stay behind what is shown, ${colorScheme}`, async () => {
    const page = await open({ forcedColors: "active", colorScheme, hash: "figure=batch-size" });
    const [paper, rule, ink] = await page.evaluate(() => {
      const figure = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
      const context = /** @type {any} */ (document.createElement("canvas").getContext("2d"));
      return ["paper", "rule", "ink"].map((name) => {
        context.fillStyle = getComputedStyle(figure).getPropertyValue(`--${name}`);
        context.fillRect(0, 0, 1, 1);
        const { data } = context.getImageData(0, 0, 1, 1);
        return Math.max(...data.subarray(0, 3));
      });
    });
    assert.ok(Math.abs(rule - paper) < Math.abs(ink - rule), `${paper}, ${rule}, ${ink}`);
    assert.notEqual(rule, paper);
  });

  test(`forced colours: charts are drawn in the system’s, ${colorScheme}`, async () => {
    const page = await open({ forcedColors: "active", colorScheme, hash: "figure=learning-rate" });
    await unfold(page);
    await drawn(page);
    const found = await page.evaluate(() => {
      const figure = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
      const named = (name) => {
        figure.style.color = name;
        const { color } = getComputedStyle(figure);
        figure.style.color = "";
        return color;
      };
      const chosen = figure.querySelector("[aria-selected=true]");
      const { outlineStyle, outlineColor } = getComputedStyle(chosen);
      const ramp = getComputedStyle(figure.querySelector(".ramp")).backgroundImage;
      return {
        system: ["Canvas", "CanvasText"].map(named),
        background: getComputedStyle(figure).backgroundColor,
        ink: chartInk(figure.querySelector(".curves canvas")),
        outline: [outlineStyle, outlineColor],
        hasRamp: ramp.startsWith("linear-gradient"),
      };

      /** The most frequent opaque colour of a chart: that of its text and axes. */
      function chartInk(canvas) {
        const { width, height } = canvas;
        const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
        const seen = new Set();
        for (let i = 0; i < data.length; i += 4) {
          if (data[i + 3] === 255) seen.add(`rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`);
        }
        return [...seen];
      }
    });
    const [canvas, text] = found.system;
    assert.notEqual(canvas, text);
    assert.equal(found.background, canvas);
    assert.ok(found.ink.includes(text), `${found.ink.slice(0, 8)} has no ${text}`);
    assert.deepEqual(found.outline, ["solid", text]);
    assert.ok(found.hasRamp);
  });
}

for (const name of names) {
  test(`${name}: at 400 % and with more space between letters, words and lines, all is there`, async () => {
    for (const language of ["en", "de"]) {
      const page = await open({ hash: `figure=${name}&lang=${language}` });
      await call(page, "step", 2);
      await unfold(page);
      // 1280 × 1024 at 400 %, and as it is.
      for (const [width, height] of [
        [320, 256],
        [1280, 1024],
      ]) {
        await page.setViewportSize({ width, height });
        for (const spaced of [false, true]) {
          await page.evaluate(setSpacing, spaced);
          await drawn(page);
          const where = `${language}, ${width} px${spaced ? ", spaced" : ""}`;
          assert.deepEqual(await page.evaluate(lost), [], where);
        }
      }
      await page.close();
    }
  });

  test(`${name}: mirrored, it fits, and formulas, numbers and charts are not mirrored`, async () => {
    const page = await open({ hash: `figure=${name}` });
    await page.evaluate(() => {
      document.querySelector("mini-batch").shadowRoot.querySelector(".figure").dir = "rtl";
    });
    await call(page, "step", 5);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      assert.deepEqual(await page.evaluate(lost), [], `${width} px`);
    }
    const found = await page.evaluate(() => {
      const figure = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
      const [back, step] = figure.querySelectorAll(".transport button");
      const kept = figure.querySelectorAll("math, canvas, code, pre, td, [role=grid]");
      return {
        isMirrored: back.getBoundingClientRect().x > step.getBoundingClientRect().x,
        count: kept.length,
        turned: Array.from(kept).filter((one) => getComputedStyle(one).direction !== "ltr").length,
      };
    });
    assert.ok(found.isMirrored);
    assert.ok(found.count > 0);
    assert.equal(found.turned, 0);
  });
}

test("text that is cut off or lies on other text is found", async () => {
  const page = await open({ hash: "figure=update" });
  const spoil = (css) =>
    page.evaluate((text) => {
      const { shadowRoot } = document.querySelector("mini-batch");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    }, css);
  await spoil(".title { overflow: hidden; inline-size: 3em; white-space: nowrap }");
  const ofTitle = (await page.evaluate(lost)).map((line) => line.slice(0, 20));
  assert.deepEqual(ofTitle, ['cut: <p class="title', 'out: <p class="title']);
  await spoil(".settings { grid-auto-rows: 1em; grid-template-columns: 1fr }");
  const found = await page.evaluate(lost);
  assert.ok(found.some((line) => line.includes(" | ")));
});

test("a host that is written from right to left leaves an English figure as it is", async () => {
  const page = await open({ hash: "figure=update" });
  const places = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("mini-batch");
      return Array.from(shadowRoot.querySelectorAll("button"), (button) =>
        Math.round(button.getBoundingClientRect().x),
      );
    });
  const before = await places();
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await drawn(page);
  assert.deepEqual(await places(), before);
  await call(page, "step");
  assert.equal((await results(page)).beat, 1);
});

/** WCAG 1.4.12, on everything. */
function setSpacing(spaced) {
  const { shadowRoot } = document.querySelector("mini-batch");
  const own = shadowRoot.adoptedStyleSheets.filter((sheet) => !sheet.isSpacing);
  const sheet = new CSSStyleSheet();
  sheet.isSpacing = true;
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      "p { margin-block-end: 2em !important }",
  );
  shadowRoot.adoptedStyleSheets = spaced ? [...own, sheet] : own;
}

/** Text that is cut off, lies on other text, or has to be scrolled sideways though it is no table. */
function lost() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const figure = root.querySelector(".figure");
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth || figure.scrollWidth > figure.clientWidth) {
    const edge = figure.getBoundingClientRect().right;
    const wide = Array.from(figure.querySelectorAll("*")).filter(
      (one) => one.getBoundingClientRect().right > edge && !one.closest("[tabindex='0']"),
    );
    found.push(...wide.slice(0, 3).map((one) => `too wide: ${one.outerHTML.slice(0, 80)}`), "wide");
  }
  const hasText = (one) =>
    Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
  const isShown = (one) => one.checkVisibility() && !one.closest(".for-ears, [aria-hidden=true]");
  const texts = Array.from(figure.querySelectorAll("*")).filter(
    (one) => hasText(one) && isShown(one) && !one.closest("math, option, [tabindex='0']"),
  );
  for (const one of texts) {
    const { overflowX } = getComputedStyle(one);
    const isWide = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    if (isWide && overflowX !== "visible" && !one.closest("pre, table, [tabindex='0']")) {
      found.push(`cut: ${one.outerHTML.slice(0, 80)}`);
    }
  }
  // At the end of a line of code, a space hangs out.
  for (const one of texts.filter((each) => each.clientWidth > 0 && !each.matches("code"))) {
    const range = document.createRange();
    range.selectNodeContents(one);
    const [text, box] = [range, one].map((each) => each.getBoundingClientRect());
    if (text.right > box.right + 1 || text.left < box.left - 1) {
      found.push(`out: ${one.outerHTML.slice(0, 80)}`);
    }
  }
  // Texts of which one is shown at a time may have one place.
  const blocks = texts.filter(
    (one) =>
      one.matches("p, label, button, summary, dt, dd, th, td, caption, h3") &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  const boxes = blocks.map((one) => [one, one.getBoundingClientRect()]);
  for (const [i, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(i + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) {
        found.push(
          `${one.textContent.trim().slice(0, 40)} | ${other.textContent.trim().slice(0, 40)}`,
        );
      }
    }
  }
  return found;
}
