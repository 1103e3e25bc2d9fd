// What can be taken hold of in a chart: a sample of the sandbox, with the mouse, a finger and the keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dataOf } from "../../web/figures/sandbox/own_data.js";
import { call, drawn, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();
const own = "figure=sandbox&data=own&own-data=0_0+1_4+2_2+4_3";
const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test("a sample follows the mouse, and the run is made anew with it", async () => {
  const page = await open({ hash: own });
  await call(page, "step", 3);
  await drawn(page);
  const { update, parameters } = await results(page);
  const from = await middleOf(sample(page, 3));
  await page.mouse.move(from.x + 3, from.y + 2);
  await page.mouse.down();
  assert.deepEqual(await middleOf(sample(page, 3)), from, "nothing has moved");
  await page.mouse.move(from.x + 43, from.y - 28, { steps: 4 });
  const held = await middleOf(sample(page, 3));
  assert.match(page.url(), /own-data=0_0\+1_4\+2_2\+4_3/, "the address waits");
  assert.ok(isNear(held, { x: from.x + 40, y: from.y - 30 }), "while it is held");
  await page.mouse.up();
  const { x, y } = dataOf((await settings(page)).ownData);
  assert.ok(x[2] > 2.1 && x[2] < 3 && y[2] > 2.1 && y[2] < 3, `${x[2]}, ${y[2]}`);
  assert.deepEqual([x[0], x[1], x[3], y[0], y[1], y[3]], [0, 1, 4, 0, 4, 3], "the others stay");
  assert.ok(isNear(await middleOf(sample(page, 3)), held), "so do the axes");
  const after = await results(page);
  assert.equal(after.update, update);
  assert.notDeepEqual(after.parameters, parameters);
  assert.equal(after.samples, 4, "no click has added one");
  const address = new URLSearchParams(new URL(page.url()).hash.slice(1));
  assert.equal(address.get("own-data"), (await settings(page)).ownData);
});

test("a chart answers in the frame in which a handle has moved", async () => {
  const page = await open({ hash: own });
  await drawn(page);
  const changes = await page.evaluate(async () => {
    const figure = document.querySelector("mini-batch");
    let changes = 0;
    figure.addEventListener("mini-batch-change", () => changes++);
    const handle = figure.shadowRoot.querySelectorAll(".handle")[2];
    for (let i = 0; i < 5; i++) {
      handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", cancelable: true }));
    }
    await new Promise(requestAnimationFrame);
    return changes;
  });
  assert.equal(changes, 1);
  const { y } = dataOf((await settings(page)).ownData);
  assert.ok(y[2] > 2.1, `five steps in one: ${y[2]}`);
});

for (const [name, place, label] of [
  ["update", "update=1&beat=4", "average"],
  ["minima", "", "ball"],
]) {
  test(`${name}: a click on the chart moves what it has there, for who cannot drag`, async () => {
    const page = await open({ hash: `figure=${name}&${place}` });
    const handle = page.locator(`mini-batch .handle.${label}`);
    const before = await handle.getAttribute("aria-valuetext");
    const canvas = handle.locator("xpath=..").locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await canvas.boundingBox();
    const to = { x: x + 0.7 * width, y: y + 0.3 * height };
    await page.mouse.click(to.x, to.y);
    await drawn(page);
    assert.notEqual(await handle.getAttribute("aria-valuetext"), before);
    const middle = await middleOf(handle);
    assert.ok(Math.abs(middle.x - to.x) < 4, `${middle.x} for ${to.x}`);
    if (name === "update") assert.ok(Math.abs(middle.y - to.y) < 4, `${middle.y} for ${to.y}`);
  });
}

test("a finger drags a sample, and the page does not scroll", async () => {
  const page = await open({ hash: own, ...telephone });
  await sample(page, 2).scrollIntoViewIfNeeded();
  await drawn(page);
  const from = await middleOf(sample(page, 2));
  const scrolled = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", from);
  await touch("touchMove", { x: from.x, y: from.y + 30 });
  await touch("touchMove", { x: from.x, y: from.y + 60 });
  await touch("touchEnd");
  await page.waitForFunction(
    () => !document.querySelector("mini-batch").settings.ownData.includes("1_4"),
  );
  const { x, y } = dataOf((await settings(page)).ownData);
  assert.ok(Math.abs(x[1] - 1) < 0.05 && y[1] > 2 && y[1] < 3.9, `${x[1]}, ${y[1]}`);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

test("of two samples that overlap, the nearer one is taken hold of", async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=0_0+2_2+2.1_2.05+4_3" });
  await drawn(page);
  for (const number of [2, 3]) {
    const { x, y } = await middleOf(sample(page, number));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 40, { steps: 2 });
    await page.mouse.up();
  }
  const { y } = dataOf((await settings(page)).ownData);
  assert.ok(y[1] > 2.2 && y[2] > 2.2 && y[0] === 0 && y[3] === 3, y.join());
});

test("keys move a sample as far as the axes go; other keys are the figure's", async () => {
  const page = await open({ hash: own });
  await drawn(page);
  const third = sample(page, 3);
  await third.focus();
  const at = async () => {
    await drawn(page);
    const { x, y } = dataOf((await settings(page)).ownData);
    return [x[2], y[2]];
  };
  await page.keyboard.press("ArrowRight");
  const [x] = await at();
  assert.ok(x > 2 && x < 2.1, `${x}`);
  await page.keyboard.press("Shift+ArrowLeft");
  const [less] = await at();
  assert.ok(less < x - 0.2, `${less}`);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ArrowUp");
  const [across, up] = await at();
  assert.ok(across === less && up < 2 && up > 1, `${across}, ${up}`);
  assert.match((await third.getAttribute("aria-valuetext")) ?? "", /^x \d\.\d\d, y \d\.\d\d$/);
  for (let i = 0; i < 20; i++) await page.keyboard.press("Shift+ArrowLeft");
  const [first] = await at();
  const least = Number(await third.getAttribute("aria-valuemin"));
  assert.ok(first >= least && first < least + 0.05, `${first}, ${least}`);
  assert.ok(await third.evaluate((handle) => handle.matches(":focus")), "it is the same all along");
  await call(page, "step");
  await page.keyboard.press("r");
  assert.equal((await results(page)).update, 0);
});

test("where a class is y, a sample moves sideways only, and Home and End lead to the ends", async () => {
  const page = await open({ hash: "figure=sandbox&data=own&own-data=0_0+1_1+2_0+4_1" });
  await drawn(page);
  await sample(page, 2).focus();
  await page.keyboard.press("End");
  await drawn(page);
  const { x, y } = dataOf((await settings(page)).ownData);
  assert.ok(x[1] > 4 && y[1] === 1, `${x[1]}, ${y[1]}`);
});

function sample(page, number) {
  return page.getByRole("slider", { name: `sample ${number}`, exact: true });
}

async function middleOf(handle) {
  const { x, y, width, height } = await handle.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** But for what a pixel means. */
function isNear(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y) < 5;
}
