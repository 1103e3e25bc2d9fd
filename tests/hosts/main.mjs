// Builds the project of each host, serves it as /notes/, and opens it as a reader does; tests/hosts/run.sh starts it.
//   node tests/hosts/main.mjs [NAME…]
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startChromium } from "../browser/chromium.mjs";
import { serve } from "../browser/server.mjs";
import { hosts } from "./hosts.mjs";

const run = promisify(execFile);
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(hosts);
for (const name of names) if (!(name in hosts)) throw new Error(`There is no host “${name}”.`);

const work = await mkdtemp(join(tmpdir(), "mini-batch-hosts-"));
const browser = await startChromium();
try {
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", work, dist]);
  const archive = join(work, JSON.parse(stdout)[0].filename);
  for (const name of names) await tryHost(name, archive);
} finally {
  await browser.close();
  await rm(work, { recursive: true });
}

/** Prints a line about a host, and what failed below it. */
async function tryHost(name, archive) {
  const host = hosts[name];
  const folder = join(work, name);
  const said = [];
  let version = "";
  const begin = performance.now();
  try {
    await copyProject(name, folder);
    await install(host, folder, archive);
    version = await versionOf(host, folder);
    for (const [command, ...values] of host.build) await run(command, values, { cwd: folder });
    said.push("built");
    const server = await serve(await siteFiles(join(folder, host.site)));
    try {
      await openAsReader(host, new URL("notes/", server.address), said);
    } finally {
      await server.stop();
    }
  } catch (error) {
    process.exitCode = 1;
    const { stdout = "", stderr = "", message } = /** @type {any} */ (error);
    // The first lines say what is wrong, wherever a tool writes them.
    const lines = [message, stdout, stderr].flatMap((text) => text.split("\n").slice(0, 30));
    said.push(`FAILED\n${lines.join("\n")}`);
  }
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(`${name} ${version}, ${seconds} s: ${said.join(", ")}`);
  await rm(folder, { recursive: true, force: true });
}

/** Without what a build of it may have left there. */
async function copyProject(name, folder) {
  const project = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const { stdout } = await run("git", ["ls-files", "-co", "--exclude-standard"], { cwd: project });
  for (const path of stdout.trim().split("\n")) await cp(join(project, path), join(folder, path));
}

async function install({ version, script }, folder, archive) {
  if (typeof version === "string") {
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder });
  }
  if (script === undefined) {
    await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", archive], { cwd: folder });
    return;
  }
  await mkdir(join(folder, script), { recursive: true });
  for (const file of ["minibatch.js", "minibatch.de.js", "custom-elements.json"]) {
    await cp(join(dist, file), join(folder, script, file));
  }
}

async function versionOf({ version }, folder) {
  if (typeof version === "string") {
    const about = await readFile(join(folder, "node_modules", version, "package.json"), "utf8");
    return JSON.parse(about).version;
  }
  const [command, ...values] = version;
  const { stdout } = await run(command, values, { cwd: folder });
  return /\d+(\.\d+)+/.exec(stdout)?.[0];
}

/** By the paths that they have on the server. */
async function siteFiles(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => !path.startsWith("node_modules"));
  const files = {};
  for (const path of paths) {
    const contents = await readFile(join(site, path));
    files[`notes/${path}`] = contents;
    if (path.endsWith("index.html"))
      files[`notes/${path.slice(0, -"index.html".length)}`] = contents;
  }
  return files;
}

async function openAsReader({ post, removed, from }, address, said) {
  await onPage(async (page) => {
    await page.goto(new URL(post, address).href);
    await useFigure(page);
  });
  said.push("opened", "stepped");
  if (removed !== undefined) {
    await onPage(async (page) => {
      await page.goto(new URL(removed, address).href);
      await page.getByRole("link", { name: "One update, taken apart" }).waitFor();
      if (await page.locator("mini-batch").count()) throw new Error("The element is still there.");
    });
    said.push("its link, where it is taken away");
  }
  if (from === undefined) return;
  await onPage(async (page) => {
    await page.goto(new URL(from, address).href, { waitUntil: "networkidle" });
    const link = page.getByRole("link", { name: "The post" }).last();
    // A page that is loaded anew has lost it.
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await link.click();
    await useFigure(page);
    if (!(await page.evaluate(() => "isSamePage" in window))) {
      throw new Error("The link has loaded a page, where the host was to change it.");
    }
  });
  said.push("after a link");
}

/** @param {(page: import("playwright-core").Page) => Promise<void>} use */
async function onPage(use) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    const isHere = message.location().url.startsWith("http://127.0.0.1");
    if (message.type() === "error" && isHere) complaints.push(message.text());
  });
  try {
    await use(page);
  } catch (error) {
    complaints.unshift(String(error));
  } finally {
    await page.close();
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}

/** Looks at its size, presses Step, and waits for other numbers, in the page's own words too where it has some. */
async function useFigure(page) {
  const figure = page.locator("mini-batch");
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get("mini-batch"));
  await figure.evaluate((element) => element.ready);
  const { width } = await figure.boundingBox();
  if (width <= 300) throw new Error(`The figure is ${width} px wide.`);
  const numbers = () =>
    figure.evaluate((element) => ({
      results: JSON.stringify(element.results),
      said: document.querySelector("output")?.textContent,
    }));
  const before = await numbers();
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await page.waitForFunction(
    ({ results, said }) =>
      JSON.stringify(document.querySelector("mini-batch").results) !== results &&
      (said === undefined || document.querySelector("output").textContent !== said),
    before,
  );
}
