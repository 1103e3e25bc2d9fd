// A host that becomes dark, by whatever switch and in whatever colours, has dark figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();

const html = (name, text = "dark") => ({
  css: `[${name}="${text}"] body { background: #111; color: #eee }`,
  dark: `document.documentElement.setAttribute("${name}", "${text}")`,
});

/**
 * Each begins with a light page. `css` is the host's style sheet, `dark` what its switch does.
 * @type {Record<string, {css?: string, before?: string, dark: string}>}
 */
const ways = {
  "data-theme": html("data-theme"),
  "data-bs-theme, as Bootstrap": html("data-bs-theme"),
  "data-mode": html("data-mode"),
  "data-color-mode": html("data-color-mode"),
  "data-mantine-color-scheme": html("data-mantine-color-scheme"),
  "theme, without data": html("theme"),
  "data-md-color-scheme of the body, as Material": {
    css: 'body[data-md-color-scheme="slate"] { background: hsl(232, 15%, 14%) }',
    dark: 'document.body.dataset.mdColorScheme = "slate"',
  },
  "a class of the root": {
    css: ".dark body { background: #111 }",
    dark: 'document.documentElement.classList.add("dark")',
  },
  "a class of the body": {
    css: "body.night { background: #111 }",
    dark: 'document.body.className = "night"',
  },
  "an id of the body": {
    css: "#night { background: #111 }",
    dark: 'document.body.id = "night"',
  },
  "a class of a wrapper": {
    css: "#app.dark { background: #111 }",
    dark: 'app.className = "dark"',
  },
  "an attribute of a wrapper": {
    css: "#app[at=night] { background: #111 }",
    dark: 'app.setAttribute("at", "night")',
  },
  "a style of the root": {
    dark: 'document.documentElement.style.background = "#111"',
  },
  "a variable of the root": {
    css: ":root { --paper: white } body { background: var(--paper) }",
    dark: 'document.documentElement.style.setProperty("--paper", "#111")',
  },
  "a variable of a wrapper": {
    css: "#app { background: var(--paper) }",
    dark: 'app.style.setProperty("--paper", "#111")',
  },
  "the color-scheme of the root": {
    dark: 'document.documentElement.style.colorScheme = "dark"',
  },
  "light-dark()": {
    css: ":root { color-scheme: light } body { background: light-dark(white, #111) }",
    dark: 'document.documentElement.style.colorScheme = "dark"',
  },
  "a meta element": {
    dark: 'document.head.append(Object.assign(document.createElement("meta"), { name: "color-scheme", content: "dark" }))',
  },
  "a style sheet that is added": {
    dark: 'const added = document.createElement("style"); added.textContent = "body { background: #111 }"; document.head.append(added)',
  },
  "the text of a style sheet": {
    css: "body { background: white }",
    dark: 'way.textContent = "body { background: #111 }"',
  },
  "a style sheet that is enabled": {
    css: "body { background: #111 }",
    before: "way.sheet.disabled = true",
    dark: "way.sheet.disabled = false",
  },
  "the media of a style sheet": {
    css: "body { background: #111 }",
    before: 'way.media = "print"',
    dark: 'way.media = "all"',
  },
  "a style sheet that is loaded": {
    dark: 'document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "data:text/css,body{background:%23111}" }))',
  },
  "a rule that is inserted": {
    dark: 'way.sheet.insertRule("body { background: #111 }")',
  },
  "a rule that is changed": {
    css: "body { background: white }",
    dark: 'way.sheet.cssRules[0].style.background = "#111"',
  },
  "an adopted style sheet": {
    dark: 'const adopted = new CSSStyleSheet(); adopted.replaceSync("body { background: #111 }"); document.adoptedStyleSheets = [adopted]',
  },
  ":has(:checked)": {
    css: "body:has(#night:checked) { background: #111 }",
    before: 'app.insertAdjacentHTML("beforebegin", "<input type=checkbox id=night>")',
    dark: "night.click()",
  },
  ":has(:checked), by a program": {
    css: "body:has(#night:checked) { background: #111 }",
    before: 'app.insertAdjacentHTML("beforebegin", "<input type=checkbox id=night>")',
    dark: "night.checked = true",
  },
  "a transition": {
    css: "body { background: white; transition: background 0.4s } .dark body { background: #111 }",
    dark: 'document.documentElement.className = "dark"',
  },
  "an animation": {
    css: "body { background: white } .dark body { animation: fall 0.4s forwards } @keyframes fall { to { background: #111 } }",
    dark: 'document.documentElement.className = "dark"',
  },
  "a gradient with light text": {
    css: ".dark body { background: linear-gradient(#111, #222); color: #eee }",
    dark: 'document.documentElement.className = "dark"',
  },
};

test("whatever the host's switch is, it is followed", async () => {
  const page = await open({
    host: hostPage('<div id="app"><mini-batch figure="update"></mini-batch></div>', {
      head: '<style id="way"></style>',
    }),
  });
  await page.evaluate(() => {
    document.querySelector("#way").remove();
  });
  const ignored = [];
  for (const [name, { css = "", before = "", dark }] of Object.entries(ways)) {
    await page.evaluate(asBefore, css);
    await page.evaluate(`{ ${before} }`);
    if (!(await becomes(page, "light"))) ignored.push(`${name}: not light at first`);
    await page.evaluate(`{ ${dark} }`);
    if (!(await becomes(page, "dark"))) ignored.push(name);
  }
  assert.ok(Object.keys(ways).length > 25);
  assert.deepEqual(ignored, []);
  assert.deepEqual(page.said, []);
});

