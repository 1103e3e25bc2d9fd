// The figure “update” shows its numbers where they belong: each at its beat, with a true minus sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("the worked example's numbers appear, each at its beat", async () => {
  const page = await open();
  const shown = {};
  for (let beat = 1; beat <= 6; beat++) {
    await call(page, "step");
    shown[beat] = await visibleText(page);
  }
  assert.doesNotMatch(shown[3], /−2\.88|−1\.690|0\.169/);
  assert.match(shown[2], /ŷ = 0\.00 and 0\.00/);
  assert.match(shown[3], /2\.40 and −1\.00/);
  assert.match(shown[4], /∂w = −2\.88 and −0\.50/);
  assert.match(shown[4], /2\.40\t−2\.88\t2\.40\n/);
  assert.match(shown[4], /−1\.00\t−0\.50\t−1\.00\n/);
  assert.doesNotMatch(shown[4], /−1\.690/);
  assert.match(shown[5], /∂w = −1\.690, ∂b = 0\.700/);
  assert.match(shown[6], /w goes from 0\.000 to 0\.169 and b goes from 0\.000 to −0\.070/);
  for (const digits of ["−2.88", "−0.50", "−1.690", "0.700", "0.169", "−0.070"]) {
    assert.ok(shown[6].includes(digits), `${digits} is on screen after the update`);
  }
});

test("with seed 42 the epochs are listed with NumPy's numbers", async () => {
  const page = await open({ hash: "figure=update&preset=seed&unit=epoch" });
  await call(page, "step", 3);
  const text = await visibleText(page);
  assert.match(text, /1\s+0\.9613\s+0\.5661\s+0\.5338/);
  assert.match(text, /2\s+1\.3339\s+0\.4353\s+0\.2533/);
  assert.match(text, /3\s+1\.5259\s+0\.2412\s+0\.1173/);
});

test("no number has a hyphen for a minus, and none is minus zero", async () => {
  const page = await open({ hash: "figure=update&preset=seed&noise=0" });
  for (const hash of ["update=1&beat=4", "update=2&beat=6", "update=200&beat=5"]) {
    await page.evaluate((to) => {
      location.hash = `figure=update&preset=seed&noise=0&${to}`;
    }, hash);
    await page.waitForFunction(
      (to) => document.querySelector("mini-batch").address.includes(to.split("&")[0]),
      hash,
    );
    assert.doesNotMatch(await visibleText(page), /-\d|−0\.0*(?![\d])/);
  }
});

test("the sentence and the question are answered by what was measured", async () => {
  const page = await open();
  await page.locator("mini-batch").getByRole("radio", { name: "down", exact: true }).check();
  await call(page, "step", 6);
  const text = await visibleText(page);
  assert.match(text, /w moved up, by 0\.169\. You said down: not this time\./);
  assert.match(text, /falls from 1\.5544 to 1\.3390/);
  await call(page, "step", 6);
  assert.doesNotMatch(await visibleText(page), /You said/);
});
