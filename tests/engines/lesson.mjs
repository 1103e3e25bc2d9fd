// A lesson that one engine has built and saved as a file, and what another makes of that file.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { browsers } from "./browsers.mjs";

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TITLE = "One update, in class";

/** Builds a lesson with one figure in Chromium. @returns {Promise<string>} the address of the saved file */
export async function saveLesson() {
  const browser = await browsers.Chromium();
  try {
    await browser.open(`${pathToFileURL(file("dist/class.html")).href}#builder`);
    const text = await browser.run(`(${saveInPage})(${JSON.stringify(TITLE)})`);
    await mkdir(file(".build"), { recursive: true });
    await writeFile(file(".build/lesson.html"), text);
  } finally {
    await browser.end();
  }
  return pathToFileURL(file(".build/lesson.html")).href;
}

/** @param {import("./browsers.mjs").Browser} browser @param {string} address of the saved file */
export async function openLesson(browser, address) {
  await browser.open(address);
  const seen = await browser.run(`(${lessonInPage})()`);
  const wanted = {
    title: TITLE,
    heading: TITLE,
    figures: ["update"],
    batchSize: 3,
    presented: "update",
  };
  return Object.keys(wanted)
    .filter((name) => JSON.stringify(seen[name]) !== JSON.stringify(wanted[name]))
    .map((name) => `${name} is ${JSON.stringify(seen[name])}`);
}

/** Runs in the page, so everything it needs is inside. */
async function saveInPage(title) {
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const enter = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input"));
  };
  enter(await until(() => document.querySelector(".about-lesson input")), title);
  /** @type {HTMLButtonElement} */ (document.querySelector(".adding button")).click();
  const figure = await until(() => document.querySelector(".preview mini-batch"));
  await figure.ready;
  figure.settings = { batchSize: 3 };
  /** @type {Blob | undefined} */
  let blob;
  const { createObjectURL } = URL;
  URL.createObjectURL = (given) => {
    blob = /** @type {Blob} */ (given);
    return createObjectURL(given);
  };
  const buttons = Array.from(document.querySelectorAll("main > .buttons button"));
  /** @type {HTMLButtonElement} */ (
    buttons.find((button) => button.textContent?.startsWith("Save"))
  ).click();
  return (await until(() => blob)).text();
}

/** Likewise. */
async function lessonInPage() {
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const figure = await until(() => document.querySelector("main mini-batch"));
  await figure.ready;
  const button = document.querySelector("main .buttons .primary");
  /** @type {HTMLButtonElement} */ (button).click();
  const presented = await until(() => document.querySelector("main [present]"));
  return {
    title: document.title,
    heading: document.querySelector("main h1")?.textContent,
    figures: Array.from(document.querySelectorAll("main mini-batch"), (one) =>
      one.getAttribute("figure"),
    ),
    batchSize: figure.settings.batchSize,
    presented: presented.getAttribute("figure"),
  };
}
