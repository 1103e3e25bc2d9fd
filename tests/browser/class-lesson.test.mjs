// The class file as a teacher uses it: a lesson built by the keyboard alone, from a file in an empty folder, without a
// network; saved, opened in another browser, changed there, and given with Page Down alone.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { useBrowser } from "./setup.mjs";

const classFile = fileURLToPath(new URL("../../dist/class.html", import.meta.url));
const [open, openElsewhere] = [useBrowser(), useBrowser()];
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "class-file-"));
  await copyFile(classFile, join(folder, "class.html"));
});
after(() => rm(folder, { recursive: true }));

/** @param {string} name of a file in the folder @param {string} hash */
function fileAt(name, hash = "") {
  return { file: new URL(hash, pathToFileURL(join(folder, name))), ready: false, offline: true };
}

/** Of what has the focus, inside of shadow trees, too: what a reader is told. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const labels = /** @type {any} */ (element).labels ?? [];
    const label = [...labels].map((one) => one.innerText.trim()).join(" ");
    return element.getAttribute("aria-label") ?? (label || element.innerText.trim());
  });
}

/** Goes on by Tab to what begins with a name. */
async function tabTo(page, name, key = "Tab") {
  for (let i = 0; i < 150; i++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab does not lead to “${name}”; the focus is on “${await focused(page)}”`);
}

/** Chooses in a list by its arrows. */
async function arrowTo(page, value) {
  const current = () => page.evaluate(() => /** @type {any} */ (document.activeElement).value);
  await page.keyboard.press("Home");
  for (let i = 0; i < 40 && (await current()) !== value; i++)
    await page.keyboard.press("ArrowDown");
  assert.equal(await current(), value);
}

async function addItem(page, value, { minutes, heading, text }) {
  await tabTo(page, "Next comes");
  await arrowTo(page, value);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.classList.contains("open"));
  await tabTo(page, "Heading");
  await page.keyboard.type(heading);
  await tabTo(page, "Minutes");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(String(minutes));
  await page.keyboard.press("Tab");
  await page.keyboard.type(text);
}

const titles = (page) => page.locator(".item-head .open").allInnerTexts();

test("a lesson of 45 minutes is built by keyboard, saved, opened elsewhere and given by Page Down", async () => {
  const page = await open(fileAt("class.html"));
  await tabTo(page, "Build");
  await page.keyboard.press("Enter");
  await tabTo(page, "Title of the lesson");
  await page.keyboard.type("Noise, by hand");
  await page.keyboard.press("Tab");
  await page.keyboard.type("can say why noise falls as 1/√k");

  await addItem(page, "figure:update", {
    minutes: 15,
    heading: "One update",
    text: "Watch the arrows.",
  });
  await tabTo(page, "Save and share");
  await page.keyboard.press("Space");
  await addItem(page, "question", {
    minutes: 5,
    heading: "Your guess",
    text: "Is a larger batch better?",
  });
  await page.keyboard.press("Tab");
  await page.keyboard.type("always\nnever\nit depends");
  await addItem(page, "figure:noise", { minutes: 25, heading: "Noise", text: "Ten samples." });
  // The last comes before the question.
  await tabTo(page, "Move item 3 up", "Shift+Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(
    (await titles(page)).map((title) =>
      title
        .replace(/\s+/g, " ")
        .match(/: (.*) (\d+) min$/)
        ?.slice(1),
    ),
    [
      ["One update", "15"],
      ["Noise", "25"],
      ["Your guess", "5"],
    ],
  );
  assert.match(await page.locator(".length").innerText(), /3 items, 45 minutes/);

  await tabTo(page, "Save as one file");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  assert.equal(download.suggestedFilename(), "noise-by-hand.html");
  await download.saveAs(join(folder, "noise-by-hand.html"));
  assert.match(await page.locator("main > .buttons > .message").innerText(), /noise-by-hand\.html/);
  assert.deepEqual(
    page.requested.filter((address) => /^https?:/.test(address)),
    [],
  );

  const other = await openElsewhere(fileAt("noise-by-hand.html"));
  await other.waitForFunction(
    () => document.querySelector("main h1")?.textContent === "Noise, by hand",
  );
  assert.equal(await other.title(), "Noise, by hand");
  // Who asks for a figure starts it, in sight or not.
  await other.evaluate(() => {
    const figures = Array.from(document.querySelectorAll("mini-batch"));
    return Promise.all(figures.map((/** @type {any} */ figure) => figure.ready));
  });
  assert.equal(await other.locator("mini-batch[figure=update] .share").isVisible(), false);
  assert.equal(await other.locator("mini-batch[figure=noise] .share").isVisible(), true);
  await tabTo(other, "Present");
  await other.keyboard.press("Enter");
  const seen = await pageThrough(other);
  assert.deepEqual(seen, ["One update", "update", "Noise", "noise", "Your guess"]);
  assert.deepEqual(other.said, []);
});

/** Presses Page Down until nothing goes on; each slide once. */
async function pageThrough(page) {
  /** @type {string[]} */
  const seen = [];
  for (let presses = 0, same = 0; same < 60 && presses < 400; presses++) {
    const slide = await page.evaluate(() => {
      const shown = /** @type {any} */ (document.querySelector("[present]"));
      return shown?.getAttribute("figure") ?? shown?.card?.heading ?? shown?.localName ?? "";
    });
    if (seen.at(-1) === slide) same++;
    else {
      seen.push(slide);
      same = 0;
    }
    if (seen.length === 5) return seen;
    await page.keyboard.press("PageDown");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return seen;
}

test("a saved lesson is opened in the builder, changed, and saved again with one lesson in it", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  await page.getByLabel("Title of the lesson").fill("Ends with </script> and $& <b>");
  await page.getByRole("button", { name: "Add" }).click();
  const first = await saved(page, "first.html");
  await page.getByRole("button", { name: "Add" }).click();
  const again = await open(fileAt("class.html", "#builder"));
  await again.locator("input[type=file]").setInputFiles(first);
  await again.waitForFunction(() => document.querySelectorAll(".draft > li").length === 1);
  assert.equal(
    await again.getByLabel("Title of the lesson").inputValue(),
    "Ends with </script> and $& <b>",
  );
  const second = await saved(again, "second.html");
  const [original, copy] = await Promise.all(
    [classFile, second].map((file) => readFile(file, "utf8")),
  );
  const data = /<script type="application\/json" id="lesson-data">.*?<\/script>/gs;
  assert.equal(copy.match(data)?.length, 1);
  // Nothing but the lesson was added to the file: scripts and policy are the same to the letter.
  const scripts = (text) => text.replace(data, "").match(/<script>.*?<\/script>/gs);
  assert.deepEqual(scripts(copy), scripts(original));
  const reopened = await open(fileAt("second.html"));
  await reopened.waitForFunction(() =>
    document.querySelector("main h1")?.textContent?.startsWith("Ends with"),
  );
  assert.equal(await reopened.locator("mini-batch").count(), 1);
});

async function saved(page, name) {
  const button = page.getByRole("button", { name: "Save as one file" });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await download.saveAs(join(folder, name));
  return join(folder, name);
}

test("a short lesson is a link; a long one says that it has to be a file", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  await page.getByLabel("Title of the lesson").fill("Kurz");
  await page.getByRole("button", { name: "Add" }).click();
  // Where a browser does not let a page copy, the link is there to be copied by hand.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.locator("main > .buttons > .message input").inputValue();
  assert.match(link, /^file:.*class\.html#lesson=[\w-]+$/);
  const other = await openElsewhere({ file: new URL(link), ready: false });
  await other.waitForFunction(() => document.querySelector("main h1")?.textContent === "Kurz");
  await page.getByLabel("Notes that only you see").fill(
    Array.from({ length: 800 }, (_, i) => (i * 7919 + 13) ** 2)
      .join(" ")
      .slice(0, 4000),
  );
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.waitForFunction(() =>
    /longer/.test(document.querySelector("main > .buttons > .message")?.textContent ?? ""),
  );
});

test("a broken link and a foreign file are told in words, and the builder goes on", async () => {
  const page = await open(fileAt("class.html", "#lesson=%3Cscript%3E"));
  assert.match(await page.locator(".problems").innerText(), /No lesson was found/);
  const builder = await open(fileAt("class.html", "#builder"));
  const foreign = {
    name: "other.html",
    mimeType: "text/html",
    buffer: Buffer.from("<p>no lesson</p>"),
  };
  await builder.locator("input[type=file]").setInputFiles(foreign);
  assert.match(await builder.locator(".problems").innerText(), /No lesson was found/);
  await builder.getByRole("button", { name: "Add" }).click();
  assert.equal(await builder.locator(".draft > li").count(), 1);
});

test("what is being built is not lost without a question, nor is the question asked of another lesson", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  /** @type {string[]} */
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    dialog.dismiss();
  });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "See the lesson" }).click();
  await page.waitForSelector("main .item");
  // Another lesson, changed in the meantime, is what is lost.
  await page.locator('nav a[href="#builder"]').click();
  await page.getByLabel("Title of the lesson").fill("precious");
  await page.locator('nav a[href="#lesson"]').click();
  await saved(page, "other.html");
  await page.getByRole("button", { name: "Change it" }).click();
  assert.equal(asked.length, 1);
  await page.locator('nav a[href="#builder"]').click();
  assert.equal(await page.getByLabel("Title of the lesson").inputValue(), "precious");
  assert.equal(await page.locator("main > .buttons > .message").last().innerText(), "");
  await saved(page, "precious.html");
  await page.getByRole("button", { name: "Begin a new one" }).click();
  assert.equal(asked.length, 1, "what was saved is not lost");
  assert.equal(await page.locator(".draft > li").count(), 0);
});

test("moving and removing items keeps the focus with the item, and what is open open", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  for (const heading of ["one", "two", "three"]) {
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Heading").fill(heading);
  }
  await page.getByRole("button", { name: "Move item 2 up" }).press("Enter");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("aria-label") === "Move item 1 down",
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("aria-label") === "Move item 2 down",
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("aria-label") === "Move item 3 up",
  );
  assert.equal(await page.getByLabel("Heading").inputValue(), "three");
  await page.getByRole("button", { name: "Remove item 1" }).press("Enter");
  assert.equal(await page.getByLabel("Heading").inputValue(), "three", "the same item is open");
  await page.getByLabel("Minutes").fill("700");
  await page.keyboard.press("Tab");
  await page.getByLabel("Minutes").fill("900");
  await page.keyboard.press("Tab");
  assert.equal(await page.getByLabel("Minutes").inputValue(), "600");
});

test("Back in the midst of a presentation ends it, and the page can be used", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  await page.getByLabel("Next comes").selectOption("seeds");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "See the lesson" }).click();
  await page.getByRole("button", { name: "Present" }).click();
  await page.waitForSelector("mini-batch-seeds[present]");
  await page.goBack();
  await page.waitForSelector(".draft");
  assert.equal(await page.locator("[inert]").count(), 0);
  await page.locator('nav a[href="#guide"]').click();
  await page.waitForSelector("main.guide");
  // A lesson without a slide is not presented, and says why.
  await page.goto(`${pathToFileURL(join(folder, "class.html")).href}#builder`);
  await page.reload();
  await page.getByRole("button", { name: "See the lesson" }).click();
  assert.equal(await page.getByRole("button", { name: "Present" }).isDisabled(), true);
  assert.match(await page.locator("main").innerText(), /Nothing is in this lesson yet/);
});

