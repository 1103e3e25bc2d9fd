// The packages for learning platforms as such a platform has them: unpacked, served, and in a frame.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { check, question } from "./quiz_page.mjs";
import { serve } from "./server.mjs";

// The build's own packages are in web/.
const { strFromU8, unzipSync } = createRequire(new URL("../../web/package.json", import.meta.url))(
  "fflate",
);

/** @param {string} name of a file in dist/ @returns {Promise<Record<string, string>>} its files as texts */
export async function unpack(name) {
  const files = unzipSync(await readFile(new URL(`../../dist/${name}`, import.meta.url)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const html = (body) => `<!doctype html><meta charset="utf-8"><title>Course</title>${body}`;
const frame = (source) =>
  `<iframe src="${source}" style="width: 1200px; height: 850px; border: 0"></iframe>`;

/**
 * @param {Record<string, string>} files of a package
 * @param {string} [script] what the platform's page runs
 * @param {string} [query] behind the address of the package's page
 */
export function serveCourse(files, script = "", query = "") {
  const course = Object.entries(files).map(([path, text]) => [`course/${path}`, text]);
  return serve({
    ...Object.fromEntries(course),
    "index.html": html(`<script>${script}</script>${frame("player.html")}`),
    "player.html": html(frame(`course/index.html${query}`)),
  });
}

/** The frame with the package's page, once it can be used. @param {import("playwright-core").Page} page */
export async function courseFrame(page) {
  await page.waitForFunction(() => {
    const player = window.frames[0];
    const course = player?.frames[0];
    return course?.document.querySelector("mini-batch-quiz")?.shadowRoot?.querySelector("h3");
  });
  const found = page.frames().find((one) => new URL(one.url()).pathname.startsWith("/course/"));
  if (!found) throw new Error("The platform shows no course.");
  return found;
}

/** The frame's page is closed, as when the platform shows something else. */
export async function closeCourse(page) {
  const player = page.frames().find((one) => one.url().endsWith("/player.html"));
  await player.evaluate(() => document.querySelector("iframe").remove());
}

/** Answers the question about a batch of one class; `share` is right with 50. */
export async function answerOneClass(place, share) {
  const section = await question(place, "one-class");
  await section.getByRole("radio", { name: "negative" }).check();
  await section.getByRole("radio", { name: "up", exact: true }).check();
  await section.getByRole("textbox").fill(String(share));
  await check(section);
  await section.getByText(share === 50 ? "All right." : "2 of 3 right").waitFor();
  return section;
}

export async function solveShuffledOnce(place) {
  const section = await question(place, "shuffled-once");
  for (const [i, option] of [2, 1, 2].entries()) {
    await section.getByRole("radiogroup").nth(i).getByRole("radio").nth(option).check();
  }
  await check(section);
  await section.getByText("All right.").waitFor({ timeout: 60_000 });
}

/** How long a larger batch takes is the machine's: each answer is tried until one is right. */
export async function solveEpochLength(place) {
  const section = await question(place, "epoch-length");
  const [updates, seconds32, seconds64] = await section.getByRole("textbox").all();
  await updates.fill("32");
  await seconds32.fill("0.32");
  await seconds64.fill("0.16");
  for (const option of await section.getByRole("radio").all()) {
    await option.check();
    await check(section);
    await section.getByText(/All right\.|3 of 4 right/).waitFor({ timeout: 60_000 });
    if (await section.getByText("All right.").isVisible()) return;
  }
}

/**
 * Measuring for the answers of the other questions takes a minute: the quiz says that they were shown, as it would.
 * @param {import("playwright-core").Frame | import("playwright-core").Page} place
 */
export function revealOthers(place) {
  return place.evaluate(() => {
    const quiz = document.querySelector("mini-batch-quiz");
    const detail = quiz.results.map((one) => (one.solved ? one : { ...one, revealed: true }));
    const options = { bubbles: true, composed: true, detail };
    quiz.dispatchEvent(new CustomEvent("mini-batch-quiz", options));
  });
}
