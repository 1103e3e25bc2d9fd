// What all browser tests share: Chromium, the built page or a plain host page, and a watch over what
// they request and what they write to the console.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startChromium } from "./chromium.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
export const pageAddress = pathToFileURL(join(dist, "index.html")).href;
const laboratoryAddress = pathToFileURL(join(dist, "laboratory.html")).href;
export const scriptAddress = pathToFileURL(join(dist, "minibatch.js")).href;

/**
 * Starts a browser for the tests of a file.
 * @param {string[]} [flags] Chromium's own, for a browser that lacks something
 * @returns {(options?: object) => Promise<import("playwright-core").Page>} opens the built page;
 *   only the figure that `hash` names (else “update”) stays on it unless `alone` is false; with `laboratory` its page instead,
 *   `hash` and `query` go into its address, `host` is the HTML of a host page to open instead and `file`
 *   the address of another page, `clock` puts time under the test's control, `init` is a function that the
 *   page runs before anything else, `ready: false` does not wait for the figures; all else is a browser
 *   context's option
 */
export function useBrowser(flags = []) {
  let browser;
  let folder;
  let empty;
  const pages = [];
  const contexts = new Map();
  before(async () => {
    // Pages that come one after the other in one process need not compile the same script again.
    browser = await startChromium(["--process-per-site", ...flags]);
    folder = await mkdtemp(join(tmpdir(), "mini-batch-"));
    empty = join(folder, "empty.html");
    await writeFile(empty, "<!doctype html><title></title>");
  });
  // A page that is not looked at any more takes time from the next.
  afterEach(() =>
    Promise.all(
      pages.splice(0).map((page) => (page.isKept ? page.close() : page.context().close())),
    ),
  );
  after(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  function contextFor(given, isKept) {
    const options = { viewport: { width: 1280, height: 900 }, ...given };
    if (!isKept) return browser.newContext(options);
    const key = JSON.stringify(options);
    if (!contexts.has(key)) contexts.set(key, keptContext(options));
    return contexts.get(key);
  }

  async function keptContext(options) {
    const context = await browser.newContext(options);
    // As long as it is open, the process of the context's pages remains.
    const page = await context.newPage();
    await page.goto(pathToFileURL(empty).href);
    return context;
  }

  return async ({
    hash = "",
    query = "",
    laboratory = false,
    host,
    file,
    clock,
    init,
    ready = true,
    alone = true,
    ...context
  } = {}) => {
    // A new context costs as much as opening the page in it, so that of another test is used again where
    // it can hold nothing of that test: a file stores nothing, but time and what a server sends would stay.
    const isKept = !clock && !file;
    const page = await (await contextFor(context, isKept)).newPage();
    page.isKept = isKept;
    pages.push(page);
    page.setDefaultTimeout(15_000);
    page.requested = [];
    page.said = [];
    page.on("request", (request) => page.requested.push(request.url()));
    page.on("console", (message) => page.said.push(message.text()));
    page.on("pageerror", (error) => page.said.push(String(error)));
    if (clock) await page.clock.install({ time: 0 });
    if (init) await page.addInitScript(init);
    if (alone && !host && !file) {
      const name = new URLSearchParams(hash).get("figure") ?? "update";
      await page.addInitScript(keepOnly, name);
    }
    let address = file?.href ?? (laboratory ? laboratoryAddress : pageAddress);
    if (host !== undefined) {
      const path = join(folder, "host.html");
      await writeFile(path, host);
      address = pathToFileURL(path).href;
    }
    await page.goto(address + query + (hash && `#${hash}`));
    if (ready) await page.waitForFunction(figuresAreReady);
    // From here on time passes only when the test says so.
    if (clock) await page.clock.pauseAt(3_600_000);
    page.hasOwnClock = Boolean(clock);
    return page;
  };
}

/** A host page with these elements, which knows nothing of the figures. */
export function hostPage(body, { head = "" } = {}) {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title>${head}` +
    `<script src="${scriptAddress}" defer></script></head><body><h1>A blog</h1>${body}</body></html>`
  );
}

/** Calls a method of the page's first figure. */
export function call(page, method, times = 1) {
  return page.evaluate(
    ([name, count]) => {
      const figure = document.querySelector("mini-batch");
      for (let i = 0; i < count; i++) figure[name]();
    },
    [method, times],
  );
}

export function results(page) {
  return page.evaluate(() => document.querySelector("mini-batch").results);
}

export function settings(page) {
  return page.evaluate(() => document.querySelector("mini-batch").settings);
}

export function assign(page, values) {
  return page.evaluate((given) => {
    document.querySelector("mini-batch").settings = given;
  }, values);
}

/** A figure and settings as the fragment of an address. */
export function hashOf(name, given = {}) {
  const attribute = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const pairs = Object.entries(given).map(([key, value]) => [attribute(key), String(value)]);
  return new URLSearchParams([["figure", name], ...pairs]).toString();
}

/** Plays to the end of the run. */
export function play(page) {
  page.setDefaultTimeout(60_000);
  return page.evaluate(() => document.querySelector("mini-batch").play());
}

/** Begins to play; how it ended is kept in `window.played`. */
export function startPlaying(page) {
  return page.evaluate(() => {
    window.played = undefined;
    document
      .querySelector("mini-batch")
      .play()
      .then((end) => {
        window.played = end;
      });
  });
}

/** Waits until the run has come as far as these numbers of its results, such as `{ update: 40 }`. */
export function until(page, wanted) {
  return page.waitForFunction((place) => {
    const { results } = document.querySelector("mini-batch");
    return Object.keys(place).every((name) => results?.[name] >= place[name]);
  }, wanted);
}

/** Makes steps, and waits for those that Workers make. */
export async function stepThere(page, times = 1) {
  const { done } = await results(page);
  await call(page, "step", times);
  if (done !== undefined) await until(page, { done: done + times });
}

/** Saves something by a button under “Save and share”. */
export async function saved(page, button) {
  const figure = page.locator("mini-batch").first();
  const control = figure.getByRole("button", { name: button });
  if (!(await control.isVisible())) {
    await figure.getByText("Save and share", { exact: true }).click();
  }
  const [download] = await Promise.all([page.waitForEvent("download"), control.click()]);
  return { name: download.suggestedFilename(), contents: await readFile(await download.path()) };
}

/**
 * Saves a table as a file.
 * @param {import("playwright-core").Page} page
 * @param {string | number} [which] its title, or its place in the list
 */
export async function savedTable(page, which = 0) {
  const figure = page.locator("mini-batch").first();
  const control = figure.getByRole("button", { name: "Save numbers (CSV)" });
  if (!(await control.isVisible())) {
    await figure.getByText("Save and share", { exact: true }).click();
  }
  const list = figure.locator(".table-list button");
  const downloaded = page.waitForEvent("download");
  if ((await list.count()) === 0) await control.click();
  const one = typeof which === "number" ? list.nth(which) : list.filter({ hasText: which });
  // A single table is saved at once.
  if ((await list.count()) > 0) await one.click();
  const download = await downloaded;
  return { name: download.suggestedFilename(), contents: await readFile(await download.path()) };
}

/** Unfolds all that the figures have folded; that a reader can, tests of touch and of keys see to. */
export function unfold(page) {
  return page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll("mini-batch")) {
      for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
    }
  });
}

/** What a reader can see of the first figure, as text; where a line must not break is a space like another. */
export async function visibleText(page) {
  const text = await page.evaluate(
    () => document.querySelector("mini-batch").shadowRoot.querySelector(".figure").innerText,
  );
  return text.replaceAll("\u00a0", " ");
}

/** Some frames later everything that was asked for has been drawn: new charts take one each. */
export async function drawn(page) {
  const isDrawn = page.evaluate(async () => {
    for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
  });
  // Frames belong to the time that the test controls.
  if (page.hasOwnClock) await page.clock.runFor(100);
  await isDrawn;
}

/** Takes the other figures out of the page while it is being read. */
function keepOnly(name) {
  new MutationObserver(() => {
    for (const figure of document.querySelectorAll("mini-batch")) {
      if (figure.getAttribute("figure") !== name) figure.remove();
    }
  }).observe(document, { childList: true, subtree: true });
}

function figuresAreReady() {
  const figures = Array.from(document.querySelectorAll("mini-batch"));
  // Those that are out of sight begin only when they are asked for.
  for (const figure of figures) figure.ready;
  // What theory says of the map's eleven columns is worked out by and by.
  const isWhole = (results) => results && !(results.stabilityLimits?.length < 11);
  return figures.length > 0 && figures.every((figure) => isWhole(figure.results));
}
