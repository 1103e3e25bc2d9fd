// Training on the graphics processor, as WebGPU offers it to a page from a file: it makes the core's own run, whatever the
// batch, leaves nothing behind, and its ends are told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useGpuPage } from "./gpu_page.mjs";
import { watchWorkers } from "./workers_watched.mjs";

const open = useGpuPage();

/**
 * Three widths. Where rounding puts a sum of a unit on the other side of 0, the two runs part by more than rounding, as
 * with 31 features, 20 units, 10 outputs and k = n after 500 updates; with these no sum comes that near.
 */
const networks = [
  { features: 5, hidden: 7, outputs: 3 },
  { features: 9, hidden: 20, outputs: 4 },
  { features: 8, hidden: 32, outputs: 5 },
];
/** In each direction one less than a tile's 32, just that, and more. */
const tiles = [
  { features: 31, hidden: 31, outputs: 31 },
  { features: 32, hidden: 32, outputs: 32 },
  { features: 33, hidden: 70, outputs: 37 },
];
/** One more than a slice of a gradient has. */
const SAMPLES = 257;

/**
 * In the page: the largest difference between the parameters of the GPU and of the core after so many updates, and how
 * far they have moved, both as parts of the largest parameter.
 */
async function compareRuns({ network, samples, batchSizes, updates }) {
  const { loadEngine, GpuWorkbench } = window.made;
  const engine = await loadEngine();
  const shape = { samples, ...network, epochs: updates };
  const drawn = engine.experiment("epoch-time-start", shape);
  drawn.advance(0);
  const start = { ...drawn.result(), learningRate: 0.02 };
  drawn.delete();
  const { x, y, parameters } = start;
  const workbench = new GpuWorkbench();
  await workbench.open(shape, start);
  const compared = [];
  for (const batchSize of batchSizes) {
    await workbench.addTrainer(batchSize);
    await workbench.run(batchSize, updates);
    const found = await workbench.parameters(batchSize);
    const trainer = engine.createTrainer({
      data: { name: "own", x: x.values, y: y.values, samples, features: network.features },
      model: {
        kind: "mlp",
        hidden: [network.hidden],
        activation: "relu",
        outputs: network.outputs,
      },
      ...{ loss: "cross-entropy", precision: "float32", batchSize, learningRate: 0.02, seed: 42 },
    });
    trainer.run(updates);
    const expected = trainer.parameters;
    trainer.delete();
    const most = (distance) => Math.max(...Array.from(expected, distance));
    const largest = most(Math.abs);
    const moved = most((value, i) => Math.abs(value - parameters.values[i])) / largest;
    const difference = most((value, i) => Math.abs(value - found[i])) / largest;
    compared.push({ batchSize, moved, difference });
  }
  workbench.close();
  return compared;
}

/** @param {any[]} compared */
function assertSame(compared, network) {
  for (const { batchSize, moved, difference } of compared) {
    const run = `${Object.values(network)}, k = ${batchSize}`;
    assert.ok(difference < 1e-4, `${run}: ${difference}`);
    assert.ok(moved > 0.01, `${run} has hardly moved: ${moved}`);
  }
}

for (const network of networks) {
  const width = network.hidden;
  test(`after 1,000 updates the parameters are the core's, whatever the batch: ${width} units`, async () => {
    const page = await open();
    const batchSizes = [1, 2, 31, 32, 33, 256, SAMPLES];
    const given = { network, samples: SAMPLES, batchSizes, updates: 1000 };
    assertSame(await page.evaluate(compareRuns, given), network);
    assert.deepEqual(page.said, []);
  });
}

test("so they are with whole tiles and more of them, for which a program needs much longer", async () => {
  const page = await open();
  for (const network of tiles) {
    const given = { network, samples: SAMPLES, batchSizes: [33, SAMPLES], updates: 40 };
    assertSame(await page.evaluate(compareRuns, given), network);
  }
  assert.deepEqual(page.said, []);
});

test("a hundred rounds of making and destroying leave no buffer on the device", async () => {
  const page = await open();
  const counts = await page.evaluate(async () => {
    const { openDevice, compilePasses, uploadSamples, GpuTrainer } = window.made;
    const alive = new Set();
    let made = 0;
    const watch = (prototype, create) => {
      const own = prototype[create];
      prototype[create] = function (...details) {
        const resource = own.apply(this, details);
        alive.add(resource);
        made += 1;
        return resource;
      };
    };
    watch(window.GPUDevice.prototype, "createBuffer");
    watch(window.GPUDevice.prototype, "createQuerySet");
    for (const { prototype } of [window.GPUBuffer, window.GPUQuerySet]) {
      const { destroy } = prototype;
      prototype.destroy = function () {
        alive.delete(this);
        destroy.apply(this);
      };
    }
    const opened = await openDevice();
    const shape = { samples: 4, features: 3, hidden: 2, outputs: 2, epochs: 1 };
    const passes = await compilePasses(opened.device, shape, 0.1);
    const x = new Float32Array(12);
    const classes = new Uint32Array(4);
    const orders = Uint32Array.of(3, 1, 0, 2);
    for (let round = 0; round < 100; round++) {
      const samples = await uploadSamples(opened.device, shape, { x, classes, orders });
      const run = { batchSize: 2, parameters: new Float32Array(14) };
      const trainer = await GpuTrainer.create(opened, passes, samples, run);
      await trainer.run(3);
      await trainer.parameters();
      trainer.destroy();
      samples.destroy();
    }
    opened.device.destroy();
    return { made, alive: alive.size };
  });
  assert.equal(counts.alive, 0);
  assert.ok(counts.made >= 1000, `${counts.made}`);
  assert.deepEqual(page.said, []);
});

