// Everything can be done with the keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureNames } from "./article.mjs";
import { results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

for (const name of figureNames) {
  test(`Tab reaches every control of ${name}, each with a visible focus`, async () => {
    const page = await open({ hash: `figure=${name}` });
    await openAll(page);
    const controls = await page.evaluate(() => {
      const root = document.querySelector("mini-batch").shadowRoot;
      const all = root.querySelectorAll(
        "a, button, input, select, summary, textarea, [tabindex='0']",
      );
      const groups = new Set();
      return Array.from(all).filter((control) => {
        // What would answer the question is hidden at first, with its place kept.
        if (getComputedStyle(control).visibility === "hidden") return false;
        // Of radio buttons, Tab stops at one in each group; arrow keys lead to the others.
        if (control.type !== "radio") return true;
        if (groups.has(control.name)) return false;
        return groups.add(control.name);
      }).length;
    });
    const reached = new Set();
    const unseen = [];
    await page.evaluate(() => {
      const before = Object.assign(document.createElement("p"), { tabIndex: -1 });
      document.querySelector("mini-batch").before(before);
      before.focus();
    });
    for (let i = 0; i < controls + 5; i++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const figure = document.querySelector("mini-batch");
        const control = /** @type {any} */ (figure.shadowRoot.activeElement);
        if (!control) return null;
        const root = control.getRootNode();
        const index = Array.from(root.querySelectorAll("*")).indexOf(control);
        const name = control.name && control.type === "radio" ? `radio ${control.name}` : index;
        const style = getComputedStyle(control);
        const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return { name, seen, html: control.outerHTML.slice(0, 80) };
      });
      if (!focus) continue;
      reached.add(focus.name);
      if (!focus.seen) unseen.push(focus.html);
    }
    assert.deepEqual(unseen, []);
    assert.equal(reached.size, controls);
  });
}

