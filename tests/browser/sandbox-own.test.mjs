// The reader's own data in the sandbox: each way in, what is refused, and what a link holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { dataOf, fitsLink, read } from "../../web/figures/sandbox/own_data.js";
import { assign, call, drawn, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const BAD = "x,y\n1,2\n3,four\n";

test("pasted text: the engine trains on it; a bad one leaves the former data", async () => {
  const page = await open({ hash: "figure=sandbox&data=own" });
  const area = page.getByRole("textbox", { name: "The data, as CSV" });
  const use = page.getByRole("button", { name: "Use this text" });
  await area.fill("age;pay\n1;2,5\n2;4\n3;7\n4;8\n");
  await use.click();
  assert.equal((await settings(page)).ownData, "age_pay 1_2.5 2_4 3_7 4_8");
  await assign(page, { unit: "update" });
  await call(page, "step", 3);
  const { parameters, features } = await results(page);
  const trainer = engine.createTrainer({
    data: { x: [1, 2, 3, 4], y: [2.5, 4, 7, 8] },
    standardize: true,
    batchSize: 2,
    learningRate: 0.1,
  });
  trainer.run(3);
  assert.deepEqual([parameters, features], [Array.from(trainer.parameters), 1]);
  trainer.delete();

  await area.fill(BAD);
  await use.click();
  assert.match(
    await page.locator("#ownData-refusal").innerText(),
    /line 3, column 2: "four" is not a number\. The previous data stay in use/,
  );
  assert.equal(await area.inputValue(), BAD, "what was typed stays too");
  assert.equal((await settings(page)).ownData, "age_pay 1_2.5 2_4 3_7 4_8");
  assert.deepEqual((await results(page)).parameters, parameters);
  assert.deepEqual(page.said, []);
});

test("a file that is opened, and one that is dropped", async () => {
  const page = await open({ hash: "figure=sandbox" });
  const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  const input = page.getByLabel("Open a CSV file");
  await input.setInputFiles(file("a.csv", "1,2,0\n2,1,1\n3,3,1\n"));
  await page.waitForFunction(() => document.querySelector("mini-batch").settings.data === "own");
  const { model, ownData } = await settings(page);
  assert.deepEqual([model, ownData], ["logistic", "1_2_0 2_1_1 3_3_1"]);
  assert.equal((await settings(page)).standardize, true);
  await input.setInputFiles(file("b.csv", "1,2\n3\n"));
  await page.getByText(/line 2, column 2/).waitFor();
  assert.equal((await settings(page)).ownData, ownData);
  await input.setInputFiles(file("c.csv", "1".repeat(1_000_001)));
  await page.getByText(/more than 1.000.000 characters/).waitFor();

  await page.evaluate(() => {
    const all = document.querySelector("mini-batch").shadowRoot.querySelector("figcaption");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["4,5\n6,7\n"], "d.csv"));
    const options = { dataTransfer, bubbles: true, cancelable: true, composed: true };
    if (all.dispatchEvent(new DragEvent("dragover", options))) throw new Error("drop not allowed");
    all.dispatchEvent(new DragEvent("drop", options));
  });
  await page.waitForFunction(
    () => document.querySelector("mini-batch").settings.ownData === "4_5 6_7",
  );
  assert.equal((await settings(page)).model, "linear");
  assert.deepEqual(page.said, []);
});

test("data from outside are standardised, whatever was edited before, and that is the first way back", async () => {
  const page = await open({ hash: "figure=sandbox" });
  await page.getByRole("button", { name: "Edit these data" }).click();
  assert.equal((await settings(page)).standardize, false, "they stay as they are");
  const years = Array.from({ length: 9 }, (_, i) => `${1990 + i},${20 + i}`).join("\n");
  const buffer = Buffer.from(`year,pay\n${years}\n`);
  await page
    .getByLabel("Open a CSV file")
    .setInputFiles({ name: "pay.csv", mimeType: "text/csv", buffer });
  await page.waitForFunction(() => document.querySelector("mini-batch").settings.standardize);
  await assign(page, { standardize: false });
  await call(page, "step", 3);
  const ways = page.locator("mini-batch .ways button");
  assert.equal(await ways.first().innerText(), "Standardise x");
  await ways.first().click();
  assert.equal((await settings(page)).standardize, true);
  await call(page, "step", 3);
  assert.equal(await ways.count(), 0);
});

test("points by click stand where the click was", async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=0_0_0+4_4_1+0_4_1" });
  await page.getByRole("radio", { name: "1 ▲" }).check();
  await drawn(page);
  const canvas = page.locator("mini-batch .fit canvas");
  const { width, height } = await canvas.boundingBox();
  await canvas.click({ position: { x: width * 0.6, y: height * 0.4 } });
  const added = dataOf((await settings(page)).ownData);
  assert.equal(added.samples, 4);
  const [x1, x2, label] = [added.x[6], added.x[7], added.y[3]];
  assert.ok(x1 > 1.5 && x1 < 3 && x2 > 1.5 && x2 < 3.2, `${x1}, ${x2}`);
  assert.equal(label, 1);
  await drawn(page);
  await canvas.click({ position: { x: width - 2, y: height - 2 } });
  assert.equal(dataOf((await settings(page)).ownData).samples, 4, "outside the axes");
});

