// The figure “gpu” in the page: on a graphics processor that Chromium plays, on one that is lost, and on none. How it trains
// is tested in gpu-trainer.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SOFTWARE_GPU } from "./gpu_page.mjs";
import { call, play, results, useBrowser, visibleText } from "./setup.mjs";
import { watchWorkers } from "./workers_watched.mjs";

const open = useBrowser(SOFTWARE_GPU);
const small = "figure=gpu&samples=256&hidden-units=8&repeats=3&seeds=1";
const inLaboratory = { laboratory: true, hash: small };

test("both devices are timed, and it is said that this one is a program", async () => {
  const page = await open(inLaboratory);
  assert.ok(await page.locator(".question").isVisible());
  assert.deepEqual(await play(page), { ended: true });
  const { adapter, times, updatesToTarget } = await results(page);
  assert.equal(adapter.name, "google swiftshader");
  assert.equal(adapter.problem, "none");
  assert.ok(adapter.isSoftware);
  assert.deepEqual([...new Set(times.map(({ device }) => device))], ["cpu", "gpu"]);
  assert.ok(updatesToTarget.some(({ updates }) => updates > 0));
  for (const { updates, coreSeconds, gpuSeconds } of updatesToTarget) {
    // The clock may be too coarse for the core's times, but not for those of a program that plays a graphics processor.
    assert.equal(updates === null, coreSeconds === null);
    assert.equal(updates > 0, gpuSeconds > 0);
  }
  const text = await visibleText(page);
  assert.match(text, /a program that plays a graphics processor/);
  assert.match(text, /Least time to the target: on one core, too few seeds/);
  assert.match(text, /Here an update with one sample takes/);
  assert.deepEqual(page.said, []);
  const others = page.requested.filter((address) => !address.startsWith("blob:"));
  assert.equal(others.length, 1, "nothing is asked for but the page");
});

/**
 * Before a Worker's own script: the device is lost in the second measurement that it makes. Each begins with nine
 * submissions of nothing.
 */
const losing = `{
  const { requestDevice } = GPUAdapter.prototype;
  const { submit } = GPUQueue.prototype;
  let [empty, others] = [0, 0];
  let device;
  GPUAdapter.prototype.requestDevice = async function (...details) {
    device = await requestDevice.apply(this, details);
    return device;
  };
  GPUQueue.prototype.submit = function (commands) {
    submit.call(this, commands);
    if (commands.length === 0) empty += 1;
    else if (empty === 18 && ++others === 10) device.destroy();
  };
}`;

test("a device that is lost in the middle ends in words, and what was measured stays", async () => {
  const page = await open({ ...inLaboratory, init: watchWorkers });
  await page.evaluate((script) => {
    window.inWorkers = script;
  }, losing);
  assert.deepEqual(await play(page), { ended: true });
  const { adapter, times } = await results(page);
  assert.equal(adapter.problem, "lost");
  const loops = (device) => times.filter((row) => row.device === device).map((row) => row.loops);
  assert.ok(loops("cpu").every((count) => count === 3));
  assert.ok(loops("gpu").length > 0 && loops("gpu").every((count) => count === 2));
  assert.match(await visibleText(page), /lost in the middle of a measurement/);
  await call(page, "reset");
  assert.doesNotMatch(await visibleText(page), /lost in the middle/);
  assert.deepEqual(page.said, []);
});

/** WebGPU is missing on the page, and in its Workers. */
function withoutWebGpu() {
  Object.defineProperty(navigator, "gpu", { value: undefined });
}

test("without navigator.gpu it says so, asks nothing, and times the processor alone", async () => {
  const init = `(${watchWorkers})(); (${withoutWebGpu})();`;
  const page = await open({ ...inLaboratory, init });
  assert.match(await visibleText(page), /offers no WebGPU here, so Play can time one core only/);
  assert.equal(await page.locator(".question").count(), 0);
  await page.evaluate((script) => {
    window.inWorkers = script;
  }, `(${withoutWebGpu})();`);
  assert.deepEqual(await play(page), { ended: true });
  const { adapter, times } = await results(page);
  assert.equal(adapter.problem, "no-webgpu");
  assert.ok(times.length > 0 && times.every(({ device }) => device === "cpu"));
  assert.match(await visibleText(page), /No graphics processor could be measured here\./);
  assert.deepEqual(page.said, []);
});