/** A measurement in a Worker of the pool, which runs the script before its own. */
function measure(page, script = "", options = {}) {
  const small = { samples: 70, features: 8, hidden: 4, outputs: 3, batchSizes: [1, 32, 70] };
  const job = { device: "gpu", ...small, loopSeconds: 0.002, repeats: 3, ...options };
  return page.evaluate(measureInWorker, { script, job });
}

/** In the page: quantities as lists, or the error as a text. */
async function measureInWorker({ script, job }) {
  const { createPool, PROBLEMS } = window.made;
  window.inWorkers = script;
  const pool = createPool({ workers: 1 });
  try {
    const [result] = await pool.run("epoch-time", [job]);
    const lists = Object.entries(result).map(([name, value]) => [
      name,
      typeof value === "number" ? value : Array.from(value.values),
    ]);
    return { ...Object.fromEntries(lists), problem: PROBLEMS[result.problem] };
  } catch (error) {
    return { error: String(error) };
  } finally {
    pool.close();
  }
}

test("epoch-time measures it in Workers", async () => {
  const page = await open({ init: watchWorkers });
  const measured = await measure(page);
  assert.equal(measured.problem, "none");
  assert.equal(measured.isSoftware, 1);
  assert.deepEqual(measured.loops, [3, 3, 3]);
  assert.deepEqual(measured.updatesPerEpoch, [70, 3, 1]);
  measured.seconds.forEach((seconds, i) => {
    assert.ok(measured.lowerQuartile[i] <= seconds && seconds <= measured.upperQuartile[i]);
    assert.ok(seconds > 0 && measured.wallSeconds[i] > 0);
  });
  assert.ok(measured.emptySeconds >= 0);
  assert.deepEqual(page.said, []);
});

test("what does not fit is not tried, and the bytes are told", async () => {
  const page = await open({ init: watchWorkers });
  const limitOf = (bytes) =>
    `Object.defineProperty(GPUSupportedLimits.prototype, "maxStorageBufferBindingSize", { get: () => ${bytes} });`;
  const large = { samples: 512, hidden: 1024, batchSizes: [1, 512] };
  const measured = await measure(page, limitOf(1_500_000), large);
  assert.equal(measured.problem, "none");
  assert.deepEqual(measured.loops, [3, 0]);
  assert.equal(measured.allowedBytes, 1_500_000);
  assert.equal(measured.neededBytes[1], 4 * 512 * 1024);
  assert.equal((await measure(page, limitOf(1000))).problem, "too-large");
});

test("a device that is lost, or is not there, ends a measurement with a reason", async () => {
  const page = await open({ init: watchWorkers });
  const losing = `{
    const { submit } = GPUQueue.prototype;
    let left = 20;
    const { requestDevice } = GPUAdapter.prototype;
    let device;
    GPUAdapter.prototype.requestDevice = async function (...details) {
      device = await requestDevice.apply(this, details);
      return device;
    };
    GPUQueue.prototype.submit = function (commands) {
      submit.call(this, commands);
      left -= 1;
      if (left === 0) device.destroy();
    };
  }`;
  assert.equal((await measure(page, losing)).problem, "lost");
  const noAdapter = "GPU.prototype.requestAdapter = async () => null;";
  assert.equal((await measure(page, noAdapter)).problem, "no-adapter");
  const noGpu = 'Object.defineProperty(navigator, "gpu", { value: undefined });';
  assert.equal((await measure(page, noGpu)).problem, "no-webgpu");
});

test("options are checked, and the core's own device is the default", async () => {
  const page = await open({ init: watchWorkers });
  const { error } = await measure(page, "", { model: "linear" });
  assert.match(error, /model is "linear"; it must be "mlp" on the GPU/);
  assert.match((await measure(page, "", { device: "tpu" })).error, /"cpu" or "gpu"/);
  assert.match((await measure(page, "", { batchSizes: [71] })).error, /batchSizes\[0\]/);
  assert.match((await measure(page, "", { hidden: 0 })).error, /hidden/);
  const { loops } = await measure(page, "", { device: "cpu" });
  assert.deepEqual(loops, [3, 3, 3]);
});