test("an update is walked through with Tab, Enter and Space", async () => {
  const page = await open();
  await tabTo(page, "Step");
  for (let i = 0; i < 6; i++) await page.keyboard.press(i % 2 ? "Enter" : "Space");
  assert.equal((await results(page)).beat, 6);
  await tabTo(page, "Back", "Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal((await results(page)).beat, 5);
  await tabTo(page, "Reset");
  await page.keyboard.press("Enter");
  assert.equal((await results(page)).beat, 0);
  // What can do no more keeps the focus.
  assert.equal(await focusedName(page), "Reset");
  await page.keyboard.press("Enter");
  assert.equal((await results(page)).beat, 0);
});

test("settings are made with the keyboard", async () => {
  const page = await open();
  await tabTo(page, "Batch size k");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  assert.equal((await settings(page)).batchSize, 3);
  await tabTo(page, "by hand", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  const { preset, batchSize } = await settings(page);
  assert.deepEqual([preset, batchSize], ["seed", 2]);
});

test("keys move the run where the focus is in the figure", async () => {
  const page = await open();
  await tabTo(page, "Step");
  const beats = [];
  for (const key of ["ArrowRight", "ArrowRight", "5", "ArrowLeft", "ArrowLeft", "r", "4", "9"]) {
    await page.keyboard.press(key);
    beats.push((await results(page)).beat);
  }
  assert.deepEqual(beats, [1, 2, 5, 4, 3, 0, 4, 4]);
});

test("on the page, Page Down and Page Up scroll it, and the list has only keys that work there", async () => {
  const page = await open();
  await tabTo(page, "Step");
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  await page.keyboard.press("PageDown");
  await page.waitForFunction((from) => scrollY > from, before);
  await page.keyboard.press("PageUp");
  await page.waitForFunction((from) => scrollY <= from, before);
  assert.equal((await results(page)).beat, 0);
  const listed = async () => {
    await page.keyboard.press("?");
    const keys = await page.locator("mini-batch dialog dt").allInnerTexts();
    await page.keyboard.press("Escape");
    return keys;
  };
  assert.deepEqual(await listed(), ["→", "←", "Space", "R", "?", "1 – 6", "F"]);
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  const clicker = ["Page ↓", "Page ↑"];
  const presented = ["F", "A", "Q", "Esc", "N", "P"];
  assert.deepEqual(await listed(), [
    ...clicker,
    "→",
    "←",
    "Space",
    "R",
    "?",
    "1 – 6",
    ...presented,
  ]);
});

test("a button beside those of the run opens the list of keys", async () => {
  const page = await open();
  await tabTo(page, "?");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Keys in this figure" }).waitFor();
});

test("a field keeps what is typed into it while a run plays", async () => {
  const page = await open({ hash: "figure=update&pace=racing&unit=update" });
  await page.evaluate(() => void document.querySelector("mini-batch").play());
  const field = page.getByRole("spinbutton", { name: "Batch size k" });
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("5");
  const { update } = await results(page);
  await page.waitForFunction(
    (before) => document.querySelector("mini-batch").results.update > before + 2,
    update,
  );
  assert.equal(await field.inputValue(), "5");
  await page.keyboard.press("Enter");
  assert.equal((await settings(page)).batchSize, 5);
  assert.equal(await field.inputValue(), "5");
});

test("a click into the figure is enough for its keys, and Space plays", async () => {
  const page = await open({ clock: true });
  await page.locator("mini-batch .sentence").click();
  await page.keyboard.press("Space");
  assert.equal((await results(page)).beat, 1);
  await page.clock.runFor(1200);
  assert.equal((await results(page)).beat, 2);
  await page.keyboard.press("Space");
  await page.clock.runFor(10_000);
  assert.equal((await results(page)).beat, 2);
});

test("keys do nothing outside the figure, and fields keep theirs", async () => {
  const page = await open();
  await page.locator("h1").click();
  for (const key of ["ArrowRight", "r", "3", "PageDown", "Space"]) await page.keyboard.press(key);
  assert.equal((await results(page)).beat, 0);
  const field = page.getByRole("spinbutton", { name: "Batch size k" });
  await field.focus();
  await page.keyboard.press("Control+a");
  for (const key of ["3", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  assert.equal((await results(page)).beat, 0);
  assert.equal(await field.inputValue(), "3");
});

test("presented, the figure fills the window and takes its keys from anywhere", async () => {
  const page = await open();
  await page.locator("h1").click();
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("present", ""));
  for (const key of ["PageDown", "PageDown", "PageDown", "PageUp"]) await page.keyboard.press(key);
  assert.equal((await results(page)).beat, 2);
  const box = await page.locator("mini-batch").boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 1280, 900]);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("mini-batch[present]").count(), 0);
  await page.getByText("Save and share").click();
  await page.locator("mini-batch").getByRole("button", { name: "Present" }).click();
  await page.getByRole("button", { name: "Leave presentation" }).click();
  assert.equal(await page.locator("mini-batch[present]").count(), 0);
  await page.locator("h1").click();
  await page.keyboard.press("PageDown");
  assert.equal((await results(page)).beat, 2);
});

async function openAll(page) {
  for (const summary of await page.locator("mini-batch summary").all()) await summary.click();
}

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page, name, key = "Tab") {
  for (let i = 0; i < 60; i++) {
    if ((await focusedName(page)) === name) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach “${name}”`);
}

/** The visible name of the focused control. */
function focusedName(page) {
  return page.evaluate(() => {
    const control = /** @type {any} */ (
      document.querySelector("mini-batch").shadowRoot.activeElement
    );
    if (!control) return null;
    if (control.labels?.length) return control.labels[0].textContent.trim();
    // The signs on buttons are for the eyes only, and lit leaves comments.
    const { COMMENT_NODE } = Node;
    return Array.from(/** @type {any[]} */ (control.childNodes))
      .filter((node) => node.nodeType !== COMMENT_NODE && node.ariaHidden !== "true")
      .map((node) => node.textContent.trim())
      .join("");
  });
}
