// What a host page does to the element, and the element to a host page: nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { distFiles, serve } from "./server.mjs";
import { assign, call, drawn, hostPage, results, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();
const figure = '<mini-batch figure="update" update="3"></mini-batch>';
const place = `<section style="position: absolute; left: 0; width: 1000px">${figure}</section>`;

const hostile = `<style>
  :root {
    --paper: red; --ink: red; --rule: red; --meaning: red; --batch: red; --sans: fantasy; --wide: 3px;
  }
  * {
    color: red !important; font: italic 700 3px / 9 fantasy !important; letter-spacing: 1em !important;
    word-spacing: 2em !important; text-align: right !important; text-transform: uppercase !important;
    text-indent: 50px !important; text-shadow: 1px 1px red !important; white-space: pre !important;
    visibility: hidden !important; direction: rtl !important; cursor: none !important;
    pointer-events: none !important; user-select: none !important; list-style: square !important;
    border-collapse: collapse !important; border-spacing: 9px !important; caption-side: bottom !important;
    empty-cells: hide !important; hyphens: auto !important; tab-size: 1 !important; quotes: none !important;
    orphans: 9 !important;
    overflow-wrap: anywhere !important; word-break: break-all !important;
    accent-color: red !important; caret-color: red !important; fill: red !important; math-style: compact !important;
    font-variant-numeric: oldstyle-nums !important; font-kerning: none !important; image-rendering: pixelated !important;
    -webkit-text-fill-color: red !important; -webkit-text-stroke: 2px red !important; text-wrap: nowrap !important;
  }
  div, p, table, td, button, figure, figcaption, ol, li, details, summary, input, select, math,
  .figure, .chart, .view, .container, .canvas { display: none !important; }
  canvas { width: 20px !important; height: 20px !important; }
  button { all: unset !important; background: red !important; }
  mini-batch { display: inline !important; container-type: normal !important; contain: none !important; }
</style>`;

test("no style of the hostile host gets in, to any element, in any property", async () => {
  const calm = await open({ host: hostPage(place) });
  const harsh = await open({ host: hostPage(place, { head: hostile }) });
  assert.equal(
    await harsh.evaluate(() => getComputedStyle(document.querySelector("h1")).visibility),
    "hidden",
    "the host is hostile",
  );
  await drawn(calm);
  await drawn(harsh);
  const [expected, found] = [await calm.evaluate(styles), await harsh.evaluate(styles)];
  assert.ok(expected.length > 200, `${expected.length} elements`);
  assert.equal(found.length, expected.length);
  const leaks = expected.flatMap(([element, look], i) =>
    Object.keys(look)
      .filter((name) => look[name] !== found[i][1][name])
      .map((name) => `${element}: ${name} is ${found[i][1][name]} instead of ${look[name]}`),
  );
  assert.deepEqual(leaks.slice(0, 20), []);
});

test("what a host may choose has documented names", async () => {
  const head = `<style>mini-batch {
    --mini-batch-paper: rgb(255, 250, 240); --mini-batch-ink: rgb(0, 0, 60); --mini-batch-size: 20px;
    --mini-batch-serif: "Times New Roman", serif; --mini-batch-sans: Arial, sans-serif;
  }</style>`;
  const page = await open({ host: hostPage(figure, { head }) });
  const look = await page.evaluate(() => {
    const root = document.querySelector("mini-batch").shadowRoot;
    const style = getComputedStyle(root.querySelector(".figure"));
    const { fontFamily } = getComputedStyle(root.querySelector(".title"));
    return [style.backgroundColor, style.color, style.fontSize, style.fontFamily, fontFamily];
  });
  assert.deepEqual(look, [
    "rgb(255, 250, 240)",
    "rgb(0, 0, 60)",
    "20px",
    "Arial, sans-serif",
    '"Times New Roman", serif',
  ]);
});

test("nothing of the element gets out: no style, no global, no tag", async () => {
  const blog = `<button>A button</button><table><caption>T</caption><tr><td>1</td></tr></table>
    <figure class="figure dark"><canvas></canvas><figcaption>C</figcaption></figure><div class="view"><p>P</p></div>
    <details open><summary>S</summary><kbd>K</kbd></details><input><select><option>1</option></select>`;
  const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title><h1>A blog</h1>${blog}`;
  const without = await open({ host: plain, ready: false });
  const before = await without.evaluate(outside);
  const page = await open({ host: hostPage(`${blog}<mini-batch figure="update"></mini-batch>`) });
  await call(page, "step", 3);
  await drawn(page);
  const after = await page.evaluate(outside);
  assert.ok(before.look.length > 10);
  assert.ok(
    after.look.every((text, i) => text === before.look[i]),
    "no element of the host looks different",
  );
  assert.deepEqual(
    after.globals.filter((name) => !before.globals.includes(name)),
    [],
  );
  assert.deepEqual([after.sheets, after.inHead], [0, ["META", "TITLE", "SCRIPT"]]);
});

test("on a host page in another encoding the figure works and its words are whole", async () => {
  const body = '<mini-batch figure="update" update="3" lang="de"></mini-batch>';
  const host = hostPage(body).replace('charset="utf-8"', 'charset="windows-1252"');
  const page = await open({ host });
  assert.equal(await page.evaluate(() => document.characterSet), "windows-1252");
  await page.getByRole("button", { name: "Zurück", exact: true }).waitFor();
  assert.match(await page.locator("mini-batch .formula").first().innerText(), /∂|−/);
  assert.equal((await results(page)).update, 3);
});

test("a module is as good as a classic script, and knows where it came from", async () => {
  const page = (tag) =>
    hostPage(figure).replace(`<script src="${scriptAddress}" defer></script>`, tag);
  const { address, stop } = await serve({
    ...(await distFiles()),
    "module.html": page('<script type="module" src="minibatch.js"></script>'),
    "imported.html": page('<script type="module">import "./minibatch.js";</script>'),
  });
  try {
    for (const name of ["module.html", "imported.html"]) {
      const host = await open({ file: new URL(name, address) });
      await call(host, "step", 6);
      assert.equal((await results(host)).update, 4, name);
      assert.deepEqual(host.said, []);
    }
    const host = await open({ file: new URL("module.html", address) });
    const code = await copied(host, "Copy embed code");
    assert.match(code, new RegExp(`^<script src="${address}minibatch.js" defer></script>\\n`));
  } finally {
    await stop();
  }
});

// What EMBEDDING.md says that a policy needs, and not a thing more.
const guide = await readFile(new URL("../../web/EMBEDDING.md", import.meta.url), "utf8");
const [needed = ""] = guide.match(/^script-src .*$/m) ?? [];
const policy =
  `${needed}; default-src 'none'; connect-src 'none'; style-src 'none'; base-uri 'none'; ` +
  "form-action 'none'; object-src 'none'";

test("a strict content security policy is kept, Workers, pictures and dialogs included", async () => {
  const body = `${figure}<mini-batch figure="cost"></mini-batch><script src="report.js"></script>`;
  const host = hostPage(body).replace(scriptAddress, "minibatch.js");
  const { address, stop } = await serve(
    {
      ...(await distFiles()),
      "host.html": host,
      "report.js":
        "window.violations = []; addEventListener('securitypolicyviolation', (event) => " +
        "window.violations.push(event.violatedDirective + ' ' + event.blockedURI));",
    },
    { policy },
  );
  try {
    const page = await open({ file: new URL("host.html", address) });
    await call(page, "step", 3);
    await assign(page, { preset: "seed", batchSize: 5 });
    const cost = page.locator("mini-batch[figure=cost]");
    await cost.evaluate(async (element) => {
      const isThere = new Promise((done) =>
        element.addEventListener("mini-batch-change", done, { once: true }),
      );
      element.step();
      await isThere;
    });
    await cost.getByText("Save and share").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      cost.getByRole("button", { name: "Save as picture" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "mini-batch-cost.png");
    await cost.getByRole("button", { name: "QR code" }).click();
    await cost.getByRole("dialog").getByRole("img").waitFor();
    await page.emulateMedia({ media: "print" });
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(page.said, []);
  } finally {
    await stop();
  }
});

test("without 'wasm-unsafe-eval' the figure says what to allow, and what it shows", async () => {
  const host = hostPage(figure).replace(scriptAddress, "minibatch.js");
  const { address, stop } = await serve(
    { ...(await distFiles()), "host.html": host },
    { policy: "default-src 'none'; script-src 'self'" },
  );
  try {
    const page = await open({ file: new URL("host.html", address), ready: false });
    await page.getByText("The trainer could not start.").waitFor();
    await page.getByText("The content security policy of this page forbids WebAssembly.").waitFor();
    await page.getByText("'wasm-unsafe-eval'").first().waitFor();
    await page.getByText("w goes from 0.000 to 0.169 and b goes from 0.000 to −0.070").waitFor();
  } finally {
    await stop();
  }
});

async function copied(page, button) {
  await page.getByText("Save and share").click();
  await page.evaluate(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => window.copied.push(text) },
    });
  });
  await page.getByRole("button", { name: button }).click();
  await page.getByText("Copied.").waitFor();
  return page.evaluate(() => window.copied[0]);
}

/** Every property of every element of the figure. */
function styles() {
  const figure = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
  return [figure, ...figure.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const all = Array.from(style, (name) => [name, style.getPropertyValue(name)]);
    return [`${element.localName}.${element.getAttribute("class")}`, Object.fromEntries(all)];
  });
}

function outside() {
  const isOurs = (element) => element.closest("mini-batch") || element.localName === "script";
  const elements = Array.from(document.body.querySelectorAll("*")).filter((one) => !isOurs(one));
  const look = elements.map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName} ${Array.from(style, (name) => style.getPropertyValue(name)).join("; ")}`;
  });
  return {
    look,
    // lit-html notes its version, to warn of two of them.
    globals: Object.keys(window).filter((name) => name !== "litHtmlVersions"),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    inHead: Array.from(document.head.children, ({ tagName }) => tagName),
  };
}
