// Settings: from attributes, from the address, from fields, from scripts; never trusted, never lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, hostPage, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("attributes are settings, and a seed means drawn data", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update" batch-size="5" seed="7" drop-last></mini-batch>'),
  });
  const { preset, batchSize, seed, dropLast, loss } = await settings(page);
  assert.deepEqual([preset, batchSize, seed, dropLast, loss], ["seed", 5, 7, true, "mse"]);
  await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    figure.setAttribute("learning-rate", "0.25");
    figure.removeAttribute("batch-size");
  });
  const changed = await settings(page);
  assert.deepEqual([changed.learningRate, changed.batchSize], [0.25, 2]);
});

test("attributes change the run as their meaning asks", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update" update="4" beat="3"></mini-batch>'),
  });
  assert.deepEqual(await place(page), [4, 3]);
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("pace", "slow"));
  assert.deepEqual(await place(page), [4, 3], "the pace is no reason to start again");
  await page.evaluate(() => document.querySelector("mini-batch").setAttribute("loss", "mse"));
  assert.deepEqual(await place(page), [0, 0], "another loss is another run");
});

const hostile = {
  "batch-size": ["0", "11", "-1", "1e99", "NaN", "2.5", "two", "", " ", "0x", "<img src=x>"],
  "learning-rate": ["0", "-3", "Infinity", "1e999", "abc", "1,5"],
  seed: ["-1", "4294967296", "1.5", "null"],
  update: ["-1", "1e9", "x"],
  order: ["random", "SEQUENTIAL", "constructor", "__proto__"],
  preset: ["toString", "<script>alert(1)</script>"],
  "drop-last": ["yes", "1"],
};

test("hostile attributes are moved into range and reported", async () => {
  const page = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  const usual = await settings(page);
  for (const [attribute, texts] of Object.entries(hostile)) {
    for (const text of texts) {
      const { reported, message } = await page.evaluate(
        ([name, given]) => {
          const figure = document.querySelector("mini-batch");
          const messages = [];
          const keep = ({ detail }) => messages.push(detail.message);
          figure.addEventListener("mini-batch-error", keep);
          figure.setAttribute(name, given);
          const shown = figure.shadowRoot.querySelector(".notices")?.innerText ?? "";
          figure.removeEventListener("mini-batch-error", keep);
          figure.removeAttribute(name);
          return { reported: messages.length > 0 && shown.includes(messages[0]), message: shown };
        },
        [attribute, text],
      );
      assert.ok(reported, `${attribute}="${text}" is reported in the figure: ${message}`);
      assert.deepEqual(await settings(page), usual, `${attribute}="${text}"`);
    }
  }
  assert.deepEqual(page.said, []);
  assert.equal(await page.locator("mini-batch :is(img, script)").count(), 0);
});

test("a bad entry gets a message at the field, stays there, and changes nothing", async () => {
  const page = await open();
  await call(page, "step", 3);
  const before = await results(page);
  for (const [entry, message] of [
    ["0", "Enter a whole number from 1 to 10."],
    ["11", "Enter a whole number from 1 to 10."],
    ["2.5", "Enter a whole number from 1 to 10."],
    ["", "Enter a whole number from 1 to 10."],
  ]) {
    const field = await enter(page, "Batch size k", entry);
    assert.equal(await page.locator("#batchSize-refusal").innerText(), message);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await field.inputValue(), entry);
    assert.deepEqual(await results(page), before);
  }
  const field = await enter(page, "Batch size k", "5");
  assert.equal(await page.locator("#batchSize-refusal").innerText(), "");
  assert.equal(await field.getAttribute("aria-invalid"), null);
  assert.equal((await settings(page)).batchSize, 5);
});

test("letters in a number field are refused too", async () => {
  const page = await open();
  const field = page.getByRole("textbox", { name: "Learning rate" });
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1e");
  await page.keyboard.press("Tab");
  assert.match(await page.locator("#learningRate-refusal").innerText(), /Enter a number from/);
  assert.equal((await settings(page)).learningRate, 0.1);
});

test("in German a field shows a decimal comma, and takes a point as well", async () => {
  const page = await open({ query: "?lang=de" });
  const field = page.getByRole("textbox", { name: "Lernrate" });
  assert.equal(await field.inputValue(), "0,1");
  for (const { typed, rate, shown } of [
    { typed: "0,25", rate: 0.25, shown: "0,25" },
    { typed: "0.3", rate: 0.3, shown: "0,3" },
  ]) {
    await field.fill(typed);
    await field.press("Enter");
    assert.equal((await settings(page)).learningRate, rate);
    assert.equal(await field.inputValue(), shown);
  }
  await field.fill("0,2,5");
  await field.press("Enter");
  assert.match(await page.locator("#learningRate-refusal").innerText(), /Zahl/);
  assert.equal((await settings(page)).learningRate, 0.3);
});

test("in English a comma makes no number", async () => {
  const page = await open();
  const field = page.getByRole("textbox", { name: "Learning rate" });
  await field.fill("0,25");
  await field.press("Enter");
  assert.match(await page.locator("#learningRate-refusal").innerText(), /Enter a number from/);
  assert.equal((await settings(page)).learningRate, 0.1);
});

test("settings can be assigned before the script has loaded", async () => {
  const early = `<script>
    const figure = document.querySelector("mini-batch");
    window.isEarly = !customElements.get("mini-batch") && !("results" in figure);
    figure.settings = { batchSize: 5 };
  </script>`;
  const page = await open({ host: hostPage(`<mini-batch figure="update"></mini-batch>${early}`) });
  assert.equal(await page.evaluate(() => window.isEarly), true);
  assert.equal((await settings(page)).batchSize, 5);
});

test("what is no settings object is refused with words", async () => {
  const page = await open();
  const message = await page.evaluate(() => {
    try {
      document.querySelector("mini-batch").settings = 7;
      return "";
    } catch (error) {
      return String(error);
    }
  });
  assert.match(message, /TypeError: settings has to be an object/);
});

test("loss, order and short batches are said in the words of the figure", async () => {
  const page = await open({ hash: "figure=update&preset=seed&batch-size=4&update=3" });
  assert.match(await visibleText(page), /epoch 1, batch 3 of 3, update 3/);
  assert.equal((await results(page)).samples.length, 2);
  await assign(page, { dropLast: true, update: 3 });
  assert.match(await visibleText(page), /epoch 2, batch 1 of 2, update 3/);
});

async function enter(page, name, text) {
  const field = page.getByRole("spinbutton", { name });
  await field.fill(text);
  await field.press("Enter");
  return field;
}

async function place(page) {
  const { update, beat } = await results(page);
  return [update, beat];
}

test("a link brings its figure into sight, with usual settings too; the address alone does not", async () => {
  const topOf = (page, name) =>
    page.evaluate(
      (figure) => document.querySelector(`[figure=${figure}]`).getBoundingClientRect().top,
      name,
    );
  for (const hash of ["figure=minima", "figure=minima&seeds=2"]) {
    const page = await open({ hash, alone: false, ready: false });
    await page.waitForFunction(() => document.querySelector("[figure=minima]").results);
    const top = await topOf(page, "minima");
    assert.ok(top > -1 && top < 200, `${hash}: ${top}`);
    await page.evaluate(() => {
      location.hash = "figure=noise";
    });
    await page.waitForFunction(() => document.querySelector("[figure=noise]").results);
    assert.ok(
      Math.abs(await topOf(page, "noise")) < 200,
      "nor does one on the page lead elsewhere",
    );
  }
  const page = await open({ alone: false });
  assert.equal(await page.evaluate(() => scrollY), 0);
});
