// A host's shortcuts: it hears neither what is typed into a figure nor the keys that the figure uses, but all others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, hostPage, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

/** A host that listens everywhere: before the element's script and after it, on the way down and up. */
const ears = `<script>
  window.heard = [];
  const hear = ({ type, key }) => heard.push(type + " " + key);
  const listen = (target, isCapture) => {
    for (const type of ["keydown", "keypress", "keyup"]) target.addEventListener(type, hear, isCapture);
  };
  listen(document, true);
  listen(document, false);
  listen(window, false);
  addEventListener("load", () => {
    listen(window, true);
    listen(document.body, true);
    listen(document.querySelector("mini-batch"), false);
  });
</script>`;

async function openWith(body) {
  return open({ host: hostPage(body, { head: ears }) });
}

/** What the host has heard since it was asked last, each once. */
function heard(page) {
  return page.evaluate(() => [...new Set(window.heard.splice(0))]);
}

test("nothing that is typed into a field is heard", async () => {
  const page = await openWith('<mini-batch figure="sandbox" data="own"></mini-batch>');
  const rate = page.getByRole("textbox", { name: "Learning rate" }).first();
  await rate.click();
  await rate.press("Control+a");
  await page.keyboard.type("0.25");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("0.25");
  await page.keyboard.press("Enter");
  assert.deepEqual(await heard(page), []);
  assert.equal((await settings(page)).learningRate, 0.25);

  const text = page.locator("mini-batch textarea").first();
  await text.click();
  await heard(page);
  await page.keyboard.type("x,y s/f n.p?\n1,2");
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await heard(page), []);
  assert.match(await text.inputValue(), /x,y s\/f n\.p\?\n1,2/);

  const select = page.getByRole("combobox").first();
  await select.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("n");
  assert.deepEqual(await heard(page), []);
});

test("keys that the figure uses act once and are not heard, others are heard", async () => {
  const page = await openWith('<mini-batch figure="update"></mini-batch><input id="of-host">');
  await page.getByRole("button", { name: "Step", exact: true }).focus();
  await heard(page);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "3", "r", " ", "Enter"]) {
    await page.keyboard.press(key);
  }
  assert.deepEqual(await heard(page), []);
  assert.equal((await results(page)).beat, 2, "begun again, and two steps by the button");
  await page.keyboard.press("ArrowRight");
  assert.equal((await results(page)).beat, 3);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.deepEqual(await heard(page), []);

  for (const key of ["s", "/", "Control+k", "Tab"]) await page.keyboard.press(key);
  const others = await heard(page);
  for (const key of ["s", "/", "k", "Tab"]) assert.ok(others.includes(`keydown ${key}`), key);
  assert.ok(others.includes("keypress s") && others.includes("keyup s"), String(others));
  await page.locator("#of-host").focus();
  await heard(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("a");
  const own = await heard(page);
  assert.ok(own.includes("keydown ArrowRight") && own.includes("keyup a"), String(own));
});

test("what leaves a field or a host's dialog is heard from a field, too", async () => {
  const page = await openWith('<mini-batch figure="update"></mini-batch>');
  await page.getByRole("spinbutton").first().focus();
  await heard(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+s");
  const all = await heard(page);
  assert.ok(all.includes("keydown Escape") && all.includes("keydown s"), String(all));
});

test("while a figure is presented its keys are its own, wherever the focus is", async () => {
  const page = await openWith('<mini-batch figure="update"></mini-batch>');
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    figure.toggleAttribute("present");
    /** @type {HTMLElement} */ (figure.shadowRoot.activeElement).blur();
  });
  await heard(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  assert.deepEqual(await heard(page), []);
  assert.equal((await results(page)).beat, 2);
  assert.equal(await page.locator("mini-batch[present]").count(), 0);
});

test("in a closed shadow tree, a host's listeners outside hear nothing on the way up", async () => {
  const page = await openWith('<div id="closed"></div><mini-batch figure="update"></mini-batch>');
  await call(page, "reset");
  const beats = await page.evaluate(async () => {
    const figure = /** @type {any} */ (document.querySelector("mini-batch"));
    document.querySelector("#closed").attachShadow({ mode: "closed" }).append(figure);
    const isDrawn = () => figure.shadowRoot.querySelector("input[type=number]");
    while (!isDrawn()) await new Promise(requestAnimationFrame);
    const fields = figure.shadowRoot.querySelectorAll("input[type=number], .transport button");
    const heardAbove = [];
    document
      .querySelector("#closed")
      .addEventListener("keydown", ({ key }) => heardAbove.push(key));
    const press = (target, key) =>
      target.dispatchEvent(
        new KeyboardEvent("keydown", {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    const field = Array.from(fields).find(({ localName }) => localName === "input");
    const button = Array.from(fields).find(({ localName }) => localName === "button");
    press(field, ".");
    press(button, "ArrowRight");
    press(button, "s");
    return { heardAbove, beat: figure.results.beat };
  });
  assert.deepEqual(beats, { heardAbove: ["s"], beat: 1 });
});
