// The element on somebody else's page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, drawn, hostPage, results, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();
const figure = '<mini-batch figure="update"></mini-batch>';

test("two figures on one page are independent and share one engine", async () => {
  const head = `<script>
    const instantiate = WebAssembly.instantiate;
    window.instantiated = 0;
    WebAssembly.instantiate = (...given) => {
      window.instantiated++;
      return instantiate.call(WebAssembly, ...given);
    };
  </script>`;
  const second = '<mini-batch figure="update" seed="42" update="5"></mini-batch>';
  const page = await open({ host: hostPage(figure + second, { head }) });
  await call(page, "step", 6);
  const all = await page.evaluate(() =>
    Array.from(document.querySelectorAll("mini-batch"), ({ results: { update, w } }) => [
      update,
      w.toFixed(4),
    ]),
  );
  assert.deepEqual(all, [
    [1, "0.1690"],
    [5, "0.9613"],
  ]);
  assert.equal(await page.evaluate(() => window.instantiated), 1);
  assert.deepEqual(page.said, []);
});

test("a link to a figure's state works on any page that has the figure", async () => {
  const page = await open({
    host: hostPage(figure),
    hash: "figure=update&preset=seed&update=2&beat=4",
  });
  const { update, beat } = await results(page);
  assert.deepEqual([update, beat], [2, 4]);
  await call(page, "step");
  assert.match(page.url(), /update=2&beat=4$/, "a host's address is its own");
});

test("removed in the middle of a run, it frees its trainer and settles play's promise", async () => {
  const page = await open({ host: hostPage(figure), clock: true });
  const end = await page.evaluate(async () => {
    const element = document.querySelector("mini-batch");
    const played = element.play();
    element.remove();
    return { ...(await played), results: element.results };
  });
  assert.deepEqual(end, { ended: false, results: null });
  await page.clock.runFor(10_000);
  assert.deepEqual(page.said, []);
});

test("moved, it stays where its run was", async () => {
  const page = await open({ host: hostPage(`${figure}<section></section>`) });
  await call(page, "step", 10);
  const there = await results(page);
  await page.evaluate(() => {
    document.querySelector("section").append(document.querySelector("mini-batch"));
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  assert.deepEqual(await results(page), there);
  await call(page, "step");
  assert.equal((await results(page)).beat, 5);
  await drawn(page);
  assert.equal(await page.evaluate(blankCanvases), 0, "its charts are drawn again");
  assert.deepEqual(page.said, []);
});

test("made by a script, its methods may be called at once", async () => {
  const page = await open({ host: hostPage(""), ready: false });
  await page.waitForFunction(() => customElements.get("mini-batch"));
  const beat = await page.evaluate(async () => {
    const element = document.createElement("mini-batch");
    element.setAttribute("figure", "update");
    element.settings = { preset: "seed" };
    const isReady = new Promise((done) => {
      document.addEventListener("mini-batch-ready", ({ detail }) => done(detail), { once: true });
    });
    document.body.append(element);
    element.step();
    element.step();
    const { settings } = await isReady;
    await element.ready;
    return [settings.preset, element.results.beat];
  });
  assert.deepEqual(beat, ["seed", 2]);
});

test("the styles of a hostile host do not get in", async () => {
  const head = `<style>
    * { color: red !important; font: italic 40px fantasy !important; margin: 50px !important; }
    html { font-size: 4px; letter-spacing: 1em; text-transform: uppercase; text-align: right; }
    p, table, td, button, figure, .figure, .chart { display: none !important; }
  </style>`;
  // As wide, for the figure, as without the margins.
  const viewport = { width: 1600, height: 900 };
  const calm = await look(await open({ host: hostPage(figure) }));
  const harsh = await look(await open({ host: hostPage(figure, { head }), viewport }));
  assert.deepEqual(harsh, calm);
});

test("light and dark follow what is behind the element, and its attribute", async () => {
  const page = await open({ host: hostPage(figure), colorScheme: "dark" });
  assert.equal(await scheme(page), "light", "a page that is white is white in dark mode too");
  const change = async (action) => {
    await page.evaluate(action);
    await drawn(page);
    return scheme(page);
  };
  assert.equal(await change(() => document.body.setAttribute("style", "background:#111")), "dark");
  assert.equal(await change(() => document.body.removeAttribute("style")), "light");
  const allowed = () => document.documentElement.setAttribute("style", "color-scheme: light dark");
  assert.equal(await change(allowed), "dark");
  const set = () => document.querySelector("mini-batch").setAttribute("theme", "light");
  assert.equal(await change(set), "light");
});

test("an unknown figure and a browser without WebAssembly are explained", async () => {
  const unknown = await open({
    host: hostPage('<mini-batch figure="nothing"></mini-batch>'),
    ready: false,
  });
  await unknown.getByText("There is no figure “nothing”.").waitFor();
  await unknown.evaluate(() =>
    document.querySelector("mini-batch").setAttribute("figure", "update"),
  );
  await unknown.waitForFunction(() => document.querySelector("mini-batch").results);

  const head = "<script>delete window.WebAssembly;</script>";
  const locked = await open({ host: hostPage(figure, { head }), ready: false });
  await locked.getByText("The trainer could not start.").waitFor();
  await locked.getByText("wasm-unsafe-eval").waitFor();
});

test("the script may be loaded twice", async () => {
  const again = `${figure}<script src="${scriptAddress}" defer></script>`;
  const page = await open({ host: hostPage(again) });
  assert.deepEqual(page.said, []);
});

/** How some parts look, whatever the host says. */
async function look(page) {
  await drawn(page);
  return page.evaluate(() => {
    const root = document.querySelector("mini-batch").shadowRoot;
    const names = ["color", "fontFamily", "fontSize", "letterSpacing", "display", "textAlign"];
    return [".figure", ".sentence", "td", "button", ".chart", "figcaption p"].map((selector) => {
      const style = getComputedStyle(root.querySelector(selector));
      return names.map((name) => style[name]);
    });
  });
}

function scheme(page) {
  return page.evaluate(() =>
    document
      .querySelector("mini-batch")
      .shadowRoot.querySelector(".figure")
      .classList.contains("dark")
      ? "dark"
      : "light",
  );
}

function blankCanvases() {
  const canvases = document.querySelector("mini-batch").shadowRoot.querySelectorAll("canvas");
  return Array.from(canvases).filter((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.every((value) => value === 0);
  }).length;
}
