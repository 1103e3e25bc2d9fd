// The content security policy of the built file: it holds back what is foreign, and nothing of the page's own.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { drawn, pageAddress, useBrowser } from "./setup.mjs";

const { languages } = await importFound("article");
const open = useBrowser();
const html = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");
const names = Object.keys(languages.en.figures);

/** With everything that the policy refuses in `window.violations`. */
const openWatched = (options) => open({ init: watch, ...options });
function watch() {
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    window.violations.push(`${effectiveDirective} ${blockedURI.replace(/\/\??$/, "")}`),
  );
}

const violations = (page) => page.evaluate(() => window.violations);

test("the policy allows no script by the place where it stands, no eval and no connection", () => {
  const [, content = ""] =
    html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/) ?? [];
  const policy = Object.fromEntries(
    content.split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
  assert.deepEqual(policy["default-src"], ["'none'"]);
  assert.deepEqual(policy["connect-src"], ["'none'"]);
  assert.deepEqual(policy["base-uri"], ["'none'"]);
  assert.deepEqual(policy["form-action"], ["'none'"]);
  assert.deepEqual(policy["worker-src"], ["'self'", "blob:"]);
  const all = Object.values(policy).flat();
  assert.ok(!all.includes("'unsafe-inline'") && !all.includes("'unsafe-eval'"), content);
  assert.ok(!all.some((source) => /^(\*|https?:|'unsafe-hashes'|'strict-dynamic')/.test(source)));
  for (const name of ["script-src", "style-src"]) {
    const allowed = policy[name].filter((source) => source !== "'wasm-unsafe-eval'");
    assert.ok(allowed.length > 0);
    for (const source of allowed) assert.match(source, /^'sha256-[\w+/]{43}='$/, name);
  }
  const before = html.slice(0, html.indexOf(content));
  assert.doesNotMatch(before, /<(script|style|link|img)\b/, "nothing stands before the policy");
});

// Each is tried as somebody would who had found a way to put text into the page.
const foreign = {
  "script-src-elem inline": () => {
    document.head.append(
      Object.assign(document.createElement("script"), { textContent: "window.broken = 1" }),
    );
  },
  "script-src-attr inline": () => {
    document.body.insertAdjacentHTML("beforeend", '<b onclick="window.broken = 1">press</b>');
    /** @type {HTMLElement} */ (document.body.lastElementChild).click();
  },
  "script-src eval": () => {
    // biome-ignore lint/security/noGlobalEval: it is to be refused
    // biome-ignore lint/complexity/noCommaOperator: not the eval of this place
    (0, eval)("window.broken = 1");
  },
  "script-src-elem blob": () => {
    const src = URL.createObjectURL(new Blob(["window.broken = 1"]));
    document.head.append(Object.assign(document.createElement("script"), { src }));
  },
  "script-src-elem https://example.invalid/a.js": () => {
    const src = "https://example.invalid/a.js";
    document.head.append(Object.assign(document.createElement("script"), { src }));
  },
  "connect-src https://example.invalid": () => fetch("https://example.invalid/").catch(() => {}),
  "connect-src https://example.invalid/beacon": () =>
    navigator.sendBeacon("https://example.invalid/beacon", "text"),
  "img-src https://example.invalid/a.png": () => {
    new Image().src = "https://example.invalid/a.png";
  },
  "style-src-attr inline": () => {
    document.body.insertAdjacentHTML("beforeend", '<b style="color: red">red</b>');
  },
  "style-src-elem inline": () => {
    document.head.append(
      Object.assign(document.createElement("style"), { textContent: "body { color: red; }" }),
    );
  },
  "frame-src https://example.invalid": () => {
    const src = "https://example.invalid/";
    document.body.append(Object.assign(document.createElement("iframe"), { src }));
  },
  "base-uri https://example.invalid": () => {
    document.head.append(
      Object.assign(document.createElement("base"), { href: "https://example.invalid/" }),
    );
  },
  "form-action https://example.invalid": () => {
    document.body.insertAdjacentHTML(
      "beforeend",
      '<form action="https://example.invalid/"></form>',
    );
    document.querySelector("form").submit();
  },
};