test("the reader's preference is followed where the host allows both", async () => {
  const host = hostPage('<mini-batch figure="update"></mini-batch>', {
    head: '<meta name="color-scheme" content="light dark">',
  });
  const page = await open({ host, colorScheme: "light" });
  assert.ok(await becomes(page, "light"));
  await page.emulateMedia({ colorScheme: "dark" });
  assert.ok(await becomes(page, "dark"));
});

test("inside a shadow tree, what stands round the slot counts", async () => {
  const page = await open({
    host: hostPage('<div id="outer"><mini-batch figure="update"></mini-batch></div>'),
  });
  await page.evaluate(() => {
    const root = document.querySelector("#outer").attachShadow({ mode: "open" });
    root.innerHTML = '<div id="card"><slot></slot></div>';
    // The element is connected anew where it is now shown.
    document.querySelector("#outer").append(document.querySelector("mini-batch"));
  });
  assert.ok(await becomes(page, "light"));
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("#outer");
    shadowRoot.querySelector("#card").setAttribute("style", "background: #111");
  });
  assert.ok(await becomes(page, "dark"));
});

const DARK = [
  "#111",
  "rgb(20 20 20)",
  "hsl(220 30% 10%)",
  "hwb(200 5% 90%)",
  "lab(12% 3 -8)",
  "lch(12% 10 250)",
  "oklab(0.2 0 -0.02)",
  "oklch(0.21 0.034 264.665)",
  "oklch(0.55 0.22 263)",
  "color-mix(in oklab, black 80%, white)",
  "color-mix(in srgb, black, blue)",
  "color(display-p3 0.1 0.1 0.12)",
  "color(srgb 0.1 0.1 0.1)",
  "color(rec2020 0.1 0.1 0.1)",
  "color(xyz 0.01 0.01 0.01)",
  "midnightblue",
];
const LIGHT = [
  "white",
  "oklch(0.98 0.01 250)",
  "lab(95% 0 5)",
  "color-mix(in oklab, white 90%, black)",
  "color(display-p3 1 1 0.9)",
  "hsl(50 80% 90%)",
];

test("a colour is read however it is written", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update"></mini-batch>'),
  });
  const wrong = [];
  for (const [scheme, colours] of Object.entries({
    dark: DARK,
    light: LIGHT,
  })) {
    for (const colour of colours) {
      const other = scheme === "dark" ? "white" : "black";
      await page.evaluate(
        (value) => document.body.setAttribute("style", value),
        `background: ${other}`,
      );
      await page.evaluate(
        (value) => document.body.setAttribute("style", value),
        `background: ${colour}`,
      );
      if (!(await becomes(page, scheme))) wrong.push(colour);
    }
  }
  assert.deepEqual(wrong, []);
});

test("it looks once a second while it is in sight, and not at all elsewhere", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update"></mini-batch><div style="height: 9000px"></div>'),
    clock: true,
    init: () => {
      const { getComputedStyle } = window;
      window.looks = 0;
      window.getComputedStyle = (element, ...more) => {
        if (element === document.body) window.looks++;
        return getComputedStyle(element, ...more);
      };
    },
  });
  const looks = async () => {
    await page.evaluate(() => {
      window.looks = 0;
    });
    await page.clock.runFor(10_000);
    return page.evaluate(() => window.looks);
  };
  const seen = await looks();
  assert.ok(seen >= 9 && seen <= 11, `${seen} in ten seconds`);
  await page.evaluate(async () => {
    scrollTo(0, 8000);
    const figure = document.querySelector("mini-batch");
    await new Promise((done) => {
      new IntersectionObserver(([{ isIntersecting }]) => isIntersecting || done(null)).observe(
        figure,
      );
    });
  });
  assert.equal(await looks(), 0);
});

function asBefore(css) {
  for (const element of [document.documentElement, document.body, document.querySelector("#app")]) {
    for (const { name } of [...element.attributes]) {
      if (name !== "lang" && element.id !== "app") element.removeAttribute(name);
      else if (name === "class" || name === "style" || name === "at") element.removeAttribute(name);
    }
  }
  document.adoptedStyleSheets = [];
  for (const added of document.querySelectorAll("style, link, #night, meta[name=color-scheme]"))
    added.remove();
  const style = Object.assign(document.createElement("style"), {
    id: "way",
    textContent: css,
  });
  document.head.append(style);
}

/** @returns {Promise<boolean>} false where it stays as it is, for longer than it may look away */
function becomes(page, scheme) {
  const isSo = (wanted) =>
    document
      .querySelector("mini-batch")
      .shadowRoot.querySelector(".figure")
      ?.classList.contains("dark") ===
    (wanted === "dark");
  return page.waitForFunction(isSo, scheme, { timeout: 3000 }).then(
    () => true,
    () => false,
  );
}