test("points with the keyboard, and the last one undone", async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=1_1+2_3" });
  await page.getByRole("textbox", { name: "x of a new point" }).focus();
  await page.keyboard.type("2.5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-4");
  await page.keyboard.press("Enter");
  assert.equal((await settings(page)).ownData, "1_1 2_3 2.5_-4");
  const remove = page.getByRole("button", { name: "Remove last point" });
  await remove.focus();
  await page.keyboard.press("Enter");
  assert.equal((await settings(page)).ownData, "1_1 2_3");
  assert.equal(await remove.getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Enter");
  assert.equal((await settings(page)).ownData, "1_1 2_3", "two points are the fewest");
});

test("points with a decimal comma, and what is none", async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=1_1+2_3&lang=de" });
  const fields = page.locator(".own-points input");
  const add = page.locator(".own-points button[type=submit]");
  const enter = async (...point) => {
    for (const [i, text] of point.entries()) await fields.nth(i).fill(text);
    await add.click();
  };
  await enter("2,5", "-0.5");
  assert.equal((await settings(page)).ownData, "1_1 2_3 2.5_-0.5");
  await enter("zwei", "1");
  assert.equal((await settings(page)).ownData, "1_1 2_3 2.5_-0.5");
  assert.match(await page.locator("#ownData-refusal").innerText(), /zwei/);
});

test("drawn data become one's own, and the settings stay what they are", async () => {
  const page = await open({ hash: "figure=sandbox&batch-size=3" });
  await page.getByRole("button", { name: "Edit these data" }).click();
  assert.ok(await page.locator("#own-title").evaluate((title) => title.matches(":focus")));
  const data = engine.dataset({ name: "salary" }, 42);
  const own = dataOf((await settings(page)).ownData);
  assert.deepEqual([own.x, own.y], [data.x, data.y]);
  const { batchSize, learningRate, standardize } = await settings(page);
  assert.deepEqual([batchSize, learningRate, standardize], [3, 0.1, false]);
  await page.getByRole("combobox", { name: "Data" }).selectOption("salaries");
  await page.getByRole("combobox", { name: "Data" }).selectOption("your own");
  assert.equal(dataOf((await settings(page)).ownData).samples, 10, "they wait");
  await assign(page, { data: "gaussian", samples: 10_000, features: 16 });
  await page.getByRole("button", { name: "Edit these data" }).click();
  await page.getByText(/cannot be used: there are at most 20.000 numbers/).waitFor();
  assert.equal((await settings(page)).data, "gaussian");
});

test("small data are in the link; large ones are not, and it says so", async () => {
  const page = await open({ hash: "figure=sandbox&data=own" });
  await assign(page, { ownData: "x,y\n1,2\n2,3.5\n3,5\n" });
  await call(page, "step", 2);
  const there = [await results(page), await settings(page)];
  const { hash } = new URL(page.url());
  assert.match(hash, /own-data=x_y\+1_2\+2_3\.5\+3_5/);
  const other = await open({ hash: hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);

  const large = Array.from({ length: 400 }, (_, i) => `${i / 7},${i}`).join("\n");
  assert.equal(fitsLink(read(large).value), false);
  await assign(page, { ownData: large });
  await page.getByText("Save and share", { exact: true }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await page
    .getByText(/hold all settings, but not these data/)
    .last()
    .waitFor();
  await call(page, "step");
  const long = new URL(page.url()).hash;
  assert.match(long, /own-data=not-in-link/);
  const lacking = await open({ hash: long.slice(1) });
  assert.match(await visibleText(lacking), /were too large for the link and are not in it/);
  assert.equal((await settings(lacking)).data, "own");
});

test("hostile data in an address are refused as pasted ones are, and shown as text", async () => {
  const evil = encodeURIComponent('1,<img src=x onerror="alert(1)">\n2,3');
  const page = await open({ hash: `figure=sandbox&data=own&own-data=${evil}` });
  assert.match(await visibleText(page), /line 1, column 2: .*is not a number/);
  assert.equal(await page.locator("mini-batch img").count(), 0);
  assert.equal((await results(page)).samples, 10, "the example");
  await assign(page, { ownData: "1,2\n2,3\n3,5" });
  await assign(page, { ownData: "nonsense" });
  assert.equal((await settings(page)).ownData, "1_2 2_3 3_5", "the former data stay");
  assert.deepEqual(page.said, []);
});