test("the teacher's notes and minutes are on the printed plan, and titles without a space stay in the page", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  await page.getByLabel("Title of the lesson").fill("W".repeat(300));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Heading").fill("V".repeat(300));
  await page.getByLabel("Minutes").fill("7");
  await page.getByLabel("Notes that only you see").fill("Ask for reasons.");
  await page.getByRole("button", { name: "See the lesson" }).click();
  await page.waitForSelector("main .item");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
  assert.equal(await page.getByText("Ask for reasons.").isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.getByText("Ask for reasons.").isVisible(), true);
  assert.equal(await page.getByText("7 min", { exact: true }).isVisible(), true);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.getByText("Ask for reasons.").isVisible(), false);
});

test("a lesson's link works in a page that is open, and names of languages are no others' names", async () => {
  const page = await open(fileAt("class.html", "#builder"));
  await page.getByLabel("Title of the lesson").fill("Linked");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = new URL(await page.locator("main > .buttons > .message input").inputValue());
  const other = await open(fileAt("class.html", "#guide&lang=toString"));
  await other.waitForSelector("main h1");
  await other.evaluate((hash) => {
    location.hash = hash;
  }, link.hash);
  await other.waitForFunction(() => document.querySelector("main h1")?.textContent === "Linked");
  assert.deepEqual(other.said, []);
});