test("what is foreign is refused, and told: scripts, handlers, eval, connections, styles", async () => {
  const page = await openWatched();
  const told = [];
  for (const [expected, act] of Object.entries(foreign)) {
    told.push(expected);
    // In a task of the page's own: what a debugger evaluates may evaluate more.
    await page.evaluate(`setTimeout(${act}), undefined`);
    await page
      .waitForFunction((count) => window.violations.length >= count, told.length)
      .catch(() => assert.fail(`not refused: ${expected}`));
    assert.deepEqual(await violations(page), told);
  }
  assert.equal(await page.evaluate(() => window.broken), undefined);
});

for (const name of names) {
  test(`“${name}”: run, measured, saved, shared, presented, printed, in both languages`, async () => {
    const page = await openWatched({ hash: `figure=${name}` });
    const done = await page.evaluate(walk);
    assert.equal(done.moved, true);
    assert.ok(done.shared.length >= 6, done.shared.join());
    assert.deepEqual([done.codes, done.keys, done.presented], [1, 1, true]);
    await page.locator("#language").selectOption("de");
    await page.locator("#theme").selectOption("dark");
    await page.emulateMedia({ media: "print" });
    await drawn(page);
    assert.equal(await page.locator("mini-batch .handout").count(), 1);
    assert.deepEqual(await violations(page), []);
    // And what the page has made itself: the Workers' script.
    const asked = page.requested.filter((url) => !url.startsWith("blob:"));
    assert.deepEqual(asked, [pageAddress]);
    assert.deepEqual(page.said, []);
  });
}

test("the quiz: an answer is checked, measured, shown, and tried", async () => {
  const page = await openWatched();
  const section = page.locator("mini-batch-quiz section").first();
  await section.getByRole("textbox").first().fill("31.25");
  await section.getByRole("button", { name: "Check" }).click();
  await section.getByRole("button", { name: "Show the answer" }).click();
  await page.waitForFunction(
    () => document.querySelector("mini-batch-quiz").results[0].measured !== null,
  );
  await section.getByRole("button", { name: "Try it" }).click();
  await page.waitForFunction(
    () => document.querySelector("mini-batch-quiz").shadowRoot.querySelector("mini-batch")?.results,
  );
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.said, []);
});

/** Presses all there is to press; runs in the page. */
async function walk() {
  const figure = document.querySelector("mini-batch");
  const root = figure.shadowRoot;
  const frames = async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  };
  const changed = new Promise((done) =>
    figure.addEventListener("mini-batch-change", () => done(true), { once: true }),
  );
  figure.step();
  const moved = await changed;
  const played = figure.play();
  await frames(5);
  figure.pause();
  await played;
  for (const button of root.querySelectorAll(".measuring button")) {
    button.click();
    await frames(5);
    button.click();
    await frames(2);
  }
  for (const details of root.querySelectorAll("details")) details.open = true;
  await frames(2);

  const shared = [];
  const done = { codes: 0, keys: 0, presented: false };
  for (const button of root.querySelectorAll(".share .buttons button")) {
    shared.push(button.textContent);
    button.click();
    await frames(3);
    if (figure.hasAttribute("present")) {
      done.presented = true;
      figure.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
      await frames(2);
      done.keys += root.querySelectorAll("dialog[open] .key-list").length;
      root.querySelector("dialog .primary").click();
      await frames(2);
      figure.removeAttribute("present");
      await frames(2);
    }
    const dialog = root.querySelector("dialog");
    if (!dialog) continue;
    done.codes += dialog.querySelectorAll("textarea").length;
    for (const table of dialog.querySelectorAll(".table-list button")) {
      table.click();
      await frames(2);
    }
    dialog.querySelector(".primary").click();
    await frames(2);
  }
  return { moved, shared, ...done };
}
