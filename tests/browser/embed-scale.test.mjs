// A host that shows the page larger or smaller than it is laid out, or on another screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dataOf } from "../../web/figures/sandbox/own_data.js";
import { drawn, hostPage, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();
const own = '<mini-batch figure="sandbox" data="own" own-data="0_0 10_10 4_6"></mini-batch>';

for (const style of [
  "",
  "zoom: 1.5",
  "zoom: 0.75",
  "transform: scale(0.8); transform-origin: 0 0",
]) {
  test(`a click and a drag are where the pointer is, with ${style || "nothing"}`, async () => {
    const page = await open({ host: hostPage(`<div style="${style}">${own}</div>`) });
    await drawn(page);
    // A click at the middle of a sample's handle, had it none, is that sample.
    const handle = page.locator("mini-batch .handle").nth(2);
    await handle.scrollIntoViewIfNeeded();
    const middle = async (locator) => {
      const { x, y, width, height } = await locator.boundingBox();
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [first, third] = [
      await middle(page.locator("mini-batch .handle").first()),
      await middle(handle),
    ];
    const place = { x: (first.x + third.x) / 2, y: (first.y + third.y) / 2 };
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(
      () => document.querySelector("mini-batch").settings.ownData.split(" ").length === 4,
    );
    const added = dataOf((await settings(page)).ownData);
    assert.ok(
      Math.abs(added.x[3] - 2) < 0.2 && Math.abs(added.y[3] - 3) < 0.2,
      `${added.x[3]}, ${added.y[3]}`,
    );

    await drawn(page);
    const from = await middle(handle);
    const other = await middle(page.locator("mini-batch .handle").nth(1));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + other.x) / 2, (from.y + other.y) / 2, { steps: 3 });
    await page.mouse.up();
    const { x, y } = dataOf((await settings(page)).ownData);
    assert.ok(Math.abs(x[2] - 7) < 0.3 && Math.abs(y[2] - 8) < 0.3, `${x[2]}, ${y[2]}`);
  });
}

test("on a sharper screen, charts have more pixels", async () => {
  const page = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  await drawn(page);
  const pixels = () =>
    page.evaluate(() => {
      const canvas = document.querySelector("mini-batch").shadowRoot.querySelector("canvas");
      return canvas.width / canvas.clientWidth;
    });
  assert.ok(Math.abs((await pixels()) - 1) < 0.02);
  const session = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 3]) {
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: 1280,
      height: 900,
      deviceScaleFactor,
      mobile: false,
    });
    await page.waitForFunction((ratio) => {
      const canvas = document.querySelector("mini-batch").shadowRoot.querySelector("canvas");
      return Math.abs(canvas.width / canvas.clientWidth - ratio) < 0.02;
    }, deviceScaleFactor);
  }
});
